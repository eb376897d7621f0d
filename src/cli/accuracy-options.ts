import { IsnadError } from "../model/error.ts";
import type { UiLanguage } from "../model/labels.ts";
import type { CommandOption } from "./read-options.ts";
import { uiNamed } from "./surroundings.ts";

/** The options of `isnad accuracy`. */
export const ACCURACY_OPTIONS: readonly CommandOption[] = [
  { flags: "--language <code>", description: "measure on the texts of one language only" },
  { flags: "--errors <number>", description: "print the first errors of each kind, as quotes" },
  { flags: "--json", description: "print the figures as JSON" },
  { flags: "--ui <language>", description: "language of the page's labels: en or ar (default: from the locale)" },
  { flags: "--colour", description: "colour the page, whatever it is printed to" },
  { flags: "--no-colour", description: "print the page without colours" },
  { flags: "--color", description: "colour the page", isHidden: true },
  { flags: "--no-color", description: "print the page without colours", isHidden: true },
];

/** What the options look like as they come. */
export interface AccuracyOptions {
  readonly language?: string;
  readonly errors?: string;
  readonly json?: boolean;
  readonly ui?: string;
  readonly colour?: boolean;
  readonly color?: boolean;
}

/** What is to be done. */
export interface AccuracyPlan {
  readonly language: string | null;
  /** How many errors of each kind are printed. */
  readonly errors: number;
  readonly isJson: boolean;
  readonly ui: UiLanguage | null;
  readonly colours: boolean | undefined;
}

/** Throws an `IsnadError` (wrong use) where an option's value is none. */
export function accuracyPlan({
  language,
  errors = "0",
  json = false,
  ui,
  colour,
  color,
}: AccuracyOptions): AccuracyPlan {
  if (language !== undefined && !/^[a-z]{2,3}$/.test(language)) {
    throw new IsnadError("bad-language", { value: language });
  }
  if (!/^\d{1,9}$/.test(errors)) throw new IsnadError("bad-number", { value: errors });
  return {
    language: language ?? null,
    errors: Number(errors),
    isJson: json,
    ui: uiNamed(ui),
    colours: colour ?? color,
  };
}
