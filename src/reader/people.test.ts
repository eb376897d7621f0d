import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../scripts/pack/language.ts";
import { root } from "../../scripts/project.ts";
import { createReader } from "./index.ts";

/** Who a text names, as "name | party | role | how often". */
interface Case {
  readonly title: string;
  readonly text: string;
  readonly published?: string;
  readonly persons: readonly string[];
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  ar: [
    {
      title: "a surname alone, spelled otherwise",
      text: "وصل رئيس وزراء مالطا روبرت أبيلا. وقال ابيلا إن الزيارة مثمرة. وأضاف أبيله أن الاتفاق جاهز.",
      persons: ["روبرت أبيلا | MLT | head-of-government | 3"],
    },
    {
      title: "two persons of one surname",
      text: "التقى وزير الدفاع الكيني سامح كريم وزير المالية الأوغندي نبيل كريم.",
      persons: ["سامح كريم | KEN | defence-minister | 1", "نبيل كريم | UGA | finance-minister | 1"],
    },
    {
      title: "names of like sound that are two",
      text: "التقى وزير الدفاع الكيني سامح جمال وزير المالية الأوغندي نبيل كمال.",
      persons: ["سامح جمال | KEN | defence-minister | 1", "نبيل كمال | UGA | finance-minister | 1"],
    },
    {
      title: "one whom every reader knows",
      text: "وفي المساء انتقد ماكرون القرار.",
      published: "2025-03-01",
      persons: ["ماكرون | FRA | head-of-state | 1"],
    },
    {
      title: "one who has left office",
      text: "وفي المساء قال بايدن إن القرار خاطئ.",
      published: "2025-03-01",
      persons: ["بايدن | null | null | 1"],
    },
    {
      title: "a former office",
      text: "وقال الرئيس الأميركي السابق دونالد ترامب إن القرار خاطئ.",
      published: "2023-03-01",
      persons: ["دونالد ترامب | null | other | 1"],
    },
    {
      title: "whose minister the pronoun tells",
      text: "غاب الرئيس التشادي محمد صالح ومثله وزير خارجيته آدم يوسف.",
      persons: ["محمد صالح | TCD | head-of-state | 1", "آدم يوسف | TCD | foreign-minister | 1"],
    },
    {
      title: "an office of the one state that acts",
      text: "أعلنت تنزانيا إغلاق حدودها مع كينيا. وقال وزير الداخلية حمد مسعود إن القرار مؤقت.",
      persons: ["حمد مسعود | TZA | minister | 1"],
    },
    {
      title: "an envoy to a state, with a name that is a verb as well",
      text: "دعا المبعوث السويسري إلى تشاد والنيجر يحيى بوخارت الطرفين إلى الحوار.",
      persons: ["يحيى بوخارت | CHE | envoy | 1"],
    },
    {
      title: "a title that two share, each of his state",
      text: "التقى وزيرا الخارجية الكيني سامح جمال والغاني كوجو أدو في أكرا.",
      persons: ["سامح جمال | KEN | foreign-minister | 1", "كوجو أدو | GHA | foreign-minister | 1"],
    },
    {
      title: "counterparts in the dual",
      text: "بحث وزير المالية الكيني سامح جمال مع نظيريه الغاني كوجو أدو والنيجري ساليفو تاندي القرض.",
      persons: [
        "سامح جمال | KEN | finance-minister | 1",
        "كوجو أدو | GHA | finance-minister | 1",
        "ساليفو تاندي | NER | finance-minister | 1",
      ],
    },
    {
      title: "a surname with an article, and what he stressed",
      text: "وأكد الوزير الخصيبي نجاح المفاوضات.",
      persons: ["الخصيبي | null | minister | 1"],
    },
    {
      title: "a leader of the opposition",
      text: "انتقد زعيم المعارضة الكينية سامح جمال الحكومة.",
      persons: ["سامح جمال | null | other | 1"],
    },
    {
      title: "a numbered king",
      text: "استقبل ملك تونغا توبو السادس الوفد، وشكر توبو السادس الحضور.",
      persons: ["توبو السادس | TON | head-of-state | 2"],
    },
    {
      title: "a name written together with and",
      text: "وصل وزير الدفاع الكيني سامح فيلوري. وتحدث الضيف وفيلوري إلى الصحافة.",
      persons: ["سامح فيلوري | KEN | defence-minister | 2"],
    },
    {
      title: "an office where two states act",
      text: "أعلنت تنزانيا إغلاق حدودها ورفضت كينيا القرار. وقال وزير الداخلية حمد مسعود إن القرار مؤقت.",
      persons: ["حمد مسعود | null | minister | 1"],
    },
  ],
  en: [
    {
      title: "one whom every reader knows",
      text: "Later on Macron criticised the decision.",
      published: "2025-03-01",
      persons: ["Macron | FRA | head-of-state | 1"],
    },
    {
      title: "an office that the text gives beats nothing",
      text: "Critics of Prime Minister Starmer met in Rome.",
      published: "2025-03-01",
      persons: ["Starmer | GBR | head-of-government | 1"],
    },
    {
      title: "another of that surname",
      text: "Italy's health minister Carla Macron said the wards were full.",
      published: "2025-03-01",
      persons: ["Carla Macron | ITA | minister | 1"],
    },
    {
      title: "whose deputy the possessive tells",
      text: "Kenyan Defence Minister Soipan Tuya sent his deputy, Peter Mwangi, to the talks.",
      persons: ["Soipan Tuya | KEN | defence-minister | 1", "Peter Mwangi | KEN | official | 1"],
    },
    {
      title: "a title that two share",
      text: "Presidents Musa Otieno of Kenya and Rosa Quispe of Peru arrived.",
      persons: ["Musa Otieno | KEN | head-of-state | 1", "Rosa Quispe | PER | head-of-state | 1"],
    },
    {
      title: "a title that two share, their states before it",
      text: "French and German Health Ministers Jean Petit and Karla Klein signed.",
      persons: ["Jean Petit | FRA | minister | 1", "Karla Klein | DEU | minister | 1"],
    },
    {
      title: "a title that two share, with initials and a hyphen",
      text: "Senators John R. Smith-Jones and Ana R. Silva arrived.",
      persons: ["John R. Smith-Jones | null | legislator | 1", "Ana R. Silva | null | legislator | 1"],
    },
    {
      title: "an envoy to a state",
      text: "The UN envoy for Chad, Ana Silva, was upbeat.",
      persons: ["Ana Silva | org:UN | envoy | 1"],
    },
    {
      title: "a place is nobody's office",
      text: "The ministers met in Paris. Interior Minister Amina Diallo said the border was open.",
      persons: ["Amina Diallo | null | minister | 1"],
    },
  ],
};

describe.each(Object.entries(CASES))("%s", (language, cases) => {
  const reader = createReader(compilePack(join(root, "languages", language), {}));
  test.each(cases)("$title", ({ text, published, persons }) => {
    const found = reader.read({ text, language, published }).persons;
    expect(
      found.map(({ name, party, role, mentions }) => [name, `${party}`, `${role}`, mentions.length].join(" | ")),
    ).toEqual(persons);
  });
});
