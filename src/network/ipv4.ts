import { isIPv4 } from "node:net";

/** An IPv4 block as unsigned 32-bit numbers. */
export interface CidrBlock {
  /** As normalised text: host bits cleared. */
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly mask: number;
  /** False when the text had host bits set, 10.0.0.1/24. */
  readonly aligned: boolean;
}

/** The number of a dotted address; undefined when it is none. */
export function parseAddress(text: string): number | undefined {
  if (!isIPv4(text)) return undefined;
  return text.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

export function formatIp(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** Parses `10.0.0.0/16`; undefined when it is no block. */
export function parseCidr(text: string): CidrBlock | undefined {
  const [ip, bits, ...rest] = text.split("/");
  const address = parseAddress(ip ?? "");
  if (address === undefined || bits === undefined || rest.length > 0 || !/^\d{1,2}$/.test(bits)) return undefined;
  const mask = Number(bits);
  if (mask > 32) return undefined;
  const size = 2 ** (32 - mask);
  const first = Math.floor(address / size) * size;
  return { text: `${formatIp(first)}/${mask}`, first, last: first + size - 1, mask, aligned: first === address };
}

export function contains(outer: CidrBlock, inner: CidrBlock): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function overlaps(a: CidrBlock, b: CidrBlock): boolean {
  return a.first <= b.last && b.first <= a.last;
}
