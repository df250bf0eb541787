import { DYNAMIC, STRING } from "../value/type";
import { plain } from "./attribute";
import type { Kind } from "./files";
import { plainSchema, type TypeSchema } from "./type-schema";

/*
 * What Terraform brings itself, as `terraform providers schema -json` of 1.11.4 shows terraform.io/builtin/terraform.
 */

export const terraformDataType: TypeSchema = plainSchema("terraform_data", [
  plain("id", STRING, "computed"),
  plain("input", DYNAMIC, "optional"),
  plain("output", DYNAMIC, "computed"),
  plain("triggers_replace", DYNAMIC, "optional"),
]);

export const remoteStateType: TypeSchema = plainSchema("terraform_remote_state", [
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
