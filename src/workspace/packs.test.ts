import { expect, test } from "vitest";
import { languagesFor } from "./packs.ts";

const ARABIC =
  // The minister said.
  "قال الوزير";

test.each([
  ["an Arabic text", ARABIC, null, ["ar"]],
  ["an English text", "The minister said", null, ["en"]],
  ["an Arabic text with an English name", `${ARABIC} AFP ${ARABIC}`, null, ["ar"]],
  ["a text in both", `${ARABIC} said the minister`, null, ["ar", "en"]],
  ["a text in neither", "Министр сказал", null, []],
  ["no letters", "12 34", null, []],
  ["nothing", "", null, []],
  ["a declared language", ARABIC, "en-GB", ["en"]],
  ["a declared language in capitals", ARABIC, "EN", ["en"]],
  ["an undetermined language", ARABIC, "und", ["ar"]],
  ["a declared language without a pack", "El ministro ha dicho", "es", []],
  ["a French text", "Le ministre a parlé de la France", null, ["fr"]],
  ["a Latin text without small words", "Macron visits Kyiv", null, ["en", "fr"]],
  ["an English text with a French name", "The editor of Le Monde said that he was in Paris", null, ["en"]],
])("%s needs its packs and no others", (_, text, declared, languages) => {
  expect(languagesFor(text, declared)).toEqual(languages);
});
