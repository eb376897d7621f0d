import type { AttendanceMode, GatheringKind } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import type { Range } from "../range.ts";

/** Who was at a gathering, and how, while reading: token ranges instead of spans, a number instead of a person's id. */
export interface FoundAttendance {
  readonly person: number | null;
  readonly party: PartyId | null;
  readonly part: "chair" | "host" | null;
  readonly mode: AttendanceMode;
  readonly reason: Range | null;
  readonly evidence: Range;
  readonly rule: string;
}

/** A gathering, while reading. */
export interface FoundGathering {
  readonly kind: GatheringKind;
  readonly name: Range | null;
  readonly host: PartyId | null;
  readonly coalition: PartyId | null;
  readonly place: Range | null;
  readonly date: string | null;
  readonly attendance: readonly FoundAttendance[];
  readonly next: readonly Range[];
}
