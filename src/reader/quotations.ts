import { CHARACTER } from "../text/character-class.ts";
import { CLASS } from "../text/characters.ts";
import type { Range } from "./range.ts";
import { TOKEN, type Tokens } from "./tokens.ts";

/** One pair of quotation marks, by token. It may go on over lines; an unclosed one ends with its line (`close` is its end). */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
  readonly outer: number;
}

/** The quotations of a text. */
export class Quotations {
  readonly all: readonly Quotation[];
  /** By token: 1 + the number of the quotation that it opens, of the one that it closes; 0 for none. */
  readonly #opening: Int32Array;
  readonly #closing: Int32Array;
  readonly #around: Int32Array;

  constructor(all: readonly Quotation[], tokenCount: number) {
    this.all = all;
    const marked = all.length === 0 ? 0 : tokenCount + 1;
    this.#opening = new Int32Array(marked);
    this.#closing = new Int32Array(marked);
    this.#around = new Int32Array(marked);
    // Outer quotations come before inner ones, so the innermost writes last; nesting is at most two deep.
    all.forEach((quotation, index) => {
      this.#opening[quotation.open] = index + 1;
      if (quotation.closed) this.#closing[quotation.close] = index + 1;
      this.#around.fill(index + 1, quotation.open + 1, quotation.close);
    });
  }

  /** The quotation that a token opens, or undefined. */
  at(token: number): Quotation | undefined {
    const number = this.#opening[token];
    return number === undefined || number === 0 ? undefined : this.all[number - 1];
  }

  /** Whether a token closes a quotation. */
  closes(token: number): boolean {
    return this.#closing[token]! > 0;
  }

  /** The quotation that a token closes, or undefined. */
  closedAt(token: number): Quotation | undefined {
    const number = this.#closing[token];
    return number === undefined || number === 0 ? undefined : this.all[number - 1];
  }

