import { expect, test } from "vitest";
import { IsnadError } from "../model/error.ts";
import type { Reading } from "../model/reading.ts";
import type { SourceText } from "../reader/index.ts";
import { readLines } from "./read-lines.ts";

/** Reads `input` with a reader that notes down what it was asked to read. */
async function linesRead(
  input: string | Uint8Array,
  read: (source: SourceText) => void = () => {},
): Promise<{ sources: SourceText[]; problems: string[] }> {
  const sources: SourceText[] = [];
  const reader = {
    async read(source: SourceText): Promise<Reading> {
      read(source);
      sources.push(source);
      return {} as Reading;
    },
  };
  async function* stream() {
    yield Buffer.from(input);
  }
  const problems: string[] = [];
  for await (const result of readLines(reader, stream())) if ("error" in result) problems.push(result.error.message);
  return { sources, problems };
}

const BARE = { id: undefined, language: undefined, published: null, title: null, source: null };

test.each([
  ["the text alone", '{"text": "x"}', { ...BARE, text: "x" }],
  ["a byte order mark", '\ufeff{"text": "x"}', { ...BARE, text: "x" }],
  ["CR LF", '{"text": "x"}\r\n', { ...BARE, text: "x" }],
  ["a time", '{"text": "x", "published": "2025-09-04T10:00:00Z"}', { ...BARE, text: "x", published: "2025-09-04" }],
  ["nulls and an empty id", '{"id": "", "text": "", "language": null, "published": null}', { ...BARE, text: "" }],
  ["fields of somebody else", '{"text": "x", "tags": [1]}', { ...BARE, text: "x" }],
  [
    "every field",
    '{"id": "a", "text": "x", "language": "en", "published": "2025-09-04", "title": "T", "source": {"feed": "F"}}',
    { id: "a", text: "x", language: "en", published: "2025-09-04", title: "T", source: { feed: "F" } },
  ],
])("reads a line with %s", async (_, input, source) => {
  expect(await linesRead(input)).toEqual({ sources: [source], problems: [] });
});

test.each([
  ["bytes that are not UTF-8", Buffer.from([0x7b, 0xff]), "line 1: not valid UTF-8"],
  ["an array", "[]", "line 1: not a JSON object"],
  ["a source that is text", '\n{"text": "x", "source": "feed"}', 'line 2: "source" is not an object'],
  ["an id that is a number", '{"id": 1, "text": "x"}', 'line 1: "id" is not a string'],
  ["escapes in what is not JSON", "\u001b[31m", "line 1: not JSON (Unexpected token '␛', \"␛[31m\" is not valid JSON)"],
])("names the line with %s", async (_, input, problem) => {
  expect(await linesRead(input)).toEqual({ sources: [], problems: [problem] });
});

test("a reader that fails on one text goes on with the next", async () => {
  const { sources, problems } = await linesRead('{"text": "bad"}\n{"text": "good"}', ({ text }) => {
    if (text === "bad") throw new Error("oops");
  });
  expect(sources.map(({ text }) => text)).toEqual(["good"]);
  expect(problems).toEqual(["line 1: oops"]);
});

test("what is wrong with the run ends it", async () => {
  const failing = linesRead('{"text": "x"}', () => {
    throw new IsnadError("pack-missing", { language: "ar" });
  });
  await expect(failing).rejects.toMatchObject({ code: "pack-missing" });
});
