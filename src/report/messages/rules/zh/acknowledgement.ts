import type { RuleText } from "../../text";

/** Chinese words of the rules acknowledgement/*. Same keys and placeholders as the English ones. */
export const ACKNOWLEDGEMENT_ZH: Readonly<Record<string, RuleText>> = {
  "acknowledgement/expired": {
    title: "确认没有过期",
    messages: {
      violation: "对 {rule} 的确认已于 {expires} 到期；{findings} 个发现重新计入",
      spent: "对 {rule} 的确认已于 {expires} 到期，且已没有这样的发现",
      "no-date": "对 {rule} 的确认的到期日不是日历中的日期，因此不起作用：{expires}",
    },
    fixes: {
      renew: "更正 {rule} 发现的问题；或给出新的到期日和仍然成立的理由",
      remove: "删除该确认",
      date: "到期日请写成 2027-01-31 的形式",
    },
  },
  "acknowledgement/needs-expiry": {
    title: "应用时必然失败的错误只能限期确认",
    messages: {
      violation: "对 {rule} 的确认没有到期日，因此不覆盖 {findings} 个应用时必然失败的错误（{codes}）",
    },
    fixes: {
      expiry: "给出到期日 expires，即最后一个有效日",
      overlay:
        "如果目录中的事实有误（{facts}），请用覆盖文件更正：--catalog FILE，这样就无需确认；否则请给出到期日 expires",
    },
  },
  "acknowledgement/needs-reason": {
    title: "确认带有理由",
    messages: { violation: "对 {rule} 的确认没有理由，因此不起作用" },
    fixes: { reason: "说明为何保留 {rule} 发现的问题" },
  },
  "acknowledgement/unknown": {
    title: "确认所指的规则存在",
    messages: { violation: "没有规则 {rule}，因此对它的确认不起作用" },
    fixes: { nearest: "是否应为 {nearest}？", list: "全部规则：eniplan rules" },
  },
  "acknowledgement/unused": {
    title: "确认对应某个发现",
    messages: { violation: "对 {rule}（{scope}）的确认不起作用：没有这样的发现" },
    fixes: { remove: "删除它，或更正其范围（{scope}）；留着会悄悄覆盖下一个发现" },
  },
};
