import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules eip/*. */
export const EIP_CORPUS: readonly Stack[] = [];
