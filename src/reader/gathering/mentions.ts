import type { GatheringKind } from "../../model/codes.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, nextTerm } from "../terms.ts";
import type { Scenes } from "./scene.ts";
import { attendanceAt, isOf } from "./words.ts";

/** A noun for a gathering in the text. */
export interface GatheringMention extends Range {
  readonly kind: GatheringKind;
  /** It is a meeting with the press. */
  readonly press: boolean;
  /** It is yet to come, or another than the one that the text is about: next, previous. */
  readonly other: boolean;
  /** Its sentence has a verb, so that something is told of it. */
  readonly told: boolean;
  readonly sentence: Range;
}

export function findMentions(context: ReadingContext, scenes: Scenes): GatheringMention[] {
  const { doc } = context;
  const found: GatheringMention[] = [];
  for (const sentence of doc.sentences) {
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.gathering)) continue;
      const scene = scenes.of(sentence);
      const end = doc.termEnd[t]!;
      found.push({
        start: t,
        end,
        kind: columnOf(doc, t, "gathering", "kind") as GatheringKind,
        press: columnOf(doc, t, "gathering", "as") === "press",
        other:
          scene.isPlanned(t) ||
          isAnother(context, t) ||
          isAnother(context, end - 1) ||
          isAhead(context, t, sentence) ||
          isToCome(context, end, sentence),
        told: scene.hasVerb(),
        sentence,
      });
    }
  }
  return found;
}

/** Whether "next" or "previous" stands right before or after a token. */
function isAnother({ doc }: ReadingContext, t: number): boolean {
  const after = doc.termEnd[t]!;
  return [t - 1, after].some((i) => i >= 0 && isWord(doc, i) && (isOf(doc, i, "again") || isOf(doc, i, "previous")));
}

const AHEAD_MOST = 4;

/** Whether the text is told before it: "days before the meeting". */
function isAhead({ doc }: ReadingContext, t: number, sentence: Range): boolean {
  for (let i = t - 1; i >= Math.max(sentence.start, t - AHEAD_MOST); i--) {
    if (!isWord(doc, i)) return false;
    if (isOf(doc, i, "before")) return true;
  }
  return false;
}

const CLAUSE_MOST = 10;

/** Whether a verb that is not of the past and then "next" or "again" follow: "a meeting that is held next month". */
function isToCome({ doc }: ReadingContext, from: number, sentence: Range): boolean {
  let present = false;
  for (let t = from, n = 0; t < sentence.end && n < CLAUSE_MOST && isWord(doc, t); t = nextTerm(doc, t), n++) {
    if (present && isOf(doc, t, "again")) return true;
    present ||= attendanceAt(doc, t).some((r) => r.shape === "present");
  }
  return false;
}

/** How telling a kind is: where several nouns mean one gathering the most telling names its kind. */
const TELLING: readonly GatheringKind[] = ["summit", "conference", "meeting", "call", "other"];

/**
 * The mention that introduces the gathering that the text is about: of what has been, what is told somewhere before what
 * only a title says, a gathering before a meeting with the press, that before a call.
 */
export function mainMention(mentions: readonly GatheringMention[]): GatheringMention | null {
  const real = mentions.filter((m) => !m.other);
  const held = real.filter((m) => !m.press && m.kind !== "call");
  const told = new Set(held.flatMap((m) => (m.told ? [m.kind] : [])));
  return (
    held.find((m) => told.has(m.kind)) ??
    real.find((m) => m.press && m.told) ??
    held[0] ??
    real.find((m) => m.kind === "call") ??
    real[0] ??
    null
  );
}

/** The kind of the gathering that a mention introduces: a summit that is called a meeting as well is a summit. */
export function kindOfMain(main: GatheringMention, mentions: readonly GatheringMention[]): GatheringKind {
  if (main.press || main.kind !== "meeting") return main.kind;
  const real = mentions.filter((m) => !m.other && !m.press && m.kind !== "call");
  const summits = real.filter((m) => TELLING.indexOf(m.kind) < TELLING.indexOf("conference"));
  return summits.length > 0 && real[0]!.kind === "summit" ? "summit" : main.kind;
}
