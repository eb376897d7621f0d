import type { AnnotatedText } from "../annotated-text.ts";
import { governs } from "../clause.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCondition } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";
import { type Deed, startsSubject } from "./deed.ts";
import type { GivenThing } from "./thing.ts";
import type { Trigger } from "./trigger.ts";

/** A deed in its clause, and the content of the statement that carries it. */
export interface DeedInClause {
  readonly trigger: Trigger;
  readonly deed: Deed;
  readonly thing: GivenThing;
  readonly sentence: Range;
  readonly content: readonly Range[];
  readonly refused: boolean;
}

/**
 * The conditions of a deed: those with which its clause opens, and those from its trigger to the end of the clause,
 * less those that belong to another thing.
 */
export function conditionsOf(doc: AnnotatedText, clause: DeedInClause): FoundCondition[] {
  const { trigger, deed, thing, sentence, refused } = clause;
  const done = trigger.group === "past";
  const fronted = done ? [] : frontedConditions(doc, clause);
  const walk = new ClauseWalk(doc, clause);
  const range = { start: trigger.range.end, end: sentence.end };
  const after = conditionsIn(doc, range, refused, fronted.length, { done, ends: (t) => walk.endsAt(t) });
  return [...fronted, ...after].filter(({ range: { start, end } }) => {
    if (walk.shared !== null && start > walk.shared && kindOf(doc, start - 1) !== TOKEN.comma) return false;
    // Before the deed nothing but an aside between commas is a condition.
    if (start >= trigger.range.end && start < deed.at && kindOf(doc, start - 1) !== TOKEN.comma) return false;
    const adjectival = end - start === 1;
    return !adjectival || (thing.object !== null && start >= thing.object.start && end <= thing.object.end);
  });
}

/** A condition with which the clause opens: "if parliament agrees, France will send". */
function frontedConditions(
  doc: AnnotatedText,
  { trigger, sentence, content, refused }: DeedInClause,
): FoundCondition[] {
  const said = content.find((r) => r.start <= trigger.range.start && r.end > trigger.range.start);
  const start = clauseStart(doc, Math.max(sentence.start, said?.start ?? sentence.start), trigger.range.start);
  if (start === null) return [];
  const found = conditionsIn(doc, { start, end: trigger.range.start }, refused);
  const end = found.at(-1)?.range.end;
  if (end === undefined) return [];
  // "…, provided that parliament agrees, and will train": what "and" follows hangs on what stands before it.
  const fronted = kindOf(doc, end) === TOKEN.comma && !hasProclitic(doc, end + 1, "and");
  return fronted || hasProclitic(doc, end, "so") ? found : [];
}

/** Where a condition opens the clause before a trigger: at the beginning of what is said, or after a comma. */
function clauseStart(doc: AnnotatedText, from: number, trigger: number): number | null {
  let opens = true;
  for (let t = from; t < trigger; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.comma || kind === TOKEN.colon || kind === TOKEN.end) opens = true;
    else if (isWord(doc, t)) {
      if (opens && has(doc, t, W.condition)) return t;
      if (has(doc, t, W.that)) opens = true;
      else if (!has(doc, t, W.conjunction)) opens = false;
    }
  }
  return null;
}

/** Says where the clause of a deed ends. A further deed of the same giver in the same mood belongs to it. */
class ClauseWalk {
  /** Where such a deed begins: what follows is shared only after a comma. */
  shared: number | null = null;
  readonly #doc: AnnotatedText;
  readonly #clause: DeedInClause;

  constructor(doc: AnnotatedText, clause: DeedInClause) {
    this.#doc = doc;
    this.#clause = clause;
  }

  endsAt(t: number): boolean {
    const doc = this.#doc;
    const { trigger, deed } = this.#clause;
    if (t <= deed.at || t < trigger.range.end) return false;
    const kind = kindOf(doc, t);
    if (kind === TOKEN.end) return doc.quotations.around(t) < 0 || doc.tokens.start[t + 1]! > doc.tokens.end[t]!;
    if (!isWord(doc, t)) return kind === TOKEN.comma && startsOther(doc, t + 1);
    const role = columnOf(doc, t, "conjunction", "role");
    if (role === "but" || role === "while" || role === "as-for" || role === "turn" || role === "knowing") return true;
    if (has(doc, t, W.that)) return hasProclitic(doc, t, "and");
    if (hasProclitic(doc, t, "and") && has(doc, t, W.negation)) return true;
    // "…, and on": the preposition of the trigger comes again, for another deed.
    if (trigger.prep !== null && hasProclitic(doc, t, "and") && governs(doc, t, trigger.prep)) return true;
    // "…, in preparation of": what the purpose hangs on is not what the deed hangs on.
    if (columnOf(doc, t, "preposition", "role") === "for" && kindOf(doc, t - 1) === TOKEN.comma) return true;
    if (!has(doc, t, W.deed | W.saying | W.trigger) || !isFiniteOnly(doc, t) || isRelative(doc, t)) return false;
    if (!this.#goesOn(t)) return true;
    this.shared ??= t;
    return false;
  }

  /** "Will build bases and will train …": joined by "and", in the same mood. */
  #goesOn(t: number): boolean {
    const { trigger } = this.#clause;
    if (trigger.noun || !hasProclitic(this.#doc, t, "and")) return false;
    return has(this.#doc, t, W.deed) && hasProclitic(this.#doc, t, "future") && trigger.group === "future";
  }
}

/** Right after a noun, a verb without "and" begins a relative clause: a company [that] does not exceed 150 men. */
const isRelative = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t - 1) && !hasProclitic(doc, t, "and") && !hasProclitic(doc, t, "so") && !has(doc, t - 1, W.that);

const isFiniteOnly = (doc: AnnotatedText, t: number): boolean =>
  readings(doc, t).every((r) => r.shape === "past" || r.shape === "present" || r.shape === "participle");

/** "…, and Egypt showed", "…, and we are ready": another clause with a subject of its own. */
const startsOther = (doc: AnnotatedText, t: number): boolean =>
  isWord(doc, t) && (startsSubject(doc, t) || (hasProclitic(doc, t, "and") && has(doc, t, W.pronoun)));
