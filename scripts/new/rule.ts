import { camel, type Kind } from "./scaffold";

/** A rule: its folder, its test, and its planted mistake. */
export const RULE: Kind = {
  example: "disk/zone",
  name: /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/,
  make: (id) => ({
    files: [
      { path: `src/rules/${id}/rule.ts`, text: check(id) },
      { path: `src/rules/${id}/en.md`, text: EN },
      { path: `src/rules/${id}/zh.md`, text: ZH },
      { path: `src/rules/${id}/examples.md`, text: EXAMPLES },
      { path: `test/rules/${id}.test.ts`, text: test(id) },
      { path: `test/rules/${id}.planted.ts`, text: planted(id) },
    ],
    edits: [],
    next: [
      "Fill in what says TODO in these six files; no other file is touched by hand.",
      "npm run generate            the page, the tables, and the row in docs/coverage.md",
      `npm run test:rule ${id}   until it passes`,
    ],
  }),
};

function check(id: string): string {
  return `import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** TODO: what the cloud does not take, in a sentence. */
export const ${camel(id)}: Rule = {
  id: "${id}",
  severity: "error",
  decidedAt: "synth",
  prevents: ["TODO"],
  source: "TODO: the page or the code, with its date",
  check({ network }, report) {
    for (const instance of network.instances) {
      report.decide(instance, network.typeOf(instance), (type) => {
        if (type !== "TODO") return;
        report.violation(instance, {
          facts: [fact("instance", instance.address), fact("type", type)],
          fix: { id: "other", params: { type } },
        });
      });
    }
  },
};
`;
}

const EN = `---
title: "TODO: what holds, in one line without a full stop"
messages:
  violation: "TODO: {instance} has the type {type}"
fixes:
  other: "TODO: what to write in place of {type}"
---

TODO: what happens, why, and with which code.

\`TODO\` (400, NameOfTheCall)

## How to fix it

TODO.

## Undecided

TODO: what has to be known; or: Never.

## Source

- TODO.
`;

const ZH = `---
title: "TODO"
messages:
  violation: "TODO {instance} {type}"
fixes:
  other: "TODO {type}"
---

TODO

\`TODO\`（400，NameOfTheCall）

## 如何修复

TODO

## 无法判定的情况

TODO

## 来源

- TODO
`;

const EXAMPLES = `\`\`\`hcl given
resource "alicloud_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "alicloud_vswitch" "a" {
  vpc_id     = alicloud_vpc.main.id
  zone_id    = "cn-hangzhou-h"
  cidr_block = "10.0.1.0/24"
}

resource "alicloud_security_group" "main" {
  vpc_id = alicloud_vpc.main.id
}
\`\`\`

\`\`\`hcl failing
resource "alicloud_instance" "web" {
  # TODO: the mistake
  instance_type   = "ecs.g7.large"
  image_id        = "aliyun_3_x64_20G_alibase_20240528.vhd"
  vswitch_id      = alicloud_vswitch.a.id
  security_groups = [alicloud_security_group.main.id]
}
\`\`\`

\`\`\`hcl passing
resource "alicloud_instance" "web" {
  instance_type   = "ecs.g7.large"
  image_id        = "aliyun_3_x64_20G_alibase_20240528.vhd"
  vswitch_id      = alicloud_vswitch.a.id
  security_groups = [alicloud_security_group.main.id]
}
\`\`\`
`;

function test(id: string): string {
  return `import { ${camel(id)} } from "../../../src/rules/${id}/rule";
import { FW, fw, table } from "../table";

table(${camel(id)}, [
  ["TODO: what is fine", fw({ instance_type: "ecs.a1.large" }), []],
  ["TODO: what is refused", fw({ instance_type: "ecs.a1.large" }), [\`violation \${FW} violation\`]],
  [
    "not known",
    { resources: fw({ instance_type: "\${var.type}" }), variables: { type: {} } },
    [\`undecided \${FW} variable type\`],
  ],
]);
`;
}

function planted(id: string): string {
  return `import { fresh, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "${id}",
    // TODO: the mistake, and nothing else that another rule would report.
    plant: (world, host) => patch(fresh(world), { [instanceOf(host)]: {} }),
  },
];
`;
}
