import type { Labels } from "../../model/labels.ts";
import type { Person, Reading, Speaker, Statement } from "../../model/reading.ts";
import type { PageOptions } from "./page-options.ts";
import { name, type Piece, page, partyPiece, words } from "./piece.ts";

/** Who speaks, as a page names it. Statements with the same `key` stand under one heading. */
export interface SpeakerName {
  readonly key: string;
  readonly name: Piece;
  /** Office and party, or what kind of source it is. */
  readonly details: readonly Piece[];
}

export interface StatementEntry {
  readonly number: number;
  readonly statement: Statement;
  readonly speaker: SpeakerName;
  readonly act: string;
  readonly mode: string;
  /** The exact words; several where the words of saying stand between. */
  readonly content: readonly Piece[];
  /** What this statement reports others as saying. */
  readonly nested: readonly StatementEntry[];
  /** Whether another statement's `nested` holds it. */
  readonly isNested: boolean;
}

export interface SpeakerEntry {
  readonly speaker: SpeakerName;
  /** The statements that nobody else reports, in the order of the reading. */
  readonly statements: readonly StatementEntry[];
}

/** Every statement, numbered, with what it reports attached to it. */
export function statementEntries(reading: Reading, labels: Labels, options: PageOptions): StatementEntry[] {
  const persons = new Map(reading.persons.map((person) => [person.id, person]));
  const parents = parentsOf(reading.statements);
  const entries = reading.statements.map((statement, index) => ({
    number: index + 1,
    statement,
    speaker: speakerName(statement.speaker, persons, labels, options),
    act: labels.acts[statement.act],
    mode: labels.modes[statement.mode],
    content: statement.content.map((span) => words(span.text)),
    nested: [] as StatementEntry[],
    isNested: parents[index] !== -1,
  }));
  for (const [index, entry] of entries.entries()) entries[parents[index] ?? -1]?.nested.push(entry);
  return entries;
}

/** The statements by speaker, speakers in the order in which they first speak for themselves. */
export function speakerEntries(statements: readonly StatementEntry[]): SpeakerEntry[] {
  const groups = new Map<string, { speaker: SpeakerName; statements: StatementEntry[] }>();
  for (const entry of statements) {
    if (entry.isNested) continue;
    const group = groups.get(entry.speaker.key);
    if (group) group.statements.push(entry);
    else groups.set(entry.speaker.key, { speaker: entry.speaker, statements: [entry] });
  }
  return [...groups.values()];
}

// The index of each statement's parent, -1 for none. A reading from elsewhere may name a parent that is missing or
// runs in a circle: such a statement stands on its own, so that none is lost.
function parentsOf(statements: readonly Statement[]): number[] {
  const index = new Map(statements.map((statement, at) => [statement.id, at]));
  const parents = statements.map(({ within }) => (within === null ? -1 : (index.get(within) ?? -1)));
  const reachesTop: boolean[] = [];
  for (const start of statements.keys()) {
    const path = new Set<number>();
    let at = start;
    while (at !== -1 && !reachesTop[at] && !path.has(at)) {
      path.add(at);
      at = parents[at] ?? -1;
    }
    if (path.has(at)) parents[at] = -1;
    for (const passed of path) reachesTop[passed] = true;
  }
  return parents;
}

function speakerName(
  speaker: Speaker,
  persons: ReadonlyMap<string, Person>,
  labels: Labels,
  options: PageOptions,
): SpeakerName {
  const person = speaker.person === null ? undefined : persons.get(speaker.person);
  const party = partyPiece(speaker.party ?? person?.party ?? null, options);
  const asWritten = speaker.span === null ? null : name(speaker.span.text);
  const own = person ? name(person.name) : asWritten;
  const shown = own ?? party ?? page(labels.phrases["unnamed-speaker"]);
  const details: Piece[] = [];
  if (person?.role) details.push(page(labels.roles[person.role]));
  // Without a known office the article's own words for the speaker say it.
  else if (person && asWritten && asWritten.text !== shown.text) details.push(asWritten);
  if (party && party.text !== shown.text) details.push(party);
  if (speaker.kind !== "person" && speaker.kind !== "party") details.push(page(labels.speakerKinds[speaker.kind]));
  return { key: speakerKey(speaker), name: shown, details };
}

function speakerKey({ kind, person, party, span }: Speaker): string {
  if (person !== null) return `person ${person}`;
  if (kind === "party" && party !== null) return `party ${party}`;
  return `${kind} ${span?.text ?? ""}`;
}
