import type { Stack } from "../harness";
import { stack } from "./support";

/** Stacks that bring out every message and every fix of the rules reference/*. */
export const REFERENCE_CORPUS: readonly Stack[] = [
  stack({ "alicloud_vpc.x": { description: "${alicloud_vpc.mian.id}" } }),
  stack({ "alicloud_vpc.x": { description: "${alicloud_nat_gateway.gone.id}" } }),
  stack({ "alicloud_vpc.x": { description: "${alicloud_vpc.main[0].id}" } }),
  stack({ "alicloud_vpc.x": { description: "${alicloud_vpc.n.id}" }, "alicloud_vpc.n": { count: 2 } }),
];
