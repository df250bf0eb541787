import { Construct } from "constructs";
import { EipAddress, type EipAddressProps } from "./eip-address";
import { Instance, type InstanceProps } from "./instance";
import { NetworkInterface, type NetworkInterfaceProps } from "./network-interface";
import type { IdReference } from "./references";
import { VpcHaVip, type VpcHaVipProps } from "./vpc-ha-vip";

/** The same for both sides, or one for each. */
export type PerSide<T> = T | { readonly a: T; readonly b: T };

/** One interface that each side has. */
export interface PairInterface {
  /** `external`; the construct of the second side's is `b-external`. */
  readonly name: string;
  readonly vswitch: PerSide<IdReference>;
  readonly securityGroups: readonly IdReference[];
  readonly primaryIpAddress?: PerSide<string> | undefined;
}

export interface PairHaVipProps extends Omit<VpcHaVipProps, "vswitch" | "vswitchId" | "attachTo"> {
  /** Name of the interface that carries the address, whose two sides are in one vSwitch. Default: the first. */
  readonly interface?: string | undefined;
  /** An elastic IP address that leads to this one, and so to whichever side carries it. */
  readonly eip?: Omit<EipAddressProps, "associateWith"> | undefined;
}

/** What both instances have in common, and their interfaces. */
export interface HighAvailabilityPairProps
  extends Omit<InstanceProps, "vswitch" | "vswitchId" | "securityGroups" | "privateIp" | "count" | "forEach"> {
  /** The first is the primary interface of each instance; the others are attached in this order. */
  readonly interfaces: readonly [PairInterface, ...PairInterface[]];
  /** An address that one side carries at a time. */
  readonly haVip?: PairHaVipProps | undefined;
}

/** One of the two. */
export interface PairSide {
  readonly instance: Instance;
  /** The interfaces beside the primary one, by name. */
  readonly interfaces: ReadonlyMap<string, NetworkInterface>;
}

type SideName = "a" | "b";

/**
 * Two instances of one kind with the same interfaces, as firewalls and load balancers run in pairs; on request with an
 * address that moves between them.
 */
export class HighAvailabilityPair extends Construct {
  readonly a: PairSide;
  readonly b: PairSide;
  private readonly moving: { readonly haVip?: VpcHaVip; readonly eip?: EipAddress } = {};

  constructor(scope: Construct, id: string, props: HighAvailabilityPairProps) {
    super(scope, id);
    const { interfaces, haVip, ...common } = props;
    this.a = this.side("a", interfaces, common);
    this.b = this.side("b", interfaces, common);
    if (!haVip) return;
    const { interface: name = interfaces[0].name, eip, ...rest } = haVip;
    const address = new VpcHaVip(this, "ha-vip", {
      ...rest,
      vswitch: this.sharedVSwitch(interfaces, name),
      attachTo: [this.carrier(this.a, name), this.carrier(this.b, name)],
    });
    const elastic = eip && new EipAddress(this, "eip", { ...eip, associateWith: address });
    this.moving = { haVip: address, ...(elastic ? { eip: elastic } : {}) };
  }

  /** @throws Error when the pair was given none. */
  get haVip(): VpcHaVip {
    return this.given("haVip", this.moving.haVip);
  }

  /** @throws Error when `haVip` was given none. */
  get eip(): EipAddress {
    return this.given("haVip.eip", this.moving.eip);
  }

  private given<T>(name: string, made: T | undefined): T {
    if (made === undefined) throw new Error(`${this.node.path} was given no ${name}`);
    return made;
  }

  private side(
    side: SideName,
    [primary, ...others]: HighAvailabilityPairProps["interfaces"],
    { instanceName, ...common }: Omit<InstanceProps, "count" | "forEach">,
  ): PairSide {
    const named = (suffix: string) => (instanceName === undefined ? undefined : `${instanceName}-${suffix}`);
    const instance = new Instance(this, side, {
      ...common,
      ...present("instanceName", named(side)),
      ...present("privateIp", of(side, primary.primaryIpAddress)),
      vswitch: of(side, primary.vswitch),
      securityGroups: primary.securityGroups,
    });
    const interfaces = others.map(({ name, vswitch, securityGroups, primaryIpAddress }) => {
      const props: NetworkInterfaceProps = {
        ...present("networkInterfaceName", named(`${side}-${name}`)),
        ...present("primaryIpAddress", of(side, primaryIpAddress)),
        vswitch: of(side, vswitch),
        securityGroups,
        attachTo: instance,
      };
      return [name, new NetworkInterface(this, `${side}-${name}`, props)] as const;
    });
    return { instance, interfaces: new Map(interfaces) };
  }

  private carrier({ instance, interfaces }: PairSide, name: string): Instance | NetworkInterface {
    return interfaces.get(name) ?? instance;
  }

  /** A high-availability address is of one vSwitch, and so are all that carry it: VPC API CreateHaVip. */
  private sharedVSwitch(interfaces: readonly PairInterface[], name: string): IdReference {
    const carrying = interfaces.find((one) => one.name === name);
    if (!carrying) {
      const names = interfaces.map((one) => one.name).join(", ");
      throw new Error(`${this.node.path}: haVip is to be carried by ${name}, and the interfaces are ${names}`);
    }
    const [a, b] = [of("a", carrying.vswitch), of("b", carrying.vswitch)];
    if (a === b) return a;
    throw new Error(`${this.node.path}: haVip is an address of one vSwitch, and ${name} has one for each side`);
  }
}

/** @param given an object with an id is one value, not two */
function of<T>(side: SideName, given: PerSide<T>): T {
  return typeof given === "object" && given !== null && "a" in given && "b" in given && !("id" in given)
    ? given[side]
    : (given as T);
}

function present<Name extends string>(name: Name, value: string | undefined): { readonly [K in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in Name]?: string });
}
