import { type ErrorCode, IsnadError } from "../model/error.ts";
import { systemReason } from "./bytes.ts";

// Not by import: an ES module facade of a built-in module costs a tenth of a bare Node at every start.
const { readdirSync } = process.getBuiltinModule("node:fs");

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: "no-such-folder",
  ENOTDIR: "not-a-folder",
  EACCES: "no-permission",
  EPERM: "no-permission",
};

/** The names of what lies in a folder, sorted. Throws an `IsnadError` where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const known = CODES[(error as NodeJS.ErrnoException).code ?? ""];
    throw known === undefined
      ? new IsnadError("cannot-read", { name: folder, why: systemReason(error) }, { cause: error })
      : new IsnadError(known, { name: folder }, { cause: error });
  }
}
