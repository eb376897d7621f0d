import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compilePack, ruleSources } from "./language.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-language-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RULE_PATH = "rules/attribution/said-that.rule";
const ORDER_PATH = "rules/order.txt";

const RULE = `rule      said-that
kind      attribution
why       A subject, a verb of saying, a clause.

cue       saying
speaker   before
link      that
content   clause

example   one
  text      Oslo said that talks go on.
  cue       said
  content   that talks go on

example   two
  text      Rome said that talks ended.
  content   that talks ended

not       no opener
  text      Oslo said no word.

not       no verb
  text      That talks go on is good.
`;

const SETTINGS = {
  language: "xx",
  direction: "ltr",
  letters: "abcdefghijklmnopqrstuvwxyz",
  version: "1",
  capitals: true,
  weakLetters: "",
  nameParticles: [],
};
const LANGUAGE: Readonly<Record<string, string>> = {
  "language.json": JSON.stringify(SETTINGS),
  "lexicon/saying.tsv": "# id\tclass\tform\tsource\nsay\tsaying\tsaid\town\n",
  [RULE_PATH]: RULE,
  [ORDER_PATH]: "# most specific first\nsaid-that\n",
};

function write(changes: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries({ ...LANGUAGE, ...changes })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** The message of the refusal, its paths as from the language's folder. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "");
  }
  return "";
}

test("a sound language is compiled, its rules in the order of order.txt", () => {
  write({
    "rules/attribution/said-so.rule": RULE.replace("said-that", "said-so"),
    [ORDER_PATH]: "said-so\n\nsaid-that\n",
  });
  const pack = compilePack(folder, {});
  expect(pack.rules.attribution.map((rule) => rule.id)).toEqual(["said-so", "said-that"]);
  expect(ruleSources(folder)[1]?.rule.examples[0]).toEqual({
    line: 10,
    title: "one",
    wanted: true,
    text: "Oslo said that talks go on.",
    expected: [
      { line: 12, field: "cue", value: "said" },
      { line: 13, field: "content", value: "that talks go on" },
    ],
  });
});

interface BrokenRule {
  readonly what: string;
  readonly change: readonly [from: string, to: string];
  readonly says: string;
}

const BROKEN_RULES: readonly BrokenRule[] = [
  {
    what: "an unknown field",
    change: ["link      that", "links     that"],
    says: `${RULE_PATH}: "links" is no field; there are cue, shape,`,
  },
  {
    what: "a value that is none",
    change: ["speaker   before", "speaker   above"],
    says: `${RULE_PATH}: speaker says "above"; it may say after, before,`,
  },
  {
    what: "a field without a value it needs",
    change: ["content   clause", ""],
    says: `${RULE_PATH}: content says ""; it may say clause,`,
  },
  {
    what: "a field twice",
    change: ["link      that", "link      that\nlink      none"],
    says: `${RULE_PATH}:8: "link" stands twice`,
  },
  {
    what: "no reason",
    change: ["why  ", "# why"],
    says: `${RULE_PATH}: a rule begins with "rule <id>" and says "why"`,
  },
  {
    what: "no kind",
    change: ["kind ", "# kind"],
    says: `${RULE_PATH}: kind is attribution, commitment or attendance, not ""`,
  },
  {
    what: "another name than its file",
    change: ["said-that", "says-that"],
    says: `${RULE_PATH}: holds the rule "says-that"; file and rule carry one name`,
  },
  {
    what: "one example",
    change: ["example   two", "not       two"],
    says: `${RULE_PATH}: a rule needs at least 2 "example" blocks`,
  },
  {
    what: "one near miss",
    change: ["not       no verb\n  text      That talks go on is good.", ""],
    says: `${RULE_PATH}: a rule needs at least 2 "not" blocks`,
  },
  {
    what: "an example without a text",
    change: ["  text      Rome said that talks ended.\n", ""],
    says: `${RULE_PATH}:15: an example needs a "text"`,
  },
  {
    what: "an example that expects nothing",
    change: ["  content   that talks ended\n", ""],
    says: `${RULE_PATH}:15: an "example" says what is to be found: add a field`,
  },
  {
    what: "a near miss that expects something",
    change: ["Oslo said no word.", "Oslo said no word.\n  cue       said"],
    says: `${RULE_PATH}:21: a "not" has a text only`,
  },
  {
    what: "a quote from elsewhere",
    change: ["  cue       said", "  cue       says"],
    says: `${RULE_PATH}:12: "says" does not stand in the text: quote it word for word`,
  },
  {
    what: "a field that no statement has",
    change: ["  cue       said", "  verb      said"],
    says: `${RULE_PATH}:12: "verb" is no field of an example; there are cue, speaker, party, content,`,
  },
  {
    what: "words for a code",
    change: ["  cue       said", "  act       said that"],
    says: `${RULE_PATH}:12: act is a code of the codebook, not "said that"`,
  },
  {
    what: "a field without a value in an example",
    change: ["  cue       said", "  cue"],
    says: `${RULE_PATH}:12: "cue" has no value`,
  },
  {
    what: "an indented line above the examples",
    change: ["link      that", "  link    that"],
    says: `${RULE_PATH}:7: "link" is indented but belongs to no example: begin one with "example" or "not"`,
  },
];

test.each(BROKEN_RULES)("refuses a rule with $what", ({ change: [from, to], says }) => {
  expect(RULE).toContain(from);
  write({ [RULE_PATH]: RULE.replace(from, to) });
  expect(refusal(() => compilePack(folder, {}))).toContain(says);
});

interface BrokenFolder {
  readonly what: string;
  readonly file: string;
  readonly content: string;
  readonly says: string;
}

const BROKEN_FOLDERS: readonly BrokenFolder[] = [
  {
    what: "a language without letters",
    file: "language.json",
    content: JSON.stringify({ ...SETTINGS, letters: "" }),
    says: 'language.json: "letters" is missing: the letters that words of the language are written in',
  },
  {
    what: "an order that names no rule",
    file: ORDER_PATH,
    content: "said-that\nsaid-so\n",
    says: `${ORDER_PATH}: "said-so" has no file; remove the line or add the rule`,
  },
  {
    what: "an order that leaves a rule out",
    file: ORDER_PATH,
    content: "# said-that\n",
    says: `${ORDER_PATH}: "said-that" is missing; say where it stands`,
  },
  {
    what: "a table without a header",
    file: "lexicon/saying.tsv",
    content: "say\tsaying\tsaid\town\n",
    says: 'lexicon/saying.tsv:1: no line "# id<TAB>…" names the columns',
  },
  {
    what: "a row with too many cells",
    file: "lexicon/saying.tsv",
    content: "# id\tform\nsay\tsaid\tmore\n",
    says: "lexicon/saying.tsv:2: 3 cells for 2 columns",
  },
  {
    what: "a table of no class",
    file: "lexicon/verbs.tsv",
    content: "# id\tform\nsay\tsaid\n",
    says: 'verbs.tsv:2: "verbs" is no word class',
  },
  {
    what: "an inflection without a shape",
    file: "inflection.tsv",
    content: "# column\tshape\npast\tlate\n",
    says: "inflection.tsv:2: needs a column, a known shape",
  },
];

test.each(BROKEN_FOLDERS)("refuses $what", ({ file, content, says }) => {
  write({ [file]: content });
  expect(refusal(() => compilePack(folder, {}))).toContain(says);
});
