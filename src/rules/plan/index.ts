import type { Rule } from "../rule";
import { planCondition } from "./condition";
import { planDataLoss } from "./data-loss";
import { planFailsAfterStop } from "./fails-after-stop";
import { planKeptAfterDestroy } from "./kept-after-destroy";
import { planLastGroup } from "./last-group";
import { planMixedInterfaces } from "./mixed-interfaces";
import { planPreventDestroy } from "./prevent-destroy";
import { planProtected } from "./protected";
import { planSilentChange } from "./silent-change";
import { planUniqueBeforeDestroy } from "./unique-before-destroy";

/** The rules plan/*, in the order in which findings are listed. */
export const PLAN_RULES: readonly Rule[] = [
  planSilentChange,
  planMixedInterfaces,
  planFailsAfterStop,
  planProtected,
  planKeptAfterDestroy,
  planDataLoss,
  planLastGroup,
  planUniqueBeforeDestroy,
  planPreventDestroy,
  planCondition,
];
