import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { governs, isParticipleCue } from "../clause.ts";
import { isDemonym } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, nextTerm, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isMasdar } from "../verbs.ts";
import { opensParts } from "./part-opener.ts";
import { isThing } from "./thing-word.ts";
import { isRelief, type Trigger } from "./trigger.ts";

/** What is done, and the stretch of text that says to what. */
export interface Deed {
  /** The token of the verb or noun of doing; the thing's own where there is no deed. */
  readonly at: number;
  /** From the deed to where the next deed or another clause begins. */
  readonly about: Range;
  readonly kind: Kind | null;
  readonly fallback: Kind | null;
  /** Of what was given before, where nothing more is said: to double it, to take part in the mission. */
  readonly ofMore?: boolean;
  readonly recipientIsObject: boolean;
  /** Who does it, where the party is named right after the noun of doing (مشاركة مصر). */
  readonly giver?: Range | undefined;
  /** It is an alternative to the deed before it ("or"). */
  readonly alternative: boolean;
}

/** How far after a trigger its deed is looked for, and how far a deed's own words reach, in tokens. */
const DEED_WITHIN = 26;
/** Who signs is often a list of persons with their titles. */
const SIGNED_WITHIN = 48;
const OBJECT_WITHIN = 8;
const DONE_WITHIN = 4;
const ABOUT_LONGEST = 44;

/** The deeds that a trigger governs: the first after it and those coordinated with that one. */
export function deedsAfter(doc: AnnotatedText, trigger: Trigger, sentence: Range): Deed[] {
  const first = firstDeed(doc, trigger, sentence);
  if (first === null) return [];
  const deeds: Deed[] = [];
  let at: number | null = first;
  let alternative = false;
  while (at !== null && deeds.length < 8) {
    const end = complementEnd(doc, at, aboutEnd(doc, at, sentence), trigger);
    deeds.push(deedAt(doc, at, end, alternative));
    alternative = kindOf(doc, end) !== TOKEN.comma && columnOf(doc, end, "conjunction", "role") === "or";
    at = coordinated(doc, end, sentence) ?? furtherComplement(doc, end, trigger, sentence);
  }
  return deeds;
}

/** "Agreed on arming …, and on support for": where the preposition of the trigger comes again, another deed begins. */
function complementEnd(doc: AnnotatedText, from: number, end: number, { prep }: Trigger): number {
  for (let t = from; prep !== null && t < end; t = nextTerm(doc, t)) if (isAgain(doc, t, prep)) return t;
  return end;
}

const isAgain = (doc: AnnotatedText, t: number, prep: string): boolean =>
  isWord(doc, t) && columnOf(doc, t, "preposition", "role") === prep && hasProclitic(doc, t, "and");

/** The deed, or the thing itself, behind the trigger's preposition where that comes again; else null. */
function furtherComplement(doc: AnnotatedText, end: number, trigger: Trigger, sentence: Range): number | null {
  if (trigger.prep === null || end >= sentence.end || !isAgain(doc, end, trigger.prep)) return null;
  return firstDeed(doc, { ...trigger, range: { start: end, end: doc.termEnd[end]! }, prep: null }, sentence);
}

/** "Do not rule that out", "ready for that": a demonstrative for the deed of a trigger; else null. */
export function deedPointedAt(doc: AnnotatedText, trigger: Trigger, sentence: Range): Deed | null {
  const { end } = trigger.range;
  const t = has(doc, end, W.preposition) && !has(doc, end, W.pronoun) ? doc.termEnd[end]! : end;
  if (t >= sentence.end || !isWord(doc, t) || columnOf(doc, t, "pronoun", "role") !== "this") return null;
  const next = doc.termEnd[t]!;
  if (isWord(doc, next) && kindOf(doc, next) === TOKEN.word && !has(doc, next, BESIDE_DEMONSTRATIVE)) return null;
  return { ...deedAt(doc, t, aboutEnd(doc, t, sentence, true), false), ofMore: false };
}

/** A noun behind a demonstrative is what it points at: "this step". */
const BESIDE_DEMONSTRATIVE = W.time | W.preposition | W.condition | W.conjunction | W.that;

/** "No troops": the thing that there is not, as a deed of its own. */
export function deedOfThing(doc: AnnotatedText, t: number, sentence: Range): Deed {
  return { ...deedAt(doc, t, aboutEnd(doc, t, sentence, true), false), ofMore: false };
}

/** The deed of a finite verb. */
export function deedOfVerb(doc: AnnotatedText, t: number, sentence: Range): Deed {
  return deedAt(doc, t, aboutEnd(doc, t, sentence, true), false);
}

