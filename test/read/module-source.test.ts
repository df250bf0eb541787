import { expect, test } from "vitest";
import type { Json } from "../../src/model/json";
import { moduleSource } from "../../src/read/module-source";
import { readConfiguration } from "../../src/read/tf-json";

const LOCALS: readonly (readonly [string, Json])[] = [
  ["folder", "./modules"],
  ["net", "${local.folder}/net"],
  ["open", "${var.source}"],
  ["round", "${local.round}"],
];
const NAMES = { variables: new Map([["source", "./default"]]), locals: new Map(LOCALS) };

test.each<[Json | undefined, string | undefined]>([
  ["./net", "./net"],
  ['${"./net"}', "./net"],
  ['./modules/${"net"}', "./modules/net"],
  ['${true ? "./a" : "./b"}', "./a"],
  ["${var.source}", undefined],
  ["${local.net}", "./modules/net"],
  ['${local.folder}/${upper("net")}', "./modules/NET"],
  ["${local.open}", undefined],
  ["${local.round}", undefined],
  ["./${local.gone}", undefined],
  ["${null}", undefined],
  [5, undefined],
  [undefined, undefined],
])("%j is %j", (written, expected) => {
  expect(moduleSource(written, NAMES)).toBe(expected);
});

test("whoever can evaluate names is asked with those of the module", () => {
  const asked: string[] = [];
  readConfiguration(
    [{ module: { net: { source: "${var.a}" } }, variable: { a: { default: "./x", const: true } }, locals: { b: 1 } }],
    {
      name: "s",
      file: "s",
      constant: (_, { variables, locals }) => `${variables.get("a")}/${locals.get("b")}`,
      module: (source = "") => {
        asked.push(source);
        return undefined;
      },
    },
  );
  expect(asked).toEqual(["./x/1"]);
});
