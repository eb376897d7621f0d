/** An example of a rule: a text and what must be found in it (or, for a `not`, must not), as quotes. */
export interface RuleExample {
  readonly line: number;
  readonly title: string;
  readonly wanted: boolean;
  readonly text: string;
  /** Field name → the quotes expected, in order. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** A `.rule` file as written. */
export interface RuleSource {
  readonly id: string;
  readonly kind: "attribution" | "commitment";
  readonly fields: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
}

const LEAST_EXAMPLES = 2;

/** Parses a `.rule` file. Throws an `Error` that names file, line and remedy. */
export function parseRule(path: string, source: string): RuleSource {
  const fields: Record<string, string> = {};
  const examples: { line: number; title: string; wanted: boolean; text: string; fields: Record<string, string[]> }[] =
    [];
  source.split("\n").forEach((raw, index) => {
    const at = `${path}:${index + 1}`;
    if (raw.trim() === "" || raw.startsWith("#")) return;
    const match = /^(\s*)(\S+)(?:\s+(.*?))?\s*$/u.exec(raw);
    if (match === null) return;
    const [, indent = "", key = "", value = ""] = match;
    if (indent !== "") {
      const example = examples.at(-1);
      if (example === undefined)
        throw new Error(`${at}: "${key}" is indented but belongs to no example: begin one with "example" or "not"`);
      if (key === "text") example.text = value.replaceAll("\\n", "\n");
      else if (value === "") throw new Error(`${at}: "${key}" has no value`);
      else {
        const quotes = example.fields[key] ?? [];
        quotes.push(value);
        example.fields[key] = quotes;
      }
    } else if (key === "example" || key === "not") {
      examples.push({ line: index + 1, title: value, wanted: key === "example", text: "", fields: {} });
    } else if (key === "why") fields.why = fields.why === undefined ? value : `${fields.why} ${value}`;
    else if (fields[key] !== undefined) throw new Error(`${at}: "${key}" stands twice`);
    else fields[key] = value;
  });
  const { rule: id, kind, why, ...rest } = fields;
  if (id === undefined || why === undefined) throw new Error(`${path}: a rule begins with "rule <id>" and says "why"`);
  if (kind !== "attribution" && kind !== "commitment")
    throw new Error(`${path}: kind is attribution or commitment, not "${kind ?? ""}"`);
  for (const wanted of [true, false]) {
    if (examples.filter((e) => e.wanted === wanted).length < LEAST_EXAMPLES)
      throw new Error(`${path}: a rule needs at least ${LEAST_EXAMPLES} "${wanted ? "example" : "not"}" blocks`);
  }
  for (const example of examples) {
    if (example.text === "") throw new Error(`${path}:${example.line}: an example needs a "text"`);
    for (const quote of Object.values(example.fields).flat()) {
      if (example.wanted && !/^[a-z0-9:-]+$/i.test(quote) && !example.text.includes(quote.replaceAll("\\n", "\n")))
        throw new Error(`${path}:${example.line}: "${quote}" does not stand in the text`);
    }
  }
  return { id, kind, fields: rest, examples };
}
