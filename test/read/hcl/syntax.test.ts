import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/model/json";
import { readHcl } from "../../../src/read/hcl/read";

const documentOf = (text: string) => readHcl(text, "main.tf").document;

async function local(expression: string): Promise<Json | undefined> {
  const { locals } = documentOf(`locals {\n  a = ${expression}\n}\n`);
  return (locals as { a: Json }[])[0]?.a;
}

describe("expressions in JSON syntax", () => {
  test.each<[string, Json]>([
    // Constants
    ['"text"', "text"],
    ["-5", -5],
    ["1.5", 1.5],
    ["true", true],
    ["null", null],
    ['""', ""],
    ["1.5e3", 1500],
    ["1e5", 100000],
    ["2.5E-1", 0.25],
    ["-1.5", -1.5],
    ["007", 7],
    // Which JavaScript does not hold
    ["12345678901234567890", "${12345678901234567890}"],
    ["0.1000000000000000055511151231257827", "${0.1000000000000000055511151231257827}"],
    ["1e400", "${1e400}"],
    // Names
    ["var.x", "${var.x}"],
    ['local.m["a b"].c[0]', '${local.m["a b"].c[0]}'],
    ["alicloud_vpc.main[*].id", "${alicloud_vpc.main[*].id}"],
    ["var.list.0", "${var.list.0}"],
    // Templates: in JSON syntax only $${ is an escape
    ['"a-${var.x}"', "a-${var.x}"],
    ['"${var.x}"', "${var.x}"],
    ['"$${x} %%{y}"', "$${x} %%{y}"],
    ['"q\\"u \\\\ \\t \\u00e9 \\U0001F600"', 'q"u \\ \t é 😀'],
    ['"\\u0024{x}"', "$${x}"],
    ['"\\u0024${var.x}"', '${"\\u0024${var.x}"}'],
    ['"${upper("x")}-${"y"}"', '${upper("x")}-y'],
    ['"a ${~ var.x ~} b"', "a${var.x}b"],
    ['"%{ if var.x }a%{ endif }"', "%{ if var.x }a%{ endif }"],
    // Strip marks go line by line in JSON syntax: nothing is left of them
    ['"a\\n ${~ var.x ~} \\n b"', "a${var.x}b"],
    ['"a $  ${~ var.x }"', '${"a $  ${~ var.x }"}'],
    ['"%{ if var.x ~}\\n  a  %{~ else ~} b %{~ endif ~} c"', "%{ if var.x }a%{ else }b%{ endif }c"],
    ['"%{ for k, v in var.m ~} ${k}=${v} %{ endfor ~} x"', "%{ for k, v in var.m }${k}=${v} %{ endfor }x"],
    // What would be no text any more, and what that syntax takes for an escape or for its end
    ['" ${~ var.x}"', '${" ${~ var.x}"}'],
    ['"$$${var.x}"', "$$${var.x}"],
    ['"\\r${var.x}"', '${"\\r${var.x}"}'],
    ['"\\r"', "\r"],
    ['"e\u0301"', "\u00e9"],
    // An interpolation alone that is part of something
    ['"${var.x}" + "${var.y}"', '${"${var.x}" + "${var.y}"}'],
    ['[("${var.x}").a, "${var.l}"[0]]', ['${("${var.x}").a}', '${"${var.l}"[0]}']],
    // Lists and objects
    ["[]", []],
    ['[1, "a", var.x, ]', [1, "a", "${var.x}"]],
    ["[\n    1, # one\n    /* two */ 2,\n  ]", [1, 2]],
    ['{ a = 1, "b c" = var.x\n e : "f" }', { a: 1, "b c": "${var.x}", e: "f" }],
    ["{ (var.k) = 1 }", "${{ (var.k) = 1 }}"],
    ['{ "a\\"b" = 1, 2 = 3, null = 4, 007 = 5 }', { 'a"b': 1, 2: 3, null: 4, 7: 5 }],
    ['{ "$${a}" = 1 }', '${{ "$${a}" = 1 }}'],
    ['{ "${var.k}" = 1 }', '${{ "${var.k}" = 1 }}'],
    ["{\n    a = local.b\n    (var.k) = 1\n  }", "${{\n    a = local.b\n    (var.k) = 1\n  }}"],
    ["{ __proto__ = 1, constructor = 2 }", JSON.parse('{ "__proto__": 1, "constructor": 2 }')],
    ['[{ a = ["${var.x}"] }]', [{ a: ["${var.x}"] }]],
    // Code
    ["1 + 2", "${1 + 2}"],
    ["!var.x", "${!var.x}"],
    ['join(",", var.x) # why', '${join(",", var.x)}'],
    ["(\n    1 + # one\n    2\n  )", "${1 +  \n    2}"],
    ["(true)", true],
    ['([("a"), (var.x)])', ["a", "${var.x}"]],
    ["(1) + (2)", "${(1) + (2)}"],
    ["[for k, v in var.m : k if v]", "${[for k, v in var.m : k if v]}"],
    ["{ for k, v in var.m : k => v... }", "${{ for k, v in var.m : k => v... }}"],
    ["var.x ? 1 : 2", "${var.x ? 1 : 2}"],
    ["provider::alicloud::f(1)", "${provider::alicloud::f(1)}"],
    // Heredocs
    ["<<E\nx ${var.x} \\n\n  y\nE", "x ${var.x} \\n\n  y\n"],
    ["<<-E\n    a\n\n      b\n    ${var.x}\n    E", "a\n\n  b\n${var.x}\n"],
    ["<<-E\n    a\n  ${var.x}\n  E", "  a\n${var.x}\n"],
    ["<<E\nE", ""],
    ["<<-E\n    %{ if var.x ~}\n    a\n    %{ endif ~}\n    E", "%{ if var.x }    a\n%{ endif }"],
    ["<<E\n$ $${x} %\nE", "$ $${x} %\n"],
    ["[<<E\na\nE\n    , 1]", ["a\n", 1]],
    [
      'base64encode(<<-E\n    #cloud "q"\n    ${var.x}\n  E\n  )',
      '${base64encode("#cloud \\"q\\"\\n${var.x}\\n"\n  )}',
    ],
  ])("%s", async (text, expected) => {
    expect(await local(text)).toEqual(expected);
  });
});

