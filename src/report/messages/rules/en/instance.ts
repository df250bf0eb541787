import type { RuleText } from "../../text";

/** English words of the rules instance/*. Placeholders are names of facts in messages, and of params in fixes. */
export const INSTANCE_EN: Readonly<Record<string, RuleText>> = {
  "instance/type-exists": {
    title: "The instance type exists",
    messages: {
      violation: "{type} of {instance} is no instance type that the catalog of {catalogDate} knows",
    },
    fixes: {
      nearest: "Use an existing type; the nearest names are {names}",
    },
  },
  "instance/private-ip": {
    title: "A fixed address of an instance is free, in its vSwitch, and not one of the cloud's own",
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
  "instance/vswitch-zone": {
    title: "An instance is in the zone of its vSwitch",
    messages: {
      violation: "{instance} names zone {zone}, but its vSwitch {vswitch} is in {vswitchZone}",
    },
    fixes: {
      "leave-out": "Leave availability_zone of {instance} out, or set it to {vswitchZone}",
    },
  },
  "instance/security-groups": {
    title: "The security groups of an instance are of its VPC, of one kind, and no more than the quota",
    messages: {
      "other-vpc": "{resource} is in VPC {vpc}, but its security group {group} is in {groupVpc}",
      classic:
        "{resource} is in VPC {vpc}, but its security group {group} has no vpc_id: it is one of the classic network",
      "too-many": "{resource} is in {groups} security groups; the quota is {limit}",
      mixed:
        "{resource} is in a basic group ({basic}) and in an advanced one ({advanced}); the two kinds exclude each other",
    },
    fixes: {
      "same-vpc": "Use a security group of VPC {vpc} instead of {group}",
      "into-vpc": "Set vpc_id of {group} to {vpc}",
      fewer: "Take {over} of the groups away from {resource}, merge their rules, or have the quota raised",
      "one-kind": "Use basic groups only, or advanced groups only: give up {basic} or {advanced}",
    },
  },
  "instance/name": {
    title: "Names of instances are as the API wants them",
    messages: {
      length: "{resource}: {attribute} is {length} characters long; {min} to {max} are allowed",
      start: "{resource}: {attribute} is {value}, but has to begin with a letter or a Chinese character",
      web: "{resource}: {attribute} is {value}, but must not begin with http:// or https://",
      "host-name":
        "{resource}: host_name is {value}; allowed are 2 to {max} letters, digits, single dots and hyphens between them",
    },
    fixes: {},
  },
  "instance/dry-run": {
    title: "dry_run is no preview: an apply with it fails",
    messages: {
      violation: "{instance} sets dry_run, so RunInstances answers with an error and the apply fails",
    },
    fixes: {
      remove: "Remove dry_run from {instance}; this plan is the preview",
    },
  },
  "instance/user-data": {
    title: "User data is no larger than the API takes",
    messages: {
      violation: "{instance}: user_data is {bytes} bytes before it is encoded; {limit} are allowed",
    },
    fixes: {
      download: "Take {over} bytes away: let a short script download the rest",
    },
  },
  "instance/dropped-private-ip": {
    title: "private_ip is sent only with a vSwitch and without a primary interface of one's own",
    messages: {
      "primary-interface":
        "{instance}: private_ip is not sent beside network_interface_id, and shows as a difference in every plan",
      "no-vswitch": "{instance}: private_ip is not sent without vswitch_id",
    },
    fixes: {
      "on-interface": "Set the address on the interface, and remove private_ip from {instance}",
      vswitch: "Set vswitch_id of {instance}, or remove private_ip",
    },
  },
  "instance/image": {
    title: "The image is built for the architecture of the type, and boots on its family",
    messages: {
      violation: "{instance}: the image {image} is built for {imageArch}, but {type} is {arch}",
      family: "{instance}: the image {image} does not boot on {family}",
    },
    fixes: {
      "newer-image": "Use a newer release of the system, or another family than {family}",
      "other-image": "Use an image for {arch}, or a type of the image's architecture instead of {type}",
    },
  },
  "instance/advanced-network": {
    title: "Old families are not put into a VPC with advanced features",
    messages: {
      violation:
        "{instance} of type {type} is in {vpc}, which gets advanced features from {feature}; the family is refused there",
    },
    fixes: {
      "other-family": "Use a type of a current family instead of {type}, or give {feature} up",
    },
  },
  "instance/vpc-change": {
    title: "A machine moves to another vSwitch inside its zone, and to another VPC only without secondary interfaces",
    messages: {
      "other-zone":
        "{instance} is to move from zone {oldZone} to {zone}, but stays in its zone for life; the provider has stopped it by the time it is refused",
      "vpc-left-out":
        "{instance} is to move from {oldVpc} to {vpc}, but names no vpc_id, so the vSwitch is looked for in the old one; the provider has stopped the instance by then",
      carries:
        "{instance} is to move from {oldVpc} to {vpc} with {interfaces} secondary interface(s) on it; the provider has stopped it by the time it is refused",
    },
    fixes: {
      replace: "Declare a new instance in the other zone instead of moving {instance}",
      "name-vpc": "Set vpc_id of {instance} to {vpc}",
      detach: "Detach the {interfaces} interface(s) from {instance} in an apply before",
    },
  },
  "instance/type-zone": {
    title: "The type is offered in the zone",
    messages: {
      violation: "{instance}: {type} is not among the {offered} types that zone {zone} offers",
      "dedicated-host": "{instance}: {type} is there on dedicated hosts only",
      "not-in-china": "{instance}: {type} is not sold on the Chinese mainland, where zone {zone} is",
    },
    fixes: {
      host: "Set dedicated_host_id of {instance}, or use another family",
      "same-family": "Zone {zone} offers of the family: {types}",
      other: "Use another zone or another type than {type}; {zone} offers none of its family",
    },
  },
  "instance/password": {
    title: "A password is as the API wants it",
    messages: {
      length: "The password of {instance} must have {min} to {max} characters",
      characters: "The password of {instance} holds a character that the API does not take",
      kinds:
        "The password of {instance} must hold three of four kinds of characters: small and capital letters, digits, special ones",
      slash: "The password of {instance} begins with /, which Windows does not take",
    },
    fixes: {
      other: "Give {instance} another password",
    },
  },
};
