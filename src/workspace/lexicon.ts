import { readBytes } from "../intake/bytes.ts";
import { decode } from "../intake/encoding.ts";
import { IsnadError } from "../model/error.ts";

/** An analyst's own lexicon: its text, and the name it goes by in messages. */
export interface Lexicon {
  readonly name: string;
  readonly text: string;
}

/** Reads a lexicon from a file, in UTF-8 or (as spreadsheets save it) UTF-16. Its rows are checked by the reader. */
export async function readLexicon(path: string): Promise<Lexicon> {
  const decoded = await decode(bytesOf(path), { name: path });
  // In a text a damaged letter is one letter; in a lexicon it is a word that silently never matches.
  if (!decoded.certain || decoded.note !== null) throw new IsnadError("lexicon-encoding", { name: path });
  return { name: path, text: decoded.text };
}

/** Without the lexicon that was asked for nothing is read: the command was wrong. */
function bytesOf(path: string): Uint8Array {
  try {
    return readBytes(path);
  } catch (error) {
    if (error instanceof IsnadError) throw new IsnadError("lexicon-unreadable", { why: error.message });
    throw error;
  }
}
