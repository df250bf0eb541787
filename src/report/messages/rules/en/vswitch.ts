import type { RuleText } from "../../text";

/** English words of the rules vswitch/*. Placeholders are names of facts in messages, and of params in fixes. */
export const VSWITCH_EN: Readonly<Record<string, RuleText>> = {
  "vswitch/cidr": {
    title: "The block of a vSwitch is one that the VPC can give",
    messages: {
      malformed: "The block {block} of {vswitch} is no IPv4 block; expected is one like 10.0.1.0/24",
      mask: "The block {block} of {vswitch} has the mask /{mask}; a vSwitch takes /{min} to /{max}",
      "host-bits": "The block {block} of {vswitch} starts inside a block; with its mask it would be {aligned}",
      reserved: "The block {block} of {vswitch} lies in {reserved}, which the cloud keeps for itself",
      outside: "The block {block} of {vswitch} lies outside {vpc}, which has {vpcBlocks}",
    },
    fixes: {
      aligned: "Write {block}",
      inside: "Use a block inside {vpcBlocks}, or give {vpc} a secondary block",
    },
  },
  "vswitch/overlap": {
    title: "The blocks of the vSwitches of a VPC do not overlap",
    messages: {
      violation: "The block {block} of {vswitch} overlaps {otherBlock} of {other} in the VPC {vpc}",
    },
    fixes: {
      "other-block": "Give {vswitch} a block of the VPC that does not touch {otherBlock}",
    },
  },
};
