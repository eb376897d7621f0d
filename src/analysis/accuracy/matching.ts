/** Which of the wanted finds were found, which were not, and what was found beside them. */
export interface Matching<T> {
  readonly pairs: readonly (readonly [wanted: T, found: T])[];
  readonly missing: readonly T[];
  readonly superfluous: readonly T[];
}

/** How alike two finds are. The first number decides, the later ones where the earlier are equal; null: not the same. */
export type Likeness<T> = (wanted: T, found: T) => readonly number[] | null;

/** Matches finds one to one, the most alike first. In which order the finds come makes no difference. */
export function matched<T>(wanted: readonly T[], found: readonly T[], likeness: Likeness<T>): Matching<T> {
  const [left, right] = [inOrder(wanted), inOrder(found)];
  const candidates = left.flatMap((w) =>
    right.flatMap((f) => {
      const alike = likeness(w, f);
      return alike === null ? [] : [{ w, f, alike }];
    }),
  );
  // The sort is stable, so that equal candidates keep the order of their contents.
  candidates.sort((a, b) => compared(b.alike, a.alike));
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  for (const { w, f } of candidates) {
    if (partners.has(w) || taken.has(f)) continue;
    partners.set(w, f);
    taken.add(f);
  }
  return {
    pairs: [...partners],
    missing: left.filter((w) => !partners.has(w)),
    superfluous: right.filter((f) => !taken.has(f)),
  };
}

/** By content, which is the same however a reading happens to list its finds. */
function inOrder<T>(finds: readonly T[]): T[] {
  return finds
    .map((find) => ({ find, key: JSON.stringify(find) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ find }) => find);
}

function compared(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
