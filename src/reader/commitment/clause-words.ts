import { findAmounts } from "../amounts/find-amounts.ts";
import { findQuantities } from "../amounts/find-quantities.ts";
import { hitsIn } from "../amounts/scan.ts";
import { mayCount } from "../amounts/words.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import { isDemonym } from "../demonym.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isSemicolon } from "../marks.ts";
import { startsUpper } from "../names.ts";
import type { Range } from "../range.ts";
import { columnOf, formOf, has, isWord, kindOf, nextTerm, readings, termBefore } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { beneficiaryOf } from "./beneficiary.ts";
import type { FoundPromisor } from "./commitment.ts";
import { aboutEnd, complementOf, coordinatedVerb, deedOf } from "./complement.ts";
import type { Deed } from "./deed.ts";
import type { Predicate } from "./verb-phrase.ts";

const DEEDS_MOST = 6;
/** How far back from a verb its clause is followed, in tokens: that keeps hostile input linear. */
const BACK_MOST = 90;

/** A place or a party by name; an adjective may belong to a weapon. */
const isNamed = (doc: AnnotatedText, t: number): boolean => isWord(doc, t) && startsUpper(doc, t) && !isDemonym(doc, t);

/** The words of one sentence around its predicates: what stands before them, after them, and where a clause begins. */
export class ClauseWords {
  readonly sentence: Range;
  /** The triggers that govern another trigger, by the token of the governed one. */
  readonly outer = new Map<number, Predicate>();
  /** The end of what the last commitment of the sentence is about. */
  done: number;
  readonly #doc: AnnotatedText;
  /** Tokens where a sum or a count begins; told when they are first asked for. */
  #figures: ReadonlySet<number> | null = null;

  constructor(doc: AnnotatedText, sentence: Range) {
    this.#doc = doc;
    this.sentence = sentence;
    this.done = sentence.start;
  }

  isFigure(t: number): boolean {
    if (!mayCount(this.#doc, t)) return false;
    this.#figures ??= this.#figuresOf();
    return this.#figures.has(t);
  }

  #figuresOf(): Set<number> {
    const doc = this.#doc;
    const hits = hitsIn(doc, this.sentence);
    const counts = findQuantities(doc, this.sentence, hits).filter((q) => q.counts === "things");
    return new Set([...findAmounts(doc, this.sentence, {}, hits), ...counts].map((f) => f.start));
  }

  hasSum(range: Range): boolean {
    return findAmounts(this.#doc, range).some((sum) => !sum.total);
  }

  complements(predicate: Predicate, limit: number): Deed[] {
    const doc = this.#doc;
    if (predicate.passive) return this.before(predicate, limit);
    const complement = complementOf(doc, predicate, limit, (t) => this.isFigure(t));
    if (complement === null) return [];
    if (complement.what === "trigger") {
      this.outer.set(complement.at, predicate);
      return [];
    }
    return this.coordinated(complement.at, limit);
  }

  /** A deed and those that "and" or "or" joins to it. */
  coordinated(first: number, limit: number): Deed[] {
    const doc = this.#doc;
    const deeds: Deed[] = [];
    for (let at: number | null = first; at !== null && deeds.length < DEEDS_MOST; ) {
      const end = aboutEnd(doc, at, limit);
      deeds.push(deedOf(doc, at, { start: at, end }));
      at = has(doc, at, W.deed) ? coordinatedVerb(doc, at, end, limit) : null;
    }
    return deeds;
  }

  /** What stands before a passive verb: the thing given, or the deed ("the delivery of tanks was approved"). */
  before(predicate: Predicate, limit: number): Deed[] {
    const doc = this.#doc;
    const start = this.#clauseStart(predicate.head);
    const about = { start, end: aboutEnd(doc, predicate.trigger.range.end - 1, limit) };
    const deed = has(doc, predicate.verb, W.deed) ? predicate.verb : this.#nounIn({ start, end: predicate.head });
    return [deedOf(doc, deed ?? predicate.verb, about)];
  }

  #nounIn(range: Range): number | null {
    const doc = this.#doc;
    for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
      if (isWord(doc, t) && readings(doc, t).some((r) => r.entry.class === "deed" && r.shape === "masdar")) return t;
    }
    return null;
  }

  /** Where the clause of a verb begins: after "that", a colon, an opening mark, or an adverbial before its comma. */
  #clauseStart(head: number): number {
    const doc = this.#doc;
    let start = Math.max(this.sentence.start, this.done, head - BACK_MOST);
    // "Soldiers who 'could be' sent": the verb's subject stands before the relative pronoun and the mark.
    const verb = head > start && doc.quotations.at(head - 1) !== undefined ? head - 1 : head;
    for (let t = start; t < verb; t = nextTerm(doc, t)) {
      const kind = kindOf(doc, t);
      if (kind === TOKEN.colon || doc.quotations.at(t) !== undefined || kind === TOKEN.punctuation) start = t + 1;
      else if (kind === TOKEN.comma && (isSemicolon(doc, t) || !this.hasObject({ start, end: t }))) start = t + 1;
      else if (isWord(doc, t) && has(doc, t, W.that | W.relative) && !this.#relates(t, verb)) start = doc.termEnd[t]!;
    }
    while (start < head && (!isWord(doc, start) || has(doc, start, W.conjunction))) start++;
    return start;
  }

  /** A relative pronoun right before the verb stands for its subject. */
  #relates(t: number, verb: number): boolean {
    return has(this.#doc, t, W.relative) && this.#doc.termEnd[t] === verb;
  }

