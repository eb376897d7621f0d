import { afterDash } from "../amounts/words.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { startsUpper } from "../names.ts";
import { formOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteShape } from "../verbs.ts";
import type { OpenPhrase } from "./open-phrase.ts";

// What is a name because of where it stands: words that also mean something else, initials, particles.

/** Words that keep what they are when a capital begins them. */
const NOT_IN_NAMES =
  W.party |
  W.office |
  W.honorific |
  W.source |
  W.time |
  W.number |
  W.currency |
  W.preposition |
  W.pronoun |
  W.gathering;
const ALWAYS_ITSELF = W.office | W.source | W.preposition | W.pronoun | W.time;
const EVERYDAY_NOUN = W.noun | W.adjective | W.source | W.thing;
/** A folded surname has at least so many letters besides the "and" written with it. */
const SURNAME_LEAST = 3;

/** A word that a capital letter marks as a name although small it is an everyday one: Will, Grant, Rose. */
export function isProperName({ doc, name }: OpenPhrase, t: number): boolean {
  if (doc.proper[t] !== 1 || doc.termEnd[t] !== t + 1) return false;
  if (has(doc, t, NOT_IN_NAMES)) return name?.end === t && !has(doc, t, ALWAYS_ITSELF);
  return name === null ? doc.bits[t] !== 0 : name.end === t;
}

/** Mr. King is no king. */
export function followsHonorific({ context, doc, from, head, name }: OpenPhrase, t: number): boolean {
  if (!context.capitals || t === from || !startsUpper(doc, t) || name !== null) return false;
  return head === "name" && !has(doc, t, W.honorific) && !doc.phrases.get(t)?.some((r) => r.bit === W.office);
}

/** A surname that only looks like a verb with a pronoun (روته, "she told it") is a name after a title or first name. */
export function isNameByPlace({ context, doc, head, name, construct }: OpenPhrase, t: number): boolean {
  const labelled = head === null && kindOf(doc, t + 1) === TOKEN.colon;
  const inName = labelled || (name !== null ? name.end === t : head === "office" && !construct);
  if (!inName || context.capitals || doc.phrases.has(t)) return false;
  const all = readings(doc, t);
  return (
    all.length > 0 &&
    all.every(
      (r) =>
        isFiniteShape(r) &&
        // "Told him" is no surname.
        r.entry.a.addressee === undefined &&
        (r.cut.person !== null || r.cut.pro.some((clitic) => clitic.name === "so" || clitic.name === "future")),
    )
  );
}

/**
 * Where names have no capitals: a word that goes with the particle before it (آل ثاني), a word that is a name when it
 * is written just so (علي, not على), a surname that only looks like "and" with a verb (ويتكوف), an everyday word
 * between a title and an unknown word (بيت هيغسيث).
 */
export function isNameAmongNames(phrase: OpenPhrase, t: number): boolean {
  const { context, doc, name, head } = phrase;
  const goesOn = name?.end === t;
  if (goesOn && context.nameParticles.has(formOf(doc, t - 1)?.word ?? "")) return true;
  const afterTitle = name === null && head === "office" && !phrase.construct && t > phrase.from;
  if (isApposed(phrase, t) && context.writtenNames.has(written(doc, t))) return nameFollowsHere(doc, t + 1);
  if ((goesOn || afterTitle) && context.writtenNames.has(written(doc, t))) return !has(doc, t + 1, W.that);
  if (isEverydayName(phrase, t)) return true;
  if (goesOn && isOrdinalOfRuler(phrase, t)) return true;
  if (goesOn) return isSurnameLikeVerb(phrase, t) || isSurnameLikeComparison(phrase, t);
  return afterTitle && isEverydayFirstName(phrase, t);
}

/** Right behind a comma, where the name of an office before it may stand. */
const isApposed = ({ doc, from, head }: OpenPhrase, t: number): boolean =>
  head === null && t === from && kindOf(doc, t - 1) === TOKEN.comma;

