import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import { kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { Attendees } from "./attendees.ts";

/** How far behind the words of saying "in his address" may stand, in tokens, and how far before them. */
const BEHIND_MOST = 3;
const AHEAD_MOST = 16;
/** Statements are looked at whose words of saying stand so near, in tokens. */
const AROUND_MOST = 60;

/** The person who says something beside a token: "said Costa in his address", "during the summit, Costa said". */
export function speakerAt(
  context: ReadingContext,
  t: number,
  sentence: Range,
  statements: readonly FoundStatement[],
): Attendees | null {
  for (let i = firstFrom(statements, Math.max(sentence.start, t - AROUND_MOST)); i < statements.length; i++) {
    const statement = statements[i]!;
    const { cue, speaker } = statement;
    if (cue === null || speaker.person === null || speaker.range === null) continue;
    if (cue.start >= Math.min(sentence.end, t + AROUND_MOST)) return null;
    if (statement.content.some((range) => range.start <= t && t < range.end)) continue;
    const near = speaker.range.start >= sentence.start && speaker.range.end <= sentence.end;
    const behind = Math.max(cue.end, near ? speaker.range.end : 0);
    const head = near ? Math.min(cue.start, speaker.range.start) : cue.start;
    const ahead = t < head && head - t <= AHEAD_MOST && opens(context, t, sentence);
    if (!ahead && !(t >= Math.min(cue.end, speaker.range.end) && t - behind <= BEHIND_MOST && t >= behind)) {
      if (!(near && t === speaker.range.end + 1 && t < cue.start)) continue;
    }
    const range = near ? speaker.range : cue;
    const start = ahead ? t : Math.min(head, range.start);
    return {
      all: [{ start: range.start, end: range.end, person: speaker.person, party: speaker.party }],
      start,
      end: ahead ? behind : Math.min(range.end, t),
    };
  }
  return null;
}

const opens = ({ doc }: ReadingContext, t: number, sentence: Range) =>
  t === sentence.start || kindOf(doc, t - 1) === TOKEN.comma || t === sentence.start + 1;

/** The first statement whose cue stands at or after a token; statements come in the order of the text. */
function firstFrom(statements: readonly FoundStatement[], token: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]!.cue ?? statements[middle]!.content[0]!).start < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