  /** What stands before a verb in its clause. */
  subject({ head }: Predicate): Range {
    return { start: this.#clauseStart(head), end: head };
  }

  /** "Make its ports available": a verb that says it only together with a word behind its object. */
  isWhole({ at, about }: Deed): boolean {
    const word = columnOf(this.#doc, at, "deed", "with");
    if (word === undefined) return true;
    for (let t = at + 1; t < about.end; t++) if (formOf(this.#doc, t)?.word === word) return true;
    return false;
  }

  /** "Received six radars from Oman", not "received a guest from Oman": what is given stands before who gives. */
  isReceipt({ trigger }: Predicate, giver: FoundPromisor): boolean {
    return giver.range !== null && this.hasObject({ start: trigger.range.end, end: giver.range.start });
  }

  /** "French jets will patrol": the noun right before the verb is a thing that can be given. */
  isThing({ head }: Predicate): boolean {
    return head > this.sentence.start && has(this.#doc, termBefore(this.#doc, head, this.sentence.start), W.thing);
  }

  /** "No troops will be sent", "none of the aid was paid": a subject of which there is none. */
  isNone(predicate: Predicate): boolean {
    return columnOf(this.#doc, this.subject(predicate).start, "determiner", "role") === "none";
  }

  hasObject(range: Range): boolean {
    for (let t = range.start; t < range.end; t++) if (this.isFigure(t) || has(this.#doc, t, W.thing)) return true;
    return this.#nounIn(range) !== null;
  }

  /** What a package or shipment is said to include. */
  contents(predicate: Predicate, limit: number, goesOn: boolean): Deed[] {
    const doc = this.#doc;
    if (predicate.attached) return [];
    if (predicate.passive) return predicate.trigger.group === "contents" ? this.before(predicate, limit) : [];
    const at = predicate.trigger.range.end;
    if (isWord(doc, at) && has(doc, at, W.preposition) && !this.isFigure(at)) return [];
    const value = predicate.trigger.group === "value";
    let subject = this.#clauseStart(predicate.head);
    if (value && !this.hasObject({ start: subject, end: predicate.head })) {
      // "The value of the aid that Chad sent amounts to": what has the value stands before the relative clause.
      subject = this.done;
      if (subject >= predicate.head || !this.hasObject({ start: subject, end: predicate.head })) return [];
    }
    const pointing = columnOf(doc, subject, "determiner", "role") === "demonstrative";
    if (!goesOn && !pointing && !this.hasObject({ start: subject, end: predicate.head })) return [];
    // A value is the value of what stands before the verb, and so is a sum that the package itself is named by.
    const whole = value || this.hasSum({ start: subject, end: predicate.head });
    for (let t = at; t < Math.min(limit, at + 12); t = nextTerm(doc, t)) {
      if (!this.isFigure(t) && !has(doc, t, W.thing)) continue;
      const start = whole ? subject : t;
      return [deedOf(doc, t, { start, end: aboutEnd(doc, t, limit) })];
    }
    return [];
  }

  /** "30 lorries donated by Oman": a past form without an auxiliary, and the giver after it. */
  isReduced(predicate: Predicate): boolean {
    const doc = this.#doc;
    if (predicate.passive || predicate.attached || predicate.head !== predicate.verb || predicate.trigger.noun)
      return false;
    let next = predicate.trigger.range.end;
    while (isWord(doc, next) && has(doc, next, W.time)) next = doc.termEnd[next]!;
    if (columnOf(doc, next, "preposition", "role") !== "by") return false;
    if (predicate.verb < this.done) return false;
    const subject = this.subject(predicate);
    if (predicate.trigger.group !== "past") return this.hasObject(subject);
    for (let t = subject.end - 1; t >= subject.start && kindOf(this.#doc, t) !== TOKEN.comma; t--)
      if (this.isFigure(t)) return true;
    return false;
  }

  /** "If the two sides agree to sell them": a verb under a condition says what is asked, not what is given. */
  isConditional(predicate: Predicate): boolean {
    const doc = this.#doc;
    for (let t = predicate.head - 1; t >= Math.max(this.sentence.start, predicate.head - BACK_MOST); t--) {
      const kind = kindOf(doc, t);
      if (kind === TOKEN.comma || kind === TOKEN.colon || kind === TOKEN.end) return false;
      if (!isWord(doc, t)) continue;
      if (has(doc, t, W.that | W.saying)) return false;
      const role = columnOf(doc, t, "conjunction", "role");
      if (t === predicate.head - 1 && role === "and") return false;
      if (role === "when") return true;
      if (
        has(doc, t, W.condition) &&
        doc.termEnd[t]! <= predicate.head &&
        columnOf(doc, t, "condition", "role") !== "any"
      )
        return true;
    }
    return false;
  }

  /** "Sent 40 drones against Sumy": what goes against somebody and to nobody is no gift. */
  isHostile(deed: Deed): boolean {
    const doc = this.#doc;
    if (beneficiaryOf(doc, deed, null) !== null) return false;
    for (let t = deed.at; t < deed.about.end; t = nextTerm(doc, t))
      if (columnOf(doc, t, "preposition", "role") === "against" && isNamed(doc, doc.termEnd[t]!)) return true;
    return false;
  }

  /** Without a giver only a sum or count is taken, the subject's own: "10 lorries were sent", not "was paid in 3 parts". */
  isCounted(predicate: Predicate, deed: Deed): boolean {
    const end = predicate.passive ? predicate.head : deed.about.end;
    for (let t = deed.about.start; t < end; t++) if (this.isFigure(t)) return true;
    return false;
  }
}
