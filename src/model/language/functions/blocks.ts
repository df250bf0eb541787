import { type Block, formatIp, parseBlock } from "../../ipv4";
import type { Json } from "../../json";
import { integer, not, text } from "../convert";
import type { FunctionTable } from "./function";

/** https://developer.hashicorp.com/terraform/language/functions, IP network functions; IPv4 only. */
export const BLOCKS: FunctionTable = {
  cidrhost: ([prefix, number]) => host(block(prefix), integer(number)),
  cidrnetmask: ([prefix]) => formatIp(2 ** 32 - 2 ** (32 - block(prefix).mask)),
  cidrsubnet: ([prefix, bits, number]) => subnet(block(prefix), integer(bits), integer(number)),
  cidrsubnets: ([prefix, ...bits]) => subnets(block(prefix), bits.map(integer)),
};

function block(value: Json | undefined): Block {
  return parseBlock(text(value)) ?? not();
}

/** A negative number counts from the end. */
function host({ first, last }: Block, number: number): string {
  const address = number < 0 ? last + 1 + number : first + number;
  return address < first || address > last ? not() : formatIp(address);
}

function subnet({ first, mask }: Block, bits: number, number: number): string {
  const inner = mask + bits;
  if (bits < 0 || inner > 32 || number < 0 || number >= 2 ** bits) return not();
  return `${formatIp(first + number * 2 ** (32 - inner))}/${inner}`;
}

/** One behind the other, each at the next address that fits its size. */
function subnets({ first, last, mask }: Block, bits: readonly number[]): Json[] {
  let free = first;
  return bits.map((more) => {
    const inner = mask + more;
    if (more < 1 || inner > 32) return not();
    const size = 2 ** (32 - inner);
    const start = Math.ceil(free / size) * size;
    free = start + size;
    return free > last + 1 ? not() : `${formatIp(start)}/${inner}`;
  });
}
