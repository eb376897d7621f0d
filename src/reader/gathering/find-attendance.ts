import type { AttendanceMode } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import { subjectBefore } from "../attribution/subject.ts";
import { isAdverb } from "../attribution/verb-group.ts";
import { governs } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { AttendanceRule, AttendeePlace, SettingName } from "../rules.ts";
import { columnOf, has, hasProclitic, isWord, kindOf, nextTerm, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { type Attendee, type Attendees, attendeesOf, listFrom, partiesFrom } from "./attendees.ts";
import type { FoundAttendance } from "./gathering.ts";
import type { Scene, Scenes } from "./scene.ts";
import { type Complement, complementOf, gatheringAt, proofOf, reasonIn, skipTime } from "./setting.ts";
import { speakerAt } from "./speaking.ts";
import { isAttached, isOf, prepositionAt } from "./words.ts";

/** How far after a cue its subject, and the one met or the representative, is looked for, in tokens. */
const AFTER_MOST = 60;
const WITH_MOST = 10;

/** Settings in which the gathering may stand one phrase further: an address to the summit. */
const CROSSING: ReadonlySet<SettingName> = new Set(["scene", "meeting", "together", "address"]);

/** What the reader knows of the text's gathering before it knows who was there. */
export interface Occasion {
  readonly scenes: Scenes;
  readonly placeParty: PartyId | null;
  /** It is a call. */
  readonly call: boolean;
  /** The text opens with it, so that whoever came need not be said to have come to it. */
  readonly about: boolean;
  /** The token before which two who meet are the gathering themselves, because no noun has named another. */
  readonly meetBefore: number;
  readonly statements: readonly FoundStatement[];
}

/** A rule tried at a cue. */
interface Trial {
  readonly rule: AttendanceRule;
  readonly reading: FormReading;
  /** The cue, and where it begins together with the negation or auxiliary before it. */
  readonly cue: Range;
  readonly head: number;
  readonly scene: Scene;
  readonly occasion: Occasion;
}

/** Finds who was there, sentence by sentence, by the pack's rules of attendance; several rows for one may be found. */
export function findAttendance(context: ReadingContext, occasion: Occasion): FoundAttendance[] {
  const { doc } = context;
  const found: FoundAttendance[] = [];
  for (const sentence of doc.sentences) {
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.attendance)) continue;
      const { cues, rules } = context.rules.attendanceOf(readings(doc, t));
      if (rules.length > 0) found.push(...rowsAt(context, t, cues, rules, occasion.scenes.of(sentence), occasion));
    }
  }
  return found;
}

const groupOf = ({ entry }: FormReading): string => entry.a.group ?? "";

function rowsAt(
  context: ReadingContext,
  t: number,
  cues: readonly FormReading[],
  rules: readonly AttendanceRule[],
  scene: Scene,
  occasion: Occasion,
): readonly FoundAttendance[] {
  const cue = { start: t, end: context.doc.termEnd[t]! };
  const head = headOf(context, t, scene.sentence.start);
  for (const rule of rules) {
    for (const reading of cues) {
      if (!rule.cue.includes(groupOf(reading))) continue;
      const rows = apply(context, { rule, reading, cue, head, scene, occasion });
      if (rows.length > 0) return scene.isPlanned(t) ? [] : rows;
    }
  }
  return [];
}

/** Back over the negation, the auxiliaries and the adverbs before a verb: did not, also. */
function headOf({ doc }: ReadingContext, cue: number, start: number): number {
  let head = cue;
  while (head > start) {
    const before = termBefore(doc, head, start);
    if (!isWord(doc, before) || !(has(doc, before, W.negation | W.auxiliary) || isAdverb(doc, before))) break;
    head = before;
  }
  return head;
}

function apply(context: ReadingContext, trial: Trial): FoundAttendance[] {
  const { rule, reading, cue, scene } = trial;
  if (rule.at === "call" && !trial.occasion.call) return [];
  if (rule.shapes.length > 0 && !rule.shapes.includes(reading.shape)) return [];
  if (rule.after !== null && !rule.after.some((name) => standsWith(context, trial, name))) return [];
  const mode = modeOf(context, trial);
  if (mode === null) return [];
  const named = attendeesIn(context, trial, rule.attendee);
  // "The leaders met the president": who met him is nobody in particular, but he was there.
  const found = named ?? (rule.also === null ? null : alsoIn(context, trial, cue.end));
  if (found === null) return [];
  const from = found.start >= cue.end ? found.end : cue.end;
  const between = found.start >= cue.end ? gatheringAt(context, cue.end, found.start) : null;
  const rest = complementOf(context, from, scene.sentence, CROSSING.has(rule.at));
  const complement: Complement = { ...rest, gathering: between ?? rest.gathering };
  const pronoun =
    (reading.shape !== "masdar" && reading.cut.person !== null) ||
    (isWord(context.doc, cue.end) && has(context.doc, cue.end, W.pronoun));
  const { placeParty } = trial.occasion;
  const proof = proofOf(context, rule.at, {
    ...{ cue: cue.start, from, complement, scene, pronoun, placeParty },
    absent: mode === "absent",
    about: trial.occasion.about,
    meets:
      cue.start < trial.occasion.meetBefore && (rule.also !== null || found.all.length > 1 || rule.at === "earlier"),
  });
  if (proof === null) return [];
  const also = named === null ? null : alsoIn(context, trial, Math.max(cue.end, from));
  if (rule.at === "together" && also === null) return [];
  return rowsOf(context, trial, { found, also, proof, complement, mode });
}

