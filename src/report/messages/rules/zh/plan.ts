import type { RuleText } from "../../text";

/** Chinese words of the rules plan/*. Same keys and placeholders as the English ones. */
export const PLAN_ZH: Readonly<Record<string, RuleText>> = {
  "plan/silent-change": {
    title: "计划中没有 provider 不会执行的变更",
    messages: {
      violation: "{resource}：计划修改 {attributes}，但 provider 不会发送任何请求",
    },
    fixes: {
      undo: "撤销对 {attributes} 的修改，或替换 {resource}",
    },
  },
  "plan/mixed-interfaces": {
    title: "一个实例的网卡要么用块，要么用绑定资源，不能混用",
    messages: {
      violation:
        "{instance} 有 {blocks} 个 network_interfaces 块和 {attached} 个绑定资源（如 {attachment}），之后的计划会替换实例",
    },
    fixes: {
      "one-way": "只用绑定资源，去掉 {instance} 的块",
    },
  },
  "plan/fails-after-stop": {
    title: "没有在实例停止之后才被拒绝的更新",
    messages: {
      architecture: "{instance}：镜像面向 {imageArch}，但 {type} 为 {arch}；被拒绝时实例已停止，并保持停止",
      family: "{instance}：镜像 {image} 无法在 {family} 上启动；被拒绝时实例已停止，并保持停止",
      downgrade:
        "{instance}：{type} 小于 {oldType}，包年包月实例降配须设置 operator_type；被拒绝时实例已停止，并保持停止",
    },
    fixes: {
      replace: "声明镜像与规格匹配的新实例，而不是修改 {instance}",
      "say-so": '为 {instance} 设置 operator_type = "downgrade"',
    },
  },
  "plan/protected": {
    title: "计划删除的对象没有删除保护",
    messages: {
      protected: "要删除 {object}，但其删除保护已开启；被拒绝时依赖它的对象已被删除",
      prepaid: "要删除 {object}，但它是包年包月实例，且之前没有 apply 过 force_delete",
    },
    fixes: {
      unprotect: "先在一次 apply 中关闭 {object} 的 deletion_protection",
      force: "先在一次 apply 中为 {object} 设置 force_delete",
    },
  },
  "plan/prevent-destroy": {
    title: "计划删除的对象没有 prevent_destroy",
    messages: { violation: "要删除 {object}，但其声明含有 prevent_destroy：Terraform 会拒绝该计划" },
    fixes: { allow: "从 {object} 的声明中移除 prevent_destroy，或撤销修改" },
  },
  "plan/condition": {
    title: "资源的所有条件都成立",
    messages: {
      precondition: "{resource}：前置条件不成立：{says}",
      postcondition: "{resource}：后置条件不成立：{says}",
    },
    fixes: { meet: "满足条件 {condition}" },
  },
  "plan/kept-after-destroy": {
    title: "没有销毁后仍存在并计费的对象",
    messages: {
      violation: "{object}（{id}）为包年包月：Terraform 只是将其移出状态，它仍然存在并计费",
    },
    fixes: {
      refund: "在控制台退订 {object}",
    },
  },
  "plan/data-loss": {
    title: "没有计划未提及的数据丢失",
    messages: {
      "system-disk": "{instance}：修改 {attribute} 会停止实例并更换系统盘，盘上数据全部丢失",
      "not-run": "{instance}：修改 {attribute} 会重启实例；新的自定义数据只保存、不执行",
    },
    fixes: {
      "system-disk": "先为 {instance} 的系统盘创建快照，或新建实例",
      "not-run": "需要执行脚本时新建实例替代 {instance}，或撤销修改",
    },
  },
  "plan/unique-before-destroy": {
    title: "先创建后销毁的对象不占用旧对象仍持有的唯一值",
    messages: {
      violation: "{resource} 以 create_before_destroy 方式替换，新对象申请 {attribute} {value} 时它仍属于旧对象",
    },
    fixes: {
      "other-value": "修改或省略 {resource} 的 {attribute}，或放弃 create_before_destroy",
    },
  },
  "plan/last-group": {
    title: "实例至少保留一个原安全组，或分两次 apply 更换",
    messages: {
      stays:
        "{instance} 离开全部安全组（{old}）并加入 {new}：最后一个无法离开，provider 忽略该错误，实例最终同时在两边",
      "other-kind":
        "{instance} 离开全部安全组（{old}）并加入另一类型的安全组（{new}）：provider 忽略所有错误，实例保持原样",
    },
    fixes: {
      "two-applies": "先在一次 apply 中为 {instance} 加入新安全组，下一次再移除旧的",
      "by-hand": "用一次 ModifyInstanceAttribute（SecurityGroupIds）调用更换 {instance} 的安全组，或替换实例",
    },
  },
};
