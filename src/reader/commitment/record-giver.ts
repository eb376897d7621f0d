import type { Level } from "../../model/codes.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, has } from "../terms.ts";
import type { FoundPromisor } from "./commitment.ts";
import { agentAfter, type GiverSearch, giversOf } from "./giver.ts";

/** Prepositions before who gives what a record tells of: donated by, from the ministry, via the embassy. */
const FROM = ["by", "from", "via"];

/** Who gives what a sentence without a verb tells of; undefined where nobody can. */
export function recordGiver(
  context: ReadingContext,
  rule: CommitmentRule,
  search: GiverSearch,
): FoundPromisor | undefined {
  const { start, end } = search.sentence;
  const agents = FROM.flatMap((role) =>
    agentAfter(context, start, end, search, role).filter((giver) => role === "by" || isBody(context, giver)),
  );
  return (agents.length > 0 ? agents : giversOf(context, rule.promisor, search))[0];
}

/** The search for the giver of a sentence without a verb: what is given stands before where a verb would. */
export function recordSearch(sentence: Range, level: Level): GiverSearch {
  const { start } = sentence;
  const trigger = {
    group: "bare",
    level,
    range: { start, end: start },
    prep: null,
    noun: false,
    own: false,
    firstPerson: false,
  };
  return {
    predicate: { trigger, verb: start, head: start, passive: true, attached: false },
    sentence,
    statement: null,
    before: [],
    from: start,
    together: [],
    carried: null,
    last: null,
  };
}

/** A power or body of a state, not the state: aid comes from a country by way of another. */
function isBody({ doc }: ReadingContext, { range }: FoundPromisor): boolean {
  for (let t = range?.start ?? 0; t < (range?.end ?? 0); t = doc.termEnd[t]!)
    if (columnOf(doc, t, "party", "as") === "seat" || has(doc, t, W.source)) return true;
  return false;
}
