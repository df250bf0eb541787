import { DYNAMIC, STRING } from "../value/type";
import type { AttributeSchema } from "./attribute";
import type { Kind } from "./files";
import { plain, schemaOf, type TypeSchema } from "./type-schema";

/*
 * What Terraform brings itself, as `terraform providers schema -json` of 1.11.4 shows terraform.io/builtin/terraform.
 */

export const terraformDataType: TypeSchema = builtin("terraform_data", [
  plain("id", STRING, "computed"),
  plain("input", DYNAMIC, "optional"),
  plain("output", DYNAMIC, "computed"),
  plain("triggers_replace", DYNAMIC, "optional"),
]);

export const remoteStateType: TypeSchema = builtin("terraform_remote_state", [
  plain("backend", STRING, "required"),
  plain("config", DYNAMIC, "optional"),
  plain("defaults", DYNAMIC, "optional"),
  plain("outputs", DYNAMIC, "computed"),
  plain("workspace", STRING, "optional"),
]);

export function builtinType(kind: Kind, name: string): TypeSchema | undefined {
  const type = kind === "resource" ? terraformDataType : remoteStateType;
  return type.name === name ? type : undefined;
}

function builtin(name: string, attributes: readonly AttributeSchema[]): TypeSchema {
  return schemaOf(name, new Map(attributes.map((one) => [one.name, one])));
}
