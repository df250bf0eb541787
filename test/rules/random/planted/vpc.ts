import type { Planter } from "../plant";

export const VPC_PLANTED: readonly Planter[] = [];