function deedAt(doc: AnnotatedText, at: number, end: number, alternative: boolean): Deed {
  const entry = readingOf(doc, at, "deed")?.entry;
  const ofMore = entry?.a.fallback === "same";
  return {
    at,
    about: { start: at, end: Math.max(end, at + 1) },
    kind: (entry?.a.kind ?? null) as Kind | null,
    fallback: (ofMore ? null : (entry?.a.fallback ?? null)) as Kind | null,
    ofMore,
    recipientIsObject: entry?.a.recipient === "object",
    giver: entry?.a.recipient === "giver" ? giverAfter(doc, at) : undefined,
    alternative,
  };
}

function giverAfter(doc: AnnotatedText, at: number): Range | undefined {
  const t = doc.termEnd[at]!;
  if (
    !isMasdar(doc, at) ||
    !has(doc, t, W.party) ||
    has(doc, t, W.thing) ||
    formOf(doc, t)?.cut.pro.some((c) => c.on === "nominal")
  )
    return undefined;
  return isDemonym(doc, t) ? undefined : { start: t, end: doc.termEnd[t]! };
}

/** Triggers that leave a deed to a nearer one: "announced its readiness to", "discussed the possibility of". */
const YIELDING = new Set(["announcement", "announcement-noun", "study"]);

/** Triggers whose deed stands in no clause of its own: "confined himself to saying that". */
const WITHOUT_CLAUSE = new Set(["announcement", "announcement-noun", "denial", "begun"]);

/** "Decided the freezing of exports": what is taken back is no deed of the verb before it. */
const isWithdrawal = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "trigger", "group") === "withdrawal" && isMasdar(doc, t) && !isRelief(doc, t);

function firstDeed(doc: AnnotatedText, trigger: Trigger, sentence: Range): number | null {
  const within = trigger.group === "signing" ? SIGNED_WITHIN : trigger.group === "passive" ? DONE_WITHIN : DEED_WITHIN;
  const limit = Math.min(sentence.end, trigger.range.end + within);
  let opened = false;
  let thing: number | null = null;
  for (let t = trigger.range.end; t < limit; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.end) break;
    if (isWord(doc, t) && has(doc, t, W.relative) && trigger.group !== "signing") break;
    const aside = kind === TOKEN.comma ? asideEnd(doc, t, limit) : occasionAt(doc, t);
    if (aside !== null) {
      t = aside;
      continue;
    }
    if (kind === TOKEN.comma && (isParticipleCue(doc, t + 1) || has(doc, t + 1, W.conjunction | W.according | W.as)))
      break;
    if (!isWord(doc, t)) continue;
    if (has(doc, t, W.that) && hasProclitic(doc, t, "and")) break;
    if (kindOf(doc, t - 1) === TOKEN.comma && hasProclitic(doc, t, "and") && isFiniteOnly(doc, t)) break;
    if (has(doc, t, W.that) || (t === trigger.range.end && opensWithPreposition(doc, t, trigger))) {
      if (WITHOUT_CLAUSE.has(trigger.group) || opened) break;
      opened = true;
      continue;
    }
    if (has(doc, t, W.condition) && t > trigger.range.end && !has(doc, doc.termEnd[t]!, W.time)) break;
    if (has(doc, t, W.trigger) && (YIELDING.has(trigger.group) || isWithdrawal(doc, t))) break;
    // "Set aside 20 million to support": after the object a noun of doing says what it is for.
    if (thing !== null && trigger.prep === null && hasProclitic(doc, t, "li")) break;
    if (thing !== null && trigger.group === "receipt") break;
    // Behind "that" a noun of doing is a subject: agreed that easing them should be gradual.
    if (
      has(doc, t, W.deed) &&
      (isMasdar(doc, t) ? !opened && isGoverned(doc, t, trigger) : opened && isPresent(doc, t))
    )
      return t;
    if (thing === null && (isThing(doc, t) || has(doc, t, W.currency)) && isObject(doc, t, trigger)) thing = t;
  }
  return thing;
}

/** "On the sidelines of the conference": the noun that says on which occasion, which is no deed; else null. */
const occasionAt = (doc: AnnotatedText, t: number): number | null =>
  isWord(doc, t) && columnOf(doc, t, "preposition", "role") === "amid" ? doc.termEnd[t]! : null;

const ASIDE_LONGEST = 12;

