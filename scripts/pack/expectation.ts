/** One line of an example: a field and the quote or code that it must hold. */
export interface Expectation {
  readonly line: number;
  readonly field: string;
  readonly value: string;
}

/**
 * What a field of an example holds: words of the text, a code of the codebook, either of them (a promisor may be given
 * as a party), or a code that its words may follow.
 */
type Holds = "quote" | "code" | "quote-or-code" | "code-and-quote";

/** The fields that an example may have, by kind of rule. Any of them may be left out; `-` says that it must be empty. */
export const EXAMPLE_FIELDS = {
  attribution: {
    cue: "quote",
    speaker: "quote",
    party: "code",
    content: "quote",
    quotes: "quote",
    mode: "code",
    act: "code",
  },
  commitment: {
    promisor: "quote-or-code",
    count: "code",
    beneficiary: "code",
    kind: "code",
    object: "quote",
    quantity: "quote",
    amount: "quote",
    currency: "code",
    level: "code",
    trigger: "quote",
    condition: "code-and-quote",
    unless: "code-and-quote",
    deadline: "quote",
    date: "code",
    evidence: "quote",
  },
  attendance: {
    person: "quote",
    party: "code",
    mode: "code",
    part: "code",
    reason: "quote",
    evidence: "quote",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Holds>>>>;

/** What is wrong with a line of an example, with its remedy; null where it can be asked of a reading. */
export function faultOf(kind: keyof typeof EXAMPLE_FIELDS, text: string, { field, value }: Expectation): string | null {
  const fields: Readonly<Record<string, Holds>> = EXAMPLE_FIELDS[kind];
  const holds = fields[field];
  if (holds === undefined) return `"${field}" is no field of an example; there are ${Object.keys(fields).join(", ")}`;
  if (value === "-") return null;
  const isCode = /^[\w:.-]+$/u.test(value);
  if (holds === "code") return isCode ? null : `${field} is a code of the codebook, not "${value}"`;
  if (holds === "quote-or-code" && isCode) return null;
  const quote = holds === "code-and-quote" ? value.replace(/^[a-z-]+( +|$)/u, "") : value;
  return text.includes(quote) ? null : `"${quote}" does not stand in the text: quote it word for word`;
}
