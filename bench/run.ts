/**
 * `npm run bench [-- --part yardstick,baseline,startup,growth] [--rounds N] [--modules DIR]`: how fast the built reader
 * is. Machines are noisy, so what counts are ratios, each taken inside one run. The yardstick lies beside the project,
 * not in it; where it is absent, a bare pass of our own takes its place.
 */
import { parseArgs } from "node:util";
import { buildCode, isStale } from "../scripts/build.ts";
import { say } from "../scripts/project.ts";
import { benchBaseline } from "./baseline.ts";
import { benchGrowth } from "./growth.ts";
import { benchStartup } from "./startup.ts";
import { benchYardstick, hasYardstick } from "./yardstick.ts";

const { values } = parseArgs({
  options: { part: { type: "string" }, rounds: { type: "string", default: "7" }, modules: { type: "string" } },
});
const rounds = Math.max(1, Number(values.rounds) || 1);
const parts = values.part?.split(",") ?? [hasYardstick() ? "yardstick" : "baseline", "startup", "growth"];

if (isStale()) await buildCode();
say(`node ${process.version}, ${rounds} rounds, medians`);
for (const part of parts) {
  if (part === "yardstick" && !hasYardstick()) say("bench: the yardstick is not here; try --part baseline");
  else if (part === "yardstick") benchYardstick(rounds, values.modules);
  else if (part === "baseline") await benchBaseline(rounds);
  else if (part === "startup") benchStartup(2 * rounds + 1);
  else if (part === "growth") benchGrowth();
  else say(`bench: no part is called ${part}`);
}
