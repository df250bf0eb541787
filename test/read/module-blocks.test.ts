import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { lifecycleIn } from "../../src/model/lifecycle";
import type { ModuleBlocks } from "../../src/model/module-blocks";
import { hclSource } from "../../src/read/source";
import { readConfiguration } from "../../src/read/tf-json";

function partOf(document: JsonObject) {
  return readConfiguration([document], { name: "s", file: "s" });
}

/** Each block in both syntaxes, and what both say. */
interface Case {
  readonly hcl: string;
  readonly json: JsonObject;
  readonly says: Partial<Record<keyof ModuleBlocks, unknown>>;
}

const condition = (text: string) => ({ condition: `\${${text}}`, message: "no" });
const written = (text: string) => ({ condition: `\${${text}}`, error_message: "no" });

const CASES: Readonly<Record<string, Case>> = {
  "variable with everything": {
    hcl: `variable "a" {
      type       = list(string)
      default    = ["x"]
      nullable   = false
      sensitive  = true
      ephemeral  = true
      const      = true
      deprecated = "use b"
      validation {
        condition     = length(var.a) > 0
        error_message = "no"
      }
      validation {
        condition     = length(var.a) < 9
        error_message = "no"
      }
    }`,
    json: {
      variable: {
        a: {
          type: "list(string)",
          default: ["x"],
          nullable: "false",
          sensitive: true,
          ephemeral: "true",
          const: true,
          deprecated: "use b",
          validation: [written("length(var.a) > 0"), written("length(var.a) < 9")],
        },
      },
    },
    says: {
      variables: new Map([
        [
          "a",
          {
            name: "a",
            type: "list(string)",
            default: ["x"],
            nullable: false,
            sensitive: true,
            ephemeral: true,
            constant: true,
            deprecated: "use b",
            validations: [condition("length(var.a) > 0"), condition("length(var.a) < 9")],
          },
        ],
      ]),
    },
  },
  "variable without anything": {
    hcl: 'variable "constructor" {}',
    json: { variable: { constructor: {} } },
    says: {
      variables: new Map([
        [
          "constructor",
          {
            name: "constructor",
            nullable: true,
            sensitive: false,
            ephemeral: false,
            constant: false,
            validations: [],
          },
        ],
      ]),
    },
  },
  "output with type, precondition and depends_on": {
    hcl: `output "o" {
      type       = map(number)
      value      = var.x
      sensitive  = true
      ephemeral  = true
      deprecated = "gone soon"
      depends_on = [alicloud_vpc.a]
      precondition {
        condition     = var.x != null
        error_message = "no"
      }
    }`,
    json: {
      output: {
        o: {
          type: "map(number)",
          value: "${var.x}",
          sensitive: true,
          ephemeral: true,
          deprecated: "gone soon",
          depends_on: ["alicloud_vpc.a"],
          precondition: written("var.x != null"),
        },
      },
    },
    says: {
      outputs: new Map([
        [
          "o",
          {
            name: "o",
            type: "map(number)",
            value: "${var.x}",
            sensitive: true,
            ephemeral: true,
            deprecated: "gone soon",
            dependsOn: ["alicloud_vpc.a"],
            preconditions: [condition("var.x != null")],
          },
        ],
      ]),
    },
  },
  "check with data of its own": {
    hcl: `check "health" {
      data "http" "up" {
        url = "https://example.com"
      }
      assert {
        condition     = data.http.up.status_code == 200
        error_message = "no"
      }
      assert {
        condition     = var.a
        error_message = "no"
      }
    }`,
    json: {
      check: {
        health: {
          data: { http: { up: { url: "https://example.com" } } },
          assert: [written("data.http.up.status_code == 200"), written("var.a")],
        },
      },
    },
    says: {
      checks: [
        {
          name: "health",
          data: [{ mode: "data", type: "http", name: "up", body: { url: "https://example.com" } }],
          asserts: [condition("data.http.up.status_code == 200"), condition("var.a")],
        },
      ],
    },
  },
  "import by id, by identity, with for_each and a provider": {
    hcl: `
      import {
        to       = alicloud_vpc.a
        id       = "vpc-1"
        provider = alicloud.second
      }
      import {
        to       = module.net["x"].alicloud_vpc.a[0]
        identity = { id = "vpc-2" }
      }
      import {
        for_each = { x = "vpc-3" }
        to       = alicloud_vpc.b[each.key]
        id       = each.value
      }`,
    json: {
      import: [
        { to: "alicloud_vpc.a", id: "vpc-1", provider: "alicloud.second" },
        { to: '${module.net["x"].alicloud_vpc.a[0]}', identity: { id: "vpc-2" } },
        { for_each: { x: "vpc-3" }, to: "${alicloud_vpc.b[each.key]}", id: "${each.value}" },
      ],
    },
    says: {
      imports: [
        { to: "alicloud_vpc.a", id: "vpc-1", provider: "alicloud.second" },
        { to: 'module.net["x"].alicloud_vpc.a[0]', identity: { id: "vpc-2" } },
        { forEach: { x: "vpc-3" }, to: "alicloud_vpc.b[each.key]", id: "${each.value}" },
      ],
    },
  },
  "removed, with for_each and provisioners": {
    hcl: `
      removed {
        from = alicloud_vpc.a
        lifecycle {
          destroy = false
        }
      }
      removed {
        from = module.net
        provisioner "local-exec" {
          when    = destroy
          command = "true"
        }
      }
      removed {
        for_each = toset(["x"])
        from     = alicloud_vpc.b[each.key]
        lifecycle {
          destroy = var.keep
        }
      }`,
    json: {
      removed: [
        { from: "alicloud_vpc.a", lifecycle: { destroy: false } },
        { from: "module.net", provisioner: { "local-exec": { when: "${destroy}", command: "true" } } },
        {
          for_each: '${toset(["x"])}',
          from: "alicloud_vpc.b[each.key]",
          lifecycle: [{ destroy: "${var.keep}" }],
        },
      ],
    },
    says: {
      removed: [
        { from: "alicloud_vpc.a", destroy: false, provisioners: [] },
        {
          from: "module.net",
          destroy: true,
          provisioners: [{ type: "local-exec", body: { when: "${destroy}", command: "true" } }],
        },
        {
          forEach: '${toset(["x"])}',
          from: "alicloud_vpc.b[each.key]",
          destroy: "${var.keep}",
          provisioners: [],
        },
      ],
    },
  },
  "action with config, count and provider": {
    hcl: `
      action "alicloud_instance_reboot" "a" {
        provider = alicloud.second
        count    = 2
        config {
          instance_id = alicloud_instance.a.id
        }
      }
      action "local_command" "b" {
        for_each = var.x
      }`,
    json: {
      action: {
        alicloud_instance_reboot: {
          a: { provider: "alicloud.second", count: 2, config: { instance_id: "${alicloud_instance.a.id}" } },
        },
        local_command: { b: { for_each: "${var.x}" } },
      },
    },
    says: {
      actions: [
        {
          type: "alicloud_instance_reboot",
          name: "a",
          provider: "alicloud.second",
          count: 2,
          config: { instance_id: "${alicloud_instance.a.id}" },
        },
        { type: "local_command", name: "b", forEach: "${var.x}", config: {} },
      ],
    },
  },
  ephemeral: {
    hcl: `ephemeral "random_password" "p" {
      length = 16
    }`,
    json: { ephemeral: { random_password: { p: { length: 16 } } } },
    says: { ephemerals: [{ type: "random_password", name: "p", body: { length: 16 } }] },
  },
  terraform: {
    hcl: `terraform {
      required_version = ">= 1.14"
      experiments      = [variable_validation_crossref]
      required_providers {
        alicloud = {
          source                = "aliyun/alicloud"
          version               = var.provider_version
          configuration_aliases = [alicloud.a]
        }
      }
      backend "oss" {
        bucket = var.bucket
      }
      provider_meta "alicloud" {
        hello = "x"
      }
      encryption {
        key_provider "pbkdf2" "k" {
          passphrase = var.passphrase
        }
        method "aes_gcm" "m" {
          keys = key_provider.pbkdf2.k
        }
        state {
          method = method.aes_gcm.m
        }
      }
    }`,
    json: {
      terraform: {
        required_version: ">= 1.14",
        experiments: ["variable_validation_crossref"],
        backend: { oss: { bucket: "${var.bucket}" } },
        provider_meta: { alicloud: { hello: "x" } },
        encryption: [
          {
            key_provider: [{ pbkdf2: { k: { passphrase: "${var.passphrase}" } } }],
            method: [{ aes_gcm: { m: { keys: "${key_provider.pbkdf2.k}" } } }],
            state: [{ method: "${method.aes_gcm.m}" }],
          },
        ],
      },
    },
    says: {
      terraform: {
        requiredVersions: [">= 1.14"],
        experiments: ["variable_validation_crossref"],
        backend: { type: "oss", body: { bucket: "${var.bucket}" } },
        providerMeta: new Map([["alicloud", { hello: "x" }]]),
        encryption: {
          key_provider: [{ pbkdf2: { k: { passphrase: "${var.passphrase}" } } }],
          method: [{ aes_gcm: { m: { keys: "${key_provider.pbkdf2.k}" } } }],
          state: [{ method: "${method.aes_gcm.m}" }],
        },
      },
    },
  },
  "a cloud": {
    hcl: 'terraform {\n  cloud {\n    organization = "o"\n    workspaces {\n      name = "w"\n    }\n  }\n}',
    json: { terraform: { cloud: { organization: "o", workspaces: [{ name: "w" }] } } },
    says: {
      terraform: {
        requiredVersions: [],
        experiments: [],
        providerMeta: new Map(),
        cloud: { organization: "o", workspaces: [{ name: "w" }] },
      },
    },
  },
};

