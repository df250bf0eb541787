import { expect, it } from "vitest";
import { expressionName } from "../../../src/rules/expression/name/rule";
import { check, factsOf } from "../harness";
import { type Case, data, input, judged } from "./support";

const V = { variable: { v: { default: "" } } };
const X = "violation terraform_data.x";
const FINE = "no error";

const CASES: readonly Case[] = [
  { title: "a resource type", document: input("${terraform_data}"), said: [`${X} type`], judge: "Invalid reference" },
  {
    title: "undefined",
    document: input("${var.v == undefined}", V),
    said: [`${X} undefined`],
    judge: "Invalid reference",
  },
  { title: "a bare name", document: input("${upper(web)}"), said: [`${X} bare`], judge: "Invalid reference" },
  {
    title: "a bare name in an index",
    document: input("${{ a = 1 }[a]}"),
    said: [`${X} bare`],
    judge: "Invalid reference",
  },
  { title: "a name that for binds", document: input("${[for web in [1] : web]}"), said: [], judge: FINE },
  { title: "keys of an object", document: input("${{ web = 1 }.web}"), said: [], judge: FINE },
  {
    title: "a count",
    document: data({ count: "${var.v == undefined ? 1 : 0}" }, V),
    said: [`${X} undefined`],
    judge: "Invalid reference",
  },
  {
    title: "a block without instances",
    document: data({ count: 0, input: "${web}" }),
    said: [`${X} bare`],
    judge: "Invalid reference",
  },
  { title: "each without for_each", document: input("${each.key}"), said: [`${X} each`], judge: "without for_each" },
  { title: "count without count", document: input("${count.index}"), said: [`${X} count`], judge: "non-counted" },
  {
    title: "each with count",
    document: data({ count: 1, input: "${each.key}" }),
    said: [`${X}[0] each`],
    judge: "without for_each",
  },
  {
    title: "each with for_each",
    document: data({ for_each: '${toset(["a"])}', input: "${each.key}" }),
    said: [],
    judge: FINE,
  },
  { title: "count with count", document: data({ count: 1, input: "${count.index}" }), said: [], judge: FINE },
  {
    title: "a local",
    document: { locals: { a: "${web}" } },
    said: ["violation local.a bare"],
    judge: "Invalid reference",
  },
  {
    title: "an output",
    document: { output: { o: { value: "${data}" } } },
    said: ["violation output.o bare"],
    judge: "Invalid reference",
  },
  {
    title: "each in a local",
    document: { locals: { a: "${each.key}" } },
    said: ["violation local.a each"],
    judge: "each",
  },
  {
    title: "what is an address or a keyword",
    document: data(
      {
        depends_on: [],
        lifecycle: { ignore_changes: ["input"], precondition: { condition: '${var.v == ""}', error_message: "no" } },
      },
      V,
    ),
    said: [],
    judge: FINE,
  },
  {
    title: "a call with for_each",
    document: { module: { m: { source: "./m", for_each: '${toset(["a"])}', a: "${each.key}" } } },
    modules: { m: { variable: { a: {} } } },
    said: [],
    judge: FINE,
  },
];

judged(expressionName, CASES);

it("knows the names that dynamic blocks give", () => {
  const dynamic = { data_disks: { for_each: "${var.v}", iterator: "disk", content: { size: "${length(disk)}" } } };
  const resources = { "alicloud_instance.i": { dynamic } };
  expect(check(expressionName, { resources, variables: { v: {} } })).toEqual([]);
});

it("knows the dynamic blocks that cdktf writes, whose entries are called each", () => {
  const dynamic = { data_disks: { for_each: "${var.v}", iterator: "each", content: { size: "${each.value}" } } };
  expect(check(expressionName, { resources: { "alicloud_instance.i": { dynamic } }, variables: { v: {} } })).toEqual(
    [],
  );
});

it("says the name once for a text, and what to write instead", () => {
  const resources = {
    "alicloud_vpc.x": { vpc_name: "${alicloud_vswitch == alicloud_vswitch}", description: '${"" == undefined}' },
  };
  const [type, other, ...more] = check(expressionName, { resources });
  expect(more).toEqual([]);
  expect(factsOf(type)).toMatchObject({ name: "alicloud_vswitch", place: "vpc_name" });
  expect(type?.fix).toEqual({ id: "whole", params: { type: "alicloud_vswitch" } });
  expect(other?.fix).toEqual({ id: "raw", params: {} });
});
