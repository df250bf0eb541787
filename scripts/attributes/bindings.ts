import { camelCase as camel } from "../../src/constructs/attribute-table";
import type { Outputs } from "../../src/constructs/binding";
import { overlayOf } from "../../src/provider/overlays";
import { resourceType } from "../../src/schema/schemas";
import { outputsOf } from "./classes";
import { interfacesOf, pascal } from "./interfaces";

/** What a service is made of, as the package gives it out: `eniplan/alicloud/SERVICE`. */
export interface ServiceFiles {
  readonly javascript: string;
  readonly declarations: string;
}

/** Resource types by service, the first word of their names: `alicloud_alb_listener` is of `alb`. */
export function services(types: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const type of types) {
    const [, service = ""] = type.split("_");
    const of = found.get(service);
    if (of) of.push(type);
    else found.set(service, [type]);
  }
  return found;
}

/** The classes of a service, named as \`cdktf get\` names them: \`alicloud_ecs_disk\` is \`EcsDisk\`. */
export function serviceFiles(types: readonly string[], source: string): ServiceFiles {
  const described = types.flatMap((type) => {
    const schema = resourceType(type);
    return schema ? [{ type, name: pascal(type.replace(/^alicloud_/, "")), attributes: schema.attributes }] : [];
  });
  const javascript = described.map(
    ({ type, name, attributes }) =>
      `exports.${name} = bindingOf("${type}", ${JSON.stringify(outputsOf(attributes))});\n`,
  );
  const declarations = described.flatMap(({ type, name, attributes }) => {
    const { changes, successors } = overlayOf(type) ?? {};
    const overlay = { type, source, ...(changes ? { changes } : {}), ...(successors ? { successors } : {}) };
    return [
      ...interfacesOf({ attributes, overlay }, name, `${name}Arguments`),
      classOf(type, name, outputsOf(attributes)),
    ];
  });
  return {
    javascript: `"use strict";\nconst { bindingOf } = require("../lib/binding.js");\n${javascript.join("")}`,
    declarations: `${IMPORTS}\n${declarations.join("\n")}`,
  };
}

const IMPORTS = `import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { AlicloudResource } from "../lib/constructs/resource";
import type { IdReference } from "../lib/constructs/references";
`;

function classOf(type: string, name: string, { strings, numbers, lists }: Outputs): string {
  const getters = [
    ...strings.map((one) => `  get ${camel(one)}(): string;\n`),
    ...numbers.map((one) => `  get ${camel(one)}(): number;\n`),
    ...lists.map((one) => `  get ${camel(one)}(): string[];\n`),
  ];
  return `export interface ${name}Props extends ${name}Arguments, TerraformMetaArguments {}

/** A resource \`${type}\`. */
export declare class ${name} extends AlicloudResource {
  static readonly tfResourceType = "${type}";
  constructor(scope: Construct, id: string, props?: ${name}Props);
${getters.join("")}}
`;
}
