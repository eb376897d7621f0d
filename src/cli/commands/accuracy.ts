import type { UiLanguage } from "../../model/labels.ts";
import { type Accuracy, measureAccuracy } from "../../workspace/accuracy.ts";
import { annotatedTexts, ownTexts } from "../../workspace/annotated-texts.ts";
import { openTextReader } from "../../workspace/text-reader.ts";
import { type AccuracyOptions, type AccuracyPlan, accuracyPlan } from "../accuracy-options.ts";
import { complain, FAILED, OK, WRONG_USE } from "../complaint.ts";
import { standardOutput } from "../output.ts";
import { accuracyPage } from "../pages/accuracy.ts";
import { accuracyJson } from "../pages/accuracy-json.ts";
import { coloursOf, uiOf } from "../surroundings.ts";
import { packageVersion } from "../version.ts";

/**
 * `isnad accuracy`: reads texts that people have annotated and prints how right the readings are. Nothing is measured
 * by a folder in which something is wrong: every fault is named instead. Returns the exit code; throws an `IsnadError`
 * where there is nothing to measure.
 */
export async function accuracy(folder: string | undefined, options: AccuracyOptions): Promise<number> {
  const plan = accuracyPlan(options);
  const { texts, faults } = await annotatedTexts(folder ?? ownTexts(), plan.language);
  if (faults.length > 0) return faults.map(complain).includes(WRONG_USE) ? WRONG_USE : FAILED;
  const reader = openTextReader();
  const accuracies = await measureAccuracy(texts, (source) => reader.read(source));
  await standardOutput().write(printed(accuracies, plan));
  return OK;
}

function printed(accuracies: readonly Accuracy[], plan: AccuracyPlan): string {
  const version = packageVersion();
  if (plan.isJson) return accuracyJson(accuracies, { version, errors: plan.errors });
  const isTerminal = process.stdout.isTTY === true;
  const ui: UiLanguage = plan.ui ?? uiOf(process.env);
  return accuracyPage(accuracies, {
    ui,
    version,
    errors: plan.errors,
    colours: coloursOf(process.env, isTerminal, plan.colours),
    isolates: isTerminal,
    width: (isTerminal && process.stdout.columns) || undefined,
  });
}
