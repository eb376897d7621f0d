import type { Role } from "../model/codes.ts";
import type { PartyId } from "../model/reading.ts";
import type { ReadingContext } from "./context.ts";
import { isDemonym } from "./demonym.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { NameRange } from "./names.ts";
import { parseNounPhrase } from "./noun-phrase.ts";
import type { Range } from "./range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readingOf } from "./terms.ts";
import { TOKEN } from "./tokens.ts";

/** One of several persons who share a title: the tokens of the name, and whose office it is. */
export interface TitleHolder extends Range {
  readonly name: NameRange;
  readonly party: PartyId | null;
  readonly role: Role | null;
}

/** So many persons share one title at most. */
const HOLDERS_MOST = 12;

/**
 * Those who share the plural title at a token: "Presidents Otieno and Addo", "Foreign Ministers Otieno of Kenya and
 * Addo of Ghana", وزيرا الخارجية الكيني موسى أوتينو والغاني كوجو أدو. None where its names do not follow at once.
 */
export function sharedTitle(context: ReadingContext, t: number, limit: number): TitleHolder[] {
  const { doc } = context;
  const office = readingOf(doc, t, "office");
  if (office === undefined || office.agreement !== "p") return [];
  const role = (office.entry.a.role ?? null) as Role | null;
  const title = partiesOfTitle(context, t);
  const found: TitleHolder[] = [];
  let at: number | null = title.end;
  while (at !== null && at < limit && found.length < HOLDERS_MOST) {
    const holder = holderAt(context, at, limit, found.length > 0);
    if (holder === null) break;
    found.push({ ...holder, role, party: holder.party ?? office.entry.a.party ?? null });
    at = nextHolder(context, holder.end);
  }
  if (found.length < 2) return [];
  const { parties } = title;
  const shared = parties.length === 1 || parties.length === found.length;
  return shared ? found.map((h, i) => ({ ...h, party: h.party ?? parties[i] ?? parties[0]! })) : found;
}

/** The parties that a title gives those who share it: one for all, or one for each in their order (French and German). */
function partiesOfTitle({ doc, headFirst }: ReadingContext, t: number): { parties: PartyId[]; end: number } {
  const end = doc.termEnd[t]!;
  if (headFirst) {
    const party = isWord(doc, end) ? readingOf(doc, end, "party") : undefined;
    const plural = party?.agreement === "p" && isDemonym(doc, end);
    if (plural) return { parties: [party.entry.id], end: doc.termEnd[end]! };
    // وزيرا دفاع البلدين: "of the two countries".
    const ofBoth = isWord(doc, end) && has(doc, end, W.source | W.noun) && (formOf(doc, end)?.definite ?? false);
    return { parties: [], end: ofBoth ? doc.termEnd[end]! : end };
  }
  const parties: PartyId[] = [];
  for (let at = t - 1; at >= 0 && isWord(doc, at) && parties.length < HOLDERS_MOST; at--) {
    if (isDemonym(doc, at)) parties.unshift(readingOf(doc, at, "party")!.entry.id);
    else if (parties.length === 0 || columnOf(doc, at, "conjunction", "role") !== "and") break;
  }
  return { parties, end };
}

/** A name, with the adjective of its state before it or "of" its state behind it. */
function holderAt(
  context: ReadingContext,
  at: number,
  limit: number,
  listed: boolean,
): Omit<TitleHolder, "role"> | null {
  const { doc } = context;
  if (!isWord(doc, at)) return null;
  const adjective = context.headFirst && isDemonym(doc, at);
  const start = adjective ? doc.termEnd[at]! : at;
  const phrase = start < limit ? parseNounPhrase(context, start, limit, true) : null;
  if (phrase?.name == null || phrase.head !== "name" || phrase.name.start !== start) return null;
  const joined = listed && !adjective && isJoined(context, start);
  const name = { start, end: endOfName(context, phrase.name), joined };
  const party = adjective ? readingOf(doc, at, "party")!.entry.id : null;
  const of = columnOf(doc, name.end, "preposition", "role") === "of" ? doc.termEnd[name.end]! : -1;
  if (party === null && of > 0 && of < limit && has(doc, of, W.party))
    return { start: at, end: doc.termEnd[of]!, name, party: readingOf(doc, of, "party")!.entry.id };
  return { start: at, end: name.end, name, party };
}

/** Whether "and" is written together with a name of a list, as far as its letters can tell. */
const isJoined = ({ doc, everydayNames }: ReadingContext, t: number): boolean => {
  const form = formOf(doc, t);
  return form !== null && form.afterAnd !== null && !everydayNames.has(form.word);
};

/** Several names that share a title are one after the other: each ends where the next is joined. */
function endOfName(context: ReadingContext, { start, end }: Range): number {
  for (let t = start + 1; t < end; t++) if (isJoined(context, t)) return t;
  return end;
}

/** Where the next of a list begins, past a comma and "and"; null where the list has ended. */
function nextHolder({ doc }: ReadingContext, end: number): number | null {
  let t = end;
  if (kindOf(doc, t) === TOKEN.comma) t++;
  if (columnOf(doc, t, "conjunction", "role") === "and") return doc.termEnd[t]!;
  if (!isWord(doc, t)) return null;
  return t > end || hasProclitic(doc, t, "and") || formOf(doc, t)?.afterAnd != null ? t : null;
}
