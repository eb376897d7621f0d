// Writes the JSON Schema of a reading, the contract for programs that are not written in TypeScript.
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { readingSchema } from "../src/api/reading.ts";

const { $schema, ...schema } = z.toJSONSchema(readingSchema, { target: "draft-2020-12" });
const folder = new URL("../dist/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL("reading.schema.json", folder),
  `${JSON.stringify({ $schema, $id: "isnad/reading@1", ...schema }, null, 2)}\n`,
);
