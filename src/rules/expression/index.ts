import type { Rule } from "../rule";
import { expressionCondition } from "./condition";
import { expressionEphemeral } from "./ephemeral";
import { expressionInvalid } from "./invalid";
import { expressionName } from "./name";
import { expressionRepetition } from "./repetition";
import { expressionToken } from "./token";
import { expressionVariable } from "./variable";

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
