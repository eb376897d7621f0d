import type { Kind } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import { findAmounts } from "../amounts/find-amounts.ts";
import { findQuantities } from "../amounts/find-quantities.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { bareItem } from "./bare-item.ts";
import { beneficiaryOf } from "./beneficiary.ts";
import { Carriers } from "./carrier.ts";
import type { FoundCommitment, FoundPromisor } from "./commitment.ts";
import { aboutEnd, complementOf, coordinatedVerb, deedOf } from "./complement.ts";
import { conditionsIn } from "./condition.ts";
import { countedItems } from "./counted.ts";
import type { Deed } from "./deed.ts";
import { agentAfter, giversOf } from "./giver.ts";
import { ofSpeaker } from "./promisor.ts";
import { thingsOf } from "./thing.ts";
import { moodPredicate, type Predicate, triggerPredicates } from "./verb-phrase.ts";

const DEEDS_MOST = 6;

/** Finds commitments by their verb phrases, in a language whose verbs stand after their subjects and auxiliaries. */
export class PhraseFinder {
  readonly #c: ReadingContext;
  readonly #statements: readonly FoundStatement[];
  readonly #rules: ReadonlyMap<string, readonly CommitmentRule[]>;
  readonly #found: FoundCommitment[];
  readonly #carriers: Carriers;
  readonly #claimed = new Set<number>();
  readonly #outer = new Map<number, Predicate>();
  /** Tokens of the sentence where a sum or a count begins. */
  #figures = new Set<number>();
  #topic: PartyId | null = null;
  #givers: readonly FoundPromisor[] = [];
  /** The end of what the last commitment of the sentence is about. */
  #done = 0;

  constructor(
    context: ReadingContext,
    statements: readonly FoundStatement[],
    rules: ReadonlyMap<string, readonly CommitmentRule[]>,
    found: FoundCommitment[],
  ) {
    this.#c = context;
    this.#statements = statements;
    this.#rules = rules;
    this.#found = found;
    this.#carriers = new Carriers(statements);
  }

