/** A shape of words (`patterns.tsv`), and what a word of that shape is. */
export interface WordPattern {
  /** Folded letters; a dot is any one letter, one star any number of them. */
  readonly shape: string;
  readonly role: string;
}

const ONE = 0x2e;

/** The role of the first shape that a folded word has; null where it has none, or one that says so. */
export function roleOf(word: string, patterns: readonly WordPattern[]): string | null {
  for (const { shape, role } of patterns) if (hasShape(word, shape)) return role === "none" ? null : role;
  return null;
}

function hasShape(word: string, shape: string): boolean {
  const star = shape.indexOf("*");
  if (star < 0) return word.length === shape.length && agrees(word, 0, shape, 0, shape.length);
  const after = shape.length - star - 1;
  if (word.length < shape.length - 1) return false;
  return agrees(word, 0, shape, 0, star) && agrees(word, word.length - after, shape, star + 1, after);
}

function agrees(word: string, at: number, shape: string, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const wanted = shape.charCodeAt(from + i);
    if (wanted !== ONE && wanted !== word.charCodeAt(at + i)) return false;
  }
  return true;
}
