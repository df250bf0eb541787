import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules order/*. */
export const ORDER_CORPUS: readonly Stack[] = [];
