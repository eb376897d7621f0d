import { IsnadError } from "../../model/error.ts";
import type { Reading } from "../../model/reading.ts";
import { readFile, readStream } from "../../workspace/read-document.ts";
import { openTextReader, type ReadSettings, type TextReader } from "../../workspace/text-reader.ts";
import { complain, FAILED, OK } from "../complaint.ts";
import { fileOutput, type Output, standardOutput } from "../output.ts";
import { type Printer, printerFor } from "../printer.ts";
import { type ReadOptions, type ReadPlan, readPlan, STANDARD } from "../read-plan.ts";

/**
 * `isnad read`: reads texts one after another and prints each reading as soon as it is there. A text that cannot be
 * read is reported and the next one follows. Returns the exit code; throws an `IsnadError` where the run cannot go on.
 */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  const plan = readPlan(files, options);
  const reader = openTextReader(await settingsOf(options));
  const print = await printerFor(plan);
  const output = plan.output === null ? standardOutput() : fileOutput(plan.output);
  try {
    const { printed, failed } = await printAll(results(plan, reader), print, output);
    // A run of which nothing came leaves the file of an earlier one alone.
    if (failed > 0 && printed === 0) output.abandon();
    else output.finish();
    return failed > 0 ? FAILED : OK;
  } catch (error) {
    output.abandon();
    throw error;
  }
}

async function settingsOf({ language, published, lexicon }: ReadOptions): Promise<ReadSettings> {
  if (lexicon === undefined) return { language, published };
  const { readLexicon } = await import("../../workspace/lexicon.ts");
  return { language, published, lexicon: await readLexicon(lexicon) };
}

type Result = { readonly name: string; readonly reading: Reading } | { readonly error: unknown };

async function printAll(
  results: AsyncIterable<Result>,
  print: Printer,
  output: Output,
): Promise<{ printed: number; failed: number }> {
  let printed = 0;
  let failed = 0;
  for await (const result of results) {
    if ("error" in result) {
      failed++;
      complain(result.error);
      // A reader of the output that goes away ends the process: what failed so far must not be forgotten then.
      process.exitCode = FAILED;
    } else {
      await output.write(print(result.reading, result.name));
      printed++;
    }
  }
  return { printed, failed };
}

async function* results(plan: ReadPlan, reader: TextReader): AsyncGenerator<Result> {
  for (const file of plan.files) {
    if (plan.format === "ndjson" && file === STANDARD) yield* lineResults(reader);
    else yield await fileResult(reader, file);
  }
}

async function* lineResults(reader: TextReader): AsyncGenerator<Result> {
  const { readLines } = await import("../../workspace/read-lines.ts");
  for await (const result of readLines(reader, process.stdin)) {
    yield "error" in result ? result : { name: STANDARD_INPUT, reading: result.reading };
  }
}

const STANDARD_INPUT = "standard input";

async function fileResult(reader: TextReader, file: string): Promise<Result> {
  const name = file === STANDARD ? STANDARD_INPUT : file;
  try {
    const reading = file === STANDARD ? await readStream(reader, process.stdin, name) : await readFile(reader, file);
    return { name, reading };
  } catch (error) {
    if (endsTheRun(error)) throw error;
    return { error: error instanceof IsnadError ? error : unexpected(name, error) };
  }
}

/** True for what would be wrong with every other text as well. */
function endsTheRun(error: unknown): boolean {
  return error instanceof IsnadError && (error.misuse || error.code === "pack-missing");
}

function unexpected(name: string, error: unknown): IsnadError {
  const why = error instanceof Error ? error.message : String(error);
  return new IsnadError("unexpected", { name, why }, { cause: error });
}
