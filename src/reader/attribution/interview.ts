import type { ReadingContext } from "../context.ts";
import { labelPhrase } from "../labels.ts";
import type { Range } from "../range.ts";
import { isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { openingAct } from "./act.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";

/** So many questions, each followed by an answer, make a text an interview. */
const LEAST_EXCHANGES = 2;

/**
 * The answers of an interview, one direct statement each: lines that open with a mark of their own (a dash, a letter
 * and a colon) right after a line that opens with another and is a question. The one who answers is the person whom
 * the text has met last before the first question, or whom its title names before a colon.
 */
export function findAnswers(context: ReadingContext): FoundStatement[] {
  const rule = context.rules.answer[0];
  if (rule === undefined) return [];
  const exchanges = exchangesOf(context);
  if (exchanges.length < LEAST_EXCHANGES) return [];
  const speaker = interviewee(context, exchanges[0]!.question);
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

function exchangesOf(context: ReadingContext): { question: Range; answer: Range }[] {
  const { lines } = context.doc;
  const asked = lines.map((line) => mark(context, line));
  const questionMark = asked.find((m, i) => m !== null && isQuestion(context, lines[i]!)) ?? null;
  if (questionMark === null) return [];
  const found: { question: Range; answer: Range }[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    if (asked[i] !== questionMark || asked[i + 1] === null || asked[i + 1] === questionMark) continue;
    const answer = withoutMark(context, lines[i + 1]!);
    if (answer !== null) found.push({ question: lines[i]!, answer });
  }
  return found;
}

/** What a line opens with before its first word or after its first letter: "*", "-", "س:"; null for a word. */
function mark(context: ReadingContext, line: Range): string | null {
  const { doc } = context;
  const first = doc.text.slice(doc.tokens.start[line.start]!, doc.tokens.end[line.start]!);
  if (!isWord(doc, line.start)) return doc.quotations.at(line.start) === undefined ? first : null;
  return first.length === 1 && kindOf(doc, line.start + 1) === TOKEN.colon ? first : null;
}

function isQuestion(context: ReadingContext, line: Range): boolean {
  const { doc } = context;
  const last = doc.text[doc.tokens.start[line.end - 1]!];
  return last === "?" || last === "؟";
}

function withoutMark(context: ReadingContext, line: Range): Range | null {
  const { doc } = context;
  let start = line.start + 1;
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
