import type { RuleText } from "../../text";

/** English words of the rules eni/*. Placeholders are names of facts in messages, and of params in fixes. */
export const ENI_EN: Readonly<Record<string, RuleText>> = {
  "eni/quota": {
    title: "An instance carries no more interfaces than its type allows, the primary one included",
    messages: {
      violation:
        "{instance} would carry {planned} interfaces (1 primary, {attached} attached, {blocks} in network_interfaces blocks), but {type} takes {limit}",
      "with-outside":
        "{instance} would carry {planned} interfaces (1 primary, {attached} attached, {blocks} in network_interfaces blocks, and from outside {outside}), but {type} takes {limit}",
    },
    fixes: {
      "same-generation":
        "Use {bigger} instead of {type}: no type of the family holds them, and this is the smallest of the generation that does ({holds} interfaces)",
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
    title: "A type that takes interfaces only while stopped is stopped when one arrives or leaves",
    messages: {
      violation:
        "{interface} is to be attached to {instance} while it is {status}, but {type} takes an interface only while it is stopped",
      "at-creation":
        "{instance} asks for {blocks} interface(s) in network_interfaces blocks, but {type} takes none while it is created",
      detach:
        "{interface} is to be detached ({attachment}) from {instance} while it is {status}, but {type} gives an interface back only while it is stopped",
    },
    fixes: {
      "stop-first": 'Apply status = "Stopped" on {instance} first, and take the attachment away in a later apply',
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
      configure: "For {devices} ({interfaces}), write this to {file} in the guest:\n{content}\nthen run: {apply}",
      "configure-each": "For {devices}, write these files in the guest:\n{content}\nthen run: {apply}",
      run: "For {devices} ({interfaces}), run this in the guest:\n{apply}",
      "by-hand": "Configure {devices} in the guest, as the documentation of its operating system describes",
    },
  },
  "eni/private-ip": {
    title: "A fixed address of an interface is free, in its vSwitch, and not one of the cloud's own",
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
  "eni/security-groups": {
    title: "An interface is in one to five security groups of its VPC, all of one kind",
    messages: {
      none: "{interface} is in no security group; the schema lets it pass, and the API refuses it",
      "other-vpc": "{resource} is in VPC {vpc}, but its security group {group} is in {groupVpc}",
      classic:
        "{resource} is in VPC {vpc}, but its security group {group} has no vpc_id: it is one of the classic network",
      "too-many": "{resource} is in {groups} security groups; the quota is {limit}",
      mixed:
        "{resource} is in a basic group ({basic}) and in an advanced one ({advanced}); the two kinds exclude each other",
    },
    fixes: {
      add: "Add security_group_ids to {interface}",
      "same-vpc": "Use a security group of VPC {vpc} instead of {group}",
      "into-vpc": "Set vpc_id of {group} to {vpc}",
      fewer: "Take {over} of the groups away from {resource}, merge their rules, or have the quota raised",
      "one-kind": "Use basic groups only, or advanced groups only: give up {basic} or {advanced}",
    },
  },
  "eni/name": {
    title: "Names and descriptions of interfaces are as the API wants them",
    messages: {
      length: "{resource}: {attribute} is {length} characters long; {min} to {max} are allowed",
      start: "{resource}: {attribute} is {value}, but has to begin with a letter or a Chinese character",
      web: "{resource}: {attribute} is {value}, but must not begin with http:// or https://",
    },
    fixes: {},
  },
  "eni/queues": {
    title: "An interface has no more queues than its instance's type, and they change only while it stands still",
    messages: {
      range: "{interface}: queue_number is {queues}; allowed is {min} to {max}",
      "too-many": "{interface} has {queues} queues, but {type} of {instance} has {limit} on an interface",
      "while-running":
        "{interface}: queue_number changes to {queues} while {instance} is running; the provider does not stop it",
    },
    fixes: {
      fewer: "Set queue_number to {limit} or less, or leave it out",
      "stop-first": "Stop {instance} before the apply, and start it afterwards",
    },
  },
  "eni/vpc-instance": {
    title: "An instance is in a VPC, and only there it takes secondary interfaces",
    messages: {
      violation:
        "{instance} is given {interfaces} secondary interface(s), but is in no vSwitch: without one it would be of the classic network",
      classic:
        "{instance} is in no vSwitch: that asks for the classic network, which is refused wherever there is none any more",
    },
    fixes: {
      vswitch: "Set vswitch_id of {instance}",
    },
  },
  "eni/creation-limit": {
    title: "The console creates an instance with one secondary interface at most",
    messages: {
      violation:
        "{instance} is created with {planned} interfaces; the console creates {limit} at most, the primary one included",
    },
    fixes: {
      "attach-later":
        "Give {over} of the blocks of {instance} up, and attach those interfaces by resources of their own",
    },
  },
  "eni/same-vswitch-at-creation": {
    title: "In the console an interface that is created with an instance is in its vSwitch",
    messages: {
      violation:
        "{instance} is in {instanceVSwitch}, but an interface that is created with it in {interfaceVSwitch}; the API takes that inside the zone, the console does not",
    },
    fixes: {
      same: "Put the interface into {vswitch}, or attach it by a resource of its own",
    },
  },
  "eni/private-ip-quota": {
    title: "An interface has no more private IPv4 addresses than its instance's type allows",
    messages: {
      listed: "{interface} lists {listed} secondary addresses; one call takes {limit}",
      counted: "{interface} asks for {count} secondary addresses; an interface takes {limit}",
      attached:
        "{subject} would carry {planned} IPv4 addresses, the primary one included, but {type} of {instance} allows {limit} on an interface",
    },
    fixes: {
      later: "Add {over} of the addresses in a second apply, or ask for a number of addresses instead",
      "bigger-type":
        "Use {bigger} instead of {type}: the smallest type of the family that allows {holds} on an interface",
      fewer: "Take {over} of the addresses away, or move them to another interface",
    },
  },
  "eni/ipv6-quota": {
    title: "An interface has no more IPv6 addresses than its instance's type allows",
    messages: {
      unsupported: "{subject} is given {planned} IPv6 address(es), but {type} of {instance} takes no IPv6",
      attached:
        "{subject} would carry {planned} IPv6 addresses, but {type} of {instance} allows {limit} on an interface",
    },
    fixes: {
      "bigger-type":
        "Use {bigger} instead of {type}: the smallest type of the family that allows {holds} on an interface",
      fewer: "Take {over} of the IPv6 addresses away, or use a type of another family",
    },
  },
  "eni/eip-attached": {
    title: "An interface with an EIP is attached, and gives the EIP up before it is detached in cut-through mode",
    messages: {
      unattached:
        "{association} puts an EIP on {interface}, which is attached to nothing: the EIP does nothing until it is, and is configured in the guest; replies leave by the primary interface unless there are source routes",
      "cut-through":
        "{attachment} is moved while {association} keeps an EIP in cut-through mode on {interface}; the detach is refused",
    },
    fixes: {
      attach: "Attach {interface}, and add source routes in the guest",
      disassociate: "Remove {association} in an apply before",
    },
  },
  "eni/region-quota": {
    title: "There are no more secondary interfaces in a region than the quota",
    messages: {
      violation:
        "{planned} secondary interfaces in a region are planned in {within} besides {used} others, and the quota {quota} is {limit}",
    },
    fixes: {
      raise: "Have {quota} raised by {over}, and say so in an inventory",
    },
  },
  "eni/available": {
    title: "An interface that is attached is free",
    messages: {
      violation: "{attachment} takes {interface}, which is {status} (at {holder}) and not detached by this plan",
      "service-managed": "{attachment} takes {interface}, which another service made and keeps for itself",
    },
    fixes: {
      "own-interface": "Declare an interface of your own (alicloud_ecs_network_interface) and attach that one",
      detach: "Detach {interface} where it is, or import that attachment",
    },
  },
  "eni/instance-state": {
    title: "An instance that takes an interface is running or stopped, and neither locked nor expired",
    messages: {
      status: "{attachment} attaches to {instance}, which is {status}; it has to be Running or Stopped",
      locked: "{attachment} attaches to {instance}, which is locked ({status})",
      expired: "{attachment} attaches to {instance}, whose subscription has ended ({status})",
    },
    fixes: {
      wait: "Wait until {instance} is running or stopped, unlock or renew it",
    },
  },
  "eni/released-with-instance": {
    title: "An interface survives its instance",
    messages: {
      block:
        "{interfaces} interface(s) of {instance} are made by its network_interfaces blocks, and are released with it",
      "block-now": "{instance} is replaced, and {interfaces} interface(s) made by its blocks are released with it",
      flag: "{interface} has delete_on_release, and is released with {instance}",
      "flag-now": "{instance} is replaced, and {interface} with delete_on_release is released with it",
    },
    fixes: {
      block: "Declare the interfaces of {instance} as resources of their own, and attach them",
      flag: "Set delete_on_release to false, if the interface is to survive {instance}",
    },
  },
  "eni/traffic-mode": {
    title: "A type takes so many interfaces in the mode HighPerformance",
    messages: {
      unsupported: "{instance} is given {interfaces} interface(s) in the mode HighPerformance, but {type} has no eRDMA",
      "too-many": "{instance} is given {interfaces} interfaces in the mode HighPerformance, but {type} takes {limit}",
      "queue-pairs":
        "{instance} ({type}) is given {interfaces} interfaces in the mode HighPerformance, and {greedy} names no number of queue pairs: it takes all of them, and no second one fits",
    },
    fixes: {
      standard: "Use the mode Standard for {over} of them, or another type",
      "name-pairs": "Set queue_pair_number where {greedy} is declared, or use the mode Standard for the others",
    },
  },
  "eni/network-card": {
    title: "An interface is on a network card that the type has, the primary one on the first",
    messages: {
      primary: "{instance} puts its primary interface on network card {card}; it is always on card 0",
      none: "{subject} asks for network card {card}, but {type} has {cards}",
    },
    fixes: {
      first: "Remove network_card_index from {instance}",
      "other-card": "Use a network card from 0 to {last}",
    },
  },
};
