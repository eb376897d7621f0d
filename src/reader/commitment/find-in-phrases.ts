import type { Kind } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import { afterDash } from "../amounts/words.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { labelParty } from "../party-in-view.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, has, isWord, kindOf, nextTerm, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { bareItem } from "./bare-item.ts";
import { beneficiaryOf, receiverOf } from "./beneficiary.ts";
import { Carriers } from "./carrier.ts";
import { ClauseWords } from "./clause-words.ts";
import type { FoundCommitment, FoundPromisor } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";
import { countedItems } from "./counted.ts";
import type { Deed } from "./deed.ts";
import { aboutFirst, gappedCommitments, gapsIn } from "./gapped.ts";
import { giversOf } from "./giver.ts";
import { isHistory } from "./history.ts";
import { firmnessOf } from "./instrument.ts";
import { isDemanded, isSaid, moodRule } from "./mood-rule.ts";
import { namedSums } from "./named-sum.ts";
import { bySum, ofSpeaker } from "./promisor.ts";
import { recordGiver, recordSearch } from "./record-giver.ts";
import { refusedBeside } from "./refused-beside.ts";
import { type GivenThing, isPronounForThings, lastThing, thingBeforeRelative, thingsOf, underDeed } from "./thing.ts";
import { topicOf } from "./topic.ts";
import { moodPredicate, type Predicate, triggerPredicates } from "./verb-phrase.ts";

/** Kinds that everyday verbs make too: to support, to protect. */
const VAIN = new Set<Kind>(["general-support", "security-guarantee", "mutual-defence"]);

const isCueOf = (statement: FoundStatement | null, t: number): boolean =>
  statement?.cue != null && t >= statement.cue.start && t < statement.cue.end;

/** "Received radars from Oman": the subject of the verb is who receives. */
const isReceived = (doc: AnnotatedText, { verb }: Predicate): boolean =>
  columnOf(doc, verb, "deed", "recipient") === "subject";

const FROZEN = new Set<Kind>(["frozen-assets-use", "sanctions"]);

/** Moods of what lies ahead. */
const AHEAD = new Set(["future", "conditional", "may", "never"]);

/** One predicate with who gives by it: what its deeds have in common. */
interface Given {
  readonly rule: CommitmentRule;
  readonly predicate: Predicate;
  readonly sentence: Range;
  readonly statement: number | null;
  readonly givers: readonly FoundPromisor[];
}

