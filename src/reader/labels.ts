import type { AnnotatedText } from "./annotated-text.ts";
import type { Label } from "./context.ts";
import { type NounPhrase, type NounPhraseContext, parseNounPhrase } from "./noun-phrase.ts";
import type { Range } from "./range.ts";
import { kindOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

const LABEL_LONGEST = 12;

/** The noun phrase before the colon with which a line begins, where it names a party, a person or a body. */
export function labelPhrase(context: NounPhraseContext, line: Range): NounPhrase | null {
  const limit = Math.min(line.end, line.start + LABEL_LONGEST);
  const phrase = parseNounPhrase(context, line.start, limit);
  if (phrase === null || kindOf(context.doc, phrase.end) !== TOKEN.colon) return null;
  return phrase.head === "noun" || phrase.head === "pronoun" || (phrase.head === "name" && phrase.name === null)
    ? null
    : phrase;
}

/** By line: the party that its own label, or a heading line above it that is nothing but a party's name, gives. */
export function findLabels(context: NounPhraseContext): (Label | null)[] {
  const { doc } = context;
  let heading: Label | null = null;
  return doc.lines.map((line) => {
    const phrase = labelPhrase(context, line);
    if (phrase !== null) {
      heading = null;
      return phrase.party === null
        ? null
        : { start: line.start, end: phrase.end, party: phrase.party, colon: phrase.end };
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