const nameFollowsHere = (doc: AnnotatedText, t: number): boolean => isWord(doc, t) && doc.bits[t] === 0;

const written = (doc: AnnotatedText, t: number): string => doc.text.slice(doc.tokens.start[t]!, doc.tokens.end[t]!);

function isSurnameLikeVerb(phrase: OpenPhrase, t: number): boolean {
  const { doc, name, head } = phrase;
  const form = formOf(doc, t);
  if (head !== "office" || form === null || form.pattern !== "present" || name!.end - name!.start > 1) return false;
  const attached = form.cut.pro.some((clitic) => clitic.name === "and");
  return attached && !phrase.people.knowsSurname(formOf(doc, t - 1)?.word ?? "");
}

/** A name that is an everyday word as well (يحيى, أمل), after a title with a name behind it or as the second of two. */
export function isEverydayName({ context, doc, name, titled, afterOffice }: OpenPhrase, t: number): boolean {
  if (!(titled || afterOffice) || !context.everydayNames.has(formOf(doc, t)?.word ?? "")) return false;
  const next = t + 1;
  if (name !== null) return name.end === t && t - name.start === 1 && isSecondPlace(doc, t);
  if (!isWord(doc, next)) return false;
  return doc.bits[next] === 0 || has(doc, next, W.person) || context.everydayNames.has(formOf(doc, next)?.word ?? "");
}

/** Behind a first name, and before nothing that a noun would govern: "the minister Safadi [stressed the] success of …". */
const isSecondPlace = (doc: AnnotatedText, t: number): boolean =>
  !(formOf(doc, t - 1)?.definite ?? true) &&
  !(isWord(doc, t + 1) && (has(doc, t + 1, W.preposition) || (formOf(doc, t + 1)?.definite ?? false)));

/** عبد الله الثاني, محمد السادس: rulers and popes are numbered. */
const isOrdinalOfRuler = ({ context, doc, role }: OpenPhrase, t: number): boolean =>
  role === "head-of-state" && context.ordinals.has(formOf(doc, t)?.word ?? "");

/** After a title and a first name a surname that only looks like "as" with a noun: كمال, "like money". */
function isSurnameLikeComparison({ doc, name, head }: OpenPhrase, t: number): boolean {
  if (head !== "office" || name!.end - name!.start > 1) return false;
  const all = readings(doc, t);
  return all.length > 0 && all.every((r) => r.cut.pro.length === 1 && r.cut.pro[0]!.name === "ka");
}

function isEverydayFirstName(phrase: OpenPhrase, t: number): boolean {
  const { doc } = phrase;
  if (doc.phrases.has(t) || (doc.bits[t]! & ~(W.noun | W.pronoun)) !== 0 || doc.bits[t] === 0) return false;
  const next = t + 1;
  if (!phrase.sees(next) || !isWord(doc, next) || doc.bits[next] !== 0) return false;
  return (
    !(formOf(doc, t)?.definite ?? true) && !(formOf(doc, next)?.definite ?? true) && formOf(doc, next)?.pattern == null
  );
}

/** After a title and a first name an everyday noun without an article is the surname: نواف سلام. */
export function isSecondName(phrase: OpenPhrase, t: number): boolean {
  const { context, doc, head, name } = phrase;
  if (context.capitals || head !== "office" || name?.end !== t || name.end - name.start !== 1) return false;
  if (phrase.people.knowsSurname(formOf(doc, t - 1)?.word ?? "")) return false;
  if ((doc.bits[t]! & ~EVERYDAY_NOUN) !== 0 || doc.phrases.has(t) || !isSecondPlace(doc, t)) return false;
  return readings(doc, t).every((r) => r.cut.pro.length === 0 && r.cut.person === null && r.shape === "plain");
}

