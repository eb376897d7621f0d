import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Counts a test run in one line, `N passed, N failed`, and writes it to the file named in `TEST_TALLY`; `.ci/run`
 * prints it last. A file that could not be loaded and an error outside any test are failures too.
 */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.TEST_TALLY;
    if (file === undefined) return;
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        if (test.result().state === "passed") passed += 1;
        if (test.result().state === "failed") failedHere += 1;
      }
      // A module can fail with no failed test in it: a syntax error, a broken hook, a suite that threw.
      failed += failedHere === 0 && !module.ok() ? 1 : failedHere;
    }
    writeFileSync(file, `${passed} passed, ${failed} failed\n`);
  }
}
