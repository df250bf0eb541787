import { expect, it } from "vitest";
import { Words } from "../../../src/report/words";
import { expressionInvalid } from "../../../src/rules/expression/invalid/rule";
import { callingPart } from "../../support/modules";
import { check, checkAll, checkParts, factsOf, modelOf } from "../harness";
import { type Case, data, input, judged } from "./support";

const X = "violation terraform_data.x violation";
const FINE = "no error";
const SET = { variable: { s: { type: "set(string)", default: ["a", "b"] } } };

const CASES: readonly Case[] = [
  { title: "a function without its argument", document: input("${upper()}"), said: [X], judge: "Not enough function" },
  { title: "a function that there is not", document: input("${uper(1)}"), said: [X], judge: "unknown function" },
  { title: "null for what takes none", document: input("${upper(null)}"), said: [X], judge: "must not be null" },
  { title: "a wrong operand", document: input('${1 + "a"}'), said: [X], judge: "Invalid operand" },
  { title: "an index beyond the end", document: input("${[1, 2][2]}"), said: [X], judge: "Invalid index" },
  { title: "the last index", document: input("${[1, 2][1]}"), said: [], judge: FINE },
  { title: "an index on a set", document: input("${var.s[0]}", SET), said: [X], judge: "Invalid index" },
  {
    title: "an index on a set in each instance, said once",
    document: data({ count: 2, input: "${var.s[count.index]}" }, SET),
    said: ["violation terraform_data.x[0] violation"],
    judge: "Invalid index",
  },
  {
    title: "an element that one instance lacks",
    document: data({ count: 2, input: '${["a"][count.index]}' }),
    said: ["violation terraform_data.x[1] violation"],
    judge: "Invalid index",
  },
  { title: "an open bracket", document: input("${(1}"), said: [X], judge: "Unbalanced parentheses" },
  {
    title: "an open bracket where nothing is evaluated",
    document: data({ count: 0, input: "${(1}" }),
    said: [X],
    judge: "Unbalanced parentheses",
  },
  { title: "a value where nothing is evaluated", document: data({ count: 0, input: "${var.n}" }, nothing()), said: [] },
  {
    title: "a null in a text",
    document: input("a-${var.n}", nothing()),
    said: [X],
    judge: "Invalid template interpolation value",
  },
  {
    title: "a branch that is not taken",
    document: input('${var.n == null ? "" : "a-${upper(var.n)}"}', nothing()),
    said: [],
    judge: FINE,
  },
  { title: "what try looks past", document: input('${try([1][5], "none")}'), said: [], judge: FINE },
  {
    title: "a local, said once and where it is",
    document: input("${local.a}", { locals: { a: "${[1][5]}", b: "${local.a + 1}" } }),
    said: ["violation local.a violation"],
    judge: "Invalid index",
  },
  {
    title: "a member of a local",
    document: input("${local.a.ok}", { locals: { a: { ok: 1, wrong: "${upper()}" } } }),
    said: ["violation local.a violation"],
    judge: "Not enough function",
  },
  { title: "an output", document: { output: { o: { value: "${[1][5]}" } } }, said: ["violation output.o violation"] },
  {
    title: "a count",
    document: data({ count: '${length(["a"]) + "b"}' }),
    said: [X],
    judge: "Invalid operand",
  },
  {
    title: "an argument of a module",
    document: { module: { m: { source: "./m", a: "${upper()}" } } },
    modules: { m: { variable: { a: {} }, output: { o: { value: "${var.a}" } } } },
    said: ["violation module.m violation"],
    judge: "Not enough function",
  },
  {
    title: "what stands in a module",
    document: { module: { m: { source: "./m" } } },
    modules: { m: { output: { o: { value: "${[1][5]}" } } } },
    said: ["violation module.m.output.o violation"],
    judge: "Invalid index",
  },
  {
    title: "a module that is not called",
    document: { module: { m: { source: "./m", count: 0 } } },
    modules: { m: { variable: { n: { default: null } }, output: { o: { value: "a-${var.n}" } } } },
    said: [],
    judge: FINE,
  },
  { title: "a value that is not known", document: input("${upper(var.v)}", { variable: { v: {} } }), said: [] },
  {
    title: "a precondition",
    document: data({ lifecycle: { precondition: { condition: "${upper(path.module, 1)}", error_message: "no" } } }),
    said: [X],
    judge: "Too many function",
  },
];