/** The full stop in "John R. Bolton". */
export function isInitialsFullStop({ context, doc, name }: OpenPhrase, t: number): boolean {
  const { tokens } = doc;
  if (kindOf(doc, t) !== TOKEN.end || name?.end !== t || tokens.end[t - 1]! - tokens.start[t - 1]! > 1) return false;
  return context.capitals && isWord(doc, t + 1) && startsUpper(doc, t + 1);
}

/** The full stop after one letter that is no name yet, where letters have no capitals: د. أحمد. */
export const isAbbreviationFullStop = ({ context, doc, from }: OpenPhrase, t: number): boolean =>
  kindOf(doc, t) === TOKEN.end && !context.capitals && (formOf(doc, t - 1)?.word.length ?? 2) === 1 && t > from;

/** The dash in a double name, written together with both: Smith-Jones. */
export const isNameDash = ({ doc, name }: OpenPhrase, t: number): boolean =>
  kindOf(doc, t) === TOKEN.dash &&
  name?.end === t &&
  isWord(doc, t + 1) &&
  doc.tokens.end[t] === doc.tokens.start[t + 1];

/** The apostrophe of a plural that owns what follows: the teachers' union. */
export const isOwningApostrophe = ({ context, doc, from }: OpenPhrase, t: number): boolean =>
  !context.headFirst &&
  t > from &&
  kindOf(doc, t) === TOKEN.quoteEither &&
  doc.quotations.at(t) === undefined &&
  !doc.quotations.closes(t) &&
  doc.tokens.end[t - 1] === doc.tokens.start[t] &&
  isWord(doc, t + 1) &&
  doc.tokens.end[t]! < doc.tokens.start[t + 1]!;

/** The hyphen inside a compound, where modifiers stand before their noun: co-host, African-Americans, a 50-page letter. */
export const isHyphen = ({ context, doc, from }: OpenPhrase, t: number): boolean =>
  !context.headFirst &&
  t > from &&
  HYPHENS.has(doc.text[doc.tokens.start[t]!]!) &&
  doc.tokens.end[t - 1] === doc.tokens.start[t] &&
  isWord(doc, t + 1) &&
  doc.tokens.end[t] === doc.tokens.start[t + 1];

const HYPHENS = new Set(["-", "‐", "‑"]);

/** Whether a word at the token may be the next of a name. */
export function nameFollows(phrase: OpenPhrase, t: number): boolean {
  const { context, doc } = phrase;
  if (!phrase.sees(t) || !isWord(doc, t) || doc.bits[t] !== 0) return false;
  return context.capitals ? startsUpper(doc, t) : !(formOf(doc, t)?.definite ?? true);
}

/** A small particle between two words of a name with capitals: Ursula von der Leyen. */
export function isParticleInName(phrase: OpenPhrase, t: number): boolean {
  const { context, doc, name } = phrase;
  if (name?.end !== t) return false;
  let next = t;
  while (phrase.sees(next) && context.nameParticles.has(formOf(doc, next)?.word ?? "")) next++;
  if (afterDash(doc, next) === next + 1) next++;
  return next > t && phrase.sees(next) && isWord(doc, next) && startsUpper(doc, next);
}

/** After a bare title an unknown word with an article is a surname (الرئيس السيسي) unless a name follows it. */
export function isSurnameOfTitle(phrase: OpenPhrase, t: number): boolean {
  const { doc, head, construct, party, titleEnd } = phrase;
  if (head !== "office" || construct || party !== null || titleEnd !== t || phrase.plural) return false;
  const next = t + 1;
  if (!phrase.sees(next) || !isWord(doc, next)) return true;
  return doc.bits[next] !== 0 && !has(doc, next, W.party | W.adjective);
}

/** The surname of somebody met, written together with "and". */
export function isKnownAfterAnd(phrase: OpenPhrase, t: number): boolean {
  const name = formOf(phrase.doc, t)?.afterAnd ?? "";
  return name.length >= SURNAME_LEAST && phrase.people.knowsSurname(name);
}
