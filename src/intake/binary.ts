const SIGNATURES: readonly (readonly [what: string, bytes: string])[] = [
  ["a PDF", "%PDF-"],
  ["a ZIP archive, such as DOCX or ODT", "PK\u0003\u0004"],
  ["an old Office document", "\u00d0\u00cf\u0011\u00e0"],
  ["an RTF document", "{\\rtf"],
  ["a PNG image", "\u0089PNG"],
  ["a JPEG image", "\u00ff\u00d8\u00ff"],
  ["a GIF image", "GIF8"],
  ["a gzip archive", "\u001f\u008b\u0008"],
];

/** What the bytes are when they are not text, for a message; `null` for text. UTF-16 must have been ruled out. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [what, signature] of SIGNATURES) if (head.startsWith(signature)) return what;
  return bytes.includes(0) ? "it holds NUL bytes" : null;
}

/** True where so many bytes are controls that no legacy encoding of text explains them. */
export function isMostlyControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls * 50 > bytes.length;
}
