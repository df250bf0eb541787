import type { RuleText } from "../../text";

/** Chinese words of the rules eni/*. Same keys and placeholders as the English ones. */
export const ENI_ZH: Readonly<Record<string, RuleText>> = {
  "eni/quota": {
    title: "实例的弹性网卡数量（含主网卡）不超过实例规格的上限",
    messages: {
      violation:
        "{instance} 将有 {planned} 块弹性网卡（主网卡 1 块，绑定 {attached} 块，network_interfaces 块中 {blocks} 块），但 {type} 最多支持 {limit} 块",
    },
    fixes: {
      "bigger-type": "将 {type} 换为 {bigger}：同规格族中能容纳这些网卡的最小规格（支持 {holds} 块）",
      move: "将其中 {move} 块网卡移到其他实例：同规格族中没有已知规格支持超过 {limit} 块",
    },
  },
  "eni/zone": {
    title: "弹性网卡只能在所属可用区内绑定",
    messages: {
      violation:
        "{interface} 位于可用区 {interfaceZone}（交换机 {interfaceVSwitch}），而 {instance} 位于 {instanceZone}（交换机 {instanceVSwitch}）；弹性网卡只能绑定到同一可用区的实例",
    },
    fixes: {
      vswitch: "将网卡放到同一 VPC 中可用区 {zone} 的交换机，例如 {vswitch}",
      zone: "将网卡放到同一 VPC 中可用区 {zone} 的交换机",
    },
  },
  "eni/vpc": {
    title: "弹性网卡只能在所属 VPC 内绑定",
    messages: {
      violation:
        "{interface} 位于 VPC {interfaceVpc}（交换机 {interfaceVSwitch}），而 {instance} 位于 {instanceVpc}（交换机 {instanceVSwitch}）；弹性网卡只能绑定到同一 VPC 的实例",
    },
    fixes: {
      vswitch: "将网卡放到 VPC {vpc} 的交换机，例如 {vswitch}",
    },
  },
  "eni/single-attachment": {
    title: "一块弹性网卡只绑定一次",
    messages: {
      violation: "{second} 要使用 {interface}，但它已被 {first} 使用；一块弹性网卡同一时间只能属于一台实例",
    },
    fixes: {
      "keep-one": "保留 {first}，为另一处单独声明一块网卡；或者两处只保留一处",
    },
  },
  "eni/type-support": {
    title: "实例规格支持辅助弹性网卡",
    messages: {
      "primary-only":
        "{instance} 配置了 {interfaces} 块辅助弹性网卡，但 {type} 不支持：它只有一块主网卡（目录日期 {date}）",
      "io-optimized":
        "{instance} 配置了 {interfaces} 块辅助弹性网卡，但 {type} 不是 I/O 优化规格，不支持辅助弹性网卡（目录日期 {date}）",
    },
    fixes: {
      "other-type": "将 {type} 换为在售规格族中支持 {needed} 块网卡的规格",
    },
  },
  "eni/secondary-only": {
    title: "只能绑定辅助弹性网卡",
    messages: {
      violation: "{interface} 是 {owner} 的主网卡；主网卡与实例同生命周期，不能单独绑定",
      "declared-primary": "{interface} 声明为主网卡；只有辅助弹性网卡可以绑定",
    },
    fixes: {
      "own-interface": "声明一块辅助弹性网卡（alicloud_ecs_network_interface），再绑定它",
    },
  },
  "eni/hot-plug": {
    title: "只能在停机状态绑定网卡的规格，绑定时处于停机状态",
    messages: {
      violation: "{interface} 要绑定到状态为 {status} 的 {instance}，但 {type} 只能在停机状态绑定网卡",
      "at-creation": "{instance} 在 network_interfaces 块中要求 {blocks} 块网卡，但 {type} 创建时不能附带辅助弹性网卡",
    },
    fixes: {
      "two-steps":
        '分两次执行 apply：第一次设置 {instance} 的 status = "Stopped" 并绑定，第二次设置 status = "Running"；或者改用支持热插拔网卡的规格',
      "attach-later": "用 alicloud_ecs_network_interface 声明网卡，待 {instance} 创建后在停机状态绑定",
    },
  },
  "eni/legacy-start": {
    title: "最近一次启动早于 2018-04-01 的实例，绑定网卡前须重启",
    messages: {
      violation: "{instance} 最近一次启动时间为 {startTime}，早于 2018-04-01：绑定 {interfaces} 块新网卡之前必须重启",
    },
    fixes: {
      reboot: "执行 apply 之前，在控制台或通过 RebootInstance 重启 {instance}，并刷新 state；在操作系统内部重启无效",
    },
  },
  "eni/image-autoconfig": {
    title: "镜像能自动识别辅助弹性网卡",
    messages: {
      violation: "{instance} 的镜像 {image} 不会自动配置辅助弹性网卡：{devices} 绑定后没有 IP 地址",
    },
    fixes: {
      configure: "{device}（{interface}）：在操作系统中将以下内容写入 {file}：\n{content}\n然后执行：{apply}",
      "configure-each":
        "{device}（{interface}）：在操作系统中将以下内容写入 {file}：\n{content}\n{others} 照此配置，各用自己的设备名和 MAC 地址；然后执行：{apply}",
      "by-hand": "按操作系统的文档，在系统内配置 {devices}",
    },
  },
  "eni/private-ip": {
    title: "固定私网 IP 属于交换机网段、非保留且未被占用",
    messages: {
      malformed: "{resource} 的 {attribute} 为 {address}，不是合法的 IPv4 地址",
      outside: "{resource} 的 {attribute} 为 {address}，不在 {vswitch} 的网段 {block} 内",
      reserved:
        "{resource} 的 {attribute} 为 {address}，是保留地址：{vswitch} 网段 {block} 的第一个和最后三个地址由系统保留",
      duplicate: "{resource} 的 {attribute} 为 {address}，在 {vswitch} 中已被 {holder} 的 {holderAttribute} 使用",
    },
    fixes: {
      free: "使用 {vswitch} 中未占用的地址，例如 {address}",
      full: "改用其他交换机：{vswitch}（{block}）的地址已全部占用",
    },
  },
};
