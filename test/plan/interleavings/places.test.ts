import { afterAll, describe, expect, test } from "vitest";
import { Network } from "../../../src/network/network";
import type { Hazard } from "../../../src/plan/change";
import type { ApplyGraph } from "../../../src/plan/order/apply-graph";
import type { ApplyNode } from "../../../src/plan/order/apply-operations";
import { Planner } from "../../../src/plan/plan";
import { fc } from "../../support/random";
import { type PlaceCall, Places, type Use } from "./places-cloud";
import {
  bindingName,
  groupName,
  isPossible,
  type PlacesWorld,
  placesModel,
  placesWorlds,
  userName,
  vswitchName,
} from "./places-world";
import { type Outcome, search } from "./search";

const RUNS = Number(process.env["WORLDS"] ?? 250);
const counted = { worlds: 0, moments: 0, failing: 0, open: 0, retried: 0, opposite: 0, kept: 0 };

afterAll(() => {
  process.stderr.write(`places: ${JSON.stringify(counted)}\n`);
});

/** The old object and the new one of a place that is replaced; what stays, or goes, is the old one. */
function placesOf(world: PlacesWorld, user: string, when: "before" | "after"): Use[] {
  const uses = (vswitch: number, group: number | undefined): Use[] => {
    const generation = (change: string | undefined) => (when === "after" && change === "replace" ? "new" : "old");
    const groups = group === undefined ? [] : [`${groupName(group)} ${generation(world.groups[group]?.change)}`];
    return [`${vswitchName(vswitch)} ${generation(world.vswitches[vswitch]?.change)}`, ...groups].map((place) => ({
      user: `${user} ${when}`,
      place,
    }));
  };
  if (user === bindingName) {
    const vswitch = world.binding?.[when];
    return vswitch === undefined ? [] : uses(vswitch, undefined);
  }
  const one = world.users.find((_, n) => userName(world, n) === user);
  if (!one || one.change === (when === "before" ? "create" : "delete")) return [];
  return uses(one.vswitch[when], one.group[when]);
}

function callOf(world: PlacesWorld, { planned: { change }, operation }: ApplyNode): PlaceCall {
  const { address, kind, type } = change;
  const made = operation === "apply" && (kind === "create" || kind === "replace");
  const old = `${address} old`;
  if (type === "alicloud_vswitch") {
    if (operation === "destroy") return { kind: "delete-vswitch", vswitch: old };
    return made ? { kind: "make-vswitch", vswitch: `${address} new` } : { kind: "other" };
  }
  if (type === "alicloud_security_group") {
    return operation === "destroy" ? { kind: "delete-group", group: old } : { kind: "other" };
  }
  if (kind === "no-op") return { kind: "other" };
  const [before, after] = [placesOf(world, address, "before"), placesOf(world, address, "after")];
  const gains = operation === "apply" ? after : [];
  const loses = operation === "destroy" || kind === "update" ? before : [];
  const [vswitch] = operation === "apply" ? after : before;
  if (address === bindingName) return { kind: "bind", vswitch: vswitch?.place ?? "", gains, loses };
  return { kind: "use", user: address, gains, loses, ...(made && vswitch ? { makes: vswitch.place } : {}) };
}

function interleave(world: PlacesWorld, { nodes, graph }: ApplyGraph): Outcome {
  const all = nodes.map((node) => callOf(world, node));
  const matter = all.flatMap((call, i) => (call.kind === "other" ? [] : [i]));
  const before = matter.map((node) => {
    const earlier = new Set(graph.before(node));
    return matter.flatMap((other, i) => (earlier.has(other) ? [i] : []));
  });
  const users = [...world.users.map((_, n) => userName(world, n)), bindingName];
  // What is not changed uses afterwards what it used before: under one name.
  const start = users.flatMap((user) => placesOf(world, user, "before"));
  const calls = matter.map((i) => all[i] as PlaceCall);
  return search<PlaceCall>((done, running) => new Places(start, done, running), { calls, before });
}

function subjectOf({ cause, before, after }: Hazard): string {
  if (cause === "parallel-vswitch") return `${cause} vpc`;
  if (cause === "vswitch-busy") return `${cause} ${before === bindingName ? after : before}`;
  return `${cause} ${after}`;
}

const CAUSES = ["parallel-vswitch", "vswitch-busy", "group-in-use", "vswitch-in-use"];

function planned(world: PlacesWorld) {
  const model = placesModel(world);
  const planner = new Planner(model, new Network(model));
  const stackPlan = planner.stackPlan("test");
  const cyclic = stackPlan.apply.graph.cycle() !== undefined;
  const alone = cyclic ? { refusals: new Set<string>(), moments: 0 } : interleave(world, stackPlan.apply);
  const proof = cyclic ? { hazards: [], apply: stackPlan.apply } : planner.prove("test", stackPlan);
  const hazards = proof.hazards.filter(({ cause }) => CAUSES.includes(cause));
  return { cyclic, alone, hazards, apply: proof.apply };
}

const isOpposite = ({ fix }: Hazard) =>
  fix?.kind === "impossible" || (fix?.kind === "phases" && fix.cycle !== undefined);
const small = placesWorlds.filter(isPossible);

describe("for every interleaving that Terraform's graph allows", () => {
  test("the places that are reported are exactly those that some interleaving is refused at", () => {
    fc.assert(
      fc.property(small, (world) => {
        const { cyclic, alone, hazards } = planned(world);
        fc.pre(!cyclic);
        const open = hazards.filter(({ guaranteed }) => !guaranteed);
        counted.worlds += 1;
        counted.moments += alone.moments;
        counted.failing += alone.refusals.size > 0 ? 1 : 0;
        counted.open += open.length;
        counted.retried += open.filter(({ fix }) => fix?.kind === "retried").length;
        counted.opposite += open.filter(isOpposite).length;
        const reported = new Set(open.map(subjectOf));
        const opposite = open.filter(isOpposite).map(subjectOf);
        // Behind what Terraform turns round nothing is reached any more: there, what is reported may never be met.
        expect([...alone.refusals]).toEqual(expect.arrayContaining(opposite));
        if (opposite.length > 0) expect([...reported]).toEqual(expect.arrayContaining([...alone.refusals]));
        else expect([...reported].sort()).toEqual([...alone.refusals].sort());
      }),
      { numRuns: RUNS },
    );
  });

  test("with what is added, only those break that the provider tries again", () => {
    fc.assert(
      fc.property(small, (world) => {
        const { cyclic, hazards, apply } = planned(world);
        fc.pre(!cyclic && !hazards.some(isOpposite));
        counted.kept += 1;
        const retried = new Set(hazards.filter(({ fix }) => fix?.kind === "retried").map(subjectOf));
        expect([...interleave(world, apply).refusals].filter((one) => !retried.has(one))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
