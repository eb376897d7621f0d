import { complain } from "./complaint.ts";
import { plainArguments } from "./plain-arguments.ts";
import { READ_OPTIONS } from "./read-options.ts";

/** Runs one command line (without the program's own name) and resolves to its exit code. Never rejects. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const plain = args[0] === "read" ? plainArguments(args.slice(1), READ_OPTIONS) : null;
    if (plain !== null) {
      const { read } = await import("./commands/read.ts");
      return await read(plain.operands, plain.options);
    }
    const { runProgram } = await import("./program.ts");
    return await runProgram(args);
  } catch (error) {
    return complain(error);
  }
}
