import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, say } from "../scripts/project.ts";
import { printTable } from "./table.ts";

const YARDSTICK = "../shared/bench";
const CASES = "decode|intl-word|mini|lexicon-scan-u16";
/** Cases of npm packages, which take part only where a folder with them is given. */
const PEERS = "wink|compromise three|nlp.js";

interface CaseResult {
  readonly lang: string;
  readonly name: string;
  readonly mbps: number;
  readonly vsMiniEngine: number;
  readonly peakRssMiB: number;
}

export function hasYardstick(): boolean {
  return existsSync(join(root, YARDSTICK, "bench.mjs"));
}

/** The reader beside the least such an engine can do, in one run. */
export function benchYardstick(rounds: number, modules: string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    const run = (script: string, ...parameters: string[]): boolean =>
      spawnSync(process.execPath, [join(root, YARDSTICK, script), ...parameters], {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit"],
      }).status === 0;
    const json = join(folder, "results.json");
    const options = ["--corpus", folder, "--runs", String(rounds), "--json", json];
    const peers = modules === undefined ? [] : ["--modules", modules];
    const only = ["--only", modules === undefined ? CASES : `${CASES}|${PEERS}`];
    const product = ["--product", join(import.meta.dirname, "adapter.ts")];
    if (!run("make-corpus.mjs", folder) || !run("bench.mjs", ...options, ...peers, ...only, ...product)) {
      say("bench: the yardstick broke off");
      process.exitCode = 1;
      return;
    }
    summarise(JSON.parse(readFileSync(json, "utf8")).all as CaseResult[]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function summarise(results: readonly CaseResult[]): void {
  const rows = results
    .filter((result) => result.name === "product")
    .map((product) => {
      const mini = results.find((result) => result.lang === product.lang && result.name.startsWith("mini-engine"));
      const memory = product.peakRssMiB / (mini?.peakRssMiB ?? Number.NaN);
      return [product.lang, product.mbps, product.vsMiniEngine, memory];
    });
  printTable(
    "Reader against mini-engine (aims: speed at least 0.33, memory at most 1.30)",
    ["", "MB/s", "speed ÷ mini", "memory ÷ mini"],
    rows,
  );
}
