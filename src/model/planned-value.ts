import type { FunctionSpecification, Parameter } from "../language/functions/specification";
import { DYNAMIC, STRING } from "../value/type";
import { unknownValue } from "../value/value";

/** Stands in the configuration that is made of a plan: `…("what is named", what is named…)`. */
export const PLANNED = "provider::eniplan::planned";

const ANYTHING: Parameter = {
  name: "named",
  type: DYNAMIC,
  allowNull: true,
  allowUnknown: true,
  allowDynamic: true,
  allowMarked: true,
};

/** What Terraform knows only after the apply, and of which its plan names what it comes from, not the expression. */
export const plannedCall: FunctionSpecification = {
  parameters: [{ name: "text", type: STRING }],
  variadic: ANYTHING,
  type: DYNAMIC,
  call: ([text]) => unknownValue(DYNAMIC, { kind: "planned", subject: String(text?.content) }),
};
