import { beforeAll, expect, test } from "vitest";
import { readText } from "../scripts/project.ts";
import type { Reading } from "../src/model/reading.ts";
import { createReader } from "../src/reader/index.ts";
import { builtPacks } from "./packs.ts";
import { type Row, rowsOf } from "./support/reading-rows.ts";

/** That a third language is data: a French article, read by the engine that reads the others, with all packs at hand. */
let reading: Reading;
let rows: Record<"persons" | "statements" | "commitments" | "attendance", readonly Row[]>;

beforeAll(async () => {
  const text = readText("examples/lebanon-conference-paris.fr.txt");
  reading = createReader(await builtPacks()).read({ text, published: "2026-11-13" });
  rows = rowsOf(reading);
});

test("its language is told from its words", () => {
  expect(reading.document.language).toBe("fr");
  expect(Object.keys(reading.reader.packs)).toEqual(["fr"]);
});

test("who was there, and how", () => {
  expect(rows.attendance).toEqual([
    { who: "Étienne Valombre", party: "FRA", mode: "in-person", part: "chair" },
    { who: "Chiara Monterosso", party: "ITA", mode: "in-person", part: null },
    { who: "Íñigo Larralde", party: "ESP", mode: "in-person", part: null },
    { who: "Russell Thornbury", party: "CAN", mode: "remote", part: null },
    { who: "Jürgen Albrechtsen", party: "DEU", mode: "represented", part: null },
    { who: "Orhan Demirkol", party: "TUR", mode: "absent", part: null },
  ]);
  const [gathering] = reading.gatherings;
  expect(gathering).toMatchObject({ host: "FRA", kind: "conference", date: "2026-11-12" });
  expect(gathering?.place?.text).toBe("Paris");
});

test.each([
  ["direct", "Étienne Valombre", "FRA", "assert", "« Le Liban ne peut plus attendre »"],
  ["mixed", "Chiara Monterosso", "ITA", "assert", "que ce navire resterait « six mois au maximum »"],
  ["indirect", "Lorenz Habsbichler", "AUT", "reject", "d'envoyer des soldats"],
])("a statement in %s speech", (mode, who, party, act, content) => {
  expect(rows.statements).toContainEqual({ who, party, mode, act, content });
});

test("the commitments, with their sums, firmness and conditions", () => {
  expect(rows.commitments).toEqual([
    { by: "FRA", kind: "arms-transfer", level: "pledged", many: 40, money: null, on: [], until: "2026-12-31" },
    {
      by: "FRA",
      kind: "humanitarian-aid",
      level: "pledged",
      many: null,
      money: "75000000 EUR",
      on: ["parliamentary-approval"],
      until: null,
    },
    { by: "ITA", kind: "naval-deployment", level: "ready", many: null, money: null, on: ["ceasefire"], until: null },
    { by: "ITA", kind: "military-training", level: "pledged", many: 300, money: null, on: [], until: null },
    { by: "ESP", kind: "peace-operation", level: "pledged", many: 120, money: null, on: ["mandate"], until: null },
    { by: "CAN", kind: "mine-action", level: "allocated", many: null, money: "20000000 CAD", on: [], until: null },
    { by: "AUT", kind: "troop-deployment", level: "ruled-out", many: null, money: null, on: [], until: null },
    { by: "NLD", kind: "arms-transfer", level: "floated", many: null, money: null, on: [], until: null },
    { by: "GRC", kind: "naval-deployment", level: "floated", many: 2, money: null, on: [], until: null },
  ]);
});
