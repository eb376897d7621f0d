/** One line of a stream, numbered from 1, without its end. `bytes` is `null` where it was longer than allowed. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/** The lines of a byte stream, one at a time: never more than one line and one chunk are held in memory. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    // What exceeds the limit is dropped as it comes; only its length is remembered.
    if (size > limit) pending = [];
    else if (piece.length > 0) pending.push(piece);
  };
  const take = (): Line => {
    const bytes = size > limit ? null : pending.length === 1 ? pending[0]! : Buffer.concat(pending);
    pending = [];
    size = 0;
    return { number: ++number, bytes };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
