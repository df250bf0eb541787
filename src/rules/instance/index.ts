import type { Rule } from "../rule";
import { instanceTypeExists } from "./type-exists";

/** The rules instance/*, in the order in which findings are listed. */
export const INSTANCE_RULES: readonly Rule[] = [instanceTypeExists];