describe.each(Object.entries(CASES))("%s", (_, { hcl, json, says }) => {
  test("in native syntax", () => {
    expect(partOf(hclSource(hcl, "main.tf", "s").document).declared).toMatchObject(says);
  });

  test("in JSON syntax", () => {
    expect(partOf(json).declared).toMatchObject(says);
  });
});

describe("lifecycle of a resource", () => {
  const hcl = `resource "alicloud_instance" "a" {
    lifecycle {
      destroy         = false
      enabled         = var.on
      prevent_destroy = var.keep
      precondition {
        condition     = var.x
        error_message = "no"
      }
      postcondition {
        condition     = self.id != ""
        error_message = "no"
      }
      action_trigger {
        events     = [after_create, before_update]
        condition  = var.run
        actions    = [action.alicloud_instance_reboot.a[0], action.local_command.b["x"]]
        on_failure = continue
      }
      action_trigger {
        events  = [after_update]
        actions = [action.local_command.b[each.key]]
      }
    }
  }`;
  const json = {
    destroy: false,
    enabled: "${var.on}",
    prevent_destroy: "${var.keep}",
    precondition: written("var.x"),
    postcondition: [written('self.id != ""')],
    action_trigger: [
      {
        events: ["after_create", "before_update"],
        condition: "${var.run}",
        actions: ["action.alicloud_instance_reboot.a[0]", '${action.local_command.b["x"]}'],
        on_failure: "continue",
      },
      { events: ["after_update"], actions: ["action.local_command.b[each.key]"] },
    ],
  };
  const says = {
    destroy: false,
    enabled: "${var.on}",
    preventDestroy: "${var.keep}",
    preconditions: [condition("var.x")],
    postconditions: [condition('self.id != ""')],
    actionTriggers: [
      {
        events: ["after_create", "before_update"],
        condition: "${var.run}",
        actions: ["action.alicloud_instance_reboot.a[0]", 'action.local_command.b["x"]'],
        onFailure: "continue",
      },
      { events: ["after_update"], actions: ["action.local_command.b[each.key]"], onFailure: "halt" },
    ],
  };

  test("in native syntax", () => {
    const [block] = partOf(hclSource(hcl, "main.tf", "s").document).blocks;
    expect(lifecycleIn(block?.body ?? {})).toEqual(says);
  });

  test("in JSON syntax", () => {
    const [block] = partOf({ resource: { alicloud_instance: { a: { lifecycle: json } } } }).blocks;
    expect(lifecycleIn(block?.body ?? {})).toEqual(says);
  });

  test("without one", () => {
    expect(lifecycleIn({})).toEqual({ preconditions: [], postconditions: [], actionTriggers: [] });
  });
});

test("blocks know where they stand", () => {
  const source = hclSource(
    'check "a" {}\n\naction "x_y" "b" {}\nephemeral "x_y" "c" {}\nvariable "v" {}\n',
    "m.tf",
    "s",
  );
  const declaration = (address: string) => ({ locate: () => source.locate(address) });
  const part = readConfiguration([source.document], { name: "s", file: "s", declaration });
  const names = ["check.a", "action.x_y.b", "ephemeral.x_y.c", "var.v"];
  expect(names.map((name) => part.locate?.(name)?.line)).toEqual([1, 3, 4, 5]);
});

test("values of ephemeral variables are not for showing", () => {
  expect(partOf({ variable: { a: { ephemeral: true }, b: {} } }).sensitiveVariables).toEqual(new Set(["a"]));
});
