import type { CommitmentEntry } from "./commitment-entry.ts";
import type { AttendanceEntry, GatheringEntry } from "./gathering-entry.ts";
import { passageOfStatement } from "./mark.ts";
import { type Html, html, joined } from "./markup.ts";
import type { NoteEntry, Outline } from "./outline.ts";
import { type Piece, quotesFor, type Row } from "./piece.ts";
import type { SpeakerEntry, StatementEntry } from "./speaker-entry.ts";

/** The language and direction of the article's words, as attributes. */
export type ArticleAttributes = Html;

/** What was found, beside the text: each entry links to its passage. */
export function findsPanel(outline: Outline, article: ArticleAttributes): Html {
  const { gatherings, speakers, statements, commitments, notes, labels } = outline;
  const { headings, phrases } = labels;
  const panel = new Panel(outline, article);
  const attended = gatherings.reduce((sum, { attendance }) => sum + attendance.length, 0);
  const sections: [id: string, title: string, count: number, body: readonly Html[], none: string][] = [
    [
      "attendance",
      headings.attendance,
      attended,
      gatherings.map((one) => panel.gathering(one)),
      phrases["nothing-attendance"],
    ],
    [
      "statements",
      headings.statements,
      statements.length,
      speakers.map((one) => panel.speaker(one)),
      phrases["nothing-statements"],
    ],
    [
      "commitments",
      headings.commitments,
      commitments.length,
      commitments.map((one) => panel.commitment(one)),
      phrases["nothing-commitments"],
    ],
    ["notes", headings.notes, notes.length, notes.map((one) => panel.note(one)), phrases["nothing-notes"]],
  ];
  const links = sections.map(([id, title, count]) => html`<li><a href="#${id}">${title}</a> ${count}</li>`);
  return html`<nav><ul>${links}</ul></nav>
${joined(
  sections.map(([id, title, , body, none]) => {
    return html`<section id="${id}"><h2>${title}</h2>${body.length > 0 ? body : html`<p class="quiet">${none}</p>`}</section>`;
  }),
  "\n",
)}`;
}

/** The entries of one page, all in the same languages. */
class Panel {
  private readonly labels: Outline["labels"];
  private readonly article: ArticleAttributes;

  constructor({ labels }: Outline, article: ArticleAttributes) {
    this.labels = labels;
    this.article = article;
  }

  gathering({ name, rows, attendance }: GatheringEntry): Html {
    const byMode = [...Map.groupBy(attendance, (one) => one.mode)];
    return html`<h3><bdi>${name.text}</bdi></h3>
<dl>${this.rows(rows)}${byMode.map(
      ([mode, ones]) => html`<div><dt>${mode}</dt>${ones.map((one) => this.attendance(one))}</div>`,
    )}</dl>`;
  }

  private attendance({ number, passage, name, details, part, reason }: AttendanceEntry): Html {
    const sign = this.sign("mark-attendance", number, `a${passage}`);
    const more = [...details.map(bdi), ...(part === null ? [] : [html`<b>${part}</b>`])];
    if (reason !== null) more.push(this.quote(reason));
    return html`<dd class="entry" id="a${number}">${sign} <b><bdi>${name.text}</bdi></b>${more.map((one) => html`${DOT}${one}`)}</dd>`;
  }

  speaker({ speaker, statements }: SpeakerEntry): Html {
    return html`<h3>${this.speakerName(speaker)}</h3>${statements.map((one) => this.statement(one))}`;
  }

  private speakerName({ name, details }: StatementEntry["speaker"]): Html {
    return html`<bdi>${name.text}</bdi>${details.map((one) => html`<span class="quiet">${DOT}${bdi(one)}</span>`)}`;
  }

  private statement({ number, statement, speaker, act, mode, content, nested, isNested }: StatementEntry): Html {
    const sign = this.sign("mark-statement", number, passageOfStatement(statement) && `s${number}`);
    const who = isNested ? html`${this.speakerName(speaker)}${DOT}` : null;
    const parts = content.map(({ text }, index) => html`${index > 0 ? " […] " : null}${text}`);
    return html`<div class="entry" id="s${number}"><p>${sign} ${who}<b>${act}</b><span class="quiet">${DOT}${mode}</span></p>
<blockquote ${this.article}>${parts}</blockquote>${nested.map((one) => this.statement(one))}</div>`;
  }

  commitment(entry: CommitmentEntry): Html {
    const { number, promisor, beneficiary, kind, level, scale, firmness, isConditional, rows, evidence, saidIn } =
      entry;
    const { signs, phrases, fields } = this.labels;
    const [who, ...more] = promisor.map(bdi);
    const to = beneficiary && html` ${signs.arrow} ${bdi(beneficiary)}`;
    const said = saidIn && html`<div><dt>${fields["said-in"]}</dt><dd>${this.mention(saidIn)}</dd></div>`;
    return html`<div class="entry" id="c${number}"><h3>${this.sign("mark-commitment", number, `c${number}`)} ${who ?? null}${more.map(
      (one) => html`<span class="quiet">${DOT}${one}</span>`,
    )}${to}</h3>
<p><b>${kind}</b>${DOT}<b>${level}</b> <span class="scale" aria-hidden="true">${scale}</span> <span class="quiet">${firmness}</span>${
      isConditional ? html`${DOT}<b class="conditional">${phrases.conditional}</b>` : null
    }</p>
<blockquote ${this.article}>${evidence.text}</blockquote>
<dl>${this.rows(rows)}${said}</dl></div>`;
  }

  private mention({ number, speaker }: StatementEntry): Html {
    return html`<a href="#s${number}">${this.labels.signs["mark-statement"]}${number}</a> <bdi>${speaker.name.text}</bdi>`;
  }

  note({ number, kind, message, words, span }: NoteEntry): Html {
    const sign = this.sign("mark-note", number, span && `n${number}`);
    const text = words && html`<blockquote ${this.article}>${words.text}</blockquote>`;
    const why = message === "" ? null : html`<span class="quiet">${DOT}<bdi>${message}</bdi></span>`;
    return html`<div class="entry" id="n${number}"><p>${sign} <b>${kind}</b>${why}</p>${text}</div>`;
  }

  private rows(rows: readonly Row[]): Html[] {
    return rows.map(({ label, pieces, indent }) => {
      const values = pieces.map((piece, index) => html`${separator(piece, index)}${this.piece(piece)}`);
      return html`<div${indent ? html` class="alternative"` : null}><dt>${label}</dt><dd>${values}</dd></div>`;
    });
  }

  private piece(piece: Piece): Html {
    return piece.from === "article" ? this.quote(piece) : bdi(piece);
  }

  private quote({ text }: Piece): Html {
    const { open, close } = quotesFor(text, this.labels.signs);
    return html`<span class="words">${open}<bdi ${this.article}>${text}</bdi>${close}</span>`;
  }

  /** The number of a find, which leads to its passage where it has one. */
  private sign(
    letter: "mark-attendance" | "mark-statement" | "mark-commitment" | "mark-note",
    number: number,
    passage: string | null,
  ): Html {
    const sign = this.labels.signs[letter] + number;
    if (passage === null) return html`<span class="number">${sign}</span>`;
    return html`<a class="number" href="#at-${passage}" aria-label="${sign}: ${this.labels.phrases["to-the-text"]}">${sign}</a>`;
  }
}

const DOT = " · ";

function separator(piece: Piece, index: number): string {
  if (index === 0) return "";
  return piece.from === "article" ? " " : DOT;
}

function bdi({ text, from }: Piece): Html {
  return from === "page" ? html`${text}` : html`<bdi>${text}</bdi>`;
}
