import { describe, expect, it } from "vitest";
import { fc } from "../../support/random";
import { CHOSEN, isChosen } from "../chosen";
import { PLANTED } from "../planted";
import { build } from "./build";
import { errorsOf, findingsOf } from "./judge";
import { shapes } from "./shape";
import type { Host } from "./world";

describe.each(
  PLANTED.filter(({ rule }) => isChosen(rule)).map(
    (planter) => [`${planter.rule} ${planter.mistake ?? ""}`.trim(), planter] as const,
  ),
)("%s", (_, { rule, plant, about }) => {
  it("is what a valid network with this one mistake reports, and no other error", () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, drawn) => {
        const world = build(shape);
        const findings = findingsOf(plant(world, world.hosts[drawn % world.hosts.length] as Host));
        const of = findings.filter((finding) => finding.rule === rule && finding.status === "violation");
        expect(of.length, "violations of the rule").toBeGreaterThan(0);
        expect(errorsOf(findings.filter((finding) => finding.rule !== rule && finding.rule !== about))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

it("every rule has its mistake", () => {
  const planted = new Set(PLANTED.map(({ rule }) => rule));
  expect(CHOSEN.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});
