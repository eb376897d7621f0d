import { isState } from "../../model/party.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import { AT, type Circumstances, circumstancesOf } from "./circumstances.ts";
import { dateOf } from "./date-of-gathering.ts";
import { findAttendance } from "./find-attendance.ts";
import type { FoundAttendance, FoundGathering } from "./gathering.ts";
import { findMentions, kindOfMain, mainMention } from "./mentions.ts";
import { mergeRows } from "./merge.ts";
import { findNext } from "./next.ts";
import { type Place, placeIn } from "./places.ts";
import { Scenes } from "./scene.ts";

/** A gathering that is named only after so many lines is not what the text is about, unless it says who was there. */
const LEAD_LINES = 4;

const NOWHERE: Circumstances = { place: null, host: null, coalition: null, name: null, placeParty: null };

/** The gathering that a text is about, with who was there; none where the text is about something else. */
export function findGatherings(context: ReadingContext, statements: readonly FoundStatement[]): FoundGathering[] {
  const { doc } = context;
  const scenes = new Scenes(context);
  const mentions = findMentions(context, scenes);
  const main = mainMention(mentions);
  const where = main === null ? NOWHERE : circumstancesOf(context, main, mentions, scenes);
  const rows = findAttendance(context, {
    scenes,
    placeParty: where.placeParty,
    call: main?.kind === "call",
    about: main !== null && main.kind !== "call" && main.start < leadEnd(context),
    meetBefore: Math.min(main?.sentence.start ?? doc.tokens.count, leadEnd(context)),
    statements: [...statements].sort((a, b) => position(a) - position(b)),
  });
  const attendance = mergeRows(rows);
  if (attendance.length === 0 && (main === null || main.start >= leadEnd(context) || isBare(where))) return [];
  const place = where.place ?? placeOfRows(context, attendance);
  const state = place?.party != null && isState(place.party) ? place.party : null;
  return [
    {
      kind: main === null ? "meeting" : kindOfMain(main, mentions),
      name: where.name,
      host: where.host ?? state,
      coalition: where.coalition,
      place,
      date: dateOf(context, main, mentions, attendance),
      attendance,
      next: findNext(context),
    },
  ];
}

const position = (s: FoundStatement) => (s.cue ?? s.content[0]!).start;

const leadEnd = ({ doc }: ReadingContext) => doc.lines[Math.min(LEAD_LINES, doc.lines.length) - 1]?.end ?? 0;

/** A noun alone, of which nothing is said, is no gathering that a text is about. */
const isBare = ({ place, host, name, coalition }: Circumstances) => (place ?? host ?? name ?? coalition) === null;

/** Where no mention names a place: the one in which the first row says that somebody was there. */
function placeOfRows(context: ReadingContext, rows: readonly FoundAttendance[]): Place | null {
  for (const { mode, evidence } of rows) {
    const place = mode === "in-person" ? placeIn(context, evidence.start, evidence.end, AT) : null;
    if (place !== null) return place;
  }
  return null;
}
