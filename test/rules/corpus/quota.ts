import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules quota/*. */
export const QUOTA_CORPUS: readonly Stack[] = [];
