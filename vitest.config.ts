import { defineConfig } from "vitest/config";

/** Tests that cross rooms and need no build. */
const QUICK = ["test/accuracy.test.ts", "test/architecture.test.ts", "test/rules.test.ts"];

/** Two projects: `unit` runs on the sources alone and is quick; `whole` runs on the build, in processes and browsers. */
export default defineConfig({
  test: {
    reporters: ["default", "./test/tally.ts"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", ...QUICK],
        },
      },
      {
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: [...QUICK],
          globalSetup: "./test/build-first.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
