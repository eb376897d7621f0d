import { Command, CommanderError, Option } from "commander";
import { IsnadError } from "../model/error.ts";
import { complain, OK, WRONG_USE } from "./complaint.ts";
import { packageVersion } from "./version.ts";

/** Runs one command line (without the program's own name) and returns its exit code. Never throws. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = OK;
  const program = commands((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return complain(error);
    if (error.exitCode === 0) return OK;
    // "(outputHelp)": the program was called without a command and has just printed how to use it.
    return error.code === "commander.help" ? WRONG_USE : complain(wrongOption(error));
  }
}

function commands(end: (exitCode: number) => void): Command {
  const program = new Command("isnad")
    .description("Turns what leaders say into a ledger of who stands behind what.")
    .option("-V, --version", "print the version")
    .on("option:version", () => {
      process.stdout.write(`${packageVersion()}\n`);
      throw new CommanderError(OK, "isnad.version", "");
    })
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError() {} })
    .exitOverride();
  addRead(program, end);
  return program;
}

function addRead(program: Command, end: (exitCode: number) => void): void {
  program
    .command("read")
    .description("read texts into attendance, statements and commitments")
    .argument("[file...]", "text, Markdown or HTML files; - for standard input")
    .option("--json", "print the reading of one text as JSON")
    .option("--ndjson", "print one reading a line; without a file, read documents from standard input, one a line")
    .option("--markdown", "print the page as Markdown")
    .option("--html", "print the page as HTML")
    .option("-o, --output <file>", "write to a file; its ending names the format where no option does")
    .option("--ui <language>", "language of the page's labels: en or ar (default: from the locale)")
    .option("--language <code>", "language of the texts (default: recognised)")
    .option("--published <date>", "date of publication, such as 2025-09-04")
    .option("--lexicon <file>", "your own words, laid over those of the program")
    .option("--colour", "colour the page, whatever it is printed to")
    .option("--no-colour", "print the page without colours")
    .addOption(new Option("--color").hideHelp())
    .addOption(new Option("--no-color").hideHelp())
    .addHelpText("after", READ_HELP)
    .action(async (files: string[], options: object) => {
      const { read } = await import("./commands/read.ts");
      end(await read(files, options));
    });
}

const READ_HELP = `
A document on a line of standard input: {"id": "…", "text": "…", "language": "ar", "published": "2025-09-04"};
only "text" is required.

Exit code: 0 all was read, 1 something could not be read or written, 2 the command was wrong.`;

function wrongOption(error: CommanderError): IsnadError {
  const why = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  return new IsnadError("wrong-option", { why });
}