test("blocks: labels, nested blocks as lists, dynamic blocks, names as names", async () => {
  const text = `
    resource "alicloud_instance" main {
      provider   = alicloud.second
      depends_on = [alicloud_vpc.a, "alicloud_vpc.b", module.c]
      data_disks { size = 20 }
      data_disks {
        size = 40
      }
      dynamic "ingress" {
        for_each = var.ports
        iterator = port
        content {
          port = port.value
        }
      }
      lifecycle {
        ignore_changes       = [tags, data_disks[0].size]
        replace_triggered_by = [alicloud_vpc.a.id]
        precondition {
          condition     = var.x != ""
          error_message = "no x"
        }
      }
      provisioner "local-exec" {
        command = "true"
      }
    }
    module "net" {
      source    = "./net"
      providers = { alicloud = alicloud.second }
    }
    moved {
      from = alicloud_vpc.a
      to   = module.net.alicloud_vpc.a["x"]
    }
  `;
  expect(documentOf(text)).toEqual({
    resource: [
      {
        alicloud_instance: {
          main: {
            provider: "alicloud.second",
            depends_on: ["alicloud_vpc.a", "alicloud_vpc.b", "module.c"],
            data_disks: [{ size: 20 }, { size: 40 }],
            dynamic: [
              { ingress: { for_each: "${var.ports}", iterator: "port", content: [{ port: "${port.value}" }] } },
            ],
            lifecycle: [
              {
                ignore_changes: ["tags", "data_disks[0].size"],
                replace_triggered_by: ["alicloud_vpc.a.id"],
                precondition: [{ condition: '${var.x != ""}', error_message: "no x" }],
              },
            ],
            provisioner: [{ "local-exec": { command: "true" } }],
          },
        },
      },
    ],
    module: [{ net: { source: "./net", providers: { alicloud: "alicloud.second" } } }],
    moved: [{ from: "alicloud_vpc.a", to: 'module.net.alicloud_vpc.a["x"]' }],
  });
});

test("ignore_changes = all, and the type and default of a variable", async () => {
  const text = `
    variable "a" {
      type    = list(object({ x = optional(string, "y") }))
      default = [{ x = "a-\${1 + 1}" }, { x = "$\${y}" }]
    }
    variable "b" {
      type = "map"
    }
    resource "alicloud_vpc" "v" {
      lifecycle { ignore_changes = all }
    }
  `;
  expect(documentOf(text)).toMatchObject({
    variable: [
      { a: { type: 'list(object({ x = optional(string, "y") }))', default: [{ x: "a-2" }, { x: "${y}" }] } },
      { b: { type: "map" } },
    ],
    resource: [{ alicloud_vpc: { v: { lifecycle: [{ ignore_changes: "all" }] } } }],
  });
});

test("an empty file, and one of comments alone, say nothing", async () => {
  expect(documentOf("")).toEqual({});
  expect(documentOf("# nothing\n/* at\nall */\n// here")).toEqual({});
});

test("line endings of Windows", async () => {
  const text = 'locals {\r\n  a = "x"\r\n  b = [\r\n    1,\r\n  ]\r\n}\r\n';
  expect(documentOf(text)).toEqual({ locals: [{ a: "x", b: [1] }] });
});

describe("a large file, which is read in parts", () => {
  const HEREDOC = "  user_data = <<E\n}\n}\nE\n";
  const block = (number: number, inner: string) =>
    `# eniplan:acknowledge eni/quota reason="${number}"\nresource "alicloud_instance" "i${number}" {\n${inner}  image_id = "m"\n}\n\n`;
  const large = (inner: string) => Array.from({ length: 2000 }, (_, number) => block(number, inner)).join("");

  test.each([
    ["cut between blocks", ""],
    ["with ends of blocks in heredocs", HEREDOC],
    ["with ends of blocks in comments", "/*\n}\n*/\n"],
    ["with brackets at the start of a line", "  tags = {\n    a = 1\n}\n"],
  ])("%s it says what its blocks say", async (_, inner) => {
    const text = large(inner);
    const read = readHcl(text, "main.tf");
    const { resource } = documentOf(block(7, inner));
    expect(read.blocks.length).toBe(2000);
    expect((read.document["resource"] as Json[])[7]).toEqual((resource as Json[])[0]);
    const last = read.blocks.at(-1);
    expect(text.slice(last?.start).startsWith('resource "alicloud_instance" "i1999"')).toBe(true);
    expect(read.at(last?.start ?? 0).line).toBe(text.slice(0, last?.start).split("\n").length);
    expect(read.comments.length).toBe(2000);
    expect(text.slice(read.comments.at(-1)?.offset)).toMatch(/^eniplan:acknowledge eni\/quota reason="1999"/);
  });

  test("a mistake is at its line", async () => {
    const text = `${large("")}locals {\n  a = 'b'\n}\n${large("")}`;
    const line = large("").split("\n").length + 1;
    expect(() => readHcl(text, "main.tf")).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ location: expect.objectContaining({ line }) })] }),
    );
  });
});
