import { dirname, join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { filesUnder, readText } from "../scripts/project.ts";

/** A TypeScript file under `src`, read as far as the rules of the house ask. */
export interface SourceFile {
  /** From the project's root, such as `src/text/span.ts`. */
  readonly path: string;
  /** The folder under `src`, such as `text`. */
  readonly room: string;
  readonly isTest: boolean;
  readonly lines: number;
  /** What it imports, for types or for values, at once or late; `null` where the address is computed. */
  readonly imports: readonly (string | null)[];
  /** Every name that is called, read or built, such as `Date.now`, `new Date`, `console`. */
  readonly uses: ReadonlySet<string>;
}

/** Every source file of the project. */
export function sourceFiles(): SourceFile[] {
  return filesUnder("src", (path) => /\.tsx?$/.test(path)).map((path) => sourceFile(path, readText(path)));
}

export function sourceFile(path: string, text: string): SourceFile {
  const imports: (string | null)[] = [];
  const uses = new Set<string>();
  for (const node of nodesOf(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }, path))) {
    if (IMPORTING.has(node.type) && node.source !== null && node.source !== undefined) {
      const address = (node.source as Node).value;
      imports.push(typeof address === "string" ? address : null);
    }
    const use = useOf(node);
    if (use !== null) uses.add(use);
  }
  const room = /^src\/([^/]+)\//.exec(path)?.[1] ?? "";
  return { path, room, isTest: /\.test\.tsx?$/.test(path), lines: text.split("\n").length - 1, imports, uses };
}

/** The file of this project that `address` names from `path`, from the root; `null` for a package or built-in module. */
export function ownFile(path: string, address: string): string | null {
  return address.startsWith(".") ? join(dirname(path), address) : null;
}

/** A ring of imports among the files, in order, or `null`. */
export function ringAmong(files: readonly SourceFile[]): string[] | null {
  const next = new Map(files.map((file) => [file.path, ownImports(file)]));
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of next.get(path) ?? []) {
      const ring = walk(target, [...trail, path]);
      if (ring !== null) return ring;
    }
    done.add(path);
    return null;
  };
  for (const { path } of files) {
    const ring = walk(path, []);
    if (ring !== null) return ring;
  }
  return null;
}

function ownImports(file: SourceFile): string[] {
  return file.imports.flatMap((address) => (address === null ? [] : (ownFile(file.path, address) ?? [])));
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const IMPORTING = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part);
  else if (typeof value === "object" && value !== null) {
    if (typeof (value as { type?: unknown }).type === "string") yield value as Node;
    for (const part of Object.values(value)) yield* nodesOf(part);
  }
}

/** `Date.now`, `.localeCompare`, `new Date`, `console` … as one word; properties of unknown objects start with a dot. */
function useOf(node: Node): string | null {
  if (node.type === "NewExpression") return `new ${String((node.callee as Node).name)}`;
  if (node.type === "CallExpression") {
    const name = (node.callee as Node).name;
    return typeof name === "string" ? `${name}()` : null;
  }
  if (node.type !== "MemberExpression") return null;
  const property = (node.property as Node).name;
  const object = (node.object as Node).name;
  if (typeof object === "string" && GLOBALS.has(object)) return `${object}.${String(property)}`;
  return `.${String(property)}`;
}

const GLOBALS = new Set(["Date", "Math", "console", "process", "globalThis"]);
