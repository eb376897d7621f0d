import type { FormReading } from "./form-reading.ts";
import { WORD_CLASS } from "./lexicon/word-class.ts";
import type { AttendanceRule, AttributionRule, CommitmentRule, Rules } from "./rules.ts";

/** A rule of attribution, and the number of the reading that it is for among those of its cue. */
interface CueRule {
  readonly rule: AttributionRule;
  readonly reading: number;
}

/** The readings of a word that are of attendance, and the rules whose cue is of one of their groups, in their order. */
interface AttendanceCues {
  readonly cues: readonly FormReading[];
  readonly rules: readonly AttendanceRule[];
}

/** The rules of a pack as the finders ask for them: put in order once, not for every text. */
export class RuleBook {
  /** Rules of attribution by what their cue is. */
  readonly #saying: readonly AttributionRule[];
  readonly #sayingOf = new Map<string, readonly CueRule[]>();
  readonly naming: readonly AttributionRule[];
  readonly label: readonly AttributionRule[];
  readonly answer: readonly AttributionRule[];
  /** In this language a subject stands right beside its verb. */
  readonly adjacent: boolean;
  /** Rules of commitment by their trigger. */
  readonly commitment: ReadonlyMap<string, readonly CommitmentRule[]>;
  readonly #attendance: readonly AttendanceRule[];
  /** By the readings of a word, which are one array wherever it stands. */
  readonly #attendanceOf = new WeakMap<readonly FormReading[], AttendanceCues>();

  constructor({ attribution, commitment, attendance }: Rules) {
    this.#saying = attribution.filter(({ cue }) => cue === "saying");
    this.naming = attribution.filter(({ cue }) => cue === "according" || cue === "as");
    this.label = attribution.filter(({ cue }) => cue === "label");
    this.answer = attribution.filter(({ cue }) => cue === "answer");
    this.adjacent = this.#saying.some(({ speaker }) => speaker.includes("adjacent"));
    this.commitment = Map.groupBy(commitment, ({ trigger }) => trigger);
    this.#attendance = attendance;
  }

  /** The rules for a word of saying with these readings, in their order. */
  sayingOf(readings: readonly FormReading[]): readonly CueRule[] {
    let key = "";
    for (const { shape, entry } of readings) key += `${shape} ${entry.a.group ?? ""},`;
    let rules = this.#sayingOf.get(key);
    if (rules === undefined) {
      rules = this.#saying.flatMap((rule) =>
        readings.flatMap((reading, number) => (admits(rule, reading) ? [{ rule, reading: number }] : [])),
      );
      this.#sayingOf.set(key, rules);
    }
    return rules;
  }

  /** What a word with these readings tells of being there. */
  attendanceOf(readings: readonly FormReading[]): AttendanceCues {
    let known = this.#attendanceOf.get(readings);
    if (known === undefined) {
      const cues = readings.filter(({ bit }) => bit === WORD_CLASS.attendance);
      const groups = new Set(cues.map(({ entry }) => entry.a.group ?? ""));
      known = { cues, rules: this.#attendance.filter(({ cue }) => cue.some((group) => groups.has(group))) };
      this.#attendanceOf.set(readings, known);
    }
    return known;
  }
}

/** Whether a rule is for words of that shape and group. */
const admits = ({ shapes, group }: AttributionRule, { shape, entry }: FormReading): boolean =>
  shapes.includes(shape) && (entry.a.group ?? null) === group;
