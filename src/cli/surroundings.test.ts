import { expect, test } from "vitest";
import { coloursOf, uiOf } from "./surroundings.ts";

test.each([
  [{}, "en"],
  [{ LANG: "ar_EG.UTF-8" }, "ar"],
  [{ LANG: "ar" }, "ar"],
  [{ LANG: "arn_CL.UTF-8" }, "en"],
  [{ LANG: "ar_SA.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
  [{ LANG: "C", LC_MESSAGES: "ar_SA" }, "ar"],
  [{ LANG: "ar_SA", LC_ALL: "" }, "ar"],
])("under %j the labels are in %s", (environment, ui) => {
  expect(uiOf(environment)).toBe(ui);
});

test.each([
  [{}, true, undefined, true],
  [{}, false, undefined, false],
  [{ TERM: "dumb" }, true, undefined, false],
  [{ NO_COLOR: "1" }, true, undefined, false],
  [{ NO_COLOR: "" }, true, undefined, true],
  [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, undefined, true],
  [{ FORCE_COLOR: "0" }, true, undefined, false],
  [{ NO_COLOR: "1" }, false, true, true],
  [{ FORCE_COLOR: "1" }, true, false, false],
])("under %j, on a terminal: %s, with the option %s: colours %s", (environment, isTerminal, option, isColoured) => {
  expect(coloursOf(environment, isTerminal, option)).toBe(isColoured);
});
