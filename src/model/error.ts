import { visibleLine } from "../text/visible.ts";
import { FAILURES, MISUSES } from "./messages/en.ts";

export type ErrorCode = keyof typeof FAILURES | keyof typeof MISUSES;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What goes wrong at the boundaries (files, options, lexicons): a code for programs, one line for people. */
export class IsnadError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    const messages: Record<ErrorCode, string> = { ...FAILURES, ...MISUSES };
    super(filled(messages[code], params), options);
    this.name = "IsnadError";
    this.code = code;
    this.params = params;
  }

  /** True where the command was wrong, not the thing it was given. */
  get misuse(): boolean {
    return this.code in MISUSES;
  }
}

/** `message` with each `{name}` replaced by that param, made harmless for a terminal. */
export function filled(message: string, params: ErrorParams): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : visibleLine(String(value));
  });
}
