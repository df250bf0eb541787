import type { Rule } from "../rule";
import { planCondition } from "./condition/rule";
import { planDataLoss } from "./data-loss/rule";
import { planFailsAfterStop } from "./fails-after-stop/rule";
import { planKeptAfterDestroy } from "./kept-after-destroy/rule";
import { planLastGroup } from "./last-group/rule";
import { planMixedInterfaces } from "./mixed-interfaces/rule";
import { planPreventDestroy } from "./prevent-destroy/rule";
import { planProtected } from "./protected/rule";
import { planSilentChange } from "./silent-change/rule";
import { planUniqueBeforeDestroy } from "./unique-before-destroy/rule";

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
