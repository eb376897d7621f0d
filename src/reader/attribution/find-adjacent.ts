import { isParticipleCue, isUnderCondition } from "../clause.ts";
import type { ReadingContext } from "../context.ts";
import type { FormReading } from "../forms.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, readings } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { isFiniteVerb } from "../verbs.ts";
import { isNegatable } from "./act.ts";
import { adjacentSubject } from "./adjacent-subject.ts";
import { completes } from "./construction.ts";
import { quotationAt } from "./content.ts";
import { hasVerb, pastAdjuncts, reportedAfter, reportedEnd, reportedObjectEnd } from "./reported.ts";
import { type FoundSpeaker, speakerOf } from "./speaker.ts";
import { type FoundStatement, isInContent, statementOf } from "./statement.ts";
import type { CueTrial } from "./trial.ts";
import { isSpoken, termBefore, type VerbGroup, verbGroup } from "./verb-group.ts";

const SINGULAR = new Set(["3ms", "3fs"]);
const SPEAKS_FOR_ITSELF = new Set(["1s", "1p", "2", "there", "that", "other"]);

/** What was said longer ago than so many statements ends before any clause that is looked at. */
const RECENT = 64;

/** A statement in a language in which the subject stands right before its verb and what was said right after, or before both. */
export function findAdjacent(trial: CueTrial): FoundStatement | null {
  const { context, rule, reading, verb, sentence } = trial;
  const { doc } = context;
  if (!takesLink(trial)) return null;
  const group = verbGroup(doc, verb, sentence.start);
  if (rule.speaker.includes("carried") ? !goesOn(trial, group) : !isSpoken(group, reading)) return null;
  if (group.negated && !isNegatable(reading)) return null;
  if (reading.entry.a.mind !== undefined && isTold(trial)) return null;
  return rule.content === "preceding" ? afterContent(trial, group) : beforeContent(trial, group);
}

/** Whether a verb stands in what somebody says: what others think is then that speaker's guess. */
const isTold = ({ context, said, verb }: CueTrial): boolean =>
  context.doc.quotations.around(verb) >= 0 || isInContent(said.at(-1), verb);

/** Whether the word of saying takes what the rule joins to it. */
function takesLink({ rule, reading }: CueTrial): boolean {
  const { link } = rule;
  return link === "preposition" || link === "none" || (reading.entry.a.takes ?? "").includes(link);
}

/** A participle goes on with what was said after a comma, "and" or "by", and after the noun of a text. */
function goesOn({ context, verb, sentence }: CueTrial, group: VerbGroup): boolean {
  const { doc } = context;
  if (group.auxiliaries.length > 0 || group.start <= sentence.start) return false;
  const before = termBefore(doc, group.start, sentence.start);
  if (!isWord(doc, before)) return isBreak(doc, before) || (doc.quotations.closes(before) && isBreak(doc, before - 1));
  if (columnOf(doc, before, "source", "as") === "document" && verb - before === 1) return true;
  const role = columnOf(doc, before, "conjunction", "role");
  return role === "and" || role === "while" || columnOf(doc, before, "preposition", "role") === "by";
}

const isBreak = (doc: ReadingContext["doc"], t: number): boolean =>
  kindOf(doc, t) === TOKEN.comma || kindOf(doc, t) === TOKEN.dash;

function beforeContent(trial: CueTrial, group: VerbGroup): FoundStatement | null {
  const { context, rule, reading, verb, sentence } = trial;
  const { doc } = context;
  const start = reportedAfter(context, reading, doc.termEnd[verb]!, rule.link, sentence);
  if (start === null) return null;
  const content =
    rule.content === "quotation" ? quotationAt(doc, start.at) : { start: start.at, end: endOf(trial, start.at) };
  if (content === null || content.end <= content.start) return null;
  if (!completes(context, content, reading.entry.a.needs)) return null;
  const speaker = rule.speaker.includes("carried") ? carried(trial, group) : subject(trial, group);
  if (speaker === null) return null;
  const contents =
    rule.content === "quotation" ? [content, ...furtherQuotations(context, content.end, sentence)] : [content];
  const cue = { start: group.negated ? group.start : verb, end: start.cueEnd };
  return statementOf({ ...trial, negated: group.negated }, speaker, cue, contents);
}

/** The token before which what was said ends. */
function endOf({ context, rule, sentence }: CueTrial, at: number): number {
  const phrase = rule.link === "object" || rule.link === "preposition";
  return phrase ? reportedObjectEnd(context, at, sentence) : reportedEnd(context, at, sentence);
}

