import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules vpc/*. */
export const VPC_CORPUS: readonly Stack[] = [];
