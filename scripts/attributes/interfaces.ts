import { camelCase as camel } from "../../src/constructs/attribute-table";
import type { Attribute, Check, Descriptor } from "../../src/provider/descriptor";
import { CONSTRUCTED } from "../../src/provider/descriptors/index";

const HEADER = `// Generated from src/provider/descriptors by \`npm run generate\`. Do not edit.

import type { IResolvable } from "cdktf";
`;

/** What a change of the attribute does, as the first thing that a person wants to know of it. */
const EFFECTS: Readonly<Record<NonNullable<Attribute["change"]>, string>> = {
  replace: "A change replaces the object.",
  online: "A change is made online.",
  "stop-start": "A change stops and starts a running instance.",
  reboot: "A change reboots the instance.",
  "silent-noop": "A change of an existing object is planned and never sent.",
  modifier: "Read only together with another change.",
  "delete-flag": "Read only when the object is deleted.",
  rejected: "The provider refuses a change.",
};

/** The text of src/constructs/attributes.ts: one interface for each resource type, and one for each nested block. */
export function attributeInterfaces(descriptors: readonly Descriptor[] = CONSTRUCTED): string {
  return [HEADER, ...descriptors.flatMap(interfacesOf)].join("\n");
}

function interfacesOf({ type, source, attributes }: Descriptor): string[] {
  const base = pascal(type.replace(/^alicloud_(?:ecs_)?/, ""));
  const nested = Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute.attributes
      ? [body(`${base}${pascal(name)}`, `Block \`${name}\` of ${type}.`, attribute.attributes, base)]
      : [],
  );
  const [provider] = source.split(",");
  return [...nested, body(`${base}Attributes`, `Attributes of ${type}, as in ${provider}.`, attributes, base)];
}

function body(name: string, doc: string, attributes: Readonly<Record<string, Attribute>>, base: string): string {
  const members = Object.entries(attributes)
    .filter(([, { mode, removedIn }]) => mode !== "computed" && removedIn === undefined)
    .map(([key, attribute]) => member(key, attribute, base));
  return `/** ${doc} */\nexport interface ${name} {\n${members.join("\n")}\n}\n`;
}

function member(key: string, attribute: Attribute, base: string): string {
  const optional = attribute.mode === "required" ? "" : "?";
  return `${comment(docOf(attribute))}  readonly ${camel(key)}${optional}: ${typeOf(key, attribute, base)};`;
}

function comment(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  if (lines.length === 1) return `  /** ${lines[0]} */\n`;
  return `  /**\n${lines.map((line) => `   * ${line}`).join("\n")}\n   */\n`;
}

function docOf({ change, default: initial, check, maxItems, replacedBy, conflictsWith }: Attribute): string[] {
  return [
    ...(change ? [EFFECTS[change]] : []),
    ...(initial === undefined ? [] : [`Default: \`${JSON.stringify(initial)}\`.`]),
    ...(check ? [`Takes ${describe(check)}.`] : []),
    ...(maxItems === undefined ? [] : [`At most ${maxItems}.`]),
    ...(conflictsWith ? [`Not together with ${conflictsWith.map((name) => `\`${camel(name)}\``).join(", ")}.`] : []),
    ...(replacedBy === undefined ? [] : [`@deprecated use \`${successor(replacedBy)}\``]),
  ];
}

/** A deprecated attribute is replaced by another one, or by a resource type of its own. */
function successor(name: string): string {
  return name.startsWith("alicloud_") ? name : camel(name);
}

function describe(check: Check): string {
  if ("oneOf" in check) return check.oneOf.map((value) => `\`${value}\``).join(", ");
  if ("min" in check) return `${check.min} to ${check.max}`;
  if ("minBytes" in check) return `${check.minBytes} to ${check.maxBytes} bytes`;
  if ("matches" in check) return `what matches \`${check.matches}\``;
  return check.anyOf.map(describe).join("; or ");
}

const ELEMENTS = { string: "string", number: "number", bool: "boolean" } as const;

function typeOf(key: string, { type, of = "string", mode }: Attribute, base: string): string {
  const optional = mode === "required" ? "" : " | undefined";
  switch (type) {
    case "string":
    case "number":
      return `${type}${optional}`;
    case "bool":
      return `boolean | IResolvable${optional}`;
    case "list":
    case "set":
      return `readonly ${ELEMENTS[of]}[]${optional}`;
    case "map":
      return `{ readonly [key: string]: ${ELEMENTS[of]} }${optional}`;
    case "block-list":
    case "block-set":
      return `readonly ${base}${pascal(key)}[] | IResolvable${optional}`;
  }
}

function pascal(name: string): string {
  const text = camel(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
