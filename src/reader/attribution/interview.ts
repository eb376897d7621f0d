import type { ReadingContext } from "../context.ts";
import { labelPhrase } from "../labels.ts";
import { isQuestionMark } from "../marks.ts";
import type { Range } from "../range.ts";
import { isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { openingAct } from "./act.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";

/** So many questions, each followed by an answer, make a text an interview. */
const LEAST_EXCHANGES = 2;
/** Without marks, a feature that asks itself something must not look like one: exchanges make half of what follows. */
const LEAST_BARE_EXCHANGES = 3;

/**
 * The answers of an interview, one direct statement each: lines right after a question, which opens with a mark of its
 * own (a star, a letter and a colon) or ends as one. The one who answers is the person whom
 * the text has met last before the first question, or whom its title names before a colon.
 */
export function findAnswers(context: ReadingContext): FoundStatement[] {
  const rule = context.rules.answer[0];
  if (rule === undefined) return [];
  const exchanges = exchangesOf(context);
  const speaker = exchanges[0] === undefined ? null : interviewee(context, exchanges[0].question);
  if (speaker === null) return [];
  return exchanges.map(({ answer }) => ({
    speaker,
    cue: null,
    content: [answer],
    mode: rule.mode ?? "direct",
    act: openingAct(context, { content: answer, speaker, bare: true }) ?? "assert",
    rule: rule.id,
  }));
}

interface Exchange {
  readonly question: Range;
  readonly answer: Range;
}

function exchangesOf(context: ReadingContext): Exchange[] {
  const { lines } = context.doc;
  const marks = lines.map((line) => mark(context, line));
  const questionMark = marks.find((m, i) => m !== null && endsAsking(context, lines[i]!)) ?? null;
  const marked = exchangesWhere(context, (i) => {
    const own = marks[i + 1] !== null && marks[i + 1] !== questionMark;
    return questionMark !== null && marks[i] === questionMark && own;
  });
  if (marked.length >= LEAST_EXCHANGES) return marked;
  // Both open with the same mark, or with none: a question is told by how it ends alone.
  const told = exchangesWhere(
    context,
    (i) => marks[i] === marks[i + 1] && endsAsking(context, lines[i]!) && !endsAsking(context, lines[i + 1]!),
  );
  const bare = told.length > 0 && mark(context, told[0]!.question) === null;
  if (!bare) return told.length >= LEAST_EXCHANGES ? told : [];
  const rest = lines.length - lines.indexOf(told[0]!.question);
  return told.length >= LEAST_BARE_EXCHANGES && told.length * 4 >= rest ? told : [];
}

/** The pairs of lines of which the first, by its number, is a question and the next its answer. */
function exchangesWhere(context: ReadingContext, isExchange: (line: number) => boolean): Exchange[] {
  const { lines } = context.doc;
  return lines.slice(0, -1).flatMap((question, i) => {
    const answer = isExchange(i) ? withoutMark(context, lines[i + 1]!) : null;
    return answer === null ? [] : [{ question, answer }];
  });
}

/** What a line opens with before its first word or after its first letter: "*", "-", "س:"; null for a word. */
function mark(context: ReadingContext, line: Range): string | null {
  const { doc } = context;
  const first = doc.text.slice(doc.tokens.start[line.start]!, doc.tokens.end[line.start]!);
  if (!isWord(doc, line.start)) return doc.quotations.at(line.start) === undefined ? first : null;
  return first.length === 1 && kindOf(doc, line.start + 1) === TOKEN.colon ? first : null;
}

const endsAsking = ({ doc }: ReadingContext, line: Range): boolean => isQuestionMark(doc, line.end - 1);

function withoutMark(context: ReadingContext, line: Range): Range | null {
  const { doc } = context;
  let start = mark(context, line) === null ? line.start : line.start + 1;
  if (kindOf(doc, start) === TOKEN.colon) start++;
  const end = kindOf(doc, line.end - 1) === TOKEN.end ? line.end - 1 : line.end;
  return end > start ? { start, end } : null;
}

function interviewee(context: ReadingContext, firstQuestion: Range): FoundSpeaker | null {
  const { doc, people } = context;
  const before = doc.tokens.start[firstQuestion.start]!;
  let last: { number: number; at: number } | null = null;
  people.all.forEach((person, number) => {
    for (const { start } of person.mentions)
      if (start < before && start > (last?.at ?? -1)) last = { number, at: start };
  });
  const met = last as { number: number; at: number } | null;
  if (met !== null) {
    const range = tokensOf(context, met.at, people.all[met.number]!.mentions.find((m) => m.start === met.at)!.end);
    return { kind: "person", range, person: met.number, party: people.all[met.number]!.party };
  }
  const title = doc.lines[0] === undefined ? null : labelPhrase(context, doc.lines[0]);
  return title === null ? null : speakerOf(context, title.phrase);
}

function tokensOf(context: ReadingContext, start: number, end: number): Range {
  const { tokens } = context.doc;
  let first = 0;
  while (first < tokens.count && tokens.start[first]! < start) first++;
  let last = first;
  while (last < tokens.count && tokens.end[last]! < end) last++;
  return { start: first, end: last + 1 };
}
