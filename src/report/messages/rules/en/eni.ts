import type { RuleText } from "../../text";

/** English words of the rules eni/*. Placeholders are names of facts in messages, and of params in fixes. */
export const ENI_EN: Readonly<Record<string, RuleText>> = {
  "eni/quota": {
    title: "An instance carries no more interfaces than its type allows, the primary one included",
    messages: {
      violation:
        "{instance} would carry {planned} interfaces (1 primary, {attached} attached, {blocks} in network_interfaces blocks), but {type} takes {limit}",
    },
    fixes: {
      "bigger-type":
        "Use {bigger} instead of {type}: the smallest type of the family that holds them ({holds} interfaces)",
      move: "Move {move} of the interfaces to another instance: no type of the family is known to hold more than {limit}",
    },
  },
  "eni/zone": {
    title: "An interface is attached inside its zone",
    messages: {
      violation:
        "{interface} is in zone {interfaceZone} (vSwitch {interfaceVSwitch}), but {instance} is in {instanceZone} (vSwitch {instanceVSwitch}); an interface can only be attached inside its zone",
    },
    fixes: {
      vswitch: "Put the interface into a vSwitch of zone {zone} in the same VPC, for example {vswitch}",
      zone: "Put the interface into a vSwitch of zone {zone} in the same VPC",
    },
  },
  "eni/vpc": {
    title: "An interface is attached inside its VPC",
    messages: {
      violation:
        "{interface} is in VPC {interfaceVpc} (vSwitch {interfaceVSwitch}), but {instance} is in {instanceVpc} (vSwitch {instanceVSwitch}); an interface can only be attached inside its VPC",
    },
    fixes: {
      vswitch: "Put the interface into a vSwitch of VPC {vpc}, for example {vswitch}",
    },
  },
  "eni/single-attachment": {
    title: "An interface is attached once",
    messages: {
      violation: "{second} takes {interface}, which {first} takes already; an interface is on one instance at a time",
    },
    fixes: {
      "keep-one": "Keep {first} and give the other one an interface of its own, or keep only one of the two",
    },
  },
  "eni/type-support": {
    title: "The instance type takes secondary interfaces",
    messages: {
      "primary-only":
        "{instance} is given {interfaces} secondary interface(s), but {type} takes none: its one interface is the primary one (catalog of {date})",
      "io-optimized":
        "{instance} is given {interfaces} secondary interface(s), but {type} is not I/O optimised and takes none (catalog of {date})",
    },
    fixes: {
      "other-type": "Use a type of a current family that holds {needed} interfaces instead of {type}",
    },
  },
  "eni/secondary-only": {
    title: "Only secondary interfaces are attached",
    messages: {
      violation:
        "{interface} is the primary interface of {owner}; it is there as long as its instance and cannot be attached",
      "declared-primary": "{interface} is declared as a primary interface; only secondary ones can be attached",
    },
    fixes: {
      "own-interface": "Declare a secondary interface (alicloud_ecs_network_interface) and attach that one",
    },
  },
  "eni/hot-plug": {
    title: "A type that takes interfaces only while stopped is stopped when one arrives",
    messages: {
      violation:
        "{interface} is to be attached to {instance} while it is {status}, but {type} takes an interface only while it is stopped",
      "at-creation":
        "{instance} asks for {blocks} interface(s) in network_interfaces blocks, but {type} takes none while it is created",
    },
    fixes: {
      "two-steps":
        'Apply twice: first with status = "Stopped" on {instance} and the attachment, then with status = "Running"; or use a type that takes interfaces while it runs',
      "attach-later":
        "Declare the interfaces as alicloud_ecs_network_interface and attach them to {instance} afterwards, while it is stopped",
    },
  },
  "eni/legacy-start": {
    title: "An instance that was last started before 2018-04-01 is rebooted before an interface is attached",
    messages: {
      violation:
        "{instance} was last started at {startTime}, before 2018-04-01: it must be rebooted before it takes {interfaces} new interface(s)",
    },
    fixes: {
      reboot:
        "Reboot {instance} in the console or with RebootInstance before the apply, and refresh the state; a restart inside the guest does not count",
    },
  },
  "eni/image-autoconfig": {
    title: "The image configures a second interface by itself",
    messages: {
      violation:
        "{image} on {instance} does not configure secondary interfaces by itself: {devices} will be attached and stay without an address",
    },
    fixes: {
      configure: "For {device} ({interface}), write this to {file} in the guest:\n{content}\nthen run: {apply}",
      "configure-each":
        "For {device} ({interface}), write this to {file} in the guest:\n{content}\nand the same, each with its own name and MAC address, for {others}; then run: {apply}",
      "by-hand": "Configure {devices} in the guest, as the documentation of its operating system describes",
    },
  },
  "eni/private-ip": {
    title: "A fixed address is free, lies in the block of its vSwitch, and is not reserved",
    messages: {
      malformed: "{attribute} of {resource} is {address}, which is no IPv4 address",
      outside: "{attribute} of {resource} is {address}, outside the block {block} of {vswitch}",
      reserved:
        "{attribute} of {resource} is {address}, which is reserved: the first and the last three addresses of {block} ({vswitch}) belong to the cloud",
      duplicate: "{attribute} of {resource} is {address}, which {holderAttribute} of {holder} has in {vswitch} already",
    },
    fixes: {
      free: "Use an address of {vswitch} that nothing here uses, for example {address}",
      full: "Use another vSwitch: every address of {vswitch} ({block}) is taken",
    },
  },
};
