import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules plan/*. */
export const PLAN_CORPUS: readonly Stack[] = [];
