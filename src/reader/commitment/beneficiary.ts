import type { Kind } from "../../model/codes.ts";
import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { isDemonymWord } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, nextTerm, pastDeterminer, readingOf } from "../terms.ts";
import type { Deed } from "./deed.ts";
import type { Trigger } from "./trigger.ts";

const TOWARDS = new Set(["ila", "towards", "for", "to", "in"]);

/**
 * Who receives, by construction: the object of a verb of supplying, the party after "to" or "for", the party whose
 * army, police or people the thing is for. Null where the words about the deed name nobody but the giver.
 */
export function beneficiaryOf(doc: AnnotatedText, deed: Deed, promisor: PartyId | null): PartyId | null {
  return (
    recipient(doc, deed, promisor, false) ??
    adjective(doc, deed.about, promisor) ??
    recipient(doc, deed, promisor, true)
  );
}

/** `in`: a country in which something is done receives as well, if nobody else does. */
function recipient(doc: AnnotatedText, deed: Deed, promisor: PartyId | null, where: boolean): PartyId | null {
  const first = doc.termEnd[deed.at]!;
  for (let t = first; t < deed.about.end; t = nextTerm(doc, t)) {
    if (!isWord(doc, t) || has(doc, t, W.condition)) {
      if (has(doc, t, W.condition)) return null;
      continue;
    }
    const entry = readingOf(doc, t, "party")?.entry;
    if (entry === undefined || entry.id === promisor || !isState(entry.id) || isDemonymWord(entry.a.as)) continue;
    const towards = isTowards(doc, t, entry.a.as);
    const direct = deed.recipientIsObject && t === pastDeterminer(doc, first);
    const object = direct || has(doc, t - 1, W.deed | W.thing) || isSecond(doc, t);
    if ((towards && (where || !isIn(doc, t))) || object) return entry.id;
  }
  return null;
}

function adjective(doc: AnnotatedText, about: Range, promisor: PartyId | null): PartyId | null {
  for (let t = about.start; t < about.end; t = nextTerm(doc, t)) {
    if (has(doc, t, W.condition)) return null;
    const entry = isWord(doc, t) ? readingOf(doc, t, "party")?.entry : undefined;
    if (
      entry !== undefined &&
      isState(entry.id) &&
      entry.id !== promisor &&
      isDemonymWord(entry.a.as) &&
      (has(doc, t - 1, W.source | W.noun | W.thing) || isBody(doc, doc.termEnd[t]!))
    )
      return entry.id;
  }
  return null;
}

/** "The Mozambican navy", "Moldovan crews": a state's body or people behind its adjective; arms may be of any make. */
const isBody = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) &&
  (columnOf(doc, t, "noun", "role") === "bodies" || TRAINED.has(columnOf(doc, t, "thing", "kind") ?? ""));

const TRAINED = new Set(["troop-deployment", "military-training", "peace-operation"]);

/** Who received: the subject of the verb of receiving, before it or right behind it. */
export function receiverOf(doc: AnnotatedText, trigger: Trigger, deed: Deed): PartyId | null {
  for (let t = Math.max(0, trigger.range.start - SUBJECT_WITHIN); t < deed.at; t++) {
    const id = isWord(doc, t) ? readingOf(doc, t, "party")?.entry.id : undefined;
    if (id !== undefined && isState(id)) return id;
  }
  return null;
}

const SUBJECT_WITHIN = 4;

/** "Handed the Czechs Ukraine shells": the second of two names side by side receives. */
const isSecond = (doc: AnnotatedText, t: number): boolean =>
  has(doc, t - 1, W.party) &&
  !hasProclitic(doc, t, "and") &&
  !(columnOf(doc, t - 1, "party", "as") ?? "demonym").startsWith("demonym");

const isIn = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t - 1, "preposition", "role") === "in";

/** After "to" or "for", with an article between or not; "in" leads to a country, not to where something was said. */
function isTowards(doc: AnnotatedText, t: number, as: string | undefined): boolean {
  if (hasProclitic(doc, t, "li")) return true;
  // "For western Sudan".
  const at = has(doc, t - 1, W.adjective) ? t - 1 : t;
  const role = columnOf(doc, at - 1, "preposition", "role") ?? "";
  if (TOWARDS.has(role)) return role !== "in" || as !== "capital";
  if (at < 2 || !has(doc, at - 1, W.determiner)) return false;
  const before = columnOf(doc, at - 2, "preposition", "role");
  return before !== "in" && TOWARDS.has(before ?? "");
}

/** What a party does with others or at home, or against another, is not for the one the text is about. */
const NOT_FOR_THEME = new Set<Kind>([
  "sanctions",
  "basing-and-access",
  "defence-industrial-cooperation",
  "consultation",
  "accountability",
  "mutual-defence",
  "non-aggression",
  "other",
]);

/** The one whom the text is about, where a commitment names nobody else and is for somebody. */
export const themeFor = (theme: PartyId | null, kind: Kind, promisor: PartyId | null): PartyId | null =>
  promisor === theme || NOT_FOR_THEME.has(kind) ? null : theme;

/**
 * For whose sake a text's commitments are made: the party that most of them name, if at least two do and more than
 * half; else the state that the text's own words make a receiver of (for Ukraine, Sudan's donors, the war in Sudan);
 * else the only one that a commitment names; where one party gives all, else the other state that the text is about.
 */
export function mainBeneficiary(doc: AnnotatedText, named: readonly (PartyId | null)[]): PartyId | null {
  return mostNamed(named, 2) ?? mostOf(receiversIn(doc), 2) ?? mostNamed(named, 1);
}

/** The party that most of those who receive are, if so often at least. */
export function mostNamed(named: readonly (PartyId | null)[], least: number): PartyId | null {
  const counts = new Map<PartyId, number>();
  for (const id of named) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return mostOf(counts, least);
}

/** How often the other state of a text about two has to be named. */
const OTHER_LEAST = 3;

/** Where one party gives all, the other state that the text names, by name, capital or adjective, most often. */
export function otherThan(doc: AnnotatedText, giver: PartyId): PartyId | null {
  const counts = new Map<PartyId, number>();
  for (let t = 0; t < doc.tokens.count; t++) {
    if (!has(doc, t, W.party)) continue;
    const { id } = readingOf(doc, t, "party")!.entry;
    if (isState(id) && id !== giver) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return mostOf(counts, OTHER_LEAST);
}

/** The party counted most, if at least `least` times and more than half of all. */
function mostOf(counts: ReadonlyMap<PartyId, number>, least: number): PartyId | null {
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return top !== undefined && top[1] >= least && top[1] * 2 > all ? top[0] : null;
}

/** How often the text names each state as somebody for whom, with whom or in whose land something is done. */
function receiversIn(doc: AnnotatedText): Map<PartyId, number> {
  const counts = new Map<PartyId, number>();
  for (let t = 0; t < doc.tokens.count; t++) {
    if (!has(doc, t, W.party)) continue;
    const { id, a } = readingOf(doc, t, "party")!.entry;
    if (isState(id) && (isTowards(doc, t, a.as) || has(doc, t - 1, W.deed) || isBefore(doc, doc.termEnd[t]!)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** "Sudan donors", "Sudan's partners", "the Sudan appeal". */
const isBefore = (doc: AnnotatedText, next: number): boolean =>
  isWord(doc, next) && (columnOf(doc, next, "noun", "amount") === "parties" || has(doc, next, W.gathering));
