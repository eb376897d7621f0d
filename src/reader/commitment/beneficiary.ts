import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, readingOf } from "../terms.ts";
import type { Deed } from "./deed.ts";

const TOWARDS = new Set(["ila", "towards", "for", "to", "in"]);

/**
 * Who receives, by construction: the object of a verb of supplying, the party after "to" or "for", the party whose
 * army, police or people the thing is for. Null where the words about the deed name nobody but the giver.
 */
export function beneficiaryOf(doc: AnnotatedText, deed: Deed, promisor: PartyId | null): PartyId | null {
  return recipient(doc, deed, promisor) ?? adjective(doc, deed.about, promisor);
}

function recipient(doc: AnnotatedText, deed: Deed, promisor: PartyId | null): PartyId | null {
  const first = doc.termEnd[deed.at]!;
  for (let t = first; t < deed.about.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (!isWord(doc, t) || has(doc, t, W.condition)) {
      if (has(doc, t, W.condition)) return null;
      continue;
    }
    const entry = readingOf(doc, t, "party")?.entry;
    if (entry === undefined || entry.id === promisor || !isState(entry.id) || (entry.a.as ?? "").startsWith("demonym"))
      continue;
    const towards = hasProclitic(doc, t, "li") || TOWARDS.has(columnOf(doc, t - 1, "preposition", "role") ?? "");
    const object = (deed.recipientIsObject && t === first) || has(doc, t - 1, W.deed | W.thing);
    if (towards || object) return entry.id;
  }
  return null;
}

function adjective(doc: AnnotatedText, about: Range, promisor: PartyId | null): PartyId | null {
  for (let t = about.start; t < about.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
    if (has(doc, t, W.condition)) return null;
    const entry = isWord(doc, t) ? readingOf(doc, t, "party")?.entry : undefined;
    if (
      entry !== undefined &&
      isState(entry.id) &&
      entry.id !== promisor &&
      (entry.a.as ?? "").startsWith("demonym") &&
      has(doc, t - 1, W.source | W.noun | W.thing)
    )
      return entry.id;
  }
  return null;
}

const isState = (id: PartyId) => !id.includes(":");

/** The party for whose sake most of a text's commitments are made, if at least two and more than half name it. */
export function mainBeneficiary(named: readonly (PartyId | null)[]): PartyId | null {
  const counts = new Map<PartyId, number>();
  for (const id of named) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return top !== undefined && top[1] * 2 > all ? top[0] : null;
}
