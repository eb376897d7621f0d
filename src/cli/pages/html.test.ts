import { createHash } from "node:crypto";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { SampleReading } from "../../../test/sample-reading.ts";
import { arabicSummit, emptyReading, englishSummit, hostileReading } from "../../../test/sample-summits.ts";
import type { Reading } from "../../model/reading.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { visible } from "../../text/visible.ts";
import { htmlPage } from "./html.ts";
import { COLOURS } from "./html-style.ts";
import { markedText } from "./html-text.ts";

const PAGES = [
  englishSummit,
  arabicSummit,
  hostileReading,
  () => emptyReading(),
  () => emptyReading(" \r\n\n\t"),
].flatMap((make) => (["en", "ar"] as const).map((ui) => ({ title: make.name || "nothing", reading: make(), ui })));

function parsed(reading: Reading, ui: "en" | "ar") {
  const page = htmlPage(reading, { ui });
  return { page, document: parseHTML(page).document };
}

/** The text of every marking, put together again from its pieces, in the order of the page. */
function markings(root: { querySelectorAll(selector: string): Iterable<Element> }): Map<string, string> {
  const found = new Map<string, string>();
  for (const piece of root.querySelectorAll("[data-m]")) {
    for (const id of piece.getAttribute("data-m")!.split(" ")) found.set(id, (found.get(id) ?? "") + piece.textContent);
  }
  return found;
}

