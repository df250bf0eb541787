import { describe, expect, test } from "vitest";
import { givenAttribute } from "../../src/provider/helpers/given";
import { fromJson } from "../../src/value/json";
import { shapeLength, type TextShape } from "../../src/value/shape";
import { listOf, NUMBER, STRING } from "../../src/value/type";
import { unknownValue } from "../../src/value/value";

/** What an argument is where it is not known before the apply. */
const OPEN = Symbol("open");

type Given = Readonly<Record<string, unknown>>;

function given(type: string, attribute: string, args: Given = {}) {
  const found = givenAttribute("managed", type, attribute);
  return found?.((name) =>
    args[name] === OPEN ? unknownValue(STRING, { kind: "expression", subject: "x" }) : fromJson(args[name] ?? null),
  );
}

/** The shape as a pattern: `{3-9}` of letters, texts as they are. */
function drawn(shape: TextShape | undefined): string {
  const parts = shape?.map((run) =>
    typeof run === "string" ? run : `<${run.letters === undefined ? "any" : run.letters.length} ${run.min}-${run.max}>`,
  );
  return parts?.join("") ?? "none";
}

describe("time", () => {
  test.each([
    ["time_static", "rfc3339", "<14 20-20>", STRING],
    ["time_offset", "year", "<10 4-4>", NUMBER],
    ["time_rotating", "month", "<10 1-2>", NUMBER],
    ["time_rotating", "unix", "<10 1-11>", NUMBER],
  ])("%s.%s", (type, attribute, shape, wanted) => {
    const value = given(type, attribute);
    expect(drawn(value?.refinements.shape)).toBe(shape);
    expect(value?.type).toEqual(wanted);
    expect(value?.refinements.notNull).toBe(true);
  });

  test("nothing is known of what is no stamp, of data sources, and of other types", () => {
    expect(given("time_static", "triggers")).toBeUndefined();
    expect(given("null_resource", "triggers")).toBeUndefined();
    expect(given("tls_private_key", "id")).toBeUndefined();
    expect(givenAttribute("data", "time_static", "unix")).toBeUndefined();
    expect(givenAttribute("data", "random_string", "result")).toBeUndefined();
  });

  test("null_resource.id is a number of 63 bits", () => {
    expect(drawn(given("null_resource", "id")?.refinements.shape)).toBe("<10 1-19>");
  });
});

describe("random", () => {
  test.each<[string, string, Given, string]>([
    ["random_uuid", "result", {}, "<16 8-8>-<16 4-4>-<16 4-4>-<16 4-4>-<16 12-12>"],
    ["random_uuid4", "id", {}, "<16 8-8>-<16 4-4>-<16 4-4>-<16 4-4>-<16 12-12>"],
    ["random_id", "hex", { byte_length: 4 }, "<16 8-8>"],
    ["random_id", "dec", { byte_length: 4 }, "<10 1-10>"],
    ["random_id", "b64_url", { byte_length: 4 }, "<64 6-6>"],
    ["random_id", "b64_std", { byte_length: 4 }, "<65 8-8>"],
    ["random_id", "b64_std", { byte_length: 3 }, "<65 4-4>"],
    ["random_id", "id", { byte_length: 8, prefix: "p-" }, "<64 11-11>"],
    ["random_id", "hex", { byte_length: 2, prefix: "p-" }, "p-<16 4-4>"],
    ["random_id", "hex", { byte_length: "2" }, "<16 4-4>"],
    ["random_id", "hex", { byte_length: OPEN }, "<any 1-Infinity>"],
    ["random_id", "hex", { byte_length: "two" }, "<any 1-Infinity>"],
    ["random_integer", "result", { min: 1, max: 50000 }, "<10 1-5>"],
    ["random_integer", "result", { min: 0, max: 9 }, "<10 1-1>"],
    ["random_integer", "result", { min: 7, max: 7 }, "<10 1-1>"],
    ["random_integer", "result", { min: -100, max: 9 }, "<11 1-4>"],
    ["random_integer", "result", { min: 9, max: 1 }, "<11 1-20>"],
    ["random_integer", "result", { min: OPEN, max: 1 }, "<11 1-20>"],
    ["random_integer", "result", { min: 1, max: OPEN }, "<11 1-20>"],
    ["random_string", "result", { length: 16 }, "<83 16-16>"],
    ["random_string", "id", { length: 1 }, "<83 1-1>"],
    ["random_password", "result", { length: 8, special: false }, "<62 8-8>"],
    ["random_string", "result", { length: 8, special: false, upper: false }, "<36 8-8>"],
    ["random_string", "result", { length: 8, special: false, lower: "false" }, "<36 8-8>"],
    ["random_string", "result", { length: 8, special: false, numeric: false }, "<52 8-8>"],
    ["random_string", "result", { length: 8, special: false, number: false }, "<52 8-8>"],
    ["random_string", "result", { length: 8, override_special: "_-" }, "<64 8-8>"],
    ["random_string", "result", { length: 8, override_special: "" }, "<83 8-8>"],
    ["random_string", "result", { length: 8, override_special: OPEN }, "<any 8-8>"],
    ["random_string", "result", { length: OPEN, special: false }, "<62 1-Infinity>"],
    ["random_pet", "id", {}, "<26 1-1><28 0-24>-<26 1-1><28 0-24>"],
    ["random_pet", "id", { length: 1 }, "<26 1-1><28 0-24>"],
    ["random_pet", "id", { length: 1, prefix: "web" }, "web-<26 1-1><28 0-24>"],
    ["random_pet", "id", { length: 1, prefix: "" }, "<26 1-1><28 0-24>"],
    ["random_pet", "id", { separator: "_", length: 2 }, "<26 1-1><28 0-24>_<26 1-1><28 0-24>"],
    ["random_pet", "id", { length: 17 }, "<any 1-Infinity>"],
    ["random_pet", "id", { length: OPEN }, "<any 1-Infinity>"],
  ])("%s.%s of %j is %s", (type, attribute, args, shape) => {
    expect(drawn(given(type, attribute, args)?.refinements.shape)).toBe(shape);
  });

  test("a pet of sixteen words is still drawn", () => {
    expect(shapeLength(given("random_pet", "id", { length: 16 })?.refinements.shape ?? [])).toEqual({
      min: 31,
      max: 415,
    });
  });

  test("a random_shuffle has as many elements as it gets, where it is not told how many", () => {
    const lengths = (args: Given) => {
      const { minLength, maxLength, notNull } = given("random_shuffle", "result", args)?.refinements ?? {};
      return [minLength, maxLength, notNull];
    };
    expect(lengths({ input: ["a", "b", "c"] })).toEqual([3, 3, true]);
    expect(lengths({ input: ["a", "b", "c"], result_count: 7 })).toEqual([undefined, undefined, true]);
    expect(lengths({ input: OPEN })).toEqual([undefined, undefined, true]);
    expect(given("random_shuffle", "result", {})?.type).toEqual(listOf(STRING));
  });

  test("nothing is known of arguments, and of other types", () => {
    expect(given("random_string", "length")).toBeUndefined();
    expect(given("random_bytes", "hex")).toBeUndefined();
    expect(given("random_string", "constructor")).toBeUndefined();
  });
});
