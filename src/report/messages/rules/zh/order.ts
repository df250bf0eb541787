import type { RuleText } from "../../text";

/** Chinese words of the rules order/*. Same keys and placeholders as the English ones. */
export const ORDER_ZH: Readonly<Record<string, RuleText>> = {
  "order/deadlock": {
    title: "没有在仍被使用时删除的对象",
    messages: {
      deleted: "{user} 仍在使用 {used} 时将其删除：Terraform 先删除后更新，删除重试 {minutes} 分钟后失败",
      replaced: "{user} 仍在使用 {used} 时将其替换：Terraform 在更新使用者之前删除旧对象，重试 {minutes} 分钟后失败",
      attachment: "{attachment} 先创建后销毁，会申请仍被占用的网卡",
    },
    fixes: {
      "two-applies": "在 {user} 离开之前保留 {used}：先执行 apply -target='{user}'",
      "create-first": "为 {used} 设置 create_before_destroy；交换机的新旧网段不能重叠",
      "destroy-first": "从 {attachment} 及依赖它的资源去掉 create_before_destroy",
    },
  },
  "order/hazard": {
    title: "云要求的每个顺序都能在一次 apply 中保证",
    messages: {
      phases: "{before} 必须在 {after} 开始之前完成（{cause}）；没有可声明的依赖能让 Terraform 等待，需要分两个阶段",
      impossible: "{before} 必须在 {after} 开始之前完成（{cause}），但 Terraform 自身的顺序相反：{cycle}",
    },
    fixes: {
      phases: "分阶段 apply：{commands}",
      impossible: "先撤销其中一项变更并 apply，之后再做",
    },
  },
  "order/cycle": {
    title: "引用不成环，状态也不要求相反的顺序",
    messages: {
      references: "以下资源循环引用：{cycle}",
      order: "配置与状态要求相反的顺序：{cycle}",
    },
    fixes: {
      references: "去掉环中的一个引用或 depends_on",
      order: "分两次 apply 完成变更，或去掉 create_before_destroy",
    },
  },
  "order/missing-edge": {
    title: "云要求先后进行的操作彼此等待",
    messages: {
      "route-table": "{second} 在交换机中创建，而 {first} 同时将该交换机绑定到路由表；绑定期间无法在其中创建网卡",
      route: "{second} 指向 {first} 同时绑定的网卡；路由要求网卡已绑定",
      snat: "{second} 使用 {first} 同时绑定的地址，且该地址须在其后释放",
    },
    fixes: {
      depend: "将 {first} 加入 {second} 的 depends_on",
    },
  },
};
