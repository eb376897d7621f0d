import type { Amount, Commitment, Condition, Finds, Promisor, Quantity } from "../../model/reading.ts";
import { hit, hitWith, missed, superfluous, type Verdict, valued } from "./fields.ts";
import { matched } from "./matching.ts";
import { type Agreement, isSamePlace, SAME_PLACE } from "./overlap.ts";

/** Scores the commitments, which are matched by the words of their evidence. */
export function scoreCommitments(wanted: Finds, found: Finds, agreement: Agreement): Verdict[] {
  const {
    pairs,
    missing,
    superfluous: extra,
  } = matched(wanted.commitments, found.commitments, (w, f) => {
    const overlap = agreement([w.evidence], [f.evidence]);
    return overlap < SAME_PLACE ? null : [overlap, alike(w, f, agreement)];
  });
  return [
    ...missing.flatMap((w) => [
      ...FINDS.map((field) => missed(field, w.evidence.text)),
      ...w.conditions.map(({ span }) => missed("conditions", span.text)),
    ]),
    ...extra.flatMap((f) => [
      ...FINDS.map((field) => superfluous(field, f.evidence.text)),
      ...f.conditions.map(({ span }) => superfluous("conditions", span.text)),
    ]),
    ...pairs.flatMap(([w, f]) => pairVerdicts(w, f, agreement)),
  ];
}

const FINDS = ["commitments", "commitments-with-promisor-and-kind"] as const;

/** Several commitments may stand on the same evidence: those that agree most belong together. */
function alike(w: Commitment, f: Commitment, agreement: Agreement): number {
  const agreeing = [
    isSamePromisor(w.promisor, f.promisor, agreement),
    w.kind === f.kind,
    w.level === f.level,
    isSamePlace(agreement, w.object, f.object),
    amountOf(w.amount) === amountOf(f.amount),
    numberOf(w.quantity) === numberOf(f.quantity),
  ];
  return agreeing.filter(Boolean).length;
}

function pairVerdicts(w: Commitment, f: Commitment, agreement: Agreement): Verdict[] {
  const of = w.evidence.text;
  const isPromisor = isSamePromisor(w.promisor, f.promisor, agreement);
  const [who, whoFound] = [promisorOf(w.promisor), promisorOf(f.promisor)];
  return [
    hit("commitments", of, f.evidence.text),
    hitWith(
      "commitments-with-promisor-and-kind",
      of,
      `${who} · ${w.kind}`,
      `${whoFound} · ${f.kind}`,
      isPromisor && w.kind === f.kind,
    ),
    ...valued("promisor", of, who, whoFound, isPromisor),
    ...valued("kind", of, w.kind, f.kind),
    ...valued("level", of, w.level, f.level),
    ...valued("beneficiary", of, w.beneficiary, f.beneficiary),
    ...valued("quantity", of, numberOf(w.quantity), numberOf(f.quantity)),
    ...valued("amount", of, amountOf(w.amount), amountOf(f.amount)),
    ...valued("deadline", of, w.deadline?.date ?? null, f.deadline?.date ?? null),
    ...conditionVerdicts(w.conditions, f.conditions, agreement),
  ];
}

function conditionVerdicts(wanted: readonly Condition[], found: readonly Condition[], agreement: Agreement): Verdict[] {
  const {
    pairs,
    missing,
    superfluous: extra,
  } = matched(wanted, found, (w, f) => {
    const overlap = agreement([w.span], [f.span]);
    return overlap < SAME_PLACE ? null : [overlap, Number(w.kind === f.kind)];
  });
  return [
    ...missing.map(({ span }) => missed("conditions", span.text)),
    ...extra.map(({ span }) => superfluous("conditions", span.text)),
    ...pairs.flatMap(([w, f]) => [
      hit("conditions", w.span.text, f.span.text),
      ...valued("condition-kind", w.span.text, w.kind, f.kind),
    ]),
  ];
}

/** The party decides; promisors that are no party are the same where they are named by the same words. */
function isSamePromisor(w: Promisor, f: Promisor, agreement: Agreement): boolean {
  return w.party === f.party && (w.party !== null || isSamePlace(agreement, w.span, f.span));
}

function promisorOf({ party, span }: Promisor): string {
  return party ?? span?.text ?? "-";
}

function numberOf(quantity: Quantity | null): string | null {
  return quantity === null ? null : measureText(quantity);
}

function amountOf(amount: Amount | null): string | null {
  if (amount === null) return null;
  return `${measureText(amount)} ${amount.currency}${amount.per === null ? "" : ` ${amount.per}`}`;
}

/** As an annotation writes it. */
function measureText({ value, max, qualifier }: Pick<Amount, "value" | "max" | "qualifier">): string {
  const range = max === null || max === value ? `${value}` : `${value}-${max}`;
  return qualifier === "exact" ? range : `${qualifier} ${range}`;
}
