import type { Planter } from "../plant";

export const QUOTA_PLANTED: readonly Planter[] = [];
