import { expect, it } from "vitest";
import { loadCatalog } from "../../../src/catalog/catalog";
import { sourceOf } from "../../../src/read/source";
import { toHcl, withoutEmptyBlocks } from "../../judge/hcl-text";
import { fc } from "../../support/random";
import { isChosen } from "../chosen";
import { documentOf } from "../document";
import { checkParts, partOf, summary } from "../harness";
import { PLANTED } from "../planted";
import { build } from "./build";
import type { Planter } from "./plant";
import { shapes } from "./shape";
import type { Host, World } from "./world";

const CATALOG = loadCatalog();

/** What is found in a world as JSON has it, and as somebody wrote it in native syntax. */
function bothWays({ hosts: _, ...stack }: World, seed: number): [string[], string[]] {
  const document = withoutEmptyBlocks(documentOf(stack));
  const { document: read } = sourceOf(toHcl(document, seed), "net.tf", "net");
  const found = [document, read].map((one) => {
    const findings = checkParts([partOf(stack, "net", one)], undefined, CATALOG, stack.options);
    return findings.map((finding, i) => `${finding.rule} ${summary(findings)[i]}`).sort();
  });
  return found as [string[], string[]];
}

/** What is another mistake in native syntax: a text that looks like a token is a name there. */
const JSON_ALONE: ReadonlySet<string> = new Set(["expression/token"]);

const BOTH: readonly Planter[] = PLANTED.filter(({ rule }) => isChosen(rule) && !JSON_ALONE.has(rule));

it.each(BOTH.map((planter) => [`${planter.rule} ${planter.mistake ?? ""}`.trim(), planter] as const))(
  "%s: found in HCL as in JSON",
  (_, { plant }) => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, drawn) => {
        const world = build(shape);
        const [json, hcl] = bothWays(plant(world, world.hosts[drawn % world.hosts.length] as Host), drawn + 1);
        expect(hcl).toEqual(json);
      }),
      { numRuns: 3 },
    );
  },
);
