import type { Rule } from "../rule";
import { expressionCondition } from "./condition/rule";
import { expressionEphemeral } from "./ephemeral/rule";
import { expressionInvalid } from "./invalid/rule";
import { expressionName } from "./name/rule";
import { expressionRepetition } from "./repetition/rule";
import { expressionToken } from "./token/rule";
import { expressionVariable } from "./variable/rule";

/** The rules expression/*, in the order in which findings are listed. */
export const EXPRESSION_RULES: readonly Rule[] = [
  expressionInvalid,
  expressionName,
  expressionToken,
  expressionRepetition,
  expressionVariable,
  expressionCondition,
  expressionEphemeral,
];
