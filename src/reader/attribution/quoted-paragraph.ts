import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import { isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { openingAct } from "./act.ts";
import type { FoundStatement } from "./statement.ts";
import type { LastSpeaker } from "./trial.ts";

/** A quotation of fewer words on a line of its own is a title. */
const SPEECH_LEAST = 5;

/** By line: the quotation that is all of it, and no title; null for others. */
export function quotedLines({ doc }: ReadingContext): (Range | null)[] {
  return doc.lines.map((line) => {
    const quotation = doc.quotations.at(line.start);
    if (quotation === undefined) return null;
    const end = quotation.closed ? quotation.close + 1 : quotation.close;
    for (let t = end; t < line.end; t++) if (isWord(doc, t)) return null;
    let words = 0;
    for (let t = line.start; t < end && words < SPEECH_LEAST; t++) if (isWord(doc, t)) words++;
    return words < SPEECH_LEAST ? null : { start: line.start, end };
  });
}

/** A paragraph that is one quotation and names nobody goes on with whoever spoke in the paragraph before it. */
export function goesOnQuoting(
  context: ReadingContext,
  quoted: Range,
  before: Range | undefined,
  last: LastSpeaker | null,
): FoundStatement | null {
  const rule = context.pack.rules.attribution.find((r) => r.cue === "quotation");
  if (rule === undefined || before === undefined || last === null || last.speaker.range === null) return null;
  if (last.at < before.start || last.at >= before.end || last.speaker.kind === "document") return null;
  if (hasLabel(context, quoted)) return null;
  const { speaker } = last;
  const act = openingAct(context, { content: quoted, speaker, bare: false }) ?? "assert";
  return { speaker, cue: null, content: [quoted], mode: rule.mode ?? "direct", act, rule: rule.id };
}

const LABEL_LONGEST = 5;

/** "Smith: …" inside the marks: a transcript, in which the label says who speaks. */
function hasLabel({ doc }: ReadingContext, { start }: Range): boolean {
  for (let t = start + 1; t < start + LABEL_LONGEST; t++) if (kindOf(doc, t) === TOKEN.colon) return true;
  return false;
}
