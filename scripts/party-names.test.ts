import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { cldrNames, mergeNames } from "./extract-cldr.ts";

const require = createRequire(import.meta.url);

/** Brussels stands for the European Union, so Belgium has no capital of its own. */
const WITHOUT_CAPITAL = ["BEL"];

/** Observers of the United Nations and states that it does not seat, beside its members. */
const OTHER_STATES = ["PSE", "VAT", "TWN", "XKX", "ESH"];

function rows(path: string): string[][] {
  const lines = readFileSync(new URL(`../${path}`, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

function unMembers(): string[] {
  const containment = require("cldr-core/supplemental/territoryContainment.json").supplemental.territoryContainment;
  const codes = require("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
  return containment.UN._contains.map((code: string) => codes[code]._alpha3);
}

const parties = rows("data/parties.tsv").map(([id]) => id!);
const states = parties.filter((id) => !id.includes(":"));

test("the list of states is the members of the United Nations and five more", () => {
  expect([...states].sort()).toEqual([...unMembers(), ...OTHER_STATES].sort());
});

describe.each(["ar", "en"])("in %s", (language) => {
  const path = `languages/${language}/lexicon/parties.tsv`;
  const named = rows(path);

  function lacking(as: string, ids: readonly string[]): string[] {
    const having = new Set(named.filter((row) => row[1] === as).map(([id]) => id!));
    return ids.filter((id) => !having.has(id));
  }

  test("every party has a name", () => expect(lacking("name", parties)).toEqual([]));
  test("every state has a capital", () => expect(lacking("capital", states)).toEqual(WITHOUT_CAPITAL));
  test("every state has a demonym", () => expect(lacking("demonym", states)).toEqual([]));

  test("a form that two parties share is marked ambiguous for at least one of them", () => {
    const plain = new Map<string, Set<string>>();
    for (const [party, , form, flag] of named) {
      if (flag === "-") plain.set(form!, (plain.get(form!) ?? new Set()).add(party!));
    }
    expect([...plain].filter(([, shared]) => shared.size > 1).map(([form]) => form)).toEqual([]);
  });

  test("an ambiguous form has its reason in the comment above it", () => {
    const lines = readFileSync(new URL(`../${path}`, import.meta.url), "utf8").split("\n");
    const bare = lines.filter((line, index) => {
      const [party, , , flag] = line.split("\t");
      return flag === "ambiguous" && !lines[index - 1]!.startsWith(`# ${party}: `);
    });
    expect(bare).toEqual([]);
  });

  test("CLDR's names are all there", () => {
    const table = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
    expect(mergeNames(table, cldrNames(language, new Set(parties)))).toBe(table);
  });
});
