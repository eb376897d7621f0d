import { basename, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import type { Expectation } from "../scripts/pack/expectation.ts";
import { compilePack, languageFolders, ruleSources } from "../scripts/pack/language.ts";
import { partyLabels } from "../scripts/pack/party-labels.ts";
import { root } from "../scripts/project.ts";
import { createReader } from "../src/reader/index.ts";
import { type Finding, findingsOf, foundAs, foundBy, groupsOf, inOrder, written } from "./support/rule-examples.ts";

/** Every rule of every language is read on its own examples, with all the other rules beside it. */
describe.each(languageFolders(join(root, "languages")).map((folder) => ({ language: basename(folder), folder })))(
  "$language",
  ({ language, folder }) => {
    const reader = createReader(compilePack(folder, partyLabels(join(root, "data/parties.tsv"), language)));

    for (const { path, rule } of ruleSources(folder)) {
      const read = (text: string): Finding[] => findingsOf(rule.kind, reader.read({ text, language }));

      for (const { line, title, wanted, text, expected } of rule.examples) {
        const at = `${relative(root, path)}:${line}`;
        test(`${at} ${wanted ? "finds" : "does not find"} ${title}`, () => {
          const found = read(text);
          if (wanted) expectFound(at, rule.id, found, expected);
          else expect(written(foundBy(rule.id, found)), at).toBe("");
        });
      }
    }
  },
);

function expectFound(at: string, rule: string, found: readonly Finding[], expected: readonly Expectation[]): void {
  const groups = groupsOf(expected);
  // What is missing is shown beside all that was found, in words: a linguist compares quotes, not offsets.
  if (!inOrder(groups, found)) expect(written(foundAs(found, groups)), at).toBe(written(groups));
  expect(
    found.map((finding) => finding.rule),
    `${at}: read as expected, but not by this rule`,
  ).toContain(rule);
}
