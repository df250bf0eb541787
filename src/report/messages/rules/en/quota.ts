import type { RuleText } from "../../text";

/** English words of the rules quota/*. Placeholders are names of facts in messages, and of params in fixes. */
export const QUOTA_EN: Readonly<Record<string, RuleText>> = {
  "quota/vpcs": {
    title: "There are no more VPCs in a region than the quota",
    messages: {
      violation:
        "{planned} VPCs in a region are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/vswitches": {
    title: "There are no more vSwitches in a VPC than the quota",
    messages: {
      violation:
        "{planned} vSwitches in a VPC are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/security-groups": {
    title: "There are no more security groups in a region than the quota",
    messages: {
      violation:
        "{planned} security groups in a region are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/security-group-rules": {
    title: "There are no more rules in a security group than the quota",
    messages: {
      violation:
        "{planned} rules in a security group are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/route-tables": {
    title: "There are no more custom route tables in a VPC than the quota",
    messages: {
      violation:
        "{planned} custom route tables in a VPC are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/route-entries": {
    title: "There are no more custom entries in a route table than the quota",
    messages: {
      violation:
        "{planned} custom entries in a route table are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/secondary-blocks": {
    title: "There are no more secondary IPv4 blocks of a VPC than the quota",
    messages: {
      violation:
        "{planned} secondary IPv4 blocks of a VPC are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/instances": {
    title: "There are no more instances in a region than the quota",
    messages: {
      violation:
        "{planned} instances in a region are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/security-group-members": {
    title: "There are no more private addresses in a security group than the quota",
    messages: {
      violation:
        "{planned} private addresses in a security group are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "quota/tags": {
    title: "Tags are few enough, and as the API wants them",
    messages: {
      "too-many": "{resource} has {tags} tags; {limit} are allowed",
      reserved: "{resource}: the tag key {key} begins with aliyun or acs:, which the cloud keeps for itself",
      key: "{resource}: the tag key {key} is empty, longer than 128 characters, or holds a web address",
      value: "{resource}: the value of tag {key} is longer than 128 characters, or holds a web address",
    },
    fixes: {},
  },
};
