import type { CountForms, UiLanguage } from "../../model/labels.ts";
import type { FieldAccuracy, ScoredField } from "../../workspace/accuracy.ts";

/** What the page of figures says of its own. Apart from the other labels, for no other page needs them. */
export interface AccuracyLabels {
  readonly title: string;
  readonly texts: CountForms;
  readonly columns: Readonly<Record<AccuracyColumn, string>>;
  readonly fields: Readonly<Record<ScoredField, string>>;
  readonly errors: string;
  readonly missing: string;
  readonly superfluous: string;
  readonly wanted: string;
  readonly found: string;
  readonly of: string;
  readonly legend: string;
}

export type AccuracyColumn = keyof Pick<FieldAccuracy, "wanted" | "found" | "right" | "precision" | "recall" | "f1">;

const en: AccuracyLabels = {
  title: "How right {reader} reads",
  texts: { one: "1 annotated text", other: "{n} annotated texts" },
  columns: {
    wanted: "annotated",
    found: "found",
    right: "right",
    precision: "precision",
    recall: "recall",
    f1: "F1 / share",
  },
  fields: {
    persons: "Persons",
    "person-party": "party",
    "person-role": "office",
    statements: "Statements",
    "statements-with-speaker": "with speaker",
    "speaker-party": "speaker’s party",
    "speaker-person": "speaker as a person",
    cue: "words of saying",
    content: "content to the letter",
    mode: "mode",
    act: "act",
    within: "within which",
    commitments: "Commitments",
    "commitments-with-promisor-and-kind": "with promisor and kind",
    promisor: "promisor",
    kind: "kind",
    level: "level",
    beneficiary: "beneficiary",
    quantity: "quantity",
    amount: "amount",
    deadline: "deadline",
    conditions: "Conditions",
    "condition-kind": "kind",
    attendance: "Attendance",
    "attendance-mode": "mode",
  },
  errors: "Errors",
  missing: "missing",
  superfluous: "superfluous",
  wanted: "annotated",
  found: "read",
  of: "of",
  legend:
    "A find is looked for: how many of those found are right, how many of those annotated were found, and the mean of both (F1), in per cent. A value belongs to a find that was found: the share that is right, where either side has one.",
};

const ar: AccuracyLabels = {
  title: "مدى صحة قراءة {reader}",
  texts: {
    zero: "لا نصوص موسومة",
    one: "نص موسوم واحد",
    two: "نصان موسومان",
    few: "{n} نصوص موسومة",
    many: "{n} نصًا موسومًا",
    other: "{n} نص موسوم",
  },
  columns: {
    wanted: "في الوسم",
    found: "في القراءة",
    right: "الصحيح",
    precision: "الدقة",
    recall: "التمام",
    f1: "الحصيلة",
  },
  fields: {
    persons: "الأشخاص",
    "person-party": "الطرف",
    "person-role": "المنصب",
    statements: "التصريحات",
    "statements-with-speaker": "مع المتحدث",
    "speaker-party": "طرف المتحدث",
    "speaker-person": "شخص المتحدث",
    cue: "لفظ القول",
    content: "المضمون بحروفه",
    mode: "الصيغة",
    act: "الفعل",
    within: "التصريح الناقل",
    commitments: "الالتزامات",
    "commitments-with-promisor-and-kind": "مع الملتزم والنوع",
    promisor: "الملتزم",
    kind: "النوع",
    level: "الدرجة",
    beneficiary: "المستفيد",
    quantity: "الكمية",
    amount: "المبلغ",
    deadline: "الأجل",
    conditions: "الشروط",
    "condition-kind": "نوع الشرط",
    attendance: "الحضور",
    "attendance-mode": "صيغة الحضور",
  },
  errors: "الأخطاء",
  missing: "ناقص",
  superfluous: "زائد",
  wanted: "في الوسم",
  found: "في القراءة",
  of: "من",
  legend:
    "اللقية يُبحث عنها: كم صحّ مما قُرئ، وكم قُرئ مما وُسم، ومتوسط الاثنين وهو الحصيلة، بالمئة. أما القيمة فتتبع لقية عُثر عليها: كم صحّ منها حيث لأحد الجانبين قيمة.",
};

export function accuracyLabelsFor(ui: UiLanguage): AccuracyLabels {
  return ui === "ar" ? ar : en;
}
