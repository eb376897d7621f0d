/**
 * `npm run evaluate -- --set seed,articles --errors 20`: how right the reader is, by the gold sets. They lie outside
 * the project, beside it, because they are for measuring only; where they are absent there is nothing to measure.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildCode, isStale } from "./build.ts";
import { dist, fail, root, say } from "./project.ts";

const GOLD = "../shared/gold";

const scorer = join(root, GOLD, "evaluate.mjs");
if (!existsSync(scorer)) {
  say(`evaluate: skipped, ${GOLD}/evaluate.mjs is not here`);
  process.exit(0);
}
if (isStale()) await buildCode();
const program = join(dist, "isnad.js");
if (!existsSync(program)) fail("evaluate: the command line is not built (src/cli/entry.ts is missing)");

const command = `"${process.execPath}" "${program}" read --ndjson`;
const run = spawnSync(process.execPath, [scorer, "--cmd", command, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
