import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App as CdktfApp } from "cdktf";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  App,
  AppRejected,
  acknowledge,
  BadAcknowledgement,
  InputError,
  NetworkStack,
  type Result,
  Vpc,
  VSwitch,
} from "../../src/index";
import { evaluateStacks } from "../../src/policy/evaluate";
import { judge } from "../../src/policy/judge";
import { readOutputFolder } from "../../src/read/output-folder";
import { temporaryFolder } from "../support/folders";
import { quietly } from "../support/synth";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A vSwitch outside of its VPC, which an apply cannot make. */
function broken(stack: NetworkStack): VSwitch {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  return new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "192.168.0.0/24" });
}

function build(outdir: string, note: (stack: NetworkStack, vswitch: VSwitch) => void, props = {}): App {
  const app = new App({ outdir, onError: "throw", state: false, policy: false, ...props });
  const stack = new NetworkStack(app, "network", { region: "cn-hangzhou" });
  note(stack, broken(stack));
  return app;
}

const KNOWN = {
  rule: "vswitch/cidr",
  reason: "the block moves next week",
  expires: "2099-01-31",
  owner: "network team",
};

function written(outdir: string): Result {
  return JSON.parse(readFileSync(join(outdir, "stacks/network/eniplan.json"), "utf8")) as Result;
}

describe("acknowledge", () => {
  test("lets an app with an acknowledged error be emitted; the result says where it was written", () => {
    const outdir = join(temporaryFolder(), "out");
    quietly(() => build(outdir, (_, vswitch) => acknowledge(vswitch, KNOWN)).synth());
    const { acknowledgements, findings } = written(outdir);
    expect(acknowledgements).toMatchObject([
      { ...KNOWN, scope: "network/vswitch", stack: "network", status: "active" },
    ]);
    expect(acknowledgements[0]?.location.file).toMatch(/acknowledge\.test\.ts$/);
    expect(acknowledgements[0]?.location.line).toBeGreaterThan(1);
    expect(findings[0]).toMatchObject({ rule: "vswitch/cidr", acknowledged: true });
  });

  test("without an end the error still rejects the app", () => {
    const outdir = join(temporaryFolder(), "out");
    const app = build(outdir, (_, vswitch) => acknowledge(vswitch, { rule: "vswitch/cidr", reason: "known" }));
    expect(() => app.synth()).toThrow(AppRejected);
  });

  test("counts for what is below, and for nothing beside", () => {
    const outdir = join(temporaryFolder(), "out");
    quietly(() => build(outdir, (stack) => acknowledge(stack, KNOWN)).synth());
    expect(written(outdir).acknowledgements[0]?.scope).toBeUndefined();
    const beside = build(outdir, (stack) => acknowledge(stack.node.findChild("vpc"), KNOWN));
    expect(() => beside.synth()).toThrow(AppRejected);
  });

  test.each([
    ["no reason", { rule: "vswitch/cidr", reason: " " }],
    ["an end that is no day", { ...KNOWN, expires: "soon" }],
    ["no rule's id", { ...KNOWN, rule: "cidr" }],
  ])("refuses %s", (_, props) => {
    expect(() => build("unused", (stack) => acknowledge(stack, props))).toThrow(BadAcknowledgement);
  });

  test("refuses an app, which has no stack to write it into", () => {
    expect(() => acknowledge(new App({ outdir: join(temporaryFolder(), "out") }), KNOWN)).toThrow(/eniplan\.yaml/);
  });

  test.each([
    ["an app that runs for eniplan check", true],
    ["the synth of cdktf itself, unguarded", false],
  ])("is read from the output folder of %s", (_, guarded) => {
    const outdir = join(temporaryFolder(), "out");
    const note = (stack: NetworkStack) => {
      acknowledge(broken(stack), KNOWN);
      acknowledge(stack, { rule: "vpc/cidr", reason: "another" });
    };
    vi.stubEnv("ENIPLAN_GATE", "off");
    const app = guarded ? new App({ outdir, policy: false }) : new CdktfApp({ outdir });
    note(new NetworkStack(app, "network", { region: "cn-hangzhou" }));
    quietly(() => app.synth());
    const parts = readOutputFolder(outdir, { cwd: process.cwd(), env: {} });
    expect(parts[0]?.acknowledgements).toMatchObject([
      { ...KNOWN, scope: "network/vswitch", stack: "network" },
      { rule: "vpc/cidr", reason: "another", stack: "network" },
    ]);
    const file = parts[0]?.acknowledgements?.[0]?.location.file;
    expect(file).toMatch(guarded ? /acknowledge\.test\.ts$/ : /cdk\.tf\.json$/);
    const { gate, findings } = judge(evaluateStacks(parts, { command: "check" }), { today: "2026-11-25" });
    expect(gate.passed).toBe(true);
    expect(findings.map(({ rule }) => rule)).toEqual(["vswitch/cidr", "acknowledgement/unused"]);
  });

  test("survives the synth to HCL", () => {
    vi.stubEnv("SYNTH_HCL_OUTPUT", "true");
    const outdir = join(temporaryFolder(), "out");
    quietly(() => build(outdir, (_, vswitch) => acknowledge(vswitch, KNOWN)).synth());
    expect(written(outdir).acknowledgements[0]?.status).toBe("active");
    expect(readFileSync(join(outdir, "stacks/network/cdk.tf"), "utf8")).not.toContain("acknowledgements");
  });
});

