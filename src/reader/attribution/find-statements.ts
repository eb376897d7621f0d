import type { AnnotatedText } from "../annotated-text.ts";
import { governs } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { isFiniteVerb, type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import type { AttributionRule, Place } from "../rules.ts";
import { columnOf, formOf, has, hasProclitic, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { actOf } from "./act.ts";
import { type ContentStart, contentFrom, findContent, modeOf, quotationAt } from "./content.ts";
import { findAdjacent, type LastSpeaker } from "./find-adjacent.ts";
import { findHeadlines } from "./headline.ts";
import { findAnswers } from "./interview.ts";
import { type FoundSpeaker, NOBODY, signatories, speakerOf } from "./speaker.ts";
import type { FoundStatement } from "./statement.ts";
import { subjectAfter, subjectBefore } from "./subject.ts";

/** Finds who said what, sentence by sentence, by the pack's rules of attribution. */
export function findStatements(context: ReadingContext): FoundStatement[] {
  return new StatementFinder(context).find();
}

interface Trial {
  readonly rule: AttributionRule;
  readonly sentence: Range;
  readonly cue: Range;
  readonly reading: FormReading;
  readonly start: ContentStart;
}

const isFirstPerson = (reading: FormReading) => reading.agreement === "1p" || reading.agreement === "1s";

/** Plural and dual verbs follow their subject: one that comes after is no subject of theirs. */
const AFTER_SUBJECT = new Set(["3mp", "3fp", "3md", "3fd"]);

/** A participle with an article, or a feminine one without a comma before it, qualifies the noun before it. */
function isAdjective(doc: AnnotatedText, t: number, reading: FormReading): boolean {
  if (reading.shape !== "participle") return false;
  if (reading.cut.pro.some((clitic) => clitic.name === "article")) return true;
  return reading.agreement === "f" && kindOf(doc, t - 1) !== TOKEN.comma;
}

/** A verb of saying in the future, or a wish ("that he announce"), reports nothing that was said. */
function isUnspoken(doc: AnnotatedText, t: number, reading: FormReading, sentence: Range): boolean {
  if (reading.shape !== "present") return false;
  if (reading.cut.pro.some((clitic) => clitic.name === "future")) return true;
  const before = t - 1;
  return before >= sentence.start && has(doc, before, W.that | W.condition) && formOf(doc, before)?.cut.person == null;
}

class StatementFinder {
  readonly #c: ReadingContext;
  readonly #doc: AnnotatedText;
  readonly #found: FoundStatement[] = [];
  readonly #saying: readonly AttributionRule[];
  readonly #naming: readonly AttributionRule[];
  /** The speaker of the last statement, and the sentence it stands in. */
  #last: LastSpeaker | null = null;
  /** Speakers, and subjects of sentences that begin with them, in the order of the text. */
  readonly #earlier: LastSpeaker[] = [];
  readonly #adjacent: boolean;

  constructor(context: ReadingContext) {
    this.#c = context;
    this.#doc = context.doc;
    this.#saying = context.pack.rules.attribution.filter((rule) => rule.cue === "saying");
    this.#adjacent = this.#saying.some((rule) => rule.speaker.includes("adjacent"));
    this.#naming = context.pack.rules.attribution.filter((rule) => rule.cue === "according" || rule.cue === "as");
  }

  find(): FoundStatement[] {
    const whole = [...findHeadlines(this.#c), ...findAnswers(this.#c)];
    whole.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
    let next = 0;
    for (const sentence of this.#doc.sentences) {
      for (; next < whole.length && whole[next]!.content[0]!.start < sentence.end; next++)
        this.#keep(whole[next]!, sentence);
      this.#sentence(sentence);
    }
    return this.#found;
  }

  #sentence(sentence: Range): void {
    const doc = this.#doc;
    if (this.#adjacent) {
      const topic = topicOf(this.#c, sentence);
      if (topic !== null) this.#earlier.push(topic);
    }
    for (let t = sentence.start; t < sentence.end; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (!has(doc, t, W.saying | W.according | W.as)) continue;
      const found = this.#at(t, sentence);
      if (found === null) continue;
      this.#keep(found, sentence);
      // What stands between a cue and its content describes the speaker: no cue of its own.
      const next = found.cue === null ? t : Math.max(found.cue.end, found.content[0]!.start);
      if (next > doc.termEnd[t]!) t = next - 1;
    }
  }

  #keep(found: FoundStatement, sentence: Range): void {
    const at = (found.cue ?? found.content[0]!).start;
    const nested = this.#found.at(-1)?.content.some((range) => at >= range.start && at < range.end) ?? false;
    this.#found.push(found);
    // What is quoted inside a statement does not become the one who goes on speaking after it.
    if (nested || found.rule.startsWith("relayed")) return;
    this.#last = { speaker: found.speaker, sentence, at };
    this.#earlier.push(this.#last);
  }

  #at(t: number, sentence: Range): FoundStatement | null {
    const doc = this.#doc;
    if (has(doc, t, W.according | W.as)) {
      for (const rule of this.#naming) {
        const found = this.#named(rule, t, sentence);
        if (found !== null) return found;
      }
    }
    if (!has(doc, t, W.saying)) return null;
    const all = readings(doc, t);
    const noun = all.some((r) => r.shape === "masdar");
    if (noun && this.#continuesNouns(t, sentence)) return null;
    // An accusative noun of doing (تعهدا) is written like the verb of two: the noun is meant.
    const cues = all.filter(
      (r) =>
        r.entry.class === "saying" &&
        r.entry.a.group !== "never" &&
        !(noun && r.agreement === "3md") &&
        !(r.agreement === "1s" && all.some((other) => other.agreement === "3ms")),
    );
    for (const rule of this.#saying) {
      for (const reading of cues) {
        const found = this.#adjacent
          ? this.#beside(rule, reading, t, sentence)
          : this.#said(rule, reading, t, sentence);
        if (found !== null) return found;
      }
    }
    return null;
  }

  /** A cue with its subject right beside it. */
  #beside(rule: AttributionRule, reading: FormReading, t: number, sentence: Range): FoundStatement | null {
    if (!this.#admits(rule, reading)) return null;
    const takes = rule.link === "preposition" || rule.link === "none" ? null : rule.link;
    if (takes !== null && !(reading.entry.a.takes ?? "").includes(takes)) return null;
    const said = this.#found.filter((s) => s.content.some((c) => c.end > sentence.start));
    return findAdjacent({
      context: this.#c,
      rule,
      reading,
      verb: t,
      sentence,
      last: this.#last,
      earlier: this.#earlier,
      said,
    });
  }

  #admits(rule: AttributionRule, reading: FormReading): boolean {
    return rule.shapes.includes(reading.shape) && (reading.entry.a.group ?? null) === rule.group;
  }

  /** "And rejection" among the nouns of what was said before it: no verb of its own, though written like one. */
  #continuesNouns(t: number, sentence: Range): boolean {
    const last = this.#found.at(-1);
    if (last === undefined || this.#last?.sentence !== sentence || !hasProclitic(this.#doc, t, "and")) return false;
    return last.content.some((range) => t >= range.start && t < range.end);
  }

  /** A cue of saying with its content after it. */
  #said(rule: AttributionRule, reading: FormReading, t: number, sentence: Range): FoundStatement | null {
    const doc = this.#doc;
    if (!this.#admits(rule, reading)) return null;
    if (rule.after !== null && !rule.after.some((name) => this.#standsAfter(t, name, reading))) return null;
    if (rule.link === "that" || rule.link === "object" || rule.link === "quotation") {
      // A quotation after a colon is speech under any verb of saying.
      const colon = rule.link === "quotation" && this.#colonWithin(t, sentence);
      if (!colon && !(reading.entry.a.takes ?? "").includes(rule.link)) return null;
    }
    if (isUnspoken(doc, t, reading, sentence) || isAdjective(doc, t, reading)) return null;
    const negated = t > sentence.start && has(doc, t - 1, W.negation);
    if (negated && reading.entry.a.act !== "reject" && reading.entry.a.act !== "deny") return null;
    const cueEnd = doc.termEnd[t]!;
    const start: ContentStart | null =
      rule.link === "object"
        ? { at: cueEnd, subjectLimit: sentence.end, cueEnd }
        : findContent(doc, reading, cueEnd, rule.link, sentence);
    if (start === null) return null;
    const cue = { start: negated ? t - 1 : t, end: start.cueEnd };
    if (rule.group === "document") {
      // "It came in the statement that": the preposition belongs to the cue, the text follows it.
      if (!governs(doc, cueEnd, reading.entry.a.prep ?? "") || !has(doc, cueEnd, W.preposition)) return null;
      cue.end = doc.termEnd[cueEnd]!;
    }
    const placed = this.#speaker({
      rule,
      sentence,
      cue,
      reading,
      start: { ...start, cueEnd: Math.max(start.cueEnd, cue.end) },
    });
    if (placed === null) return null;
    const at =
      rule.link === "object" ? this.#objectAt(placed.contentFrom, sentence) : this.#addressee(placed, start, rule);
    if (at === null) return null;
    const content =
      rule.content === "quotation" ? quotationAt(doc, at) : contentFrom(doc, at, sentence, !has(doc, at, W.that));
    if (content === null || content.end - content.start < 1) return null;
    return {
      speaker: placed.speaker,
      cue,
      content: [content],
      mode: rule.mode ?? modeOf(doc, [content]),
      act: actOf(this.#c, reading, content, negated, placed.speaker),
      rule: rule.id,
    };
  }

  #colonWithin(t: number, sentence: Range): boolean {
    for (let i = t + 1; i < Math.min(sentence.end, t + 20); i++) {
      if (kindOf(this.#doc, i) === TOKEN.colon) return this.#doc.quotations.at(i + 1) !== undefined;
    }
    return false;
  }

  #standsAfter(t: number, name: string, reading: FormReading): boolean {
    if (name === "pronoun") return reading.cut.person !== null;
    if (name === "comma") return kindOf(this.#doc, t - 1) === TOKEN.comma;
    if (name === "article") return reading.cut.pro.some((clitic) => clitic.name === "article");
    return hasProclitic(this.#doc, t, name) || columnOf(this.#doc, t - 1, "preposition", "role") === name;
  }

  /** "Urged Israel to": between the speaker and the preposition stands who is called upon; the content begins there. */
  #addressee(placed: { contentFrom: number }, start: ContentStart, rule: AttributionRule): number {
    const doc = this.#doc;
    const from = placed.contentFrom;
    if (rule.link !== "preposition" || from >= start.at || doc.termEnd[from]! > start.at) return start.at;
    if (!isWord(doc, from) || has(doc, from, W.preposition | W.relative | W.time | W.conjunction | W.adjective))
      return start.at;
    const phrase = parseNounPhrase(this.#c, from, start.at);
    return phrase !== null && phrase.head !== "pronoun" && phrase.head !== "noun" ? from : start.at;
  }

  /** An object is a noun of doing, a definite noun, a quotation or a party: not a verb, a preposition, an adverb. */
  #objectAt(from: number, sentence: Range): number | null {
    const doc = this.#doc;
    let t = from;
    while (t < sentence.end && isWord(doc, t) && has(doc, t, W.time)) t = doc.termEnd[t]!;
    if (kindOf(doc, t) === TOKEN.comma && has(doc, t + 1, W.relative | W.time | W.preposition)) {
      for (t += 2; t < sentence.end && kindOf(doc, t) !== TOKEN.comma; ) t++;
      t++;
    }
    if (t >= sentence.end) return null;
    if (doc.quotations.at(t) !== undefined) return t;
    // "Renewed saying that": the noun of saying is the cue.
    if (has(doc, t, W.saying) && has(doc, doc.termEnd[t]!, W.that)) return null;
    if (
      !isWord(doc, t) ||
      has(
        doc,
        t,
        W.preposition | W.conjunction | W.relative | W.pronoun | W.negation | W.that | W.according | W.condition,
      )
    )
      return null;
    return isFiniteVerb(doc, t) && !readings(doc, t).some((r) => r.shape === "masdar") ? null : t;
  }

  #speaker(trial: Trial): { speaker: FoundSpeaker; contentFrom: number } | null {
    for (const place of trial.rule.speaker) {
      const found = this.#inPlace(place, trial);
      if (found !== null) return found;
    }
    return null;
  }

  #inPlace(place: Place, trial: Trial): { speaker: FoundSpeaker; contentFrom: number } | null {
    const { sentence, cue, start } = trial;
    const verbEnd = this.#doc.termEnd[cue.end - 1] === cue.end && start.cueEnd === cue.end ? cue.end : start.cueEnd;
    switch (place) {
      case "after": {
        if (AFTER_SUBJECT.has(trial.reading.agreement) || isFirstPerson(trial.reading)) return null;
        if (start.cueEnd > this.#doc.termEnd[cue.start]! && trial.rule.link !== "object" && start.at === start.cueEnd)
          return null;
        const phrase = subjectAfter(this.#c, verbEnd, start.subjectLimit);
        if (phrase === null || !this.#reaches(phrase.end, start.subjectLimit, trial)) return null;
        return this.#of(phrase, phrase.end, trial.reading.shape === "past" && trial.rule.link !== "object");
      }
      case "before": {
        if (trial.rule.link === "quotation" && !this.#leadsToQuotation(start.cueEnd, start.at)) return null;
        if (isFirstPerson(trial.reading)) return null;
        if (this.#opensWithOwnPronoun(cue.start, sentence))
          return this.#last === null ? null : { speaker: this.#last.speaker, contentFrom: cue.end };
        // A verb joined with "and" goes on with its subject; only "as for X" puts one before "so".
        const phrase = this.#joinsOn(trial) ? null : subjectBefore(this.#c, cue.start, sentence);
        return phrase === null ? null : this.#of(phrase, cue.end);
      }
      case "relayed": {
        const phrase = this.#relayed(cue.start, sentence) ?? this.#endingAt(cue.start, sentence);
        return phrase === null ? null : this.#of(phrase, cue.end);
      }
      case "carried":
        if (this.#last !== null && this.#last.sentence === sentence)
          return { speaker: this.#last.speaker, contentFrom: cue.end };
        return this.#mainSubject(cue.start, sentence);
      case "implied":
        return this.#implied(trial);
      case "unknown":
        return this.#unknown(trial);
      default:
        return null;
    }
  }

  #of(phrase: NounPhrase, contentFrom: number, certain = false): { speaker: FoundSpeaker; contentFrom: number } | null {
    const speaker = speakerOf(this.#c, phrase, certain);
    return speaker === null ? null : { speaker, contentFrom };
  }

  /** Between a subject and what it says only asides may stand: adverbs, a relative clause, a phrase between commas. */
  #reaches(from: number, limit: number, trial: Trial): boolean {
    const doc = this.#doc;
    if (trial.rule.link === "object") return true;
    if (trial.rule.link === "quotation" && !this.#leadsToQuotation(from, limit)) return false;
    let relative = trial.rule.link === "that" && this.#isIndefiniteSource(from);
    for (let t = from; t < limit; t++) {
      if (has(doc, t, W.relative) || kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.bracketOpen)
        relative = true;
      if (!relative && isWord(doc, t) && isFiniteVerb(doc, t)) return false;
    }
    return true;
  }

  /** A source without an article is described by a clause without a pronoun: "an official [who] refused to be named". */
  #isIndefiniteSource(end: number): boolean {
    for (let t = end - 1; t >= Math.max(0, end - 8); t--) {
      const source = readings(this.#doc, t).find((r) => r.entry.class === "source");
      if (source !== undefined) return !source.cut.pro.some((clitic) => clitic.name === "article");
    }
    return false;
  }

  /** Only asides may stand before a quotation: an adverb, a phrase with a preposition, a relative clause, a colon. */
  #leadsToQuotation(from: number, quotation: number): boolean {
    const doc = this.#doc;
    if (from >= quotation) return true;
    if (!isWord(doc, from)) return true;
    return (
      has(doc, from, W.preposition | W.time | W.relative | W.conjunction) ||
      readings(doc, from).some((r) => r.shape === "participle") ||
      (formOf(doc, from)?.cut.pro.some((clitic) => clitic.on === "nominal" && clitic.name !== "article") ?? false)
    );
  }

  /** "… عن Y قوله": the one whom a medium passes on stands between the preposition and the cue. */
  #relayed(cue: number, sentence: Range): NounPhrase | null {
    const doc = this.#doc;
    for (let t = cue - 1; t >= Math.max(sentence.start, cue - 24); t--) {
      if (columnOf(doc, t, "preposition", "role") !== "an" || !isWord(doc, t)) continue;
      const phrase = parseNounPhrase(this.#c, t + 1, cue);
      if (phrase !== null) return phrase;
    }
    return null;
  }

  /** The noun phrase that ends right before a cue: "renewed the minister X the saying that". */
  #endingAt(cue: number, sentence: Range): NounPhrase | null {
    const earliest = Math.max(sentence.start, cue - 12);
    for (let t = earliest; t < cue; t++) {
      if (!isWord(this.#doc, t) || !has(this.#doc, t, W.office | W.party | W.source | W.honorific)) continue;
      const phrase = parseNounPhrase(this.#c, t, cue);
      if (phrase !== null && phrase.end === cue) return phrase;
    }
    return null;
  }

  /** The subject of the sentence's first verb, wherever it stands. */
  #mainSubject(before: number, sentence: Range): { speaker: FoundSpeaker; contentFrom: number } | null {
    const doc = this.#doc;
    for (let t = sentence.start; t < before; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (!isWord(doc, t) || has(doc, t, W.auxiliary | W.time | W.conjunction)) continue;
      const verb = isFiniteVerb(doc, t);
      const phrase = verb ? subjectAfter(this.#c, doc.termEnd[t]!, before) : parseNounPhrase(this.#c, t, before);
      const speaker = phrase === null || phrase.head === "noun" ? null : speakerOf(this.#c, phrase);
      if (speaker !== null) return { speaker, contentFrom: before };
      if (!verb && !has(doc, t, W.preposition)) return null;
    }
    return null;
  }

  /**
   * A verb without a subject goes on with the last speaker, in the same sentence or where its own begins with it; else
   * its subject is that of the sentence.
   */
  #implied({ cue, sentence, rule, start, reading }: Trial): { speaker: FoundSpeaker; contentFrom: number } | null {
    if (isFirstPerson(reading)) return this.#ourselves(cue);
    if (rule.link === "quotation" && !this.#leadsToQuotation(start.cueEnd, start.at)) return null;
    // Inside what the last statement says, a verb without a subject is that clause's own, not the speaker's.
    if (this.#found.at(-1)?.content.some((range) => cue.start < range.end && cue.start >= range.start)) return null;
    if (this.#last !== null) {
      const here = this.#last.sentence === sentence;
      if (here ? this.#goesOn(cue.start, reading) : this.#opensWithCircumstance(sentence.start, cue.start))
        return { speaker: this.#last.speaker, contentFrom: cue.end };
      if (here) return null;
    }
    const main = this.#goesOn(cue.start, reading) ? this.#mainSubject(cue.start, sentence) : null;
    return main === null ? null : { speaker: main.speaker, contentFrom: cue.end };
  }

  /** Somebody said it, the text does not show who: better nobody than a guess. */
  #unknown({ cue, sentence, rule, start, reading }: Trial): { speaker: FoundSpeaker; contentFrom: number } | null {
    if (isFirstPerson(reading) || reading.shape === "present" || kindOf(this.#doc, cue.start - 1) === TOKEN.colon)
      return null;
    if (start.at - start.cueEnd > 12 || (rule.link === "quotation" && !this.#leadsToQuotation(start.cueEnd, start.at)))
      return null;
    const begins = cue.start === sentence.start || this.#goesOn(cue.start, reading);
    return begins ? { speaker: NOBODY, contentFrom: cue.end } : null;
  }

  /** A further verb of the same subject: joined with "and", or after a comma, a conjunction or a pronoun. */
  #goesOn(cue: number, reading: FormReading): boolean {
    const doc = this.#doc;
    if (reading.cut.pro.length > 0 || kindOf(doc, cue - 1) === TOKEN.comma) return true;
    return has(doc, cue - 1, W.conjunction | W.pronoun | W.as | W.auxiliary | W.time) || doc.quotations.closes(cue - 1);
  }

  /** Before the verb only what sets the scene: "in a statement to the paper, he said". */
  #opensWithCircumstance(from: number, cue: number): boolean {
    const doc = this.#doc;
    if (cue - from > 26) return false;
    const scene = W.preposition | W.conjunction | W.auxiliary | W.time | W.pronoun | W.as;
    for (let t = from; t < cue; t = isWord(doc, t) ? doc.termEnd[t]! : t + 1) {
      if (!isWord(doc, t)) continue;
      if (!has(doc, t, scene) && t === from && !hasProclitic(doc, t, "li") && !hasProclitic(doc, t, "bi")) return false;
      if (isFiniteVerb(doc, t) && !has(doc, t, W.auxiliary)) return false;
    }
    return true;
  }

  /** "And" and "so" before a verb go on with what was before; only "as for X, so he said" puts the subject there. */
  #joinsOn({ reading, cue, sentence }: Trial): boolean {
    const joining = reading.cut.pro.find((clitic) => clitic.name === "and" || clitic.name === "so");
    if (joining === undefined) return false;
    if (joining.name === "and") return true;
    for (let t = cue.start - 1; t >= Math.max(sentence.start, cue.start - 16); t--)
      if (columnOf(this.#doc, t, "conjunction", "role") === "as-for") return false;
    return true;
  }

  /** "That he refused": the pronoun written with the opener is the one who speaks around it. */
  #opensWithOwnPronoun(cue: number, sentence: Range): boolean {
    const doc = this.#doc;
    let t = cue - 1;
    while (t > sentence.start && has(doc, t, W.auxiliary)) t--;
    if (t < sentence.start) return false;
    if (has(doc, t, W.pronoun) && columnOf(doc, t, "pronoun", "role") !== "this" && t === cue - 1) return true;
    return has(doc, t, W.that | W.conjunction) && formOf(doc, t)?.cut.person != null;
  }

  /** "We welcome" outside quotation marks: those who sign the text speak. */
  #ourselves(cue: Range): { speaker: FoundSpeaker; contentFrom: number } | null {
    if (this.#doc.quotations.around(cue.start) >= 0) return null;
    const speaker = signatories(this.#c);
    return speaker === null ? null : { speaker, contentFrom: cue.end };
  }

  /** "According to plan": where determiners are words of their own, a bare singular noun names no text. */
  #isManner(phrase: NounPhrase): boolean {
    const bare = this.#doc.termEnd[phrase.start] === phrase.end;
    return this.#adjacent && bare && phrase.source === "document" && !phrase.plural;
  }

  /** "According to X" and "as X said": a source beside what it is the source of. */
  #named(rule: AttributionRule, t: number, sentence: Range): FoundStatement | null {
    const doc = this.#doc;
    if (!has(doc, t, W[rule.cue as "according" | "as"])) return null;
    let cueEnd = doc.termEnd[t]!;
    if (rule.cue === "as") {
      if (!has(doc, cueEnd, W.saying) || !isFiniteVerb(doc, cueEnd)) return null;
      cueEnd = doc.termEnd[cueEnd]!;
    }
    const phrase = subjectAfter(this.#c, cueEnd, sentence.end);
    if (phrase === null || phrase.head === "noun" || phrase.source === "instrument" || this.#isManner(phrase))
      return null;
    const content = rule.content === "preceding" ? this.#preceding(t, sentence) : this.#following(phrase.end, sentence);
    if (content === null || (rule.content === "preceding" && !this.#closes(phrase.end, sentence))) return null;
    const speaker = speakerOf(this.#c, phrase);
    if (speaker === null) return null;
    const cue = { start: t, end: cueEnd };
    const reading = readings(doc, rule.cue === "as" ? doc.termEnd[t]! : t)[0]!;
    return {
      speaker,
      cue,
      content: [content],
      mode: rule.mode ?? modeOf(doc, [content]),
      act: actOf(this.#c, reading, content, false, speaker),
      rule: rule.id,
    };
  }

  /** Whether a parenthesis of saying is over: a comma, a full stop, a bracket or a contrast follows. */
  #closes(t: number, sentence: Range): boolean {
    if (t >= sentence.end) return true;
    const kind = kindOf(this.#doc, t);
    return (
      kind === TOKEN.comma ||
      kind === TOKEN.end ||
      kind === TOKEN.bracketClose ||
      has(this.#doc, t, W.conjunction | W.relative | W.time | W.preposition)
    );
  }

  #following(from: number, sentence: Range): Range | null {
    let t = from;
    if (kindOf(this.#doc, t) !== TOKEN.comma) return null;
    t++;
    return t < sentence.end ? contentFrom(this.#doc, t, sentence) : null;
  }

  #preceding(t: number, sentence: Range): Range | null {
    const doc = this.#doc;
    let end = t;
    while (end > sentence.start && kindOf(doc, end - 1) === TOKEN.comma) end--;
    let start = sentence.start;
    for (let i = end - 1; i > sentence.start; i--) {
      const role = columnOf(doc, i, "conjunction", "role");
      if (role === "but" || role === "while") {
        start = kindOf(doc, i - 1) === TOKEN.comma ? i : start;
        if (start === i) break;
      }
      if (kindOf(doc, i) === TOKEN.colon) {
        start = i + 1;
        break;
      }
    }
    if (start === sentence.start && has(doc, start, W.conjunction)) start = doc.termEnd[start]!;
    return end - start >= 2 ? { start, end } : null;
  }
}

/** Who a sentence begins with, where a verb follows: the one that a later pronoun means. */
function topicOf(context: ReadingContext, sentence: Range): LastSpeaker | null {
  const { doc } = context;
  let t = pastLabel(context, sentence);
  while (t < sentence.end && isWord(doc, t) && has(doc, t, W.conjunction | W.time)) t = doc.termEnd[t]!;
  const we = columnOf(doc, t, "pronoun", "role") === "1p" && kindOf(doc, t + 1) === TOKEN.comma;
  const phrase = parseNounPhrase(context, we ? t + 2 : t, sentence.end);
  if (phrase === null || phrase.head === "noun" || phrase.head === "pronoun") return null;
  const next = phrase.end;
  if (!(isWord(doc, next) && isFiniteVerb(doc, next)) && kindOf(doc, next) !== TOKEN.comma) return null;
  const speaker = phrase.head === "source" && !we ? null : speakerOf(context, phrase);
  return speaker === null ? null : { speaker, sentence, at: phrase.start, we };
}

const LABEL_LONGEST = 8;

/** The token after a label ("Spain: …"), else the first of the sentence. */
function pastLabel({ doc }: ReadingContext, sentence: Range): number {
  const end = Math.min(sentence.end, sentence.start + LABEL_LONGEST);
  for (let t = sentence.start; t < end; t++) if (kindOf(doc, t) === TOKEN.colon) return t + 1;
  return sentence.start;
}