interface Evidence {
  readonly found: Attendees;
  readonly also: Attendees | null;
  readonly proof: Range;
  readonly complement: Complement;
  readonly mode: AttendanceMode;
}

function rowsOf(context: ReadingContext, trial: Trial, evidence: Evidence): FoundAttendance[] {
  const { rule, reading, cue, head } = trial;
  const { found, also, proof, complement } = evidence;
  const { remote, inPlace } = complement;
  const mode = evidence.mode === "in-person" ? modeBy(rule, complement) : evidence.mode;
  const reason = mode === "absent" ? reasonIn(context, Math.max(proof.end, cue.end), complement.limit) : null;
  const part = rule.part ?? (mode === "absent" ? null : (reading.entry.a.part as "chair" | "host" | undefined));
  const ends = [
    found.end,
    also?.end ?? 0,
    cue.end,
    proof.end,
    reason?.end ?? 0,
    mode === "remote" ? (remote?.end ?? 0) : 0,
    mode === "represented" ? (inPlace?.end ?? 0) : 0,
  ];
  const range = { start: Math.min(head, found.start), end: Math.max(...ends) };
  const party = rule.party.length === 0 ? null : attendeesIn(context, trial, rule.party);
  if (rule.party.length > 0 && party === null) return [];
  const row = (attendee: Attendee): FoundAttendance => ({
    person: attendee.person,
    party: party?.all[0]?.party ?? attendee.party,
    part: part ?? null,
    mode,
    reason,
    evidence: range,
    rule: rule.id,
  });
  const rows = [...found.all, ...(also?.all ?? [])].map(row);
  // Whoever came for a party speaks for it.
  for (const { person, party: own } of rows) if (person !== null) context.people.all[person]!.party ??= own;
  // A state that hosts was not somebody who came, nor is one that is represented whoever represents it.
  const inPerson = part === "host" || rule.attendee.includes("received");
  return rows.filter((r) => r.person !== null || (r.party !== null && !inPerson));
}

/** In person, unless the words after the cue say by video or in whose place. */
function modeBy(rule: AttendanceRule, { remote, inPlace }: Complement): AttendanceMode {
  if (remote !== null) return "remote";
  return inPlace !== null && rule.cue.includes("attend") ? "represented" : "in-person";
}

/** What stands together with a cue: a preposition, written on it or before it, or a pronoun at its end. */
function standsWith({ doc }: ReadingContext, { cue, reading }: Trial, name: string): boolean {
  if (name === "pronoun") return reading.cut.person !== null;
  return hasProclitic(doc, cue.start, name) || prepositionAt(doc, cue.start - 1) === name;
}

/** How they were there; null where the words say that it is yet to come or that nobody stayed away. */
function modeOf({ doc }: ReadingContext, { rule, reading, cue, head }: Trial): AttendanceMode | null {
  const mode = rule.mode ?? (reading.entry.a.mode as AttendanceMode | undefined) ?? null;
  for (let t = head; t < cue.start; t++) {
    const role = columnOf(doc, t, "negation", "role");
    if (role === undefined) continue;
    return role === "future" || mode !== "in-person" ? null : "absent";
  }
  return mode;
}

function attendeesIn(context: ReadingContext, trial: Trial, places: readonly AttendeePlace[]): Attendees | null {
  for (const place of places) {
    const found = inPlace(context, trial, place);
    if (found !== null) return found;
  }
  return null;
}

