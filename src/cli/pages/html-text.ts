import { visible } from "../../text/visible.ts";
import type { Anchor, Marking } from "./mark.ts";
import { type Html, html, joined } from "./markup.ts";

/**
 * The text with its finds marked. Markings overlap at will, elements cannot: the text is cut wherever a marking or a
 * line begins or ends, and each piece names the markings it belongs to (`data-m`). Every line is a paragraph, and the
 * line ends stand between them, so that the element's text content is the text that is shown.
 */
export function markedText(text: string, markings: readonly Marking[], anchors: readonly Anchor[]): Html {
  const shown = visible(text);
  const fittings = markings.map((marking) => fitted(marking, shown));
  const anchorsAt = Map.groupBy(anchors, ({ at }) => inside(at, shown));
  const pieces = piecesOf(shown, fittings, [...anchorsAt.keys()]);
  const out: Html[] = [];
  let isInLine = false;
  for (const { start, end, markings: covering } of pieces) {
    const isLineEnd = shown[start] === "\n";
    if (isLineEnd && isInLine) out.push(CLOSE_LINE);
    const isOpening: boolean =
      !isLineEnd && !isInLine && (start === 0 || shown[start - 1] === "\n") && hasWords(shown, start);
    if (isOpening) out.push(OPEN_LINE);
    isInLine = isOpening || (isInLine && !isLineEnd);
    for (const anchor of anchorsAt.get(start) ?? []) out.push(anchorLink(anchor));
    out.push(pieceMarkup(shown.slice(start, end), covering, isInLine));
  }
  if (isInLine) out.push(CLOSE_LINE);
  for (const anchor of anchorsAt.get(shown.length) ?? []) out.push(anchorLink(anchor));
  return joined(out);
}

/** Whether the line that starts at `start` has more than white space; an empty line is no paragraph. */
function hasWords(shown: string, start: number): boolean {
  const end = shown.indexOf("\n", start);
  return shown.slice(start, end < 0 ? shown.length : end).trim() !== "";
}

const OPEN_LINE = html`<p>`;
const CLOSE_LINE = html`</p>`;

interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly markings: readonly Fitted[];
}

interface Fitted {
  readonly marking: Marking;
  readonly start: number;
  readonly end: number;
}

// A reading from elsewhere may point outside the text or into the middle of a character.
function fitted(marking: Marking, shown: string): Fitted {
  const start = inside(marking.span.start, shown);
  let end = Math.max(start, Math.min(marking.span.end, shown.length));
  if (isMidCharacter(shown, end)) end += 1;
  return { marking, start, end };
}

function inside(at: number, shown: string): number {
  const within = Math.max(0, Math.min(at, shown.length));
  return isMidCharacter(shown, within) ? within - 1 : within;
}

// `visible` leaves no half pairs, so that a low surrogate always follows its high one.
function isMidCharacter(shown: string, at: number): boolean {
  const code = shown.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function piecesOf(shown: string, fitted: readonly Fitted[], cuts: readonly number[]): TextPiece[] {
  const bounds = new Set<number>([0, ...cuts, ...fitted.flatMap(({ start, end }) => [start, end])]);
  for (const { index } of shown.matchAll(/\n/g)) bounds.add(index).add(index + 1);
  bounds.add(shown.length);
  const sorted = [...bounds].sort((a, b) => a - b);
  const byStart = fitted.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Fitted[] = [];
  return sorted.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start);
    while (next < byStart.length && byStart[next]!.start === start) open.push(byStart[next++]!);
    return { start, end: sorted[index + 1]!, markings: open.slice() };
  });
}

function anchorLink({ owner, sign, title }: Anchor): Html {
  const label = `${sign}: ${title}`;
  return html`<a class="sign" id="at-${owner}" href="#${owner}" data-sign="${sign}" title="${label}" aria-label="${label}"></a>`;
}

// Between the lines a piece is named, so that its marking is whole, but has no look of its own.
function pieceMarkup(text: string, covering: readonly Fitted[], isInLine: boolean): Html {
  if (covering.length === 0) return html`${text}`;
  const ids = covering.map(({ marking }) => marking.id).join(" ");
  if (!isInLine) return html`<span data-m="${ids}">${text}</span>`;
  const classes = new Set<string>();
  for (const { marking } of covering) {
    // A second layer of the same mark (speech within speech, two commitments on the same words) is drawn on its own.
    if (marking.mark !== null) classes.add(classes.has(marking.mark) ? `${marking.mark}-again` : marking.mark);
    classes.add(`of-${marking.owner}`);
  }
  return html`<span class="${[...classes].join(" ")}" data-m="${ids}">${text}</span>`;
}
