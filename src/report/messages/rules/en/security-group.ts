import type { RuleText } from "../../text";

/** English words of the rules security-group/*. Placeholders are names of facts in messages, and of params in fixes. */
export const SECURITY_GROUP_EN: Readonly<Record<string, RuleText>> = {
  "security-group/rule-ports": {
    title: "A tcp or udp rule has a port range, any other has none",
    messages: {
      none: "{rule}: {protocol} needs a port range; without one the provider takes {ports}, and the API refuses it",
      malformed: "{rule}: the port range {ports} is not FROM/TO with 1 <= FROM <= TO <= 65535",
      dropped: "{rule}: {protocol} has no ports; the provider drops {ports} without a word",
    },
    fixes: {
      set: "Set port_range of {rule}, for example 1/65535 for all ports",
      "leave-out": "Leave port_range of {rule} out",
    },
  },
  "security-group/rule-nic-type": {
    title: "A rule in a VPC is of the intranet",
    messages: {
      "in-vpc": "{rule}: nic_type is internet, but its group is in a VPC",
      "source-group": "{rule}: nic_type is internet, but its source is a security group",
    },
    fixes: {
      intranet: "Set nic_type of {rule} to intranet, or leave it out",
    },
  },
  "security-group/rule-source": {
    title: "The other side of a rule is a block of the right kind, or a group of the same VPC",
    messages: {
      none: "{rule} names no block, no group and no prefix list",
      malformed: "{rule}: {attribute} is {block}, which is no block of that kind",
      protocol: "{rule}: {protocol} does not go with {attribute} {block}",
      advanced:
        "{rule} names a source group, but {group} is an advanced group, which takes blocks and prefix lists only",
      "other-vpc": "{rule}: {group} is in {vpc}, but the source group {source} in {sourceVpc}",
    },
    fixes: {
      set: "Set cidr_ip, ipv6_cidr_ip, source_security_group_id or prefix_list_id of {rule}",
      protocol: "Use {other} in {rule}",
      block: "Name the addresses by cidr_ip in {rule}",
    },
  },
  "security-group/inner-access": {
    title: "An advanced group has no inner access policy",
    messages: {
      refused: "{group} is an advanced group and sets {attribute}; its members never reach each other by themselves",
      hidden:
        "{group} is an advanced group and sets {attribute}, which the provider leaves out without a word; its members never reach each other by themselves",
    },
    fixes: {
      remove: "Remove {attribute} from {group}",
    },
  },
  "security-group/duplicate-rule": {
    title: "A rule is declared once",
    messages: {
      violation:
        "{rule} is the same rule as {other}: both get one id, and destroying one takes the rule away from both",
    },
    fixes: {
      remove: "Remove {rule}",
    },
  },
};
