import type { EXAMPLE_FIELDS, Expectation } from "../../scripts/pack/expectation.ts";
import type { Commitment, Condition, Reading, Statement } from "../../src/model/reading.ts";
import type { Span } from "../../src/text/span.ts";

/** Quotes and codes by field, as examples write them; an empty field is `-`. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A value as an example may write it: one of these. */
type Ways = readonly string[];

/** A find of a reading in the words of an example, and the rule that made it. */
export interface Finding {
  readonly rule: string;
  readonly fields: Readonly<Record<string, readonly Ways[]>>;
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

/** The finds with the fields that the groups ask for and no others, in the groups' way of writing them. */
export function foundAs(found: readonly Finding[], groups: readonly Fields[]): Fields[] {
  const asked = new Map<string, string[]>();
  for (const group of groups)
    for (const [field, values] of Object.entries(group)) asked.set(field, [...(asked.get(field) ?? []), ...values]);
  return found.map(({ fields }) =>
    Object.fromEntries(
      [...asked].map(([field, values]) => [
        field,
        (fields[field] ?? []).map((ways) => ways.find((way) => values.includes(way)) ?? ways[0]!),
      ]),
    ),
  );
}

/** All that the finds of a rule hold. */
export function foundBy(rule: string, found: readonly Finding[]): Fields[] {
  return found
    .filter((finding) => finding.rule === rule)
    .map(({ fields }) =>
      Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, values.map((ways) => ways[0]!)])),
    );
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
  Object.entries(group).every(([field, values]) => {
    const own = fields[field] ?? [];
    return own.length === values.length && values.every((value, i) => own[i]!.includes(value));
  });

/** So that a field that `EXAMPLE_FIELDS` names cannot be forgotten here. */
type FieldsOf<K extends keyof typeof EXAMPLE_FIELDS> = Readonly<
  Record<keyof (typeof EXAMPLE_FIELDS)[K], readonly Ways[]>
>;

function statementFields({ cue, speaker, content, quotes, mode, act }: Statement): FieldsOf<"attribution"> {
  return {
    cue: quote(cue),
    speaker: quote(speaker.span),
    party: code(speaker.party),
    content: content.map(({ text }) => [text]),
    quotes: orNone(quotes.map(({ text }) => [text])),
    mode: code(mode),
    act: code(act),
  };
}

function commitmentFields(commitment: Commitment): FieldsOf<"commitment"> {
  const { promisor, beneficiary, kind, object, quantity, amount, level, trigger, conditions, deadline } = commitment;
  return {
    promisor: [present(promisor.party, promisor.span?.text, promisor.label)],
    count: code(promisor.count === null ? null : String(promisor.count)),
    beneficiary: code(beneficiary),
    kind: code(kind),
    object: quote(object),
    quantity: quote(quantity?.span),
    amount: quote(amount?.span),
    currency: code(amount?.currency),
    level: code(level),
    trigger: quote(trigger),
    condition: orNone(conditions.map(conditionWays)),
    unless: orNone(conditions.filter(({ negated }) => negated).map(conditionWays)),
    deadline: quote(deadline?.span),
    date: code(deadline?.date),
    evidence: quote(commitment.evidence),
  };
}

const NONE = "-";
const present = (...ways: readonly (string | null | undefined)[]): Ways => {
  const written = ways.filter((way) => way !== null && way !== undefined);
  return written.length === 0 ? [NONE] : written;
};
const quote = (span: Span | null | undefined): Ways[] => [present(span?.text)];
const code = (value: string | null | undefined): Ways[] => [present(value)];
const orNone = (values: readonly Ways[]): readonly Ways[] => (values.length === 0 ? [[NONE]] : values);
const conditionWays = ({ kind, span }: Condition): Ways => [kind, `${kind} ${span.text}`];
