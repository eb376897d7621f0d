import { isBuiltin } from "node:module";
import { describe, expect, test } from "vitest";
import { readText } from "../scripts/project.ts";
import { ownFile, ringAmong, type SourceFile, sourceFile, sourceFiles } from "./source-files.ts";

/**
 * Which room may import which (ARCHITECTURE.md). A room that is not built yet already has its line. `cli` reads `text`
 * because its pages print text from strangers, and what is safe to show is decided in one place, `src/text/visible.ts`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ["text"],
  reader: ["text", "model"],
  ledger: ["text", "model"],
  analysis: ["text", "model", "ledger"],
  intake: ["text", "model"],
  workspace: ["text", "model", "reader", "ledger", "analysis", "intake"],
  api: ["model"],
  server: ["workspace", "api", "model"],
  cli: ["workspace", "api", "model", "server", "text"],
  web: ["api", "model", "text"],
};

/** Rooms that run anywhere, a browser included: no package, no built-in module. */
const ALONE = ["text", "model", "reader", "analysis"];

/** Rooms whose results depend on their arguments only: no clock, no chance, no locale, no terminal, no process. */
const PURE = ["text", "model", "reader", "analysis"];
const IMPURE =
  /^(Date\.now|new Date|Date\(\)|Math\.random|(console|process|globalThis)\..*|\.localeCompare|\.toLocale.*)$/;

const NETWORK = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/.*)?$|^undici$/;
const NETWORK_GLOBALS = /^(fetch\(\)|new (WebSocket|EventSource|XMLHttpRequest))$/;

const files = sourceFiles();
const code = files.filter((file) => !file.isTest);
const manifest = JSON.parse(readText("package.json")) as {
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
};

interface Target {
  readonly address: string;
  readonly room: string | null;
  readonly package: string | null;
}

/** Addresses as the rules see them: the room, the package or the built-in module that is imported. */
function targets(file: SourceFile): Target[] {
  return file.imports.flatMap((address): Target[] => {
    if (address === null) return [];
    const own = ownFile(file.path, address);
    // The package may import itself by its public name: `isnad/reader` is a room, `isnad/ar` a pack of data.
    const self = /^isnad\/(.+)$/.exec(address)?.[1];
    if (self !== undefined) return [{ address, room: self === "reader" ? "reader" : "packs", package: null }];
    if (own !== null) return [{ address, room: /^src\/([^/]+)\//.exec(own)?.[1] ?? own, package: null }];
    return [{ address, room: null, package: address }];
  });
}

describe.each(code)("$path", (file) => {
  test("stands in a room of the table", () => {
    expect(Object.keys(MAY_IMPORT)).toContain(file.room);
  });

  test("imports only the rooms it may", () => {
    // Only the workspace composes, so only it may load packs or an address it computes.
    const allowed = [file.room, ...(MAY_IMPORT[file.room] ?? []), ...(file.room === "workspace" ? ["packs"] : [])];
    const wrong = targets(file).filter((target) => target.room !== null && !allowed.includes(target.room));
    expect(wrong.map((target) => target.address)).toEqual([]);
    if (file.room !== "workspace") expect(file.imports).not.toContain(null);
  });

  test("depends outside the package only on what it may", () => {
    const outside = targets(file).flatMap((target) => target.package ?? []);
    if (ALONE.includes(file.room)) expect(outside).toEqual([]);
    const packages = outside.filter((address) => !isBuiltin(address));
    const undeclared = packages.filter(
      (address) =>
        !Object.keys(manifest.dependencies).some((name) => address === name || address.startsWith(`${name}/`)),
    );
    expect(undeclared).toEqual([]);
  });

  test("reaches the network only from the intake", () => {
    if (file.room === "intake") return;
    expect(targets(file).flatMap((target) => (NETWORK.test(target.package ?? "") ? target.address : []))).toEqual([]);
    if (file.room !== "web") expect([...file.uses].filter((use) => NETWORK_GLOBALS.test(use))).toEqual([]);
  });

  test("knows no clock, chance, locale or process where it must be pure", () => {
    if (PURE.includes(file.room)) expect([...file.uses].filter((use) => IMPURE.test(use))).toEqual([]);
  });

  test("has at most 400 lines and a name from the domain", () => {
    expect(file.lines).toBeLessThanOrEqual(400);
    expect(file.path).not.toMatch(/(^|[-./])(utils?|helpers?|managers?|misc|common)([-./]|$)/i);
  });

  test("is an index.ts only at the root of an exported subpath", () => {
    if (!file.path.endsWith("/index.ts")) return;
    expect(file.path).toBe(`src/${file.room}/index.ts`);
    expect(Object.keys(manifest.exports)).toContain(`./${file.room}`);
  });
});

test("no ring of imports", () => {
  expect(ringAmong(code)).toBeNull();
});

describe("the eye of these tests", () => {
  const seen = sourceFile(
    "src/text/a.ts",
    `import type { A } from "./b.ts"; export * from "node:fs"; type C = import("../model/c.ts").C;
     const d = await import("./d.ts"); const e = await import(d.name); new Date(); Math.random(); "a".localeCompare("b");`,
  );
  test("sees every form of import", () => {
    expect(seen.imports).toEqual(["./b.ts", "node:fs", "../model/c.ts", "./d.ts", null]);
  });
  test("sees what is not pure", () => {
    expect([...seen.uses].filter((use) => IMPURE.test(use))).toEqual(["new Date", "Math.random", ".localeCompare"]);
  });
  test("sees a ring", () => {
    const ring = ["a", "b", "c"].map((name, i, all) =>
      sourceFile(`src/text/${name}.ts`, `import "./${all[(i + 1) % all.length]}.ts";`),
    );
    expect(ringAmong(ring)).toEqual(["src/text/a.ts", "src/text/b.ts", "src/text/c.ts", "src/text/a.ts"]);
  });
});
