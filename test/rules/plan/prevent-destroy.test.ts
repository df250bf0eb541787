import { planPreventDestroy } from "../../../src/rules/plan/prevent-destroy/rule";
import { FW, fw, table } from "../table";

const KEPT = { lifecycle: { prevent_destroy: true } };
const before = (address: string) => ({ [address]: { id: "i-1", availability_zone: "cn-hangzhou-a" } });

table(planPreventDestroy, [
  ["it stays", { resources: fw(KEPT), state: before(FW) }, []],
  [
    "it is replaced",
    { resources: fw({ ...KEPT, availability_zone: "cn-hangzhou-b" }), state: before(FW) },
    [`violation ${FW} violation`],
  ],
  ["it is replaced, and may be", { resources: fw({ availability_zone: "cn-hangzhou-b" }), state: before(FW) }, []],
  [
    "one of its instances goes",
    { resources: fw({ ...KEPT, count: 1 }), state: { ...before(`${FW}[0]`), ...before(`${FW}[1]`) } },
    ["violation alicloud_instance.fw[1] violation"],
  ],
  ["it goes together with its declaration", { resources: {}, state: before("alicloud_instance.gone") }, []],
]);

const keptBy = (value: string) => fw({ availability_zone: "cn-hangzhou-b", lifecycle: { prevent_destroy: value } });

table(planPreventDestroy, [
  ["an expression that says yes", { resources: keptBy("${1 < 2}"), state: before(FW) }, [`violation ${FW} violation`]],
  ["an expression that says no", { resources: keptBy("${1 > 2}"), state: before(FW) }, []],
  [
    "one that nobody knows",
    { resources: keptBy("${var.unset}"), state: before(FW) },
    [`undecided ${FW} variable unset`],
  ],
  [
    "a forgotten object is none that is destroyed",
    {
      resources: fw({ availability_zone: "cn-hangzhou-b", lifecycle: { prevent_destroy: true, destroy: false } }),
      state: before(FW),
    },
    [],
  ],
]);
