import type { Io } from "../../src/cli/io";
import { main } from "../../src/cli/main";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Written files by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** The last line on screen. */
  readonly last: string;
}

/** A world without a terminal, without input, and without anywhere to write to. */
export const SILENT: Io = {
  cwd: "/nowhere",
  env: {},
  stdoutIsTerminal: false,
  stderrIsTerminal: false,
  columns: 80,
  stdout: () => {},
  stderr: () => {},
  stdin: () => "",
  now: () => new Date("2026-11-23T12:00:00Z"),
  writeFile: () => {},
  onInterrupt: () => () => {},
  appendFile: () => {},
  commitFiles: () => {},
  discardFiles: () => {},
  drained: async () => {},
};

/** Runs the command line in this process with a world of its own. */
export async function runWith(argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const files = new Map<string, string>();
  const code = await main(argv, {
    ...SILENT,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    writeFile: (path, text) => {
      files.set(path, text);
    },
    appendFile: (path, text) => {
      files.set(path, (files.get(path) ?? "") + text);
    },
    ...world,
  });
  return { code, out, err, files, last: err.trimEnd().split("\n").at(-1) ?? "" };
}

/** A configuration that nothing is wrong with. */
export const CLEAN = JSON.stringify({
  resource: { alicloud_vpc: { main: { vpc_name: "main", cidr_block: "10.0.0.0/8" } } },
});

/** A state in which CLEAN is applied. */
export const STATE = JSON.stringify({
  version: 4,
  terraform_version: "1.11.4",
  serial: 7,
  lineage: "5d9f4c1e-5f0d-4f6e-9d4b-1d1a3f1b2c3d",
  outputs: {},
  resources: [
    {
      mode: "managed",
      type: "alicloud_vpc",
      name: "main",
      provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
      instances: [{ schema_version: 0, attributes: { id: "vpc-1", vpc_name: "main", cidr_block: "10.0.0.0/8" } }],
    },
  ],
});

/** A configuration with one error: a reference to nothing. */
export const WRONG = JSON.stringify({
  resource: {
    alicloud_vswitch: {
      main: { vpc_id: "${alicloud_vpc.nothing.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
    },
  },
});

/** Escape sequences of colours. */
export const ESCAPE = "\u001b[";
