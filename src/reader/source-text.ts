/** One text to read. Only `text` is required; `published` is an ISO date and resolves "by the end of the year". */
export interface SourceText {
  readonly text: string;
  readonly id?: string | undefined;
  readonly language?: string | undefined;
  readonly published?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly source?: object | null | undefined;
}
