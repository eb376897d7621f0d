import type { EntryForm } from "../../src/reader/lexicon/entry.ts";
import { AGREEMENTS, type Agreement, SHAPES, type Shape } from "../../src/reader/lexicon/word-class.ts";
import type { Row } from "./table.ts";

interface Paradigm {
  readonly ending: string;
  readonly drop: number;
  readonly initial: readonly [string, string] | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly shape: Shape;
  readonly agreement: Agreement;
}

/** The inflection table of a language: by column of a lexicon table, the forms to make of its value. */
export class Inflection {
  readonly #paradigms = new Map<string, Paradigm[]>();

  constructor(rows: readonly Row[]) {
    for (const { line, cells } of rows) {
      const shape = SHAPES.find((s) => s === cells.shape);
      const agreement = AGREEMENTS.find((a) => a === (cells.agreement ?? "any"));
      if (cells.column === undefined || shape === undefined || agreement === undefined)
        throw new Error(`inflection.tsv:${line}: needs a column, a known shape and a known agreement`);
      const [from, to] = (cells.initial ?? "").split(">");
      const list = this.#paradigms.get(cells.column) ?? [];
      list.push({
        ending: cells.ending ?? "",
        drop: Number(cells.drop ?? 0),
        initial: from && to !== undefined ? [from, to] : null,
        prefix: cells.prefix ?? "",
        suffix: cells.suffix ?? "",
        shape,
        agreement,
      });
      this.#paradigms.set(cells.column, list);
    }
  }

  has(column: string): boolean {
    return this.#paradigms.has(column);
  }

  /**
   * All forms of `value`; of paradigms for several endings those of the longest that fits apply. A "~" in the value
   * marks where its endings go: rule~ out.
   */
  forms(column: string, value: string): EntryForm[] {
    const [inflected = "", rest] = value.split("~");
    if (rest !== undefined) return this.forms(column, inflected).map((form) => ({ ...form, text: form.text + rest }));
    const all = (this.#paradigms.get(column) ?? []).filter((p) => value.endsWith(p.ending));
    const longest = Math.max(...all.map((p) => p.ending.length));
    return all
      .filter((p) => p.ending.length === longest && (p.initial === null || value.startsWith(p.initial[0])))
      .map((p) => {
        const stem = value.slice(0, value.length - p.drop);
        const begun = p.initial === null ? stem : p.initial[1] + stem.slice(p.initial[0].length);
        return { text: p.prefix + begun + p.suffix, shape: p.shape, agreement: p.agreement };
      });
  }
}
