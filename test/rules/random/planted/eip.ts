import type { Planter } from "../plant";

export const EIP_PLANTED: readonly Planter[] = [];
