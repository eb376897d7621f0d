import type { Role } from "../model/codes.ts";
import type { PartyId } from "../model/reading.ts";
import type { Span } from "../text/span.ts";
import type { Incumbent } from "./incumbents.ts";
import type { NameLikeness } from "./name-likeness.ts";

/** A person as the text shows them so far. */
export interface KnownPerson {
  name: string;
  /** The folded units of the fullest name: a particle and what follows it are one unit (عبد العاطي, de Gaulle). */
  units: readonly string[];
  party: PartyId | null;
  role: Role | null;
  readonly mentions: Span[];
  /** The number of the mention that begins at a place, in code units: kept apart so that a span is recorded once. */
  readonly starts: Map<number, number>;
}

/** A name in the text: its folded units and where it stands. */
export interface NameMention {
  readonly units: readonly string[];
  readonly span: Span;
  readonly party: PartyId | null;
  readonly role: Role | null;
}

/** Where somebody is named, in code units, and their number. */
interface PlacedPerson {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** Who is meant by a name that the text says no more of. */
export type IncumbentOf = (units: readonly string[], role: Role | null) => Incumbent | null;

/** The persons of one text. A later, shorter or differently spelled name of the same person finds the first. */
export class People {
  readonly all: KnownPerson[] = [];
  readonly #likeness: NameLikeness;
  readonly #incumbentOf: IncumbentOf;
  readonly #byLast = new Map<string, number[]>();
  /** By last name, those who were met with nothing but that. */
  readonly #alone = new Map<string, number[]>();
  /** By first and last name. */
  readonly #byFull = new Map<string, number>();
  /** By the sound of the last name. */
  readonly #bySound = new Map<string, number[]>();
  /** By number, what was known of a person when they were looked up last: the same has the same answer. */
  readonly #lookedUp: Pick<KnownPerson, "units" | "party" | "role">[] = [];
  /** A mark for each letter with which a last name known may begin, however it is spelt: one of 32, by its code unit. */
  #initials = 0;
  /** Mentions in the order of the text, as far as they were met in it. */
  readonly #placed: PlacedPerson[] = [];

  constructor(likeness: NameLikeness, incumbentOf: IncumbentOf) {
    this.#likeness = likeness;
    this.#incumbentOf = incumbentOf;
  }

  /** Finds or adds the person; returns their number. */
  meet(mention: NameMention): number {
    const known = this.find(mention.units, mention.party);
    const number = known ?? this.#add(mention);
    if (known !== null) this.#enrich(known, mention);
    const person = this.all[number]!;
    if (person.party === null || person.role === null) this.#lookUp(person, number);
    return number;
  }

  #add(mention: NameMention): number {
    const number = this.all.length;
    this.all.push({
      name: mention.span.text,
      units: mention.units,
      party: mention.party,
      role: mention.role,
      mentions: [],
      starts: new Map(),
    });
    this.#record(number, mention.span);
    this.#index(mention.units, number);
    return number;
  }

  /** The party of the office that every reader knows somebody of that name to hold. */
  incumbentParty(units: readonly string[], role: Role | null): PartyId | null {
    return this.#incumbentOf(units, role)?.party ?? null;
  }

