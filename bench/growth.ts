import { spawnSync } from "node:child_process";
import adapter from "./adapter.ts";
import { printTable } from "./table.ts";
import { GROWTH_KINDS, growthText } from "./texts.ts";

const SIZES_MB = [1, 2, 5, 10];
/** A kind of text that takes longer than this for all its sizes is not linear, whatever the machine. */
const LIMIT_MS = 120_000;

/** The speed at growing sizes of one document: even numbers in a row mean that time is linear in the text. */
export function benchGrowth(): void {
  const rows = GROWTH_KINDS.map((kind) => {
    const run = spawnSync(process.execPath, [import.meta.filename, kind], { encoding: "utf8", timeout: LIMIT_MS });
    const measured = run.stdout.split("\n").filter(Boolean).map(Number);
    if (measured.length < SIZES_MB.length) {
      process.exitCode = 1;
      process.stderr.write(
        `${kind}: broke off after ${measured.length} sizes: ${run.stderr || run.error?.message || ""}\n`,
      );
    }
    return [kind, ...SIZES_MB.map((_, at) => measured[at] ?? "none")];
  });
  printTable("MB/s on one document that grows", ["", ...SIZES_MB.map((size) => `${size} MB`)], rows);
}

/** In a process of its own: one kind of text, one line for each size. */
async function measure(kind: string): Promise<void> {
  const encoder = new TextEncoder();
  await adapter.init({ lang: kind.includes("English") ? "en" : "ar" });
  const warm = [{ buf: encoder.encode(growthText(kind, 100_000)) }];
  for (let i = 0; i < 3; i += 1) adapter.run(warm);
  for (const size of SIZES_MB) {
    const documents = [{ buf: encoder.encode(growthText(kind, size * 1e6)) }];
    const started = performance.now();
    adapter.run(documents);
    process.stdout.write(`${(documents[0]?.buf.length ?? 0) / 1e3 / (performance.now() - started)}\n`);
  }
}

if (import.meta.main) await measure(process.argv[2] ?? "");
