import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { isQuestionMark } from "../marks.ts";
import type { Range } from "../range.ts";
import { columnOf, hasProclitic, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import type { Deed } from "./deed.ts";
import { kindOfThing } from "./thing-word.ts";

const GOES_ON_WITHIN = 60;
const BEFORE_MOST = 6;
/** In what one takes part. */
const OPERATIONS = new Set<Kind>([
  "troop-deployment",
  "peace-operation",
  "naval-deployment",
  "air-policing",
  "ceasefire-monitoring",
  "mine-action",
  "military-training",
]);

/** To double it, to take part in the mission: the kind of what was given before, where a deed says no more; else null. */
export function kindGivenBefore(doc: AnnotatedText, deed: Deed, found: readonly FoundCommitment[]): Kind | null {
  const last = found.at(-1);
  if (pointsBack(doc, deed))
    return last !== undefined && isNear(doc, last, deed.at) ? last.kind : kindAsked(doc, deed.at);
  if (!deed.ofMore) return null;
  if (columnOf(doc, deed.at, "deed", "recipient") === "giver") {
    if (!namesUnsaid(doc, deed.about)) return null;
    return (found.slice(-BEFORE_MOST).findLast((c) => OPERATIONS.has(c.kind)) ?? last)?.kind ?? null;
  }
  return last !== undefined && isNear(doc, last, deed.at) ? last.kind : null;
}

/** In the same line, not long before. */
function isNear(doc: AnnotatedText, last: FoundCommitment, at: number): boolean {
  if (at - last.evidence.end > GOES_ON_WITHIN) return false;
  for (let t = last.evidence.start; t < at; t++) if (kindOf(doc, t) === TOKEN.newline) return false;
  return true;
}

const POINTS_WITHIN = 3;

/** "Will not allow that": a demonstrative is the deed's object. */
function pointsBack(doc: AnnotatedText, { at, about }: Deed): boolean {
  for (let t = at; t < Math.min(about.end, at + POINTS_WITHIN); t++)
    if (isWord(doc, t) && columnOf(doc, t, "pronoun", "role") === "this") return !hasProclitic(doc, t + 1, "article");
  return false;
}

/** What the question right before an answer asks about. */
function kindAsked(doc: AnnotatedText, at: number): Kind | null {
  const line = doc.lines.findIndex((l) => l.start <= at && at < l.end);
  const asked = doc.lines[line - 1];
  if (asked === undefined || !isQuestionMark(doc, asked.end - 1)) return null;
  for (let t = asked.start; t < asked.end; t = nextTerm(doc, t)) {
    const kind = isWord(doc, t) ? kindOfThing(doc, t, false) : undefined;
    if (kind !== undefined && kind !== "general-support") return kind;
  }
  return null;
}

function namesUnsaid(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (columnOf(doc, t, "thing", "given") === "unsaid") return true;
  return false;
}
