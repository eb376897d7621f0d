import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtLanguages, dist } from "../scripts/project.ts";
import type * as ReaderModule from "../src/reader/index.ts";
import { packOf } from "../test/packs.ts";

/** One document of a bench: its bytes, and its text for cases that start later. */
interface BenchDocument {
  readonly buf: Uint8Array;
}

let reader: ReaderModule.Reader;
let language: string;
const decoder = new TextDecoder();

/** The built reader as a case of the yardstick: from bytes to the serialised reading, all rules on. */
export default {
  async init({ lang }: { lang: string }): Promise<void> {
    const module = (await import(pathToFileURL(join(dist, "reader.js")).href)) as typeof ReaderModule;
    reader = module.createReader(builtLanguages().includes(lang) ? await packOf(lang) : []);
    language = lang;
  },

  /** The number of characters printed, so that no work can be optimised away. */
  run(documents: readonly BenchDocument[]): number {
    let printed = 0;
    for (const [at, { buf }] of documents.entries()) {
      const reading = reader.read({ id: `d${at}`, text: decoder.decode(buf), language });
      printed += JSON.stringify(reading).length;
    }
    return printed;
  },
};
