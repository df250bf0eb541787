import type { Planter } from "../plant";

export const PLAN_PLANTED: readonly Planter[] = [];
