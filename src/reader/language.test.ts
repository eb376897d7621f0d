import { describe, expect, test } from "vitest";
import { compilePack } from "../../scripts/pack/language.ts";
import { buildLexicon } from "./lexicon/build.ts";
import type { Pack } from "./pack.ts";
import { createReader } from "./read.ts";

const arabic = compilePack(new URL("../../languages/ar", import.meta.url).pathname, {});

const SMALL_WORDS =
  "the of in to and that for on with is was by at from it as not has have be or but will he they its are which who said";

/** A pack that knows English by its small words alone, so that this file tests the choice and not a language. */
const english: Pack = {
  ...arabic,
  language: "en",
  letters: "AZaz",
  capitals: true,
  clitics: { pro: [], en: [], elided: [], restore: [] },
  patterns: [],
  lexicon: buildLexicon(
    SMALL_WORDS.split(" ").map((word) => ({
      entry: { id: word, class: "preposition", a: {} },
      forms: [{ text: word, shape: "plain", agreement: "any" }],
    })),
    () => 0,
  ),
  rules: { attribution: [], commitment: [], attendance: [] },
};

const reader = createReader([arabic, english]);
const languageOf = (text: string): string => reader.read(text).document.language;

const AR = `أعلن وزير الخارجية النرويجي أن بلاده ستستضيف جولة جديدة من المحادثات في الأسبوع المقبل، مؤكدا أن الدعوة وجهت
إلى جميع الأطراف. وأضاف أن المشاركين سيبحثون مراقبة الهدنة وتبادل الأسرى.`;
const EN = `Norway will host a new round of talks next week, its foreign minister said on Monday, adding that the parties
to the conflict have been invited and that they will talk about an exchange of prisoners.`;

