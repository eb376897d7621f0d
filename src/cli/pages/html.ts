import { createHash } from "node:crypto";
import type { Labels, Mark } from "../../model/labels.ts";
import type { Reading } from "../../model/reading.ts";
import { findsPanel } from "./html-panel.ts";
import { pageStyle } from "./html-style.ts";
import { markedText } from "./html-text.ts";
import { anchorsOf, markingsOf } from "./mark.ts";
import { type Html, html, joined, style } from "./markup.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { PageOptions } from "./page-options.ts";

/**
 * A reading as one self-contained page: the text with every find marked, beside what was found; each leads to the
 * other. No script, no request: the page's own policy allows nothing but the one style sheet in it, by its hash.
 */
export function htmlPage(reading: Reading, options: PageOptions): string {
  const outline = outlineOf(reading, options);
  const { labels, title } = outline;
  const anchors = anchorsOf(outline);
  const sheet = pageStyle(anchors.map(({ owner }) => owner));
  const hash = createHash("sha256").update(sheet).digest("base64");
  const article = articleAttributes(reading.document.language);
  const text = markedText(reading.document.text, markingsOf(outline), anchors);
  return html`<!doctype html>
<html lang="${labels.language}" dir="${labels.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${style(sheet)}
</head>
<body>
${head(outline)}
<main>
<div>${reading.document.text.trim() === "" ? html`<p class="quiet">${labels.phrases["no-text"]}</p>` : null}<article ${article} aria-label="${labels.headings.text}">${text}</article></div>
<aside class="panel" aria-label="${outline.summary.join(" · ")}">
${findsPanel(outline, article)}
</aside>
</main>
</body>
</html>
`.markup;
}

function head({ title, facts, summary, byLevel, labels }: Outline): Html {
  const levels = byLevel.length > 0 ? html`<p>${byLevel.join(" · ")}</p>` : null;
  const dotted = facts.map((fact, index) => {
    const pieces = fact.map(({ text, from }) => (from === "page" ? html`${text} ` : html`<bdi>${text}</bdi>`));
    return html`${index > 0 ? " · " : null}${pieces}`;
  });
  return html`<header>
<h1><bdi>${title}</bdi></h1>
<p class="quiet">${dotted}</p>
<p>${summary.join(" · ")}</p>
${levels}${legend(labels)}
</header>`;
}

function legend({ marks, headings }: Labels): Html {
  const samples = (Object.keys(marks) as Mark[]).map(
    (mark) => html`<li><span class="${mark}">${marks[mark]}</span></li>`,
  );
  return html`<ul class="legend" aria-label="${headings.legend}">${joined(samples)}</ul>`;
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

function articleAttributes(language: string): Html {
  if (!LANGUAGE_TAG.test(language) || language === "und") return html`lang="und" dir="auto"`;
  return html`lang="${language}" dir="${RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr"}"`;
}
