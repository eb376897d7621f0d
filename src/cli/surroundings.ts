import { IsnadError } from "../model/error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the pages that the locale asks for: Arabic where it is Arabic, else English. */
export function uiOf(environment: Environment): "en" | "ar" {
  // POSIX: the first of these that is set and not empty decides.
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^ar([_.@-]|$)/i.test(locale) ? "ar" : "en";
}

/** The language of the pages that `--ui` names, null where it names none. Throws an `IsnadError` for any other. */
export function uiNamed(option: string | undefined): "en" | "ar" | null {
  if (option === undefined || option === "en" || option === "ar") return option ?? null;
  throw new IsnadError("bad-ui", { value: option });
}

/** Whether to colour: the option, else FORCE_COLOR, else NO_COLOR, else whether it is a terminal that can. */
export function coloursOf(environment: Environment, isTerminal: boolean, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = environment;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (no !== undefined && no !== "") return false;
  return isTerminal && terminal !== "dumb";
}
