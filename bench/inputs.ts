import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Generated, generateInstances, generateNetwork } from "./network";

/** What is planned, and how its state looks. */
const KINDS: ReadonlyMap<string, (size: number) => Generated> = new Map([
  ["network", (size: number) => generateNetwork(size)],
  ["network, full states", (size: number) => generateNetwork(size, "full")],
  ["instances, full states", (size: number) => generateInstances(size, "full")],
]);

export interface Input {
  readonly label: string;
  readonly file: string;
}

/** Writes each kind in each size below `folder`, states indented as Terraform writes them. */
export function writeInputs(folder: string, sizes: readonly number[]): Input[] {
  return sizes.flatMap((size) =>
    [...KINDS].map(([kind, generate]) => {
      const label = `${size.toLocaleString("en")}, ${kind}`;
      const own = join(folder, label.replace(/\W+/g, "-"));
      mkdirSync(own, { recursive: true });
      const { configuration, state } = generate(size);
      const file = join(own, "cdk.tf.json");
      writeFileSync(file, JSON.stringify(configuration));
      writeFileSync(join(own, "terraform.tfstate"), JSON.stringify(state, undefined, 2));
      return { label, file };
    }),
  );
}

/** Sizes from the command line, or 1,000 and 10,000. */
export function sizesOf(args: readonly string[]): number[] {
  return args.length > 0 ? args.map(Number) : [1000, 10_000];
}
