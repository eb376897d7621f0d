import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { type NounPhrase, parseNounPhrase } from "../noun-phrase.ts";
import type { Range } from "../range.ts";
import { has } from "../terms.ts";
import { speakingSubject } from "./adjacent-subject.ts";
import { spokenGroup } from "./spoken-group.ts";
import type { VerbGroup } from "./verb-group.ts";

/** What stands before a verb of saying where subjects stand beside their verbs: told once for all rules tried at it. */
export class CueSite {
  readonly #context: ReadingContext;
  readonly #verb: number;
  readonly #sentence: Range;
  #group: VerbGroup | null = null;
  #subject: NounPhrase | null | undefined;

  constructor(context: ReadingContext, verb: number, sentence: Range) {
    this.#context = context;
    this.#verb = verb;
    this.#sentence = sentence;
  }

  /** The words of the verb. */
  get group(): VerbGroup {
    this.#group ??= spokenGroup(this.#context.doc, this.#verb, this.#sentence.start);
    return this.#group;
  }

  /** The noun phrase that is its subject, or null. */
  get subject(): NounPhrase | null {
    if (this.#subject === undefined)
      this.#subject = this.#withItself() ?? speakingSubject(this.#context, this.group.start, this.#sentence);
    return this.#subject;
  }

  /** "Nous nous engageons": the subject and its reflexive pronoun are one term. */
  #withItself(): NounPhrase | null {
    const { doc } = this.#context;
    const { start, reflexive } = this.group;
    return reflexive && has(doc, start, W.pronoun) ? parseNounPhrase(this.#context, start, doc.termEnd[start]!) : null;
  }
}
