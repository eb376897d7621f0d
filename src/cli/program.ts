import { Command, CommanderError, Option } from "commander";
import { IsnadError } from "../model/error.ts";
import { ACCURACY_OPTIONS } from "./accuracy-options.ts";
import { OK, WRONG_USE } from "./complaint.ts";
import { type CommandOption, READ_OPTIONS } from "./read-options.ts";
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
  addAccuracy(program, async (folder, options) => {
    const { accuracy } = await import("./commands/accuracy.ts");
    exitCode = await accuracy(folder, options);
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
  addOptions(command, READ_OPTIONS);
}

function addAccuracy(program: Command, action: (folder: string | undefined, options: object) => Promise<void>): void {
  const command = program
    .command("accuracy")
    .description("tell how right the reader is, on texts annotated by people")
    .argument("[folder]", "your own annotated texts (default: those that Isnad brings)")
    .addHelpText("after", ACCURACY_HELP)
    .action(action);
  addOptions(command, ACCURACY_OPTIONS);
}

function addOptions(command: Command, options: readonly CommandOption[]): void {
  for (const { flags, description, isHidden = false } of options) {
    command.addOption(new Option(flags, description).hideHelp(isHidden));
  }
}

const READ_HELP = `
A document on a line of standard input: {"id": "…", "text": "…", "language": "ar", "published": "2025-09-04"};
only "text" is required.

Exit code: 0 all was read, 1 something could not be read or written, 2 the command was wrong.`;

const ACCURACY_HELP = `
A text name.ar.txt has its annotation beside it in name.ar.annotation (.en for English); docs/annotating.md says how
one is written.

Exit code: 0 all was measured, 1 something could not be read, 2 the command or an annotation was wrong.`;

function wrongOption(error: CommanderError): IsnadError {
  const why = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  return new IsnadError("wrong-option", { why });
}
