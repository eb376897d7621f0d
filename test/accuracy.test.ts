import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compilePack, languageFolders } from "../scripts/pack/language.ts";
import { partyLabels } from "../scripts/pack/party-labels.ts";
import { readTable } from "../scripts/pack/table.ts";
import { root } from "../scripts/project.ts";
import { readingFaults } from "../src/api/reading-faults.ts";
import type { Reading } from "../src/model/reading.ts";
import { createReader } from "../src/reader/index.ts";
import { type Accuracy, measureAccuracy } from "../src/workspace/accuracy.ts";
import { annotatedTexts, ownTexts } from "../src/workspace/annotated-texts.ts";
import { currencies } from "./support/annotated.ts";

const PARTIES = join(root, "data/parties.tsv");
const LEAST_WORDS = 100;
const FLOORS = readTable(join(root, "test/support/accuracy-floors.tsv")).map(({ cells }) => cells);

const { texts, faults } = await annotatedTexts(ownTexts());

test("every annotation stands on its text", () => {
  expect(faults.map(({ message }) => message)).toEqual([]);
});

describe.each(texts)("$name", ({ text, annotation }) => {
  test("is annotated with words of its own and parties that there are", () => {
    const { published, ...finds } = annotation;
    const document = { id: "text", language: "", title: null, text, published, source: null };
    const reading: Reading = { ...EMPTY, ...finds, document };
    expect(readingFaults(reading)).toEqual([]);
    const known = new Set(readTable(PARTIES).map(({ cells }) => cells.party));
    expect(partiesIn(finds).filter((party) => !known.has(party))).toEqual([]);
  });

  test("is a text of some length with finds in it", () => {
    expect(text.split(/\s+/u).length).toBeGreaterThan(LEAST_WORDS);
    expect(annotation.published).not.toBeNull();
    expect(annotation.statements.length).toBeGreaterThan(0);
  });
});

const EMPTY = {
  schema: "isnad/reading@1",
  reader: { name: "annotation", version: "0", packs: {} },
  parties: [],
  notes: [],
} as const;

/** Every party that a find names, wherever it stands. */
function partiesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isParty = ["party", "beneficiary", "host", "coalition"].includes(key) && typeof inner === "string";
    return isParty ? [inner] : partiesIn(inner);
  });
}

describe("the reader", () => {
  let accuracies: Accuracy[];

  beforeAll(async () => {
    const packs = languageFolders(join(root, "languages")).map((folder) =>
      compilePack(folder, partyLabels(PARTIES, basename(folder)), currencies),
    );
    const reader = createReader(packs);
    accuracies = await measureAccuracy(texts, (source) => reader.read(source));
  });

  test.each(FLOORS)("finds $field in $language to $floor or more", ({ language, field, floor }) => {
    const own = accuracies.find((accuracy) => accuracy.language === language)?.fields ?? [];
    const figure = own.find((one) => one.field === field);
    expect(figure?.holds === "finds" ? (figure.f1 ?? 0) * 100 : figure?.right).toBeGreaterThanOrEqual(Number(floor));
  });

  test("has a floor for every find and every value of a language that has one", () => {
    const floors = new Set(FLOORS.map(({ language, field }) => `${language} ${field}`));
    const wanted = accuracies.flatMap(({ language, fields }) => fields.map(({ field }) => `${language} ${field}`));
    expect(wanted.filter((one) => !floors.has(one))).toEqual([]);
  });
});
