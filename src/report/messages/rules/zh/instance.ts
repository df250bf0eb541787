import type { RuleText } from "../../text";

/** Chinese words of the rules instance/*. Same keys and placeholders as the English ones. */
export const INSTANCE_ZH: Readonly<Record<string, RuleText>> = {
  "instance/type-exists": {
    title: "实例规格存在",
    messages: {
      violation: "{instance} 的实例规格 {type} 不在 {catalogDate} 的目录中",
    },
    fixes: {
      nearest: "使用存在的规格；名称最接近的是 {names}",
    },
  },
  "instance/private-ip": {
    title: "实例的固定地址在其交换机内、未被占用，且不是系统保留地址",
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
  "instance/vswitch-zone": {
    title: "实例与其交换机在同一可用区",
    messages: {
      violation: "{instance} 指定可用区 {zone}，但其交换机 {vswitch} 在 {vswitchZone}",
    },
    fixes: {
      "leave-out": "省略 {instance} 的 availability_zone，或设为 {vswitchZone}",
    },
  },
  "instance/security-groups": {
    title: "实例的安全组在其 VPC 内、类型相同，且数量不超过配额",
    messages: {
      "other-vpc": "{resource} 在 VPC {vpc} 中，但其安全组 {group} 在 {groupVpc} 中",
      classic: "{resource} 在 VPC {vpc} 中，但其安全组 {group} 没有 vpc_id：属于经典网络",
      "too-many": "{resource} 加入了 {groups} 个安全组，配额为 {limit} 个",
      mixed: "{resource} 同时加入了普通安全组（{basic}）和企业安全组（{advanced}），两者不能混用",
    },
    fixes: {
      "same-vpc": "改用 VPC {vpc} 中的安全组，替换 {group}",
      "into-vpc": "将 {group} 的 vpc_id 设为 {vpc}",
      fewer: "从 {resource} 移除 {over} 个安全组，合并其规则，或申请提升配额",
      "one-kind": "只用普通安全组或只用企业安全组：放弃 {basic} 或 {advanced}",
    },
  },
  "instance/name": {
    title: "实例名称符合 API 的要求",
    messages: {
      length: "{resource}：{attribute} 长度为 {length} 个字符，允许 {min} 至 {max} 个",
      start: "{resource}：{attribute} 为 {value}，但必须以字母或中文开头",
      web: "{resource}：{attribute} 为 {value}，但不能以 http:// 或 https:// 开头",
      "host-name": "{resource}：host_name 为 {value}；允许 2 至 {max} 个字母、数字，中间可有单个点或短横线",
    },
    fixes: {},
  },
  "instance/dry-run": {
    title: "dry_run 不是预览：带它的 apply 会失败",
    messages: {
      violation: "{instance} 设置了 dry_run，RunInstances 会返回错误，apply 失败",
    },
    fixes: {
      remove: "去掉 {instance} 的 dry_run；本计划就是预览",
    },
  },
  "instance/user-data": {
    title: "自定义数据不超过 API 的上限",
    messages: {
      violation: "{instance}：user_data 编码前为 {bytes} 字节，允许 {limit} 字节",
    },
    fixes: {
      download: "减少 {over} 字节：用简短脚本下载其余内容",
    },
  },
  "instance/dropped-private-ip": {
    title: "private_ip 只有在指定交换机且没有自带主网卡时才会发送",
    messages: {
      "primary-interface":
        "{instance}：与 network_interface_id 同时设置时 private_ip 不会发送，之后每次 plan 都显示差异",
      "no-vswitch": "{instance}：没有 vswitch_id 时 private_ip 不会发送",
    },
    fixes: {
      "on-interface": "在网卡上设置地址，并从 {instance} 去掉 private_ip",
      vswitch: "为 {instance} 设置 vswitch_id，或去掉 private_ip",
    },
  },
  "instance/image": {
    title: "镜像与实例规格的架构一致，且能在该规格族上启动",
    messages: {
      violation: "{instance}：镜像 {image} 面向 {imageArch}，但 {type} 为 {arch}",
      family: "{instance}：镜像 {image} 无法在 {family} 上启动",
    },
    fixes: {
      "newer-image": "使用该系统的较新版本，或换用 {family} 以外的规格族",
      "other-image": "使用 {arch} 的镜像，或换用与镜像架构一致的规格，替换 {type}",
    },
  },
  "instance/advanced-network": {
    title: "旧规格族不能放入启用高阶特性的 VPC",
    messages: {
      violation: "{instance} 的规格 {type} 在 {vpc} 中，{feature} 为其启用了高阶特性，该规格族会被拒绝",
    },
    fixes: {
      "other-family": "将 {type} 换为现行规格族的规格，或放弃 {feature}",
    },
  },
  "instance/vpc-change": {
    title: "实例只能在可用区内更换交换机；更换 VPC 时不能带辅助网卡",
    messages: {
      "other-zone": "{instance} 要从可用区 {oldZone} 移到 {zone}，但实例不能离开其可用区；被拒绝时 provider 已将其停止",
      "vpc-left-out":
        "{instance} 要从 {oldVpc} 移到 {vpc}，但未设置 vpc_id，因此会在旧 VPC 中查找交换机；此时 provider 已将实例停止",
      carries: "{instance} 要从 {oldVpc} 移到 {vpc}，但带有 {interfaces} 块辅助网卡；被拒绝时 provider 已将其停止",
    },
    fixes: {
      replace: "在另一可用区声明新实例，而不是移动 {instance}",
      "name-vpc": "将 {instance} 的 vpc_id 设为 {vpc}",
      detach: "先在一次 apply 中从 {instance} 解绑 {interfaces} 块网卡",
    },
  },
  "instance/type-zone": {
    title: "可用区提供该实例规格",
    messages: {
      violation: "{instance}：可用区 {zone} 提供的 {offered} 种规格中没有 {type}",
      "dedicated-host": "{instance}：{type} 只在专有宿主机上提供",
      "not-in-china": "{instance}：{type} 不在中国内地销售，而可用区 {zone} 位于中国内地",
    },
    fixes: {
      host: "为 {instance} 设置 dedicated_host_id，或换用其他规格族",
      "same-family": "可用区 {zone} 提供的同规格族：{types}",
      other: "换用其他可用区，或换掉 {type}；{zone} 不提供该规格族",
    },
  },
  "instance/password": {
    title: "密码符合 API 要求",
    messages: {
      length: "{instance} 的密码长度必须为 {min} 至 {max} 个字符",
      characters: "{instance} 的密码含有 API 不接受的字符",
      kinds: "{instance} 的密码必须包含大写字母、小写字母、数字、特殊字符中的三种",
      slash: "{instance} 的密码以 / 开头，Windows 不接受",
    },
    fixes: {
      other: "为 {instance} 设置其他密码",
    },
  },
};
