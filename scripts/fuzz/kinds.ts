import type { Random } from "./random";

/** A folder below test/fuzz/seeds, and how it is read. `_` at the start of a name there stands for a dot. */
export interface Kind {
  readonly seed: string;
  /** Files of it that are made wrong, one of them at least. */
  readonly files: readonly string[];
  /** Arguments, without a format. */
  readonly commands: readonly (readonly string[])[];
  /** This file is standard input. */
  readonly stdin?: string;
}

const EACH = [
  ["plan", "."],
  ["check", "."],
  ["plan", ".", "--state", "none"],
  ["graph", "."],
  ["graph", ".", "--kind", "order"],
];

export const KINDS: readonly Kind[] = [
  {
    seed: "hcl",
    files: ["main.tf", "main.tf", "main.tf", "net/main.tf", "terraform.tfvars", "terraform.tfstate"],
    commands: [
      ...EACH,
      ["check", "main.tf"],
      ["plan", ".", "--guest-config", "guests", "--cloud-init"],
      ["plan", ".", "--target", "module.net"],
    ],
  },
  {
    seed: "hcl",
    files: ["_terraform/modules/modules.json", "_terraform.lock.hcl", "terraform.tfvars"],
    commands: EACH,
  },
  { seed: "json", files: ["main.tf.json"], commands: [...EACH, ["check", "main.tf.json"]] },
  {
    seed: "json",
    files: ["main.tf.json"],
    commands: [
      ["check", "-"],
      ["plan", "-"],
    ],
    stdin: "main.tf.json",
  },
  {
    seed: "cdktf",
    files: ["manifest.json", "stacks/a/cdk.tf.json", "stacks/b/cdk.tf.json"],
    commands: [...EACH, ["check", "stacks/*"]],
  },
  {
    seed: "state",
    files: ["terraform.tfstate"],
    commands: [
      ["check", "terraform.tfstate"],
      ["plan", "terraform.tfstate"],
      ["graph", "terraform.tfstate"],
    ],
  },
  {
    seed: "shown",
    files: ["show.json"],
    commands: [
      ["check", "show.json"],
      ["plan", "show.json"],
    ],
  },
  {
    seed: "plan",
    files: ["plan.json"],
    commands: [
      ["plan", "plan.json"],
      ["check", "plan.json"],
      ["plan", "plan.json", "--configuration", "."],
      ["graph", "plan.json", "--kind", "order"],
    ],
  },
  {
    seed: "plan",
    files: ["plan.bin"],
    commands: [
      ["plan", "plan.bin"],
      ["check", "plan.bin"],
    ],
  },
  {
    seed: "policy",
    files: ["eniplan.yaml"],
    commands: [
      ["check", "main.tf.json"],
      ["plan", "main.tf.json", "--state", "none"],
      ["rules"],
      ["explain", "team/text"],
    ],
  },
  {
    seed: "policy",
    files: ["main.tf.json"],
    commands: [
      ["check", "main.tf.json"],
      ["plan", "main.tf.json"],
    ],
  },
  {
    seed: "facts",
    files: ["inventory.yaml", "overlay.yaml"],
    commands: [
      [
        "plan",
        "main.tf.json",
        "--state",
        "terraform.tfstate",
        "--inventory",
        "inventory.yaml",
        "--catalog",
        "overlay.yaml",
      ],
    ],
  },
  { seed: "facts", files: ["baseline.json"], commands: [["check", "main.tf.json", "--baseline", "baseline.json"]] },
  {
    seed: "saved",
    files: ["plan.eniplan"],
    commands: [
      ["show", "plan.eniplan", "--state", "none"],
      ["merge", "plan.eniplan"],
    ],
  },
  {
    seed: "saved",
    files: ["shard.eniplan"],
    commands: [
      ["merge", "shard.eniplan"],
      ["show", "shard.eniplan", "--state", "none"],
    ],
  },
];

const FORMATS = ["human", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "tfplan-json"];
const PICTURES = ["text", "mermaid", "dot"];

export function formatOf([command]: readonly string[], random: Random): string[] {
  if (command === "explain") return [];
  if (command === "rules") return ["--format", random.pick(["human", "json"])];
  const name = random.pick(command === "graph" ? PICTURES : FORMATS);
  return ["--format", name === "tfplan-json" && command === "check" ? "json" : name];
}
