import type { Kind, Level } from "../../model/codes.ts";
import type { PartyId } from "../../model/reading.ts";
import { signatories } from "../attribution/signatories.ts";
import type { FoundStatement } from "../attribution/statement.ts";
import type { ReadingContext } from "../context.ts";
import type { Range } from "../range.ts";
import { columnOf, kindOf, readingOf } from "../terms.ts";
import { TOKEN } from "../tokens.ts";
import { mainBeneficiary, mostNamed, otherThan, themeFor } from "./beneficiary.ts";
import type { FoundCommitment } from "./commitment.ts";
import { withGiversBeside } from "./giver-beside.ts";
import { withKindsInView } from "./kind-in-view.ts";
import { withLaterConditions } from "./later-conditions.ts";
import { spokenOf } from "./theme.ts";
import { withoutRepetitions } from "./told-twice.ts";

/** Those who speak in an adopted text: its signatories, and the parties of which it tells. */
const OWN_SPEAKERS = new Set(["group", "party"]);
const UNDERTAKEN = new Set<Level>(["pledged", "delivered"]);

/** What the text as a whole says of its commitments: for whom, of what kind and how firm, and which are told twice. */
export function settled(
  context: ReadingContext,
  statements: readonly FoundStatement[],
  found: readonly FoundCommitment[],
): FoundCommitment[] {
  if (found.length === 0) return [];
  const theme = themeOf(context, found);
  const adopted = signatories(context) !== null;
  const given = withKindsInView(context, withGiversBeside(context, found, theme));
  const all = withLaterConditions(context, statements, given).map((c) => ({
    ...c,
    beneficiary: c.beneficiary ?? (isOwn(context, c) ? null : themeFor(theme, c.kind, c.promisor.party)),
    level: levelOf(context, statements, c, adopted),
  }));
  return withoutRepetitions(
    all.filter((c) => theme === null || !isSignedBySelf(c, all, theme)).flatMap((c) => unlessDenied(statements, c)),
    titleOf(context),
  );
}

/** What the adopted text itself undertakes is agreed, whatever its mood; what only a draft says is floated. */
function levelOf(
  context: ReadingContext,
  statements: readonly FoundStatement[],
  c: FoundCommitment,
  adopted: boolean,
): Level {
  if (c.level === "ruled-out" || c.level === "withdrawn") return c.level;
  const speaker = c.statement === null ? null : statements[c.statement]!.speaker.range;
  if (speaker != null && readingOf(context.doc, speaker.start, "source")?.entry.id === "draft") return "floated";
  return adopted && UNDERTAKEN.has(c.level) && isOwnText(statements, c) ? "agreed" : c.level;
}

/** What is done with each other and not for one. */
const MUTUAL = new Set<Kind>([
  "defence-industrial-cooperation",
  "mutual-defence",
  "consultation",
  "non-aggression",
  "ceasefire",
  "prisoner-exchange",
  "recognition",
  "other",
]);

/** Whom the text is about: the one for whom its commitments are, else the state of which it speaks most. */
function themeOf({ doc, pack }: ReadingContext, found: readonly FoundCommitment[]): PartyId | null {
  const named = found.map((c) => c.beneficiary);
  if (pack.verbGroups) return mainBeneficiary(doc, named) ?? otherParty(doc, found);
  return mostNamed(named, 2) ?? spokenOf(doc, found) ?? mainBeneficiary(doc, named);
}

/** Where one party gives all that is told, the other state of the text. */
function otherParty(doc: ReadingContext["doc"], found: readonly FoundCommitment[]): PartyId | null {
  const [first, ...rest] = found.map((c) => c.promisor.party);
  return first == null || rest.some((party) => party !== first) ? null : otherThan(doc, first);
}

/** Those who sign with the one whom the text is about give to it; what it signs itself is no gift. */
const isSignedBySelf = (c: FoundCommitment, all: readonly FoundCommitment[], theme: PartyId | null): boolean =>
  c.level === "signed" &&
  !MUTUAL.has(c.kind) &&
  c.promisor.party === theme &&
  all.some((other) => other !== c && other.trigger?.start === c.trigger?.start && other.promisor.party !== theme);

/** Whether a commitment stands in the voice of the text: under no statement but those of its signatories. */
const isOwnText = (statements: readonly FoundStatement[], c: FoundCommitment): boolean =>
  c.statement === null || OWN_SPEAKERS.has(statements[c.statement]!.speaker.kind);

/** Who denies that they will give rules it out; what else is denied is nobody's commitment. */
function unlessDenied(statements: readonly FoundStatement[], c: FoundCommitment): FoundCommitment[] {
  const statement = denialOf(statements, c);
  if (statement === null || c.level === "ruled-out") return [c];
  // Who denies threatening has ruled nothing out.
  if (c.kind === "sanctions" && c.level === "floated") return [];
  const own = c.promisor.party !== null && c.promisor.party === statement.speaker.party;
  return own && c.level !== "delivered" ? [{ ...c, level: "ruled-out" }] : [];
}

/** How many statements around one may report it: denied that they had promised. */
const AROUND = 4;

/** The statement that denies a commitment, at once or in what it reports; an answer that opens so goes on to other things. */
function denialOf(statements: readonly FoundStatement[], c: FoundCommitment): FoundStatement | null {
  if (c.statement === null) return null;
  const denies = (s: FoundStatement): boolean =>
    s.act === "deny" &&
    s.cue !== null &&
    s.content.some(({ start, end }) => start <= c.evidence.start && c.evidence.start < end);
  const carrier = statements[c.statement]!;
  if (carrier.act === "deny") return carrier.cue === null ? null : carrier;
  return statements.slice(Math.max(0, c.statement - AROUND), c.statement + AROUND + 1).find(denies) ?? null;
}

/** What a party spends on itself is for nobody else. */
const isOwn = ({ doc }: ReadingContext, { object }: FoundCommitment): boolean =>
  object !== null && (columnOf(doc, object.start, "thing", "given") ?? "").endsWith("own");

/** The first line, where more follow and it is no sentence. */
function titleOf({ doc }: ReadingContext): Range | null {
  const [first, second] = doc.lines;
  if (first === undefined || second === undefined) return null;
  return kindOf(doc, first.end - 1) === TOKEN.end ? null : first;
}
