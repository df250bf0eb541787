import fc from "fast-check";
import { type AroundShape, around } from "./around";

/** What a random network is made of; `build` turns it into resources. Numbers are taken modulo what there is. */
export interface Shape {
  readonly vpcs: readonly VpcShape[];
  /** Whether everything exists already, as declared. */
  readonly applied: boolean;
  readonly around: AroundShape;
}

export interface VpcShape {
  /** Zone of each vSwitch. */
  readonly vswitches: readonly number[];
  readonly groups: number;
  readonly hosts: readonly HostShape[];
}

export interface HostShape {
  readonly vswitch: number;
  readonly type: number;
  readonly image: number;
  readonly interfaces: readonly InterfaceShape[];
  readonly fixedAddress: boolean;
  /** Written with `count`, so that one declaration stands for two instances. */
  readonly twice: boolean;
  readonly publicAddress: boolean;
}

export interface InterfaceShape {
  readonly vswitch: number;
  readonly fixedAddress: boolean;
  /** Secondary addresses by count. */
  readonly secondaries: number;
  readonly named: boolean;
}

const some = fc.nat({ max: 11 });

const anInterface: fc.Arbitrary<InterfaceShape> = fc.record({
  vswitch: some,
  fixedAddress: fc.boolean(),
  secondaries: fc.nat({ max: 3 }),
  named: fc.boolean(),
});

const host: fc.Arbitrary<HostShape> = fc.record({
  vswitch: some,
  type: some,
  image: some,
  interfaces: fc.array(anInterface, { minLength: 1, maxLength: 3 }),
  fixedAddress: fc.boolean(),
  twice: fc.boolean(),
  publicAddress: fc.boolean(),
});

const vpc: fc.Arbitrary<VpcShape> = fc.record({
  vswitches: fc.array(some, { minLength: 1, maxLength: 4 }),
  groups: fc.integer({ min: 1, max: 3 }),
  hosts: fc.array(host, { minLength: 1, maxLength: 4 }),
});

export const shapes: fc.Arbitrary<Shape> = fc.record({
  vpcs: fc.array(vpc, { minLength: 1, maxLength: 3 }),
  applied: fc.boolean(),
  around,
});
