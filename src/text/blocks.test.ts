import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";

test.each([
  ["nothing", "", []],
  ["comments and blank lines", "# a\n\n  \n", []],
  ["a line at the margin", "rule  as-said", [{ line: 1, key: "rule", value: "as-said", fields: [] }]],
  [
    "fields under it, spaces at both ends away",
    "# why\nexample\tone two \r\n\n  text   a\\nb\n\tcue\n",
    [
      {
        line: 2,
        key: "example",
        value: "one two",
        fields: [
          { line: 4, key: "text", value: "a\nb" },
          { line: 5, key: "cue", value: "" },
        ],
      },
    ],
  ],
  [
    "fields under nothing",
    " cue  said\n",
    [{ line: 1, key: "", value: "", fields: [{ line: 1, key: "cue", value: "said" }] }],
  ],
])("reads %s", (_, source, blocks) => {
  expect(blocksOf(source)).toEqual(blocks);
});
