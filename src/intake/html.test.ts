import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { encodeAs } from "../../test/support/legacy-encoding.ts";
import { EXTRACTOR, htmlDocument } from "./html.ts";

const HEADLINE = "Leaders of nine countries meet in the port town";
const SENTENCE =
  "The minister said that his country, together with its partners, will send ships to the strait after a ceasefire.";

const ARABIC_HEADLINE =
  // A summit of nine countries ends with a plan.
  "قمة تضم تسع دول تختتم أعمالها بخطة";
const ARABIC_SENTENCE =
  // The minister said that his country will send ships after a ceasefire.
  "قال الوزير إن بلاده سترسل سفنا إلى المضيق بعد وقف إطلاق النار، بالتعاون مع شركائها.";

interface Parts {
  readonly head?: string;
  readonly title?: string;
  readonly heading?: string;
  readonly body?: string;
}

function page({ head = "", title = HEADLINE, heading = HEADLINE, body = "" }: Parts = {}): Uint8Array {
  const story = Array.from({ length: 6 }, () => `<p>${SENTENCE}</p>`).join("\n");
  return new TextEncoder().encode(
    `<!doctype html><html><head><title>${title}</title>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>${heading}</h1>${story}${body}</article>
    <footer>All rights reserved</footer></body></html>`,
  );
}

test("the extractor's version is the installed one", () => {
  const manifest = new URL("../../node_modules/@mozilla/readability/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  expect(EXTRACTOR).toBe(`readability@${version}`);
});

test("the text is the headline and the article's paragraphs, without the page around them", async () => {
  const { text, source, notes } = await htmlDocument(page(), "a.html");
  expect(text).toBe([HEADLINE, ...Array.from({ length: 6 }, () => SENTENCE)].join("\n\n"));
  expect(source).toEqual({ extractor: EXTRACTOR, encoding: "utf-8", site: null, url: null });
  expect(notes).toEqual([]);
});

const LAYOUT: readonly (readonly [what: string, body: string, text: string])[] = [
  ["headings", "<h2>What is next</h2><p>A call.</p>", "\n\nWhat is next\n\nA call."],
  ["line breaks", "<p>One<br>two <b>and</b>\n  three</p>", "\n\nOne\ntwo and three"],
  ["lists", "<ul><li>four ships</li><li>one plane</li></ul>", "\n\nfour ships\none plane"],
  ["words across tags", "<p>the <i>coa</i>lition</p>", "\n\nthe coalition"],
  ["characters written as names", "<p>A &amp; B &lt;C&gt;&nbsp;D</p>", "\n\nA & B <C>\u00a0D"],
  ["scripts", "<p>before</p><script>globalThis.hacked = true</script><p>after</p>", "\n\nbefore\n\nafter"],
];

test.each(LAYOUT)("keeps the shape of %s", async (_, body, expected) => {
  const { text } = await htmlDocument(page({ body }), "a.html");
  expect(text.endsWith(`${SENTENCE}${expected}`)).toBe(true);
  expect(globalThis).not.toHaveProperty("hacked");
});

const SITE = '<meta property="og:site_name" content="Daily News">';
const LINKED = `<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
  "headline": "${HEADLINE}", "datePublished": "2025-09-04T23:00:00+03:00", "publisher": {"name": "Daily News"}}]}</script>`;

const TITLES: readonly (readonly [what: string, parts: Parts, title: string | null])[] = [
  ["alone", {}, HEADLINE],
  ["with the site behind it", { head: SITE, title: `${HEADLINE} - Daily News` }, HEADLINE],
  ["with the site before it", { head: SITE, title: `Daily News | ${HEADLINE}`, heading: "News" }, HEADLINE],
  ["with section and site, told by the heading", { title: `${HEADLINE} | World | Daily News` }, HEADLINE],
  ["with a short part behind a long one", { title: `${HEADLINE} – The Paper`, heading: "Top" }, HEADLINE],
  ["with a colon of its own", { title: "France : we send ships", heading: "Top" }, "France : we send ships"],
  ["with a hyphen of its own", { title: "A stop-gap plan", heading: "Top" }, "A stop-gap plan"],
  ["in linked data", { head: LINKED, title: "Daily News", heading: "Top" }, HEADLINE],
];

test.each(TITLES)("finds the title %s", async (_, parts, title) => {
  expect((await htmlDocument(page(parts), "a.html")).title).toBe(title);
});

const DATES: readonly (readonly [what: string, parts: Parts, published: string | null])[] = [
  ["nowhere", {}, null],
  ["in linked data", { head: LINKED }, "2025-09-04"],
  ["in metadata", { head: '<meta property="article:published_time" content="2025-09-03T01:00:00Z">' }, "2025-09-03"],
  ["in the text's own time", { body: '<time datetime="2025-09-02">Tuesday</time>' }, "2025-09-02"],
  ["in no form we read", { head: '<meta name="date" content="yesterday">' }, null],
  ["in broken linked data", { head: '<script type="application/ld+json">{oops</script>' }, null],
];

test.each(DATES)("finds the date %s", async (_, parts, published) => {
  expect((await htmlDocument(page(parts), "a.html")).published).toBe(published);
});

function arabicPage(head: string): string {
  const story = `<p>${ARABIC_SENTENCE}</p>`.repeat(5);
  return `<html><head>${head}<title>${ARABIC_HEADLINE}</title></head><body><article>${story}</article></body></html>`;
}

const ENCODINGS: readonly (readonly [what: string, bytes: Uint8Array, encoding: string, notes: number])[] = [
  ["a declared encoding", encodeAs("windows-1256", arabicPage('<meta charset="windows-1256">')), "windows-1256", 0],
  [
    "an encoding declared the old way",
    encodeAs("windows-1256", arabicPage('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')),
    "windows-1256",
    0,
  ],
  ["an undeclared encoding", encodeAs("windows-1256", arabicPage("")), "windows-1256", 1],
  [
    "a wrong declaration over valid UTF-8",
    new TextEncoder().encode(arabicPage('<meta charset="windows-1252">')),
    "utf-8",
    1,
  ],
];

test.each(ENCODINGS)("reads %s", async (_, bytes, encoding, notes) => {
  const document = await htmlDocument(bytes, "a.html");
  expect(document.text.startsWith(`${ARABIC_HEADLINE}\n\n${ARABIC_SENTENCE}`)).toBe(true);
  expect(document.source).toMatchObject({ encoding });
  expect(document.notes).toHaveLength(notes);
});

const HOSTILE: readonly (readonly [what: string, html: string, text: string])[] = [
  ["nothing", "", ""],
  ["no tags", "just words", "just words"],
  ["a fragment", "<p>one</p><p>two</p>", "one\n\ntwo"],
  ["a page of frames", "<html><head></head><frameset></frameset></html>", ""],
  ["5,000 open elements", `<body>${"<div>word".repeat(5000)}`, Array(5000).fill("word").join("\n\n")],
  ["an unclosed comment", "<body><p>said</p><!-- and so on", "said"],
];

test.each(HOSTILE)("survives %s", async (_, html, text) => {
  expect((await htmlDocument(new TextEncoder().encode(html), "a.html")).text).toBe(text);
});

test("refuses a page of too many tags", async () => {
  const html = new TextEncoder().encode("<p>".repeat(500_001));
  await expect(htmlDocument(html, "a.html")).rejects.toMatchObject({ code: "html-too-complex" });
});