describe("the policy file of an app", () => {
  function project(policy: string): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, "eniplan.yaml"), policy);
    vi.spyOn(process, "cwd").mockReturnValue(folder);
    return folder;
  }

  const synth = (folder: string, props = {}) => {
    const app = build(join(folder, "out"), () => {}, { policy: undefined, ...props });
    quietly(() => app.synth());
    return written(join(folder, "out"));
  };

  test("is found, and its severities count", () => {
    const folder = project("severity: { vswitch/cidr: warning }\n");
    expect(synth(folder).findings[0]).toMatchObject({
      rule: "vswitch/cidr",
      severity: "warning",
      ruleSeverity: "error",
    });
    expect(() => synth(folder, { policy: false })).toThrow(AppRejected);
  });

  test("is the one that is named", () => {
    const folder = project("severity: { vswitch/cidr: warning }\n");
    writeFileSync(join(folder, "other.yaml"), "severity: { vswitch/cidr: info }\n");
    expect(synth(folder, { policy: "other.yaml" }).findings[0]?.severity).toBe("info");
  });

  test("names acknowledgements, a baseline, an inventory, an overlay and states", () => {
    const folder = project(
      [
        "acknowledgements: [{ rule: vswitch/cidr, reason: known, expires: 2099-01-31 }]",
        "baseline: known.json",
        "inventory: inventory.yaml",
        "catalog: overlay.yaml",
        "inputs: { state: none }",
      ].join("\n"),
    );
    writeFileSync(join(folder, "known.json"), '{ "eniplanBaseline": "1.0", "findings": [] }');
    writeFileSync(join(folder, "inventory.yaml"), "zones: {}\n");
    writeFileSync(join(folder, "overlay.yaml"), "images: {}\n");
    expect(synth(folder)).toMatchObject({
      acknowledgements: [{ status: "active" }],
      baseline: { file: "known.json", known: 0 },
    });
  });

  test("has rules of its own", () => {
    const folder = project(
      "severity: { vswitch/cidr: warning }\nrules: [{ id: team/x, severity: error, types: [alicloud_vpc], assert: 'false', message: no }]\n",
    );
    expect(() => synth(folder)).toThrow("team/x");
  });

  test("with mistakes is refused, and nothing is written", () => {
    const folder = project("sevirity: {}\n");
    expect(() => synth(folder)).toThrow(InputError);
    expect(() => written(join(folder, "out"))).toThrow();
  });
});
