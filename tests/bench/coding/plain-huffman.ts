// A peer: Huffman coding as carefully as plain JavaScript allows. Blocks of 128 KiB, lengths
// of at most 11 bits by package-merge, four streams of 16-bit units, a table of 2,048 words.
// A block is 256 lengths of half a byte, the sizes of three streams in units, the streams.

const BLOCK = 1 << 17;
const LIMIT = 11;
const TABLE = 1 << LIMIT;
const HEADER_UNITS = 64 + 3 * 2;

/** The units of all blocks; their number of bytes is the size to compare. */
export function encode(bytes: Uint8Array): Uint16Array {
  const blocks = Math.ceil(bytes.length / BLOCK);
  const out = new Uint16Array(blocks * (HEADER_UNITS + 4) + Math.ceil((bytes.length * LIMIT) / 16));
  let at = 0;
  for (let begin = 0; begin < bytes.length; begin += BLOCK) {
    at = encodeBlock(bytes.subarray(begin, begin + BLOCK), out, at);
  }
  return out.slice(0, at);
}

/** `size`: of the message that was encoded. */
export function decode(units: Uint16Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  for (let begin = 0; begin < size; begin += BLOCK) {
    at = decodeBlock(units, at, out, begin, Math.min(size, begin + BLOCK));
  }
  return out;
}

function encodeBlock(block: Uint8Array, out: Uint16Array, at: number): number {
  const lengths = limitedLengths(countBytes(block));
  const words = reversedWords(lengths);
  const entries = words.map((word, value) => (word << 4) | (lengths[value] ?? 0));
  for (let i = 0; i < 64; i++) {
    for (let j = 0; j < 4; j++) out[at + i]! |= (lengths[4 * i + j] ?? 0) << (4 * j);
  }
  const quarter = block.length >> 2;
  let end = at + HEADER_UNITS;
  for (let k = 0; k < 4; k++) {
    const begin = end;
    const part = block.subarray(k * quarter, k < 3 ? (k + 1) * quarter : block.length);
    end = writeStream(part, entries, out, end);
    if (k < 3) {
      out[at + 64 + 2 * k] = end - begin;
      out[at + 65 + 2 * k] = (end - begin) >> 16;
    }
  }
  return end;
}

function writeStream(
  part: Uint8Array,
  entries: Uint32Array,
  out: Uint16Array,
  at: number,
): number {
  let bits = 0;
  let count = 0;
  for (let i = 0; i < part.length; i++) {
    const entry = entries[part[i]!]!;
    bits |= (entry >>> 4) << count;
    count += entry & 15;
    if (count >= 16) {
      out[at++] = bits;
      bits >>>= 16;
      count -= 16;
    }
  }
  if (count > 0) out[at++] = bits;
  return at;
}

function decodeBlock(
  units: Uint16Array,
  at: number,
  out: Uint8Array,
  begin: number,
  end: number,
): number {
  const lengths = new Uint8Array(256);
  for (let i = 0; i < 256; i++) lengths[i] = (units[at + (i >> 2)]! >> (4 * (i & 3))) & 15;
  const table = decodingTable(lengths);
  const size = (k: number): number => units[at + 64 + 2 * k]! | (units[at + 65 + 2 * k]! << 16);
  const quarter = (end - begin) >> 2;
  let a = at + HEADER_UNITS, b = a + size(0), c = b + size(1), d = c + size(2);
  let bitsA = 0, bitsB = 0, bitsC = 0, bitsD = 0;
  let countA = 0, countB = 0, countC = 0, countD = 0;
  const mask = TABLE - 1;
  for (let i = begin; i < begin + quarter; i++) {
    if (countA < LIMIT) { bitsA |= units[a++]! << countA; countA += 16; }
    if (countB < LIMIT) { bitsB |= units[b++]! << countB; countB += 16; }
    if (countC < LIMIT) { bitsC |= units[c++]! << countC; countC += 16; }
    if (countD < LIMIT) { bitsD |= units[d++]! << countD; countD += 16; }
    const entryA = table[bitsA & mask]!;
    const entryB = table[bitsB & mask]!;
    const entryC = table[bitsC & mask]!;
    const entryD = table[bitsD & mask]!;
    bitsA >>>= entryA & 15; countA -= entryA & 15;
    bitsB >>>= entryB & 15; countB -= entryB & 15;
    bitsC >>>= entryC & 15; countC -= entryC & 15;
    bitsD >>>= entryD & 15; countD -= entryD & 15;
    out[i] = entryA >> 4;
    out[i + quarter] = entryB >> 4;
    out[i + 2 * quarter] = entryC >> 4;
    out[i + 3 * quarter] = entryD >> 4;
  }
  for (let i = begin + 4 * quarter; i < end; i++) {
    if (countD < LIMIT) { bitsD |= units[d++]! << countD; countD += 16; }
    const entry = table[bitsD & mask]!;
    bitsD >>>= entry & 15; countD -= entry & 15;
    out[i] = entry >> 4;
  }
  // Streams are read ahead by at most one unit that a word had no need of.
  return countD >= 16 ? d - 1 : d;
}

