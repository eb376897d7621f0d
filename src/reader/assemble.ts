import { partyKind } from "../model/party.ts";
import type { Commitment, Note, Party, Person, Reading, Statement } from "../model/reading.ts";
import type { Span } from "../text/span.ts";
import { quotesIn } from "./attribution/content.ts";
import type { FoundStatement } from "./attribution/statement.ts";
import type { FoundCommitment } from "./commitment/commitment.ts";
import type { ReadingContext } from "./context.ts";
import { documentId } from "./document-id.ts";
import { assembleGatherings } from "./gathering/assemble-gatherings.ts";
import type { FoundGathering } from "./gathering/gathering.ts";
import { WORD_CLASS as W } from "./lexicon/word-class.ts";
import type { Range } from "./range.ts";
import type { SourceText } from "./source-text.ts";
import { has, isWord, readingOf, spanOfTokens } from "./terms.ts";
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
  const statements = ordered.map(
    (s, i): Statement => ({
      id: `s${i + 1}`,
      speaker: {
        kind: s.speaker.kind,
        span: s.speaker.range === null ? null : span(s.speaker.range),
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
    persons: persons(context),
    parties: parties(context),
    gatherings: assembleGatherings(context, gatherings, personId),
    statements,
    commitments: commitments(context, found, ordered, given),
    notes: [] as Note[],
  };
}

function commitments(
  context: ReadingContext,
  found: readonly FoundStatement[],
  ordered: readonly FoundStatement[],
  given: readonly FoundCommitment[],
): Commitment[] {
  const span = (range: Range) => spanOfTokens(context.doc, range.start, range.end);
  const spanOrNull = (range: Range | null) => (range === null ? null : span(range));
  const numbers = new Map(ordered.map((s, i) => [s, i + 1]));
  return [...given]
    .sort((a, b) => a.evidence.start - b.evidence.start)
    .map((c, i) => ({
      id: `c${i + 1}`,
      promisor: {
        party: c.promisor.party,
        label: c.promisor.label,
        count: c.promisor.count,
        span: spanOrNull(c.promisor.range),
      },
      beneficiary: c.beneficiary,
      kind: c.kind,
      object: spanOrNull(c.object),
      quantity: null,
      amount: null,
      level: c.level,
      trigger: spanOrNull(c.trigger),
      conditions: c.conditions.map(({ range, ...condition }) => ({ ...condition, span: span(range) })),
      deadline: null,
      evidence: span(c.evidence),
      statement: c.statement === null ? null : `s${numbers.get(found[c.statement]!)}`,
      rule: c.rule,
    }));
}

const position = (s: FoundStatement) => (s.cue ?? s.content[0]!).start;
export const personId = (number: number): string => `p${number + 1}`;

/** The innermost statement whose content holds this one's cue (or content). */
function within(all: readonly FoundStatement[], index: number): string | null {
  const at = position(all[index]!);
  let inner: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, index - 12); i < Math.min(all.length, index + 12); i++) {
    if (i === index) continue;
    for (const range of all[i]!.content) {
      if (range.start <= at && at < range.end && range.end - range.start < size) {
        inner = i;
        size = range.end - range.start;
      }
    }
  }
  return inner === null ? null : `s${inner + 1}`;
}

function persons(context: ReadingContext): Person[] {
  return context.people.all.map((p, i) => ({
    id: personId(i),
    name: p.name,
    party: p.party,
    role: p.role,
    mentions: [...p.mentions].sort((a, b) => a.start - b.start),
  }));
}

function parties(context: ReadingContext): Party[] {
  const { doc } = context;
  const mentions = new Map<string, Span[]>();
  for (let t = 0; t < doc.tokens.count; t++) {
    if (!isWord(doc, t) || !has(doc, t, W.party)) continue;
    const { entry } = readingOf(doc, t, "party")!;
    const list = mentions.get(entry.id) ?? [];
    list.push(spanOfTokens(doc, t, doc.termEnd[t]!));
    mentions.set(entry.id, list);
  }
  return [...mentions].map(([id, spans]) => ({ id, kind: partyKind(id), mentions: spans }));
}

/** The first line, where it is not a whole paragraph. */
function titleOf(context: ReadingContext): string | null {
  const first = context.doc.lines[0];
  if (first === undefined || context.doc.lines.length < 2 || first.end - first.start > 40) return null;
  return spanOfTokens(context.doc, first.start, first.end).text;
}
