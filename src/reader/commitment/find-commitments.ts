import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import type { FoundCommitment } from "./commitment.ts";
import { TriggerFinder } from "./find-by-trigger.ts";
import { PhraseFinder } from "./find-in-phrases.ts";
import { isLedIn, listedItems } from "./listed.ts";
import { settled } from "./settle.ts";

/** Finds who gives, will give, may give or refuses what, by the pack's rules of commitment. */
export function findCommitments(context: ReadingContext, statements: readonly FoundStatement[]): FoundCommitment[] {
  const { commitment: rules } = context.rules;
  const found: FoundCommitment[] = [];
  const finder = context.pack.verbGroups
    ? new PhraseFinder(context, statements, rules, found)
    : new TriggerFinder(context, statements, rules, found);
  const list = new List(context, rules.get("listed")?.[0]);
  let line = 0;
  let itemEnd = 0;
  for (const sentence of context.doc.sentences) {
    for (; line < context.doc.lines.length && context.doc.lines[line]!.start <= sentence.start; line++) {
      const items = list.itemsAt(line, found);
      if (items.length === 0) continue;
      found.push(...items);
      itemEnd = items.at(-1)!.about.end;
    }
    // Verbs in an item belong to what it gives: 20 million [that are] paid through the UN.
    if (sentence.start >= itemEnd && !isQuestion(context, sentence)) finder.sentence(sentence);
  }
  return settled(context, statements, found);
}

/** The items of a list that a commitment before it introduced, or a title that speaks of giving. */
class List {
  readonly #context: ReadingContext;
  readonly #rule: CommitmentRule | undefined;
  #introduction: FoundCommitment | undefined;
  #seen = 0;

  constructor(context: ReadingContext, rule: CommitmentRule | undefined) {
    this.#context = context;
    this.#rule = rule;
  }

  itemsAt(line: number, found: readonly FoundCommitment[]): FoundCommitment[] {
    if (this.#rule === undefined) return [];
    // What an item itself says introduces none after it.
    if (line > 0 && this.#context.labels[line - 1] == null && found.length > this.#seen)
      this.#introduction = found.at(-1);
    this.#seen = found.length;
    const introduction = this.#introduction ?? null;
    if (introduction === null && !isLedIn(this.#context, line)) return [];
    return listedItems(this.#context, line, this.#rule, introduction);
  }
}

/** Who asks whether somebody will give says nothing of what is given. */
function isQuestion({ doc }: ReadingContext, { start, end }: Range): boolean {
  const last = doc.text[doc.tokens.start[end - 1]!];
  return end > start && (last === "?" || last === "\u061f") && doc.quotations.around(end - 1) < 0;
}
