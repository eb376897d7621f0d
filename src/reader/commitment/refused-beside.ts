import type { Kind, Level } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, has, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import type { Deed } from "./deed.ts";
import { nounGroupEnd } from "./thing.ts";

/** How far behind the words about a deed what is refused may stand, and how far behind its negation. */
const BEHIND = 4;
const NAMED_WITHIN = 4;
/** Who withdraws or refuses one thing says nothing of the other. */
const GIVES = new Set<Level>(["floated", "ready", "pledged", "agreed", "signed", "allocated", "delivered"]);

/** "Would send boats, not troops", "boats but no troops": what the same words refuse beside what they give. */
export function refusedBeside(doc: AnnotatedText, deed: Deed, given: FoundCommitment, end: number): FoundCommitment[] {
  if (!GIVES.has(given.level)) return [];
  const limit = Math.min(end, deed.about.end + BEHIND);
  for (let t = doc.termEnd[deed.at]!; t < limit; t = nextTerm(doc, t)) {
    if (!isWord(doc, t) || !isRefusal(doc, t)) continue;
    const thing = thingAfter(doc, doc.termEnd[t]!, Math.min(end, t + 1 + NAMED_WITHIN));
    if (thing === null) continue;
    const kind = columnOf(doc, thing, "thing", "kind") as Kind;
    if (kind === given.kind) return [];
    const object = { start: thing, end: nounGroupEnd(doc, thing, Math.min(end, thing + NAMED_WITHIN)) };
    const about = { start: t, end: object.end };
    const evidence = { start: given.evidence.start, end: Math.max(object.end, given.evidence.end) };
    const trigger = { start: t, end: doc.termEnd[t]! };
    return [{ ...given, kind, object, level: "ruled-out", trigger, about, evidence, measured: about, conditions: [] }];
  }
  return [];
}

/** "Not" or "no" after a comma or "but". */
function isRefusal(doc: AnnotatedText, t: number): boolean {
  const no = has(doc, t, W.negation) || columnOf(doc, t, "determiner", "role") === "none";
  return no && (kindOf(doc, t - 1) === TOKEN.comma || columnOf(doc, t - 1, "conjunction", "role") === "but");
}

/** The thing with which a noun phrase begins, past adjectives; null where a verb or another phrase follows. */
function thingAfter(doc: AnnotatedText, from: number, limit: number): number | null {
  for (let t = from; t < limit && isWord(doc, t); t = doc.termEnd[t]!) {
    if (has(doc, t, W.thing)) return t;
    if (doc.bits[t] !== 0 && !has(doc, t, W.adjective | W.determiner | W.noun)) return null;
  }
  return null;
}