/** A stand-in for the DOM's types, which the Node zone does not have. */
interface Element {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

describe("the HTML page", () => {
  test.each(PAGES)("$title in $ui shows the text and nothing but the text in the article", ({ reading, ui }) => {
    const { document } = parsed(reading, ui);
    expect(document.querySelector("article")!.textContent).toBe(visible(reading.document.text));
  });

  test.each(PAGES)("$title in $ui marks every span once, to the letter", ({ reading, ui }) => {
    const found = markings(parsed(reading, ui).document.querySelector("article")!);
    const expected: [string, Span | null | undefined][] = [
      ...reading.statements.flatMap(({ speaker, cue, content }, index): [string, Span | null][] => [
        [`s${index + 1}-speaker-0`, speaker.span],
        [`s${index + 1}-cue-0`, cue],
        ...content.map((span, at): [string, Span] => [`s${index + 1}-content-${at}`, span]),
      ]),
      ...reading.commitments.flatMap(({ evidence, trigger, conditions, object, amount }, index) => {
        const parts = { evidence, trigger, object, amount: amount?.span };
        return [
          ...Object.entries(parts).map(([part, span]): [string, Span | null | undefined] => [
            `c${index + 1}-${part}-0`,
            span,
          ]),
          ...conditions.map(({ span }, at): [string, Span] => [`c${index + 1}-condition-${at}`, span]),
        ];
      }),
      ...reading.gatherings
        .flatMap(({ attendance }) => attendance.map((one) => one.evidence))
        .map((span, index): [string, Span] => [`a${index + 1}-attendance-0`, span]),
      ...reading.notes.map(({ span }, index): [string, Span | null] => [`n${index + 1}-note-0`, span]),
    ];
    for (const [id, span] of expected)
      expect(found.get(id), id).toBe(span ? visible(reading.document.text).slice(span.start, span.end) : undefined);
  });

  test.each(PAGES)("$title in $ui: every link arrives, every find links to its passage and back", ({ reading, ui }) => {
    const { document } = parsed(reading, ui);
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")!);
    for (const target of targets) expect(ids).toContain(target.slice(1));
    for (const index of reading.statements.keys())
      expect(targets).toEqual(expect.arrayContaining([`#at-s${index + 1}`, `#s${index + 1}`]));
    for (const index of reading.commitments.keys())
      expect(targets).toEqual(expect.arrayContaining([`#at-c${index + 1}`, `#c${index + 1}`]));
  });

  test.each(PAGES)("$title in $ui runs nothing and asks for nothing", ({ reading, ui }) => {
    const { page, document } = parsed(reading, ui);
    const sheet = document.querySelector("style")!.textContent!;
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content");
    const hash = createHash("sha256").update(sheet).digest("base64");
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(page.split("<style>")[1]!.split("</style>")[0]).toBe(sheet);
    expect(page).not.toMatch(/<(?:script|img|iframe|link|object|form|base)\b|url\(|@import/i);
    const elements = [...document.querySelectorAll("*")];
    const names = new Set(elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)));
    expect([...names].filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^#[a-z0-9-]+$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  });

  test("says its language and the article's, with their directions", () => {
    const { document } = parsed(arabicSummit(), "en");
    const html = document.documentElement;
    const article = document.querySelector("article")!;
    expect([html.getAttribute("lang"), html.getAttribute("dir")]).toEqual(["en", "ltr"]);
    expect([article.getAttribute("lang"), article.getAttribute("dir")]).toEqual(["ar", "rtl"]);
    expect(parsed(englishSummit(), "ar").document.documentElement.getAttribute("dir")).toBe("rtl");
    expect(document.title).toBe(arabicSummit().document.title);
  });

  test("one anchor stands for all who attend by the same words", () => {
    const sample = new SampleReading("Norway and Spain came.", "en");
    const reading = sample
      .gathering(["NOR", "ESP"].map((party) => sample.attendance("in-person", "Norway and Spain came", { party })))
      .reading();
    const { document } = parsed(reading, "en");
    expect([...document.querySelectorAll("article a")].map(({ id }) => id)).toEqual(["at-a1"]);
    expect([...document.querySelectorAll(".entry a")].map((link) => link.getAttribute("href"))).toEqual([
      "#at-a1",
      "#at-a1",
    ]);
  });
});

describe("marked text", () => {
  const TEXT = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "ب", "<", "&", "\u202e", "\u0000", "😀", "'") });
  const SPANS = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 8 });

  test("recovers any overlapping spans of any text", () => {
    fc.assert(
      fc.property(TEXT, SPANS, (text, pairs) => {
        const shown = visible(text);
        const whole = (at: number) => Math.min(at, text.length) - (/^[\udc00-\udfff]/.test(shown.slice(at)) ? 1 : 0);
        const spans = pairs.map((pair) => pair.map(whole).sort((a, b) => a - b)).map(([a, b]) => spanOf(text, a!, b!));
        const marked = spans.map((span, index) => ({ id: `m${index}`, owner: `s${index}`, mark: null, span }));
        const anchors = marked.map(({ owner, span }) => ({ owner, sign: "S", title: "", at: span.start }));
        const { document } = parseHTML(`<body><article>${markedText(text, marked, anchors).markup}</article></body>`);
        const article = document.querySelector("article")!;
        expect(article.textContent).toBe(shown);
        const found = markings(article);
        for (const { id, span } of marked) expect(found.get(id) ?? "").toBe(shown.slice(span.start, span.end));
        expect(article.querySelectorAll("a").length).toBe(anchors.length);
      }),
    );
  });

  test("takes spans that lie outside the text or cut a character", () => {
    const stray = { start: 3, end: 99, text: "" };
    const markup = markedText("ab😀", [{ id: "m", owner: "s1", mark: "note", span: stray }], []).markup;
    expect(markup).toBe('<p>ab<span class="note of-s1" data-m="m">😀</span></p>');
  });
});

describe("the colours", () => {
  const INKS = ["ink", "quiet", "speaker", "cue", "link"] as const;
  const GROUNDS = ["paper", "panel", "evidence", "evidence-again", "condition", "attendance", "chosen"] as const;

  test.each(["light", "dark"] as const)("by %s stand out by 4.5 to 1, signs by 3 to 1", (time) => {
    const colours = COLOURS[time];
    for (const ground of GROUNDS) {
      const inks = ground === "paper" || ground === "panel" ? INKS : (["ink", "speaker", "cue"] as const);
      for (const ink of inks)
        expect(contrast(colours[ink], colours[ground]), `${ink} on ${ground}`).toBeGreaterThan(4.5);
    }
    for (const line of ["content", "trigger", "note"] as const) {
      expect(contrast(colours[line], colours.paper), line).toBeGreaterThan(3);
    }
  });
});

/** The contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
