import type { Planter } from "../plant";

export const SECURITY_GROUP_PLANTED: readonly Planter[] = [];
