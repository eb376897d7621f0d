/** Words that share one origin and one look; the unit that is coloured and, in a terminal, isolated by direction. */
export interface Run<Style> {
  readonly text: string;
  readonly style: Style;
}

export interface Margins {
  readonly width: number;
  /** The columns that the first line and all others leave free at their start. */
  readonly first: number;
  readonly rest: number;
}

/**
 * Breaks runs of words into lines no wider than `width`, at white space; a word that is wider than a line is cut
 * between characters. White space at the ends of lines is dropped, within a line it becomes one space.
 */
export function wrap<Style>(runs: readonly Run<Style>[], margins: Margins): Run<Style>[][] {
  const lines: Run<Style>[][] = [[]];
  let room = margins.width - margins.first;
  let isFresh = true;
  const breakLine = () => {
    lines.push([]);
    room = margins.width - margins.rest;
    isFresh = true;
  };
  for (const word of wordsOf(runs)) {
    const width = word.reduce((sum, part) => sum + displayWidth(part.text), 0);
    if (!isFresh && width + 1 > room) breakLine();
    if (!isFresh) appendTo(lines.at(-1)!, { text: " ", style: word[0]!.style });
    if (!isFresh) room -= 1;
    for (const part of width > room ? word.flatMap(charactersOf) : word) {
      const wide = displayWidth(part.text);
      if (wide > room && !isFresh) breakLine();
      appendTo(lines.at(-1)!, part);
      room -= wide;
      isFresh = false;
    }
  }
  return lines;
}

// NBSP and its narrow sister are no place to break; a word may be made of parts of several runs ("NOR" + ",").
const BREAKABLE = /[^\S\u00a0\u202f]+/u;

function wordsOf<Style>(runs: readonly Run<Style>[]): Run<Style>[][] {
  const words: Run<Style>[][] = [];
  let isOpen = false;
  for (const { text, style } of runs) {
    for (const [index, part] of text.split(BREAKABLE).entries()) {
      if (index > 0) isOpen = false;
      if (part === "") continue;
      if (isOpen) words.at(-1)!.push({ text: part, style });
      else words.push([{ text: part, style }]);
      isOpen = true;
    }
  }
  return words;
}

// Parts of one run are told by their style object: the same object, the same run.
function appendTo<Style>(line: Run<Style>[], part: Run<Style>): void {
  const last = line.at(-1);
  if (last && (last.style === part.style || part.text === " "))
    line[line.length - 1] = { ...last, text: last.text + part.text };
  else line.push(part);
}

function charactersOf<Style>({ text, style }: Run<Style>): Run<Style>[] {
  return Array.from(text.matchAll(CHARACTER), ([character]) => ({ text: character, style }));
}

// A character with the marks and joiners that follow it. Good enough for a cut inside an overlong word.
const CHARACTER = /.[\p{M}\p{Cf}]*/gsu;

/** How many columns a terminal gives to a text: marks and joiners none, wide East Asian characters and emoji two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    width += isPlain(code) ? 1 : columnsOf(String.fromCodePoint(code));
  }
  return width;
}

// Latin and Arabic letters, and the signs of these pages; what is left is rare enough for the slow way.
function isPlain(code: number): boolean {
  if (code < 0x300) return code !== 0xad;
  return PLAIN_RANGES.some(([from, to]) => code >= from && code <= to);
}

const PLAIN_RANGES = [
  [0x620, 0x64a],
  [0x2010, 0x2027],
  [0x2190, 0x21ff],
  [0x2500, 0x25cf],
] as const;

function columnsOf(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
