import type { Reading } from "../model/reading.ts";
import type { AnnotatedText } from "./annotated-text.ts";
import { assemble } from "./assemble.ts";
import { findStatements } from "./attribution/find-statements.ts";
import { findCommitments } from "./commitment/find-commitments.ts";
import type { ReadingContext } from "./context.ts";
import { findGatherings } from "./gathering/find-gatherings.ts";
import { Incumbents } from "./incumbents.ts";
import { findLabels } from "./labels.ts";
import { meetPeople, recordSurnames } from "./mentions.ts";
import { NameLikeness } from "./name-likeness.ts";
import type { NameWords } from "./noun-phrase/phrase-context.ts";
import { PhraseChart } from "./noun-phrase.ts";
import type { Pack } from "./pack.ts";
import { homeState } from "./party-in-view.ts";
import { findPartyMentions, mainCoalition } from "./party-mentions.ts";
import { People } from "./people.ts";
import { RuleBook } from "./rule-book.ts";
import type { SourceText } from "./source-text.ts";

/** What reading an annotated text needs of its pack, put together once. */
export interface PackInUse extends NameWords {
  readonly pack: Pack;
  /** Packs and own lexicon as a reading names them. */
  readonly packs: Readonly<Record<string, string>>;
  readonly rules: RuleBook;
  readonly likeness: NameLikeness;
  readonly incumbents: Incumbents;
}

export function packInUse(pack: Pack, packs: Readonly<Record<string, string>>): PackInUse {
  const likeness = new NameLikeness(pack.weakLetters, pack.exchangedLetters);
  return {
    pack,
    packs,
    rules: new RuleBook(pack.rules),
    nameParticles: new Set(pack.nameParticles),
    nameSuffixes: new Set(pack.nameSuffixes),
    writtenNames: new Set(pack.writtenNames),
    everydayNames: new Set(pack.everydayNames),
    ordinals: new Set(pack.rulerOrdinals),
    likeness,
    incumbents: new Incumbents(pack.incumbents, likeness),
  };
}

/** The steps of reading, in their order: persons first, for who speaks; statements before what they commit to. */
export function readAnnotated(doc: AnnotatedText, inUse: PackInUse, source: SourceText): Reading {
  const { pack, packs, rules, nameParticles, nameSuffixes, writtenNames, everydayNames, ordinals } = inUse;
  const { likeness, incumbents } = inUse;
  const base = {
    doc,
    people: new People(likeness, (units, role) => incumbents.find(units, role, source.published ?? null)),
    chart: new PhraseChart(doc.tokens.count),
    capitals: pack.capitals,
    headFirst: pack.headFirst,
    nameParticles,
    nameSuffixes,
    writtenNames,
    everydayNames,
    ordinals,
    complements: pack.complements,
  };
  const parties = findPartyMentions(doc);
  const context: ReadingContext = {
    ...base,
    pack,
    rules,
    published: source.published ?? null,
    parties,
    coalition: mainCoalition(parties),
    home: homeState(doc, parties),
    labels: findLabels(base),
  };
  meetPeople(context);
  const statements = findStatements(context);
  const gatherings = findGatherings(context, statements);
  recordSurnames(context);
  return assemble(context, source, packs, statements, findCommitments(context, statements), gatherings);
}
