export type { Pack } from "./pack.ts";
export { createReader, type Reader, type ReaderOptions, read } from "./read.ts";
export type { SourceText } from "./source-text.ts";
