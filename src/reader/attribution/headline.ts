import type { AnnotatedText } from "../annotated-text.ts";
import { isFiniteCue, trimEnd } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import { labelPhrase } from "../labels.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isFiniteVerb } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { formOf, has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { modeOf } from "./content.ts";
import { speakerOf } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";

const LONGEST = 30;

/** "Party: claim" standing alone on a line: a title, an item, a message. */
export function findHeadlines(context: ReadingContext): FoundStatement[] {
  const rule = context.pack.rules.attribution.find((r) => r.cue === "label");
  if (rule === undefined) return [];
  return context.doc.lines.flatMap((line) => {
    const found = headline(context, line, rule.id);
    return found === null ? [] : [found];
  });
}

function headline(context: ReadingContext, line: Range, rule: string): FoundStatement | null {
  const { doc } = context;
  const phrase = labelPhrase(context, line);
  if (phrase === null) return null;
  const start = phrase.end + 1;
  const end = trimEnd(doc, start, line.end);
  const quotation = doc.quotations.at(start);
  const quoted = quotation !== undefined && (quotation.closed ? quotation.close + 1 : quotation.close) >= end;
  if (end <= start || end - start > LONGEST) return null;
  if (!quoted && (kindOf(doc, line.end - 1) === TOKEN.end || !isClaim(doc, { start, end }))) return null;
  const speaker = speakerOf(context, phrase);
  if (speaker === null) return null;
  const content = [{ start, end }];
  return {
    speaker,
    cue: null,
    content,
    mode: "headline",
    act: modeOf(doc, content) === "direct" ? "assert" : "assert",
    rule,
  };
}

/** A claim says something: it has a verb, a negation or a condition, and no cue of its own. A topic only names. */
function isClaim(doc: AnnotatedText, range: Range): boolean {
  let claim = false;
  for (let t = range.start; t < range.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t)) continue;
    if (isFiniteCue(doc, t)) return false;
    if (
      has(doc, t, W.negation | W.condition | W.auxiliary) ||
      isFiniteVerb(doc, t) ||
      formOf(doc, t)?.pattern === "present"
    )
      claim = true;
  }
  return claim;
}
