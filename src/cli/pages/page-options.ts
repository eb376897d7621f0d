import type { UiLanguage } from "../../model/labels.ts";
import type { PartyId } from "../../model/reading.ts";

/** What every page is told. `partyName` gives a party's name in the page's language; without it the id is printed. */
export interface PageOptions {
  readonly ui: UiLanguage;
  readonly partyName?: ((id: PartyId) => string) | undefined;
}
