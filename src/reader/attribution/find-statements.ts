import { carriesHamza } from "../../text/characters.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import type { Range } from "../range.ts";
import type { AttributionRule } from "../rules.ts";
import { has, hasProclitic, nextTerm, readings } from "../terms.ts";
import { isMasdar } from "../verbs.ts";
import { CueSite } from "./cue-site.ts";
import { findAdjacent } from "./find-adjacent.ts";
import { findLinked, reportsNothing } from "./find-linked.ts";
import { findNamed } from "./find-named.ts";
import { findHeadlines } from "./headline.ts";
import { findAnswers } from "./interview.ts";
import { goesOnQuoting, quotedLines } from "./quoted-paragraph.ts";
import { findSigned } from "./signature.ts";
import { type FoundStatement, isInContent } from "./statement.ts";
import { topicOf } from "./topic.ts";
import type { CueTrial, LastSpeaker } from "./trial.ts";

/** Finds who said what, sentence by sentence, by the pack's rules of attribution. */
export function findStatements(context: ReadingContext): FoundStatement[] {
  return new StatementFinder(context).find();
}

/** The walk over the sentences of a text, which carries along who spoke before. */
class StatementFinder {
  readonly #context: ReadingContext;
  readonly #doc: AnnotatedText;
  readonly #found: FoundStatement[] = [];
  readonly #naming: readonly AttributionRule[];
  /** The speaker of the last statement, and the sentence it stands in. */
  #last: LastSpeaker | null = null;
  /** Speakers, and subjects of sentences that begin with them, in the order of the text. */
  readonly #earlier: LastSpeaker[] = [];
  /** The last sentence in which nobody says anything, where it is the one just before. */
  #before: Range | null = null;
  /** In this language a subject stands right beside its verb. */
  readonly #adjacent: boolean;

  constructor(context: ReadingContext) {
    this.#context = context;
    this.#doc = context.doc;
    this.#naming = context.rules.naming;
    this.#adjacent = context.rules.adjacent;
  }

