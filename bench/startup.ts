import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtLanguages, dist, root, say } from "../scripts/project.ts";
import { median, printTable } from "./table.ts";
import { ordinaryText } from "./texts.ts";

const ARTICLE_BYTES = 6000;

/** The whole process, from its start to the printed reading of one article, against a process that does nothing. */
export function benchStartup(rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  const article = join(folder, "article.ar.txt");
  writeFileSync(article, ordinaryText("ar", ARTICLE_BYTES).slice(0, ARTICLE_BYTES / 1.8));
  const program = join(dist, "isnad.js");
  const commands: [name: string, parameters: string[]][] = [
    ["node -e 0", ["-e", "0"]],
    ["the reader alone, as a library", ["--input-type=module", "-e", libraryCall(article)]],
  ];
  if (existsSync(program)) {
    commands.push(["isnad read", [program, "read", article]]);
    commands.push(["isnad read --json", [program, "read", "--json", article]]);
  } else say("bench: dist/isnad.js is not built; the start of the command line is not measured");

  const times = commands.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, [name, parameters]] of commands.entries()) {
      const started = performance.now();
      const run = spawnSync(process.execPath, parameters, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
      const took = performance.now() - started;
      if (run.status !== 0) throw new Error(`${name} exited ${run.status}`);
      // The first round fills the caches of the file system.
      if (round >= 0) times[at]?.push(took);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const bare = times[0] ?? [];
  const rows = commands.map(([name], at) => {
    const own = times[at] ?? [];
    return [name, median(own), median(own.map((took, round) => took / (bare[round] ?? Number.NaN)))];
  });
  printTable(
    `Start to the printed reading of ${ARTICLE_BYTES / 1000} KB (aim: at most 2.00 × node)`,
    ["", "ms", "× node"],
    rows,
  );
}

function libraryCall(article: string): string {
  const address = (path: string): string => JSON.stringify(pathToFileURL(join(dist, path)).href);
  const language = builtLanguages().includes("ar") ? address("languages/ar.js") : null;
  return [
    `import { read } from ${address("reader.js")};`,
    'import { readFileSync } from "node:fs";',
    language === null ? "const pack = [];" : `import pack from ${language};`,
    `const reading = read({ text: readFileSync(${JSON.stringify(article)}, "utf8") }, pack);`,
    "process.stdout.write(JSON.stringify(reading));",
  ].join("\n");
}
