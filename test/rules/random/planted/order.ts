import type { Planter } from "../plant";

export const ORDER_PLANTED: readonly Planter[] = [];
