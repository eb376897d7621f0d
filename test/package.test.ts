import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTypes } from "../scripts/build.ts";
import { builtLanguages, dist, root } from "../scripts/project.ts";
import type { Reading } from "../src/model/reading.ts";

const CHROMIUM = "/usr/bin/chromium";
const SENTENCE = "قال وزير الدفاع الألماني: «سنرسل أربع منظومات للدفاع الجوي إلى أوكرانيا».";

let folder: string;
/** The package as somebody would install it. */
let installed: string;
let packed: string[];

beforeAll(() => {
  buildTypes();
  folder = mkdtempSync(join(tmpdir(), "isnad-package-"));
  installed = join(folder, "node_modules/isnad");
  mkdirSync(installed, { recursive: true });
  const answer = npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder);
  // npm 11 prints a list, later ones an object by package name.
  const [report] = Object.values(JSON.parse(answer) as Record<string, { filename: string; files: { path: string }[] }>);
  if (report === undefined) throw new Error("npm pack printed no report");
  packed = report.files.map((file) => file.path);
  execFileSync("tar", ["-xzf", join(folder, report.filename), "-C", installed, "--strip-components=1"]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(...parameters: string[]): string {
  // Under `npm test` the npm that runs is the one to ask; else the one on the path.
  const script = process.env.npm_execpath ?? "";
  const [program, before] = script.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  return execFileSync(program, [...before, ...parameters], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

describe("the package", () => {
  test("holds what a user needs", () => {
    const wanted = ["package.json", "LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "dist/reader.js"];
    expect(packed).toEqual(expect.arrayContaining(wanted));
    for (const language of builtLanguages()) {
      expect(packed).toContain(`dist/languages/${language}.js`);
      expect(packed).toContain(`dist/types/languages/${language}.d.ts`);
    }
  });

  test("holds every file that package.json points to", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      bin: Record<string, string>;
      exports: Record<string, string | Record<string, string>>;
    };
    const pointed = [...Object.values(manifest.bin), ...Object.values(manifest.exports)]
      .flatMap((to) => (typeof to === "string" ? [to] : Object.values(to)))
      .map((path) => path.replace(/^\.\//, ""));
    expect(pointed.length).toBeGreaterThan(0);
    expect(pointed.filter((path) => !packed.includes(path))).toEqual([]);
  });

  test("brings a command that a shell can start", () => {
    const { bin } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { bin: { isnad: string } };
    const [first] = readFileSync(join(installed, bin.isnad), "utf8").split("\n");
    expect(first).toBe("#!/usr/bin/env node");
  });

  test("brings the texts by which the command measures", () => {
    const program = join(installed, "dist/isnad.js");
    const { languages } = JSON.parse(
      execFileSync(process.execPath, [program, "accuracy", "--json"], { encoding: "utf8" }),
    );
    expect(languages).toMatchObject([{ language: "ar" }, { language: "en" }]);
  });

  test("holds nothing else", () => {
    const known = /^(dist|examples)\/|^(package\.json|LICENSE|NOTICE|README\.md|CHANGELOG\.md)$/;
    expect(packed.filter((path) => !known.test(path))).toEqual([]);
    expect(packed.filter((path) => /\.tsbuildinfo$|\.test\.|^dist\/\./.test(path))).toEqual([]);
    const heavy = packed.filter((path) => statSync(join(installed, path)).size > 4_000_000);
    expect(heavy).toEqual([]);
  });

  test("is read by TypeScript with its own declarations", () => {
    const lines = [
      'import { createReader, type Pack, read } from "isnad/reader";',
      ...builtLanguages().map((language) => `import ${language} from "isnad/${language}";`),
      `const packs: Pack[] = [${builtLanguages().join(", ")}];`,
      'const reading: ReturnType<typeof read> = read("text", packs);',
      "const first: string | undefined = reading.statements[0]?.content[0]?.text;",
      "// @ts-expect-error a level is one of a closed list",
      'reading.commitments[0]?.level === "perhaps";',
      "export const result = [first, createReader(packs)];",
    ];
    writeFileSync(join(folder, "consumer.mts"), lines.join("\n"));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: [] },
        files: ["consumer.mts"],
      }),
    );
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const run = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(run.stdout).toBe("");
    expect(run.status).toBe(0);
  });
});

test("dist/reader.js imports nothing", async () => {
  const { parseAst } = await import("rolldown/parseAst");
  const program = parseAst(readFileSync(join(dist, "reader.js"), "utf8"));
  const statements = program.body.filter((node) => "source" in node && node.source !== null);
  expect(statements).toEqual([]);
  expect(readFileSync(join(dist, "reader.js"), "utf8")).not.toMatch(/\b(import|require)\s*\(/);
});

describe("in a bare browser", () => {
  let server: Server;

  beforeAll(async () => {
    // Serves the built modules under the names the page asks for, and nothing else.
    server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      if (path === "/")
        return response.setHeader("content-type", "text/html").end("<!doctype html><title>reader</title>");
      const file = join(installed, "dist", path);
      if (!/^\/(languages\/)?[a-z]+\.js$/.test(path) || !existsSync(file)) return response.writeHead(404).end();
      return response.setHeader("content-type", "text/javascript").end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });

  afterAll(() => server.close());

  test.skipIf(!existsSync(CHROMIUM))(`reads one sentence (skipped without ${CHROMIUM})`, async () => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const languages = builtLanguages().filter((language) => language === "ar");
      const answer = (await page.evaluate(
        `(async () => {
          const { read } = await import("/reader.js");
          const modules = await Promise.all(${JSON.stringify(languages)}.map((name) => import("/languages/" + name + ".js")));
          const packs = modules.map((module) => module.default);
          return read({ text: ${JSON.stringify(SENTENCE)}, language: "ar" }, packs);
        })()`,
      )) as Reading;
      expect(errors).toEqual([]);
      expect(answer.document.text).toBe(SENTENCE);
      if (languages.length > 0) expect(answer.statements.map((found) => found.content[0]?.text)).toHaveLength(1);
    } finally {
      await browser.close();
    }
  });
});
