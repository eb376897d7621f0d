import { IsnadError } from "../model/error.ts";
import { visibleLine } from "../text/visible.ts";

/** Exit codes. The command was carried out; it failed, or failed for some of its inputs; it was wrong in itself. */
export const OK = 0;
export const FAILED = 1;
export const WRONG_USE = 2;

/** Says on standard error, in one line, what went wrong, and returns the exit code it calls for. */
export function complain(error: unknown): number {
  // Nobody listens any more: that is no reason to stop reading.
  if (process.stderr.listenerCount("error") === 0) process.stderr.on("error", () => {});
  const known = error instanceof IsnadError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`isnad: ${known ? message : `unexpected error: ${visibleLine(message)}`}\n`);
  if (!known && process.env.ISNAD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return known && error.misuse ? WRONG_USE : FAILED;
}
