import type { JsonObject } from "../../../src/model/json";
import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules expression/*. */
export const EXPRESSION_CORPUS: readonly Stack[] = [
  described("${upper()}"),
  described("${web == 1}"),
  described("${alicloud_vswitch == 1}"),
  described('${"" == undefined}'),
  described("${each.key == 1}"),
  described("${count.index}"),
  described("${TfToken[TOKEN.1]}"),
  described(-1.8881545897087503e289),
  vpc({ count: "${length(alicloud_vpc.y.id)}" }),
  vpc({ count: "${var.none}" }),
  vpc({ for_each: "${toset([var.secret])}" }),
  vpc({ count: true }),
  vpc({ count: 1.5 }),
  vpc({ count: -1 }),
  vpc({ for_each: ["a"] }),
  vpc({ for_each: "${toset([1])}" }),
  vpc({ for_each: '${toset(["a", null])}' }),
  vpc({ dynamic: { timeouts: { for_each: "a", content: {} } } }),
  variable({ type: "list(string)", default: "a" }),
  variable({ type: "number", default: "many" }),
  variable({ type: "object({ a = string })", default: {} }),
  variable({ type: "list(any)", default: ["a", ["b"]] }),
  variable({ nullable: false, default: null }),
  variable({ default: 9, validation: failing("Nine is too many.") }),
  variable({ default: 9, validation: failing("") }),
  {
    resources: {},
    variables: { v: { default: 9 } },
    outputs: { o: { value: 1, precondition: [failing("No."), failing("")] } },
  },
  {
    resources: {},
    variables: { v: { default: 9 } },
    blocks: { check: { c: { assert: [failing("No."), failing("")] } } },
  },
  described("${var.passing}"),
  vpc({ count: "${length(var.passing)}" }),
  { resources: {}, variables: variables(), outputs: { o: { value: "${var.passing}" }, s: { value: "${var.secret}" } } },
  {
    resources: {},
    variables: variables(),
    modules: { m: { source: "./m", taken: "${var.passing}", stored: "${var.passing}" } },
    children: {
      "./m": {
        variable: { taken: { ephemeral: true }, stored: {} },
        output: { o: { value: "${var.taken}" } },
      },
    },
  },
];

function variables(): JsonObject {
  return {
    none: { default: null },
    secret: { default: "Planted-1", sensitive: true },
    passing: { default: "x", ephemeral: true },
    v: { default: 9 },
  };
}

function vpc(body: JsonObject): Stack {
  const resources = { "alicloud_vpc.x": body, "alicloud_vpc.y": { cidr_block: "10.0.0.0/16" } };
  return { resources, variables: variables() };
}

function described(description: JsonObject[string]): Stack {
  return vpc({ description });
}

function variable(body: JsonObject): Stack {
  return { resources: {}, variables: { v: body } };
}

function failing(message: string): JsonObject {
  return { condition: "${var.v < 9}", error_message: message };
}
