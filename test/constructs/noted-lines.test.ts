import { App as PlainApp, TerraformDataSource, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { expect, test } from "vitest";
import { lineOf } from "../../src/constructs/noted-lines";
import { AppRejected } from "../../src/constructs/rejected";
import { guard } from "../../src/index";
import { temporaryFolder } from "../support/folders";
import { plain, plainProvider, quietly } from "../support/synth";

/** As `cdktf get` writes it: a class of the author's own folder. */
class VpcBinding extends TerraformResource {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      terraformResourceType: "alicloud_vpc",
      terraformGeneratorMetadata: { providerName: "alicloud" },
    });
  }
}

class Zones extends TerraformDataSource {
  constructor(scope: Construct, id: string) {
    super(scope, id, { terraformResourceType: "alicloud_zones" });
  }
}

/** The next line of this file. */
function nextLine(): number {
  return Number(/noted-lines\.test\.ts:(\d+)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1]) + 1;
}

test("bindings, plain resources and data sources of a guarded app, made after it was guarded", () => {
  const app = new PlainApp({ outdir: temporaryFolder() });
  const early = new TerraformStack(app, "early");
  const before = new VpcBinding(early, "before");
  guard(app);
  const stack = new TerraformStack(app, "stack");
  const line = nextLine();
  const made = [new VpcBinding(stack, "bound"), new Zones(stack, "zones"), plain(stack, "alicloud_vpc", "plain", {})];
  expect(made.slice(0, 2).map(lineOf)).toMatchObject([
    { file: __filename, line },
    { file: __filename, line },
  ]);
  expect(made.slice(2).map(lineOf)).toMatchObject([{ file: expect.stringMatching(/support.synth\.ts$/) }]);
  expect([before, stack].map(lineOf)).toEqual([undefined, undefined]);
  const other = new TerraformStack(new PlainApp({ outdir: temporaryFolder() }), "other");
  expect(lineOf(new VpcBinding(other, "unguarded"))).toBeUndefined();
});

test("a finding names the line", () => {
  const app = guard(new PlainApp({ outdir: temporaryFolder() }), { onError: "throw", state: false });
  const stack = new TerraformStack(app, "stack");
  plainProvider(stack);
  const line = nextLine();
  new VpcBinding(stack, "vpc").addOverride("cidr_block", "10.0.0.0/33");
  const findings = () => {
    try {
      quietly(() => app.synth());
    } catch (error) {
      if (error instanceof AppRejected) return error.result.findings;
      throw error;
    }
    return [];
  };
  expect(findings()).toMatchObject([{ rule: "vpc/cidr", location: { line } }]);
});
