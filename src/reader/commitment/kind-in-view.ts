import type { Kind } from "../../model/codes.ts";
import type { AnnotatedText } from "../annotated-text.ts";
import type { ReadingContext } from "../context.ts";
import { WORD_CLASS as W } from "../lexicon/word-class.ts";
import { labelParty } from "../party-in-view.ts";
import type { Range } from "../range.ts";
import { columnOf, has, isWord, kindOf, nextTerm } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import type { FoundCommitment } from "./commitment.ts";
import { moneyFor, UNSPENT } from "./thing.ts";
import { kindOfThing } from "./thing-word.ts";

/**
 * Money or support of which nothing is said is for what the text speaks of: under a heading of a list by country for
 * what introduced the list, else for what its giver gave before in the same paragraph ("… and another 20 million").
 */
export function withKindsInView(context: ReadingContext, found: readonly FoundCommitment[]): FoundCommitment[] {
  const introduced = kindOfIntroduction(context, found);
  const theme = context.pack.verbGroups ? themeKind(context) : kindOfLead(context);
  const before = new Map<string, FoundCommitment>();
  return found.map((c, i) => {
    const giver = giverOf(c);
    const last = before.get(giver);
    const kind =
      isUnspecific(context, c) && isLabelled(context, c)
        ? introduced
        : (goneOn(context, c, last) ??
          contentsOf(context, c, found.slice(i + 1, i + 1 + CONTENTS_WITHIN)) ??
          (theme !== null && isForTheme(context, c) ? moneyFor(theme) : null));
    const made = kind === null ? c : { ...c, kind };
    if (giver !== "") before.set(giver, made);
    return made;
  });
}

/** In how many tokens a text says what it is about, and of what kinds money then is. */
const LEAD = 70;
const CIVIL = new Set<Kind>(["humanitarian-aid", "reconstruction-aid", "energy-support"]);

/** The one kind of civil aid of which the title and first lines speak; null where they speak of none or several. */
function kindOfLead({ doc }: ReadingContext): Kind | null {
  let lead: Kind | null = null;
  for (let t = 0; t < Math.min(LEAD, doc.tokens.count); t = nextTerm(doc, t)) {
    const kind = isWord(doc, t) ? kindOfThing(doc, t, false) : undefined;
    if (kind === undefined || !CIVIL.has(kind)) continue;
    if (lead !== null && lead !== kind) return null;
    lead = kind;
  }
  return lead;
}

/** Kinds that a text as a whole is about: an appeal for food, the mines of a sea. */
const THEMES = new Set<Kind>([
  "humanitarian-aid",
  "reconstruction-aid",
  "mine-action",
  "energy-support",
  "debt-relief",
  "peace-operation",
]);
const THEME_LINES = 2;
const THEME_LONGEST = 60;
/** A shorter text is a note of one gift. */
const THEME_LEAST_LINES = 4;

/** What the title and the first paragraph of a longer text are about, where they name things of one such kind only. */
function themeKind({ doc }: ReadingContext): Kind | null {
  if (doc.lines.length < THEME_LEAST_LINES) return null;
  const end = Math.min(doc.lines[THEME_LINES - 1]!.end, THEME_LONGEST);
  const kinds = new Set<Kind>();
  for (let t = 0; t < end; t++) {
    const kind = kindOfThing(doc, t, true);
    if (kind !== undefined && !UNSPENT.has(kind)) kinds.add(kind);
  }
  const [only] = kinds;
  return kinds.size === 1 && THEMES.has(only!) ? only! : null;
}

/** A sum of which nothing more is said; support that is no money stays support where the language has a word for it. */
function isForTheme(context: ReadingContext, c: FoundCommitment): boolean {
  const { doc, pack } = context;
  if (!pack.verbGroups) return isUnspecific(context, c);
  if (c.kind !== "general-support") return false;
  if (c.object !== null && !isSum(doc, c.object)) return false;
  for (let t = c.about.start; t < c.about.end; t++) if (has(doc, t, W.currency)) return true;
  return false;
}

const CONTENTS_WITHIN = 3;
const giverOf = ({ promisor }: FoundCommitment): string => promisor.party ?? promisor.label;

/** "A package of 30 million that includes tents": money or support is for what it is told to hold. */
function contentsOf({ doc }: ReadingContext, c: FoundCommitment, after: readonly FoundCommitment[]): Kind | null {
  if (c.kind !== "general-support") return null;
  const held = after.find((next) => next.rule === "package-contents" && next.kind !== c.kind);
  if (held === undefined || giverOf(held) !== giverOf(c)) return null;
  for (let t = c.evidence.end; t < held.evidence.start; t++) if (kindOf(doc, t) === TOKEN.newline) return null;
  return moneyFor(held.kind);
}

/** The kind of what the same giver gave before in the paragraph, for money without a purpose; else null. */
function goneOn({ doc }: ReadingContext, c: FoundCommitment, last: FoundCommitment | undefined): Kind | null {
  if (last === undefined || c.kind !== "general-support" || last.kind === c.kind) return null;
  if (c.object !== null && !isSum(doc, c.object)) return null;
  for (let t = last.evidence.end; t < c.evidence.start; t++) if (kindOf(doc, t) === TOKEN.newline) return null;
  return moneyFor(last.kind);
}

/** A grant, a package, a shipment: a word that says how much and not what. */
const isSum = (doc: AnnotatedText, { start }: Range): boolean => columnOf(doc, start, "thing", "role") === "sum";

/** Money without a purpose, or support without a name. */
const isUnspecific = ({ doc }: ReadingContext, c: FoundCommitment) =>
  (c.kind === "general-support" && (c.object === null || isSum(doc, c.object))) ||
  (c.measured !== undefined && UNSPENT.has(c.kind));

/** What the commitments before a list by country are about: its items are about the same where they do not say. */
function kindOfIntroduction(context: ReadingContext, found: readonly FoundCommitment[]): Kind | null {
  const [first] = found;
  return first === undefined || isLabelled(context, first) ? null : first.kind;
}

const isLabelled = (context: ReadingContext, c: FoundCommitment): boolean =>
  labelParty(context, c.about.start) !== null;
