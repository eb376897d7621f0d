// FIPS 180-4. Here because the reader runs without I/O and without Node, and Web Crypto answers only asynchronously.

const K = new Uint32Array(64);
const INITIAL = new Uint32Array(8);
for (let n = 2, found = 0; found < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
  if (!prime) continue;
  // The first 32 bits of the fractional parts of the cube and square roots of the first primes.
  K[found] = (Math.cbrt(n) % 1) * 2 ** 32;
  if (found < 8) INITIAL[found] = (Math.sqrt(n) % 1) * 2 ** 32;
  found++;
}

/** The SHA-256 of the UTF-8 bytes of a text, as 64 hex digits. A lone surrogate counts as U+FFFD, as TextEncoder has it. */
export function sha256(text: string): string {
  const bytes = paddedUtf8(text);
  const state = INITIAL.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) compress(state, w, bytes, block);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function compress(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, block: number): void {
  for (let i = 0; i < 16; i++) {
    const at = block + i * 4;
    w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  // The rotations are written out: this runs once a text, before anything is compiled.
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = state[i]! + value;
  });
}

function paddedUtf8(text: string): Uint8Array {
  let bytes = new Uint8Array(text.length * 3 + 72);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c >= 0xd800 && c <= 0xdfff) {
      c = text.codePointAt(i)!;
      if (c > 0xffff) i++;
      else c = 0xfffd;
    }
    if (c < 0x80) bytes[n++] = c;
    else if (c < 0x800) {
      bytes[n++] = 0xc0 | (c >> 6);
      bytes[n++] = 0x80 | (c & 63);
    } else {
      if (c < 0x10000) bytes[n++] = 0xe0 | (c >> 12);
      else {
        bytes[n++] = 0xf0 | (c >> 18);
        bytes[n++] = 0x80 | ((c >> 12) & 63);
      }
      bytes[n++] = 0x80 | ((c >> 6) & 63);
      bytes[n++] = 0x80 | (c & 63);
    }
  }
  const bits = n * 8;
  bytes[n++] = 0x80;
  const length = Math.ceil((n + 8) / 64) * 64;
  bytes = bytes.slice(0, length).fill(0, n);
  new DataView(bytes.buffer).setUint32(length - 8, Math.floor(bits / 2 ** 32));
  new DataView(bytes.buffer).setUint32(length - 4, bits >>> 0);
  return bytes;
}
