import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../../scripts/pack/language.ts";
import { root } from "../../../scripts/project.ts";
import { createReader } from "../index.ts";

const PUBLISHED = "2026-01-08";

/** Which dates are the deadline of a commitment: by then in all of them, "in" only where something is handed over. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, deadline: string | null])[]>> = {
  ar: [
    ["ستسلم هولندا أوكرانيا طائرات اعتبارا من شباط/فبراير المقبل.", "2026-02"],
    ["ستسلم هولندا أوكرانيا طائرات هذا العام.", "2026"],
    ["تعهدت قطر تقديم 100 مليون دولار للسودان هذا العام.", null],
    ["تعهدت قطر تقديم 100 مليون دولار للسودان بحلول نهاية العام.", "2026-12-31"],
    ["ستستضيف مصر مؤتمرا لإعادة الإعمار الشهر المقبل.", null],
    ["ستستضيف مصر قبل نهاية حزيران مؤتمرا لإعادة الإعمار.", "2026-06-30"],
  ],
  en: [
    ["The Netherlands will deliver jets to Ukraine in March.", "2026-03"],
    ["Qatar pledged $100 million for Sudan this year.", null],
    ["Qatar pledged $100 million for Sudan by the end of the year.", "2026-12-31"],
  ],
};

describe.each(Object.entries(CASES))("%s", (language, cases) => {
  const reader = createReader(compilePack(join(root, "languages", language), {}));
  test.each(cases)("%s", (text, expected) => {
    const { commitments } = reader.read({ text, language, published: PUBLISHED });
    expect(commitments.map(({ deadline }) => deadline?.date ?? null)).toEqual([expected]);
  });
});
