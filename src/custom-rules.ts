/** `eniplan/rules`: what a rule of a team's own is written with. See docs/custom-rules.md. */
export type { InstanceType } from "./catalog/catalog";
export {
  ABSENT,
  type Absent,
  type Answer,
  both,
  type Known,
  known,
  type Missing,
  mapAnswer,
  type Unknown,
  unknown,
} from "./model/answer";
export type { Json } from "./model/json";
export { defineRule, type RuleDefinition, type RuleMessages } from "./policy/custom/definition";
export type { RuleAttachment, RuleModel, RuleResource, RuleStack } from "./policy/custom/model";
export type { RuleReport, RuleSubject, RuleViolation } from "./policy/custom/report";
export type { Severity } from "./rules/rule";
