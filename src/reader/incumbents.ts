import type { Role } from "../model/codes.ts";
import type { PartyId } from "../model/reading.ts";
import type { NameLikeness } from "./name-likeness.ts";

/** Somebody who holds an office from one day to another, as the pack's table has them under one of their names. */
export interface Incumbent {
  /** The folded units of the name. A single one: the surname alone means them. */
  readonly units: readonly string[];
  readonly party: PartyId;
  readonly role: Role | null;
  /** First and last day, as ISO dates; null where it does not matter or has not come. */
  readonly since: string | null;
  readonly until: string | null;
}

/** Roles in which nobody speaks for the party of an office that they once held or hope for. */
const BESIDE_OFFICE: ReadonlySet<Role> = new Set(["other", "legislator"]);

/**
 * Those whom news calls by their name alone, because every reader knows whom they speak for. The text's own words come
 * before this table, and its days before both: who has left office speaks for nobody.
 */
export class Incumbents {
  readonly #likeness: NameLikeness;
  readonly #byName = new Map<string, Incumbent[]>();

  constructor(all: readonly Incumbent[], likeness: NameLikeness) {
    this.#likeness = likeness;
    for (const incumbent of all) {
      const { units } = incumbent;
      this.#add(this.#key(units), incumbent);
      if (units.length > 1) this.#add(this.#surnameOf(units), incumbent);
    }
  }

  /**
   * Who is meant by a name on a day, or null. A surname alone means the one whom the table has under it alone, or the
   * one who holds the office that the text gives.
   */
  find(units: readonly string[], role: Role | null, day: string | null): Incumbent | null {
    if (units.length === 0) return null;
    const named = this.#byName.get(units.length > 1 ? this.#key(units) : this.#surnameOf(units));
    const beside = role !== null && BESIDE_OFFICE.has(role);
    const now =
      named?.filter(
        (incumbent) => isInOffice(incumbent, day) && (!beside || BESIDE_OFFICE.has(incumbent.role ?? "other")),
      ) ?? [];
    if (units.length > 1) return now[0] ?? null;
    const alone = now.find((incumbent) => incumbent.units.length === 1);
    if (alone !== undefined) return alone;
    const sameOffice = now.filter((incumbent) => incumbent.role === role && incumbent.units.at(-1) === units[0]);
    return sameOffice.length === 1 ? sameOffice[0]! : null;
  }

  #add(key: string, incumbent: Incumbent): void {
    const known = this.#byName.get(key);
    if (known === undefined) this.#byName.set(key, [incumbent]);
    else known.push(incumbent);
  }

  #key(units: readonly string[]): string {
    return units.length > 1 ? `${this.#letters(units[0]!)} ${this.#letters(units.at(-1)!)}` : this.#surnameOf(units);
  }

  #surnameOf(units: readonly string[]): string {
    return this.#letters(units.at(-1)!);
  }

  #letters(unit: string): string {
    return this.#likeness.sound(unit) ?? this.#likeness.skeleton(unit);
  }
}

/** Without a day, whoever has not left. */
const isInOffice = ({ since, until }: Incumbent, day: string | null): boolean =>
  day === null ? until === null : (since === null || since <= day) && (until === null || day <= until);
