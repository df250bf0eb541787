import type { Rule } from "../rule";
import { orderCycle } from "./cycle";
import { orderDeadlock } from "./deadlock";
import { orderHazard } from "./hazard";
import { orderMissingEdge } from "./missing-edge";

/** The rules order/*, in the order in which findings are listed. */
export const ORDER_RULES: readonly Rule[] = [orderDeadlock, orderHazard, orderCycle, orderMissingEdge];
