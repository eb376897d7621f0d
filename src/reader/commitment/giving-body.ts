import type { AnnotatedText } from "../annotated-text.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { columnOf, formOf, has, nextTerm, readingOf } from "../terms.ts";
import type { FoundPromisor } from "./commitment.ts";

/** Bodies of private people: what they do commits no state. Entries of sources.tsv. */
const PRIVATE = new Set([
  "company",
  "bank",
  "club",
  "union",
  "association",
  "court",
  "institute",
  "centre",
  "federation",
]);
/** Those who give without a name, or in a number: states, their governments, those who meet. Entries of sources.tsv. */
const PUBLIC = new Set([
  "state",
  "country",
  "member",
  "ally",
  "partner",
  "donor",
  "government",
  "capital-group",
  "leader",
  "commander-group",
  "minister-group",
  "president-group",
  "signatory",
  "guarantor",
  "mediator",
  "participant",
  "side",
  "coalition",
  "council",
  "organisation",
]);

/** Whether somebody may give what the codebook records: a party, or an unnamed body of states, and no private people. */
export function isGivingBody(doc: AnnotatedText, { party, range, count }: FoundPromisor): boolean {
  if (range === null) return true;
  if (party !== null)
    return isOwn(doc, range.start) || !PRIVATE.has(readingOf(doc, range.start, "source")?.entry.id ?? "");
  for (let t = range.start; t < range.end; t = nextTerm(doc, t)) {
    if (PUBLIC.has(readingOf(doc, t, "source")?.entry.id ?? "") || columnOf(doc, t, "noun", "amount") === "parties")
      return true;
    if (count === null && (has(doc, t, W.party) || isForces(doc, t))) return true;
  }
  return false;
}

/** "Our companies": the speaker gives by them. */
const isOwn = (doc: AnnotatedText, t: number): boolean => formOf(doc, t)?.cut.person != null;

const isForces = (doc: AnnotatedText, t: number): boolean => columnOf(doc, t, "thing", "kind") === "troop-deployment";
