import type { Block } from "../../text/blocks.ts";
import type { Span } from "../../text/span.ts";
import { ANCHORS, ANNOTATION_FIELDS, type BlockKind, type Holds, REPEATED, REQUIRED } from "./fields.ts";
import { locate } from "./locate.ts";
import { measureOf } from "./measure.ts";

/** What is wrong with a line of an annotation, with its remedy. */
export interface Fault {
  readonly line: number;
  readonly why: string;
}

/** A field of a block, checked: its words found, its code known. */
export interface Value {
  readonly line: number;
  readonly field: string;
  readonly code: string | null;
  readonly span: Span | null;
}

/** A block of an annotation, checked. A field that is left out, or is `-`, is empty. */
export interface AnnotationRecord {
  readonly kind: BlockKind;
  readonly line: number;
  /** What follows the block's kind: a person's name, the name by which others call a statement. */
  readonly name: string;
  readonly values: readonly Value[];
}

/** Checks a block against the text it annotates. What is wrong goes to `faults`, and its field stays empty. */
export function recordOf(block: Block, text: string, faults: Fault[]): AnnotationRecord | null {
  const { line, key, value: name } = block;
  if (!isBlockKind(key)) {
    const why = `"${key}" begins no block; there are ${Object.keys(ANNOTATION_FIELDS).join(", ")}`;
    faults.push({ line, why });
    return null;
  }
  const values: Value[] = [];
  const anchorField = ANCHORS[key];
  const lines = block.fields.map((field) => ({ ...field, ...keyOf(field.key) }));
  // The anchor first: the other quotes are looked for beside it.
  const ordered = [
    ...lines.filter((one) => one.field === anchorField),
    ...lines.filter((one) => one.field !== anchorField),
  ];
  let anchor: Span | null = null;
  for (const { field, occurrence, ...one } of ordered) {
    const fault = fieldFault(key, field, one.value, values);
    const checked = fault ?? checkedValue(fieldsOf(key)[field]!, one.value, text, { occurrence, anchor });
    if (typeof checked === "string") faults.push({ line: one.line, why: checked });
    else values.push({ line: one.line, field, ...checked });
    if (field === anchorField) anchor ??= values.at(-1)?.span ?? null;
  }
  const given = new Set(lines.flatMap(({ field, value }) => (value === "-" ? [] : [field])));
  const missing = REQUIRED[key].filter((field) => !given.has(field));
  if (missing.length > 0) faults.push({ line, why: `this ${key} has no ${missing.join(" and no ")}` });
  values.sort((a, b) => a.line - b.line);
  return { kind: key, line, name, values };
}

function isBlockKind(key: string): key is BlockKind {
  return Object.hasOwn(ANNOTATION_FIELDS, key);
}

function fieldsOf(kind: BlockKind): Readonly<Record<string, Holds>> {
  return ANNOTATION_FIELDS[kind];
}

/** `cue#2` is the field `cue`, at the second place of its quote. */
function keyOf(key: string): { readonly field: string; readonly occurrence: number | null } {
  const match = /^(.+)#([1-9]\d*)$/.exec(key);
  return match === null ? { field: key, occurrence: null } : { field: match[1]!, occurrence: Number(match[2]) };
}

function fieldFault(kind: BlockKind, field: string, value: string, values: readonly Value[]): string | null {
  const fields = fieldsOf(kind);
  if (!Object.hasOwn(fields, field)) {
    const known = Object.keys(fields);
    return `"${field}" is no field of a ${kind}; ${known.length === 0 ? "it has none" : `there are ${known.join(", ")}`}`;
  }
  if (value === "") return `"${field}" has no value; write - for none`;
  if (!REPEATED.has(field) && values.some((one) => one.field === field)) return `"${field}" stands twice`;
  return null;
}

type Checked = Pick<Value, "code" | "span">;
type Where = Parameters<typeof locate>[2];

function checkedValue(holds: Holds, value: string, text: string, where: Where): Checked | string {
  if (value === "-") return { code: null, span: null };
  if (holds === "quote" || holds === "quotes") return quoted(null, value, text, where);
  if (typeof holds === "string")
    return PATTERNS[holds].test(value) ? { code: value, span: null } : REMEDIES[holds](value);
  if (!("codes" in holds)) return holds.includes(value) ? { code: value, span: null } : unknownCode(holds, value);
  const [, code = "", words = ""] = /^(\S*)\s*(.*)$/su.exec(value) ?? [];
  if (!holds.codes.includes(code)) return unknownCode(holds.codes, code);
  return words === "" ? `"${code}" is not followed by its words: quote them` : quoted(code, words, text, where);
}

function quoted(code: string | null, words: string, text: string, where: Where): Checked | string {
  const span = locate(text, words, where);
  return typeof span === "string" ? span : { code, span };
}

function unknownCode(codes: readonly string[], value: string): string {
  return `"${value}" is no code of the codebook here; there are ${codes.join(", ")}`;
}

type Coded = Exclude<Extract<Holds, string>, "quote" | "quotes">;

const PATTERNS: Readonly<Record<Coded, { test(value: string): boolean }>> = {
  party: /^(?:[A-Z]{3}|(?:org|coalition):[\w-]+)$/,
  date: /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/,
  count: /^[1-9]\d*$/,
  measure: { test: (value) => measureOf(value) !== null },
  person: /./,
  statement: /./,
};

const REMEDIES: Readonly<Record<Coded, (value: string) => string>> = {
  party: (value) => `"${value}" is no party; write a state as FRA, an organisation as org:EU`,
  date: (value) => `"${value}" is no date; write it as 2026-03-31, 2026-03 or 2026`,
  count: (value) => `"${value}" is no count; write a whole number`,
  measure: (value) => `"${value}" is no measure; write it as 40,000,000 EUR, up-to 5,000 or 3-5`,
  person: (value) => `no person block is called "${value}"`,
  statement: (value) => `no statement block is called "${value}"`,
};
