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
      "free-block": "Give {vswitch} the block {free}, which is free in the VPC",
      inside: "Use a block inside {vpcBlocks}, or give {vpc} a secondary block",
    },
  },
  "vswitch/overlap": {
    title: "The blocks of the vSwitches of a VPC do not overlap",
    messages: {
      violation: "The block {block} of {vswitch} overlaps {otherBlock} of {other} in the VPC {vpc}",
    },
    fixes: {
      "free-block": "Give {vswitch} the block {free}, which is free in the VPC",
      "other-block": "Give {vswitch} a block of the VPC that does not touch {otherBlock}",
    },
  },
  "vswitch/capacity": {
    title: "The addresses that are planned in a vSwitch fit into its block",
    messages: {
      violation: "{planned} addresses are planned in {vswitch}, but {block} has {usable} usable ones",
    },
    fixes: {
      bigger: "Give {vswitch} a block of /{mask} or larger",
      spread: "Put {over} of the addresses into another vSwitch of the zone",
    },
  },
  "vswitch/zone-exists": {
    title: "The zone of a vSwitch, an instance or a disk exists, in the region of the provider",
    messages: {
      violation: "{resource} is put into zone {zone}, which does not exist",
      "other-region": "{resource} is put into zone {zone}, but its provider works in region {region}",
    },
    fixes: {
      zones: "The zones of {region} are {zones}",
      nearest: "Did you mean {nearest}?",
    },
  },
  "vswitch/fills-vpc": {
    title: "A vSwitch leaves room for a second one in its VPC",
    messages: {
      violation:
        "{vswitch} has the whole block {block} of {vpc}: there is no room for a second vSwitch, in this zone or another",
    },
    fixes: {
      smaller: "Give {vswitch} a part of the block, for example a /{mask}; a block cannot be changed later",
    },
  },
  "vswitch/required": {
    title: "A vSwitch has a VPC and a block, although the schema takes them for optional",
    messages: {
      violation: "{vswitch} lacks {attributes}; only a default vSwitch does without",
    },
    fixes: {
      set: "Set {attributes} of {vswitch}",
    },
  },
  "vswitch/ipv6": {
    title: "IPv6 is on in the VPC and in the vSwitch of what asks for IPv6 addresses",
    messages: {
      "no-mask": "{vswitch} turns IPv6 on without ipv6_cidr_block_mask",
      "vpc-without": "{vswitch} turns IPv6 on, but {vpc} has none",
      "vswitch-without": "{resource} sets {attribute}, but {vswitch} has no IPv6",
    },
    fixes: {
      mask: "Set ipv6_cidr_block_mask of {vswitch}, 0 to 255",
      "enable-vpc": "Set enable_ipv6 of {vpc}",
      "enable-vswitch": "Set enable_ipv6 and ipv6_cidr_block_mask of {vswitch}",
    },
  },
  "vswitch/block-edge": {
    title: "A vSwitch in a secondary block waits for the block to be there",
    messages: {
      violation:
        "{vswitch} ({block}) lies in {secondaryBlock} of {secondary}, but nothing makes it wait for that block",
    },
    fixes: {
      depend: "Add {secondary} to depends_on of {vswitch}",
    },
  },
  "vswitch/route": {
    title: "No route of the VPC leads exactly to the block of a vSwitch",
    messages: {
      violation:
        "{vswitch} has the block {block}, and {route} of the same VPC ({vpc}) leads exactly there: a vSwitch brings that route along itself",
    },
    fixes: {
      "other-block": "Give {vswitch} another block, or a part of this one, or take {route} away",
    },
  },
};
