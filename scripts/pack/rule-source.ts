import { type Block, blocksOf, type KeyLine } from "../../src/text/blocks.ts";
import { type Expectation, faultOf } from "./expectation.ts";

/** An example of a rule: a text and what must be found in it (or, for a `not`, must not), as quotes. */
export interface RuleExample {
  readonly line: number;
  readonly title: string;
  readonly wanted: boolean;
  readonly text: string;
  /** What is expected, as written and in that order: it may take several finds to fulfil it. */
  readonly expected: readonly Expectation[];
}

/** A `.rule` file as written. */
export interface RuleSource {
  readonly id: string;
  readonly kind: "attribution" | "commitment" | "attendance";
  readonly fields: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
}

const LEAST_EXAMPLES = 2;

/** Parses a `.rule` file. Throws an `Error` that names file, line and remedy. */
export function parseRule(path: string, source: string): RuleSource {
  const fields: Record<string, string> = {};
  const examples: RuleExample[] = [];
  for (const block of blocksOf(source)) {
    const { line, key, value } = block;
    if (key === "example" || key === "not") examples.push(exampleOf(path, block));
    else if (block.fields.length > 0) throw new Error(strayField(path, block.fields[0]!));
    else if (key === "why") fields.why = fields.why === undefined ? value : `${fields.why} ${value}`;
    else if (fields[key] !== undefined) throw new Error(`${path}:${line}: "${key}" stands twice`);
    else fields[key] = value;
  }
  const { rule: id, kind, why, ...rest } = fields;
  if (id === undefined || why === undefined) throw new Error(`${path}: a rule begins with "rule <id>" and says "why"`);
  if (kind !== "attribution" && kind !== "commitment" && kind !== "attendance")
    throw new Error(`${path}: kind is attribution, commitment or attendance, not "${kind ?? ""}"`);
  for (const wanted of [true, false]) {
    if (examples.filter((e) => e.wanted === wanted).length < LEAST_EXAMPLES)
      throw new Error(`${path}: a rule needs at least ${LEAST_EXAMPLES} "${wanted ? "example" : "not"}" blocks`);
  }
  for (const example of examples) {
    if (example.text === "") throw new Error(`${path}:${example.line}: an example needs a "text"`);
    checkExample(path, kind, example);
  }
  return { id, kind, fields: rest, examples };
}

function strayField(path: string, { line, key }: KeyLine): string {
  return `${path}:${line}: "${key}" is indented but belongs to no example: begin one with "example" or "not"`;
}

function exampleOf(path: string, { line, key, value: title, fields }: Block): RuleExample {
  const empty = fields.find((field) => field.key !== "text" && field.value === "");
  if (empty !== undefined) throw new Error(`${path}:${empty.line}: "${empty.key}" has no value`);
  return {
    line,
    title,
    wanted: key === "example",
    text: fields.findLast((field) => field.key === "text")?.value ?? "",
    expected: fields
      .filter((field) => field.key !== "text")
      .map((field) => ({ line: field.line, field: field.key, value: field.value })),
  };
}

function checkExample(path: string, kind: RuleSource["kind"], { line, wanted, text, expected }: RuleExample): void {
  if (!wanted && expected.length > 0)
    throw new Error(`${path}:${expected[0]!.line}: a "not" has a text only: nothing may be found by this rule`);
  if (wanted && expected.length === 0)
    throw new Error(`${path}:${line}: an "example" says what is to be found: add a field such as content`);
  for (const expectation of expected) {
    const fault = faultOf(kind, text, expectation);
    if (fault !== null) throw new Error(`${path}:${expectation.line}: ${fault}`);
  }
}
