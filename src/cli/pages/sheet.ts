import { displayWidth, type Run, wrap } from "./wrap.ts";

/** How a run looks. Words carry the meaning; the look only helps the eye. */
export type Look = "plain" | "strong" | "quiet" | "heading" | "name" | "words";

const SGR: Readonly<Record<Look, string>> = {
  plain: "",
  strong: "1",
  quiet: "2",
  heading: "1;4",
  name: "1;36",
  words: "",
};

export interface SheetOptions {
  readonly direction: "rtl" | "ltr";
  readonly colours?: boolean | undefined;
  readonly isolates?: boolean | undefined;
  readonly width?: number | undefined;
}

export interface Placement {
  readonly indent?: number;
  /** Stands before the first line, in a column of its own; later lines hang under the text. */
  readonly label?: string;
  readonly column?: number;
  /** A bar before each line: the words are the article's. */
  readonly bar?: boolean;
}

/** A terminal page that is being filled, line by line. */
export interface Sheet {
  put(runs: readonly (readonly [Look, string])[], placement?: Placement): void;
  /** A line that is already laid out, as those of a table are. */
  line(look: Look, text: string): void;
  /** An empty line, unless there is one. */
  gap(): void;
  /** The columns that a text takes. */
  readonly columns: (text: string) => number;
  text(): string;
}

const LEAST_WIDTH = 24;
const BAR = "│ ";

/** An empty sheet. */
export function sheetOf(options: SheetOptions): Sheet {
  const width = Math.max(LEAST_WIDTH, options.width ?? 80);
  const lines: string[] = [];
  return {
    columns: displayWidth,
    line: (look, text) => void lines.push(painted({ text, style: { look } }, options)),
    gap: () => void (lines.length > 0 && lines.at(-1) !== "" && lines.push("")),
    put(runs, placement = {}) {
      // One by one: a long quotation has more lines than a call takes arguments.
      for (const line of placed(runs, placement, width, options)) lines.push(line);
    },
    text: () => `${lines.join("\n")}\n`,
  };
}

function placed(
  runs: readonly (readonly [Look, string])[],
  { indent = 0, label, column = 0, bar = false }: Placement,
  width: number,
  options: SheetOptions,
): string[] {
  // On a narrow screen indents and columns shrink, so that the words keep their room.
  const margin = Math.min(indent, Math.floor(width / 5));
  const hang = label === undefined ? 0 : Math.min(column + 2, Math.max(LEAST_HANG, Math.floor(width / 3)));
  const rest = margin + hang + (bar ? BAR.length : 0);
  const afterLabel = label === undefined ? 0 : margin + displayWidth(label) + 2;
  const isLabelAlone = afterLabel > rest && width - afterLabel < LEAST_ROOM;
  const first = isLabelAlone ? rest : Math.max(rest, afterLabel);
  const styled = runs.map(([look, text]) => ({ text, style: { look } }));
  const lines = wrap(styled, { width, first, rest }).map((line) => {
    return " ".repeat(margin + hang) + (bar ? BAR : "") + line.map((run) => painted(run, options)).join("");
  });
  if (label !== undefined) {
    const opening = " ".repeat(margin) + painted({ text: label, style: { look: "quiet" } }, options);
    if (isLabelAlone) lines.unshift(opening);
    else lines[0] = opening + " ".repeat(first - margin - displayWidth(label)) + lines[0]!.slice(margin + hang);
  }
  return lines.map((line) => line.trimEnd());
}

const LEAST_HANG = 6;
const LEAST_ROOM = 16;

function painted({ text, style: { look } }: Run<{ readonly look: Look }>, options: SheetOptions): string {
  const isolated = options.isolates && FOREIGN[options.direction].test(text) ? isolate(text) : text;
  return options.colours && SGR[look] !== "" ? `\u001b[${SGR[look]}m${isolated}\u001b[0m` : isolated;
}

/** What runs against each direction: letters, and dates among Arabic, whose parts would change places. */
const FOREIGN = {
  ltr: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u,
  rtl: /[0-9]-[0-9]|[A-Za-z\u00c0-\u02af\u0370-\u058f]/u,
} as const;

// A space at an end stays outside, between the run and its neighbour.
function isolate(text: string): string {
  return text.replace(/\S(?:.*\S)?/u, "\u2068$&\u2069");
}