/** Finds commitments by their verb phrases, in a language whose verbs stand after their subjects and auxiliaries. */
export class PhraseFinder {
  readonly #c: ReadingContext;
  readonly #statements: readonly FoundStatement[];
  readonly #rules: ReadonlyMap<string, readonly CommitmentRule[]>;
  readonly #found: FoundCommitment[];
  readonly #carriers: Carriers;
  readonly #claimed = new Set<number>();
  /** The last party that gave something. */
  #last: PartyId | null = null;
  #topic: PartyId | null = null;
  /** Whether the sentence said what the last commitment is worth. */
  #valued = false;
  #givers: readonly FoundPromisor[] = [];
  /** The givers of the last commitment. */
  #together: readonly FoundPromisor[] = [];
  #words: ClauseWords;

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
    this.#words = new ClauseWords(context.doc, { start: 0, end: 0 });
  }

  sentence(sentence: Range): void {
    const { doc } = this.#c;
    this.#givers = [];
    this.#valued = false;
    this.#words = new ClauseWords(doc, sentence);
    const known = this.#found.length;
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.trigger | W.deed)) continue;
      const governs =
        has(doc, t, W.trigger) &&
        triggerPredicates(doc, t, sentence, this.#words.outer.get(t)).some((p) => this.#trigger(p, sentence));
      if (!governs && has(doc, t, W.deed) && !this.#claimed.has(t)) this.#self(t, sentence);
    }
    if (this.#found.length === known && !this.#valued) this.#bare(sentence);
    const named = this.#rules.get("named")?.[0];
    if (named !== undefined) this.#named(named, sentence, known);
    this.#topic = topicOf(this.#c, sentence, this.#topic);
  }

  /** Sums named with who gives them, but for those that a verb has said. */
  #named(rule: CommitmentRule, sentence: Range, known: number): void {
    const said = this.#found.slice(known);
    for (const c of namedSums(this.#c, sentence, rule, (t) => this.#words.isFigure(t)))
      if (!said.some(({ about }) => about.start <= c.about.start && c.about.end <= about.end)) this.#found.push(c);
  }

  #trigger(found: Predicate, sentence: Range): boolean {
    const predicate = this.#words.isReduced(found) ? { ...found, passive: true } : found;
    const rules = this.#rules.get(predicate.trigger.group);
    if (rules === undefined) return false;
    const limit = this.#limit(predicate.verb, sentence);
    if (predicate.trigger.group === "value" && this.#value(predicate, sentence, limit)) return true;
    for (const rule of rules) {
      if (rule.deed !== "governed" && rule.deed !== "contents") continue;
      const deeds =
        rule.deed === "contents"
          ? this.#words.contents(predicate, limit, this.#carried(sentence) !== null)
          : this.#words.complements(predicate, limit);
      if (deeds.length > 0 && this.#commit(rule, predicate, deeds, sentence)) return true;
    }
    return false;
  }

  /** "The package is valued at …": a sum that belongs to what was just given, where that has none. */
  #value(predicate: Predicate, sentence: Range, limit: number): boolean {
    const last = this.#found.at(-1);
    if (last === undefined || this.#carried(sentence) === null || this.#words.hasSum(last.measured ?? last.about))
      return false;
    if (!this.#words.hasSum({ start: predicate.trigger.range.end, end: limit })) return false;
    const speaker = this.#speakerAt(predicate.verb);
    const [own] = speaker === null ? [] : ofSpeaker(this.#c, speaker, null);
    // Another party speaks of what another gives.
    if (own !== undefined && last.promisor.party !== null && own.party !== last.promisor.party) return false;
    this.#found[this.#found.length - 1] = {
      ...last,
      promisor: last.promisor.label === "" && own !== undefined ? own : last.promisor,
      worth: { start: predicate.trigger.range.end, end: limit },
    };
    this.#valued = true;
    return true;
  }

  #speakerAt(t: number): FoundStatement | null {
    const number = this.#carriers.at(t);
    return number === null ? null : this.#statements[number]!;
  }

  /** A finite verb of doing says its level by its mood. */
  #self(t: number, sentence: Range): void {
    const { doc } = this.#c;
    // "He added that": what says that somebody spoke gives nothing.
    if (columnOf(doc, t, "saying", "takes")?.includes("that") && isCueOf(this.#speakerAt(t), t)) return;
    for (const reading of readings(doc, t)) {
      // "The Chilean-led force": no verb of its own.
      if (afterDash(doc, t - 1) === t) continue;
      if (reading.entry.class !== "deed" || reading.shape === "masdar" || reading.shape === "plain") continue;
      const predicate = moodPredicate(doc, t, reading, sentence);
      if (predicate === null) continue;
      const said = this.#speakerAt(predicate.verb);
      if (isDemanded(this.#c, said, predicate)) continue;
      const rule = moodRule(this.#rules, predicate, reading, isSaid(this.#c, said));
      if (rule === undefined) continue;
      const limit = this.#limit(t, sentence);
      const voiced = this.#voiced(predicate);
      if (voiced === null) continue;
      const deeds = voiced.passive ? this.#words.before(voiced, limit) : this.#words.coordinated(t, limit);
      if (this.#commit(rule, voiced, deeds, sentence)) return;
    }
  }

  /** What is given stands before a passive verb and before one that it does itself; where there is none, none is given. */
  #voiced(predicate: Predicate): Predicate | null {
    const { doc } = this.#c;
    const { trigger, verb } = predicate;
    const doer = columnOf(doc, verb, "deed", "doer");
    const does = doer === "thing" || (doer === "forces" && this.#words.isThing(predicate));
    // Where forces have gone or stand is what happened to them; that they will go is given.
    if (does && !AHEAD.has(trigger.group)) return null;
    const passive = predicate.passive || does || this.#words.isReduced(predicate);
    if (!passive) return predicate;
    if (!this.#words.isNone(predicate)) return { ...predicate, passive };
    return AHEAD.has(trigger.group) ? { ...predicate, passive, trigger: { ...trigger, level: "ruled-out" } } : null;
  }

  #commit(rule: CommitmentRule, predicate: Predicate, deeds: readonly Deed[], sentence: Range): boolean {
    const { doc } = this.#c;
    const fresh = deeds.filter((deed) => !this.#claimed.has(deed.at));
    if (fresh.length === 0) return false;
    const statement = this.#carriers.at(predicate.verb);
    const carried = statement === null ? null : this.#statements[statement]!;
    const givers = this.#sole(
      predicate.verb,
      giversOf(this.#c, rule.promisor, {
        predicate,
        sentence,
        statement: carried,
        before: this.#givers,
        from: this.#leadingFrom(predicate, statement, sentence),
        together: this.#carried(sentence) === null ? [] : this.#together,
        carried: this.#carried(sentence),
        last: this.#topic ?? this.#last,
      }),
    );
    if (givers.length === 0 || (isReceived(doc, predicate) && !this.#words.isReceipt(predicate, givers[0]!)))
      return false;
    if (this.#words.isConditional(predicate)) return false;
    const clause = { start: sentence.start, end: fresh[0]!.about.end };
    if (isHistory(this.#c, predicate.trigger.group, clause)) return false;
    const given = { rule, predicate, sentence, statement, givers };
    const any = fresh.filter((deed, index) => this.#give(given, deed, index)).length > 0;
    if (!any) return false;
    this.#givers = givers;
    this.#together = givers;
    this.#last = givers.at(-1)!.party ?? this.#last;
    this.#words.done = fresh.at(-1)!.about.end;
    return true;
  }

  /** What each giver gives by one deed; false where nothing is given. */
  #give(given: Given, whole: Deed, index: number): boolean {
    const { doc } = this.#c;
    const { rule, predicate, sentence, givers } = given;
    const gaps = gapsIn(this.#c, whole, (t) => this.#words.isFigure(t));
    const deed = aboutFirst(this.#c, whole, gaps);
    const things = this.#things(deed, sentence);
    if (things.length === 0 && rule.kind !== null) things.push({ kind: rule.kind, object: null });
    const [first] = things;
    if (first === undefined || !this.#isGift(deed, first, given)) return false;
    const found = bySum(this.#c, givers, deed.about).flatMap((promisor) => {
      if (promisor.label === "" && !this.#words.isCounted(predicate, deed)) return [];
      const made = things.map((thing) => this.#made(given, deed, thing, promisor, index));
      const items = countedItems(this.#c, made[0]!, this.#fixedKind(deed, first.kind));
      const counted = items[0]!.measured !== undefined;
      const others = made
        .slice(1)
        .filter((c) => !items.some((i) => i.kind === c.kind))
        .map((c) => (counted && c.object !== null ? { ...c, measured: c.object } : c));
      return [...items, ...others, ...refusedBeside(doc, deed, items[0]!, sentence.end)];
    });
    if (found.length === 0) return false;
    this.#found.push(...found, ...gappedCommitments(this.#c, found[0]!, gaps));
    this.#claimed.add(deed.at);
    return true;
  }

  /** Whether a deed gives something to somebody: not against them, not to oneself, not in words alone. */
  #isGift(deed: Deed, first: GivenThing, { predicate, givers }: Given): boolean {
    const { doc } = this.#c;
    if (!this.#words.isWhole(deed) || this.#words.isHostile(deed) || this.#isVain(deed, first, givers)) return false;
    // Aid that is frozen is taken back; assets that are frozen are a sanction, which the deed says.
    if (predicate.trigger.group === "withdrawal" && FROZEN.has(first.kind) && has(doc, predicate.verb, W.deed))
      return false;
    // What is bought for oneself is given to nobody.
    const needed = columnOf(doc, deed.at, "deed", "recipient") === "needed";
    if (needed && beneficiaryOf(doc, deed, null) === null) return false;
    const empty = first.object === null && first.kind === "general-support" && !this.#words.hasObject(deed.about);
    return !empty || predicate.trigger.group === "never";
  }

  /** "Froze the assets and will use them": a pronoun right after the deed stands for what was spoken of before. */
  #things(deed: Deed, sentence: Range): GivenThing[] {
    const { doc } = this.#c;
    if (deed.kind !== null || deed.recipientIsObject || !isPronounForThings(doc, doc.termEnd[deed.at]!)) {
      const things = thingsOf(doc, deed);
      return things.length > 0 ? things : underDeed(doc, deed, thingBeforeRelative(doc, deed, sentence.start));
    }
    const last = this.#carried(sentence) === null ? null : (this.#found.at(-1)?.object ?? null);
    const meant = last !== null && last.end <= deed.at ? lastThing(doc, last) : null;
    return meant === null ? thingsOf(doc, deed) : underDeed(doc, deed, [meant]);
  }

  /** Of two who act together under a heading, the one it names gives: "Chad: Paris and N'Djamena signed …". */
  #sole(verb: number, givers: readonly FoundPromisor[]): readonly FoundPromisor[] {
    if (givers.length !== 2) return givers;
    const label = labelParty(this.#c, verb);
    const own = givers.filter((g) => g.party === label);
    return label !== null && own.length > 0 ? own : givers;
  }

  /** To support, help or protect somebody who is no party, or by somebody who is none, promises nothing of state. */
  #isVain(deed: Deed, { kind }: GivenThing, givers: readonly FoundPromisor[]): boolean {
    if (deed.fallback === null || kind !== deed.fallback || !VAIN.has(kind)) return false;
    return givers.every((g) => g.party === null) || beneficiaryOf(this.#c.doc, deed, givers[0]!.party) === null;
  }

  /** Some deeds make one kind whatever is counted; money for weapons is military money however many they are. */
  #fixedKind(deed: Deed, given: Kind): Kind | null {
    if (deed.kind !== null) return deed.kind;
    return columnOf(this.#c.doc, deed.at, "deed", "money") === "yes" && given === "military-financing" ? given : null;
  }

  #made(given: Given, deed: Deed, thing: GivenThing, promisor: FoundPromisor, index: number): FoundCommitment {
    const { rule, predicate, sentence, statement } = given;
    const { doc } = this.#c;
    const said = rule.level ?? predicate.trigger.level;
    const level = firmnessOf(doc, predicate, said, this.#words.subject(predicate), deed.about, sentence);
    const leading = Math.max(sentence.start, this.#leadingFrom(predicate, statement, sentence));
    const before = conditionsIn(doc, { start: leading, end: predicate.head }, level === "ruled-out");
    const after = { start: predicate.trigger.range.end, end: Math.max(deed.about.end, predicate.trigger.range.end) };
    const all = [...before, ...conditionsIn(doc, after, level === "ruled-out", before.length)];
    // What was done was done after something, not if it happens.
    const conditions = level === "delivered" ? [] : all;
    const near =
      promisor.range !== null && promisor.range.start >= sentence.start && promisor.range.end <= predicate.head;
    const starts = [
      predicate.passive ? deed.about.start : predicate.head,
      ...(near ? [promisor.range!.start] : []),
      ...conditions.map((c) => c.range.start),
    ];
    const start = index === 0 ? Math.min(...starts) : deed.at;
    const end = Math.max(deed.about.end, ...conditions.map((c) => c.range.end));
    const beneficiary = isReceived(doc, predicate)
      ? receiverOf(doc, predicate.trigger, deed)
      : beneficiaryOf(doc, deed, promisor.party);
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

  /** Where a condition before the verb may stand: after the last commitment and inside what is said. */
  #leadingFrom(predicate: Predicate, statement: number | null, sentence: Range): number {
    const content =
      statement === null
        ? undefined
        : this.#statements[statement]!.content.find((r) => predicate.verb >= r.start && predicate.verb < r.end);
    return Math.max(this.#words.done, content?.start ?? sentence.start);
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
    const deed = bareItem(this.#c, sentence, (t) => this.#words.isFigure(t));
    if (deed === null) return;
    const [thing] = thingsOf(this.#c.doc, deed);
    if (thing === undefined && rule.kind === null) return;
    const search = recordSearch(sentence, rule.level ?? "pledged");
    const promisor = recordGiver(this.#c, rule, search);
    if (promisor === undefined) return;
    const given = { rule, predicate: search.predicate, sentence, statement: null, givers: [promisor] };
    const made = this.#made(given, deed, thing ?? { kind: rule.kind!, object: null }, promisor, 0);
    this.#found.push(...countedItems(this.#c, { ...made, trigger: null }, deed.kind));
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
