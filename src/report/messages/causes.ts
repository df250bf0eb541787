/** Why something is interrupted. */
export interface CauseText {
  readonly why: string;
  /** Used instead of `why` when the planner names no attribute. */
  readonly bare?: string;
  /** What somebody has to do, when the apply does not do it. */
  readonly todo?: string;
}

export const CAUSES_EN: Readonly<Record<string, CauseText>> = {
  "legacy-start": {
    why: "The instance was last started at {startTime}, before 2018-04-01. Until it is rebooted it takes no further interface.",
    todo: "Reboot it in the console or with the API call RebootInstance. A restart from inside the guest does not count.",
  },
  "attribute-stop-start": {
    why: "The provider stops a running instance to change {attributes}, and starts it again.",
  },
  "attribute-reboot": { why: "The provider reboots the instance after changing {attributes}." },
  "instance-replaced": {
    why: "The instance is destroyed and created anew because of {attributes}; its disks, its primary interface and its addresses are new.",
    bare: "The instance is destroyed; its services end, and its interfaces are released or detached.",
  },
  "hot-plug": {
    why: "The instance type {type} takes and releases interfaces only while it is stopped.",
    todo: "Stop the instance before this wave, and start it afterwards.",
  },
  "instance-stopped": { why: "The configuration wants the instance stopped; its services end." },
  "eip-removed": { why: "The public address is taken from its target; traffic to it ends." },
  "eip-moved": {
    why: "The public address is taken from one target and given to another; traffic to it stops in between.",
  },
};

export const CAUSES_ZH: Readonly<Record<string, CauseText>> = {
  "legacy-start": {
    why: "实例最近一次启动是 {startTime}，早于 2018-04-01。重启之前无法再绑定网卡。",
    todo: "请在控制台重启，或调用 API RebootInstance。在操作系统内部重启不算。",
  },
  "attribute-stop-start": { why: "更改 {attributes} 时，provider 会停止运行中的实例，再将其启动。" },
  "attribute-reboot": { why: "更改 {attributes} 后，provider 会重启实例。" },
  "instance-replaced": {
    why: "由于 {attributes} 变更，实例会被销毁并重新创建；磁盘、主网卡和地址都是新的。",
    bare: "实例会被销毁；其上的服务随之终止，网卡被释放或解绑。",
  },
  "hot-plug": {
    why: "实例规格 {type} 只有在停止状态下才能绑定和解绑网卡。",
    todo: "请在该批次之前停止实例，之后再启动。",
  },
  "instance-stopped": { why: "配置要求实例处于停止状态；其上的服务随之终止。" },
  "eip-removed": { why: "公网地址从其目标上移除，访问该地址的流量随之终止。" },
  "eip-moved": { why: "公网地址从一个目标移到另一个目标，期间访问该地址的流量会中断。" },
};
