import { existsSync } from "node:fs";
import { join } from "node:path";
import { camelCase as camel } from "../../src/constructs/attribute-table";
import type { Outputs } from "../../src/constructs/binding";
import { typesWith } from "../../src/provider/overlays";
import type { AttributeSchema, Attributes } from "../../src/schema/attribute";
import { resourceType } from "../../src/schema/schemas";
import { constructName } from "./interfaces";

const HEADER = `// Generated from the schemas of the provider and the overlays by \`npm run generate\`. Do not edit.
`;

/** Members of cdktf's resources, and of ours: an attribute of such a name is read by \`getStringAttribute\`. */
const TAKEN = new Set(["id", "count", "provider", "connection", "lifecycle", "node", "fqn", "dependsOn", "forEach"]);

/** Types with an overlay whose class nobody wrote by hand. */
export function thinTypes(): readonly string[] {
  return typesWith("construct").filter((type) => !isWritten(constructName(type)));
}

/** A class that says more than its schema does stands in a file of its own. */
function isWritten(name: string): boolean {
  const file = name.replace(/(?<=[a-z0-9])[A-Z]/g, "-$&").toLowerCase();
  return [file, file.replace("v-switch", "vswitch")].some((one) => existsSync(join("src", "constructs", `${one}.ts`)));
}

/** The text of src/constructs/generated/classes.ts: one class for each type that needs no more than its schema. */
export function constructClasses(types: readonly string[] = thinTypes()): string {
  const names = types.map(constructName);
  const imports = [
    'import type { TerraformMetaArguments } from "cdktf";',
    'import type { Construct } from "constructs";',
    `import type { ${names.map((name) => `${name}Attributes`).join(", ")} } from "../attributes";`,
    'import { AlicloudResource } from "../resource";',
  ];
  return [HEADER, `${imports.join("\n")}\n`, ...types.map((type) => classOf(type))].join("\n");
}

function classOf(type: string): string {
  const name = constructName(type);
  const attributes = resourceType(type)?.attributes ?? new Map();
  return `export interface ${name}Props extends ${name}Attributes, TerraformMetaArguments {}

/** A resource \`${type}\`. */
export class ${name} extends AlicloudResource {
  static readonly tfResourceType = "${type}";

  constructor(scope: Construct, id: string, props: ${name}Props) {
    super(scope, id, ${name}.tfResourceType, { ...props });
  }
${outputs(attributes).join("")}}
`;
}

/** What the cloud sets can be read: a token until apply. */
function outputs(attributes: Attributes): readonly string[] {
  return [...attributes.values()].filter(isOutput).map((attribute) => {
    const { name, mode } = attribute;
    const doc = mode === "computed" ? "" : "  /** As the cloud has it. */\n";
    const { type, read } = readingOf(attribute) ?? {};
    return `\n${doc}  get ${camel(name)}(): ${type} {\n    return this.${read}("${name}");\n  }\n`;
  });
}

function isOutput(attribute: AttributeSchema): boolean {
  const { name, mode, removed, deprecated } = attribute;
  if (removed !== undefined || deprecated !== undefined || TAKEN.has(camel(name))) return false;
  return (
    (mode === "computed" || mode === "optional+computed" || name.endsWith("_id")) && readingOf(attribute) !== undefined
  );
}

/** The attributes of a type that can be read, by what they are. */
export function outputsOf(attributes: Attributes): Outputs {
  const named = (read: string) =>
    [...attributes.values()].filter((one) => isOutput(one) && readingOf(one)?.read === read).map(({ name }) => name);
  return {
    strings: named("getStringAttribute"),
    numbers: named("getNumberAttribute"),
    lists: named("getListAttribute"),
  };
}

/** How an attribute is read from a resource of cdktf. Undefined for blocks and what has no short way. */
function readingOf({ type, block }: AttributeSchema): { readonly type: string; readonly read: string } | undefined {
  if (block) return undefined;
  if (type.kind === "string") return { type: "string", read: "getStringAttribute" };
  if (type.kind === "number") return { type: "number", read: "getNumberAttribute" };
  const strings = (type.kind === "list" || type.kind === "set") && type.element.kind === "string";
  return strings ? { type: "string[]", read: "getListAttribute" } : undefined;
}
