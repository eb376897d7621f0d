import type { Role } from "../../model/codes.ts";
import { isState } from "../../model/party.ts";
import type { PartyId } from "../../model/reading.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { nameUnits } from "../names.ts";
import type { People } from "../people.ts";
import type { Range } from "../range.ts";
import { hasProclitic } from "../terms.ts";
import type { Head, NounPhrase } from "./phrase.ts";
import type { GrammarContext, NounPhraseContext } from "./phrase-context.ts";

/** How long a name may be, in tokens. */
const NAME_LONGEST = 6;

/**
 * A noun phrase while the grammar goes through its tokens: what they have told so far. The parts of the grammar set
 * its fields and answer with the token after the part that they have taken, or null where the phrase has ended.
 */
export class OpenPhrase {
  readonly context: GrammarContext;
  readonly doc: AnnotatedText;
  readonly from: number;
  readonly #context: NounPhraseContext;
  readonly #limit: number;
  readonly #alone: boolean;
  /** The token that is read next. */
  at: number;
  head: Head | null = null;
  name: Range | null = null;
  role: Role | null = null;
  party: PartyId | null = null;
  source: string | null = null;
  /** The source noun is one for a person. */
  person = false;
  plural = false;
  titled = false;
  joined = false;
  /** The office is one that somebody held, or will hold: they speak for nobody. */
  former = false;
  /** It stands behind an office and a comma: a name, if anything can be one. */
  afterOffice = false;
  /** Sent to whoever is named after this: an envoy to Libya does not speak for Libya. */
  away = false;
  /** The name is one that the lexicon knows as a whole. */
  wholeName = false;
  /** A body, and no state, is what the office is of: the bank's president. */
  ofBody = false;
  /** The token after the office. */
  titleEnd = -1;
  pronoun: string | null = null;
  /** The last word is a possessor (Russia's): whoever is meant comes after it. */
  owned = false;
  /** The rest of a term that an adjective splits: ministre [français] de la Défense. */
  rest: Range | null = null;
  /** The last term stands in the construct state: an indefinite noun that the next noun completes. */
  construct = false;

  /** A phrase of the tokens from `from` to `limit`, exclusive, of which none is read yet. */
  constructor(context: NounPhraseContext, from: number, limit: number, alone = false) {
    this.context = context;
    this.#context = context;
    this.doc = context.doc;
    this.from = from;
    this.#limit = limit;
    this.#alone = alone;
    this.at = from;
  }

  /** A phrase inside this one, from a later token to the same limit. */
  inner(from: number): OpenPhrase {
    return new OpenPhrase(this.#context, from, this.#limit);
  }

  /** Whether a token stands before the one at which the phrase ends at the latest. */
  sees(t: number): boolean {
    return this.#context.chart.sees(t, this.#limit);
  }

  /** Whether the phrase is one member of a list: "and" ends it. */
  get alone(): boolean {
    this.#context.chart.asksMember();
    return this.#alone;
  }

  /** The persons met so far. */
  get people(): People {
    this.#context.chart.asksPeople();
    return this.#context.people;
  }

  /** Whether the token right before `t` is the last of the name. */
  nameEndsAt(t: number): boolean {
    return this.name?.end === t;
  }

  /** Takes the token at `t` into the name, as its first or its next; null where the name would become too long. */
  takeName(t: number): number | null {
    // "The economist Ana Silva" is a person, "the newspaper Die Zeit" is not.
    if (this.head === "source" && this.person) this.head = "name";
    if (this.name === null) this.head ??= "name";
    else if (t - this.name.start >= NAME_LONGEST) return null;
    this.name = { start: this.name?.start ?? t, end: t + 1 };
    this.construct = false;
    return t + 1;
  }

  /** Where what qualifies a noun stands before it, the last noun is the head: US officials, Trump campaign. */
  takeHead(head: "source" | "noun"): void {
    if (this.head === "office" && head === "noun") return;
    this.head = head;
    this.name = null;
    this.role = null;
  }

  /** What stood so far only says whose somebody is (Russia's ministry): its party counts, its head does not. */
  becomePossessor(): void {
    if (this.name !== null) {
      const { people } = this;
      const owner = people.find(nameUnits(this.context, this.name, people));
      this.party ??= owner === null ? null : people.all[owner]!.party;
    }
    this.head = "noun";
    this.name = null;
    this.role = null;
    this.source = null;
    this.plural = false;
    this.joined = false;
    this.owned = true;
  }

  /** A head of state is of a state, and only while in office. */
  #roleNow(): Role | null {
    const body = this.role === "head-of-state" && this.party !== null && !isState(this.party);
    return (this.former || body) && this.role !== null ? "other" : this.role;
  }

  /** The phrase as it stands, up to the token that would be read next; null where it has no head. */
  close(): NounPhrase | null {
    if (this.head === null || this.at === this.from || this.owned) return null;
    return {
      start: this.from,
      end: this.at,
      head: this.head,
      name: this.name,
      role: this.#roleNow(),
      party: this.former && this.role !== null ? null : this.party,
      source: this.source,
      plural: this.plural,
      titled: this.titled,
      joined: this.joined,
      definite: hasProclitic(this.doc, this.from, "article"),
      pronoun: this.pronoun,
    };
  }
}
