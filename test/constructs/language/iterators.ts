import { Fn, Op, TerraformIterator, type TerraformStack, Token } from "cdktf";
import { type Build, resource, variable } from "./emit";

const words = (stack: TerraformStack) => TerraformIterator.fromList(variable(stack, "words").listValue);
const hosts = (stack: TerraformStack) =>
  TerraformIterator.fromComplexList(Token.asAny(variable(stack, "hosts").value) as never, "name");
const hostMap = (stack: TerraformStack) => TerraformIterator.fromMap(Token.asAnyMap(variable(stack, "host_map").value));

/** What iterators of cdktf become, by what an author writes. */
export const ITERATED: Readonly<
  Record<
    string,
    { readonly over: (stack: TerraformStack) => TerraformIterator; readonly each: (iterator: never) => unknown }
  >
> = {
  "fromList, value": { over: words, each: ({ value }: { value: unknown }) => value },
  "fromList, key": { over: words, each: ({ key }: { key: unknown }) => key },
  "fromList, a text with it": { over: words, each: ({ value }: { value: string }) => `host-${Token.asString(value)}` },
  "fromList of texts": {
    over: () => TerraformIterator.fromList(["x", "y", "x"]),
    each: ({ value }: { value: unknown }) => value,
  },
  "fromMap, key and value": {
    over: hostMap,
    each: ({ key, value }: { key: string; value: unknown }) => ({ key, value }),
  },
  "fromMap, members": {
    over: hostMap,
    each: (iterator: TerraformIterator) => ({
      cidr: iterator.getString("cidr"),
      weight: iterator.getNumber("weight"),
      zone: Fn.upper(iterator.getString("zone")),
    }),
  },
  "fromMap of an object": {
    over: () => TerraformIterator.fromMap({ a: { size: 1, tags: ["t"] }, b: { size: 2, tags: [] } }),
    each: (iterator: TerraformIterator) => [iterator.getNumber("size"), iterator.getList("tags")],
  },
  "fromComplexList, members": {
    over: hosts,
    each: (iterator: TerraformIterator) => ({
      zone: iterator.getString("zone"),
      ports: iterator.getNumberList("ports"),
      public: iterator.getBoolean("public"),
      first: Fn.try([Fn.element(iterator.getNumberList("ports"), 0), 0]),
    }),
  },
  fromResources: {
    over: (stack) => {
      const each = resource(stack, "each");
      each.forEach = hostMap(stack);
      return TerraformIterator.fromResources(each);
    },
    each: (iterator: TerraformIterator) => ({ id: iterator.getString("id"), input: iterator.getAny("input") }),
  },
};

/** What is written of an iterator without a resource of its own. */
export const EXPRESSIONS: Readonly<Record<string, Build>> = {
  "keys of a list": (stack) => words(stack).keys(),
  "values of a list": (stack) => words(stack).values(),
  "keys of a map": (stack) => hostMap(stack).keys(),
  "values of a map": (stack) => hostMap(stack).values(),
  "keys of a complex list": (stack) => hosts(stack).keys(),
  "pluckProperty of a map": (stack) => hostMap(stack).pluckProperty("cidr"),
  "pluckProperty of a complex list": (stack) => hosts(stack).pluckProperty("zone"),
  forExpressionForList: (stack) => hosts(stack).forExpressionForList("val.name if val.public"),
  forExpressionForMap: (stack) => hostMap(stack).forExpressionForMap("key", 'upper(val.zone) if val.zone != "b"'),
  "dynamic of a list": (stack) => {
    const iterator = words(stack);
    return iterator.dynamic({ name: iterator.value, fixed: 1 });
  },
  "dynamic of a complex list": (stack) => {
    const iterator = hosts(stack);
    return iterator.dynamic({ name: iterator.getString("name"), ports: iterator.getNumberList("ports") });
  },
  "dynamic of a map": (stack) => {
    const iterator = hostMap(stack);
    return iterator.dynamic({
      key: iterator.key,
      cidr: iterator.getString("cidr"),
      up: Fn.upper(iterator.getString("zone")),
    });
  },
};

export const OPERATORS: Readonly<Record<string, Build>> = {
  add: (stack) => Op.add(variable(stack, "whole").numberValue, 1.5),
  sub: () => Op.sub(1, 2),
  mul: (stack) => Op.mul(variable(stack, "fraction").numberValue, 3),
  div: (stack) => Op.div(1, variable(stack, "whole").numberValue),
  mod: () => Op.mod(7, 4),
  negate: (stack) => Op.negate(variable(stack, "whole").numberValue),
  not: (stack) => Op.not(variable(stack, "yes").booleanValue),
  gt: () => Op.gt(2, 1),
  gte: () => Op.gte(2, 2),
  lt: () => Op.lt(2, 1),
  lte: (stack) => Op.lte(variable(stack, "whole").numberValue, 3),
  eq: (stack) => Op.eq(variable(stack, "word").stringValue, "hello"),
  neq: (stack) => Op.neq(variable(stack, "words").listValue, ["a"]),
  and: (stack) => Op.and(variable(stack, "yes").booleanValue, Op.not(variable(stack, "no").booleanValue)),
  or: () => Op.or(false, true),
};
