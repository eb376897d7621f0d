import type { Labels } from "../../model/labels.ts";
import type { PartyId } from "../../model/reading.ts";
import { visibleLine } from "../../text/visible.ts";
import type { PageOptions } from "./page-options.ts";

/**
 * A few words on a page, safe for a screen and on one line. `article` are the exact words of the text, to be shown as
 * a quotation; a `name` is a proper name, in whatever script; `page` is the page's own language.
 */
export interface Piece {
  readonly text: string;
  readonly from: "page" | "name" | "article";
}

/** A named value of a find. `indent` marks an alternative that belongs to the row above. */
export interface Row {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly indent?: boolean;
}

/** The page's own words. */
export function page(text: string): Piece {
  return { text: visibleLine(text), from: "page" };
}

/** A proper name. */
export function name(text: string): Piece {
  return { text: visibleLine(text), from: "name" };
}

/** A date or another code that reads from left to right in any surroundings, as a name does. */
export function date(text: string): Piece {
  return name(text);
}

/** Words of the article. */
export function words(text: string): Piece {
  return { text: visibleLine(text), from: "article" };
}

/** A party by the name that the options give it, else by its id. */
export function partyPiece(id: PartyId | null, options: PageOptions): Piece | null {
  return id === null ? null : name(options.partyName?.(id) || id);
}

/** The page's quotation marks for words of the article: none where the words bring their own. */
export function quotesFor(text: string, signs: Labels["signs"]): { readonly open: string; readonly close: string } {
  return OWN_QUOTES.test(text) ? { open: "", close: "" } : { open: signs["open-quote"], close: signs["close-quote"] };
}

const OWN_QUOTES = /^(?:"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”])$/u;
