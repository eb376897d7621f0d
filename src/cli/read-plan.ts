import { IsnadError } from "../model/error.ts";
import { uiNamed } from "./surroundings.ts";

// Not by import: an ES module facade of a built-in module costs a tenth of a bare Node at every start.
const { extname, resolve } = process.getBuiltinModule("node:path");

/** What the options of `isnad read` look like as they come. */
export interface ReadOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly markdown?: boolean;
  readonly html?: boolean;
  readonly output?: string;
  readonly ui?: string;
  readonly language?: string;
  readonly published?: string;
  readonly lexicon?: string;
  readonly colour?: boolean;
  readonly color?: boolean;
}

export type Format = "page" | "json" | "ndjson" | "markdown" | "html";

/** What is to be done, free of contradictions. */
export interface ReadPlan {
  readonly files: readonly string[];
  readonly format: Format;
  /** `null` for standard output. */
  readonly output: string | null;
  /** `null` where the locale decides. */
  readonly ui: "en" | "ar" | null;
  /** `undefined` where the terminal decides. */
  readonly colours: boolean | undefined;
}

/** The name of standard input and output on the command line. */
export const STANDARD = "-";

/** Makes a plan of files and options. Throws an `IsnadError` (wrong use) where they do not fit together. */
export function readPlan(files: readonly string[], options: ReadOptions): ReadPlan {
  const output = options.output === undefined || options.output === STANDARD ? null : options.output;
  const format = formatOf(options, output);
  const named = files.length === 0 && format === "ndjson" ? [STANDARD] : files;
  if (named.length === 0) throw new IsnadError("no-input");
  checkCount(format, named.length);
  if (output !== null) checkApart(output, named);
  return { files: named, format, output, ui: uiNamed(options.ui), colours: options.colour ?? options.color };
}

const FORMATS = ["json", "ndjson", "markdown", "html"] as const;

const ENDINGS: Readonly<Record<string, Format>> = {
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".md": "markdown",
  ".html": "html",
  ".htm": "html",
  ".txt": "page",
  "": "page",
};

function formatOf(options: ReadOptions, output: string | null): Format {
  const chosen = FORMATS.filter((format) => options[format]);
  if (chosen.length > 1) throw new IsnadError("several-formats");
  const named = chosen[0] ?? ENDINGS[extname(output ?? "").toLowerCase()];
  if (named === undefined) throw new IsnadError("unknown-ending", { name: output ?? "" });
  return named;
}

function checkCount(format: Format, count: number): void {
  if (count === 1) return;
  if (format === "json") throw new IsnadError("one-text-only", { option: "--json", count });
  if (format === "html") throw new IsnadError("one-page-only", { count });
}

function checkApart(output: string, files: readonly string[]): void {
  const target = resolve(output);
  if (files.some((file) => file !== STANDARD && resolve(file) === target)) {
    throw new IsnadError("output-is-input", { name: output });
  }
}
