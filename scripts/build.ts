/**
 * Builds `dist`. `npm run build` starts from nothing; `--if-stale` builds only when a source is newer than the last
 * build; `--no-types` leaves out the type check and the declarations, which nothing needs at run time.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { dist, fail, newestChange, root, say } from "./project.ts";

const SOURCES = ["src", "languages", "data", "scripts", "package.json", "package-lock.json"];
const STAMP = join(dist, ".built");
/** What `tsc -b` writes and keeps up to date by itself; a rebuild of the code leaves it alone. */
const KEPT_BY_TSC = ["types", ".check"];

/** Whether a source changed since the last build. */
export function isStale(): boolean {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((path) => newestChange(path) > built);
}

/** Packs, bundles, schema: all that is needed to run. Each pack comes with its own declaration, for tsc cannot see it. */
export async function buildCode(): Promise<void> {
  const started = performance.now();
  const sourcesAsOf = new Date();
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) {
    if (!KEPT_BY_TSC.includes(name)) rmSync(join(dist, name), { recursive: true, force: true });
  }
  runStep("build-packs");
  runStep("build-party-names");
  await bundle();
  runStep("build-schema");
  writeFileSync(STAMP, "");
  // A source saved while the build ran is newer than the stamp, and so builds again.
  utimesSync(STAMP, sourcesAsOf, sourcesAsOf);
  say(`build: code in ${Math.round(performance.now() - started)} ms`);
}

/** The type check of everything, which also writes the declarations of the pure rooms to `dist/types`. */
export function buildTypes(): void {
  const started = performance.now();
  const run = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"], {
    cwd: root,
    stdio: "inherit",
  });
  if (run.status !== 0) fail("build: tsc -b found errors");
  say(`build: types in ${Math.round(performance.now() - started)} ms`);
}

/** A step that is a script of its own, so that it can also be run alone. */
function runStep(name: string): void {
  const script = join(root, "scripts", `${name}.ts`);
  const run = spawnSync(process.execPath, [script], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) fail(`build: scripts/${name}.ts failed`);
}

if (import.meta.main) {
  const flags = process.argv.slice(2);
  if (!flags.includes("--if-stale")) rmSync(dist, { recursive: true, force: true });
  if (isStale()) await buildCode();
  if (!flags.includes("--no-types")) buildTypes();
}
