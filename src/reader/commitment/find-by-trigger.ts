import type { Act, Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { columnOf, has, isWord, kindOf, nextTerm, readingOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { absenceAt } from "./absence.ts";
import { beneficiaryOf, receiverOf } from "./beneficiary.ts";
import { Carriers } from "./carrier.ts";
import { conditionsOf } from "./clause-conditions.ts";
import type { FoundCommitment, FoundPromisor } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";
import { type CountedThing, countedThings } from "./counted-things.ts";
import { decidedBy, isNounOfSaying } from "./decided-by.ts";
import { type Deed, deedOfVerb, deedPointedAt, deedsAfter } from "./deed.ts";
import { firmness } from "./firmness.ts";
import { furtherGivers } from "./further-givers.ts";
import { isGivingBody } from "./giving-body.ts";
import { impliedSubject, type LastSubject } from "./implied-subject.ts";
import { kindGivenBefore } from "./kind-before.ts";
import { partSums } from "./part-sums.ts";
import { bySum, ofParty, promisorsOf } from "./promisor.ts";
import { thingsOf } from "./thing.ts";
import { moodOf, type Trigger, triggersAt } from "./trigger.ts";
import { hasNounOfPromising, isBehindPreposition, isInCondition, isVerb } from "./verb-of-doing.ts";

/** What is said in calling for a deed, or in judging one, is nobody's own deed. */
const ABOUT_OTHERS = new Set<Act>(["call", "condemn", "praise", "accuse", "ask"]);
const JUDGING = new Set<Act>(["condemn", "praise", "accuse"]);
/** Triggers under which a deed may be that of another: the possibility of an Egyptian part. */
const OF_ANOTHER = new Set(["possibility", "study", "openness", "not-refusal", "announcement", "passive"]);

/** Triggers that may govern a mere "that". */
const POINTING = new Set(["not-refusal", "refusal", "readiness", "begun"]);

/** A deed, what governs it, and the sentence and statement that hold it. */
interface Governed {
  readonly rule: CommitmentRule;
  readonly trigger: Trigger;
  readonly sentence: Range;
  readonly statement: number | null;
}

/** Finds commitments by the words that say how firmly a deed is meant, and by the moods of verbs of doing. */
export class TriggerFinder {
  readonly #c: ReadingContext;
  readonly #statements: readonly FoundStatement[];
  readonly #rules: ReadonlyMap<string, readonly CommitmentRule[]>;
  readonly #found: FoundCommitment[];
  readonly #carriers: Carriers;
  /** Deeds that a trigger has claimed, by token. */
  readonly #claimed = new Set<number>();
  #last: LastSubject | null = null;

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
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.trigger | W.negation | W.deed)) continue;
      if (has(doc, t, W.trigger))
        for (const trigger of triggersAt(doc, t, sentence)) if (this.#governed(trigger, sentence)) break;
      if (has(doc, t, W.negation)) this.#absence(t, sentence);
      if (has(doc, t, W.deed) && !this.#claimed.has(t)) this.#self(t, sentence);
    }
  }

  /** A trigger and the deeds that it governs. */
  #governed(trigger: Trigger, sentence: Range): boolean {
    const rules = this.#rules.get(trigger.group);
    const statement = this.#carriers.at(trigger.range.start);
    if (rules === undefined || (trigger.noun && this.#isAboutOthers(trigger, sentence, statement))) return false;
    const pointed = POINTING.has(trigger.group) ? deedPointedAt(this.#c.doc, trigger, sentence) : null;
    const deeds = pointed === null ? deedsAfter(this.#c.doc, trigger, sentence) : [pointed];
    for (const rule of rules) {
      const governed = { rule, trigger, sentence, statement };
      if (
        rule.deed === "noun"
          ? deeds.length === 0 && this.#nounAlone(governed)
          : rule.deed === "governed" && this.#deeds(governed, deeds)
      )
        return true;
    }
    return false;
  }

  /** "Called for a halt to", "praised the readiness of": the noun stands in what was called for or judged. */
  #isAboutOthers({ range, own, group }: Trigger, sentence: Range, statement: number | null): boolean {
    if (statement === null) return false;
    const { act, content } = this.#statements[statement]!;
    // What somebody has decided is a fact, whatever others think of it.
    if (JUDGING.has(act) && !own && (isNounOfSaying(group) || decidedBy(this.#c, range.start, sentence) !== null))
      return false;
    if (!ABOUT_OTHERS.has(act) || !content.some((r) => range.start >= r.start && range.start < r.end)) return false;
    return act !== "praise" || own;
  }

  /** A finite verb of doing says its level by its mood. */
  #self(t: number, sentence: Range): void {
    const { doc } = this.#c;
    if (isBehindPreposition(doc, t) || hasNounOfPromising(doc, t, sentence) || isInCondition(doc, t, sentence)) return;
    for (const reading of readings(doc, t)) {
      if (reading.entry.class !== "deed" || (reading.shape !== "past" && reading.shape !== "present")) continue;
      if (reading.shape === "past" && !isVerb(doc, t, sentence)) continue;
      // A pronoun written with the verb is what it gives, unless it is who receives.
      if (reading.cut.person !== null && reading.entry.a.recipient !== "object") continue;
      const mood = moodOf(doc, t, reading, sentence);
      const rule = mood === null ? undefined : this.#rules.get(mood.group)?.find((r) => r.deed === "self");
      if (mood === null || rule === undefined) continue;
      const governed = { rule, trigger: mood, sentence, statement: this.#carriers.at(t) };
      if (this.#deeds(governed, [deedOfVerb(doc, t, sentence)])) return;
    }
  }

  /** "No troops on the ground". */
  #absence(t: number, sentence: Range): void {
    const rule = this.#rules.get("absence")?.[0];
    const absent = rule === undefined ? null : absenceAt(this.#c.doc, t, sentence);
    if (rule === undefined || absent === null) return;
    this.#deeds({ rule, trigger: absent.trigger, sentence, statement: this.#carriers.at(t) }, [absent.deed]);
  }

  #deeds(governed: Governed, deeds: readonly Deed[]): boolean {
    let any = false;
    const fresh = deeds.filter((deed) => !this.#claimed.has(deed.at));
    if (fresh.length === 0) return false;
    const promisors = this.#promisors(governed, fresh[0]!);
    if (promisors.length === 0) return false;
    const { trigger } = governed;
    if (!trigger.noun) this.#last = { promisors, verb: trigger.range.start };
    fresh.forEach((deed, index) => {
      for (const thing of this.#things(governed.rule, deed)) {
        for (const promisor of this.#givers(governed, promisors, deed)) {
          if (meetAgain(trigger, thing.kind, promisor)) continue;
          any = true;
          this.#claimed.add(deed.at).add(governed.trigger.range.start);
          const evidence = evidenceOf(governed.trigger, promisor.range, deed, fresh, index);
          this.#found.push(this.#commitment(governed, deed, thing, promisor, evidence));
        }
      }
    });
    if (any) this.#sumsBeside(this.#found.at(-1)!, governed.sentence);
    return any;
  }

  /** The parts of a sum, and who gives another under the same verb. */
  #sumsBeside(given: FoundCommitment, sentence: Range): void {
    this.#found.push(...partSums(this.#c, given, sentence), ...furtherGivers(this.#c, given, sentence));
  }

  #promisors({ rule, trigger, sentence, statement }: Governed, deed: Deed): readonly FoundPromisor[] {
    const found = promisorsOf(this.#c, rule.promisor, {
      trigger,
      deed: deed.at,
      sentence,
      statement: statement === null ? null : this.#statements[statement]!,
      self: rule.deed === "self",
      recipientIsObject: deed.recipientIsObject,
    });
    const { giver } = deed;
    if (found.some((promisor) => !isGivingBody(this.#c.doc, promisor))) return [];
    if (found.length === 0 && rule.promisor.includes("implied"))
      return impliedSubject(this.#c.doc, this.#last, { trigger, deed, sentence });
    if (giver === undefined) return found;
    // "The possibility of an Egyptian part", "refused a part of theirs": who does it is named after the noun of doing.
    const party = readingOf(this.#c.doc, giver.start, "party")!.entry.id;
    if (OF_ANOTHER.has(trigger.group)) return [ofParty(this.#c, party, giver)];
    return found.filter((promisor) => promisor.party === party);
  }

  /** Who gives: those who sum up their money as one; of those who sign, not the one whom it is for. */
  #givers({ trigger }: Governed, promisors: readonly FoundPromisor[], deed: Deed): readonly FoundPromisor[] {
    if (trigger.group !== "signing" || promisors.length < 2) return bySum(this.#c, promisors, deed.about);
    const recipient = beneficiaryOf(this.#c.doc, deed, null);
    const others = promisors.filter((promisor) => promisor.party !== recipient);
    return others.length > 0 ? others : promisors;
  }

  #things(rule: CommitmentRule, deed: Deed): readonly CountedThing[] {
    if (isOwnPurchase(this.#c.doc, deed)) return [];
    const things = countedThings(this.#c.doc, deed, thingsOf(this.#c.doc, deed));
    if (things.length > 0) return things;
    const kind = kindGivenBefore(this.#c.doc, deed, this.#found);
    if (kind !== null) return [{ kind, object: null }];
    return rule.kind === null ? [] : [{ kind: rule.kind, object: null }];
  }

  #commitment(
    { rule, trigger, sentence, statement }: Governed,
    deed: Deed,
    thing: CountedThing,
    promisor: FoundPromisor,
    evidence: Range,
  ): FoundCommitment {
    const { doc } = this.#c;
    const level = rule.level ?? trigger.level;
    const content = statement === null ? [] : this.#statements[statement]!.content;
    const conditions = conditionsOf(doc, { trigger, deed, thing, sentence, content, refused: level === "ruled-out" });
    const first = conditions.reduce((start, c) => Math.min(start, c.range.start), evidence.start);
    const last = conditions.reduce((end, c) => Math.max(end, c.range.end), evidence.end);
    return {
      promisor,
      beneficiary:
        trigger.group === "receipt" ? receiverOf(doc, trigger, deed) : beneficiaryOf(doc, deed, promisor.party),
      kind: thing.kind,
      object: thing.object,
      level: firmness(doc, { level, trigger, deed, promisor }),
      trigger: trigger.range,
      conditions,
      about: deed.about,
      ...(thing.measured === undefined ? {} : { measured: thing.measured }),
      evidence: { start: first, end: trimmed(this.#c, first, last) },
      statement,
      rule: rule.id,
    };
  }

  /** "Has a pledge": a noun of promising under a verb of having, with nothing more said than to whom. */
  #nounAlone(governed: Governed): boolean {
    const { rule, trigger, sentence, statement } = governed;
    if (rule.kind === null || !trigger.noun) return false;
    const { doc } = this.#c;
    const end = trimmed(this.#c, trigger.range.start, clauseLimit(this.#c, trigger.range.end, sentence));
    const deed: Deed = {
      at: trigger.range.start,
      about: { start: trigger.range.start, end },
      kind: rule.kind,
      fallback: null,
      recipientIsObject: false,
      alternative: false,
    };
    const [promisor] = this.#promisors(governed, { ...deed, at: trigger.range.end });
    if (promisor?.range == null) return false;
    const beneficiary = beneficiaryOf(doc, deed, promisor.party);
    if (beneficiary === null) return false;
    this.#found.push({
      promisor,
      beneficiary,
      kind: rule.kind,
      object: null,
      level: rule.level ?? trigger.level,
      trigger: trigger.range,
      conditions: conditionsIn(doc, deed.about, false),
      about: deed.about,
      evidence: { start: Math.min(promisor.range.start, trigger.range.start), end },
      statement,
      rule: rule.id,
    });
    return true;
  }
}

const EVIDENCE_GAP = 12;

/** "The participants agreed on a conference": that those who meet will meet again gives nothing to anybody. */
const meetAgain = ({ group }: Trigger, kind: Kind, { party, count }: FoundPromisor): boolean =>
  group === "agreement" && kind === "diplomatic-support" && party === null && count === null;

/** To buy is to give only where it is for somebody else. */
const isOwnPurchase = (doc: AnnotatedText, deed: Deed): boolean =>
  columnOf(doc, deed.at, "deed", "recipient") === "needed" && beneficiaryOf(doc, deed, null) === null;

/** Alternatives ("a or b") rest on the same words; deeds joined by "and" each on their own. */
function evidenceOf(trigger: Trigger, promisor: Range | null, deed: Deed, all: readonly Deed[], index: number): Range {
  const alternatives = all.some((d) => d.alternative);
  if (alternatives || index === 0) {
    const gap = promisor === null ? -1 : trigger.range.start - promisor.end;
    const near = promisor !== null && promisor.start < trigger.range.start && gap < EVIDENCE_GAP;
    return { start: near ? promisor.start : trigger.range.start, end: (alternatives ? all.at(-1)! : deed).about.end };
  }
  return { start: deed.at, end: deed.about.end };
}

function clauseLimit({ doc }: ReadingContext, from: number, sentence: Range): number {
  let t = from;
  while (t < sentence.end && kindOf(doc, t) !== TOKEN.comma && kindOf(doc, t) !== TOKEN.end) t++;
  return t;
}

function trimmed({ doc }: ReadingContext, from: number, end: number): number {
  let t = end;
  while (t > from + 1 && !isWord(doc, t - 1) && !doc.quotations.closes(t - 1)) t--;
  return t;
}
