import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isItemStart } from "../list-item.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundSpeaker } from "./speaker.ts";

/** Among how many sentences or lines those who sign a text are looked for. */
const SENTENCES_MOST = 12;
const LINES_MOST = 6;

/** Those who speak in a text of their own, as "we" or as "they"; null where no such words stand. */
export const signatories = (context: ReadingContext): FoundSpeaker | null => ourselves(context) ?? themselves(context);

/** Who is meant by a verb of several that opens an item without a subject: the signatories of whom the text tells. */
export const signatoriesOf = (
  context: ReadingContext,
  verb: FormReading,
  at: number,
  sentence: Range,
): FoundSpeaker | null =>
  verb.agreement === "3mp" && isItemStart(context.doc, sentence, at) ? themselves(context) : null;

/** "We, the leaders of …". */
function ourselves(context: ReadingContext): FoundSpeaker | null {
  const { doc } = context;
  for (const sentence of doc.sentences.slice(0, SENTENCES_MOST)) {
    for (let t = sentence.start; t < sentence.end; t++) {
      if (columnOf(doc, t, "pronoun", "role") !== "1p" || doc.quotations.around(t) >= 0) continue;
      const apart = kindOf(doc, t + 1) === TOKEN.comma;
      const phrase = parseNounPhrase(context, apart ? t + 2 : t + 1, sentence.end);
      if (phrase !== null && phrase.head !== "pronoun" && (apart || isBody(phrase))) return asGroup(phrase);
    }
  }
  return null;
}

/**
 * "The leaders of …," on a line that goes on in the next, under the heading of a declaration; or behind the particle
 * with which a sentence of its own opens (إن قادة), which news does not use outside of speech.
 */
function themselves(context: ReadingContext): FoundSpeaker | null {
  const { doc } = context;
  const adopted = columnOf(doc, 0, "source", "as") === "document";
  for (const { start, end } of doc.lines.slice(0, LINES_MOST)) {
    const opened = isWord(doc, start) && has(doc, start, W.that) && formOf(doc, start)?.cut.person == null;
    if (!opened && !(adopted && goesOn(context, end))) continue;
    const phrase = parseNounPhrase(context, opened ? doc.termEnd[start]! : start, end);
    if (phrase?.plural && isBody(phrase)) return asGroup(phrase);
  }
  return null;
}

function goesOn({ doc }: ReadingContext, end: number): boolean {
  const last = kindOf(doc, end - 1);
  return last === TOKEN.comma || last === TOKEN.colon;
}

const asGroup = ({ start, end }: NounPhrase): FoundSpeaker => ({
  kind: "group",
  range: { start, end },
  person: null,
  party: null,
});

/** "We leaders", not "we document", "we assess": without a comma only a noun for those who sign. */
const isBody = (phrase: NounPhrase): boolean =>
  phrase.head === "office" || phrase.head === "group" || (phrase.head === "source" && phrase.source === "group");
