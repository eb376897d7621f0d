import type { FormReading } from "./form-reading.ts";
import type { AttendanceRule, AttributionRule, CommitmentRule, Rules } from "./rules.ts";

/** A rule of attribution, and the number of the reading that it is for among those of its cue. */
interface CueRule {
  readonly rule: AttributionRule;
  readonly reading: number;
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
  readonly #attendanceOf = new Map<string, readonly AttendanceRule[]>();

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

  /** The rules of attendance whose cue is of one of the groups, in their order. */
  attendanceOf(groups: readonly string[]): readonly AttendanceRule[] {
    const key = groups.join(" ");
    let rules = this.#attendanceOf.get(key);
    if (rules === undefined) {
      rules = this.#attendance.filter(({ cue }) => cue.some((group) => groups.includes(group)));
      this.#attendanceOf.set(key, rules);
    }
    return rules;
  }
}

/** Whether a rule is for words of that shape and group. */
const admits = ({ shapes, group }: AttributionRule, { shape, entry }: FormReading): boolean =>
  shapes.includes(shape) && (entry.a.group ?? null) === group;
