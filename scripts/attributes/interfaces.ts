import { camelCase as camel } from "../../src/constructs/attribute-table";
import type { ChangeEffect, Overlay } from "../../src/provider/overlay";
import { overlayOf, typesWith } from "../../src/provider/overlays";
import type { AttributeSchema, Attributes } from "../../src/schema/attribute";
import type { Check } from "../../src/schema/check";
import { resourceType } from "../../src/schema/schemas";
import type { Type } from "../../src/value/type";

const HEADER = `// Generated from the schemas of the provider and the overlays by \`npm run generate\`. Do not edit.

import type { IResolvable } from "cdktf";
`;
const REFERENCES = 'import type { IdReference } from "./references";\n';

/** What a change of the attribute does, as the first thing that a person wants to know of it. */
const EFFECTS: Readonly<Record<ChangeEffect, string>> = {
  replace: "A change replaces the object.",
  online: "A change is made online.",
  "stop-start": "A change stops and starts a running instance.",
  reboot: "A change reboots the instance.",
  "silent-noop": "A change of an existing object is planned and never sent.",
  modifier: "Read only together with another change.",
  "delete-flag": "Read only when the object is deleted.",
  rejected: "The provider refuses a change.",
};

/** Ids that are no object of Terraform. */
const PLACES = new Set(["zone_id", "region_id"]);

/** Types whose `instance_type` is one of ECS; that of an attachment is a kind of object. */
const MACHINES = new Set(["alicloud_instance", "alicloud_ecs_launch_template"]);

/** A type as its interface is written. */
export interface Described {
  readonly attributes: Attributes;
  readonly overlay: Pick<Overlay, "type" | "source" | "changes" | "successors" | "construct">;
}

/** The text of src/constructs/attributes.ts: one interface for each resource type, and one for each nested block. */
export function attributeInterfaces(types: readonly Described[] = constructed()): string {
  const interfaces = types.flatMap((type) => interfacesOf(type));
  const names = ["ImageId", "InstanceTypeName", "ZoneId"].filter((name) =>
    interfaces.some((text) => text.includes(name)),
  );
  const offered = names.length > 0 ? `import type { ${names.join(", ")} } from "./names";\n` : "";
  const references = interfaces.some((text) => text.includes("IdReference")) ? REFERENCES : "";
  return [HEADER + offered + references, ...interfaces].join("\n");
}

/** The types that have a construct. */
function constructed(): Described[] {
  return typesWith("construct").flatMap((type) => {
    const [schema, overlay] = [resourceType(type), overlayOf(type)];
    return schema && overlay ? [{ attributes: schema.attributes, overlay }] : [];
  });
}

/**
 * @param base what the class of the type is called. Default: as the overlay says.
 * @param name of the interface of the type itself. Default: `…Attributes`.
 */
export function interfacesOf(
  { attributes, overlay }: Described,
  base = overlay.construct ?? constructName(overlay.type),
  name = `${base}Attributes`,
): readonly string[] {
  const [provider] = overlay.source.split(",");
  const doc = `Attributes of ${overlay.type}, as in ${provider}.`;
  return [...blocks(attributes, { overlay, base, path: "" }), body(name, doc, attributes, { overlay, base, path: "" })];
}

/** The interfaces of nested blocks, those inside of others first. */
function blocks(attributes: Attributes, { overlay, base, path }: Context): readonly string[] {
  return [...attributes.values()].flatMap(({ name, block, attributes: inner }) => {
    if (!inner || (block !== "list" && block !== "set") || ![...inner.values()].some(isWritten)) return [];
    const within = { overlay, base: `${base}${pascal(name)}`, path: `${path}${name}.` };
    const doc = `Block \`${path}${name}\` of ${overlay.type}.`;
    return [...blocks(inner, within), body(within.base, doc, inner, within)];
  });
}

/** What the class of a type is called: the type's name as it is today, with a vSwitch spelled as Alibaba Cloud spells it. */
export function constructName(type: string): string {
  return pascal(type.replace(/^alicloud_(?:ecs_)?/, "")).replace(/^Vswitch/, "VSwitch");
}

interface Context {
  readonly overlay: Described["overlay"];
  readonly base: string;
  /** Where the attributes stand: `data_disks.` */
  readonly path: string;
}

function body(name: string, doc: string, attributes: Attributes, context: Context): string {
  const members = [...attributes.values()].filter(isWritten).map((attribute) => member(attribute, context));
  return `/** ${doc} */\nexport interface ${name} {\n${members.join("\n")}\n}\n`;
}

