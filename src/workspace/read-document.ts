import { collectBytes, readBytes } from "../intake/bytes.ts";
import { documentOf, type Format, formatOf, sniffFormat } from "../intake/document.ts";
import type { Reading } from "../model/reading.ts";
import type { TextReader } from "./text-reader.ts";

/** Reads the document in a file. Throws an `IsnadError` where the file cannot be read as one. */
export async function readFile(reader: TextReader, path: string): Promise<Reading> {
  return readBytesWith(reader, readBytes(path), path, formatOf(path));
}

/** Reads the one document that a stream brings: HTML where it begins as a page does, else text. */
export async function readStream(
  reader: TextReader,
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Reading> {
  const bytes = await collectBytes(stream, name);
  return readBytesWith(reader, bytes, name, sniffFormat(bytes));
}

async function readBytesWith(reader: TextReader, bytes: Uint8Array, name: string, format: Format): Promise<Reading> {
  const { notes, ...document } = await documentOf(bytes, name, format);
  return reader.read(document, notes);
}
