import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtLanguages, dist, languagesWithSources } from "../scripts/project.ts";
import type { Pack } from "../src/reader/index.ts";

/** Every compiled language pack. A language with sources and no compiled pack is an error, never a shorter test run. */
export async function builtPacks(): Promise<Pack[]> {
  const missing = languagesWithSources().filter((language) => !builtLanguages().includes(language));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(", ")}`);
  return Promise.all(builtLanguages().map((language) => packOf(language)));
}

/** The pack that `dist/languages/<language>.js` exports. */
export async function packOf(language: string): Promise<Pack> {
  const module = await import(pathToFileURL(join(dist, "languages", `${language}.js`)).href);
  return (module as { default: Pack }).default;
}
