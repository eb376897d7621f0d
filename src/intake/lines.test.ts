import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

async function linesIn(chunks: readonly string[], limit: number): Promise<(string | null)[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of linesOf(stream(), limit)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes === null ? null : Buffer.from(bytes).toString());
  }
  return lines;
}

const CASES: readonly (readonly [what: string, chunks: readonly string[], lines: readonly (string | null)[]])[] = [
  ["nothing", [], []],
  ["empty chunks", ["", ""], []],
  ["one line without an end", ["ab"], ["ab"]],
  ["an end and nothing behind it", ["ab\n"], ["ab"]],
  ["blank lines", ["\n\na\n"], ["", "", "a"]],
  ["a line over three chunks", ["a", "b", "c\nd"], ["abc", "d"]],
  ["an end at the edge of a chunk", ["ab", "\n", "c"], ["ab", "c"]],
  ["a line of just the limit", ["12345\n"], ["12345"]],
  ["lines over the limit", ["1234", "56\na\n123456"], [null, "a", null]],
];

test.each(CASES)("cuts a stream: %s", async (_, chunks, lines) => {
  expect(await linesIn(chunks, 5)).toEqual(lines);
});