/** The id is the cloud's to give, and timeouts are not the type's. */
function isWritten({ name, mode, removed, block, attributes: inner }: AttributeSchema): boolean {
  // A block of which the provider has removed all.
  if (inner && ![...inner.values()].some(isWritten)) return false;
  return mode !== "computed" && removed === undefined && block !== "single" && name !== "id";
}

function member(attribute: AttributeSchema, context: Context): string {
  const optional = attribute.mode === "required" ? "" : "?";
  const type = offeredFor(attribute, context) ?? typeOf(attribute, context.base);
  return `${comment(docOf(attribute, context))}  readonly ${camel(attribute.name)}${optional}: ${type};`;
}

/** Types of what an editor offers while one writes. Bindings of whole services go without: their files are large enough. */
function offeredFor({ name, type, mode }: AttributeSchema, { overlay }: Context): string | undefined {
  if (overlay.construct === undefined || type.kind !== "string") return undefined;
  const optional = mode === "required" ? "" : " | undefined";
  if (name === "zone_id" || name === "availability_zone") return `ZoneId${optional}`;
  if (name === "image_id") return `ImageId | { readonly id: string }${optional}`;
  return name === "instance_type" && MACHINES.has(overlay.type) ? `InstanceTypeName${optional}` : undefined;
}

function comment(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  if (lines.length === 1) return `  /** ${lines[0]} */\n`;
  return `  /**\n${lines.map((line) => `   * ${line}`).join("\n")}\n   */\n`;
}

function docOf(attribute: AttributeSchema, { overlay, path }: Context): string[] {
  const { name, forceNew, default: initial, check, maxItems, deprecated, conflictsWith = [] } = attribute;
  const effect = forceNew ? "replace" : overlay.changes?.get(`${path}${name}`)?.effect;
  const takes = check && describe(check);
  const others = [...new Set(conflictsWith)].sort();
  const successor = deprecated && (deprecated.replacement ?? overlay.successors?.get(`${path}${name}`)?.use);
  return [
    ...(effect ? [EFFECTS[effect]] : []),
    ...(initial === undefined ? [] : [`Default: \`${JSON.stringify(initial)}\`.`]),
    ...(takes ? [`Takes ${takes}.`] : []),
    ...(maxItems === undefined ? [] : [`At most ${maxItems}.`]),
    ...(others.length > 0 ? [`Not together with ${others.map((one) => `\`${camel(one)}\``).join(", ")}.`] : []),
    ...(successor === undefined ? [] : [`@deprecated use \`${successorName(successor)}\``]),
  ];
}

/** A deprecated attribute is replaced by another one, or by a resource type of its own. */
function successorName(name: string): string {
  return name.startsWith("alicloud_") ? name : camel(name);
}

/** Undefined for what has no short words. */
function describe(check: Check): string | undefined {
  switch (check.kind) {
    case "in":
      return check.values.map((value) => `\`${value}\``).join(", ");
    case "range":
      return span(check);
    case "bytes":
      return `${span(check)} bytes`;
    case "match":
      return check.negated ? undefined : `what matches \`${check.pattern}\``;
    case "any":
    case "all": {
      const parts = check.checks.flatMap((one) => describe(one) ?? []);
      return parts.length > 0 ? parts.join(check.kind === "any" ? "; or " : "; and ") : undefined;
    }
    case "call":
      return undefined;
  }
}

function span({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

function typeOf({ name, type, mode, block }: AttributeSchema, base: string): string {
  const optional = mode === "required" ? "" : " | undefined";
  if (block) return `readonly ${base}${pascal(name)}[] | IResolvable${optional}`;
  switch (type.kind) {
    case "bool":
      return `boolean | IResolvable${optional}`;
    case "list":
    case "set":
      return `readonly ${wordOf(type.element, name.endsWith("_ids"))}[]${optional}`;
    case "map":
      return `{ readonly [key: string]: ${wordOf(type.element)} }${optional}`;
    default:
      return `${wordOf(type, name.endsWith("_id") && !PLACES.has(name))}${optional}`;
  }
}

/** The id of another object may be given as that object. */
function wordOf({ kind }: Type, isId = false): string {
  if (kind === "bool") return "boolean";
  if (kind === "string" && isId) return "IdReference";
  return kind === "number" || kind === "string" ? kind : "unknown";
}

/** `ecs_disk` as `EcsDisk`. */
export function pascal(name: string): string {
  const text = camel(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
