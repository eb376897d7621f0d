import { IsnadError } from "../model/error.ts";
import type { UiLanguage } from "../model/labels.ts";
import type { PartyId } from "../model/reading.ts";

/** Names a party in the language of a page; a party that has no name there goes by its id. */
export type PartyName = (id: PartyId) => string;

/** The names of `data/parties.tsv` in one language, as the build compiled them. */
export async function partyNames(ui: UiLanguage): Promise<PartyName> {
  const names = await load(ui);
  return (id) => (Object.hasOwn(names, id) ? names[id]! : id);
}

async function load(ui: UiLanguage): Promise<Readonly<Record<PartyId, string>>> {
  // As with the packs, an address of the package's own is found from the sources and from the bundle alike.
  const specifier = `#party-names/${ui}`;
  try {
    const module = (await import(specifier)) as { default: Readonly<Record<PartyId, string>> };
    return module.default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new IsnadError("names-missing", { language: ui }, { cause: error });
  }
}
