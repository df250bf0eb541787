import type { Stack } from "../harness";

/** Stacks that bring out every message and every fix of the rules security-group/*. */
export const SECURITY_GROUP_CORPUS: readonly Stack[] = [];
