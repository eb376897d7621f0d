import type { EXAMPLE_FIELDS, Expectation } from "../../scripts/pack/expectation.ts";
import type { Commitment, Condition, Reading, Statement } from "../../src/model/reading.ts";
import type { Span } from "../../src/text/span.ts";

/** Quotes and codes by field, as examples write them; an empty field is `-`. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A find of a reading in the words of an example, and the rule that made it. */
export interface Finding {
  readonly rule: string;
  readonly fields: Fields;
}

/** The finds of a reading that rules of a kind make, in the order of the text. */
export function findingsOf(kind: keyof typeof EXAMPLE_FIELDS, reading: Reading): Finding[] {
  return kind === "attribution"
    ? reading.statements.map((statement) => ({ rule: statement.rule, fields: statementFields(statement) }))
    : reading.commitments.map((commitment) => ({ rule: commitment.rule, fields: commitmentFields(commitment) }));
}

/**
 * The finds that an example expects. A field may stand several times in one find, so a new find begins where the
 * first field of the example comes again.
 */
export function groupsOf(expected: readonly Expectation[]): Fields[] {
  const groups: Record<string, string[]>[] = [];
  for (const { field, value } of expected) {
    if (field === expected[0]!.field) groups.push({});
    const group = groups.at(-1)!;
    group[field] = [...(group[field] ?? []), value];
  }
  return groups;
}

/** Whether the finds hold each group, in their order; finds between them do not matter. */
export function inOrder(groups: readonly Fields[], found: readonly Finding[]): boolean {
  let next = 0;
  for (const finding of found) if (next < groups.length && holds(finding, groups[next]!)) next++;
  return next === groups.length;
}

/** The finds with the fields that the groups ask for and no others, to be shown beside them. */
export function foundAs(found: readonly Finding[], groups: readonly Fields[]): Fields[] {
  const asked = new Set(groups.flatMap((group) => Object.keys(group)));
  return found.map(({ fields }) => Object.fromEntries(Object.entries(fields).filter(([field]) => asked.has(field))));
}

/** Finds as a rule file writes them. */
export function written(finds: readonly Fields[]): string {
  const line = (field: string, value: string): string => `  ${field.padEnd(10)}${value.replaceAll("\n", "\\n")}\n`;
  const block = (fields: Fields): string =>
    Object.entries(fields)
      .flatMap(([field, values]) => values.map((value) => line(field, value)))
      .join("");
  return finds.map(block).join("\n");
}

const holds = ({ fields }: Finding, group: Fields): boolean =>
  Object.entries(group).every(([field, values]) => JSON.stringify(fields[field]) === JSON.stringify(values));

/** So that a field that `EXAMPLE_FIELDS` names cannot be forgotten here. */
type FieldsOf<K extends keyof typeof EXAMPLE_FIELDS> = Readonly<
  Record<keyof (typeof EXAMPLE_FIELDS)[K], readonly string[]>
>;

function statementFields({ cue, speaker, content, quotes, mode, act }: Statement): FieldsOf<"attribution"> {
  return {
    cue: quote(cue),
    speaker: quote(speaker.span),
    party: code(speaker.party),
    content: content.map(({ text }) => text),
    quotes: orNone(quotes.map(({ text }) => text)),
    mode: [mode],
    act: [act],
  };
}

function commitmentFields(commitment: Commitment): FieldsOf<"commitment"> {
  const { promisor, beneficiary, kind, object, quantity, amount, level, trigger, conditions, deadline } = commitment;
  return {
    promisor: quote(promisor.span),
    party: code(promisor.party),
    count: code(promisor.count === null ? null : String(promisor.count)),
    beneficiary: code(beneficiary),
    kind: [kind],
    object: quote(object),
    quantity: quote(quantity?.span),
    amount: quote(amount?.span),
    currency: code(amount?.currency ?? null),
    level: [level],
    trigger: quote(trigger),
    condition: orNone(conditions.filter(({ negated }) => !negated).map(conditionWords)),
    unless: orNone(conditions.filter(({ negated }) => negated).map(conditionWords)),
    deadline: quote(deadline?.span),
    date: code(deadline?.date ?? null),
    evidence: [commitment.evidence.text],
  };
}

const NONE = "-";
const quote = (span: Span | null | undefined): string[] => [span?.text ?? NONE];
const code = (value: string | null): string[] => [value ?? NONE];
const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? [NONE] : values);
const conditionWords = ({ kind, span }: Condition): string => `${kind} ${span.text}`;
