import { DYNAMIC, STRING } from "../value/type";
import { plainAttribute } from "./attribute";
import type { Kind } from "./files";
import { plainSchema, type TypeSchema } from "./type-schema";

/*
 * What Terraform brings itself, as `terraform providers schema -json` of 1.11.4 shows terraform.io/builtin/terraform.
 */

export const terraformDataType: TypeSchema = plainSchema("terraform_data", [
  plainAttribute("id", STRING, "computed"),
  plainAttribute("input", DYNAMIC, "optional"),
  plainAttribute("output", DYNAMIC, "computed"),
  plainAttribute("triggers_replace", DYNAMIC, "optional"),
]);

export const remoteStateType: TypeSchema = plainSchema("terraform_remote_state", [
  plainAttribute("backend", STRING, "required"),
  plainAttribute("config", DYNAMIC, "optional"),
  plainAttribute("defaults", DYNAMIC, "optional"),
  plainAttribute("outputs", DYNAMIC, "computed"),
  plainAttribute("workspace", STRING, "optional"),
]);

export function builtinType(kind: Kind, name: string): TypeSchema | undefined {
  const type = kind === "resource" ? terraformDataType : remoteStateType;
  return type.name === name ? type : undefined;
}
