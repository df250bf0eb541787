import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root";
import { REPORT_NAMES } from "../../src/policy/report-names";

/** Two inputs give two contents of the same files. */
export type Generation = "a" | "b";

/** A kind of files that a program writes into the folder `out` of its working folder. */
export interface Kind {
  readonly name: string;
  /** What is run; `broken` where nothing of it may be put in place, so that it can only end what another one left. */
  readonly argv: (generation: Generation, broken: boolean) => readonly string[];
  /** Whether `broken` says something here. */
  readonly canBreak: boolean;
}

const BIN = join(packageRoot(), "dist/cli/bin.js");

/** Images that do not configure a second interface, each otherwise, so that a guest gets a configuration. */
const IMAGE = {
  a: "centos_7_9_x64_20G_alibase_20210623.vhd",
  b: "ubuntu_16_04_x64_20G_alibase_20210623.vhd",
};

function network(generation: Generation): object {
  const host = generation === "a" ? 11 : 77;
  const instance = (name: string) => ({
    instance_name: `${name}-${generation}`,
    instance_type: "ecs.g7.large",
    image_id: IMAGE[generation],
    vswitch_id: "${alicloud_vswitch.a.id}",
    security_groups: ["${alicloud_security_group.main.id}"],
  });
  const nic = (n: number) => ({
    vswitch_id: "${alicloud_vswitch.a.id}",
    security_group_ids: ["${alicloud_security_group.main.id}"],
    primary_ip_address: `10.0.1.${host + n}`,
  });
  const attachment = (name: string) => ({
    instance_id: `\${alicloud_instance.${name}.id}`,
    network_interface_id: `\${alicloud_ecs_network_interface.${name}.id}`,
  });
  return {
    provider: { alicloud: { region: "cn-hangzhou" } },
    resource: {
      alicloud_vpc: { main: { vpc_name: `of-${generation}`, cidr_block: "10.0.0.0/16" } },
      alicloud_vswitch: {
        a: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
        // Outside of its VPC: what a baseline holds.
        [`bad_${generation}`]: {
          vpc_id: "${alicloud_vpc.main.id}",
          zone_id: "cn-hangzhou-h",
          cidr_block: "192.168.0.0/24",
        },
      },
      alicloud_security_group: { main: { vpc_id: "${alicloud_vpc.main.id}" } },
      alicloud_instance: { web: instance("web"), db: instance("db") },
      alicloud_ecs_network_interface: { web: nic(0), db: nic(1) },
      alicloud_ecs_network_interface_attachment: { web: attachment("web"), db: attachment("db") },
    },
  };
}

const APP = `
const { App, NetworkStack, Vpc } = require(${JSON.stringify(join(packageRoot(), "dist/src/index.js"))});
const app = new App({ state: false, policy: false, outdir: "out/cdktf.out" });
const [generation, broken] = process.argv.slice(2);
for (const name of ["a", "b", "c"]) {
  const stack = new NetworkStack(app, name, { region: "cn-hangzhou" });
  new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16", vpcName: "of-" + generation });
  if (broken) new Vpc(stack, "broken", { cidrBlock: "300.0.0.0/16" });
}
app.synth();
`;

/** Writes what the kinds read. */
export function writeInputs(folder: string): void {
  mkdirSync(join(folder, "out"), { recursive: true });
  for (const generation of ["a", "b"] as const) {
    writeFileSync(join(folder, `${generation}.tf.json`), JSON.stringify(network(generation)));
  }
  writeFileSync(join(folder, "app.js"), APP);
}

const of = (name: string, command: string, ...rest: readonly string[]): Kind => ({
  name,
  argv: (generation) => [
    BIN,
    command,
    `${generation}.tf.json`,
    ...(command === "check" ? [] : ["--state", "none"]),
    ...["--policy", "none", ...rest],
  ],
  canBreak: false,
});

const report = (name: string): Kind => of(`--format ${name}`, "plan", "--format", `${name}=out/${name}`);

const ALL = REPORT_NAMES.flatMap((name) => ["--format", `${name}=out/${name}`]);

export const KINDS: readonly Kind[] = [
  ...REPORT_NAMES.map(report),
  of("all reports", "plan", ...ALL),
  of("pictures", "graph", "--format", "mermaid=out/m", "--format", "dot=out/d", "--format", "text=out/t"),
  of("saved plan", "plan", "--out", "out/plan"),
  of("saved shard", "plan", "--shard", "1/1", "--out", "out/shard"),
  of("baseline", "check", "--write-baseline", "out/baseline.json"),
  of("guest configurations", "check", "--guest-config", "out"),
  of("user data", "check", "--guest-config", "out", "--cloud-init"),
  of("all, in several folders", "plan", ...ALL, "--out", "out/saved/plan", "--guest-config", "out/guests"),
  {
    name: "synth",
    argv: (generation, broken) => ["app.js", generation, ...(broken ? ["broken"] : [])],
    canBreak: true,
  },
];