/** "…, according to a paper, …", "…, who took part, …": the comma that closes an aside; null where none opens. */
function asideEnd(doc: AnnotatedText, open: number, limit: number): number | null {
  if (!has(doc, open + 1, W.according | W.as | W.relative)) return null;
  for (let t = open + 2; t < Math.min(limit, open + ASIDE_LONGEST); t++) {
    if (kindOf(doc, t) === TOKEN.comma) return t;
    if (kindOf(doc, t) === TOKEN.end) return null;
  }
  return null;
}

/** "Ready to that it put": the trigger's preposition and the opener are written as one word (لأن). */
const opensWithPreposition = (doc: AnnotatedText, t: number, trigger: Trigger) =>
  trigger.prep === "li" && columnOf(doc, t, "conjunction", "role") === "because";

const isPresent = (doc: AnnotatedText, t: number) =>
  readings(doc, t).some((r) => r.entry.class === "deed" && r.shape === "present");

/** "Refused the participation in": under these a noun of doing is the object with an article as well. */
const DEFINITE = new Set(["refusal", "denial", "readiness", "agreement", "announcement", "withdrawal", "continuation"]);
/** A text signed to build towers, money set aside to train: what it is for is what is given. */
const FOR_A_PURPOSE = new Set(["signing", "allocation"]);

/** Not behind another noun: in "the ministry of defence" the noun of doing belongs to a name. */
const isDefiniteObject = (doc: AnnotatedText, t: number, { prep, group }: Trigger): boolean =>
  prep === null && DEFINITE.has(group) && !has(doc, t - 1, W.source | W.noun | W.office | W.deed | W.thing);

const PROVIDES = new Set(["ala", "about"]);

/** A noun of doing is the trigger's own where it has the trigger's preposition, or none and no article. */
function isGoverned(doc: AnnotatedText, t: number, trigger: Trigger): boolean {
  if (trigger.prep !== null && (governs(doc, t, trigger.prep) || governs(doc, t - 1, trigger.prep))) return true;
  // What was signed "provides for" its deed; elsewhere a preposition before the noun says that it is about something else.
  if (t > trigger.range.end && has(doc, t - 1, W.preposition))
    return trigger.group === "signing" && PROVIDES.has(columnOf(doc, t - 1, "preposition", "role") ?? "");
  return (
    (!hasProclitic(doc, t, "article") || isDefiniteObject(doc, t, trigger)) &&
    (FOR_A_PURPOSE.has(trigger.group) ||
      !(formOf(doc, t)?.cut.pro.some((c) => c.on === "nominal" && c.name !== "article") ?? false))
  );
}

/** Nouns that promise nothing without a deed: a decision on the troops. */
const OF_DEEDS = new Set(["possibility", "announcement-noun", "decision-noun"]);

/** Without a deed the thing itself is promised, where it stands as the trigger's object. */
const isObject = (doc: AnnotatedText, t: number, trigger: Trigger) => {
  if (OF_DEEDS.has(trigger.group)) return false;
  // "Studies new sanctions": what is discussed as "the sanctions" is a topic.
  if (trigger.group === "study" && (!isAnnounced(doc, t) || hasProclitic(doc, t, "article"))) return false;
  if (trigger.group === "announcement" && !isAnnounced(doc, t)) return false;
  if (trigger.group === "signing") return !has(doc, t, W.currency) || hasInstrument(doc, trigger.range.end, t);
  if (trigger.prep === null) return t - trigger.range.end <= OBJECT_WITHIN;
  // "Pledged the Union 3.4 billion": a sum needs no preposition.
  if (has(doc, t, W.currency) && trigger.group === "pledge" && isBare(doc, trigger.range.end, t)) return true;
  for (let i = t; i >= trigger.range.end; i--) if (governs(doc, i, trigger.prep)) return true;
  return false;
};

function isBare(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t++)
    if (kindOf(doc, t) === TOKEN.comma || (isWord(doc, t) && has(doc, t, W.preposition | W.that))) return false;
  return true;
}

/** What is signed is a text (an agreement on a loan), not a sum. */
function hasInstrument(doc: AnnotatedText, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (INSTRUMENTS.has(columnOf(doc, t, "source", "as") ?? "")) return true;
  return false;
}

const INSTRUMENTS = new Set(["instrument", "document"]);

/** Kinds that are given by announcing them: a grant, sanctions. */
const ANNOUNCED = new Set<Kind>([
  "general-support",
  "budget-support",
  "military-financing",
  "sanctions",
  "sanctions-relief",
  "debt-relief",
  "diplomatic-support",
]);

