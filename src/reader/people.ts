import type { Role } from "../model/codes.ts";
import type { PartyId } from "../model/reading.ts";
import type { Span } from "../text/span.ts";

/** A person as the text shows them so far. */
export interface KnownPerson {
  name: string;
  /** The folded units of the fullest name: a particle and what follows it are one unit (عبد العاطي, de Gaulle). */
  units: readonly string[];
  party: PartyId | null;
  role: Role | null;
  readonly mentions: Span[];
  /** Where the mentions stand, in code units: kept apart so that a span is recorded once. */
  readonly starts: Set<number>;
}

/** A name in the text: its folded units and where it stands. */
export interface NameMention {
  readonly units: readonly string[];
  readonly span: Span;
  readonly party: PartyId | null;
  readonly role: Role | null;
}

/** The persons of one text. A later, shorter or differently spelled name of the same person finds the first. */
export class People {
  readonly all: KnownPerson[] = [];
  readonly #weak: string;
  readonly #byLast = new Map<string, number[]>();
  /** By last name, those who were met with nothing but that. */
  readonly #alone = new Map<string, number[]>();
  /** By first and last name. */
  readonly #byFull = new Map<string, number>();

  /** `weak`: letters that spellings of foreign names leave out or exchange (vowels). */
  constructor(weak: string) {
    this.#weak = weak;
  }

  /** Finds or adds the person; returns their number. */
  meet(mention: NameMention): number {
    const known = this.find(mention.units, mention.party);
    if (known !== null) {
      this.#enrich(known, mention);
      return known;
    }
    const number = this.all.length;
    this.all.push({
      name: mention.span.text,
      units: mention.units,
      party: mention.party,
      role: mention.role,
      mentions: [],
      starts: new Set(),
    });
    this.#record(this.all[number]!, mention.span);
    this.#index(mention.units, number);
    return number;
  }

  /** The number of the person that a name means, or null. A surname that two persons share means the later one met. */
  find(units: readonly string[], party: PartyId | null = null): number | null {
    const last = units.at(-1);
    if (last === undefined) return null;
    const key = this.#skeleton(last);
    if (units.length === 1) return this.#latest(this.#byLast.get(key) ?? [], units, party);
    const full = this.#byFull.get(this.#fullKey(units));
    return this.#latest(
      [...(this.#alone.get(key) ?? []), ...(full === undefined ? [] : [full])].sort(ascending),
      units,
    );
  }

  /** The last of some persons, by number, whom a name may mean. */
  #latest(candidates: readonly number[], units: readonly string[], party: PartyId | null = null): number | null {
    for (let i = candidates.length - 1; i >= 0; i--) {
      const person = this.all[candidates[i]!]!;
      const other = party !== null && person.party !== null && party !== person.party;
      if (!other && this.#compatible(person.units, units)) return candidates[i]!;
    }
    return null;
  }

  /** Whether a single folded word is the last name of somebody met. */
  knowsSurname(word: string): boolean {
    return this.#byLast.has(this.#skeleton(word));
  }

  #enrich(number: number, mention: NameMention): void {
    const person = this.all[number]!;
    if (mention.units.length > person.units.length) {
      person.name = mention.span.text;
      person.units = mention.units;
      this.#byFull.set(this.#fullKey(mention.units), number);
    }
    person.party ??= mention.party;
    person.role ??= mention.role;
    this.#record(person, mention.span);
  }

  #record(person: KnownPerson, span: Span): void {
    if (person.starts.has(span.start)) return;
    person.starts.add(span.start);
    person.mentions.push(span);
  }

  #index(units: readonly string[], number: number): void {
    const key = this.#skeleton(units.at(-1)!);
    append(this.#byLast, key, number);
    if (units.length === 1) append(this.#alone, key, number);
    else this.#byFull.set(this.#fullKey(units), number);
  }

  readonly #fullKey = (units: readonly string[]): string =>
    `${this.#skeleton(units[0]!)} ${this.#skeleton(units.at(-1)!)}`;

  #compatible(known: readonly string[], named: readonly string[]): boolean {
    if (known.length === 1 || named.length === 1) return true;
    return this.#skeleton(known[0]!) === this.#skeleton(named[0]!);
  }

  /** The letters of a name that all its spellings share: زيلينسكي, زيلنسكي and زيلينسكى have one skeleton. */
  #skeleton(unit: string): string {
    let kept = unit[0] ?? "";
    for (let i = 1; i < unit.length; i++) {
      const letter = unit[i]!;
      if (!this.#weak.includes(letter) && letter !== kept[kept.length - 1]) kept += letter;
    }
    return kept.length > 1 ? kept : unit;
  }
}

const ascending = (a: number, b: number): number => a - b;

function append(map: Map<string, number[]>, key: string, number: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [number]);
  else known.push(number);
}