function inPlace(context: ReadingContext, trial: Trial, place: AttendeePlace): Attendees | null {
  const { cue, head, scene, reading } = trial;
  const limit = Math.min(scene.sentence.end, cue.end + AFTER_MOST);
  switch (place) {
    case "after":
      return subjectsAfter(context, cue.end, limit);
    case "before": {
      const phrase = subjectBefore(context, head, scene.sentence);
      // A list may reach further back than the phrase right before the verb: "A and B held …".
      const list = phrase === null || isListed(context, phrase.start, scene) ? scene.openingAt(head) : null;
      return list ?? (phrase === null || scene.isInGroup(phrase.start) ? null : attendeesOf(context, phrase));
    }
    case "antecedent":
      return isWord(context.doc, head - 1) && has(context.doc, head - 1, W.relative) ? scene.endingAt(head - 1) : null;
    case "nearest":
      return isDependent(context, trial) ? nearest(context, head, scene) : null;
    case "received":
      return receivedBy(context, trial, limit);
    case "list":
      return listFrom(context, cue.end, limit);
    case "parties":
      return partiesFrom(context, cue.end, limit);
    case "agent":
      return reading.entry.a.prep === undefined
        ? (listFrom(context, cue.end, limit) ?? unnamedAt(context, cue.end, limit))
        : governedFrom(context, cue.end, limit, reading.entry.a.prep);
    case "speaker":
      // "In his address": the phrase begins with its preposition.
      return speakerAt(
        context,
        prepositionAt(context.doc, cue.start - 1) === undefined ? cue.start : cue.start - 1,
        scene.sentence,
        trial.occasion.statements,
      );
  }
}

/** Whether "and" or a comma stands before a token. */
function isListed({ doc }: ReadingContext, t: number, { sentence }: Scene): boolean {
  if (t <= sentence.start) return false;
  return kindOf(doc, t - 1) === TOKEN.comma || columnOf(doc, t - 1, "conjunction", "role") === "and";
}

/** The last one named: where a pronoun stands for them, the clause that says it begins with the pronoun. */
function nearest({ doc }: ReadingContext, head: number, scene: Scene): Attendees | null {
  const last = scene.lastBefore(head);
  return last !== null && isWord(doc, head - 1) && has(doc, head - 1, W.pronoun) ? { ...last, start: head - 1 } : last;
}

/** A cue that has its subject from elsewhere: with a pronoun, or after one, a preposition or "and". */
function isDependent({ doc }: ReadingContext, { reading, cue, head, scene }: Trial): boolean {
  if (reading.cut.person !== null || (isWord(doc, cue.end) && has(doc, cue.end, W.pronoun))) return true;
  if (head <= scene.sentence.start || !isWord(doc, head - 1)) return false;
  return has(doc, head - 1, W.pronoun | W.preposition | W.conjunction);
}

/** The subject after a verb, past the time, the gathering and the place that may stand between. */
function subjectsAfter(context: ReadingContext, from: number, limit: number): Attendees | null {
  const { doc } = context;
  let t = skipTime(context, from, limit);
  const gathering = gatheringAt(context, t, limit);
  if (gathering !== null) t = skipTime(context, gathering.end, limit);
  else if (isWord(doc, t) && has(doc, t, W.pronoun)) t = skipTime(context, doc.termEnd[t]!, limit);
  if (isOf(doc, t, "remote")) t = doc.termEnd[t]!;
  if (t >= limit || !isWord(doc, t) || isAttached(doc, t)) return null;
  return listFrom(context, t, limit);
}

/** Those whom somebody received: what follows the verb where its subject stands before it, else what follows that. */
function receivedBy(context: ReadingContext, { cue, head, scene }: Trial, limit: number): Attendees | null {
  const { doc } = context;
  const relative = isWord(doc, head - 1) && has(doc, head - 1, W.relative);
  const first = subjectsAfter(context, cue.end, limit);
  if (relative || first === null || subjectBefore(context, head, scene.sentence) !== null) return first;
  return subjectsAfter(context, first.end, limit);
}

/** Those met, or those who did it together with the subject. */
function alsoIn(context: ReadingContext, { rule, reading, scene }: Trial, from: number): Attendees | null {
  if (rule.also === null) return null;
  const limit = Math.min(scene.sentence.end, from + AFTER_MOST);
  const t = skipTime(context, from, limit);
  const object = isWord(context.doc, t) && !isAttached(context.doc, t) ? listFrom(context, t, limit) : null;
  return object ?? governedFrom(context, from, limit, reading.entry.a.prep);
}

/** Somebody with an office or title but without a name: they count only for the party that they stand for. */
function unnamedAt(context: ReadingContext, from: number, limit: number): Attendees | null {
  if (!isWord(context.doc, from) || !has(context.doc, from, W.office | W.honorific)) return null;
  const phrase = parseNounPhrase(context, from, limit);
  if (phrase === null) return null;
  const range = { start: phrase.start, end: phrase.end };
  return { all: [{ ...range, person: null, party: phrase.party }], ...range };
}

/** Those who stand after a preposition near a cue: met with, represented by. */
function governedFrom(context: ReadingContext, from: number, limit: number, preposition: string | undefined) {
  const { doc } = context;
  if (preposition === undefined) return null;
  for (let t = from, n = 0; t < limit && n < WITH_MOST; t = nextTerm(doc, t), n++) {
    if (!isWord(doc, t) || !governs(doc, t, preposition)) continue;
    const at = prepositionAt(doc, t) === preposition ? doc.termEnd[t]! : t;
    return listFrom(context, at, limit) ?? unnamedAt(context, at, limit);
  }
  return null;
}
