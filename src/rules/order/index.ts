import type { Rule } from "../rule";
import { orderCycle } from "./cycle/rule";
import { orderDeadlock } from "./deadlock/rule";
import { orderHazard } from "./hazard/rule";
import { orderMissingEdge } from "./missing-edge/rule";

/** The rules order/*, in the order in which findings are listed. */
export const ORDER_RULES: readonly Rule[] = [orderDeadlock, orderHazard, orderCycle, orderMissingEdge];
