import { filesUnder, readText } from "../scripts/project.ts";

/** Articles in one language: the shipped examples and the samples of the tests. */
export function articles(language: "ar" | "en"): string[] {
  return ["examples", "test/samples"]
    .flatMap((folder) => filesUnder(folder, (path) => path.endsWith(`.${language}.txt`)))
    .map(readText);
}

/** `bytes` of ordinary text: the articles one after the other, again and again, cut after a line. */
export function ordinaryText(language: "ar" | "en", bytes: number): string {
  return repeated(`${articles(language).join("\n\n")}\n\n`, bytes);
}

/** Signs that invite an engine to look for their other end, or to try every way to group them. */
const HOSTILE: Readonly<Record<string, string>> = {
  "guillemets, open": "«",
  "straight quotation marks": '"',
  "quotation marks, paired": "« » ",
  "brackets, open": "(",
  conjunctions: "و ",
  "conjunctions and words": "وقال وأكد و ",
  digits: "7",
  numbers: "26 ٣٠٠ ",
};

/** The kinds of text on which time must grow no faster than the text. */
export const GROWTH_KINDS = ["ordinary Arabic", "ordinary English", ...Object.keys(HOSTILE)];

export function growthText(kind: string, bytes: number): string {
  if (kind === "ordinary Arabic") return ordinaryText("ar", bytes);
  if (kind === "ordinary English") return ordinaryText("en", bytes);
  return repeated(HOSTILE[kind] ?? " ", bytes);
}

function repeated(unit: string, bytes: number): string {
  return unit.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(unit))));
}
