import type { Reading } from "../model/reading.ts";
import { visibleLine } from "../text/visible.ts";
import type { ReadPlan } from "./read-plan.ts";
import { coloursOf, uiOf } from "./surroundings.ts";

/** Turns a reading into what is printed for it; `name` is the file it came from. */
export type Printer = (reading: Reading, name: string) => string;

/** The printer that a plan asks for. Only the page that is printed is loaded. */
export async function printerFor(plan: ReadPlan): Promise<Printer> {
  switch (plan.format) {
    case "json":
      return (reading) => `${JSON.stringify(reading, null, 2)}\n`;
    case "ndjson":
      return (reading) => `${JSON.stringify(reading)}\n`;
    case "markdown":
      return markdownPrinter(plan);
    case "html":
      return htmlPrinter(plan);
    case "page":
      return pagePrinter(plan);
  }
}

async function pagePrinter(plan: ReadPlan): Promise<Printer> {
  const { terminalPage } = await import("./pages/terminal.ts");
  const isTerminal = plan.output === null && process.stdout.isTTY === true;
  const options = {
    ui: pageUi(plan),
    colours: coloursOf(process.env, isTerminal, plan.colours),
    isolates: isTerminal,
    // A terminal that does not know its width says 0.
    width: (isTerminal && process.stdout.columns) || undefined,
  };
  const print = apart((reading) => terminalPage(reading, options));
  if (plan.files.length === 1) return print;
  return (reading, name) => {
    const page = print(reading, name);
    const gap = page.startsWith("\n") ? "\n" : "";
    return `${gap}==> ${visibleLine(name)} <==\n\n${page.slice(gap.length)}`;
  };
}

async function markdownPrinter(plan: ReadPlan): Promise<Printer> {
  const { markdownPage } = await import("./pages/markdown.ts");
  return apart((reading) => markdownPage(reading, { ui: pageUi(plan) }));
}

async function htmlPrinter(plan: ReadPlan): Promise<Printer> {
  const { htmlPage } = await import("./pages/html.ts");
  return (reading) => ended(htmlPage(reading, { ui: pageUi(plan) }));
}

function pageUi(plan: ReadPlan): "en" | "ar" {
  return plan.ui ?? uiOf(process.env);
}

/** Pages with an empty line between them. */
function apart(page: (reading: Reading) => string): Printer {
  let first = true;
  return (reading) => {
    const text = ended(page(reading));
    const gap = first ? "" : "\n";
    first = false;
    return gap + text;
  };
}

function ended(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
