import { planKeptAfterDestroy } from "../../../src/rules/plan/kept-after-destroy";
import { table } from "../table";

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
]);
