import type { RuleText } from "../../text";

/** English words of the rules vpc/*. Placeholders are names of facts in messages, and of params in fixes. */
export const VPC_EN: Readonly<Record<string, RuleText>> = {
  "vpc/cidr": {
    title: "The block of a VPC is one that the cloud takes, and covers its vSwitches",
    messages: {
      malformed: "{vpc}: {attribute} {block} is no IPv4 block",
      reserved: "{vpc}: {attribute} {block} touches {reserved}, which the cloud keeps for itself",
      mask: "{vpc}: {attribute} {block} has a mask of /{mask}; allowed is /{min} to /{max}",
      "host-bits": "{vpc}: {attribute} {block} has host bits set; the block is {aligned}",
      uncovers: "The new block {block} of {vpc} no longer covers {vswitchBlock} of {vswitch}, which stays",
    },
    fixes: {
      aligned: "Write {block}",
      cover: "Keep {vswitchBlock} inside the block, or add a secondary block for it",
    },
  },
};
