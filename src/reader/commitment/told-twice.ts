import type { Range } from "../range.ts";
import type { FoundCommitment } from "./commitment.ts";

/**
 * What is told twice at one level is one commitment, at its fullest mention (codebook, told twice). Two that name
 * different things, or stand in one clause, stay apart.
 */
export function withoutRepetitions(all: readonly FoundCommitment[], title: Range | null = null): FoundCommitment[] {
  if (all.length < 2) return [...all];
  const groups = Map.groupBy(all, (c) =>
    JSON.stringify([c.promisor.party ?? c.promisor.label, c.promisor.count, c.kind, c.level]),
  );
  const dropped = new Set<FoundCommitment>();
  for (const group of groups.values()) {
    if (group.length > GROUP_MOST) continue;
    for (const a of group) {
      for (const b of group)
        if (a !== b && !dropped.has(a) && (repeats(a, b) || (isIn(a, title) && !isIn(b, title)))) dropped.add(a);
    }
  }
  for (const c of all) if (isIn(c, title) && c.promisor.count !== null && isSpelledOut(c, all)) dropped.add(c);
  return all.filter((c) => !dropped.has(c));
}

/** "Five states pledge troops" over a text that names the five. */
const isSpelledOut = (c: FoundCommitment, all: readonly FoundCommitment[]): boolean =>
  all.some((other) => other !== c && other.kind === c.kind && other.promisor.party !== null);

/** A title says in short what the text says in full. */
const isIn = (c: FoundCommitment, title: Range | null) => title !== null && c.evidence.end <= title.end;

/** Larger groups are no retellings; leaving them keeps hostile input linear. */
const GROUP_MOST = 24;

/** Whether `a` says nothing that `b` does not: no object of its own, fewer words, no conditions. */
function repeats(a: FoundCommitment, b: FoundCommitment): boolean {
  const apart = a.evidence.end <= b.evidence.start || b.evidence.end <= a.evidence.start;
  // Two counts or sums are two things given.
  if (a.measured !== undefined && b.measured !== undefined) return false;
  // A part of a sum is given beside the whole.
  if (a.currencyFrom !== undefined || b.currencyFrom !== undefined) return false;
  if (!apart || a.conditions.length > b.conditions.length) return false;
  const words = (c: FoundCommitment) => c.about.end - c.about.start;
  if (a.statement === null && a.rule === b.rule && a.object !== null && b.object !== null) return words(a) < words(b);
  return (
    (a.object === null && b.object !== null) ||
    ((a.object === null) === (b.object === null) && words(a) * 2 <= words(b))
  );
}
