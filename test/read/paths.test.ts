import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { InputError } from "../../src/model/problem";
import { inputPaths } from "../../src/read/paths";
import { runWith } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";

const VPC = JSON.stringify({ resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } });

/** An app of two stacks of which one reads the other, two folders, one file, and what patterns leave out. */
function tree(): string {
  const cwd = temporaryFolder();
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), text);
  };
  const stacks = {
    net: { synthesizedStackPath: "stacks/net/cdk.tf.json" },
    top: { synthesizedStackPath: "stacks/top/cdk.tf.json" },
  };
  put("app/cdktf.out/manifest.json", JSON.stringify({ version: "0.21.0", stacks }));
  put(
    "app/cdktf.out/stacks/net/cdk.tf.json",
    JSON.stringify({ ...JSON.parse(VPC), output: { id: { value: "${alicloud_vpc.main.id}" } } }),
  );
  const remote = "cross-stack-reference-input-net";
  put(
    "app/cdktf.out/stacks/top/cdk.tf.json",
    JSON.stringify({
      data: { terraform_remote_state: { [remote]: { backend: "local" } } },
      resource: {
        alicloud_vswitch: {
          main: {
            vpc_id: `\${data.terraform_remote_state.${remote}.outputs.id}`,
            zone_id: "cn-hangzhou-i",
            cidr_block: "192.168.0.0/24",
          },
        },
      },
    }),
  );
  put("plain/a/main.tf.json", VPC);
  put("plain/b/main.tf.json", VPC);
  put("one.tf.json", VPC);
  put("node_modules/x/main.tf.json", VPC);
  put("plain/a/.terraform/modules/main.tf.json", VPC);
  return cwd;
}

test.each<[string, string[], (string | undefined)[]]>([
  ["nothing: this folder", [], [undefined]],
  ["standard input", ["-"], ["-"]],
  ["paths in their order", ["plain/b", "plain/a"], ["plain/b", "plain/a"]],
  ["a pattern, sorted", ["plain/*"], ["plain/a", "plain/b"]],
  ["patterns and paths, each once", ["plain/a", "plain/*", "./plain/b"], ["plain/a", "plain/b"]],
  [
    "not in node_modules and .terraform",
    ["**/*.tf.json"],
    ["app/cdktf.out", "one.tf.json", "plain/a/main.tf.json", "plain/b/main.tf.json"],
  ],
  ["a stack of an app alone", ["app/cdktf.out/stacks/net"], ["app/cdktf.out/stacks/net"]],
  ["the stacks of an app as that app", ["app/cdktf.out/stacks/*"], ["app/cdktf.out"]],
  ["a stack that its app has already", ["app/cdktf.out", "app/cdktf.out/stacks/net"], ["app/cdktf.out"]],
])("%s", async (_, paths, expected) => {
  expect((await inputPaths(paths, tree())).map(({ path }) => path)).toEqual(expected);
});

test("every pattern that matches nothing is told, at once", async () => {
  const error = await inputPaths(["nothing/*", "plain/*", "x?"], tree()).catch((thrown: unknown) => thrown);
  expect((error as InputError).problems).toEqual([
    { id: "file/no-match", params: { pattern: "nothing/*" } },
    { id: "file/no-match", params: { pattern: "x?" } },
  ]);
});

test("standard input stands alone", async () => {
  await expect(inputPaths(["-", "plain/a"], tree())).rejects.toThrow(InputError);
});

test("a file with brackets in its name is that file", async () => {
  const cwd = tree();
  writeFileSync(join(cwd, "a[1].tf.json"), VPC);
  expect(await inputPaths(["a[1].tf.json"], cwd)).toEqual([{ path: "a[1].tf.json" }]);
});

async function stacks(cwd: string, ...paths: string[]) {
  const { out, code } = await runWith(["check", ...paths, "--format", "json"], { cwd });
  const document = JSON.parse(out) as { stacks: { name: string }[]; findings: { rule: string; stack: string }[] };
  return { code, names: document.stacks.map(({ name }) => name), findings: document.findings };
}

test("names say where stacks come from when there are several apps", async () => {
  const cwd = tree();
  expect((await stacks(cwd, "app/cdktf.out")).names).toEqual(["net", "top"]);
  expect((await stacks(cwd, "plain/*", "app/cdktf.out", "one.tf.json")).names).toEqual([
    "plain/a",
    "plain/b",
    "app/cdktf.out/net",
    "app/cdktf.out/top",
    "one.tf.json",
  ]);
});

test("a stack sees the one whose outputs it reads, however both were named", async () => {
  const cwd = tree();
  const outside = [["app/cdktf.out"], ["app/cdktf.out/stacks/*"], ["plain/a", "app/cdktf.out"]];
  for (const paths of outside) {
    const { code, findings } = await stacks(cwd, ...paths);
    expect(code).toBe(1);
    expect(findings.filter(({ rule }) => rule === "vswitch/cidr")).toHaveLength(1);
  }
});

test("what is wrong with each of several inputs is told at once", async () => {
  const cwd = tree();
  writeFileSync(join(cwd, "plain/a/main.tf.json"), "{");
  writeFileSync(join(cwd, "plain/b/main.tf.json"), '{"resource": 1}');
  const { code, err } = await runWith(["check", "plain/*", "missing"], { cwd });
  expect(code).toBe(3);
  for (const id of ["json/malformed", "configuration/shape", "file/missing"]) expect(err).toContain(id);
});

test("--state is for one path", async () => {
  const { err } = await runWith(["plan", "plain/a", "plain/b", "--state", "x"], { cwd: tree() });
  expect(err).toContain("Expected: one path;");
});
