// Outside of this repository: import { both, defineRule } from "eniplan/rules";
import { both, defineRule } from "../../src/custom-rules";

/** Whoever is called at night must be able to see whose machine it is. */
export const owner = defineRule({
  id: "team/owner",
  severity: "warning",
  messages: {
    en: {
      title: "Every instance says who owns it",
      violation: "{address} has no tag owner.",
      fix: "Add a tag owner with the name of the team.",
    },
    zh: {
      title: "每个实例都注明所有者",
      violation: "{address} 没有 owner 标签。",
      fix: "添加 owner 标签，值为团队名称。",
    },
  },
  check(model, report) {
    for (const instance of model.resources("alicloud_instance")) {
      report.decide(
        instance,
        instance.value("tags.owner"),
        () => {},
        () => report.violation(instance),
      );
    }
  },
});

/** A pair of firewalls in one zone is no pair. */
export const firewallZones = defineRule({
  id: "team/firewall-zones",
  severity: "error",
  messages: {
    en: {
      title: "The firewalls of a VPC stand in different zones",
      violation: "{address} and {other} are firewalls of one VPC, and both stand in zone {zone}.",
      fix: "Move one of them to a vSwitch of another zone.",
      explanation: "A zone may fail as a whole. Firewalls are instances whose tag `role` is `firewall`.",
    },
    zh: {
      title: "同一 VPC 的防火墙位于不同可用区",
      violation: "{address} 与 {other} 是同一 VPC 的防火墙，且都位于可用区 {zone}。",
      fix: "将其中一台移到另一可用区的交换机。",
      explanation: "可用区可能整体故障。防火墙是标签 `role` 为 `firewall` 的实例。",
    },
  },
  check(model, report) {
    const firewalls = model.resources("alicloud_instance").filter((instance) => {
      const role = instance.value("tags.role");
      return role.kind === "known" && role.value === "firewall";
    });
    firewalls.forEach((one, i) => {
      for (const other of firewalls.slice(i + 1)) {
        report.decide(one, both(both(one.vpc(), other.vpc()), both(one.zone(), other.zone())), ([vpcs, zones]) => {
          if (vpcs[0] !== vpcs[1] || zones[0] !== zones[1]) return;
          report.violation(one, { facts: { other: other.address, zone: one.zone() } });
        });
      }
    });
  },
});