function countBytes(block: Uint8Array): Uint32Array {
  const counts = new Uint32Array(1024);
  const quarter = block.length >> 2;
  for (let i = 0; i < quarter; i++) {
    counts[block[i]!]!++;
    counts[256 + block[i + quarter]!]!++;
    counts[512 + block[i + 2 * quarter]!]!++;
    counts[768 + block[i + 3 * quarter]!]!++;
  }
  for (let i = 4 * quarter; i < block.length; i++) counts[block[i]!]!++;
  const sums = counts.slice(0, 256);
  for (let i = 256; i < 1024; i++) sums[i & 255]! += counts[i]!;
  return sums;
}

function limitedLengths(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(256);
  const symbols = [...counts.keys()].filter((s) => counts[s]! > 0);
  symbols.sort((s, t) => counts[s]! - counts[t]! || s - t);
  if (symbols.length === 1) lengths[symbols[0]!] = 1;
  const leaves: boolean[][] = [];
  let before: number[] = [];
  for (let level = 0; level < LIMIT; level++) {
    const list: number[] = [];
    const isLeaf: boolean[] = [];
    for (let leaf = 0, pair = 0; leaf < symbols.length || pair + 1 < before.length; ) {
      const weight = pair + 1 < before.length ? before[pair]! + before[pair + 1]! : Infinity;
      const takesLeaf = leaf < symbols.length && counts[symbols[leaf]!]! <= weight;
      list.push(takesLeaf ? counts[symbols[leaf++]!]! : weight);
      isLeaf.push(takesLeaf);
      if (!takesLeaf) pair += 2;
    }
    leaves.push(isLeaf);
    before = list;
  }
  for (let level = LIMIT - 1, taken = 2 * symbols.length - 2; level >= 0; level--) {
    let leaf = 0;
    for (let i = 0; i < taken; i++) if (leaves[level]![i]) lengths[symbols[leaf++]!]!++;
    taken = 2 * (taken - leaf);
  }
  return lengths;
}

/** The canonical code, the first bit of a word lowest. */
function reversedWords(lengths: Uint8Array): Uint32Array {
  const words = new Uint32Array(256);
  for (let length = 1, word = 0; length <= LIMIT; length++, word <<= 1) {
    for (let value = 0; value < 256; value++) {
      if (lengths[value] !== length) continue;
      for (let i = 0; i < length; i++) words[value]! |= ((word >> i) & 1) << (length - 1 - i);
      word++;
    }
  }
  return words;
}

function decodingTable(lengths: Uint8Array): Uint16Array {
  const table = new Uint16Array(TABLE);
  const words = reversedWords(lengths);
  lengths.forEach((length, value) => {
    if (length === 0) return;
    for (let i = words[value]!; i < TABLE; i += 1 << length) table[i] = (value << 4) | length;
  });
  return table;
}
