import { isoDate } from "./date.ts";
import type { HtmlDocument } from "./html-tree.ts";

/** What a page says about itself, apart from its text. */
export interface HtmlFacts {
  readonly title: string | null;
  /** The publisher's own date, `2025-09-04`. */
  readonly published: string | null;
  readonly site: string | null;
  readonly url: string | null;
}

/** Reads title, date, site and address from a page's metadata. Nothing is fetched and no script runs. */
export function factsOf(page: HtmlDocument): HtmlFacts {
  const article = linkedArticle(page);
  const site = meta(page, "og:site_name", "application-name") ?? nameOf(article?.publisher);
  return {
    title: titleOf(page, textField(article?.headline), site),
    published: publishedOf(page, textField(article?.datePublished)),
    site,
    url: address(page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta(page, "og:url")),
  };
}

function meta(page: HtmlDocument, ...names: string[]): string | null {
  for (const name of names) {
    for (const attribute of ["property", "name", "itemprop"]) {
      const content = clean(page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute("content"));
      if (content !== null) return content;
    }
  }
  return null;
}

function clean(text: string | null | undefined): string | null {
  const cleaned = text?.replace(/\s+/g, " ").trim();
  return cleaned === undefined || cleaned === "" ? null : cleaned;
}

function address(url: string | null | undefined): string | null {
  return url != null && /^https?:\/\//i.test(url) ? url : null;
}

const DATE_NAMES = [
  "article:published_time",
  "og:published_time",
  "datePublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "parsely-pub-date",
  "dc.date",
  "dc.date.issued",
  "DC.date.issued",
];

function publishedOf(page: HtmlDocument, linked: string | null): string | null {
  const candidates = [linked, ...DATE_NAMES.map((name) => meta(page, name))];
  for (const time of page.querySelectorAll("time[datetime]")) candidates.push(time.getAttribute("datetime"));
  for (const candidate of candidates) {
    const date = candidate == null ? null : isoDate(candidate);
    if (date !== null) return date;
  }
  return null;
}

/** The page's own headline, without the name of the site that browsers show behind it. */
function titleOf(page: HtmlDocument, headline: string | null, site: string | null): string | null {
  const title = clean(page.querySelector("title")?.textContent);
  const best = headline ?? meta(page, "og:title", "twitter:title") ?? title;
  const headings = [...page.querySelectorAll("h1")].map((heading) => clean(heading.textContent));
  if (best === null) return headings.length === 1 ? headings[0]! : null;
  const parts = titleParts(best);
  if (parts.length === 1) return best;
  const heading = headings.find((text) => text !== null && isPartOf(text, parts));
  return heading ?? withoutSite(parts, site);
}

/** A title cut at ` | `, ` - ` and the like: texts at even places, the separators between them at odd ones. */
function titleParts(title: string): string[] {
  return title.split(/(\s+[|\-–—:·•»«/]+\s+|\s*[|»]\s*)/);
}

/** True where the heading is what is left of the title when some parts at its start or end are cut off. */
function isPartOf(heading: string, parts: readonly string[]): boolean {
  for (let i = 0; i < parts.length; i += 2) {
    if (parts.slice(i).join("") === heading || parts.slice(0, i + 1).join("") === heading) return true;
  }
  return false;
}

function withoutSite(parts: readonly string[], site: string | null): string {
  const isSite = (part: string): boolean => site !== null && part.toLowerCase() === site.toLowerCase();
  if (isSite(parts.at(-1)!)) return parts.slice(0, -2).join("");
  if (isSite(parts[0]!)) return parts.slice(2).join("");
  // Without the site's name to go by: a short last part behind a much longer rest is one, unless a colon stands there.
  const words = (text: string): number => text.split(" ").length;
  const rest = parts.slice(0, -2).join("");
  const isShort = words(parts.at(-1)!) <= 3 && words(rest) >= 4 && !parts.at(-2)!.includes(":");
  return isShort ? rest : parts.join("");
}

interface LinkedArticle {
  readonly headline?: unknown;
  readonly datePublished?: unknown;
  readonly publisher?: unknown;
}

/** The article among the page's JSON-LD. It is data: parsed, never run. */
function linkedArticle(page: HtmlDocument): LinkedArticle | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parsed(script.textContent ?? ""));
    if (found !== null) return found;
  }
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function articleIn(value: unknown): LinkedArticle | null {
  const items = Array.isArray(value) ? value : [value, ...listIn(value)];
  for (const item of items) {
    const type = isRecord(item) ? item["@type"] : null;
    const types = Array.isArray(type) ? type : [type];
    if (types.some((name) => typeof name === "string" && /(Article|Posting|Report)$/.test(name))) {
      return item as LinkedArticle;
    }
  }
  return null;
}

function listIn(value: unknown): readonly unknown[] {
  const graph = isRecord(value) ? value["@graph"] : null;
  return Array.isArray(graph) ? graph : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textField(value: unknown): string | null {
  return typeof value === "string" ? clean(value) : null;
}

function nameOf(value: unknown): string | null {
  return isRecord(value) ? textField(value.name) : null;
}