  find(): FoundStatement[] {
    const whole = [findHeadlines, findAnswers, findSigned].flatMap((find) => find(this.#context));
    whole.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
    const quoted = quotedLines(this.#context);
    const { lines } = this.#doc;
    let next = 0;
    let line = -1;
    for (const sentence of this.#doc.sentences) {
      for (; next < whole.length && whole[next]!.content[0]!.start < sentence.end; next++)
        this.#keep(whole[next]!, sentence);
      if (sentence.start >= (lines[line + 1]?.start ?? Infinity))
        this.#goOn(quoted[++line] ?? null, lines[line - 1], sentence);
      const found = this.#found.length;
      this.#sentence(sentence);
      this.#before = this.#found.length === found ? sentence : null;
    }
    return this.#found;
  }

  /** A line that is one quotation goes on with whoever spoke in the line before it. */
  #goOn(quoted: Range | null, before: Range | undefined, sentence: Range): void {
    if (quoted === null || isInContent(this.#found.at(-1), quoted.start)) return;
    const found = goesOnQuoting(this.#context, quoted, before, this.#last);
    if (found !== null) this.#keep(found, sentence);
  }

  #sentence(sentence: Range): void {
    const doc = this.#doc;
    if (this.#adjacent) {
      const topic = topicOf(this.#context, sentence);
      if (topic !== null) this.#earlier.push(topic);
    }
    for (let t = sentence.start; t < sentence.end; t = nextTerm(doc, t)) {
      if (!has(doc, t, W.saying | W.according | W.as)) continue;
      // Without capitals a name may be written like a verb (يحيى, "greets").
      if (!this.#context.capitals && this.#context.people.isNamedAt(doc.tokens.start[t]!)) continue;
      const found = this.#named(t, sentence) ?? this.#said(t, sentence);
      if (found === null) continue;
      this.#keep(found, sentence);
      // What stands between a cue and its content describes the speaker: no cue of its own.
      const next = found.cue === null ? t : Math.max(found.cue.end, found.content[0]!.start);
      if (next > doc.termEnd[t]!) t = next - 1;
    }
  }

  #keep(found: FoundStatement, sentence: Range): void {
    const at = (found.cue ?? found.content[0]!).start;
    const nested = isInContent(this.#found.at(-1), at);
    this.#found.push(found);
    // What is quoted inside a statement does not become the one who goes on speaking after it.
    if (nested || found.rule.startsWith("relayed")) return;
    this.#last = { speaker: found.speaker, sentence, at };
    this.#earlier.push(this.#last);
  }

  /** A parenthesis of saying that begins at the token. */
  #named(t: number, sentence: Range): FoundStatement | null {
    if (!has(this.#doc, t, W.according | W.as)) return null;
    for (const rule of this.#naming) {
      const found = findNamed(this.#context, rule, t, sentence, this.#adjacent);
      if (found !== null) return found;
    }
    return null;
  }

  /** What a cue of saying at the token reports, by the first rule that finds it. */
  #said(t: number, sentence: Range): FoundStatement | null {
    if (!has(this.#doc, t, W.saying) || this.#continuesNouns(t, sentence)) return null;
    const cues = cuesAt(this.#doc, t);
    const site = new CueSite(this.#context, t, sentence);
    const trials: (OpenTrial | null)[] = [];
    for (const { rule, reading } of this.#context.rules.sayingOf(cues)) {
      if (trials[reading] === undefined) trials[reading] = this.#trial(rule, cues[reading]!, site, t, sentence);
      const trial = trials[reading]!;
      if (trial === null) continue;
      trial.rule = rule;
      const found = this.#adjacent ? findAdjacent(trial) : findLinked(trial);
      if (found !== null) return found;
    }
    return null;
  }

  /** The trial of a reading: one for all its rules, which take turns in it; null where the reading reports nothing. */
  #trial(rule: AttributionRule, reading: FormReading, site: CueSite, verb: number, sentence: Range): OpenTrial | null {
    const trial = {
      context: this.#context,
      rule,
      reading,
      verb,
      site,
      sentence,
      last: this.#last,
      earlier: this.#earlier,
      before: this.#before,
      said: this.#found,
    };
    return !this.#adjacent && reportsNothing(trial) ? null : trial;
  }

  /** "And rejection" among the nouns of what was said before it: no verb of its own, though written like one. */
  #continuesNouns(t: number, sentence: Range): boolean {
    if (this.#last?.sentence !== sentence || !hasProclitic(this.#doc, t, "and")) return false;
    return isMasdar(this.#doc, t) && isInContent(this.#found.at(-1), t);
  }
}

/** A trial whose rule may still change. */
type OpenTrial = Omit<CueTrial, "rule"> & { rule: AttributionRule };

/** Whether the last letter of a token is an alef with a hamza, which folding drops. */
const carriesFinalHamza = (doc: AnnotatedText, t: number): boolean => carriesHamza(doc.text, doc.tokens.end[t]! - 1);

/** The readings of a word of saying that may report something. */
function cuesAt(doc: AnnotatedText, t: number): FormReading[] {
  const all = readings(doc, t);
  // "Here" is written like "congratulated" without its hamza.
  if (has(doc, t, W.pronoun) && !carriesFinalHamza(doc, t)) return [];
  const noun =
    isMasdar(doc, t) || all.some((r) => r.shape === "participle" && r.agreement === "m" && r.cut.pro.length === 0);
  const he = all.some((r) => r.agreement === "3ms");
  return all.filter((r) => {
    if (r.entry.class !== "saying" || r.entry.a.group === "never") return false;
    // An accusative noun of doing or participle (تعهدا, عارضا) is written like the verb of two: the noun is meant.
    return !(noun && r.agreement === "3md") && !(he && r.agreement === "1s");
  });
}
