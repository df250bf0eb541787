import type { RuleText } from "../../text";

/** English words of the rules eip/*. Placeholders are names of facts in messages, and of params in fixes. */
export const EIP_EN: Readonly<Record<string, RuleText>> = {
  "eip/instance-type": {
    title: "An EIP on an interface says so",
    messages: {
      violation:
        "{association} puts an EIP on {interface} without instance_type; the API then looks for an instance of that id",
    },
    fixes: {
      set: "Set instance_type of {association} to NetworkInterface",
    },
  },
  "eip/public-ip": {
    title: "An instance has an EIP or bandwidth of its own, not both",
    messages: {
      violation:
        "{association} puts an EIP on {instance}, which has {bandwidth} Mbit/s of its own and so a public address",
    },
    fixes: {
      zero: "Set internet_max_bandwidth_out of {instance} to 0, or give the EIP up",
    },
  },
  "eip/single-association": {
    title: "An EIP is on one thing, and the primary interface of an instance has one EIP",
    messages: {
      address: "{association} takes {label}, which {other} takes already",
      instance: "{association} puts a second EIP on {label}, after {other}; its primary interface takes one",
      interface:
        "{association} is one of {bound} EIPs on {interface}, which takes {takes}: one for each private address, and one alone in cut-through mode",
    },
    fixes: {
      "keep-one": "Keep {other} alone, or put the EIP on a secondary interface",
      fewer: "Give {interface} more private addresses, or take {over} of its EIPs away",
    },
  },
};
