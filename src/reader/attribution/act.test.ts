import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../../scripts/pack/language.ts";
import { root } from "../../../scripts/project.ts";
import { createReader } from "../index.ts";

/** What is done by saying it: a specific verb decides, after a neutral one the opening of what was said. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, act: string])[]>> = {
  ar: [
    ["قال وزير الصحة العماني إن بلاده سترسل عشرة أطباء.", "announce"],
    ["أوضح وزير الصحة العماني أن مسقط سترسل عشرة أطباء.", "announce"],
    ["قال وزير الصحة العماني إن الهند سترسل عشرة أطباء.", "assert"],
    ["أكد الرئيس الغاني جون ماهاما أن بلاده لن ترسل جنودا.", "reject"],
    ["أكد الرئيس الغاني جون ماهاما أن الوضع هادئ، وأن بلاده لن ترسل جنودا.", "assert"],
    ["أبدى الرئيس الغاني جون ماهاما استعداد بلاده لاستضافة المحادثات.", "offer"],
    ["قالت وزيرة العدل الفنلندية إنها مستعدة لاستقبال الوفد.", "offer"],
    ["أعرب الرئيس الغاني جون ماهاما عن تقديره لجهود الوسطاء.", "praise"],
    ["قالت وزيرة العدل الفنلندية إن عشر دول تعهدت بإرسال قضاة.", "assert"],
    ["ذكرت وزيرة العدل الفنلندية أن القاضي أبلغ المحكمة بأنه لن يحضر.", "assert"],
    ["حذرت وزيرة العدل الفنلندية من أن بلادها لن تنتظر.", "warn"],
    ["لم تستبعد وزيرة العدل الفنلندية إرسال قضاة.", "assert"],
    ["أعرب الرئيس الغاني جون ماهاما عن أمله في التوصل إلى اتفاق.", "assert"],
  ],
  en: [
    ["Ghana's president said his country would send ten doctors.", "announce"],
    ["The Omani health minister said India would send ten doctors.", "assert"],
    ["The Omani health minister said Muscat was ready to host the talks.", "offer"],
    ["Norway will pay for the clinics, the Norwegian health minister said.", "announce"],
    ["The Finnish justice minister said Helsinki would not send judges.", "reject"],
    ['"We will continue to pay for the clinics," the Norwegian health minister said.', "commit"],
    ["The Finnish justice minister said the promised judges rarely arrive.", "assert"],
    ["The Finnish justice minister said the court was full and that she would not wait.", "assert"],
    ["The Finnish justice minister warned that Helsinki would not wait.", "warn"],
    ['"It is a start," the Finnish justice minister said.', "assert"],
    ["The Finnish justice minister did not rule out sending judges.", "assert"],
  ],
};

describe.each(Object.entries(CASES))("%s", (language, cases) => {
  const reader = createReader(compilePack(join(root, "languages", language), {}));
  test.each(cases)("%s", (text, act) => {
    expect(reader.read({ text, language }).statements[0]?.act).toBe(act);
  });
});