/** Who speaks, before the verb: a noun phrase, a pronoun for the last one, nobody after "and". */
function subject(trial: CueTrial, group: VerbGroup): FoundSpeaker | null {
  const { context, reading, sentence } = trial;
  const { doc } = context;
  if (group.start > sentence.start) {
    const before = termBefore(doc, group.start, sentence.start);
    const role = columnOf(doc, before, "conjunction", "role");
    if (role === "and" || role === "but" || role === "then") return carried(trial, group);
  }
  const phrase = adjacentSubject(context, group.start, sentence);
  if (phrase === null || !agrees(phrase, reading, group) || isUnderCondition(doc, phrase.start, sentence.start))
    return null;
  return speakerOfSubject(trial, phrase);
}

/** A bare present with a singular subject is a noun: the Trump offer, the NATO pledge. */
function agrees(phrase: NounPhrase, reading: FormReading, group: VerbGroup): boolean {
  if (reading.shape !== "present" || group.auxiliaries.length > 0) return true;
  const plural = phrase.plural || phrase.joined || phrase.head === "group" || phrase.source === "group";
  if (phrase.head === "pronoun") return true;
  return reading.agreement === "p" ? plural : SINGULAR.has(reading.agreement);
}

function speakerOfSubject(trial: CueTrial, phrase: NounPhrase): FoundSpeaker | null {
  if (phrase.head === "pronoun") return pronounMeans(trial, phrase);
  if (
    phrase.head === "noun" &&
    phrase.name === null &&
    !(SPEECH.has(trial.rule.link) && isSomebody(trial.context, phrase))
  )
    return null;
  return speakerOf(trial.context, phrase, true);
}

/** A noun that nobody knows speaks with an article or a number before it (the announcer, two shoppers), or as one of many. */
function isSomebody({ doc }: ReadingContext, { start, end, plural }: NounPhrase): boolean {
  const determined = has(doc, start, W.determiner) || has(doc, start, W.number) || kindOf(doc, start) === TOKEN.number;
  if (determined) return doc.termEnd[start]! < end;
  return plural && readings(doc, end - 1).some((r) => r.agreement === "p");
}

/** What only somebody who speaks can be joined to: things may support a claim, reject a graft or welcome guests. */
const SPEECH: ReadonlySet<string> = new Set(["that", "clause", "quotation", "none"]);

/** How many speakers back a pronoun may reach. */
const MEANT_WITHIN = 4;

const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  "3ms": ["person", "anonymous"],
  "3fs": ["person", "anonymous"],
  "3mp": ["group", "party", "anonymous"],
  it: ["party", "document", "group"],
};

/** Somebody named before by a pronoun: the last one who spoke or was spoken of as the subject, if they fit. */
function pronounMeans({ context, earlier, verb }: CueTrial, phrase: NounPhrase): FoundSpeaker | null {
  if (phrase.pronoun === null) return null;
  const we = phrase.pronoun === "1p" && context.doc.quotations.around(phrase.start) < 0;
  if (we) return earlier.findLast((one) => one.we === true)?.speaker ?? null;
  if (SPEAKS_FOR_ITSELF.has(phrase.pronoun)) return null;
  const kinds = KINDS_OF[phrase.pronoun] ?? [];
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - MEANT_WITHIN); i--) {
    const { speaker, at } = earlier[i]!;
    if (at < verb && kinds.includes(speaker.kind)) return speaker;
  }
  return null;
}

/** A participle, or a verb after "and", goes on with who spoke last in the sentence, or with the subject of a verb before it. */
function carried(trial: CueTrial, group: VerbGroup): FoundSpeaker | null {
  const { last, sentence, verb } = trial;
  if (last !== null && last.sentence === sentence && last.at < verb) return last.speaker;
  const topic = trial.earlier.at(-1);
  if (topic !== undefined && topic.sentence === sentence && topic.at < verb) return topic.speaker;
  const phrase = openingSubject(trial) ?? adjacentSubject(trial.context, group.start, sentence);
  return phrase === null || (phrase.head === "noun" && phrase.name === null) ? null : speakerOfSubject(trial, phrase);
}

