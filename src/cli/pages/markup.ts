/** A piece of HTML that is safe to print. Only `html` makes one, so that no text reaches a page unescaped. */
export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | null | readonly Html[];

/**
 * A template of HTML: every value that is not itself `Html` is escaped, for text and for quoted attributes alike.
 *
 * @example
 * html`<p title="${'"'}">${"<b>"}</p>`.markup // '<p title="&quot;">&lt;b&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0]!;
  for (const [index, value] of values.entries()) markup += markupOf(value) + strings[index + 1]!;
  return { markup };
}

/** Many pieces as one. */
export function joined(parts: readonly Html[], separator = ""): Html {
  return { markup: parts.map(({ markup }) => markup).join(separator) };
}

/** A style sheet as it stands between its tags; it may hold no text of others. */
export function style(sheet: string): Html {
  if (sheet.includes("</")) throw new RangeError("a style sheet must not close its element");
  return { markup: `<style>${sheet}</style>` };
}

function markupOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : joined(value).markup;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!) : text;
}
