import type { FormReading } from "./form-reading.ts";
import { TRAIT, traitsOfCut, traitsOfReadings } from "./trait.ts";

/** What the lexicon says of a phrase, or of a word that is written in one way, wherever it stands. */
export class Term {
  readonly readings: readonly FormReading[];
  /** The classes of its readings. */
  readonly bits: number;
  readonly traits: number;
  /** A full stop right after it belongs to it. */
  readonly abbreviated: boolean;

  constructor(readings: readonly FormReading[]) {
    this.readings = readings;
    let bits = 0;
    let abbreviated = false;
    for (const { bit, entry } of readings) {
      bits |= bit;
      abbreviated ||= entry.a.abbreviated !== undefined;
    }
    this.bits = bits;
    this.abbreviated = abbreviated;
    const clitics = readings.length === 0 ? 0 : traitsOfCut(readings[0]!.cut);
    this.traits = TRAIT.phrase | clitics | traitsOfReadings(readings);
  }

  /** The term that has the readings of two that stand in the same place. */
  with(other: Term): Term {
    return new Term([...this.readings, ...other.readings]);
  }
}
