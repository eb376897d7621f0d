import type { Reading } from "../model/reading.ts";
import { visibleLine } from "../text/visible.ts";
import { partyNames } from "../workspace/party-names.ts";
import type { PageOptions } from "./pages/page-options.ts";
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
  const [{ terminalPage }, own] = await Promise.all([import("./pages/terminal.ts"), pageOptions(plan)]);
  const isTerminal = plan.output === null && process.stdout.isTTY === true;
  const options = {
    ...own,
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
  const [{ markdownPage }, options] = await Promise.all([import("./pages/markdown.ts"), pageOptions(plan)]);
  return apart((reading) => markdownPage(reading, options));
}

async function htmlPrinter(plan: ReadPlan): Promise<Printer> {
  const [{ htmlPage }, options] = await Promise.all([import("./pages/html.ts"), pageOptions(plan)]);
  return (reading) => ended(htmlPage(reading, options));
}

async function pageOptions(plan: ReadPlan): Promise<PageOptions> {
  const ui = plan.ui ?? uiOf(process.env);
  return { ui, partyName: await partyNames(ui) };
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
