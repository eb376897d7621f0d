import { chmodSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { dist, root } from "./project.ts";

/** Bundles the reader and the command. */
export async function bundle(): Promise<void> {
  await bundleReader();
  await bundleCommandLine();
}

/** One file for browsers and servers alike. It must stand alone, so anything imported from outside is an error. */
async function bundleReader(): Promise<void> {
  const source = join(root, "src/reader/index.ts");
  const build = await rolldown({
    input: source,
    external: (id) => isOutside(id),
    platform: "neutral",
    tsconfig: false,
  });
  const { output } = await build.write({ file: join(dist, "reader.js"), format: "esm" });
  await build.close();
  const outside = output.flatMap((file) => (file.type === "chunk" ? [...file.imports, ...file.dynamicImports] : []));
  if (outside.length > 0) throw new Error(`dist/reader.js imports ${outside.join(", ")}; the reader stands alone`);
}

/**
 * `isnad.js` is plain enough for an old Node to start it and be told what is missing; `cli.js` is the program, with one
 * file for each part that is loaded only when it is used. All of them lie side by side in `dist`, so that an address
 * relative to one is the same for all.
 */
async function bundleCommandLine(): Promise<void> {
  await bundleEntry(join(root, "src/cli/entry.ts"), join(dist, "isnad.js"));
  const build = await rolldown({
    input: { cli: join(root, "src/cli/main.ts") },
    platform: "node",
    external: (id) => isOutside(id),
    tsconfig: false,
  });
  await build.write({
    dir: dist,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    minify: true,
    codeSplitting: { groups: [{ name: "cli", test: ALWAYS_READ }] },
  });
  await build.close();
}

/** The file that a shell starts: it may be run, however often it is built again. */
async function bundleEntry(input: string, file: string): Promise<void> {
  const build = await rolldown({
    input,
    plugins: [mainStaysOutside],
    platform: "node",
    transform: { target: "es2018" },
    external: (id) => isOutside(id),
    tsconfig: false,
  });
  const { output } = await build.write({ file, format: "esm", codeSplitting: false });
  await build.close();
  chmodSync(file, 0o755);
  const imports = output.flatMap((part) => (part.type === "chunk" ? part.imports : []));
  const late = imports.filter((id) => !isBuiltin(id));
  if (late.length > 0) throw new Error(`dist/isnad.js must start on an old Node, but imports ${late.join(", ")}`);
}

/**
 * What `isnad read` loads whatever its options are, with all that these import: one file, since a dozen small ones take
 * 0.15 of a bare Node more to find.
 */
const ALWAYS_READ = /\/src\/cli\/(main|commands\/read|pages\/terminal)\.ts$/;

/** `import("./main.ts")` in the entry becomes `import("./cli.js")`, a file of its own. */
const mainStaysOutside: Plugin = {
  name: "main-stays-outside",
  resolveId: (id) => (/(^|\/)(main|cli)\.(ts|js)$/.test(id) ? { id: "./cli.js", external: true } : null),
};

/** Packages that every command loads: one file less to find takes 0.15 of a bare Node off the start. See NOTICE. */
const BUNDLED = ["commander"];

/** Other packages and built-in modules are loaded where they stand, and only when they are used. */
function isOutside(id: string): boolean {
  return !BUNDLED.includes(id) && !/^[./\0]/.test(id);
}
