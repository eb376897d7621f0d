import { readFileSync } from "node:fs";

/** The version in the package's manifest, which lies one folder above the bundle and two above the sources. */
export function packageVersion(): string {
  for (const path of ["../package.json", "../../package.json"]) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Record<string, unknown>;
      if (manifest.name === "isnad") return String(manifest.version);
    } catch {
      // Not there: the next place is tried.
    }
  }
  return "unknown";
}
