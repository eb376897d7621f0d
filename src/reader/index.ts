export type { Pack } from "./pack.ts";
export { createReader, type Reader, type ReaderOptions, read, type SourceText } from "./read.ts";
