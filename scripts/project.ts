import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder that holds package.json; every path in the scripts starts here. */
export const root = resolve(import.meta.dirname, "..");

/** Where the build stands. */
export const dist = join(root, "dist");

/** One line to the terminal. Scripts and benches print through here, so that a stray console call is still a lint error. */
export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Ends a script with a message instead of a stack trace. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Every file under `folder`, sorted, with paths from the project's root; empty where the folder does not exist. */
export function filesUnder(folder: string, isWanted: (path: string) => boolean = () => true): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter(isWanted)
    .sort();
}

/** The newest change in a file or folder, in milliseconds. Folders count too: they change when a file goes away. */
export function newestChange(path: string): number {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  const own = statSync(full).mtimeMs;
  if (!statSync(full).isDirectory()) return own;
  return readdirSync(full, { recursive: true }).reduce(
    (newest, name) => Math.max(newest, statSync(join(full, String(name))).mtimeMs),
    own,
  );
}

/** The languages that have a folder under `languages/` with a pack description in it. */
export function languagesWithSources(): string[] {
  const folder = join(root, "languages");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "language.json")))
    .sort();
}

/** The languages that the last build compiled. */
export function builtLanguages(): string[] {
  const folder = join(dist, "languages");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => name.slice(0, -".js".length))
    .sort();
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
