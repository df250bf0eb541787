import type { Planter } from "../random/plant";

const OLDER = { required_providers: { alicloud: { source: "aliyun/alicloud", version: "1.288.0" } } };

export const PLANTED: readonly Planter[] = [
  {
    rule: "schema/provider-version",
    plant: (world) => ({ ...world, blocks: { ...world.blocks, terraform: OLDER } }),
  },
];