  sentence(sentence: Range): void {
    const { doc } = this.#c;
    this.#givers = [];
    this.#done = sentence.start;
    this.#figures = this.#figuresOf(sentence);
    const known = this.#found.length;
    for (let t = sentence.start; t < sentence.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (!isWord(doc, t)) continue;
      if (has(doc, t, W.trigger))
        for (const predicate of triggerPredicates(doc, t, sentence, this.#outer.get(t)))
          if (this.#trigger(predicate, sentence)) break;
      if (has(doc, t, W.deed) && !this.#claimed.has(t)) this.#self(t, sentence);
    }
    if (this.#found.length === known) this.#bare(sentence);
    this.#topic = this.#topicOf(sentence);
  }

  /** The party that a sentence begins with: who "it" and "his country" mean in the next one of its paragraph. */
  #topicOf(sentence: Range): PartyId | null {
    const { doc } = this.#c;
    if (kindOf(doc, sentence.end) === TOKEN.newline || sentence.end >= doc.tokens.count) return null;
    let t = sentence.start;
    while (t < sentence.end && (!isWord(doc, t) || kindOf(doc, t) === TOKEN.number)) t++;
    const phrase = parseNounPhrase(this.#c, t, sentence.end);
    if (phrase?.head === "pronoun") return this.#topic;
    return phrase?.party ?? null;
  }

  #figuresOf(sentence: Range): Set<number> {
    const { doc } = this.#c;
    const counts = findQuantities(doc, sentence).filter((q) => q.counts === "things");
    return new Set([...findAmounts(doc, sentence), ...counts].map((f) => f.start));
  }

  #trigger(predicate: Predicate, sentence: Range): boolean {
    const rules = this.#rules.get(predicate.trigger.group);
    if (rules === undefined) return false;
    const limit = this.#limit(predicate.verb, sentence);
    if (predicate.trigger.group === "value" && this.#value(predicate, sentence, limit)) return true;
    for (const rule of rules) {
      if (rule.deed !== "governed" && rule.deed !== "contents") continue;
      const deeds =
        rule.deed === "contents"
          ? this.#contents(predicate, sentence, limit)
          : this.#complements(predicate, sentence, limit);
      if (deeds.length > 0 && this.#commit(rule, predicate, deeds, sentence)) return true;
    }
    return false;
  }

  /** "The package is valued at …": a sum that belongs to what was just given, where that has none. */
  #value(predicate: Predicate, sentence: Range, limit: number): boolean {
    const last = this.#found.at(-1);
    if (last === undefined || this.#carried(sentence) === null || this.#hasSum(last.measured ?? last.about))
      return false;
    if (!this.#hasSum({ start: predicate.trigger.range.end, end: limit })) return false;
    const speaker = this.#speakerAt(predicate.verb);
    const [own] = speaker === null ? [] : ofSpeaker(this.#c, speaker, null);
    // Another party speaks of what another gives.
    if (own !== undefined && last.promisor.party !== null && own.party !== last.promisor.party) return false;
    this.#found[this.#found.length - 1] = {
      ...last,
      promisor: last.promisor.label === "" && own !== undefined ? own : last.promisor,
      worth: { start: predicate.trigger.range.end, end: limit },
    };
    return true;
  }

  #speakerAt(t: number): FoundStatement | null {
    const number = this.#carriers.at(t);
    return number === null ? null : this.#statements[number]!;
  }

  #hasSum(range: Range): boolean {
    return findAmounts(this.#c.doc, range).some((sum) => !sum.total);
  }

  #complements(predicate: Predicate, sentence: Range, limit: number): Deed[] {
    const { doc } = this.#c;
    if (predicate.passive) return this.#before(predicate, sentence, limit);
    const complement = complementOf(doc, predicate, limit, (t) => this.#figures.has(t));
    if (complement === null) return [];
    if (complement.what === "trigger") {
      this.#outer.set(complement.at, predicate);
      return [];
    }
    return this.#coordinated(complement.at, limit);
  }

  /** A deed and those that "and" or "or" joins to it. */
  #coordinated(first: number, limit: number): Deed[] {
    const { doc } = this.#c;
    const deeds: Deed[] = [];
    for (let at: number | null = first; at !== null && deeds.length < DEEDS_MOST; ) {
      const end = aboutEnd(doc, at, limit);
      deeds.push(deedOf(doc, at, { start: at, end }));
      at = has(doc, at, W.deed) ? coordinatedVerb(doc, at, end, limit) : null;
    }
    return deeds;
  }

  /** What stands before a passive verb: the thing given, or the deed ("the delivery of tanks was approved"). */
  #before(predicate: Predicate, sentence: Range, limit: number): Deed[] {
    const { doc } = this.#c;
    const start = this.#clauseStart(predicate.head, sentence);
    const about = { start, end: aboutEnd(doc, predicate.trigger.range.end - 1, limit) };
    const deed = has(doc, predicate.verb, W.deed) ? predicate.verb : this.#nounIn({ start, end: predicate.head });
    return [deedOf(doc, deed ?? predicate.verb, about)];
  }

  #nounIn(range: Range): number | null {
    const { doc } = this.#c;
    for (let t = range.start; t < range.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (isWord(doc, t) && readings(doc, t).some((r) => r.entry.class === "deed" && r.shape === "masdar")) return t;
    }
    return null;
  }

  /** Where the clause of a verb begins: after "that", a colon, an opening mark, or an adverbial before its comma. */
  #clauseStart(head: number, sentence: Range): number {
    const { doc } = this.#c;
    let start = Math.max(sentence.start, this.#done);
    for (let t = start; t < head; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      const kind = kindOf(doc, t);
      if (kind === TOKEN.colon || doc.quotations.at(t) !== undefined || kind === TOKEN.punctuation) start = t + 1;
      else if (kind === TOKEN.comma && !this.#hasObject({ start, end: t })) start = t + 1;
      else if (isWord(doc, t) && has(doc, t, W.that | W.relative)) start = doc.termEnd[t]!;
    }
    while (start < head && (!isWord(doc, start) || has(doc, start, W.conjunction))) start++;
    return start;
  }

  #hasObject(range: Range): boolean {
    for (let t = range.start; t < range.end; t++) if (this.#figures.has(t) || has(this.#c.doc, t, W.thing)) return true;
    return this.#nounIn(range) !== null;
  }

  /** What a package or shipment is said to include. */
  #contents(predicate: Predicate, sentence: Range, limit: number): Deed[] {
    const { doc } = this.#c;
    if (predicate.attached) return [];
    if (predicate.passive)
      return predicate.trigger.group === "contents" ? this.#before(predicate, sentence, limit) : [];
    const at = predicate.trigger.range.end;
    if (isWord(doc, at) && has(doc, at, W.preposition) && !this.#figures.has(at)) return [];
    const value = predicate.trigger.group === "value";
    if (value && !this.#hasObject({ start: this.#clauseStart(predicate.head, sentence), end: predicate.head }))
      return [];
    const subject = this.#clauseStart(predicate.head, sentence);
    if (this.#carried(sentence) === null && !this.#hasObject({ start: subject, end: predicate.head })) return [];
    // A value is the value of what stands before the verb, and so is a sum that the package itself is named by.
    const whole = value || this.#hasSum({ start: subject, end: predicate.head });
    for (let t = at; t < Math.min(limit, at + 12); t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (!this.#figures.has(t) && !has(doc, t, W.thing)) continue;
      const start = whole ? subject : t;
      return [deedOf(doc, t, { start, end: aboutEnd(doc, t, limit) })];
    }
    return [];
  }

  /** A finite verb of doing says its level by its mood. */
  #self(t: number, sentence: Range): void {
    const { doc } = this.#c;
    for (const reading of readings(doc, t)) {
      if (reading.entry.class !== "deed" || reading.shape === "masdar" || reading.shape === "plain") continue;
      const predicate = moodPredicate(doc, t, reading, sentence);
      if (predicate === null) continue;
      const rule = this.#rules.get(predicate.trigger.group)?.find((r) => r.deed === "self");
      if (rule === undefined) continue;
      const limit = this.#limit(t, sentence);
      const voiced = this.#isReduced(predicate, sentence) ? { ...predicate, passive: true } : predicate;
      const deeds = voiced.passive ? this.#before(voiced, sentence, limit) : this.#coordinated(t, limit);
      if (this.#commit(rule, voiced, deeds, sentence)) return;
    }
  }

  /** "30 lorries donated by Oman": a past form without an auxiliary, and the giver after it. */
  #isReduced(predicate: Predicate, sentence: Range): boolean {
    const { doc } = this.#c;
    if (predicate.passive || predicate.trigger.group !== "past" || predicate.head !== predicate.verb) return false;
    const next = predicate.trigger.range.end;
    if (columnOf(doc, next, "preposition", "role") !== "by") return false;
    if (predicate.verb < this.#done) return false;
    for (let t = this.#clauseStart(predicate.head, sentence); t < predicate.head; t++)
      if (this.#figures.has(t)) return true;
    return false;
  }

  #commit(rule: CommitmentRule, predicate: Predicate, deeds: readonly Deed[], sentence: Range): boolean {
    const fresh = deeds.filter((deed) => !this.#claimed.has(deed.at));
    if (fresh.length === 0) return false;
    const statement = this.#carriers.at(predicate.verb);
    const carried = statement === null ? null : this.#statements[statement]!;
    const givers = giversOf(this.#c, rule.promisor, {
      predicate,
      sentence,
      statement: carried,
      before: this.#givers,
      from: this.#leadingFrom(predicate, statement, sentence),
      carried: this.#carried(sentence),
      last: this.#topic ?? this.#found.findLast((c) => c.promisor.party !== null)?.promisor.party ?? null,
    });
    if (givers.length === 0 || this.#isConditional(predicate, sentence)) return false;
    let any = false;
    for (const [index, deed] of fresh.entries()) {
      const things = thingsOf(this.#c.doc, deed);
      if (things.length === 0 && rule.kind !== null) things.push({ kind: rule.kind, object: null });
      const [first] = things;
      // What is bought for oneself is given to nobody.
      if (
        columnOf(this.#c.doc, deed.at, "deed", "recipient") === "needed" &&
        beneficiaryOf(this.#c.doc, deed, null) === null
      )
        continue;
      if (first === undefined || this.#isHostile(deed)) continue;
      const empty = first.object === null && first.kind === "general-support" && !this.#hasObject(deed.about);
      if (empty && predicate.trigger.group !== "never") continue;
      for (const promisor of givers) {
        const made = things.map((thing) =>
          this.#made(rule, predicate, deed, thing, promisor, sentence, statement, index),
        );
        const items = countedItems(this.#c, made[0]!, this.#fixedKind(deed, first.kind));
        if (promisor.label === "" && !this.#isCounted(predicate, deed)) continue;
        any = true;
        const counted = items[0]!.measured !== undefined;
        const others = made
          .slice(1)
          .filter((c) => !items.some((i) => i.kind === c.kind))
          .map((c) => (counted && c.object !== null ? { ...c, measured: c.object } : c));
        this.#found.push(...items, ...others);
      }
      if (any) this.#claimed.add(deed.at);
    }
    if (!any) return false;
    this.#givers = givers;
    this.#done = fresh.at(-1)!.about.end;
    return true;
  }

  /** "Sent 40 drones against Sumy": what goes against somebody and to nobody is no gift. */
  #isHostile(deed: Deed): boolean {
    const { doc } = this.#c;
    if (beneficiaryOf(doc, deed, null) !== null) return false;
    for (let t = deed.at; t < deed.about.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1)
      if (columnOf(doc, t, "preposition", "role") === "against") return true;
    return false;
  }

  /** Some deeds make one kind whatever is counted; money for weapons is military money however many they are. */
  #fixedKind(deed: Deed, given: Kind): Kind | null {
    if (deed.kind !== null) return deed.kind;
    return columnOf(this.#c.doc, deed.at, "deed", "money") === "yes" && given === "military-financing" ? given : null;
  }

  /** Without a giver only a sum or count is taken, the subject's own: "10 lorries were sent", not "was paid in 3 parts". */
  #isCounted(predicate: Predicate, deed: Deed): boolean {
    const end = predicate.passive ? predicate.head : deed.about.end;
    for (let t = deed.about.start; t < end; t++) if (this.#figures.has(t)) return true;
    return false;
  }

  #made(
    rule: CommitmentRule,
    predicate: Predicate,
    deed: Deed,
    thing: { readonly kind: FoundCommitment["kind"]; readonly object: Range | null },
    promisor: FoundPromisor,
    sentence: Range,
    statement: number | null,
    index: number,
  ): FoundCommitment {
    const { doc } = this.#c;
    const level = rule.level ?? predicate.trigger.level;
    const leading = Math.max(sentence.start, this.#leadingFrom(predicate, statement, sentence));
    const all = [
      ...conditionsIn(doc, { start: leading, end: predicate.head }, level === "ruled-out"),
      ...conditionsIn(
        doc,
        { start: predicate.trigger.range.end, end: Math.max(deed.about.end, predicate.trigger.range.end) },
        level === "ruled-out",
      ),
    ];
    // What was done was done after something, not if it happens.
    const conditions = level === "delivered" ? [] : all.map((c, group) => ({ ...c, group }));
    const near =
      promisor.range !== null && promisor.range.start >= sentence.start && promisor.range.end <= predicate.head;
    const starts = [
      predicate.passive ? deed.about.start : predicate.head,
      ...(near ? [promisor.range!.start] : []),
      ...conditions.map((c) => c.range.start),
    ];
    const start = index === 0 ? Math.min(...starts) : deed.at;
    const end = Math.max(deed.about.end, ...conditions.map((c) => c.range.end));
    const beneficiary = beneficiaryOf(doc, deed, promisor.party);
    return {
      promisor,
      beneficiary,
      kind: thing.kind,
      object: thing.object,
      level,
      trigger: predicate.trigger.range,
      conditions,
      about: deed.about,
      evidence: { start, end: this.#trimmed(start, end) },
      statement,
      rule: rule.id,
    };
  }

  /** The giver of the last commitment, if it stands in this paragraph. */
  #carried(sentence: Range): FoundPromisor | null {
    const last = this.#found.at(-1);
    if (last === undefined) return null;
    for (let t = last.evidence.end; t < sentence.start; t++) if (kindOf(this.#c.doc, t) === TOKEN.newline) return null;
    return last.promisor;
  }

  /** "If the two sides agree to sell them": a verb under a condition says what is asked, not what is given. */
  #isConditional(predicate: Predicate, sentence: Range): boolean {
    const { doc } = this.#c;
    for (let t = predicate.head - 1; t >= sentence.start; t--) {
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

  /** Where a condition before the verb may stand: after the last commitment and inside what is said. */
  #leadingFrom(predicate: Predicate, statement: number | null, sentence: Range): number {
    const content =
      statement === null
        ? undefined
        : this.#statements[statement]!.content.find((r) => predicate.verb >= r.start && predicate.verb < r.end);
    return Math.max(this.#done, content?.start ?? sentence.start);
  }

  /** The end of what one voice says: of the content that holds a token, else of the sentence. */
  #limit(t: number, sentence: Range): number {
    const statement = this.#carriers.at(t);
    const content =
      statement === null ? undefined : this.#statements[statement]!.content.find((r) => t >= r.start && t < r.end);
    return Math.min(sentence.end, content?.end ?? sentence.end);
  }

  /** A sentence or line that is nothing but what is given: "Two lorries of blankets." */
  #bare(sentence: Range): void {
    const rule = this.#rules.get("bare")?.[0];
    if (rule === undefined || this.#carriers.at(sentence.start) !== null) return;
    const deed = bareItem(this.#c, sentence, (t) => this.#figures.has(t));
    if (deed === null) return;
    const [thing] = thingsOf(this.#c.doc, deed);
    if (thing === undefined && rule.kind === null) return;
    const predicate: Predicate = {
      trigger: {
        group: "bare",
        level: rule.level ?? "pledged",
        range: { start: sentence.start, end: sentence.start },
        prep: null,
        noun: false,
        own: false,
        firstPerson: false,
      },
      verb: sentence.start,
      head: sentence.start,
      passive: true,
      attached: false,
    };
    const search = {
      predicate,
      sentence,
      statement: null,
      before: [],
      from: sentence.start,
      carried: null,
      last: null,
    };
    const agents = ["by", "from", "via"].flatMap((role) =>
      agentAfter(this.#c, sentence.start, sentence.end, search, role).filter((g) => role === "by" || this.#isBody(g)),
    );
    const [promisor] = agents.length > 0 ? agents : giversOf(this.#c, rule.promisor, search);
    if (promisor === undefined) return;
    const made = this.#made(
      rule,
      predicate,
      deed,
      thing ?? { kind: rule.kind!, object: null },
      promisor,
      sentence,
      null,
      0,
    );
    this.#found.push(...countedItems(this.#c, { ...made, trigger: null }, deed.kind));
  }

  /** A power or body of a state, not the state: aid comes from a country by way of another. */
  #isBody({ range }: FoundPromisor): boolean {
    const { doc } = this.#c;
    for (let t = range?.start ?? 0; t < (range?.end ?? 0); t = doc.termEnd[t]!)
      if (columnOf(doc, t, "party", "as") === "seat" || has(doc, t, W.source)) return true;
    return false;
  }

  #trimmed(from: number, end: number): number {
    const { doc } = this.#c;
    let t = end;
    while (
      t > from + 1 &&
      !isWord(doc, t - 1) &&
      !doc.quotations.closes(t - 1) &&
      kindOf(doc, t - 1) !== TOKEN.bracketClose
    )
      t--;
    return t;
  }
}
