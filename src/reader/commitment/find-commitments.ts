import type { Level } from "../../model/codes.ts";
import { signatories } from "../attribution/speaker.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { CommitmentRule } from "../rules.ts";
import { has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { beneficiaryOf, mainBeneficiary, themeFor } from "./beneficiary.ts";
import type { FoundCommitment, FoundCondition } from "./commitment.ts";
import { conditionsIn } from "./condition.ts";
import { type Deed, deedOfVerb, deedsAfter } from "./deed.ts";
import { PhraseFinder } from "./find-in-phrases.ts";
import { withGiversBeside } from "./giver-beside.ts";
import { withKindsInView } from "./kind-in-view.ts";
import { listedItem } from "./listed.ts";
import { bySum, promisorsOf } from "./promisor.ts";
import { type GivenThing, thingsOf } from "./thing.ts";
import { withoutRepetitions } from "./told-twice.ts";
import { moodOf, type Trigger, triggersAt } from "./trigger.ts";

/** Finds who gives, will give, may give or refuses what, by the pack's rules of commitment. */
export function findCommitments(context: ReadingContext, statements: readonly FoundStatement[]): FoundCommitment[] {
  const finder = new CommitmentFinder(context, statements);
  let line = 0;
  for (const sentence of context.doc.sentences) {
    for (; line < context.doc.lines.length && context.doc.lines[line]!.start <= sentence.start; line++)
      finder.item(line);
    finder.sentence(sentence);
  }
  return finder.finish();
}

const UNDERTAKEN = new Set<Level>(["pledged", "delivered"]);

class CommitmentFinder {
  readonly #c: ReadingContext;
  readonly #statements: readonly FoundStatement[];
  readonly #rules: ReadonlyMap<string, readonly CommitmentRule[]>;
  readonly #found: FoundCommitment[] = [];
  /** Deeds that a trigger has claimed, by token. */
  readonly #claimed = new Set<number>();
  readonly #phrases: PhraseFinder | null;
  #nextStatement = 0;

  constructor(context: ReadingContext, statements: readonly FoundStatement[]) {
    this.#c = context;
    this.#statements = statements;
    this.#rules = Map.groupBy(context.pack.rules.commitment, (rule) => rule.trigger);
    this.#phrases = context.pack.verbGroups ? new PhraseFinder(context, statements, this.#rules, this.#found) : null;
  }

  finish(): FoundCommitment[] {
    const main = mainBeneficiary(
      this.#c.doc,
      this.#found.map((c) => c.beneficiary),
    );
    const adopted = signatories(this.#c) !== null;
    const all = withKindsInView(this.#c, withGiversBeside(this.#c, this.#found, main)).map((c) => ({
      ...c,
      beneficiary: c.beneficiary ?? themeFor(main, c.kind, c.promisor.party),
      // What the adopted text itself undertakes is agreed, whatever its mood.
      level: adopted && UNDERTAKEN.has(c.level) && this.#isOwnText(c) ? ("agreed" as const) : c.level,
    }));
    return withoutRepetitions(
      all.flatMap((c) => this.#unlessDenied(c)),
      titleOf(this.#c),
    );
  }

  /** Whether a commitment stands in the voice of the text: under no statement but those of its signatories. */
  #isOwnText(c: FoundCommitment): boolean {
    return c.statement === null || this.#statements[c.statement]!.speaker.kind === "group";
  }

  /** Who denies that they will give rules it out; what else is denied is nobody's commitment. */
  #unlessDenied(c: FoundCommitment): FoundCommitment[] {
    const statement = c.statement === null ? null : this.#statements[c.statement]!;
    // An answer that opens with a denial goes on to other things.
    if (statement?.act !== "deny" || statement.cue === null || c.level === "ruled-out") return [c];
    const own = c.promisor.party !== null && c.promisor.party === statement.speaker.party;
    return own && c.level !== "delivered" ? [{ ...c, level: "ruled-out" }] : [];
  }

  /** An item of a list that something before it introduced. */
  item(line: number): void {
    const rule = this.#rules.get("listed")?.[0];
    const introduction = this.#found.at(-1);
    if (rule === undefined || introduction === undefined) return;
    const found = listedItem(this.#c, line, rule, introduction);
    if (found !== null) this.#found.push(found);
  }

  sentence(sentence: Range): void {
    if (isQuestion(this.#c, sentence)) return;
    if (this.#phrases !== null) {
      this.#phrases.sentence(sentence);
      return;
    }
    const { doc } = this.#c;
    for (let t = sentence.start; t < sentence.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (!isWord(doc, t)) continue;
      if (has(doc, t, W.trigger))
        for (const trigger of triggersAt(doc, t, sentence)) if (this.#governed(trigger, sentence)) break;
      if (has(doc, t, W.deed) && !this.#claimed.has(t)) this.#self(t, sentence);
    }
  }

  /** A trigger and the deeds that it governs. */
  #governed(trigger: Trigger, sentence: Range): boolean {
    const rules = this.#rules.get(trigger.group);
    if (rules === undefined) return false;
    const deeds = deedsAfter(this.#c.doc, trigger, sentence);
    for (const rule of rules) {
      if (
        rule.deed === "noun"
          ? this.#nounAlone(rule, trigger, sentence, deeds)
          : rule.deed === "governed" && this.#deeds(rule, trigger, deeds, sentence)
      )
        return true;
    }
    return false;
  }

  /** A finite verb of doing says its level by its mood. */
  #self(t: number, sentence: Range): void {
    const { doc } = this.#c;
    const all = readings(doc, t);
    for (const reading of all) {
      // A past tense that is written like its noun (دعم) is taken for the noun.
      if (reading.shape === "past" && all.some((r) => r.shape === "masdar")) continue;
      if (reading.entry.class !== "deed" || (reading.shape !== "past" && reading.shape !== "present")) continue;
      // A pronoun written with the verb is what it gives, unless it is who receives.
      if (reading.cut.person !== null && reading.entry.a.recipient !== "object") continue;
      const mood = moodOf(doc, t, reading, sentence);
      const rule = mood === null ? undefined : this.#rules.get(mood.group)?.find((r) => r.deed === "self");
      if (mood === null || rule === undefined) continue;
      if (this.#deeds(rule, mood, [deedOfVerb(doc, t, sentence)], sentence)) return;
    }
  }

  #deeds(rule: CommitmentRule, trigger: Trigger, deeds: readonly Deed[], sentence: Range): boolean {
    let any = false;
    const fresh = deeds.filter((deed) => !this.#claimed.has(deed.at));
    if (fresh.length === 0) return false;
    const statement = this.#statementAt(trigger.range.start);
    const promisors = promisorsOf(this.#c, rule.promisor, {
      trigger,
      deed: fresh[0]!.at,
      sentence,
      statement: statement === null ? null : this.#statements[statement]!,
      self: rule.deed === "self",
      recipientIsObject: fresh[0]!.recipientIsObject,
    });
    if (promisors.length === 0) return false;
    fresh.forEach((deed, index) => {
      for (const thing of this.#things(rule, deed)) {
        for (const promisor of bySum(this.#c, promisors, deed.about)) {
          any = true;
          this.#claimed.add(deed.at).add(trigger.range.start);
          this.#found.push(
            this.#commitment(
              rule,
              trigger,
              deed,
              thing,
              promisor,
              sentence,
              statement,
              evidenceOf(trigger, promisor.range, deed, fresh, index),
            ),
          );
        }
      }
    });
    return any;
  }

  #things(rule: CommitmentRule, deed: Deed): GivenThing[] {
    const things = thingsOf(this.#c.doc, deed);
    return things.length > 0 || rule.kind === null ? things : [{ kind: rule.kind, object: null }];
  }

  #commitment(
    rule: CommitmentRule,
    trigger: Trigger,
    deed: Deed,
    thing: GivenThing,
    promisor: FoundCommitment["promisor"],
    sentence: Range,
    statement: number | null,
    evidence: Range,
  ): FoundCommitment {
    const { doc } = this.#c;
    const level = rule.level ?? trigger.level;
    const conditions = this.#conditions(trigger, deed, thing, sentence, level === "ruled-out");
    const first = conditions.reduce((start, c) => Math.min(start, c.range.start), evidence.start);
    const last = conditions.reduce((end, c) => Math.max(end, c.range.end), evidence.end);
    return {
      promisor,
      beneficiary: beneficiaryOf(doc, deed, promisor.party),
      kind: thing.kind,
      object: thing.object,
      level,
      trigger: trigger.range,
      conditions,
      about: deed.about,
      evidence: { start: first, end: trimmed(this.#c, first, last) },
      statement,
      rule: rule.id,
    };
  }

  /** The conditions of a deed: from its trigger to the end of the sentence, less those that belong to another thing. */
  #conditions(trigger: Trigger, deed: Deed, thing: GivenThing, sentence: Range, refused: boolean): FoundCondition[] {
    const end = this.#conditionScope(deed, sentence);
    const fronted = this.#fronted(trigger, sentence, refused);
    const after = conditionsIn(this.#c.doc, { start: trigger.range.end, end }, refused, fronted.length);
    const all = [...fronted, ...after];
    return all.filter((condition) => {
      const adjectival = condition.range.end - condition.range.start === 1;
      return (
        !adjectival ||
        (thing.object !== null &&
          condition.range.start >= thing.object.start &&
          condition.range.end <= thing.object.end)
      );
    });
  }

  /** A condition with which the clause opens: "if parliament agrees, France will send". */
  #fronted(trigger: Trigger, sentence: Range, refused: boolean): FoundCondition[] {
    const { doc } = this.#c;
    const at = this.#statementAt(trigger.range.start);
    const content = at === null ? undefined : this.#statements[at]!.content.find((r) => r.start <= trigger.range.start);
    let start = Math.max(sentence.start, content?.start ?? sentence.start);
    while (start < trigger.range.start && isWord(doc, start) && has(doc, start, W.that)) start = doc.termEnd[start]!;
    if (!isWord(doc, start) || !has(doc, start, W.condition)) return [];
    const found = conditionsIn(doc, { start, end: trigger.range.start }, refused);
    const last = found.at(-1);
    return last !== undefined && kindOf(doc, last.range.end) === TOKEN.comma ? found : [];
  }

  /** Conditions reach to the end of the statement's content, else of the sentence; the next finite deed takes its own. */
  #conditionScope(deed: Deed, sentence: Range): number {
    const { doc } = this.#c;
    for (let t = deed.about.end; t < sentence.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (kindOf(doc, t) === TOKEN.end && doc.quotations.around(t) < 0) return t;
      if (isWord(doc, t) && has(doc, t, W.that) && hasProclitic(doc, t, "and")) return t;
      if (
        isWord(doc, t) &&
        has(doc, t, W.deed | W.saying | W.trigger) &&
        readings(doc, t).every((r) => r.shape === "past" || r.shape === "present" || r.shape === "participle")
      )
        return t;
    }
    return sentence.end;
  }

  /** "Has a pledge": a noun of promising under a verb of having, with nothing more said than to whom. */
  #nounAlone(rule: CommitmentRule, trigger: Trigger, sentence: Range, deeds: readonly Deed[]): boolean {
    if (deeds.length > 0 || rule.kind === null || !trigger.noun) return false;
    const { doc } = this.#c;
    const statement = this.#statementAt(trigger.range.start);
    const [promisor] = promisorsOf(this.#c, rule.promisor, {
      trigger,
      deed: trigger.range.end,
      sentence,
      statement: statement === null ? null : this.#statements[statement]!,
      self: false,
      recipientIsObject: false,
    });
    if (promisor?.range == null) return false;
    const end = trimmed(this.#c, trigger.range.start, clauseLimit(this.#c, trigger.range.end, sentence));
    const deed: Deed = {
      at: trigger.range.start,
      about: { start: trigger.range.start, end },
      kind: rule.kind,
      fallback: null,
      recipientIsObject: false,
      alternative: false,
    };
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

  /** The innermost statement whose cue or content holds a token. */
  #statementAt(t: number): number | null {
    let found: number | null = null;
    let size = Number.POSITIVE_INFINITY;
    while (this.#nextStatement < this.#statements.length && lastOf(this.#statements[this.#nextStatement]!) + 400 < t)
      this.#nextStatement++;
    for (let i = this.#nextStatement; i < this.#statements.length; i++) {
      const s = this.#statements[i]!;
      if ((s.cue ?? s.content[0]!).start > t + 400) break;
      for (const range of s.cue === null ? s.content : [s.cue, ...s.content]) {
        if (t >= range.start && t < range.end && range.end - range.start < size) {
          found = i;
          size = range.end - range.start;
        }
      }
    }
    return found;
  }
}

/** Who asks whether somebody will give says nothing of what is given. */
function isQuestion({ doc }: ReadingContext, { start, end }: Range): boolean {
  const last = doc.text[doc.tokens.start[end - 1]!];
  return end > start && (last === "?" || last === "\u061f") && doc.quotations.around(end - 1) < 0;
}

/** The first line, where more follow and it is no sentence; only where sentences end with a full stop is that known. */
function titleOf({ doc, pack }: ReadingContext): Range | null {
  const [first, second] = doc.lines;
  if (!pack.verbGroups || first === undefined || second === undefined) return null;
  return kindOf(doc, first.end - 1) === TOKEN.end ? null : first;
}

const lastOf = (s: FoundStatement) => s.content.at(-1)!.end;

/** Alternatives ("a or b") rest on the same words; deeds joined by "and" each on their own. */
function evidenceOf(trigger: Trigger, promisor: Range | null, deed: Deed, all: readonly Deed[], index: number): Range {
  const alternatives = all.some((d) => d.alternative);
  if (alternatives || index === 0) {
    const near = promisor !== null && promisor.start < trigger.range.start && trigger.range.start - promisor.end < 12;
    return { start: near ? promisor.start : trigger.range.start, end: (alternatives ? all.at(-1)! : deed).about.end };
  }
  return { start: deed.at, end: deed.about.end };
}

function clauseLimit(context: ReadingContext, from: number, sentence: Range): number {
  let t = from;
  while (t < sentence.end && kindOf(context.doc, t) !== TOKEN.comma && kindOf(context.doc, t) !== TOKEN.end) t++;
  return t;
}

function trimmed(context: ReadingContext, from: number, end: number): number {
  let t = end;
  while (t > from + 1 && !isWord(context.doc, t - 1) && !context.doc.quotations.closes(t - 1)) t--;
  return t;
}
