import { expect, test } from "vitest";
import { encodeAs } from "../../test/support/legacy-encoding.ts";
import { decode } from "./encoding.ts";

const ARABIC =
  // The minister said that his country will send ships after a ceasefire.
  "قال الوزير إن بلاده سترسل سفنا بعد وقف إطلاق النار.";

const RUSSIAN = "Министр сказал, что страна отправит корабли после прекращения огня.";

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from(units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])));
}

interface Case {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly declared?: string;
  readonly text: string;
  readonly encoding: string;
  readonly certain?: boolean;
  readonly note?: string;
}

const READABLE: readonly Case[] = [
  { what: "nothing", bytes: bytes(), text: "", encoding: "utf-8" },
  { what: "UTF-8", bytes: utf8(ARABIC), text: ARABIC, encoding: "utf-8" },
  { what: "UTF-8 with a mark", bytes: bytes([0xef, 0xbb, 0xbf], utf8(ARABIC)), text: ARABIC, encoding: "utf-8" },
  { what: "a mark and no more", bytes: bytes([0xef, 0xbb, 0xbf]), text: "", encoding: "utf-8" },
  { what: "CR, tabs and escapes", bytes: utf8("a\r\nb\tc\u001b[0m"), text: "a\r\nb\tc\u001b[0m", encoding: "utf-8" },
  {
    what: "UTF-16, little end first",
    bytes: bytes([0xff, 0xfe], utf16(ARABIC, false)),
    text: ARABIC,
    encoding: "utf-16le",
  },
  {
    what: "UTF-16, big end first",
    bytes: bytes([0xfe, 0xff], utf16(ARABIC, true)),
    text: ARABIC,
    encoding: "utf-16be",
  },
  {
    what: "windows-1256",
    bytes: encodeAs("windows-1256", ARABIC),
    text: ARABIC,
    encoding: "windows-1256",
    certain: false,
    note: "it was read as windows-1256, which is a guess",
  },
  {
    what: "iso-8859-6",
    bytes: encodeAs("iso-8859-6", ARABIC),
    text: ARABIC,
    encoding: "iso-8859-6",
    certain: false,
    note: "it was read as iso-8859-6, which is a guess",
  },
  {
    what: "windows-1251",
    bytes: encodeAs("windows-1251", RUSSIAN),
    text: RUSSIAN,
    encoding: "windows-1251",
    certain: false,
    note: "a guess",
  },
  {
    what: "windows-1252 with curly quotes",
    bytes: encodeAs("windows-1252", "“We are ready”, he said."),
    text: "“We are ready”, he said.",
    encoding: "windows-1252",
    certain: false,
    note: "a guess",
  },
  {
    what: "windows-1256 after 100,000 ASCII bytes",
    bytes: encodeAs("windows-1256", `${"news ".repeat(20_000)}${ARABIC}`),
    text: `${"news ".repeat(20_000)}${ARABIC}`,
    encoding: "windows-1256",
    certain: false,
    note: "a guess",
  },
  {
    what: "UTF-8 with a broken byte",
    bytes: bytes(utf8(ARABIC), [0xff], utf8("."), [0xd9]),
    text: `${ARABIC}\ufffd.\ufffd`,
    encoding: "utf-8",
    note: "2 damaged places",
  },
  {
    what: "marked UTF-8 with nothing sound but ASCII",
    bytes: bytes([0xef, 0xbb, 0xbf], utf8("a"), [0xff]),
    text: "a\ufffd",
    encoding: "utf-8",
    note: "1 damaged places",
  },
  {
    what: "what the page declares",
    bytes: encodeAs("windows-1256", "من"),
    declared: "cp1256",
    text: "من",
    encoding: "windows-1256",
  },
  {
    what: "UTF-8 that is declared to be something else",
    bytes: utf8(ARABIC),
    declared: "iso-8859-1",
    text: ARABIC,
    encoding: "utf-8",
    note: "declares windows-1252",
  },
  {
    what: "windows-1256 declared to be UTF-8",
    bytes: encodeAs("windows-1256", ARABIC),
    declared: "utf-8",
    text: ARABIC,
    encoding: "windows-1256",
    certain: false,
    note: "a guess",
  },
  { what: "a declaration nobody knows", bytes: utf8(ARABIC), declared: "klingon", text: ARABIC, encoding: "utf-8" },
];

test.each(READABLE)("decodes $what", async ({ bytes, declared, text, encoding, certain = true, note }) => {
  const decoded = await decode(bytes, { declared });
  expect(decoded).toMatchObject({ text, encoding, certain });
  if (note === undefined) expect(decoded.note).toBeNull();
  else expect(decoded.note).toMatchObject({ kind: "encoding", span: null, message: expect.stringContaining(note) });
});

const UNREADABLE: readonly (readonly [what: string, bytes: Uint8Array, why: string])[] = [
  ["NUL bytes", bytes(utf8("text"), [0], utf8("text")), "NUL bytes"],
  ["a PDF", utf8("%PDF-1.7\n"), "a PDF"],
  ["a DOCX", bytes(utf8("PK"), [3, 4, 20]), "DOCX"],
  ["a picture", bytes([0xff, 0xd8, 0xff, 0xe0]), "a JPEG image"],
  ["noise", Uint8Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 255) + 1), "control bytes"],
];

test.each(UNREADABLE)("refuses %s", async (_, bytes, why) => {
  await expect(decode(bytes, { name: "some\u001b[1m.bin" })).rejects.toMatchObject({
    code: "not-text",
    message: expect.stringMatching(new RegExp(`^cannot read some␛\\[1m\\.bin: it is not text \\(.*${why}`)),
  });
});
