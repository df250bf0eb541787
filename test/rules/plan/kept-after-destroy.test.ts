import type { JsonObject } from "../../../src/model/json";
import { planKeptAfterDestroy } from "../../../src/rules/plan/kept-after-destroy/rule";
import { table } from "../table";

const DISK = "alicloud_ecs_disk.gone";
const disk = (more: JsonObject) => ({
  resources: {},
  state: { [DISK]: { id: "d-9", payment_type: "Subscription", ...more } },
});

table(planKeptAfterDestroy, [
  [
    "pay-as-you-go",
    { resources: {}, state: { "alicloud_eip_address.gone": { id: "eip-9", payment_type: "PayAsYouGo" } } },
    [],
  ],
  [
    "a subscription",
    { resources: {}, state: { "alicloud_eip_address.gone": { id: "eip-9", payment_type: "Subscription" } } },
    ["violation alicloud_eip_address.gone violation"],
  ],
  ["a disk that goes with its instance", disk({ delete_with_instance: true }), [`violation ${DISK} violation`]],
  ["a disk that is released", disk({ delete_with_instance: false }), []],
]);
