/** A line of a hand-written file: a key in ASCII, so that every line begins from the left, and what follows it. */
export interface KeyLine {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

/** A line at the margin with the indented lines under it. */
export interface Block extends KeyLine {
  readonly fields: readonly KeyLine[];
}

/**
 * Reads the notation of rules and annotations: one field a line, a key and its value; what is indented belongs to the
 * line at the margin above it. A line that begins with `#` is a comment, `\n` in a value is a line break. Indented
 * lines before the first block come as the fields of a block without a key.
 */
export function blocksOf(source: string): Block[] {
  const blocks: (KeyLine & { readonly fields: KeyLine[] })[] = [];
  source.split("\n").forEach((raw, index) => {
    const match = raw.startsWith("#") ? null : LINE.exec(raw);
    if (match === null) return;
    const [, indent = "", key = "", value = ""] = match;
    const line: KeyLine = { line: index + 1, key, value: value.replaceAll("\\n", "\n") };
    if (indent === "") blocks.push({ ...line, fields: [] });
    else {
      if (blocks.length === 0) blocks.push({ line: line.line, key: "", value: "", fields: [] });
      blocks.at(-1)!.fields.push(line);
    }
  });
  return blocks;
}

const LINE = /^(\s*)(\S+)(?:\s+(.*?))?\s*$/u;