/** The noun phrase that a sentence opens with, where its verb follows. */
function openingSubject({ context, sentence, verb }: CueTrial): NounPhrase | null {
  const { doc } = context;
  let t = sentence.start;
  while (t < verb && (!isWord(doc, t) || has(doc, t, W.conjunction | W.time))) t++;
  const phrase = parseNounPhrase(context, t, verb);
  if (phrase === null) return null;
  const next = phrase.end;
  return isWord(doc, next) && (isFiniteVerb(doc, next) || has(doc, next, W.auxiliary)) ? phrase : null;
}

/** "…," X said. "…," said X. What was said stands before; a second part may follow. */
function afterContent(trial: CueTrial, group: VerbGroup): FoundStatement | null {
  const { context, rule, verb, sentence } = trial;
  const { doc } = context;
  const verbEnd = doc.termEnd[verb]!;
  const inverted = rule.speaker.includes("after");
  const phrase = inverted
    ? parseNounPhrase(context, verbEnd, sentence.end)
    : adjacentSubject(context, group.start, sentence);
  if (phrase === null || (inverted && (phrase.head === "pronoun" || group.start < verb))) return null;
  if (!agrees(phrase, trial.reading, group)) return null;
  const begin = inverted ? verb : phrase.start;
  const content = precedingContent(trial, begin);
  if (content === null) return null;
  const quoted = doc.quotations.closes(content.end - 1);
  const takes = trial.reading.entry.a.takes ?? "";
  if (!takes.includes(quoted ? "quotation" : "clause")) return null;
  // "The minister, Ana Silva, said …": what stands before the comma is the subject, not what was said.
  if (inverted && !quoted && adjacentSubject(context, group.start, sentence) !== null) return null;
  const after = inverted ? phrase.end : verbEnd;
  const told =
    trial.reading.entry.a.addressee === "always" ? parseNounPhrase(context, after, sentence.end)?.end : undefined;
  const cueEnd = told ?? verbEnd;
  const rest = pastAdjuncts(context, told ?? after, sentence, "that");
  if (!quoted && !isOver(context, rest, sentence)) return null;
  const speaker = speakerOfSubject(trial, phrase);
  if (speaker === null) return null;
  const contents = [content, ...furtherContent(trial, rest, quoted)];
  // "On Monday, X said …": short and without a verb it says only when, unless the clause goes on: "Too often, X said, …".
  if (contents.length === 1 && !quoted && isAdverbial(context, content)) return null;
  const cue = { start: verb, end: inverted ? verbEnd : cueEnd };
  return statementOf({ ...trial, negated: group.negated }, speaker, cue, contents);
}

/** What stands before a parenthesis of saying: a quotation, or the sentence so far. */
function precedingContent({ context: { doc }, sentence, said }: CueTrial, begin: number): Range | null {
  let end = begin;
  const comma = kindOf(doc, end - 1) === TOKEN.comma && doc.text[doc.tokens.start[end - 1]!] !== ";";
  if (comma) end--;
  if (end <= sentence.start) return null;
  const quotation = doc.quotations.closedAt(end - 1);
  if (quotation === undefined && !comma) return null;
  const earliest = said
    .slice(-RECENT)
    .reduce((latest, s) => Math.max(latest, ...s.content.map((c) => c.end).filter((e) => e < end - 1)), sentence.start);
  if (quotation !== undefined) {
    const inner = kindOf(doc, quotation.close - 1);
    if (!comma && inner !== TOKEN.comma && inner !== TOKEN.end && inner !== TOKEN.dash) return null;
    const start = leadsInto(doc, sentence.start, quotation.open) ? quotation.open : sentence.start;
    return { start: Math.max(Math.min(earliest, quotation.open), start), end };
  }
  let start = Math.max(earliest, pastDateline(doc, sentence));
  while (start < end && !isWord(doc, start) && doc.quotations.at(start) === undefined) start++;
  if (doc.quotations.around(start) >= 0 && doc.quotations.around(start) !== doc.quotations.around(begin)) return null;
  return end - start >= CLAUSE_LEAST ? { start, end } : null;
}

const CLAUSE_LEAST = 2;
const ADVERBIAL_MOST = 6;

const isAdverbial = (context: ReadingContext, range: Range): boolean =>
  range.end - range.start <= ADVERBIAL_MOST && !hasVerb(context, range);

const DATELINE_LONGEST = 14;

