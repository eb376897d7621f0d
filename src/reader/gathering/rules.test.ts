import { basename, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { attendanceSources, compilePack, languageFolders } from "../../../scripts/pack/language.ts";
import { partyLabels } from "../../../scripts/pack/party-labels.ts";
import { root } from "../../../scripts/project.ts";
import { attendanceRows, expectedRows, rowsAs } from "../../../test/support/attendance-rows.ts";
import { createReader } from "../index.ts";

/**
 * Every rule of attendance on its own examples: with all the rules beside it exactly the expected rows are found; alone
 * it finds a row of each example, and nothing in what it must leave.
 */
describe.each(languageFolders(join(root, "languages")).map((folder) => ({ language: basename(folder), folder })))(
  "$language",
  ({ language, folder }) => {
    const pack = compilePack(folder, partyLabels(join(root, "data/parties.tsv"), language));
    const all = createReader(pack);

    for (const { path, rule } of attendanceSources(folder)) {
      const own = pack.rules.attendance.filter(({ id }) => id === rule.id);
      const alone = createReader({ ...pack, rules: { ...pack.rules, attendance: own } });

      for (const { line, title, wanted, text, expected } of rule.examples) {
        const at = `${relative(root, path)}:${line}`;
        test(`${at} ${wanted ? "finds" : "does not find"} ${title}`, () => {
          const byItself = attendanceRows(alone.read({ text, language }));
          if (!wanted) return expect(byItself, at).toEqual([]);
          const rows = expectedRows(expected);
          expect(attendanceRows(all.read({ text, language })), at).toEqual(
            rows.map((row) => expect.objectContaining(row)),
          );
          expect(rowsAs(byItself, rows).length, `${at}: found, but not by this rule`).toBeGreaterThan(0);
        });
      }
    }
  },
);
