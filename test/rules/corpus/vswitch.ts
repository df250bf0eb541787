import type { Stack } from "../harness";
import { stack, vswitch } from "./support";

/** Stacks that bring out every message and every fix of the rules vswitch/*. */
export const VSWITCH_CORPUS: readonly Stack[] = [
  stack(vswitch({ cidr_block: "10.0.1.0" })),
  stack(vswitch({ cidr_block: "10.0.0.0/12" })),
  stack(vswitch({ cidr_block: "10.0.1.7/24" })),
  stack(vswitch({ cidr_block: "100.64.1.0/24" })),
  stack(vswitch({ cidr_block: "192.168.1.0/24" })),
  stack(vswitch({ cidr_block: "10.0.2.0/25" })),
];
