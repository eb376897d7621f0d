import type { CommandOption } from "./read-options.ts";

/** A command's arguments, sorted out. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
}

/**
 * Sorts out a command line in which nothing is unusual, as commander would; `null` for any other, which is then
 * commander's to understand or to refuse. Loading commander takes a third of the time that a bare Node needs to start.
 */
export function plainArguments(args: readonly string[], known: readonly CommandOption[]): Arguments | null {
  const options: Record<string, string | boolean> = {};
  const operands: string[] = [];
  const flags = flagsOf(known);
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith("-") || arg === "-") {
      operands.push(arg);
      continue;
    }
    const flag = flags.get(arg);
    if (flag === undefined) return null;
    const value = flag.takesValue ? args[++i] : !flag.isNegative;
    if (value === undefined || (typeof value === "string" && value.startsWith("-"))) return null;
    options[flag.name] = value;
  }
  return { operands, options };
}

interface Flag {
  readonly name: string;
  readonly takesValue: boolean;
  readonly isNegative: boolean;
}

function flagsOf(known: readonly CommandOption[]): Map<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const option of known) {
    const words = option.flags.split(/,? /);
    const long = words.find((word) => word.startsWith("--"))!;
    const isNegative = long.startsWith("--no-");
    const flag = { name: long.slice(isNegative ? 5 : 2), takesValue: words.at(-1)!.startsWith("<"), isNegative };
    for (const word of words) if (word.startsWith("-")) flags.set(word, flag);
  }
  return flags;
}
