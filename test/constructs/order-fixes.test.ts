import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { GuardOptions, NetworkStack } from "../../src/index";
import type { JsonObject } from "../../src/model/json";
import { temporaryFolder } from "../support/folders";
import { plain, resourcesOf, synth } from "../support/synth";

const ATTACHMENT = "alicloud_ecs_network_interface_attachment";
const IMAGE = "aliyun_3_x64_20G_alibase_20240819.vhd";

/** Two instances of a type that takes one interface besides its own, and two interfaces. */
const INSTANCE = { instance_type: "ecs.c6.large", image_id: IMAGE, vswitch_id: "vsw-1", security_groups: ["sg-1"] };
const INTERFACE = { vswitch_id: "vsw-1", security_group_ids: ["sg-1"] };

function stateFile(...attachments: readonly [string, string, string][]): string {
  const instance = (type: string, name: string, attributes: JsonObject) => ({
    mode: "managed",
    type,
    name,
    provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
    instances: [{ schema_version: 1, attributes }],
  });
  const running = { ...INSTANCE, status: "Running", start_time: "2024-05-01T00:00Z" };
  const resources = [
    ...["one", "two"].map((name) => instance("alicloud_instance", name, { ...running, id: `i-${name}` })),
    ...["x", "y"].map((name) => instance("alicloud_ecs_network_interface", name, { ...INTERFACE, id: `eni-${name}` })),
    ...attachments.map(([name, eni, host]) =>
      instance(ATTACHMENT, name, {
        id: `eni-${eni}:i-${host}`,
        network_interface_id: `eni-${eni}`,
        instance_id: `i-${host}`,
      }),
    ),
  ];
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "terraform.tfstate");
  writeFileSync(file, JSON.stringify({ version: 4, terraform_version: "1.11.4", serial: 1, lineage: "l", resources }));
  return file;
}

/** The names of resources of a stack are those of the constructs. */
function build(attachments: readonly [string, string, string][]) {
  return (stack: NetworkStack) => {
    for (const name of ["one", "two"]) plain(stack, "alicloud_instance", name, INSTANCE);
    for (const name of ["x", "y"]) plain(stack, "alicloud_ecs_network_interface", name, INTERFACE);
    for (const [name, eni, host] of attachments) {
      plain(stack, ATTACHMENT, name, {
        network_interface_id: `\${alicloud_ecs_network_interface.${eni}.id}`,
        instance_id: `\${alicloud_instance.${host}.id}`,
      });
    }
  };
}

const run = (
  before: readonly [string, string, string][],
  after: readonly [string, string, string][],
  options: GuardOptions = {},
) => synth(build(after), { state: { network: stateFile(...before) }, ...options });

const additions = (plan: JsonObject) =>
  (plan["additions"] as { kind: string; cause: string; before: string; after: string }[]).map(
    ({ kind, cause, before, after }) => `${kind} ${cause} ${before.split(".")[1]} < ${after.split(".")[1]}`,
  );

afterEach(() => vi.unstubAllEnvs());

describe("an attachment under a new name", () => {
  const was: [string, string, string][] = [["old", "x", "one"]];
  const is: [string, string, string][] = [["new", "x", "two"]];

  test("takes the old object over by a moved block, and is then planned as Terraform plans it", () => {
    const { document, plan, rejected } = run(was, is);
    expect(rejected?.findings).toBeUndefined();
    expect(document["moved"]).toEqual([{ from: `${ATTACHMENT}.old`, to: `${ATTACHMENT}.new` }]);
    expect(additions(plan)).toEqual(["moved moved-interface old < new"]);
    const changes = plan["changes"] as { address: string; kind: string }[];
    expect(changes.filter(({ address }) => address.startsWith(ATTACHMENT))).toMatchObject([
      { address: `${ATTACHMENT}.new`, kind: "replace" },
    ]);
    expect(plan["summary"]).toMatchObject({ hazards: { open: 0 } });
  });

  test("as HCL too", () => {
    vi.stubEnv("SYNTH_HCL_OUTPUT", "true");
    const { outdir } = run(was, is);
    const hcl = readFileSync(join(outdir, "stacks/network/cdk.tf"), "utf8");
    expect(hcl).toContain(`moved {\n  from = ${ATTACHMENT}.old\n  to   = ${ATTACHMENT}.new\n}\n`);
  });

  test("with fix: false nothing is written, and the order is reported as open", () => {
    const { document, plan } = run(was, is, { fix: false });
    expect(document).not.toHaveProperty("moved");
    expect(plan["additions"]).toEqual([]);
    expect(plan["hazards"]).toMatchObject([{ cause: "moved-interface", guaranteed: false, fix: { kind: "moved" } }]);
  });
});

describe("a full instance that loses one interface and gains another", () => {
  const was: [string, string, string][] = [["ax", "x", "one"]];
  const is: [string, string, string][] = [
    ["ax", "x", "two"],
    ["ay", "y", "one"],
  ];

  test("gets a depends_on, with the path that proves it", () => {
    const { document, plan } = run(was, is);
    expect(resourcesOf(document)[`${ATTACHMENT}.ay`]?.["depends_on"]).toEqual([`${ATTACHMENT}.ax`]);
    expect(additions(plan)).toEqual(["depends_on full-instance ax < ay"]);
    const hazards = plan["hazards"] as { cause: string; guaranteed: boolean; path: string[] }[];
    expect(hazards.find(({ cause }) => cause === "full-instance")).toMatchObject({
      guaranteed: true,
      path: [`${ATTACHMENT}.ax (destroy)`, `${ATTACHMENT}.ay`],
    });
  });

  test("with fix: false it gets none", () => {
    const { document } = run(was, is, { fix: false });
    expect(resourcesOf(document)[`${ATTACHMENT}.ay`]).not.toHaveProperty("depends_on");
  });
});

test("the order of attaches is no addition where the author wrote it", () => {
  const pairs: [string, string, string][] = [["ax", "x", "one"]];
  expect(additions(run(pairs, pairs).plan)).toEqual([]);
});
