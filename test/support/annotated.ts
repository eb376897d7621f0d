import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Inflection } from "../../scripts/pack/inflection.ts";
import { compilePack } from "../../scripts/pack/language.ts";
import { readLexiconTables } from "../../scripts/pack/lexicon-tables.ts";
import { stateCurrencies } from "../../scripts/pack/state-currencies.ts";
import { type AnnotatedText, annotate } from "../../src/reader/annotated-text.ts";
import { FormTable } from "../../src/reader/forms.ts";
import { buildLexicon } from "../../src/reader/lexicon/build.ts";
import { Lexicon } from "../../src/reader/lexicon/lexicon.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Whose money a shared name is, as the packs carry it. */
export const currencies = stateCurrencies(join(root, "data", "currencies-of-states.tsv"));

/** Annotates texts of one language with the tables of its folder, whether or not the folder is a whole pack yet. */
export function annotator(language: string): (text: string) => AnnotatedText {
  const forms = formsOf(join(root, "languages", language));
  return (text) => annotate(text, forms);
}

function formsOf(folder: string): FormTable {
  if (existsSync(join(folder, "language.json"))) {
    const pack = compilePack(folder, {});
    return new FormTable([new Lexicon(pack.lexicon)], pack.clitics, []);
  }
  const lexicon = buildLexicon(readLexiconTables(join(folder, "lexicon"), new Inflection([])), () => 0);
  return new FormTable([new Lexicon(lexicon)], { pro: [], en: [], restore: [] }, []);
}

export const whole = (doc: AnnotatedText) => ({ start: 0, end: doc.tokens.count });
