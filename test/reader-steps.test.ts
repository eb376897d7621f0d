import { describe, expect, test } from "vitest";
import { type AnnotatedText, annotate } from "../src/reader/annotated-text.ts";
import { FormTable } from "../src/reader/forms.ts";
import { Lexicon } from "../src/reader/lexicon/lexicon.ts";
import { orthographyOf } from "../src/reader/orthography.ts";
import type { Pack } from "../src/reader/pack.ts";
import { packInUse, readAnnotated } from "../src/reader/read-annotated.ts";
import { builtPacks } from "./packs.ts";

/** How often the reader may look at a token of any text, however it is made. */
const LOOKS_PER_TOKEN = 1500;

/** Texts made of one piece again and again: what a reader that looks back or ahead too far would never finish. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ["open guillemets", "«"],
  ["straight quotation marks", '"'],
  ["single quotation marks", "' "],
  ["pairs of marks", "“” "],
  ["open brackets", "("],
  ["conjunctions", "و "],
  ["conjunctions and words", "وقال وأكد و "],
  ["digits", "7"],
  ["numbers", "1,2 3.4 "],
  ["commas", ", "],
  ["line breaks and colons", "a:\n"],
  ["cues", "قال "],
  ["cues and openers", "قال إن "],
  ["participles", "، مؤكدا أن "],
  ["subjects before cues", "الرئيس المصري، الذي حضر القمة، "],
  ["a list", "بحضور مصر وقطر و"],
  ["relative clauses", "الذي شارك "],
  ["gatherings", "قمة "],
  ["hosts", "استضاف قمة "],
  ["names", "سالم ناصر "],
  ["triggers", "تعهدت بإرسال "],
  ["conditions", "إذا "],
  ["sums", "مليار دولار و"],
  ["numbers in words", "وخمسة "],
  ["ranges", "بين 5 و"],
  ["English sums", "a half million "],
  ["English cues", "he said that "],
  ["English names", "Mr Smith and "],
  ["English quotations", '"we will," he said, '],
];

describe("time is linear in the text: looks at tokens, counted", async () => {
  const packs = await builtPacks();
  describe.each(packs.map((pack) => [pack.language, pack] as const))("%s", (_, pack) => {
    test.each(PIECES)("nothing but %s", (_name, piece) => {
      const once = looks(pack, piece, 2_000);
      const twice = looks(pack, piece, 4_000);
      expect(once.looks).toBeLessThan(LOOKS_PER_TOKEN * (once.tokens + 50));
      expect(twice.looks).toBeLessThan(2.3 * once.looks + 5_000);
    });
  });
});

/** Reads a text of so many pieces and counts how often the classes of a token were looked at. */
function looks(pack: Pack, piece: string, count: number): { looks: number; tokens: number } {
  const forms = new FormTable([new Lexicon(pack.lexicon)], pack.clitics, [], orthographyOf(pack));
  const text = piece.repeat(count);
  const doc = annotate(text, forms, pack);
  const counter = { looks: 0 };
  const counted: AnnotatedText = {
    ...doc,
    bits: counting(doc.bits, counter),
    traits: counting(doc.traits, counter),
    tokens: { ...doc.tokens, kind: counting(doc.tokens.kind, counter), form: counting(doc.tokens.form, counter) },
  };
  readAnnotated(counted, packInUse(pack, {}), { text, id: "x" });
  return { looks: counter.looks, tokens: doc.tokens.count };
}

function counting<T extends Int32Array | Uint8Array>(array: T, counter: { looks: number }): T {
  return new Proxy(array, {
    get(target, key) {
      counter.looks++;
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
