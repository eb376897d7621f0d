import { Command, CommanderError, Option } from "commander";
import { IsnadError } from "../model/error.ts";
import { OK, WRONG_USE } from "./complaint.ts";
import { READ_OPTIONS } from "./read-options.ts";
import { packageVersion } from "./version.ts";

/**
 * Runs a command line through commander: help, version, and whatever is not plain (`plain-arguments.ts`).
 * Resolves to the exit code; rejects with an `IsnadError` where the command line is wrong or the command fails.
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  let exitCode = OK;
  const program = commands();
  addRead(program, async (files, options) => {
    const { read } = await import("./commands/read.ts");
    exitCode = await read(files, options);
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return OK;
    // The program was called without a command and has just printed how to use it.
    if (error.code === "commander.help") return WRONG_USE;
    throw wrongOption(error);
  }
}

function commands(): Command {
  return new Command("isnad")
    .description("Turns what leaders say into a ledger of who stands behind what.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .configureOutput({ outputError() {} })
    .exitOverride();
}

/** Adds `read` to a program; `action` gets the files and the options as commander understood them. */
export function addRead(program: Command, action: (files: string[], options: object) => Promise<void>): void {
  const command = program
    .command("read")
    .description("read texts into attendance, statements and commitments")
    .argument("[file...]", "text, Markdown or HTML files; - for standard input")
    .addHelpText("after", READ_HELP)
    .action(action);
  for (const { flags, description, isHidden = false } of READ_OPTIONS) {
    command.addOption(new Option(flags, description).hideHelp(isHidden));
  }
}

const READ_HELP = `
A document on a line of standard input: {"id": "…", "text": "…", "language": "ar", "published": "2025-09-04"};
only "text" is required.

Exit code: 0 all was read, 1 something could not be read or written, 2 the command was wrong.`;

function wrongOption(error: CommanderError): IsnadError {
  const why = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  return new IsnadError("wrong-option", { why });
}
