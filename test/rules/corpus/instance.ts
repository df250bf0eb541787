import type { Stack } from "../harness";
import { instance, stack } from "./support";

/** Stacks that bring out every message and every fix of the rules instance/*. */
export const INSTANCE_CORPUS: readonly Stack[] = [stack(instance({ instance_type: "ecs.a1.huge" }))];
