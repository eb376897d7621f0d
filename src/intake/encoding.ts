import { filled, IsnadError } from "../model/error.ts";
import { INTAKE_NOTES } from "../model/messages/en.ts";
import type { Note } from "../model/reading.ts";
import { binaryKind, isMostlyControls } from "./binary.ts";

/** Bytes as text. `certain` is false where the encoding is a guess; `note` says what the reader of it has to know. */
export interface Decoded {
  readonly text: string;
  /** The label of the WHATWG Encoding Standard: `utf-8`, `windows-1256`. */
  readonly encoding: string;
  readonly certain: boolean;
  readonly note: Note | null;
}

export interface DecodeOptions {
  /** For messages. */
  readonly name?: string | undefined;
  /** The encoding the document itself declares, if it does. Believed only of bytes that are not valid UTF-8. */
  readonly declared?: string | null | undefined;
  /** The bytes are markup: tags say nothing about the encoding of the text between them. */
  readonly markup?: boolean | undefined;
}

/**
 * Decodes bytes: a byte order mark decides; else valid UTF-8 is UTF-8, whatever is declared; else what is declared;
 * else UTF-8 with damage where most of it is UTF-8; else what `chardet` guesses.
 *
 * A byte order mark is a sign of the encoding and no part of the text: offsets count from behind it. Nothing else
 * is changed. Throws an `IsnadError` for bytes that are not text.
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> {
  const { name = "the document", declared = null, markup = false } = options;
  const marked = utf16Mark(bytes);
  if (marked !== null) return certainly(decodeAs(marked, bytes), marked);
  const binary = binaryKind(bytes);
  if (binary !== null) throw new IsnadError("not-text", { name, why: binary });
  const label = knownLabel(declared);
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return certainly(utf8, "utf-8", misdeclaration(label, bytes));
  if (isMostlyControls(bytes)) throw new IsnadError("not-text", { name, why: "it is full of control bytes" });
  return (
    (label === null || label === "utf-8" ? null : declaredText(label, bytes)) ??
    damagedUtf8(bytes) ??
    (await guess(bytes, markup))
  );
}

function certainly(text: string, encoding: string, note: Note | null = null): Decoded {
  return { text, encoding, certain: true, note };
}

function utf16Mark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The standard's own label for a declared one; `null` where it is unknown, or (UTF-16) belied by its own reading. */
function knownLabel(declared: string | null): string | null {
  if (declared === null) return null;
  try {
    const label = new TextDecoder(declared).encoding;
    return label.startsWith("utf-16") ? "utf-8" : label;
  } catch {
    return null;
  }
}

function misdeclaration(declared: string | null, bytes: Uint8Array): Note | null {
  // Pure ASCII is the same in every encoding that a page declares.
  if (declared === null || declared === "utf-8" || bytes.every((byte) => byte < 0x80)) return null;
  return encodingNote(INTAKE_NOTES.misdeclared, { declared, encoding: "utf-8" });
}

function declaredText(label: string, bytes: Uint8Array): Decoded | null {
  const text = strictly(label, bytes);
  return text === null ? null : certainly(text, label);
}

/**
 * UTF-8 with damaged places, if a mark says it is UTF-8 or enough of its characters outside ASCII are sound. Four
 * damaged to one sound is enough: in a legacy encoding hardly any two letters happen to make a sound character.
 */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs("utf-8", bytes);
  let sound = 0;
  let damaged = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) damaged++;
    else if (unit > 0x7f) sound++;
  }
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!isMarked && 4 * sound < damaged) return null;
  return certainly(text, "utf-8", encodingNote(INTAKE_NOTES.damaged, { count: damaged }));
}

async function guess(bytes: Uint8Array, markup: boolean): Promise<Decoded> {
  const { analyse } = await import("chardet");
  for (const { name } of analyse(sample(bytes, markup))) {
    const label = knownLabel(name);
    const text = label === null || label === "utf-8" ? null : strictly(label, bytes);
    if (label !== null && text !== null) return guessed(text, label);
  }
  // Every byte is a character in windows-1252: the last resort never fails.
  return guessed(decodeAs("windows-1252", bytes), "windows-1252");
}

function guessed(text: string, encoding: string): Decoded {
  return { text, encoding, certain: false, note: encodingNote(INTAKE_NOTES.guessed, { encoding }) };
}

function encodingNote(message: string, params: Record<string, string | number>): Note {
  return { kind: "encoding", span: null, message: filled(message, params) };
}

const SAMPLE = 64 * 1024;

/** The bytes a guess rests on: a stretch from the first byte outside ASCII, without tags in markup. */
function sample(bytes: Uint8Array, markup: boolean): Uint8Array {
  const plain = markup ? withoutTags(bytes) : bytes;
  const first = plain.findIndex((byte) => byte > 0x7f);
  return plain.subarray(Math.max(0, first), Math.max(0, first) + SAMPLE);
}

function withoutTags(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let inside = false;
  for (const byte of bytes) {
    if (byte === 0x3c) inside = true;
    if (!inside) kept[length++] = byte;
    if (byte === 0x3e) inside = false;
  }
  return kept.subarray(0, length);
}
