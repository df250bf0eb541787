import { instanceOf, nicOf, type Planter, patch } from "../plant";

const OLDER = { required_providers: { alicloud: { source: "aliyun/alicloud", version: "1.288.0" } } };

export const SCHEMA_PLANTED: readonly Planter[] = [
  {
    rule: "schema/attribute",
    mistake: "unknown attribute",
    plant: (world, host) => patch(world, { [nicOf(host)]: { vswitch: "vsw-1" } }),
  },
  {
    rule: "schema/attribute",
    mistake: "wrong type",
    plant: (world, host) => patch(world, { [instanceOf(host)]: { deletion_protection: ["yes"] } }),
  },
  {
    rule: "schema/deprecated",
    plant: (world, host) => patch(world, { [instanceOf(host)]: { role_name: "reader" } }),
  },
  {
    rule: "schema/provider-version",
    plant: (world) => ({ ...world, blocks: { ...world.blocks, terraform: OLDER } }),
  },
];
