import type { Role } from "../model/codes.ts";
import type { ReadingContext } from "./context.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import { nameSpan, nameUnits, startsUpper } from "./names.ts";
import { type NounPhrase, parseNounPhrase } from "./noun-phrase.ts";
import { partyInView } from "./party-in-view.ts";
import { sharedTitle, type TitleHolder } from "./shared-title.ts";
import { columnOf, formOf, has, isWord, nextTerm, readingOf } from "./terms.ts";

/** Meets every person that the text introduces with an office or title, so that a later surname finds them. */
export function meetPeople(context: ReadingContext): void {
  const { doc } = context;
  for (const sentence of doc.sentences) {
    let role: Role | null = null;
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.office | W.honorific | W.person) && (context.headFirst || !has(doc, t, W.party))) continue;
      const holders = has(doc, t, W.office) ? sharedTitle(context, t, sentence.end) : [];
      if (holders.length > 0) {
        for (const holder of holders) meetHolder(context, holder, role);
        t = holders.at(-1)!.end - 1;
        continue;
      }
      const phrase = parseNounPhrase(
        context,
        t > sentence.start && qualifies(context, t) ? t - 1 : t,
        sentence.end,
        true,
      );
      // "Rwanda's envoy spoke; his Congolese counterpart, X": the office counts though nobody is named.
      if (phrase?.name === null && !phrase.plural) role = phrase.role ?? role;
      if (phrase?.name == null || phrase.plural) continue;
      if (
        has(doc, t, W.party) &&
        !has(doc, t, W.office | W.honorific) &&
        phrase.role === null &&
        !phrase.titled &&
        !introduces(context, t)
      )
        continue;
      context.people.meet({
        units: nameUnits(context, phrase.name, context.people),
        span: nameSpan(context, phrase.name),
        party: phrase.party ?? partyInView(context, phrase),
        role: phrase.role ?? (isCounterpart(context, phrase) ? role : null),
      });
      role = phrase.role ?? role;
      if (phrase.end > t) t = Math.max(t, phrase.end - 1);
    }
  }
}

/** What stands before an office tells whether it is held, and of what: former U.S. president, FIFA president. */
function qualifies({ doc, headFirst }: ReadingContext, t: number): boolean {
  if (columnOf(doc, t - 1, "adjective", "role") === "former") return true;
  return !headFirst && isWord(doc, t - 1) && doc.bits[t - 1] === 0 && startsUpper(doc, t - 1);
}

const meetHolder = (context: ReadingContext, { name, party, role }: TitleHolder, last: Role | null): number =>
  context.people.meet({
    units: nameUnits(context, name, context.people),
    span: nameSpan(context, name),
    party,
    role: role ?? last,
  });

/** "His German counterpart X": of the same office as the one before. */
function isCounterpart({ doc }: ReadingContext, { start, name }: NounPhrase): boolean {
  for (let t = start; t < name!.start; t++) if (readingOf(doc, t, "office")?.entry.id === "counterpart") return true;
  return false;
}

/** "Sweden's Pal Jonson": a party that owns the name after it says whose they are. */
const introduces = (context: ReadingContext, t: number): boolean =>
  formOf(context.doc, context.doc.termEnd[t]! - 1)?.cut.certain ?? false;

/** Records where a person met anywhere in the text is called by their last name alone. */
export function recordSurnames(context: ReadingContext): void {
  const { doc, people } = context;
  for (let t = 0; t < doc.tokens.count; t++) {
    if (!isWord(doc, t) || !mayBegin(context, t) || !mayBeSurname(context, t)) continue;
    const name = { start: t, end: surnameEnd(context, t) };
    const units = nameUnits(context, name, context.people);
    if (units.length !== 1 || !people.knowsSurname(units[0]!) || people.isNamedAt(doc.tokens.start[t]!)) continue;
    people.meet({ units, span: nameSpan(context, name), party: null, role: null });
  }
}

/** Whether the last name of somebody met may begin with the letters of a word: with hardly any does one. */
function mayBegin({ doc, people }: ReadingContext, t: number): boolean {
  const form = doc.tokens.form[t]!;
  return people.mayKnow(doc.forms.initialOf(form)) || people.mayKnow(doc.forms.initialAfterAnd(form));
}

function mayBeSurname({ doc, capitals, nameParticles }: ReadingContext, t: number): boolean {
  if (capitals) return startsUpper(doc, t) && (doc.bits[t] === 0 || doc.proper[t] === 1);
  return (doc.bits[t]! & ~W.person) === 0 || nameParticles.has(formOf(doc, t)!.word);
}

/** The token after a surname: a particle goes with the word behind it, a ruler's number with the name before it. */
function surnameEnd({ doc, nameParticles, nameSuffixes, ordinals }: ReadingContext, from: number): number {
  let t = from;
  while (t < from + PARTICLES_MOST && nameParticles.has(formOf(doc, t)?.word ?? "")) t++;
  t++;
  const after = formOf(doc, t)?.word ?? "";
  return nameSuffixes.has(after) || ordinals.has(after) ? t + 1 : t;
}

/** So many particles a surname has at most: von der. */
const PARTICLES_MOST = 3;
