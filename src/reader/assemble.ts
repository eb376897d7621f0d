import { partyKind } from "../model/party.ts";
import type { Party, Person, Reading, Statement } from "../model/reading.ts";
import { quotesIn } from "./attribution/content.ts";
import { type FoundStatement, isInContent } from "./attribution/statement.ts";
import { assembleCommitments } from "./commitment/assemble-commitments.ts";
import type { FoundCommitment } from "./commitment/commitment.ts";
import type { ReadingContext } from "./context.ts";
import { documentId } from "./document-id.ts";
import { assembleGatherings } from "./gathering/assemble-gatherings.ts";
import type { FoundGathering } from "./gathering/gathering.ts";
import { notesOf } from "./notes.ts";
import type { Range } from "./range.ts";
import type { SourceText } from "./source-text.ts";
import { spanOfNamed, spanOfTokens } from "./terms.ts";
import { READER_NAME, READER_VERSION } from "./version.ts";

/** Turns what was found in tokens into a reading in spans, in the order of the text. */
export function assemble(
  context: ReadingContext,
  source: SourceText,
  packs: Readonly<Record<string, string>>,
  found: readonly FoundStatement[],
  given: readonly FoundCommitment[],
  gatherings: readonly FoundGathering[],
): Reading {
  const { doc, pack } = context;
  const span = (range: Range) => spanOfTokens(doc, range.start, range.end);
  const ordered = [...found].sort((a, b) => position(a) - position(b));
  const ids = personIds(context, found, gatherings);
  const personId = (number: number): string => ids.get(number)!;
  const numbers = new Map(ordered.map((s, i) => [s, i + 1]));
  const statements = ordered.map(
    (s, i): Statement => ({
      id: `s${i + 1}`,
      speaker: {
        kind: s.speaker.kind,
        span: s.speaker.range === null ? null : spanOfNamed(doc, s.speaker.range.start, s.speaker.range.end),
        person: s.speaker.person === null ? null : personId(s.speaker.person),
        party: s.speaker.party,
      },
      cue: s.cue === null ? null : span(s.cue),
      content: s.content.map(span),
      quotes: s.content.flatMap((range) => quotesIn(doc, range).map(span)),
      mode: s.mode,
      act: s.act,
      within: within(ordered, i),
      rule: s.rule,
    }),
  );
  return {
    schema: "isnad/reading@1",
    reader: { name: READER_NAME, version: READER_VERSION, packs },
    document: {
      id: source.id ?? documentId(source.text),
      language: pack.language,
      title: source.title ?? titleOf(context),
      text: source.text,
      published: source.published ?? null,
      source: source.source ?? null,
    },
    persons: persons(context, ids),
    parties: parties(context),
    gatherings: assembleGatherings(context, gatherings, personId),
    statements,
    commitments: assembleCommitments(context, given, (number) => `s${numbers.get(found[number]!)}`),
    notes: notesOf(context, ordered, given),
  };
}

const position = (s: FoundStatement) => (s.cue ?? s.content[0]!).start;

/**
 * The ids of the persons of the reading, by number. A single word of which the text tells nothing, neither party nor
 * office nor that it spoke or came, need not be a person: it may be a town or a headline's word.
 */
function personIds(
  { people }: ReadingContext,
  statements: readonly FoundStatement[],
  gatherings: readonly FoundGathering[],
): ReadonlyMap<number, string> {
  const active = new Set<number | null>(statements.map(({ speaker }) => speaker.person));
  for (const { attendance } of gatherings) for (const { person } of attendance) active.add(person);
  const ids = new Map<number, string>();
  people.all.forEach(({ units, party, role }, number) => {
    const told = units.length > 1 || party !== null || role !== null;
    if (told || active.has(number)) ids.set(number, `p${ids.size + 1}`);
  });
  return ids;
}

/** The innermost statement whose content holds this one's cue (or content). */
function within(all: readonly FoundStatement[], index: number): string | null {
  const at = position(all[index]!);
  let inner: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, index - 12); i < Math.min(all.length, index + 12); i++) {
    // Of two that seem to report each other the later cue is the parenthesis around the earlier one.
    const other = position(all[i]!);
    if (i === index || (other < at && isInContent(all[index], other))) continue;
    for (const range of all[i]!.content) {
      if (range.start <= at && at < range.end && range.end - range.start < size) {
        inner = i;
        size = range.end - range.start;
      }
    }
  }
  return inner === null ? null : `s${inner + 1}`;
}

function persons({ people }: ReadingContext, ids: ReadonlyMap<number, string>): Person[] {
  return [...ids].map(([number, id]) => {
    const { name, party, role, mentions } = people.all[number]!;
    return { id, name, party, role, mentions: [...mentions].sort((a, b) => a.start - b.start) };
  });
}

function parties(context: ReadingContext): Party[] {
  return [...context.parties].map(([id, ranges]) => ({
    id,
    kind: partyKind(id),
    mentions: ranges.map((range) => spanOfTokens(context.doc, range.start, range.end)),
  }));
}

/** The first line, where it is not a whole paragraph. */
function titleOf(context: ReadingContext): string | null {
  const first = context.doc.lines[0];
  if (first === undefined || context.doc.lines.length < 2 || first.end - first.start > 40) return null;
  return spanOfTokens(context.doc, first.start, first.end).text;
}
