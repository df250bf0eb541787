/** Codes by symbol, and how many bits they have: 0 for a symbol that does not occur. */
export interface HuffmanCode {
  readonly codes: readonly number[];
  readonly lengths: readonly number[];
}

/** The best code for symbols that occur so often, of at most so many bits. */
export function huffmanCode(frequencies: readonly number[], mostBits: number): HuffmanCode {
  return codesOf(lengthsFor(frequencies, mostBits));
}

/** The codes that follow from their lengths (RFC 1951, 3.2.2): as DEFLATE writes them, the first bit the lowest. */
export function codesOf(lengths: readonly number[]): HuffmanCode {
  const codes = lengths.map(() => 0);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    code <<= 1;
    for (const [symbol, own] of lengths.entries()) if (own === length) codes[symbol] = reversed(code++, length);
  }
  return { codes, lengths };
}

export function bitsOf({ lengths }: HuffmanCode, frequencies: readonly number[]): number {
  return frequencies.reduce((bits, frequency, symbol) => bits + frequency * (lengths[symbol] as number), 0);
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}

/** A symbol, or two packages of the level below. */
interface Package {
  readonly frequency: number;
  readonly symbol?: number;
  readonly of?: readonly [Package, Package];
}

/**
 * Package-merge (Larmore and Hirschberg 1990). Of equal frequency a package comes before a symbol, and symbols stand in
 * their order, so that the lengths are those of Go's compress/flate.
 */
function lengthsFor(frequencies: readonly number[], mostBits: number): readonly number[] {
  const lengths = frequencies.map(() => 0);
  const symbols = frequencies
    .map((frequency, symbol): Package => ({ frequency, symbol }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
  if (symbols.length <= 2) {
    for (const { symbol } of symbols) lengths[symbol as number] = 1;
    return lengths;
  }
  let level: readonly Package[] = symbols;
  for (let bits = 2; bits <= Math.min(mostBits, symbols.length - 1); bits++) level = merged(symbols, paired(level));
  const open = level.slice(0, 2 * symbols.length - 2);
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.of) open.push(...item.of);
    else lengths[item.symbol as number] = (lengths[item.symbol as number] as number) + 1;
  }
  return lengths;
}

function paired(level: readonly Package[]): readonly Package[] {
  const packages: Package[] = [];
  for (let i = 0; i + 1 < level.length; i += 2) {
    const [a, b] = [level[i] as Package, level[i + 1] as Package];
    packages.push({ frequency: a.frequency + b.frequency, of: [a, b] });
  }
  return packages;
}

function merged(symbols: readonly Package[], packages: readonly Package[]): readonly Package[] {
  const all: Package[] = [];
  let next = 0;
  for (const symbol of symbols) {
    while ((packages[next]?.frequency ?? Number.POSITIVE_INFINITY) <= symbol.frequency) {
      all.push(packages[next++] as Package);
    }
    all.push(symbol);
  }
  return [...all, ...packages.slice(next)];
}
