import { type ErrorCode, IsnadError } from "../model/error.ts";
import { DOCUMENT_LIMIT, mebibytes } from "./limits.ts";

// Not by import: an ES module facade of a built-in module costs a tenth of a bare Node at every start.
const { closeSync, fstatSync, openSync, readSync } = process.getBuiltinModule("node:fs");

const CHUNK = 1024 * 1024;

/** The bytes of a file, a pipe or a device. Throws an `IsnadError` where it cannot be read or exceeds `limit` bytes. */
export function readBytes(path: string, limit: number = DOCUMENT_LIMIT): Uint8Array {
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    return bytesOf(file, path, limit);
  } catch (error) {
    throw readError(path, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** The bytes of a stream to its end. Throws an `IsnadError` beyond `limit` bytes; `name` is for that message. */
export async function collectBytes(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: number = DOCUMENT_LIMIT,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(name, limit);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}

function bytesOf(file: number, path: string, limit: number): Uint8Array {
  const { size } = fstatSync(file);
  if (size > limit) throw tooLarge(path, limit);
  // A pipe has no size, and a file may grow while it is read: the end is where nothing more comes.
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(total < size ? size - total + 1 : CHUNK);
    const length = readSync(file, chunk);
    if (length === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, total);
    total += length;
    if (total > limit) throw tooLarge(path, limit);
    chunks.push(chunk.subarray(0, length));
  }
}

function tooLarge(name: string, limit: number): IsnadError {
  return new IsnadError("too-large", { name, limit: mebibytes(limit) });
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: "no-such-file",
  ENOTDIR: "no-such-file",
  EISDIR: "is-a-folder",
  EACCES: "no-permission",
  EPERM: "no-permission",
};

function readError(name: string, error: unknown): unknown {
  if (error instanceof IsnadError || !(error instanceof Error)) return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  const known = CODES[code];
  return known === undefined
    ? new IsnadError("cannot-read", { name, why: systemReason(error) }, { cause: error })
    : new IsnadError(known, { name }, { cause: error });
}

/** What the system said, without the call and the path that Node puts around it: "too many open files". */
export function systemReason(error: Error): string {
  return error.message.replace(/^[A-Z0-9]+: /, "").replace(/, \w+( '.*)?$/s, "");
}
