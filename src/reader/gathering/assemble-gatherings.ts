import type { Gathering } from "../../model/reading.ts";
import type { Span } from "../../text/span.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import { spanOfTokens } from "../terms.ts";
import type { FoundGathering } from "./gathering.ts";

/** Turns gatherings found in tokens into those of a reading, with spans and ids. */
export function assembleGatherings(
  { doc }: ReadingContext,
  found: readonly FoundGathering[],
  personId: (number: number) => string,
): Gathering[] {
  const span = (range: Range): Span => spanOfTokens(doc, range.start, range.end);
  return found.map((gathering, i) => ({
    id: `g${i + 1}`,
    name: gathering.name === null ? null : span(gathering.name).text,
    host: gathering.host,
    coalition: gathering.coalition,
    kind: gathering.kind,
    place: gathering.place === null ? null : span(gathering.place),
    date: gathering.date,
    attendance: gathering.attendance.map((row) => ({
      person: row.person === null ? null : personId(row.person),
      party: row.party,
      part: row.part,
      mode: row.mode,
      reason: row.reason === null ? null : span(row.reason),
      evidence: span(row.evidence),
    })),
    next: gathering.next.map((range) => ({ span: span(range) })),
  }));
}
