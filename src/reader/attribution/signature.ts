import { trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { openingAct } from "./act.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";

/** What somebody signs has at least so many tokens: below, it is a heading. */
const SIGNED_LEAST = 5;

/** What stands above or before a dash and the name of whoever wrote or said it: "We lost." — Ana Silva. */
export function findSigned(context: ReadingContext): FoundStatement[] {
  const rule = context.pack.rules.attribution.find((r) => r.cue === "signature");
  if (rule === undefined) return [];
  const { lines } = context.doc;
  return lines.flatMap((line, i): FoundStatement[] => {
    const signed = signedBeside(context, line) ?? signedAbove(context, line, lines[i - 1]);
    if (signed === null) return [];
    const { speaker, content } = signed;
    const act = openingAct(context, { content, speaker, bare: false }) ?? "assert";
    return [{ speaker, cue: null, content: [content], mode: rule.mode ?? "direct", act, rule: rule.id }];
  });
}

interface Signed {
  readonly speaker: FoundSpeaker;
  readonly content: Range;
}

/** A quotation, a dash and a name, and nothing else on the line. */
function signedBeside(context: ReadingContext, line: Range): Signed | null {
  const { doc } = context;
  const quotation = doc.quotations.at(line.start);
  if (quotation?.closed !== true || kindOf(doc, quotation.close + 1) !== TOKEN.dash) return null;
  const speaker = signatory(context, quotation.close + 2, line);
  return speaker === null ? null : { speaker, content: { start: line.start, end: quotation.close + 1 } };
}

/** A line that is nothing but a dash and a name, under what was written. */
function signedAbove(context: ReadingContext, line: Range, above: Range | undefined): Signed | null {
  const { doc } = context;
  if (above === undefined || !isLongDash(context, line.start) || kindOf(doc, above.start) === TOKEN.dash) return null;
  const speaker = signatory(context, line.start + 1, line);
  const content = { start: above.start, end: trimEnd(doc, above.start, above.end) };
  return speaker === null || content.end - content.start < SIGNED_LEAST ? null : { speaker, content };
}

/** A hyphen opens an item of a list. */
const isLongDash = ({ doc }: ReadingContext, t: number): boolean =>
  kindOf(doc, t) === TOKEN.dash && doc.text[doc.tokens.start[t]!] !== "-";

/** The name that begins at a token, where only an account, an office or a date follows it. */
function signatory(context: ReadingContext, from: number, line: Range): FoundSpeaker | null {
  const { doc } = context;
  if (from >= line.end || !isWord(doc, from)) return null;
  const phrase = parseNounPhrase(context, from, line.end);
  if (phrase === null || phrase.name === null) return null;
  const after = kindOf(doc, phrase.end);
  const over = phrase.end >= line.end || after === TOKEN.comma || after === TOKEN.end || after === TOKEN.bracketOpen;
  return over ? speakerOf(context, phrase, true) : null;
}
