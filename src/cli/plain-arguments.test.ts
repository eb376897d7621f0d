import { expect, test } from "vitest";
import { plainArguments } from "./plain-arguments.ts";
import { addRead } from "./program.ts";
import { READ_OPTIONS } from "./read-options.ts";

/** What commander makes of the same command line. */
async function understood(args: readonly string[]): Promise<unknown> {
  const { Command } = await import("commander");
  const program = new Command();
  let result: unknown = null;
  addRead(program, async (operands, options) => {
    result = { operands, options };
  });
  await program.parseAsync(["read", ...args], { from: "user" });
  return result;
}

test.each([
  [[]],
  [["a.txt"]],
  [["a.txt", "-", "b.txt"]],
  [["--json", "a.txt"]],
  [["a.txt", "--ndjson", "--markdown", "--html"]],
  [["-o", "out.html", "a.txt"]],
  [["a.txt", "--output", "out.html", "--ui", "ar", "--language", "ar", "--published", "2025-09-04"]],
  [["--lexicon", "own.tsv", "--lexicon", "other.tsv", "a.txt"]],
  [["--colour", "a.txt"]],
  [["--colour", "--no-colour", "a.txt"]],
  [["--no-colour", "--colour", "a.txt"]],
  [["--color", "--no-color"]],
])("understands %j as commander does", async (args) => {
  expect(plainArguments(args, READ_OPTIONS)).toEqual(await understood(args));
});

test.each([
  [["--help"]],
  [["a.txt", "-h"]],
  [["--json=yes"]],
  [["--output=out.html", "a.txt"]],
  [["-oout.html", "a.txt"]],
  [["a.txt", "--output"]],
  [["a.txt", "-o", "-"]],
  [["--jsn", "a.txt"]],
  [["--", "--json"]],
  [["-x"]],
])("leaves %j to commander", (args) => {
  expect(plainArguments(args, READ_OPTIONS)).toBeNull();
});
