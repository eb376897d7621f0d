import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { Range } from "../range.ts";
import { columnOf, kindOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import type { Deed } from "./deed.ts";

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
  if (!deed.ofMore) return null;
  const last = found.at(-1);
  if (columnOf(doc, deed.at, "deed", "recipient") === "giver") {
    if (!namesUnsaid(doc, deed.about)) return null;
    return (found.slice(-BEFORE_MOST).findLast((c) => OPERATIONS.has(c.kind)) ?? last)?.kind ?? null;
  }
  if (last === undefined || deed.at - last.evidence.end > GOES_ON_WITHIN) return null;
  for (let t = last.evidence.start; t < deed.at; t++) if (kindOf(doc, t) === TOKEN.newline) return null;
  return last.kind;
}

function namesUnsaid(doc: AnnotatedText, { start, end }: Range): boolean {
  for (let t = start; t < end; t++) if (columnOf(doc, t, "thing", "given") === "unsaid") return true;
  return false;
}
