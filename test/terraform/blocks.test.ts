import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { importedId } from "../../src/model/imports";
import { isObject, type JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInput } from "../../src/read/input";
import { newFolder, removeFolders, terraform, terraformFound } from "./support";

afterAll(removeFolders);

const provider = 'provider["terraform.io/builtin/terraform"]';

function stored(name: string, keys: readonly (string | number | undefined)[], module?: string): JsonObject {
  return {
    ...(module === undefined ? {} : { module }),
    mode: "managed",
    type: "terraform_data",
    name,
    provider,
    instances: keys.map((key) => ({
      ...(key === undefined ? {} : { index_key: key }),
      schema_version: 0,
      attributes: { id: `${name}-${key ?? ""}`, input: null, output: null, triggers_replace: null },
    })),
  };
}

const STATE: JsonObject = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 1,
  lineage: "b10c",
  outputs: {},
  resources: [
    stored("kept", [0, 1]),
    stored("dropped", [undefined]),
    stored("run", [undefined]),
    stored("inner", [undefined], 'module.gone["x"]'),
    stored("other", [undefined], "module.lost"),
    stored("held", ["x"]),
  ],
};

const NET = 'resource "terraform_data" "a" {}\nresource "terraform_data" "many" {\n  for_each = toset(["p", "q"])\n}\n';

/** What Terraform 1.11 knows of these blocks, in native syntax. */
const NATIVE = `
variable "ids" {
  type       = map(string)
  default    = { x = "id-x", y = "id-y" }
  nullable   = false
  validation {
    condition     = length(var.ids) > 1
    error_message = "two at least"
  }
  validation {
    condition     = length(var.ids) < 9
    error_message = "nine at most"
  }
}
variable "key" {
  default   = "k"
  ephemeral = true
  sensitive = true
}
locals {
  zones = ["a", "b"]
}
resource "terraform_data" "each" {
  for_each = { x = 1, y = 2, z = 3 }
  lifecycle {
    precondition {
      condition     = each.value > 0
      error_message = "positive"
    }
    postcondition {
      condition     = self.id != ""
      error_message = "an id"
    }
  }
}
resource "terraform_data" "held" {
  for_each = toset(["x", "new"])
}
resource "terraform_data" "count" {
  count = 2
}
module "net" {
  source   = "./net"
  for_each = toset(local.zones)
}
import {
  for_each = var.ids
  to       = terraform_data.each[each.key]
  id       = each.value
}
import {
  to = terraform_data.count[1]
  id = "id-\${local.zones[0]}"
}
import {
  to = module.net["b"].terraform_data.a
  id = "id-net"
}
import {
  for_each = { for zone in local.zones : zone => "id-\${zone}" }
  to       = module.net[each.key].terraform_data.many["p"]
  id       = each.value
}
import {
  to = terraform_data.held["x"]
  id = "id-held"
}
removed {
  from = terraform_data.kept
  lifecycle {
    destroy = false
  }
}
removed {
  from = terraform_data.dropped
  lifecycle {
    destroy = true
  }
}
removed {
  from = terraform_data.run
  provisioner "local-exec" {
    when    = destroy
    command = "true"
  }
}
removed {
  from = module.gone
  lifecycle {
    destroy = false
  }
}
check "two" {
  assert {
    condition     = length(local.zones) == 2
    error_message = "two"
  }
}
output "o" {
  value     = local.zones
  sensitive = true
  precondition {
    condition     = length(local.zones) == 2
    error_message = "two"
  }
}
`;

const condition = (text: string) => ({ condition: `\${${text}}`, error_message: "no" });