/** "BERLIN, 3 May (Agency) - ": where and when an agency's text was written belongs to nobody. */
function pastDateline(doc: ReadingContext["doc"], sentence: Range): number {
  const first = doc.tokens;
  const place = doc.text.slice(first.start[sentence.start]!, first.end[sentence.start]!);
  if (place.length < 3 || place !== place.toUpperCase() || place === place.toLowerCase()) return sentence.start;
  for (let t = sentence.start; t < Math.min(sentence.end, sentence.start + DATELINE_LONGEST); t++) {
    const apart = first.start[t]! > first.end[t - 1]!;
    if (t > sentence.start && kindOf(doc, t) === TOKEN.dash && apart) return t + 1;
  }
  return sentence.start;
}

/** Whether only a conjunction or nothing stands before a quotation in its sentence. */
function leadsInto(doc: ReadingContext["doc"], from: number, open: number): boolean {
  for (let t = from; t < open; t++)
    if (isWord(doc, t) && !has(doc, t, W.conjunction)) return kindOf(doc, open - 1) === TOKEN.colon;
  return true;
}

/** Whether a parenthesis of saying is over. */
function isOver(context: ReadingContext, t: number, sentence: Range): boolean {
  const { doc } = context;
  if (t >= sentence.end) return true;
  const kind = kindOf(doc, t);
  if (kind === TOKEN.comma || kind === TOKEN.end || kind === TOKEN.bracketClose || kind === TOKEN.dash) return true;
  // "…, X said after a meeting": when it was said.
  if (columnOf(doc, t, "preposition", "role") === "time") return true;
  return has(doc, t, W.conjunction | W.according | W.as) || (isWord(doc, t) && isParticipleCue(doc, t));
}

/** The second part of what was said, after the parenthesis: the rest of the sentence, or quotations that go on. */
function furtherContent({ context, sentence }: CueTrial, rest: number, quoted: boolean): Range[] {
  const { doc } = context;
  const comma =
    kindOf(doc, rest) === TOKEN.comma || kindOf(doc, rest) === TOKEN.colon || kindOf(doc, rest) === TOKEN.dash;
  const next = comma ? rest + 1 : rest;
  if (next < sentence.end && doc.quotations.at(next) !== undefined) {
    const quotation = quotationAt(doc, next);
    return quotation === null ? [] : [quotation, ...furtherQuotations(context, quotation.end, sentence)];
  }
  if (quoted) {
    const later = laterQuotation(context, rest, sentence);
    return later === null
      ? furtherQuotations(context, rest, sentence)
      : [later, ...furtherQuotations(context, later.end, sentence)];
  }
  if (!comma || next >= sentence.end || !isWord(doc, next) || isParticipleCue(doc, next)) return [];
  if (has(doc, next, W.according | W.relative) || columnOf(doc, next, "conjunction", "role") !== undefined) return [];
  const end = reportedEnd(context, next, sentence);
  return end > next ? [{ start: next, end }] : [];
}

/** "…," X said, waving a pen, "…": the quotation that goes on after an aside without a cue. */
function laterQuotation(context: ReadingContext, from: number, sentence: Range): Range | null {
  const { doc } = context;
  for (let t = from; t < sentence.end; t++) {
    if (isWord(doc, t) && has(doc, t, W.saying | W.according)) return null;
    if (doc.quotations.at(t) === undefined) continue;
    const before = kindOf(doc, t - 1);
    const quotation = quotationAt(doc, t);
    return before === TOKEN.comma || before === TOKEN.colon ? quotation : null;
  }
  return null;
}

/** Sentences after this one on the same line that are nothing but quotations, with nobody named beside them. */
function furtherQuotations(context: ReadingContext, from: number, sentence: Range): Range[] {
  const { doc } = context;
  for (let t = from; t < sentence.end; t++)
    if (doc.quotations.at(t) !== undefined || (isWord(doc, t) && has(doc, t, W.saying))) return [];
  const found: Range[] = [];
  let t = sentence.end;
  while (doc.quotations.at(t) !== undefined) {
    const quotation = doc.quotations.at(t)!;
    const inner = kindOf(doc, quotation.close - 1);
    if (quotation.closed && inner !== TOKEN.end) break;
    found.push({ start: t, end: quotation.closed ? quotation.close + 1 : quotation.close });
    t = quotation.close + 1;
    if (isWord(doc, t) || kindOf(doc, t) === TOKEN.comma) {
      // "What?" she asked: somebody is named beside it after all.
      if (isWord(doc, t) && inner !== TOKEN.end) found.pop();
      break;
    }
  }
  return found;
}