  /** What every reader knows where the text says nothing: never another party than the text's. */
  #lookUp(person: KnownPerson, number: number): void {
    const { units, party, role } = person;
    const before = this.#lookedUp[number];
    if (before?.units === units && before.party === party && before.role === role) return;
    this.#lookedUp[number] = { units, party, role };
    const incumbent = this.#incumbentOf(person.units, person.role);
    if (incumbent === null || (person.party !== null && person.party !== incumbent.party)) return;
    person.party = incumbent.party;
    person.role ??= incumbent.role;
  }

  /** The number of the person that a name means, or null. A surname that two persons share means the later one met. */
  find(units: readonly string[], party: PartyId | null = null): number | null {
    const last = units.at(-1);
    if (last === undefined) return null;
    const key = this.#likeness.skeleton(last);
    if (units.length === 1) {
      const found = this.#latest(this.#byLast.get(key) ?? NOBODY, units, party);
      return found ?? this.#bySoundOf(units, party);
    }
    const full = this.#byFull.get(this.#fullKey(units)) ?? null;
    const alone = this.#latest(this.#alone.get(key) ?? NOBODY, units);
    const found = full !== null && (alone === null || alone < full) ? this.#latest([full], units) : null;
    return found ?? alone ?? this.#bySoundOf(units, party);
  }

  /** One of the same sound: of two full names both first and last agree. */
  #bySoundOf(units: readonly string[], party: PartyId | null): number | null {
    const sound = this.#likeness.sound(units.at(-1)!);
    return sound === null ? null : this.#latest(this.#bySound.get(sound) ?? NOBODY, units, party);
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

  /** Whether the last name of somebody met may begin with a folded letter; most words begin with none of these. */
  mayKnow(letter: number): boolean {
    return ((this.#initials >>> (letter & 31)) & 1) !== 0;
  }

  /** Whether a single folded word is the last name of somebody met. */
  knowsSurname(word: string): boolean {
    if (!this.mayKnow(word.charCodeAt(0))) return false;
    const { skeleton, sound } = this.#likeness.of(word);
    return this.#byLast.has(skeleton) || (sound !== null && this.#bySound.has(sound));
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
    this.#record(number, mention.span);
  }

  #record(number: number, span: Span): void {
    const person = this.all[number]!;
    const known = person.starts.get(span.start);
    if (known !== undefined) {
      if (span.end > person.mentions[known]!.end) this.#lengthen(person, known, span);
      return;
    }
    if (this.isNamedAt(span.start)) return;
    person.starts.set(span.start, person.mentions.length);
    person.mentions.push(span);
    if (span.start > (this.#placed.at(-1)?.start ?? -1))
      this.#placed.push({ start: span.start, end: span.end, number });
  }

  /** A name was taken to end too early. */
  #lengthen(person: KnownPerson, mention: number, span: Span): void {
    person.mentions[mention] = span;
    const at = this.#before(span.start + 1) - 1;
    const placed = this.#placed[at];
    if (placed?.start === span.start) this.#placed[at] = { ...placed, end: span.end };
  }

  /** Whether a place of the text stands in a name that is recorded. */
  isNamedAt(at: number): boolean {
    const last = this.#placed[this.#before(at + 1) - 1];
    return last !== undefined && last.end > at;
  }

  /** The person named last between two places of the text, in code units, and where. */
  lastBefore(end: number, from: number): PlacedPerson | null {
    const last = this.#placed[this.#before(end) - 1];
    return last !== undefined && last.start >= from ? last : null;
  }

  /** The parties of those named between two places of the text. */
  *partiesBetween(from: number, end: number): Iterable<PartyId> {
    for (let i = this.#before(end) - 1; i >= 0 && this.#placed[i]!.start >= from; i--) {
      const { party } = this.all[this.#placed[i]!.number]!;
      if (party !== null) yield party;
    }
  }

  /** How many of the placed mentions begin before a place of the text. */
  #before(end: number): number {
    let low = 0;
    let high = this.#placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#placed[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #index(units: readonly string[], number: number): void {
    const last = units.at(-1)!;
    for (const letter of this.#likeness.initials(last[0] ?? "")) this.#initials |= 1 << (letter.charCodeAt(0) & 31);
    const key = this.#likeness.skeleton(last);
    append(this.#byLast, key, number);
    if (units.length === 1) append(this.#alone, key, number);
    else this.#byFull.set(this.#fullKey(units), number);
    const sound = this.#likeness.sound(last);
    if (sound !== null) append(this.#bySound, sound, number);
  }

  readonly #fullKey = (units: readonly string[]): string =>
    `${this.#likeness.skeleton(units[0]!)} ${this.#likeness.skeleton(units.at(-1)!)}`;

  #compatible(known: readonly string[], named: readonly string[]): boolean {
    if (known.length === 1 || named.length === 1) return true;
    return this.#letters(known[0]!) === this.#letters(named[0]!);
  }

  #letters(unit: string): string {
    return this.#likeness.sound(unit) ?? this.#likeness.skeleton(unit);
  }
}

const NOBODY: readonly number[] = [];

function append(map: Map<string, number[]>, key: string, number: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [number]);
  else known.push(number);
}
