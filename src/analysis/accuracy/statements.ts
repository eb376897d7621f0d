import type { Finds, Statement } from "../../model/reading.ts";
import { hit, hitWith, missed, superfluous, type Verdict, valued } from "./fields.ts";
import { matched } from "./matching.ts";
import { type Agreement, isSamePlace, SAME_PLACE } from "./overlap.ts";
import type { SamePerson } from "./persons.ts";

/** Scores the statements, which are matched by the words of their contents. */
export function scoreStatements(wanted: Finds, found: Finds, agreement: Agreement, samePerson: SamePerson): Verdict[] {
  const sameSpeaker = (w: Statement, f: Statement): boolean =>
    isSamePlace(agreement, w.speaker.span, f.speaker.span) ||
    (w.speaker.person !== null && samePerson(w.speaker.person, f.speaker.person));
  const matching = matched(wanted.statements, found.statements, (w, f) => {
    const overlap = agreement(w.content, f.content);
    return overlap < SAME_PLACE ? null : [overlap, cueAgreement(w, f, agreement), Number(sameSpeaker(w, f))];
  });
  const partners = new Map(matching.pairs.map(([w, f]) => [f.id, w.id]));
  const [name, nameFound] = [namesIn(wanted), namesIn(found)];
  return [
    ...matching.missing.flatMap((w) => FINDS.map((field) => missed(field, contentOf(w)))),
    ...matching.superfluous.flatMap((f) => FINDS.map((field) => superfluous(field, contentOf(f)))),
    ...matching.pairs.flatMap(([w, f]) => {
      const of = contentOf(w);
      const [person, personFound] = [w.speaker.person, f.speaker.person];
      const isWithin = f.within === null ? w.within === null : partners.get(f.within) === w.within;
      return [
        hit("statements", of, contentOf(f)),
        hitWith("statements-with-speaker", of, speakerOf(w), speakerOf(f), sameSpeaker(w, f)),
        ...valued("speaker-party", of, w.speaker.party, f.speaker.party),
        ...valued("speaker-person", of, name(person), nameFound(personFound), samePerson(person, personFound)),
        ...valuesOf(w, f, agreement),
        ...valued("within", of, outerOf(wanted, w), outerOf(found, f), isWithin),
      ];
    }),
  ];
}

function valuesOf(w: Statement, f: Statement, agreement: Agreement): Verdict[] {
  const of = contentOf(w);
  return [
    ...valued("cue", of, w.cue?.text ?? null, f.cue?.text ?? null, isSamePlace(agreement, w.cue, f.cue)),
    ...valued("content", of, of, contentOf(f), isSameContent(w, f)),
    ...valued("mode", of, w.mode, f.mode),
    ...valued("act", of, w.act, f.act),
  ];
}

function cueAgreement(w: Statement, f: Statement, agreement: Agreement): number {
  return w.cue !== null && f.cue !== null ? agreement([w.cue], [f.cue]) : Number(w.cue === f.cue);
}

const FINDS = ["statements", "statements-with-speaker"] as const;

function contentOf({ content }: Statement): string {
  return content.map(({ text }) => text).join(" […] ");
}

function speakerOf({ speaker }: Statement): string {
  return speaker.span?.text ?? "-";
}

function isSameContent(wanted: Statement, found: Statement): boolean {
  return (
    wanted.content.length === found.content.length &&
    wanted.content.every(({ start, end }, i) => start === found.content[i]!.start && end === found.content[i]!.end)
  );
}

function outerOf({ statements }: Finds, { within }: Statement): string | null {
  const outer = statements.find(({ id }) => id === within);
  return outer === undefined ? null : contentOf(outer);
}

function namesIn({ persons }: Finds): (id: string | null) => string | null {
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? id));
}