describe("tells the language of", () => {
  test.each([
    ["ar", "an article", AR],
    ["ar", "vowelled words", "قَالَ الوَزِيرُ إِنَّ المُحَادَثَاتِ سَتُسْتَأْنَفُ."],
    ["ar", "presentation forms", "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﻤﺤﺎﺩﺛﺎﺕ ﺳﺘﺴﺘﺄﻧﻒ ﻗﺮﻳﺒﺎ."],
    ["ar", "a Persian keyboard's letters in some words", AR.replaceAll("ي", "ی")],
    ["ar", "a headline without small words", "روسيا تقصف كييف"],
    ["ar", "a headline with names", "ماكرون يستقبل زيلينسكي في باريس"],
    ["ar", "a claim", "موسكو: لن نقبل بقوات أجنبية"],
    ["ar", "a topic", "ماليزيا: ختام الزيارة الرسمية"],
    ["ar", "two words", "قال الوزير"],
    ["ar", "mostly Arabic", `${AR}\n${AR}\n${EN}`],
    ["en", "an article", EN],
    ["en", "capitals", EN.toUpperCase()],
    ["en", "mostly English", `${AR}\n${EN}\n${EN}`],
    ["ar", "a long text by its beginning", AR.repeat(60) + EN.repeat(200)],
  ])("%s: %s", (language, _, text) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe("does not read", () => {
  test.each([
    [
      "Persian",
      `وزیر امور خارجه نروژ گفت که کشورش هفته آینده میزبان دور تازه‌ای از گفت‌وگوها خواهد بود و از همه طرف‌ها دعوت شده است.
      او افزود که شرکت‌کنندگان درباره نظارت بر آتش‌بس و آن چه پیش از این توافق شده بود با هم صحبت می‌کنند.`,
    ],
    [
      "Persian on an Arabic keyboard",
      "وزير امور خارجه نروژ كفت كه كشورش هفته آينده ميزبان دور تازه اي از مذاكرات خواهد بود و از همه دعوت شده است تا به وين بروند و با هم حرف بزنند",
    ],
    ["a Persian headline", "رئیس جمهور فرانسه وارد تهران شد"],
    [
      "Urdu",
      "ناروے کے وزیر خارجہ نے کہا ہے کہ ان کا ملک اگلے ہفتے مذاکرات کے نئے دور کی میزبانی کرے گا اور تمام فریقوں کو دعوت دی گئی ہے۔",
    ],
    ["an Urdu headline", "وزیر خارجہ کا دورہ چین"],
    ["Kurdish", "وەزیری دەرەوەی نەرویج ڕایگەیاند کە وڵاتەکەی هەفتەی داهاتوو میوانداری گفتوگۆکان دەکات."],
    [
      "French",
      "La Norvège accueillera la semaine prochaine une nouvelle série de pourparlers, a annoncé lundi son ministre des Affaires étrangères, qui a ajouté que toutes les parties sont invitées.",
    ],
    [
      "German",
      "Norwegen will in der kommenden Woche eine neue Runde der Gespräche ausrichten, wie der Außenminister am Montag in Oslo sagte; alle Seiten seien eingeladen, so hieß es weiter.",
    ],
    ["a French clause with a word that English has too", "Le ministre a dit"],
    ["Chinese", "挪威外交大臣周一表示，挪威将于下周主办新一轮会谈，并已邀请各方参加。"],
    ["Russian", "Министр иностранных дел Норвегии сообщил, что новый раунд переговоров пройдет на следующей неделе."],
    ["nothing", ""],
    ["white space", " \n\t"],
    ["digits", "12 34,5 ٦٧"],
    ["punctuation", "… — !"],
  ])("%s", (_, text) => {
    const { document, notes, reader: by, statements } = reader.read(text);
    expect(document).toMatchObject({ language: "und", text });
    expect(notes.map(({ kind, span }) => ({ kind, span }))).toEqual([{ kind: "unknown-language", span: null }]);
    expect({ packs: by.packs, statements }).toEqual({ packs: {}, statements: [] });
  });
});

describe("a language that is given", () => {
  test.each([
    ["decides, whatever the words are", "ar", "Oslo", "ar"],
    ["may name a country", "ar-SA", "12", "ar"],
    ["may be in capitals", "AR", "12", "ar"],
    ["is no language when it is undetermined", "und", AR, "ar"],
  ])("%s", (_, language, text, read) => {
    expect(reader.read({ text, language }).document.language).toBe(read);
  });

  test("without a pack gives an empty reading that says so", () => {
    const { document, notes, statements } = reader.read({ text: AR, language: "fr" });
    expect({ language: document.language, statements }).toEqual({ language: "fr", statements: [] });
    expect(notes).toEqual([
      { kind: "unknown-language", span: null, message: 'no language pack reads "fr"; nothing was looked for' },
    ]);
  });
});

test("a reader without packs reads nothing", () => {
  expect(createReader([]).read(AR).notes).toMatchObject([{ kind: "unknown-language" }]);
});

describe("the analyst's own lexicon", () => {
  const read = (lexicon: string | undefined, text: string) =>
    createReader(arabic, { lexicon }).read({ text, language: "ar" });

  test("is laid over the pack: its parties and persons are found, its forms win", () => {
    const text = "قالت مجموعة البحيرات إن المحادثات ستستأنف. وقال مازن الرفاعي إن بلاده مستعدة. ورفضت قطر المقترح.";
    const own = "party\tمجموعة البحيرات\torg:LAKES\nperson\tمازن الرفاعي\tJOR\tenvoy\nparty\tقطر\torg:DIAMETER";
    const without = read(undefined, text);
    const reading = read(own, text);
    expect(without.parties.map(({ id }) => id)).toEqual(["QAT"]);
    expect(reading.parties.map(({ id }) => id)).toEqual(["org:LAKES", "org:DIAMETER"]);
    expect(reading.statements[0]?.speaker).toMatchObject({ party: "org:LAKES", span: { text: "مجموعة البحيرات" } });
    expect(reading.persons).toMatchObject([{ name: "مازن الرفاعي", party: "JOR", role: "envoy" }]);
  });

  test("wins with phrases as well as with words, and with clitics and article", () => {
    const reading = read(
      "party\tالأمم المتحدة\torg:OTHER\nterm\tدرع\tair-policing",
      "قالت الأمم المتحدة إن فرنسا سترسل الدرع إلى كييف.",
    );
    expect(reading.parties.map(({ id }) => id)).toContain("org:OTHER");
    expect(reading.parties.map(({ id }) => id)).not.toContain("org:UN");
    expect(reading.commitments).toMatchObject([{ kind: "air-policing" }]);
  });

  test("is named in the reading by its hash", () => {
    const { packs } = read("# none", AR).reader;
    expect(packs).toEqual({ ar: arabic.hash, lexicon: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(read("# other", AR).reader.packs.lexicon).not.toBe(packs.lexicon);
    expect(read(undefined, AR).reader.packs).toEqual({ ar: arabic.hash });
  });

  test("that is malformed is refused before anything is read", () => {
    expect(() => createReader(arabic, { lexicon: "party\tx" })).toThrow(RangeError);
    expect(() => createReader([], { lexicon: "party\tx" })).toThrow("line 1: write party, form, party");
  });
});
