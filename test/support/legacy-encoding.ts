/** `text` in a legacy one-byte encoding, the way an old editor would have saved it. */
export function encodeAs(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new RangeError(`${character} is not in ${label}`);
    return byte;
  });
}
