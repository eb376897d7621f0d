import type { AnnotatedText } from "./annotated-text.ts";
import type { Label } from "./context.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import { type NounPhrase, type NounPhraseContext, parseNounPhrase } from "./noun-phrase.ts";
import type { Range } from "./range.ts";
import { columnOf, has, hasProclitic, isWord, kindOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

/** How long labels, what stands before them, and a note of where something was said may be, in tokens. */
const LABEL_LONGEST = 16;
const LEADER_LONGEST = 6;
const WHERE_LONGEST = 6;

/** The noun phrase with which a line begins, and the colon after it. */
export interface LabelPhrase {
  readonly phrase: NounPhrase;
  readonly colon: number;
}

/** The noun phrase before the colon with which a line begins, where it names a party, a person or a body. */
export function labelPhrase(context: NounPhraseContext, line: Range): LabelPhrase | null {
  const start = afterLeader(context.doc, line);
  const limit = Math.min(line.end, start + LABEL_LONGEST);
  if (!hasColon(context.doc, start, limit)) return null;
  const phrase = relayedBy(context, parseNounPhrase(context, start, limit), limit);
  if (phrase === null || phrase.head === "noun" || phrase.head === "pronoun") return null;
  if (phrase.head === "name" && phrase.name === null) return null;
  const colon = labelColon(context.doc, phrase, limit);
  return colon === null ? null : { phrase, colon };
}

/** Whether a colon stands between two tokens, or right behind them: most lines have none. */
function hasColon(doc: AnnotatedText, from: number, limit: number): boolean {
  for (let t = from; t <= limit; t++) if (kindOf(doc, t) === TOKEN.colon) return true;
  return false;
}

/** "Reuters from diplomats": the one whom a medium passes on is the one who speaks. */
function relayedBy(context: NounPhraseContext, phrase: NounPhrase | null, limit: number): NounPhrase | null {
  const { doc } = context;
  if (phrase === null || phrase.end >= limit) return phrase;
  if (columnOf(doc, phrase.end, "preposition", "role") !== "an" && !has(doc, phrase.end, W.according)) return phrase;
  return parseNounPhrase(context, doc.termEnd[phrase.end]!, limit) ?? phrase;
}

/** Past what a list or a live blog puts before an item: bullets, numbers, "09:30 |", "urgent |". */
function afterLeader(doc: AnnotatedText, line: Range): number {
  let t = line.start;
  for (let i = line.start; i < Math.min(line.end, line.start + LEADER_LONGEST); i++) {
    if (kindOf(doc, i) === TOKEN.punctuation) t = i + 1;
  }
  while (t < line.end && (kindOf(doc, t) === TOKEN.dash || kindOf(doc, t) === TOKEN.punctuation)) t++;
  return t;
}

/** The colon after a label, past a note of where it was said (لـ"الجديد"); null where there is none. */
function labelColon(doc: AnnotatedText, phrase: NounPhrase, limit: number): number | null {
  if (kindOf(doc, phrase.end) === TOKEN.colon) return phrase.end;
  if (!isWord(doc, phrase.end)) return null;
  const where =
    hasProclitic(doc, phrase.end, "li") ||
    has(doc, phrase.end, W.preposition) ||
    columnOf(doc, phrase.end, "pronoun", "bound") === "yes" ||
    isDetachedClitic(doc, phrase.end);
  if (!where) return null;
  for (let t = phrase.end; t < Math.min(limit, phrase.end + WHERE_LONGEST); t++)
    if (kindOf(doc, t) === TOKEN.colon) return t;
  return null;
}

/** A preposition of one letter that tatweel and a quotation mark keep apart from its noun: لـ"الجديد". */
const isDetachedClitic = (doc: AnnotatedText, t: number) =>
  doc.tokens.end[t]! - doc.tokens.start[t]! <= 2 && doc.quotations.at(t + 1) !== undefined;

/** By line: the party that its own label, or a heading line above it that is nothing but a party's name, gives. */
export function findLabels(context: NounPhraseContext): (Label | null)[] {
  const { doc } = context;
  let heading: Label | null = null;
  return doc.lines.map((line) => {
    const label = labelPhrase(context, line);
    if (label !== null) {
      heading = null;
      const { phrase, colon } = label;
      return phrase.party === null ? null : { start: phrase.start, end: phrase.end, party: phrase.party, colon };
    }
    const alone = partyAlone(context, doc, line);
    if (alone !== null) {
      heading = alone;
      return null;
    }
    return heading;
  });
}

function partyAlone(context: NounPhraseContext, doc: AnnotatedText, line: Range): Label | null {
  if (line.end - line.start > LABEL_LONGEST / 2) return null;
  const phrase = parseNounPhrase(context, line.start, line.end);
  if (phrase?.head !== "party" || phrase.joined || phrase.end !== line.end || doc.termEnd[line.start] !== line.end)
    return null;
  return { start: line.start, end: line.end, party: phrase.party, colon: -1 };
}
