import type { Reading } from "../../model/reading.ts";
import type { CommitmentEntry } from "./commitment-entry.ts";
import type { GatheringEntry } from "./gathering-entry.ts";
import { type NoteEntry, type Outline, outlineOf } from "./outline.ts";
import type { PageOptions } from "./page-options.ts";
import { type Piece, quotesFor, type Row } from "./piece.ts";
import type { SpeakerEntry, StatementEntry } from "./speaker-entry.ts";

/**
 * A reading as a Markdown report, for GitHub, Pandoc and people. No raw HTML: GitHub drops `<bdi>` and gives each
 * block the direction of its first letter, so that the article's words stand in blocks of their own.
 */
export function markdownPage(reading: Reading, options: PageOptions): string {
  const outline = outlineOf(reading, options);
  const { labels, gatherings, speakers, statements, commitments, notes } = outline;
  const { headings, phrases } = labels;
  const report = new Report(labels);
  const blocks = [
    ...report.head(outline),
    ...(gatherings.length > 0 ? [`## ${headings.attendance}`] : []),
    ...gatherings.flatMap((gathering) => report.gathering(gathering)),
    `## ${headings.statements} (${statements.length})`,
    ...(statements.length === 0 ? [phrases["nothing-statements"]] : []),
    ...speakers.flatMap((speaker) => report.speaker(speaker)),
    `## ${headings.commitments} (${commitments.length})`,
    ...(commitments.length === 0 ? [phrases["nothing-commitments"]] : []),
    ...commitments.flatMap((commitment) => report.commitment(commitment)),
    ...(notes.length > 0 ? [`## ${headings.notes} (${notes.length})`] : []),
    ...notes.flatMap((note) => report.note(note)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Text that Markdown prints to the letter, anywhere but at the start of a block. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<#|~$^@]|&(?=#?\w+;)|:(?=\/\/|[\w+-]+:)/g, "\\$&").replace(/\b(www)\./gi, "$1\\.");
}

// At the start of a block a number, a dash or a colon would open a list, a rule or a definition.
function atBlockStart(text: string): string {
  return escapeMarkdown(text)
    .replace(/^[-+=:%>]/, "\\$&")
    .replace(/^(\(?\w+)([.)])(?=\s|$)/, "$1\\$2");
}

function quoteBlock(text: string): string {
  return `> ${atBlockStart(text)}`;
}

const DOT = " · ";

/** The blocks of one report. */
class Report {
  private readonly labels: Outline["labels"];

  constructor(labels: Outline["labels"]) {
    this.labels = labels;
  }

  head({ title, facts, summary, byLevel }: Outline): string[] {
    const lines = facts.map((fact) => fact.map(({ text }) => escapeMarkdown(text)).join(" "));
    const levels = byLevel.length > 0 ? [byLevel.join(DOT)] : [];
    return [`# ${escapeMarkdown(title)}`, lines.join(DOT), `**${summary.join(DOT)}**`, ...levels];
  }

  gathering({ name, rows, attendance }: GatheringEntry): string[] {
    const { fields, signs } = this.labels;
    const blocks = [`### ${escapeMarkdown(name.text)}`, this.rows(rows)];
    if (attendance.length === 0) return blocks.filter((block) => block !== "");
    const head = ["", fields.person, fields.mode, fields.part, fields.reason];
    const lines = attendance.map((one) => [
      signs["mark-attendance"] + one.number,
      [one.name, ...one.details].map(({ text }) => escapeMarkdown(text)).join(DOT),
      one.mode,
      one.part ?? "",
      one.reason === null ? "" : this.piece(one.reason),
    ]);
    const table = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
    return [...blocks, table.join("\n")].filter((block) => block !== "");
  }

  speaker({ speaker, statements }: SpeakerEntry): string[] {
    return [`### ${this.speakerName(speaker)}`, ...statements.flatMap((one) => this.statement(one, ""))];
  }

  private speakerName({ name, details }: StatementEntry["speaker"]): string {
    return [name, ...details].map(({ text }) => escapeMarkdown(text)).join(DOT);
  }

  // What a statement reports stands as a quotation within its quotation.
  private statement(entry: StatementEntry, depth: string): string[] {
    const { number, speaker, act, mode, content, nested, isNested } = entry;
    const who = isNested ? `${this.speakerName(speaker)}${DOT}` : "";
    const heading = `${depth}**${this.labels.signs["mark-statement"]}${number}**${DOT}${who}${act}${DOT}${mode}`;
    const inner = `${depth}> `;
    const words = `${inner}${atBlockStart(content.map(({ text }) => text).join(" […] "))}`;
    const blocks = [heading, words, ...nested.flatMap((one) => this.statement(one, inner))];
    // Within a quotation an empty line must be quoted too, or the quotation ends.
    return depth === "" ? [heading, blocks.slice(1).join(`\n${inner.trimEnd()}\n`)] : blocks;
  }

  commitment(entry: CommitmentEntry): string[] {
    const { number, promisor, beneficiary, kind, level, scale, firmness, isConditional, rows, evidence, saidIn } =
      entry;
    const { signs, phrases, fields } = this.labels;
    const who = promisor.map(({ text }) => escapeMarkdown(text)).join(DOT);
    const to = beneficiary === null ? "" : ` ${signs.arrow} ${escapeMarkdown(beneficiary.text)}`;
    const condition = isConditional ? `${DOT}**${phrases.conditional}**` : "";
    const said: Row[] =
      saidIn === null ? [] : [{ label: fields["said-in"], pieces: [this.mention(saidIn), saidIn.speaker.name] }];
    return [
      `### ${signs["mark-commitment"]}${number}${DOT}${who}${to}`,
      `**${kind}**${DOT}**${level}** ${scale} ${firmness}${condition}`,
      quoteBlock(evidence.text),
      this.rows([...rows, ...said]),
    ].filter((block) => block !== "");
  }

  private mention({ number }: StatementEntry): Piece {
    return { text: this.labels.signs["mark-statement"] + number, from: "page" };
  }

  note({ number, kind, message, words }: NoteEntry): string[] {
    const why = message === "" ? "" : `${DOT}${escapeMarkdown(message)}`;
    const heading = `**${this.labels.signs["mark-note"]}${number}**${DOT}${kind}${why}`;
    return words === null ? [heading] : [heading, quoteBlock(words.text)];
  }

  private rows(rows: readonly Row[]): string {
    const lines = rows.map(({ label, pieces, indent }) => {
      const values = pieces.map((piece, index) => (index === 0 ? "" : separator(piece)) + this.piece(piece));
      return `${indent ? "  " : ""}- ${label}: ${values.join("")}`;
    });
    return lines.join("\n");
  }

  private piece({ text, from }: Piece): string {
    if (from !== "article") return escapeMarkdown(text);
    const { open, close } = quotesFor(text, this.labels.signs);
    return open + escapeMarkdown(text) + close;
  }
}

function separator({ from }: Piece): string {
  return from === "article" ? " " : DOT;
}
