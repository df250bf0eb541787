import { listValue } from "../../value/collection";
import { isWhole, toBigInt } from "../../value/number";
import { listOf, NUMBER, STRING } from "../../value/type";
import { stringValue, type Value } from "../../value/value";
import { LanguageError } from "../error";
import { addressText, isIpv4 } from "./addresses/address";
import { type AddressBlock, blockText, lastOf, parseAddressBlock } from "./addresses/block";
import { hostOf, nextSubnet, numberedSubnet } from "./addresses/subnets";
import { badSyntax, notWhole, outOfRange } from "./bad-argument";
import type { FunctionTable, Parameter } from "./specification";
import { notNull, numberOf, stringOf, wholeNumber } from "./values";

const PREFIX: Parameter = { name: "prefix", type: STRING };

export const CIDR: FunctionTable = {
  cidrhost: {
    parameters: [PREFIX, { name: "hostnum", type: NUMBER }],
    type: STRING,
    refine: notNull,
    call: host,
  },
  cidrnetmask: {
    parameters: [PREFIX],
    type: STRING,
    refine: notNull,
    call: netmask,
  },
  cidrsubnet: {
    parameters: [PREFIX, { name: "newbits", type: NUMBER }, { name: "netnum", type: NUMBER }],
    type: STRING,
    refine: notNull,
    call: subnet,
  },
  cidrsubnets: {
    parameters: [PREFIX],
    variadic: { name: "newbits", type: NUMBER },
    type: listOf(STRING),
    refine: notNull,
    call: subnets,
  },
};

function host(args: readonly Value[]): Value {
  const number = anyWhole("cidrhost", "hostnum", args[1]);
  const address = hostOf(blockOf("cidrhost", args[0]), number);
  if (!address) throw noRoom("cidrhost", "hostnum");
  return stringValue(addressText(address));
}

function netmask(args: readonly Value[]): Value {
  const block = blockOf("cidrnetmask", args[0]);
  if (!isIpv4(block)) throw new LanguageError("language/no-netmask", { function: "cidrnetmask" });
  const { bits, prefix } = block;
  const ones = ((1n << BigInt(prefix)) - 1n) << BigInt(bits - prefix);
  return stringValue(addressText({ number: ones, bits }));
}

function subnet(args: readonly Value[]): Value {
  const newBits = wholeNumber("cidrsubnet", "newbits", args[1]);
  const number = anyWhole("cidrsubnet", "netnum", args[2]);
  const block = blockOf("cidrsubnet", args[0]);
  if (block.prefix + newBits > block.bits) throw outOfRange("cidrsubnet", "newbits", 0, block.bits - block.prefix);
  const result = numberedSubnet(block, newBits, number);
  if (!result) throw noRoom("cidrsubnet", "netnum");
  return stringValue(blockText(result));
}

/** One behind the other. Terraform allows to add 32 bits at most here. */
function subnets([prefix, ...lengths]: readonly Value[]): Value {
  const whole = blockOf("cidrsubnets", prefix);
  const most = Math.min(32, whole.bits - whole.prefix);
  const blocks: Value[] = [];
  let last = whole.number - 1n;
  for (const length of lengths) {
    const newBits = wholeNumber("cidrsubnets", "newbits", length);
    if (newBits < 1 || newBits > most) throw outOfRange("cidrsubnets", "newbits", 1, most);
    const next = nextSubnet(whole, last, whole.prefix + newBits);
    if (!next) throw noRoom("cidrsubnets", "newbits");
    blocks.push(stringValue(blockText(next)));
    last = lastOf(next);
  }
  return listValue(blocks, STRING);
}

function blockOf(fn: string, value: Value | undefined): AddressBlock {
  const block = parseAddressBlock(stringOf(value));
  if (!block) throw badSyntax(fn, "prefix", "CIDR");
  return block;
}

/** A whole number of any size. */
function anyWhole(fn: string, parameter: string, value: Value | undefined): bigint {
  const number = numberOf(value);
  const whole = isWhole(number) ? toBigInt(number) : undefined;
  if (whole === undefined) throw notWhole(fn, parameter);
  return whole;
}

/** A block does not have so many addresses. */
function noRoom(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/no-room", { function: fn, parameter });
}
