/** `npm start`: builds what is not built and reads the shipped examples, or the files that are named. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildCode, isStale } from "./build.ts";
import { dist, fail, filesUnder, root } from "./project.ts";

if (isStale()) await buildCode();
const program = join(dist, "isnad.js");
if (!existsSync(program)) fail("start: the command line is not built (src/cli/entry.ts is missing)");

const named = process.argv.slice(2);
const files = named.length > 0 ? named : filesUnder("examples", (path) => /^examples\/[^/]+\.txt$/.test(path));
if (files.length === 0) fail("start: nothing to read: examples/ holds no .txt file");

const run = spawnSync(process.execPath, [program, "read", ...files], { cwd: root, stdio: "inherit" });
process.exitCode = run.status ?? 1;
