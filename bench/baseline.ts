import adapter from "./adapter.ts";
import { median, printTable } from "./table.ts";
import { articles } from "./texts.ts";

const BYTES = 1_000_000;

/** The reader beside a bare pass over the same bytes: decode, class every code unit, fold it, serialise the text. */
export async function benchBaseline(rounds: number): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const language of ["ar", "en"] as const) {
    const documents = documentsOf(articles(language));
    if (documents.length === 0) continue;
    const bytes = documents.reduce((sum, { buf }) => sum + buf.length, 0);
    await adapter.init({ lang: language });
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const a = speed(bytes, () => barePass(documents));
      const b = speed(bytes, () => adapter.run(documents));
      // The first rounds only warm the compiler up.
      if (round < 0) continue;
      bare.push(a);
      ours.push(b);
    }
    const ratio = median(ours.map((value, round) => value / (bare[round] ?? Number.NaN)));
    rows.push([language, median(bare), median(ours), ratio]);
  }
  printTable("Reader against a bare pass over the same bytes", ["", "bare MB/s", "reader MB/s", "ratio"], rows);
}

function documentsOf(texts: readonly string[]): { buf: Uint8Array }[] {
  if (texts.length === 0) return [];
  const encoder = new TextEncoder();
  const documents: { buf: Uint8Array }[] = [];
  for (let bytes = 0, i = 0; bytes < BYTES; i += 1) {
    const buf = encoder.encode(texts[i % texts.length]);
    documents.push({ buf });
    bytes += buf.length;
  }
  return documents;
}

function speed(bytes: number, work: () => number): number {
  const started = performance.now();
  if (work() < 0) throw new Error("no work done");
  return bytes / 1e3 / (performance.now() - started);
}

const decoder = new TextDecoder();
const WORD = 1;
const classes = Uint8Array.from({ length: 65536 }, (_, unit) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? WORD : 0,
);
const folded = Uint16Array.from({ length: 65536 }, (_, unit) => String.fromCharCode(unit).toLowerCase().charCodeAt(0));

function barePass(documents: readonly { buf: Uint8Array }[]): number {
  let printed = 0;
  for (const { buf } of documents) {
    const text = decoder.decode(buf);
    const units = new Uint16Array(text.length);
    let words = 0;
    let before = 0;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      units[i] = folded[unit] ?? unit;
      const now = classes[unit] ?? 0;
      if (now === WORD && before !== WORD) words += 1;
      before = now;
    }
    printed += JSON.stringify({ text, words, last: units[units.length - 1] }).length;
  }
  return printed;
}
