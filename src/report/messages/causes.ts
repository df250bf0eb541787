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
    why: "The instance type {type} takes and releases interfaces only while it is stopped: {detaches} to detach, {attaches} to attach.",
    todo: "Stop the instance with StopInstance before the apply (StoppedMode=KeepCharging keeps its place), refresh the state and plan again: an instance that is found stopped is changed as it is, and stays stopped. Start it with StartInstance afterwards.",
  },
  "hot-plug-running": {
    why: "The instance type {type} takes and releases interfaces only while it is stopped ({detaches} to detach, {attaches} to attach), and the configuration wants the instance Running, so that an apply would start it too early.",
    todo: 'Apply twice: first with status = "Stopped" and the attachments, then with status = "Running".',
  },
  "hot-plug-new": {
    why: "The instance type {type} takes interfaces only while it is stopped ({attaches} to attach), and every new instance is started.",
    todo: 'Make the instance first: terraform apply -target=\'{instance}\'; stop it, and apply the rest. Or apply twice: first with status = "Stopped" and the attachments, then with status = "Running".',
  },
  "first-restart": {
    why: "{attributes} can be changed only after the instance was restarted once since its creation; it runs since {startTime}, its first start.",
    todo: "Restart it in the console or with the API call RebootInstance before the apply. A restart from inside the guest does not count.",
  },
  "key-pair-forced": {
    why: "{attachment} has force = true: the provider reboots every instance of its list once the key pair is attached, as by a power cut.",
  },
  "interface-detached": {
    why: "{interface} is taken from {instance} while that runs: what runs over it stops.",
  },
  "eip-detached": {
    why: "The interface {interface} carries the public address {eip}, and is detached: traffic to that address ends until it is attached again.",
  },
  "action-reboot": { why: "The action {action}, which {trigger} invokes ({event}), reboots the instance." },
  "action-stop": {
    why: "The action {action}, which {trigger} invokes ({event}), stops the instance; its services end.",
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
    why: "实例规格 {type} 只有在停止状态下才能绑定和解绑网卡：待解绑 {detaches} 个，待绑定 {attaches} 个。",
    todo: "请在 apply 之前用 StopInstance 停止实例（StoppedMode=KeepCharging 可保留资源），刷新状态后重新计划：处于停止状态的实例会被直接更改并保持停止。之后用 StartInstance 启动。",
  },
  "hot-plug-running": {
    why: "实例规格 {type} 只有在停止状态下才能绑定和解绑网卡（待解绑 {detaches} 个，待绑定 {attaches} 个），而配置要求实例为 Running，apply 会过早将其启动。",
    todo: '请分两次 apply：先设 status = "Stopped" 并绑定网卡，再设 status = "Running"。',
  },
  "hot-plug-new": {
    why: "实例规格 {type} 只有在停止状态下才能绑定网卡（待绑定 {attaches} 个），而新实例创建后都会启动。",
    todo: '请先创建实例：terraform apply -target=\'{instance}\'，停止后再 apply 其余部分。或分两次 apply：先设 status = "Stopped" 并绑定网卡，再设 status = "Running"。',
  },
  "first-restart": {
    why: "实例创建后至少重启过一次才能更改 {attributes}；该实例自 {startTime} 首次启动后一直未重启。",
    todo: "请在 apply 之前在控制台重启，或调用 API RebootInstance。在操作系统内部重启不算。",
  },
  "key-pair-forced": {
    why: "{attachment} 设置了 force = true：绑定密钥对后，provider 会强制重启其列表中的所有实例，相当于断电。",
  },
  "interface-detached": { why: "{interface} 在 {instance} 运行时被解绑：经过它的流量中断。" },
  "eip-detached": {
    why: "网卡 {interface} 承载公网地址 {eip}，现被解绑：在重新绑定之前，访问该地址的流量会中断。",
  },
  "action-reboot": { why: "{trigger} 调用的操作 {action}（{event}）会重启实例。" },
  "action-stop": { why: "{trigger} 调用的操作 {action}（{event}）会停止实例；其上的服务随之终止。" },
  "instance-stopped": { why: "配置要求实例处于停止状态；其上的服务随之终止。" },
  "eip-removed": { why: "公网地址从其目标上移除，访问该地址的流量随之终止。" },
  "eip-moved": { why: "公网地址从一个目标移到另一个目标，期间访问该地址的流量会中断。" },
};