  /** The number of the innermost quotation around a token (its marks excluded), or -1. */
  around(token: number): number {
    return (this.#around[token] ?? 0) - 1;
  }
}

const DEEPEST = 2;

/** Pairs the quotation marks of every line. Marks that go both ways are decided by what stands beside them. */
export function pairQuotations(text: string, tokens: Tokens, lines: readonly Range[]): Quotations {
  const all: Quotation[] = [];
  let carried: Carried | null = null;
  for (const line of lines) {
    const first: number = carried === null ? -1 : firstMark(tokens, line);
    if (carried !== null && first < 0 && --carried.lines > 0) continue;
    if (carried !== null && first >= 0 && resumes(text, tokens, first, carried.mark)) {
      all.push({ open: carried.open, close: first, closed: true, outer: -1 });
      carried = pairLine(text, tokens, { start: first + 1, end: line.end }, all);
      continue;
    }
    if (carried !== null) all.push(unclosed(carried));
    carried = pairLine(text, tokens, line, all);
  }
  if (carried !== null) all.push(unclosed(carried));
  all.sort((a, b) => a.open - b.open);
  return new Quotations(all, tokens.count);
}

/** A quotation that its line leaves open: a paragraph or two further on it may be closed. */
interface Carried {
  readonly open: number;
  readonly mark: string;
  readonly lineEnd: number;
  /** How many more lines it may go on. */
  lines: number;
}

const CARRIED_LINES = 4;

/** What stays open for good reaches to the end of its line. */
const unclosed = ({ open, lineEnd }: Carried): Quotation => ({ open, close: lineEnd, closed: false, outer: -1 });

function firstMark(tokens: Tokens, line: Range): number {
  for (let t = line.start; t < line.end; t++) {
    const kind = tokens.kind[t];
    if (kind === TOKEN.quoteOpen || kind === TOKEN.quoteClose || kind === TOKEN.quoteEither) return t;
  }
  return -1;
}

/** Whether the first mark of a later line closes what an earlier one left open: it stands behind a word, not before one. */
function resumes(text: string, tokens: Tokens, t: number, open: string): boolean {
  const mark = markAt(text, tokens, t);
  return !isApostrophe(mark) && !opens(text, tokens, t) && closes(text, tokens, t, open, mark);
}

/** Pairs the marks of one line; answers with the outermost that stays open. */
function pairLine(text: string, tokens: Tokens, line: Range, all: Quotation[]): Carried | null {
  const stack: { open: number; mark: string }[] = [];
  for (let t = line.start; t < line.end; t++) {
    const kind = tokens.kind[t];
    if (kind !== TOKEN.quoteOpen && kind !== TOKEN.quoteClose && kind !== TOKEN.quoteEither) continue;
    const mark = markAt(text, tokens, t);
    const top = stack.at(-1);
    if (
      isApostrophe(mark) &&
      (glued(text, tokens, t) || (top?.mark !== mark && top?.mark !== "‘" && !opens(text, tokens, t)))
    )
      continue;
    if (top !== undefined && closes(text, tokens, t, top.mark, mark)) {
      stack.pop();
      all.push({ open: top.open, close: t, closed: true, outer: stack.at(-1)?.open ?? -1 });
    } else if (stack.length < DEEPEST && !(isApostrophe(mark) && !hasCloser(text, tokens, t, line)))
      stack.push({ open: t, mark });
  }
  const open = stack[0];
  return open === undefined ? null : { ...open, lineEnd: line.end, lines: CARRIED_LINES };
}

/** The mark at a token; two apostrophes in a row are the straight double mark. */
const markAt = (text: string, tokens: Tokens, t: number): string =>
  tokens.end[t]! - tokens.start[t]! > 1 ? '"' : text[tokens.start[t]!]!;

const isApostrophe = (mark: string) => mark === "'" || mark === "’" || mark === "‘" || mark === "‛";

/** Whether the mark on top of the stack is closed by this one. */
function closes(text: string, tokens: Tokens, t: number, open: string, mark: string): boolean {
  switch (open) {
    case "“":
    case "„":
    case "‟":
      return mark === "”" || mark === '"' || (mark === "“" && !opens(text, tokens, t));
    case "«":
      return mark === "»";
    case "»":
      return mark === "«" || mark === "»";
    case "‹":
      return mark === "›";
    case "”": // written the wrong way round, as some right-to-left editors do
      return mark === "“" || mark === "”";
    case "‘":
      return mark === "’" || mark === "'";
    default:
      return mark === open;
  }
}

const isLetter = (unit: number) => CLASS[unit] === CHARACTER.letter || CLASS[unit] === CHARACTER.digit;

/** A mark with a letter on both sides is an apostrophe. */
const glued = (text: string, tokens: Tokens, t: number) =>
  isLetter(text.charCodeAt(tokens.start[t]! - 1)) && isLetter(text.charCodeAt(tokens.end[t]!));

/** A mark after white space (or nothing) and before a word can open. */
function opens(text: string, tokens: Tokens, t: number): boolean {
  const before = tokens.start[t]! === 0 ? CHARACTER.space : CLASS[text.charCodeAt(tokens.start[t]! - 1)]!;
  const free =
    before === CHARACTER.space ||
    before === CHARACTER.newline ||
    before === CHARACTER.bracketOpen ||
    before === CHARACTER.quoteEither ||
    before === CHARACTER.quoteOpen;
  const after = CLASS[text.charCodeAt(tokens.end[t]!)];
  return free && after !== CHARACTER.space && after !== CHARACTER.newline && after !== undefined;
}

/** How far a single quotation mark looks for the one that closes it, in tokens: keeps hostile input linear. */
const CLOSER_WITHIN = 200;

function hasCloser(text: string, tokens: Tokens, t: number, line: Range): boolean {
  const end = Math.min(line.end, t + CLOSER_WITHIN);
  for (let i = t + 1; i < end; i++) {
    if (tokens.kind[i] !== TOKEN.quoteEither || !isApostrophe(markAt(text, tokens, i)) || glued(text, tokens, i))
      continue;
    if (!opens(text, tokens, i)) return true;
  }
  return false;
}