/** The same in JSON syntax. */
const JSON_SYNTAX: JsonObject = {
  variable: {
    ids: {
      type: "map(string)",
      default: { x: "id-x", y: "id-y" },
      nullable: false,
      validation: [condition("length(var.ids) > 1"), condition("length(var.ids) < 9")],
    },
    key: { default: "k", ephemeral: true, sensitive: true },
  },
  locals: { zones: ["a", "b"] },
  resource: {
    terraform_data: {
      each: {
        for_each: { x: 1, y: 2, z: 3 },
        lifecycle: { precondition: condition("each.value > 0"), postcondition: [condition('self.id != ""')] },
      },
      held: { for_each: '${toset(["x", "new"])}' },
      count: { count: 2 },
    },
  },
  module: { net: { source: "./net", for_each: "${toset(local.zones)}" } },
  import: [
    { for_each: "${var.ids}", to: "terraform_data.each[each.key]", id: "${each.value}" },
    { to: "terraform_data.count[1]", id: "id-${local.zones[0]}" },
    { to: 'module.net["b"].terraform_data.a', id: "id-net" },
    {
      for_each: '${{ for zone in local.zones : zone => "id-${zone}" }}',
      to: 'module.net[each.key].terraform_data.many["p"]',
      id: "${each.value}",
    },
    { to: 'terraform_data.held["x"]', id: "id-held" },
  ],
  removed: [
    { from: "terraform_data.kept", lifecycle: { destroy: false } },
    { from: "terraform_data.dropped", lifecycle: { destroy: true } },
    { from: "terraform_data.run", provisioner: { "local-exec": { when: "destroy", command: "true" } } },
    { from: "module.gone", lifecycle: { destroy: false } },
  ],
  check: { two: { assert: condition("length(local.zones) == 2") } },
  output: { o: { value: "${local.zones}", sensitive: true, precondition: condition("length(local.zones) == 2") } },
};

function folderOf(name: string, text: string): string {
  const folder = newFolder();
  const files = { [name]: text, "net/main.tf": NET, "terraform.tfstate": JSON.stringify(STATE) };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

interface Seen {
  /** Address and id. */
  readonly imported: readonly string[];
  readonly leaves: readonly string[];
}

/** What terraform makes of the folder. */
function judged(folder: string): Seen {
  const ready = terraform(folder, "init", "-input=false", "-no-color");
  expect(ready).toMatchObject({ status: 0 });
  const planned = terraform(folder, "plan", "-input=false", "-no-color", "-refresh=false", "-out=plan.bin");
  expect(planned).toMatchObject({ status: 0 });
  const shown = JSON.parse(terraform(folder, "show", "-json", "plan.bin").output) as JsonObject;
  const changes = (shown["resource_changes"] as JsonObject[]).map(({ address, change }) => ({
    address: String(address),
    ...(change as { actions: string[]; importing?: JsonObject }),
  }));
  return {
    imported: changes.flatMap(({ address, importing }) =>
      isObject(importing) ? [`${address} ${importing["id"]}`] : [],
    ),
    leaves: changes.flatMap(({ address, actions }) =>
      actions.includes("delete") || actions.includes("forget") ? [`${actions.join()} ${address}`] : [],
    ),
  };
}

async function ours(folder: string): Promise<Seen> {
  const model = new Model(await readInput(".", { cwd: folder, stdin: () => "" }), RESOURCE_TYPES);
  const { changes } = makePlan(model, new Network(model));
  return {
    imported: model.resources.flatMap((resource) => {
      const id = importedId(model, resource);
      return id === undefined ? [] : [`${resource.address} ${id}`];
    }),
    leaves: changes.flatMap(({ kind, address }) =>
      kind === "delete" || kind === "forget" ? [`${kind} ${address}`] : [],
    ),
  };
}

function sorted({ imported, leaves }: Seen): Seen {
  return { imported: [...imported].sort(), leaves: [...leaves].sort() };
}

describe.skipIf(!terraformFound())("imports and removals, as terraform plans them", () => {
  test.each([
    ["native syntax", "main.tf", NATIVE],
    ["JSON syntax", "main.tf.json", JSON.stringify(JSON_SYNTAX)],
  ])("%s", async (_, name, text) => {
    const folder = folderOf(name, text);
    const found = sorted(await ours(folder));
    expect(found).toEqual(sorted(judged(folder)));
    expect(found.imported).toHaveLength(6);
    expect(found.leaves).toHaveLength(6);
  });
});
