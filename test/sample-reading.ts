import type {
  Attendance,
  Commitment,
  Condition,
  Gathering,
  Note,
  Person,
  Reading,
  Speaker,
  Statement,
} from "../src/model/reading.ts";
import { type Span, spanOf } from "../src/text/span.ts";

/** Makes the parts of a reading of one text; spans are given as quotations that stand in it exactly once. */
export class SampleReading {
  private readonly statements: Statement[] = [];
  private readonly commitments: Commitment[] = [];
  private readonly gatherings: Gathering[] = [];
  private readonly notes: Note[] = [];
  private readonly persons: Person[] = [];
  private readonly text: string;
  private readonly language: string;

  constructor(text: string, language: string) {
    this.text = text;
    this.language = language;
  }

  /** The one place where the text says `quote`, or says it within `surroundings`, which stand there once. */
  at(quote: string, surroundings: string = quote): Span {
    const around = this.text.indexOf(surroundings);
    if (around < 0 || this.text.indexOf(surroundings, around + 1) >= 0) {
      throw new RangeError(`not once in the text: ${surroundings}`);
    }
    const start = around + surroundings.indexOf(quote);
    return spanOf(this.text, start, start + quote.length);
  }

  person(id: string, name: string, more: Partial<Person> = {}): this {
    this.persons.push({ id, name, party: null, role: null, mentions: [], ...more });
    return this;
  }

  /** A statement by `speaker`; its id is `s` and its place in the list. */
  statement(speaker: Partial<Speaker>, content: readonly string[], more: Partial<Statement> = {}): this {
    this.statements.push({
      id: `s${this.statements.length + 1}`,
      speaker: { kind: "person", span: null, person: null, party: null, ...speaker },
      cue: null,
      content: content.map((quote) => this.at(quote)),
      quotes: [],
      mode: "indirect",
      act: "assert",
      within: null,
      rule: "sample",
      ...more,
    });
    return this;
  }

  commitment(label: string, evidence: string, more: Partial<Commitment> & Pick<Commitment, "kind" | "level">): this {
    this.commitments.push({
      id: `c${this.commitments.length + 1}`,
      promisor: { party: null, label, count: null, span: null },
      beneficiary: null,
      object: null,
      quantity: null,
      amount: null,
      trigger: null,
      conditions: [],
      deadline: null,
      evidence: this.at(evidence),
      statement: null,
      rule: "sample",
      ...more,
    });
    return this;
  }

  condition(kind: Condition["kind"], quote: string, group: number, more: Partial<Condition> = {}): Condition {
    return { kind, span: this.at(quote), party: null, negated: false, group, ...more };
  }

  gathering(attendance: readonly Attendance[], more: Partial<Gathering> = {}): this {
    const bare = { id: `g${this.gatherings.length + 1}`, name: null, host: null, coalition: null, place: null };
    this.gatherings.push({ ...bare, kind: "summit", date: null, attendance, next: [], ...more });
    return this;
  }

  attendance(mode: Attendance["mode"], evidence: string, more: Partial<Attendance> = {}): Attendance {
    return { person: null, party: null, part: null, mode, reason: null, evidence: this.at(evidence), ...more };
  }

  note(kind: Note["kind"], quote: string | null, message: string): this {
    this.notes.push({ kind, span: quote === null ? null : this.at(quote), message });
    return this;
  }

  reading(document: Partial<Reading["document"]> = {}): Reading {
    const { text, language, persons, gatherings, statements, commitments, notes } = this;
    return {
      schema: "isnad/reading@1",
      reader: { name: "isnad", version: "0.1.0", packs: { [language]: "0123456789abcdef" } },
      document: { id: "sample", language, title: null, text, published: null, source: null, ...document },
      persons,
      parties: [],
      gatherings,
      statements,
      commitments,
      notes,
    };
  }
}
