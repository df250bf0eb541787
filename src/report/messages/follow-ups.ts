import type { FollowUpKind } from "../../plan/follow-up";

/** What is left to do after the apply, and why. */
export const FOLLOW_UPS_EN: Readonly<Record<FollowUpKind, string>> = {
  "check-attached":
    "See that {interfaces} became InUse: {command}. An attach is asynchronous; one that fails falls back to Available, and the provider waits two minutes at most.",
  "check-configured":
    "See in the guest that {interfaces} has its address: the attach is told not to wait until the network is configured.",
  "guest-configuration":
    "Configure {interfaces} in the guest: the image {image} does not do it by itself. eniplan plan --guest-config DIR writes what it takes.",
  "guest-addresses":
    "Configure the addresses of {attributes} in the guest: no image does it by itself. After a change, take away the old ones.",
  "source-routes":
    "Set source routes in the guest: without them, answers from this public address leave by the primary interface.",
  start: "Start it with StartInstance: it was stopped by hand, and the apply leaves it stopped.",
  restart:
    "Restart it in the console or with RebootInstance, at a time that suits: {because} takes effect only then. A restart from inside the guest does not count.",
  "grow-filesystem": "Grow the partition and the file system in the guest: {attribute} grew the disk alone.",
  "user-data": "Run what changed in user_data by hand: the instance shows the new text, and does not run it again.",
};

export const FOLLOW_UPS_ZH: Readonly<Record<FollowUpKind, string>> = {
  "check-attached":
    "确认 {interfaces} 已变为 InUse：{command}。绑定是异步的，失败时会退回 Available，而 provider 最多等待两分钟。",
  "check-configured": "在操作系统内确认 {interfaces} 已有地址：绑定时设置为不等待网络配置完成。",
  "guest-configuration":
    "在操作系统内配置 {interfaces}：镜像 {image} 不会自动配置。eniplan plan --guest-config DIR 会写出所需内容。",
  "guest-addresses": "在操作系统内配置 {attributes} 的地址：没有镜像会自动配置。变更后请去掉旧地址。",
  "source-routes": "在操作系统内设置源路由：否则来自该公网地址的应答会从主网卡发出。",
  start: "用 StartInstance 启动：它是人工停止的，apply 之后仍处于停止状态。",
  restart: "在合适的时间用控制台或 RebootInstance 重启：{because} 此后才生效。在操作系统内部重启不算。",
  "grow-filesystem": "在操作系统内扩展分区和文件系统：{attribute} 只扩大了磁盘本身。",
  "user-data": "user_data 中变更的内容请手工执行：实例只显示新内容，不会再次执行。",
};
