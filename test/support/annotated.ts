import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compilePack } from "../../scripts/pack/language.ts";
import { stateCurrencies } from "../../scripts/pack/state-currencies.ts";
import { type AnnotatedText, annotate } from "../../src/reader/annotated-text.ts";
import { FormTable } from "../../src/reader/forms.ts";
import { Lexicon } from "../../src/reader/lexicon/lexicon.ts";
import { orthographyOf } from "../../src/reader/orthography.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Whose money a shared name is, as the packs carry it. */
export const currencies = stateCurrencies(join(root, "data", "currencies-of-states.tsv"));

/** Annotates texts of one language with its compiled pack. */
export function annotator(language: string): (text: string) => AnnotatedText {
  const pack = compilePack(join(root, "languages", language), {});
  const forms = new FormTable([new Lexicon(pack.lexicon)], pack.clitics, [], orthographyOf(pack));
  return (text) => annotate(text, forms, pack);
}

export const whole = (doc: AnnotatedText) => ({ start: 0, end: doc.tokens.count });
