import { IsnadError } from "../model/error.ts";

// Not by import: an ES module facade of a built-in module costs a tenth of a bare Node at every start.
const { chmodSync, closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } =
  process.getBuiltinModule("node:fs");
const { basename, dirname, join } = process.getBuiltinModule("node:path");

/** Where results go. Either `finish` or `abandon` ends it. */
export interface Output {
  /** Resolves when more can be taken: a slow reader slows the writer down. */
  write(text: string): Promise<void>;
  finish(): void;
  abandon(): void;
}

/** Standard output. That its reader may go away is dealt with where the process starts. */
export function standardOutput(): Output {
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
        if (error == null) resolve();
        // A closed pipe: nothing more can be written and nothing need be said; the stream's listener ends the process.
        else if (error.code !== "EPIPE") reject(writeError("standard output", error));
      });
    });
  return { write, finish() {}, abandon() {} };
}

/**
 * A file that is replaced as a whole on `finish`, by a rename: at no moment does it hold half a result, and after
 * `abandon` or a crash it is what it was. What is not a plain file (a pipe, a device) is written to directly.
 */
export function fileOutput(path: string): Output {
  const { target, mode, isPlain } = described(path);
  const written = isPlain ? join(dirname(target), `.${basename(target)}.${process.pid}.tmp`) : target;
  const file = attempt(path, () => openSync(written, isPlain ? "wx" : "w"));
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  const discard = (): void => {
    close();
    if (isPlain) rmSync(written, { force: true });
  };
  const forget = onSignal(discard);
  return {
    async write(text) {
      attempt(path, () => writeAll(file, Buffer.from(text)));
    },
    finish() {
      attempt(path, () => {
        if (isPlain) fsyncSync(file);
        if (mode !== null) chmodSync(written, mode);
        close();
        if (isPlain) renameSync(written, target);
      });
      forget();
    },
    abandon() {
      discard();
      forget();
    },
  };
}

interface Target {
  readonly target: string;
  readonly mode: number | null;
  readonly isPlain: boolean;
}

function described(path: string): Target {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { target: path, mode: null, isPlain: true };
  if (stat.isDirectory()) throw new IsnadError("cannot-write", { name: path, why: "it is a folder" });
  // Through a link the file behind it is replaced, not the link.
  if (stat.isFile()) return { target: realpathSync(path), mode: stat.mode & 0o777, isPlain: true };
  return { target: path, mode: null, isPlain: false };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function attempt<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw writeError(name, error as NodeJS.ErrnoException);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such folder",
  ENOTDIR: "no such folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left",
};

function writeError(name: string, error: NodeJS.ErrnoException): IsnadError {
  return new IsnadError("cannot-write", { name, why: REASONS[error.code ?? ""] ?? error.message }, { cause: error });
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Cleans up where a signal ends the process; the function returned takes that back. */
function onSignal(clean: () => void): () => void {
  const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
    const listener = (): never => {
      clean();
      process.exit(code);
    };
    process.once(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
