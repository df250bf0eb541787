import type { RuleText } from "../../text";

/** Chinese words of the rules eip/*. Same keys and placeholders as the English ones. */
export const EIP_ZH: Readonly<Record<string, RuleText>> = {
  "eip/instance-type": {
    title: "EIP 绑定弹性网卡时须注明",
    messages: {
      violation: "{association} 将 EIP 绑定到 {interface} 但没有 instance_type，API 会去查找该 id 的实例",
    },
    fixes: {
      set: "将 {association} 的 instance_type 设为 NetworkInterface",
    },
  },
  "eip/public-ip": {
    title: "实例要么有 EIP，要么有自己的公网带宽",
    messages: {
      violation: "{association} 将 EIP 绑定到 {instance}，但它自身有 {bandwidth} Mbit/s 带宽，已有公网地址",
    },
    fixes: {
      zero: "将 {instance} 的 internet_max_bandwidth_out 设为 0，或放弃 EIP",
    },
  },
  "eip/single-association": {
    title: "一个 EIP 只绑定一个对象，实例的主网卡只绑定一个 EIP",
    messages: {
      address: "{association} 使用了 {label}，但 {other} 已在使用",
      instance: "{association} 为 {label} 绑定第二个 EIP（第一个为 {other}），其主网卡只能绑定一个",
      interface:
        "{association} 是 {interface} 上的 {bound} 个 EIP 之一，该网卡只能绑定 {takes} 个：每个私网 IP 一个，网卡可见模式只能一个",
    },
    fixes: {
      "keep-one": "只保留 {other}，或将 EIP 绑定到辅助网卡",
      fewer: "为 {interface} 增加私网 IP，或移除其中 {over} 个 EIP",
    },
  },
};