function nothing() {
  return { variable: { n: { default: null } } };
}

judged(expressionInvalid, CASES);

it("says what Terraform says, in words", () => {
  const [finding] = check(expressionInvalid, { resources: { "alicloud_vpc.x": { description: "${[1, 2][2]}" } } });
  expect(factsOf(finding)).toMatchObject({
    place: "description",
    text: "${[1, 2][2]}",
    mistake: "language/index-beyond",
  });
  expect(new Words("en").message(finding as never)).toBe(
    "description of alicloud_vpc.x is ${[1, 2][2]}, which Terraform refuses: There is no element 2: there are 2, and the first is 0.",
  );
  expect(new Words("zh").message(finding as never)).toMatch(/alicloud_vpc\.x 的 description 为 .*[\u4e00-\u9fff]/);
});

it("shows no secret", () => {
  const findings = check(expressionInvalid, {
    resources: { "alicloud_vpc.x": { description: '${upper("Planted-Secret-1", 2)}' } },
    variables: { p: { default: "Planted-Secret-1", sensitive: true } },
  });
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain("Planted-Secret-1");
});

it("leaves an instance that is not there to reference/unresolved", () => {
  const resources = { "alicloud_vpc.n": { count: 2 }, "alicloud_vpc.x": { description: "${alicloud_vpc.n[5].id}" } };
  const rules = checkAll({ resources }).map(({ rule }) => rule);
  expect(rules).toContain("reference/unresolved");
  expect(rules).not.toContain("expression/invalid");
});

it("leaves an output that is not declared to reference/unresolved", () => {
  const root = { module: { m: { source: "./m" } }, output: { x: { value: "${module.m.gone}" } } };
  expect(checkParts([callingPart(root, { m: { output: { here: { value: 1 } } } })], [expressionInvalid])).toEqual([]);
});

it("knows what a nested block is given beside what is written in it", () => {
  const type = "alicloud_mongodb_sharding_instance";
  const found = (attribute: string) => {
    const resource = {
      [type]: { a: { engine_version: "4.0", shard_list: [{ node_class: "x", node_storage: 20 }], mongo_list: [] } },
      terraform_data: { x: { input: `\${${type}.a.shard_list.0.${attribute}}` } },
    };
    return checkParts([callingPart({ resource }, {})], [expressionInvalid]).length;
  };
  expect(["node_class", "node_id", "readonly_replicas", "gone"].map(found)).toEqual([0, 0, 0, 1]);
});

it("writes blocks out before it looks at them", () => {
  const dynamic = {
    data_disks: { for_each: [{ size: 20 }, { size: null }], content: { size: "${20 + data_disks.value.size}" } },
  };
  const [finding, ...more] = check(expressionInvalid, { resources: { "alicloud_instance.i": { dynamic } } });
  expect(more).toEqual([]);
  expect(factsOf(finding)["place"]).toBe("data_disks[1].size");
});

it("knows whose refusal it is", () => {
  const document = input("${local.a}", { locals: { a: "${[1][5]}" } });
  const model = modelOf(callingPart(document, {}));
  const [resource] = model.resources;
  const error = model.refusal("${local.a}", model.root("test"), resource);
  expect(error && model.isBehind(error)).toBe(true);
  const own = model.refusal("${[1][5]}", model.root("test"));
  expect(own && model.isBehind(own)).toBe(false);
});
