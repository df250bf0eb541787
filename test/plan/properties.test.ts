import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Network } from "../../src/network/network";
import type { Step } from "../../src/plan/change";
import { makePlan } from "../../src/plan/plan";
import type { Plan } from "../../src/plan/plan-type";
import { model, object, state } from "../support/model";
import { fc } from "../support/random";

/** A small network: each interface is on one of the instances, on none, or not declared. */
interface Shape {
  readonly instances: number;
  /** Per interface: the instance before and after; -1 is none, undefined: the interface does not exist. */
  readonly interfaces: readonly { readonly before: number | undefined; readonly after: number | undefined }[];
  readonly oldStart: readonly boolean[];
}

const place = (instances: number) => fc.option(fc.integer({ min: -1, max: instances - 1 }), { nil: undefined });

const shape: fc.Arbitrary<Shape> = fc.integer({ min: 1, max: 4 }).chain((instances) =>
  fc.record({
    instances: fc.constant(instances),
    interfaces: fc.array(fc.record({ before: place(instances), after: place(instances) }), { maxLength: 8 }),
    oldStart: fc.array(fc.boolean(), { minLength: instances, maxLength: instances }),
  }),
);

const INSTANCE = "alicloud_instance";
const ENI = "alicloud_ecs_network_interface";
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";

function build({ instances, interfaces, oldStart }: Shape) {
  const configuration: Record<string, Record<string, JsonObject>> = { [INSTANCE]: {}, [ENI]: {}, [ATTACHMENT]: {} };
  const objects = [];
  for (let i = 0; i < instances; i++) {
    (configuration[INSTANCE] as Record<string, JsonObject>)[`i${i}`] = {};
    const start = oldStart[i] ? "2018-03-31T23:59Z" : "2018-04-01T00:00Z";
    objects.push(object(`${INSTANCE}.i${i}`, { id: `i-${i}`, start_time: start, status: "Running" }));
  }
  interfaces.forEach(({ before, after }, n) => {
    if (after !== undefined) (configuration[ENI] as Record<string, JsonObject>)[`e${n}`] = {};
    if (after !== undefined && after >= 0) {
      (configuration[ATTACHMENT] as Record<string, JsonObject>)[`e${n}`] = {
        network_interface_id: `\${${ENI}.e${n}.id}`,
        instance_id: `\${${INSTANCE}.i${after}.id}`,
      };
    }
    if (before === undefined) return;
    objects.push(object(`${ENI}.e${n}`, { id: `eni-${n}` }));
    if (before < 0) return;
    const ids = { network_interface_id: `eni-${n}`, instance_id: `i-${before}` };
    const dependencies = [`${ENI}.e${n}`, `${INSTANCE}.i${before}`];
    objects.push(object(`${ATTACHMENT}.e${n}`, { id: `eni-${n}:i-${before}`, ...ids }, { dependencies }));
  });
  const built = model(configuration, state(...objects));
  return makePlan(built, new Network(built), { withWaits: true });
}

/** Numbers of the steps that each step waits for, past what is no step. */
function waitedFor({ waits = [], waves }: Plan): number[][] {
  const before = new Map<number, number[]>();
  for (const [earlier, later] of waits) before.set(later, [...(before.get(later) ?? []), earlier]);
  return waves.flat().map((_, own) => {
    const found = new Set<number>();
    const open = [...(before.get(own) ?? [])];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (found.has(one)) continue;
      found.add(one);
      if (one < 0) open.push(...(before.get(one) ?? []));
    }
    return [...found].filter((one) => one >= 0);
  });
}

/** The wave of the one step with this action and address. */
function wave(steps: readonly Step[], action: Step["action"], address: string): number | undefined {
  const found = steps.filter((step) => step.action === action && step.address === address);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.wave;
}

describe("for any small network and any move of its interfaces", () => {
  test("each interface gets exactly the steps that its move needs, detach before attach", () => {
    fc.assert(
      fc.property(shape, (network) => {
        const steps = build(network).waves.flat();
        network.interfaces.forEach(({ before, after }, n) => {
          const detach = wave(steps, "detach", `${ATTACHMENT}.e${n}`);
          const attach = wave(steps, "attach", `${ATTACHMENT}.e${n}`);
          const was = before !== undefined && before >= 0;
          const is = after !== undefined && after >= 0;
          expect(detach !== undefined).toBe(was && before !== after);
          expect(attach !== undefined).toBe(is && before !== after);
          if (detach !== undefined && attach !== undefined) expect(detach).toBeLessThan(attach);
          expect(wave(steps, "create", `${ENI}.e${n}`) !== undefined).toBe(before === undefined && after !== undefined);
          const removed = wave(steps, "delete", `${ENI}.e${n}`);
          expect(removed !== undefined).toBe(before !== undefined && after === undefined);
          if (removed !== undefined && detach !== undefined) expect(detach).toBeLessThan(removed);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("no two attaches of one instance share a wave, and they follow the declaration", () => {
    fc.assert(
      fc.property(shape, (network) => {
        const steps = build(network).waves.flat();
        for (let i = 0; i < network.instances; i++) {
          const waves = network.interfaces.flatMap(({ before, after }, n) =>
            after === i && before !== after ? [wave(steps, "attach", `${ATTACHMENT}.e${n}`) as number] : [],
          );
          expect(waves).toEqual([...new Set(waves)].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("an instance is rebooted exactly when it is old and something is attached, before the first attach", () => {
    fc.assert(
      fc.property(shape, (network) => {
        const plan = build(network);
        const steps = plan.waves.flat();
        for (let i = 0; i < network.instances; i++) {
          const attaches = network.interfaces.flatMap(({ before, after }, n) =>
            after === i && before !== after ? [wave(steps, "attach", `${ATTACHMENT}.e${n}`) as number] : [],
          );
          const reboot = wave(steps, "reboot", `${INSTANCE}.i${i}`);
          expect(reboot !== undefined).toBe(network.oldStart[i] === true && attaches.length > 0);
          if (reboot !== undefined) expect(reboot).toBeLessThan(Math.min(...attaches));
        }
        const reboots = plan.disruptions.filter(({ kind }) => kind === "reboot");
        expect(reboots.length).toBe(steps.filter((step) => step.action === "reboot").length);
      }),
      { numRuns: 300 },
    );
  });

  test("a step stands in the wave right after the last one that it waits for", () => {
    fc.assert(
      fc.property(shape, (network) => {
        const plan = build(network);
        const steps = plan.waves.flat();
        const waits = waitedFor(plan).map((earlier) => Math.max(0, ...earlier.map((n) => steps[n]?.wave ?? Infinity)));
        expect(waits).toEqual(steps.map((step) => step.wave - 1));
      }),
      { numRuns: 200 },
    );
  });

  test("the plan of what was applied is empty", () => {
    fc.assert(
      fc.property(shape, (network) => {
        const applied = network.interfaces.map(({ after }) => ({ before: after, after }));
        const plan = build({ ...network, interfaces: applied });
        expect(plan.waves).toEqual([]);
        expect(plan.changes.every((change) => change.kind === "no-op")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
