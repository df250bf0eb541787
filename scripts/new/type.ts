import { readFileSync } from "node:fs";
import type { AttributeRecord, TypeRecord } from "../../src/schema/record";
import { constructName } from "../attributes/interfaces";
import { type Committed, committedFile } from "../schema/committed";
import { afterLast, type Kind } from "./scaffold";

/** A resource type: its overlay, with a line for each attribute whose change the provider's schema does not tell. */
export const TYPE: Kind = {
  example: "alicloud_vpc_dhcp_options_set",
  name: /^alicloud_[a-z0-9_]+$/,
  make: (name) => {
    const { about, types } = JSON.parse(readFileSync(committedFile(".", "resource"), "utf8")) as Committed;
    const type = types[name]?.as ?? name;
    const record = types[type];
    if (!record?.a) throw new Error(`the provider ${about.provider} ${about.version} has no type ${name}`);
    const aliases = Object.keys(types).filter((alias) => types[alias]?.as === type);
    const row = `| \`${type}\` | ${aliases.map((alias) => `\`${alias}\``).join(", ")} |`;
    return {
      files: [
        { path: `catalog/overlays/${type}.yaml`, text: overlay(type, record, about) },
        { path: `test/provider/types/${type}.test.ts`, text: changesTest(type, record) },
      ],
      edits: [{ path: "docs/plan.md", edit: (text) => afterLast(text, /^\| `alicloud_\w+` \| .*\|$/, row) }],
      next: [
        "Fill in what says TODO, each from the provider's file or the API's page, and name it in sources.",
        "A section says none only when there is nothing: schemas/catalog/overlay.schema.json tells what each takes.",
        "npm run build      says what is still missing or wrong, with file and line",
        `construct: ${constructName(type)}   if people will write it by hand; npm run generate makes the class, and the package gives it out`,
        "npm run generate   docs/reboots.md, and where it has a construct its class and the types of its attributes",
        `npx vitest run test/provider/types/${type}.test.ts   what a change of each attribute does; fails until it is filled in`,
        "npx vitest run test/provider test/docs",
      ],
    };
  },
};

/** In the order in which they stand in every overlay. */
const REST = ["secrets", "successors", "statuses", "retries", "claims", "place", "picture", "uses"] as const;
const LAST = ["interruptions", "followUps", "enables", "kept", "stores", "readBack", "construct"] as const;

function overlay(type: string, { src, a = {} }: TypeRecord, { provider, version, commit }: Committed["about"]): string {
  const file = `alicloud/resource_alicloud_${src ?? "TODO"}.go`;
  const open = Object.entries(a).filter(([, attribute]) => isOpen(attribute));
  return [
    `type: ${type}`,
    "sources:",
    `  provider: "${provider} ${version}, commit ${commit.slice(0, 8)} of TODO, ${file}"`,
    "id: { form: '<TODO>', assigned: true, source: provider }",
    "calls: { create: TODO, update: TODO, delete: TODO, source: provider }",
    ...(open.length === 0 ? ["changes: none"] : ["changes:", "  source: provider", "  attributes:"]),
    ...open.map(([name]) => `    ${name}: TODO`),
    ...[...REST, ...LAST].map((section) => `${section}: ${section === "construct" ? "none" : "TODO"}`),
    "",
  ].join("\n");
}

/** A row for each attribute that can be changed; each fails until the value, the change and the calls are filled in. */
function changesTest(type: string, { a = {} }: TypeRecord): string {
  const required = Object.entries(a).filter(([, { m }]) => m === "r");
  const changed = Object.entries(a).filter(([, { m, rem }]) => m !== "c" && rem === undefined);
  return [
    'import { expect, test } from "vitest";',
    'import type { Json } from "../../../src/model/json";',
    'import { Network } from "../../../src/network/network";',
    'import { makePlan } from "../../../src/plan/plan";',
    'import { model, object, state } from "../../support/model";',
    "",
    "/** All that is required, as somebody would write it. */",
    `const WRITTEN: { readonly [name: string]: Json } = {${required.length > 0 ? "" : "};"}`,
    ...required.map(([name]) => `  ${name}: "TODO",`),
    ...(required.length > 0 ? ["};"] : []),
    "",
    '/** An attribute, another value of it, what the change of it does, and the calls of its steps, in their order. What is not sent has the update call, or "". */',
    "const CHANGES: [name: string, value: Json, kind: string, calls: string[]][] = [",
    ...changed.map(([name, { f }]) => `  ["${name}", "TODO", "${f === 1 ? "replace" : "update"}", ["TODO"]],`),
    "];",
    "",
    'test.each(CHANGES)("a change of %s", (name, value, kind, calls) => {',
    "  const built = model(",
    `    { ${type}: { it: { ...WRITTEN, [name]: value } } },`,
    `    state(object("${type}.it", { id: "it-1", ...WRITTEN })),`,
    "  );",
    "  const { changes, waves } = makePlan(built, new Network(built));",
    "  const own = waves.flat().map(({ call }) => call);",
    "  expect({ kind: changes[0]?.kind, calls: own }).toEqual({ kind, calls });",
    "});",
    "",
  ].join("\n");
}

/** Whether the provider's schema leaves open what a change does. */
function isOpen({ m, f, rem }: AttributeRecord): boolean {
  return m !== "c" && f !== 1 && rem === undefined;
}