const isAnnounced = (doc: AnnotatedText, t: number): boolean =>
  ANNOUNCED.has(columnOf(doc, t, "thing", "kind") as Kind) && !has(doc, t, W.source);

/** Where the words about a deed end: before a coordinated deed, another clause, a purpose, or the sentence's end. */
function aboutEnd(doc: AnnotatedText, deed: number, sentence: Range, finite = false): number {
  const limit = Math.min(sentence.end, deed + ABOUT_LONGEST);
  let t = nextTerm(doc, deed);
  for (; t < limit; t = nextTerm(doc, t)) {
    const kind = kindOf(doc, t);
    if (kind === TOKEN.end && endsSentence(doc, t)) return t;
    if (kind === TOKEN.comma && (opensWithVerb(doc, t + 1) || opensParts(doc, t + 1))) return t;
    if (kind === TOKEN.comma && startsClause(doc, t + 1) && !countsOn(doc, t + 1)) return t;
    if (!isWord(doc, t)) continue;
    if (startsSubject(doc, t)) return t;
    if (columnOf(doc, t, "conjunction", "role") === "or" && has(doc, t + 1, W.deed) && isMasdar(doc, t + 1)) return t;
    // After a finite verb a noun of doing is one more thing done: to host a conference and rebuilding.
    if (hasProclitic(doc, t, "and") && (isFiniteOnly(doc, t) || (!finite && has(doc, t, W.deed) && isMasdar(doc, t))))
      return t;
  }
  return t;
}

/** A full stop outside a quotation, or one inside with a space behind it. */
const endsSentence = (doc: AnnotatedText, t: number): boolean =>
  doc.quotations.around(t) < 0 || (t + 1 < doc.tokens.count && doc.tokens.start[t + 1]! > doc.tokens.end[t]!);

/** "…, and the Union pledged": a form that may be a noun as well is a verb before a party. */
const opensWithVerb = (doc: AnnotatedText, t: number): boolean =>
  hasProclitic(doc, t, "and") &&
  has(doc, t, W.trigger | W.deed) &&
  has(doc, doc.termEnd[t]!, W.party | W.office) &&
  readings(doc, t).some((r) => r.shape === "past" || r.shape === "present");

/** "A first shipment, which is 90 tons": the clause says how much of it. */
const countsOn = (doc: AnnotatedText, t: number): boolean =>
  columnOf(doc, t, "conjunction", "role") === "which" && kindOf(doc, doc.termEnd[t]!) === TOKEN.number;

function startsClause(doc: AnnotatedText, t: number): boolean {
  if (has(doc, t, W.according | W.as | W.relative) || isParticipleCue(doc, t)) return true;
  if (has(doc, t, W.conjunction) && columnOf(doc, t, "conjunction", "role") !== "or") return true;
  return (
    isFiniteOnly(doc, t) ||
    (hasProclitic(doc, t, "and") && has(doc, t, W.that | W.negation | W.pronoun)) ||
    formOf(doc, t)?.pattern === "circumstance"
  );
}

const SUBJECT_LONGEST = 6;

/** "… and Egypt showed": a party, office or body joined by "and", with a verb right behind it, begins another clause. */
export function startsSubject(doc: AnnotatedText, t: number): boolean {
  if (!hasProclitic(doc, t, "and") || !has(doc, t, W.party | W.office | W.source)) return false;
  for (let i = doc.termEnd[t]!, n = 0; n < SUBJECT_LONGEST && isWord(doc, i); i = doc.termEnd[i]!, n++) {
    if (isFiniteOnly(doc, i)) return true;
    if (!has(doc, i, W.party | W.office | W.source | W.adjective | W.honorific) && doc.bits[i] !== 0) return false;
  }
  return false;
}

/** A verb and no noun: it begins another clause. */
function isFiniteOnly(doc: AnnotatedText, t: number): boolean {
  if (!has(doc, t, W.saying | W.deed | W.verb | W.trigger | W.auxiliary)) return false;
  return readings(doc, t).every(
    (r) => r.shape === "past" || r.shape === "present" || r.entry.class === "verb" || r.entry.class === "auxiliary",
  );
}

/** The next deed where the words about one end with "and" or "or" and a noun of doing. */
function coordinated(doc: AnnotatedText, end: number, sentence: Range): number | null {
  if (end >= sentence.end) return null;
  const or = columnOf(doc, end, "conjunction", "role") === "or";
  const t = or ? end + 1 : end;
  return has(doc, t, W.deed) && isMasdar(doc, t) && (or || hasProclitic(doc, t, "and")) ? t : null;
}
