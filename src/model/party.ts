import type { PartyKind } from "./codes.ts";
import type { PartyId } from "./reading.ts";

/** The kind of party that an id names: a bare id is a state, a prefix says what else. */
export function partyKind(id: PartyId): PartyKind {
  if (id.startsWith("org:")) return "organisation";
  if (id.startsWith("coalition:")) return "coalition";
  return "state";
}

export const isState = (id: PartyId): boolean => !id.includes(":");
