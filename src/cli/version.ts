// Not by import: an ES module facade of a built-in module costs a tenth of a bare Node at every start.
const { readFileSync } = process.getBuiltinModule("node:fs");

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
