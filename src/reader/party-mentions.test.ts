import { expect, test } from "vitest";
import { annotator } from "../../test/support/annotated.ts";
import { findPartyMentions } from "./party-mentions.ts";

const annotate = annotator("ar");

test.each([
  ["the ministry of finance", "قالت وزارة المالية إن الدعم المالي سيصل قريبا.", 0],
  ["an expert on finance", "قال الخبير المالي سامر حداد إن الأزمة المالية ستطول.", 0],
  ["a grant of money", "قدم البنك منحة مالية ومساعدات مالية أخرى.", 0],
  ["Mali, after a verb", "تعهدت مالي بإرسال قوات.", 1],
  ["Mali, among others", "اجتمع وزراء النيجر ومالي وبوركينا فاسو.", 1],
  [
    "the Malian minister, in a text that names Mali",
    "أرسلت النيجر قوات إلى مالي. وقال الوزير المالي إن الحدود آمنة.",
    2,
  ],
  ["the Malian minister, in a text that names Bamako", "وصل الوزير المالي موديبو كيتا من باماكو.", 2],
])("hears Mali as often as it is meant: %s", (_, text, times) => {
  const mentions = findPartyMentions(annotate(text));
  expect(mentions.get("MLI")?.length ?? 0).toBe(times);
  expect(mentions.has("MDV")).toBe(false);
});
