import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { SecurityGroupAttributes } from "./attributes";
import { type IdReference, idOf, oneGiven } from "./references";
import { AlicloudResource } from "./resource";
import { SecurityGroupRule } from "./security-group-rule";

/** One rule. Its peer is one of `cidr`, `ipv6Cidr`, `group` and `prefixListId`. */
export interface SecurityRule {
  readonly direction: "ingress" | "egress";
  readonly protocol: "tcp" | "udp" | "icmp" | "icmpv6" | "gre" | "all";
  /** `from/to`, as in `22/22`. Default: `-1/-1`, all ports. */
  readonly ports?: string | undefined;
  readonly cidr?: string | undefined;
  readonly ipv6Cidr?: string | undefined;
  /** Security group of the peer. */
  readonly group?: IdReference | undefined;
  readonly prefixListId?: string | undefined;
  /** Default: accept. */
  readonly policy?: "accept" | "drop" | undefined;
  /** 1 to 100; 1 wins. Default: 1. */
  readonly priority?: number | undefined;
  readonly description?: string | undefined;
  /**
   * Name of the rule's construct. Default: made of what the rule says, so that adding or moving a rule leaves the others
   * alone. Needed when the peer is not known before apply and two rules would else be called the same.
   */
  readonly name?: string | undefined;
}

export interface SecurityGroupProps extends SecurityGroupAttributes, TerraformMetaArguments {
  /** The VPC of the instances and interfaces that join. Instead of `vpcId`. */
  readonly vpc?: IdReference | undefined;
  readonly rules?: readonly SecurityRule[] | undefined;
}

/** A security group with its rules; each rule is a resource of its own below the group. */
export class SecurityGroup extends AlicloudResource {
  static readonly tfResourceType = "alicloud_security_group";

  constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    const { vpc, vpcId, rules = [], ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, SecurityGroup.tfResourceType, {
      ...rest,
      vpcId: oneGiven(path, ["vpc", vpc], ["vpcId", vpcId]),
    });
    for (const rule of rules) this.addRule(rule);
  }

  addRule(rule: SecurityRule): SecurityGroupRule {
    const { direction, protocol, ports, cidr, ipv6Cidr, group, name } = rule;
    return new SecurityGroupRule(this, name ?? nameOf(rule), {
      securityGroupId: this.id,
      type: direction,
      ipProtocol: protocol,
      // The only kind of card in a VPC; the provider's own default is that of the classic network.
      nicType: "intranet",
      portRange: ports,
      cidrIp: cidr,
      ipv6CidrIp: ipv6Cidr,
      sourceSecurityGroupId: idOf(group),
      prefixListId: rule.prefixListId,
      policy: rule.policy,
      priority: rule.priority,
      description: rule.description,
    });
  }

  get vpcId(): string {
    return this.getStringAttribute("vpc_id");
  }
}

/** `ingress-tcp-22-22-10.0.0.0-8`. A group made here is called by its construct, any other id that is a token by its kind. */
function nameOf({
  direction,
  protocol,
  ports,
  cidr,
  ipv6Cidr,
  group,
  prefixListId,
  policy,
  priority,
}: SecurityRule): string {
  const peer = cidr ?? ipv6Cidr ?? (group === undefined ? prefixListId : groupName(group));
  return [direction, protocol, ports, peer, policy === "drop" ? policy : undefined, priority]
    .filter((part) => part !== undefined)
    .map((part) => plain(String(part)))
    .join("-");
}

function groupName(group: IdReference): string {
  return group instanceof SecurityGroup ? group.node.id : (idOf(group) ?? "");
}

/** A construct's id takes no slash and no token. */
function plain(text: string): string {
  return text.includes("${") ? "group" : text.replaceAll("/", "-");
}
