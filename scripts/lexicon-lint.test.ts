import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { everyTable, lintTable } from "./lexicon-lint.ts";

describe("every table is clean", () => {
  test.each(everyTable())("%s", (path) => {
    expect(lintTable(path, readFileSync(new URL(`../${path}`, import.meta.url), "utf8"))).toEqual([]);
  });
});

const PARTIES = "languages/ar/lexicon/parties.tsv";
const OFFICES = "languages/en/lexicon/offices.tsv";
const PARTIES_HEADER = "# party\tas\tform\tflag\tsource\n";
const OFFICES_HEADER = "# id\trole\tparty\tnumber\tform\tsource\n";

/** What is wrong, the table it stands in, its text, and what the lint says. */
const REFUSED: readonly (readonly [string, string, string, string])[] = [
  ["a presentation form", PARTIES, "FRA\tname\tفرن\uFEB4ا\t-\town\n", "U+FEB4 is a presentation form"],
  ["tatweel", PARTIES, "FRA\tname\tفرنـسا\t-\town\n", "U+0640 is tatweel"],
  ["a bidi control", PARTIES, "FRA\tname\t\u200Fفرنسا\t-\town\n", "U+200F is a bidi control"],
  ["the Persian yeh", PARTIES, "FRA\tdemonym\tفرنس\u06CC\t-\town\n", "U+06CC is the Persian yeh"],
  ["the Persian keheh", PARTIES, "TUR\tdemonym\tتر\u06A9ي\t-\town\n", "U+06A9 is the Persian keheh"],
  ["a letter of another script", PARTIES, "RUS\tname\tМосква\t-\town\n", "U+041C is not allowed here"],
  ["an invisible character", PARTIES, "FRA\tname\tفرن\u200Cسا\t-\town\n", "U+200C is invisible"],
  ["a no-break space", OFFICES, "envoy\tenvoy\t-\ts\tspecial\u00A0envoy\town\n", "U+00A0 is a no-break space"],
  ["Arabic in an English table", OFFICES, "envoy\tenvoy\t-\ts\tمبعوث\town\n", "U+0645 is not allowed here"],
  ["a vowel sign", PARTIES, "OMN\tname\tع\u064Fمان\t-\town\n", "vowel sign in the form"],
  ["text that is not NFC", OFFICES, "envoy\tenvoy\t-\ts\te\u0301missaire\town\n", "not in NFC"],
  ["too few columns", PARTIES, "FRA\tname\tفرنسا\town\n", "4 columns, write 5"],
  ["spaces for tabs", PARTIES, "FRA name فرنسا - own\n", "1 columns, write 5"],
  ["an id that is not ASCII", OFFICES, "émissaire\tenvoy\t-\ts\tenvoy\town\n", "the id is not ASCII"],
  ["an empty cell", PARTIES, "FRA\tname\t\t-\town\n", "no form, write one"],
  ["a spare space", PARTIES, "FRA\tname\tفرنسا \t-\town\n", "spare spaces in the form"],
  ["a missing source", PARTIES, "FRA\tname\tفرنسا\t-\t\n", "no source, write one"],
  ["an unknown source", PARTIES, "FRA\tname\tفرنسا\t-\twiki\n", 'source "wiki" is unknown'],
  ["an unknown party", PARTIES, "FRN\tname\tفرنسا\t-\town\n", 'party "FRN" is unknown'],
  ["an unknown use", PARTIES, "FRA\tnick\tفرنسا\t-\town\n", 'as "nick" is unknown'],
  ["an unknown flag", PARTIES, "FRA\tname\tفرنسا\tmaybe\town\n", 'flag "maybe" is unknown'],
  ["an unknown role", OFFICES, "envoy\temissary\t-\ts\tenvoy\town\n", 'role "emissary" is unknown'],
  ["an unknown number", OFFICES, "envoy\tenvoy\t-\tx\tenvoy\town\n", 'number "x" is unknown'],
  [
    "a duplicate",
    PARTIES,
    "FRA\tname\tفرنسا\t-\town\nFRA\tname\tفرنسا\tambiguous\tcldr\n",
    "duplicate of an earlier row",
  ],
  ["an empty line", PARTIES, "\nFRA\tname\tفرنسا\t-\town\n", "empty line"],
  ["a carriage return", PARTIES, "FRA\tname\tفرنسا\t-\town\r\n", "carriage return"],
  ["no newline at the end", PARTIES, "FRA\tname\tفرنسا\t-\town", "no newline at the end"],
];

describe("a table is refused for", () => {
  test.each(REFUSED)("%s", (_, path, body, says) => {
    const header = path === PARTIES ? PARTIES_HEADER : OFFICES_HEADER;
    expect(lintTable(path, header + body).join("\n")).toContain(says);
  });

  test.each([
    ["a row before the header", PARTIES, "FRA\tname\tفرنسا\t-\town\n", "row before the header"],
    ["a header with other columns", PARTIES, "# party\tform\tsource\nFRA\tفرنسا\town\n", "it has to name party, as"],
    [
      "a month of thirteen",
      "languages/en/lexicon/months.tsv",
      "# month\tform\tsource\n13\tUndecimber\town\n",
      "1 to 12",
    ],
    [
      "a currency in words",
      "languages/en/lexicon/currencies.tsv",
      "# currency\tform\tsource\neuro\teuro\town\n",
      "ISO 4217",
    ],
    [
      "an unknown kind of party",
      "data/parties.tsv",
      "# party\tkind\tshort\tlabel_en\tlabel_ar\tsource\nFRA\tkingdom\tFrance\tFrance\tفرنسا\town\n",
      'kind "kingdom" is unknown',
    ],
    [
      "a table without a source",
      "languages/en/lexicon/new.tsv",
      "# id\tform\na\tb\n",
      "the last column is not the source",
    ],
    [
      "an unknown kind of commitment",
      "languages/en/lexicon/things.tsv",
      "# id\tkind\tsource\nshield\tarmour\town\n",
      'kind "armour" is unknown',
    ],
  ])("%s", (_, path, text, says) => {
    expect(lintTable(path, text).join("\n")).toContain(says);
  });

  test("each message says where", () => {
    expect(lintTable(PARTIES, `${PARTIES_HEADER}FRN\tname\tفرنسا\t-\town\n`)).toEqual([
      `${PARTIES}:2: party "FRN" is unknown, add it to data/parties.tsv or correct it`,
    ]);
  });
});
