import type { RuleText } from "../../text";

/** Chinese words of the rules eni/*. Same keys and placeholders as the English ones. */
export const ENI_ZH: Readonly<Record<string, RuleText>> = {
  "eni/quota": {
    title: "实例的弹性网卡数量（含主网卡）不超过实例规格的上限",
    messages: {
      violation:
        "{instance} 将有 {planned} 块弹性网卡（主网卡 1 块，绑定 {attached} 块，network_interfaces 块中 {blocks} 块），但 {type} 最多支持 {limit} 块",
      "with-outside":
        "{instance} 将有 {planned} 块弹性网卡（主网卡 1 块，绑定 {attached} 块，network_interfaces 块中 {blocks} 块，另有外部绑定的 {outside}），但 {type} 最多支持 {limit} 块",
    },
    fixes: {
      "same-generation":
        "将 {type} 换为 {bigger}：同规格族没有能容纳这些网卡的规格，这是同代中最小的（支持 {holds} 块）",
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
    title: "只能在停机状态绑定网卡的规格，绑定和解绑时处于停机状态",
    messages: {
      violation: "{interface} 要绑定到状态为 {status} 的 {instance}，但 {type} 只能在停机状态绑定网卡",
      "at-creation": "{instance} 在 network_interfaces 块中要求 {blocks} 块网卡，但 {type} 创建时不能附带辅助弹性网卡",
      detach: "{interface} 要从状态为 {status} 的 {instance} 解绑（{attachment}），但 {type} 只能在停机状态解绑网卡",
    },
    fixes: {
      "stop-first": '先对 {instance} 执行 status = "Stopped" 的 apply，之后再执行删除绑定关系的 apply',
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
      configure: "{devices}（{interfaces}）：在操作系统中将以下内容写入 {file}：\n{content}\n然后执行：{apply}",
      "configure-each": "{devices}：在操作系统中写入以下文件：\n{content}\n然后执行：{apply}",
      run: "{devices}（{interfaces}）：在操作系统中执行：\n{apply}",
      "by-hand": "按操作系统的文档，在系统内配置 {devices}",
    },
  },
  "eni/private-ip": {
    title: "网卡的固定地址在其交换机内、未被占用，且不是系统保留地址",
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
  "eni/security-groups": {
    title: "网卡属于其 VPC 内的 1 至 5 个同一类型的安全组",
    messages: {
      none: "{interface} 未加入任何安全组：schema 允许，但 API 会拒绝",
      "other-vpc": "{resource} 在 VPC {vpc} 中，但其安全组 {group} 在 {groupVpc} 中",
      classic: "{resource} 在 VPC {vpc} 中，但其安全组 {group} 没有 vpc_id：属于经典网络",
      "too-many": "{resource} 加入了 {groups} 个安全组，配额为 {limit} 个",
      mixed: "{resource} 同时加入了普通安全组（{basic}）和企业安全组（{advanced}），两者不能混用",
    },
    fixes: {
      add: "为 {interface} 设置 security_group_ids",
      "same-vpc": "改用 VPC {vpc} 中的安全组，替换 {group}",
      "into-vpc": "将 {group} 的 vpc_id 设为 {vpc}",
      fewer: "从 {resource} 移除 {over} 个安全组，合并其规则，或申请提升配额",
      "one-kind": "只用普通安全组或只用企业安全组：放弃 {basic} 或 {advanced}",
    },
  },
  "eni/name": {
    title: "网卡名称和描述符合 API 的要求",
    messages: {
      length: "{resource}：{attribute} 长度为 {length} 个字符，允许 {min} 至 {max} 个",
      start: "{resource}：{attribute} 为 {value}，但必须以字母或中文开头",
      web: "{resource}：{attribute} 为 {value}，但不能以 http:// 或 https:// 开头",
    },
    fixes: {},
  },
  "eni/queues": {
    title: "网卡队列数不超过实例规格的上限，且只在停止时修改",
    messages: {
      range: "{interface}：queue_number 为 {queues}，允许 {min} 至 {max}",
      "too-many": "{interface} 有 {queues} 个队列，但 {instance} 的规格 {type} 每块网卡最多 {limit} 个",
      "while-running": "{interface}：queue_number 要改为 {queues}，但 {instance} 正在运行，provider 不会停止实例",
    },
    fixes: {
      fewer: "将 queue_number 设为 {limit} 或更小，或不设置",
      "stop-first": "apply 前停止 {instance}，之后再启动",
    },
  },
  "eni/vpc-instance": {
    title: "实例位于 VPC 内，只有这样才支持辅助网卡",
    messages: {
      violation: "{instance} 有 {interfaces} 块辅助网卡，但不在任何交换机中：没有交换机的实例属于经典网络",
      classic: "{instance} 不在任何交换机中：这是在申请经典网络，没有经典网络的地域会拒绝",
    },
    fixes: {
      vswitch: "为 {instance} 设置 vswitch_id",
    },
  },
  "eni/creation-limit": {
    title: "控制台创建实例时最多带一块辅助网卡",
    messages: {
      violation: "{instance} 创建时带 {planned} 块网卡；控制台最多 {limit} 块（含主网卡）",
    },
    fixes: {
      "attach-later": "去掉 {instance} 的 {over} 个块，改用单独的绑定资源",
    },
  },
  "eni/same-vswitch-at-creation": {
    title: "控制台创建实例时，辅助网卡与实例在同一交换机",
    messages: {
      violation:
        "{instance} 在 {instanceVSwitch}，但随其创建的网卡在 {interfaceVSwitch}；API 在同一可用区内允许，控制台不允许",
    },
    fixes: {
      same: "将网卡放入 {vswitch}，或用单独的资源绑定",
    },
  },
  "eni/private-ip-quota": {
    title: "网卡的私网 IPv4 地址数量不超过实例规格的上限",
    messages: {
      listed: "{interface} 列出了 {listed} 个辅助地址；一次调用最多 {limit} 个",
      counted: "{interface} 要求 {count} 个辅助地址；一块网卡最多 {limit} 个",
      attached:
        "{subject} 将有 {planned} 个 IPv4 地址（含主地址），但 {instance} 的规格 {type} 每块网卡最多 {limit} 个",
    },
    fixes: {
      later: "将其中 {over} 个地址放到第二次 apply 添加，或改为指定地址数量",
      "bigger-type": "将 {type} 换为 {bigger}：同规格族中每块网卡支持 {holds} 个地址的最小规格",
      fewer: "去掉 {over} 个地址，或移到其他网卡",
    },
  },
  "eni/ipv6-quota": {
    title: "网卡的 IPv6 地址数量不超过实例规格的上限",
    messages: {
      unsupported: "{subject} 有 {planned} 个 IPv6 地址，但 {instance} 的规格 {type} 不支持 IPv6",
      attached: "{subject} 将有 {planned} 个 IPv6 地址，但 {instance} 的规格 {type} 每块网卡最多 {limit} 个",
    },
    fixes: {
      "bigger-type": "将 {type} 换为 {bigger}：同规格族中每块网卡支持 {holds} 个的最小规格",
      fewer: "去掉 {over} 个 IPv6 地址，或换用其他规格族",
    },
  },
  "eni/eip-attached": {
    title: "带 EIP 的网卡已绑定；直通模式下解绑前先解除 EIP",
    messages: {
      unattached:
        "{association} 将 EIP 绑定到未绑定任何实例的 {interface}：在网卡绑定并于系统内配置之前，EIP 不起作用；没有源路由时回包从主网卡发出",
      "cut-through": "{attachment} 要移动，但 {association} 以直通模式在 {interface} 上保留了 EIP，解绑会被拒绝",
    },
    fixes: {
      attach: "绑定 {interface}，并在系统内添加源路由",
      disassociate: "先在一次 apply 中去掉 {association}",
    },
  },
  "eni/region-quota": {
    title: "地域内的辅助网卡 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个地域内的辅助网卡 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "eni/available": {
    title: "要绑定的网卡处于可用状态",
    messages: {
      violation: "{attachment} 要绑定 {interface}，但其状态为 {status}（位于 {holder}），本计划不会将其解绑",
      "service-managed": "{attachment} 要绑定 {interface}，但该网卡由其他云服务创建并托管",
    },
    fixes: {
      "own-interface": "声明自己的网卡（alicloud_ecs_network_interface），再绑定它",
      detach: "先解绑 {interface}，或将现有绑定导入",
    },
  },
  "eni/instance-state": {
    title: "要绑定网卡的实例处于运行中或已停止，且未锁定、未过期",
    messages: {
      status: "{attachment} 要绑定到 {instance}，但其状态为 {status}；必须为 Running 或 Stopped",
      locked: "{attachment} 要绑定到 {instance}，但它已被锁定（{status}）",
      expired: "{attachment} 要绑定到 {instance}，但其已过期（{status}）",
    },
    fixes: {
      wait: "等待 {instance} 处于运行中或已停止，解锁或续费",
    },
  },
  "eni/released-with-instance": {
    title: "网卡不随实例释放",
    messages: {
      block: "{instance} 的 {interfaces} 块网卡由其 network_interfaces 块创建，会随实例释放",
      "block-now": "{instance} 将被替换，由其块创建的 {interfaces} 块网卡会随之释放",
      flag: "{interface} 设置了 delete_on_release，会随 {instance} 释放",
      "flag-now": "{instance} 将被替换，设置了 delete_on_release 的 {interface} 会随之释放",
    },
    fixes: {
      block: "将 {instance} 的网卡声明为单独的资源并绑定",
      flag: "如果网卡要在 {instance} 之后保留，将 delete_on_release 设为 false",
    },
  },
  "eni/traffic-mode": {
    title: "实例规格支持相应数量的 HighPerformance 模式网卡",
    messages: {
      unsupported: "{instance} 有 {interfaces} 块 HighPerformance 模式的网卡，但 {type} 不支持 eRDMA",
      "too-many": "{instance} 有 {interfaces} 块 HighPerformance 模式的网卡，但 {type} 只支持 {limit} 块",
      "queue-pairs":
        "{instance}（{type}）有 {interfaces} 块 HighPerformance 模式的网卡，而 {greedy} 未指定队列对数量：它会占用全部，第二块无法加入",
    },
    fixes: {
      standard: "将其中 {over} 块改为 Standard 模式，或换用其他规格",
      "name-pairs": "在声明 {greedy} 的地方设置 queue_pair_number，或将其他网卡改为 Standard 模式",
    },
  },
  "eni/network-card": {
    title: "网卡位于规格具有的网络卡上，主网卡位于第一张",
    messages: {
      primary: "{instance} 将主网卡放在网络卡 {card} 上；主网卡始终在网络卡 0",
      none: "{subject} 指定了网络卡 {card}，但 {type} 只有 {cards} 张",
    },
    fixes: {
      first: "去掉 {instance} 的 network_card_index",
      "other-card": "使用网络卡 0 至 {last}",
    },
  },
};
