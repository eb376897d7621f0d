/** An option of a command: `flags` and `description` as commander prints them in the help. */
export interface CommandOption {
  readonly flags: string;
  readonly description: string;
  readonly isHidden?: boolean;
}

/** The options of `isnad read`; `read-plan.ts` says what they mean together. */
export const READ_OPTIONS: readonly CommandOption[] = [
  { flags: "--json", description: "print the reading of one text as JSON" },
  {
    flags: "--ndjson",
    description: "print one reading a line; without a file, read documents from standard input, one a line",
  },
  { flags: "--markdown", description: "print the page as Markdown" },
  { flags: "--html", description: "print the page as HTML" },
  {
    flags: "-o, --output <file>",
    description: "write to a file; its ending names the format where no option does",
  },
  { flags: "--ui <language>", description: "language of the page's labels: en or ar (default: from the locale)" },
  { flags: "--language <code>", description: "language of the texts (default: recognised)" },
  { flags: "--published <date>", description: "date of publication, such as 2025-09-04" },
  { flags: "--lexicon <file>", description: "your own words, laid over those of the program" },
  { flags: "--colour", description: "colour the page, whatever it is printed to" },
  { flags: "--no-colour", description: "print the page without colours" },
  { flags: "--color", description: "colour the page", isHidden: true },
  { flags: "--no-color", description: "print the page without colours", isHidden: true },
];
