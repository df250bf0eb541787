import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { CLEAN, runWith, WRONG } from "./fake-io";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "net"));
  write("net/wrong.tf.json", WRONG);
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const run = (argv: readonly string[], cwd = folder) => runWith(argv, { cwd, writeFile: writeFileSync });

const OFF = "severity: { reference/unresolved: warning }\n";

describe("where the policy comes from", () => {
  test.each([
    ["the folder that is read", "net/eniplan.yaml", ["check", "net"], "."],
    ["a folder above what is read", "eniplan.yaml", ["check", "net/wrong.tf.json"], "."],
    ["a folder above the working directory", "eniplan.yaml", ["check", "wrong.tf.json"], "net"],
    ["the working directory, for standard input", "net/eniplan.yaml", ["check", "-"], "net"],
    ["the other ending", "eniplan.yml", ["check", "net"], "."],
    ["--policy", "net/strict.yaml", ["check", "net", "--policy", "net/strict.yaml"], "."],
  ])("%s", async (_, file, argv, cwd) => {
    write(file, OFF);
    const { code, out, err } = await runWith(argv, { cwd: join(folder, cwd), stdin: () => WRONG });
    expect(err).not.toContain("problem");
    expect(code).toBe(0);
    expect(out).toContain("WARNING  reference/unresolved");
    expect(out).toMatch(/Policy of .*(eniplan|strict)\.ya?ml\./);
  });

  test("the nearest counts, and none switches it off", async () => {
    write("eniplan.yaml", OFF);
    write("net/eniplan.yaml", "severity: { reference/unresolved: info }\n");
    expect((await run(["check", "net"])).out).toContain("INFO  reference/unresolved");
    expect((await run(["check", "net", "--policy", "none"])).code).toBe(1);
  });

  test("a file above the repository does not count", async () => {
    mkdirSync(join(folder, "net/.git"));
    write("eniplan.yaml", OFF);
    expect((await run(["check"], join(folder, "net"))).code).toBe(1);
  });

  test("a --policy that is not there is a problem", async () => {
    expect((await run(["check", "net", "--policy", "no.yaml"])).last).toBe("eniplan: exit 3: 1 problem (file/missing)");
  });
});

test("every mistake of the policy comes with its place and what was meant", async () => {
  write("eniplan.yaml", "sevirity: {}\nseverity:\n  eni/qouta: off\n");
  const { code, err } = await run(["check", "net"]);
  expect(code).toBe(3);
  expect(err).toContain("eniplan.yaml:1:1  ERROR  yaml/misspelt-key");
  expect(err).toContain("Did you mean severity?");
  expect(err).toContain("eniplan.yaml:3:3  ERROR  policy/misspelt-rule");
  expect(err).toContain("Did you mean eni/quota?");
});

test("files that the policy names and that are not there are told together, each at its place", async () => {
  write(
    "eniplan.yaml",
    "inventory: i.yaml\ncatalog: c.yaml\nbaseline: b.json\ninputs: { state: s.tfstate, varFiles: [v.tfvars] }\n",
  );
  const { code, err } = await run(["check", "net"]);
  expect(code).toBe(3);
  expect(err.split("\n").filter((line) => line.includes("ERROR"))).toEqual([
    "eniplan.yaml:1:1  ERROR  policy/no-file",
    "eniplan.yaml:2:1  ERROR  policy/no-file",
    "eniplan.yaml:3:1  ERROR  policy/no-baseline",
    "eniplan.yaml:4:11  ERROR  policy/no-file",
    "eniplan.yaml:4:40  ERROR  policy/no-file",
  ]);
});

test("a file that the policy names need not be there when another one is used, or it is about to be written", async () => {
  write("eniplan.yaml", "baseline: b.json\ninventory: i.yaml\ninputs: { state: s.tfstate }\n");
  write("other.yaml", "{}\n");
  const { code, last } = await run(["check", "net", "--state=none", "--inventory=other.yaml", "--write-baseline"]);
  expect(last).toContain("no errors, 2 known");
  expect(code).toBe(0);
});

test("a file with rules that is not there does not hide the other mistakes", async () => {
  write("eniplan.yaml", "rules: [no.ts]\nlang: fr\nseverity: { team/in-that-file: off }\n");
  const { err } = await run(["check", "net"]);
  expect(err.split("\n").filter((line) => line.includes("ERROR"))).toEqual([
    "eniplan.yaml:1:9  ERROR  policy/no-file",
    "eniplan.yaml:2:7  ERROR  yaml/not-one-of",
  ]);
});

test.each(["jso", "json=", "pdf=x", "json x"])(
  "a report that no command can write is a mistake: %s",
  async (output) => {
    write("eniplan.yaml", `outputs: [human, "${output}"]\n`);
    const { code, err } = await run(["check", "net"]);
    expect(code).toBe(3);
    expect(err).toContain("eniplan.yaml:1:18  ERROR  yaml/not-a-report");
    expect(err).toContain(`outputs[1] is no report: ${output}.`);
  },
);

test("two reports do not go to one file", async () => {
  const { code, err } = await run(["check", "net", "--format", "json=r", "--format", "sarif=r"]);
  expect(code).toBe(3);
  expect(err).toContain("a file for each report; r would hold several");
});

describe("what the policy says where the command line says nothing", () => {
  test("what is read, its state, the reports and their language", async () => {
    write("clean.tf.json", CLEAN);
    write(
      "eniplan.yaml",
      "lang: zh\ninputs: { paths: [clean.tf.json], state: none }\noutputs: [human, json=r.json, tfplan-json=t.json]\n",
    );
    const { out, last } = await run(["check"], join(folder, "net"));
    expect(out).toContain("没有发现");
    expect(last).toMatch(/^eniplan: exit 0: .*错误/);
    // check cannot write the plan of Terraform; plan does.
    expect(JSON.parse(readFileSync(join(folder, "r.json"), "utf8")).stacks[0].name).toBe("clean");
    expect(() => readFileSync(join(folder, "t.json"))).toThrow();
    await run(["plan"], join(folder, "net"));
    expect(JSON.parse(readFileSync(join(folder, "t.json"), "utf8")).format_version).toMatch(/^1\./);
  });

  test("the command line counts more", async () => {
    write("clean.tf.json", CLEAN);
    write("eniplan.yaml", "lang: zh\nstrict: true\ninputs: { paths: [net] }\noutputs: [json]\n");
    const { out, code } = await run(["check", "clean.tf.json", "--lang", "en", "--format", "human", "--no-strict"]);
    expect(out).toContain("No findings.");
    expect(code).toBe(0);
  });

  test("a state for each stack", async () => {
    const state = { version: 4, serial: 5, lineage: "l", terraform_version: "1.11.4", outputs: {}, resources: [] };
    write("edge.tfstate", JSON.stringify(state));
    write("eniplan.yaml", "inputs: { state: { wrong: edge.tfstate } }\n");
    expect((await run(["check", "net/wrong.tf.json"])).out).toContain("prior state edge.tfstate");
    expect((await run(["check", "net/wrong.tf.json", "--state", "none"])).out).toContain("no prior state");
  });

  test("limits of disruptions, options of rules", async () => {
    write("eniplan.yaml", "options: { eni/creation-limit: { consoleCompatible: true } }\n");
    const block = { vswitch_id: "vsw-1", security_group_ids: ["sg-1"] };
    const instance = {
      instance_type: "ecs.g7.4xlarge",
      image_id: "aliyun_3_x64_20G_alibase_20240528.vhd",
      vswitch_id: "vsw-1",
      network_interfaces: [block, block],
    };
    write("net.tf.json", JSON.stringify({ resource: { alicloud_instance: { fw: instance } } }));
    expect((await run(["check", "net.tf.json"])).out).toContain("ERROR  eni/creation-limit");
    expect((await run(["check", "net.tf.json", "--policy", "none"])).out).toContain("WARNING  eni/creation-limit");
  });
});

describe("acknowledgements", () => {
  const NOTED =
    "acknowledgements: [{ rule: reference/unresolved, reason: comes with the next merge, expires: 2026-12-31, owner: net }]\n";

  test("are listed, and what they cover does not fail", async () => {
    write("eniplan.yaml", NOTED);
    const { code, out, last } = await run(["check", "net"]);
    expect(out).toContain("1 acknowledgement");
    expect(out).toContain("covers 1 finding");
    expect(out).toContain("comes with the next merge; until 2026-12-31; net; eniplan.yaml:1");
    expect(code).toBe(0);
    expect(last).toBe("eniplan: exit 0: no errors, 1 undecided, 1 acknowledged");
  });

  test("--no-acknowledgements ignores them", async () => {
    write("eniplan.yaml", NOTED);
    const { code, out } = await run(["check", "net", "--no-acknowledgements"]);
    expect(code).toBe(1);
    expect(out).not.toContain("acknowledgement");
  });
});

describe("a baseline", () => {
  test("is written, and shows only what is new", async () => {
    const written = await run(["check", "net", "--write-baseline"]);
    expect(written.code).toBe(0);
    expect(written.err).toContain("2 findings are known in eniplan-baseline.json now.");
    const known = await run(["check", "net", "--baseline", "eniplan-baseline.json"]);
    expect(known.code).toBe(0);
    expect(known.out).not.toContain("reference/unresolved");
    expect(known.out).toContain("Baseline eniplan-baseline.json: 2 known findings are not shown.");
    expect(known.last).toBe("eniplan: exit 0: no errors, 2 known");
    write("net/wrong.tf.json", CLEAN);
    expect((await run(["check", "net", "--baseline", "eniplan-baseline.json"])).out).toContain(
      "2 more of it are not there any more",
    );
  });

  test("of the policy counts, --baseline none shows everything", async () => {
    write("eniplan.yaml", "baseline: known.json\n");
    expect((await run(["check", "net", "--write-baseline"])).err).toContain("known.json");
    expect((await run(["check", "net"])).code).toBe(0);
    expect((await run(["check", "net", "--baseline", "none"])).code).toBe(1);
  });

  test("is never written over something else", async () => {
    const { code, last } = await run(["check", "net", "--write-baseline", "net/wrong.tf.json"]);
    expect(code).toBe(3);
    expect(last).toBe("eniplan: exit 3: 1 problem (baseline/format)");
    expect(readFileSync(join(folder, "net/wrong.tf.json"), "utf8")).toBe(WRONG);
  });

  test("is of a whole run", async () => {
    const { code, err } = await run(["check", "net", "--shard", "1/2", "--write-baseline"]);
    expect(code).toBe(3);
    expect(err).toContain("--write-baseline");
  });
});

describe("rules of the policy", () => {
  const RULES = `rules:
  - id: team/name
    severity: error
    types: [alicloud_vpc]
    assert: self.vpc_name.startsWith("prod-")
    message: { en: "{address} is called {name}", zh: "{address} 名为 {name}" }
    facts: { name: self.vpc_name }
    title: Networks are called prod-
    explanation: Names decide who is called at night.
`;

  beforeEach(() => {
    write("eniplan.yaml", RULES);
    write("clean.tf.json", CLEAN);
  });

  test("run with the others, and can be switched off and acknowledged like them", async () => {
    const { out, last } = await run(["check", "clean.tf.json"]);
    expect(out).toContain("ERROR  team/name");
    expect(out).toContain("alicloud_vpc.main is called main");
    expect(last).toBe("eniplan: exit 1: 1 error (team/name)");
    expect((await run(["check", "clean.tf.json", "--lang", "zh"])).out).toContain("alicloud_vpc.main 名为 main");
    write("eniplan.yaml", `${RULES}severity: { team/*: off }\n`);
    expect((await run(["check", "clean.tf.json"])).out).toContain("team/* is off; 1 finding not shown");
    write("eniplan.yaml", `${RULES}acknowledgements: [{ rule: team/name, reason: old }]\n`);
    expect((await run(["check", "clean.tf.json"])).last).toBe("eniplan: exit 0: no errors, 1 acknowledged");
  });

  test("are listed and explained", async () => {
    expect((await run(["rules"])).out).toMatch(/team\/name +ERROR +synth +Networks are called prod-/);
    expect((await run(["explain", "team/name"])).out).toContain("Names decide who is called at night.");
    expect((await run(["explain", "team/name", "--policy", "none"])).code).toBe(3);
  });

  test("are judged in shards as in one run", async () => {
    const argv = ["check", "net", "clean.tf.json"];
    const one = await run([...argv, "--format", "json"]);
    for (const i of [1, 2]) await run([...argv, "--shard", `${i}/2`, "--out", `${i}.eniplan`]);
    const merged = await run(["merge", "1.eniplan", "2.eniplan", "--format", "json"]);
    expect(merged.out).toBe(one.out);
    expect(merged.out).toContain("team/name");
  });
});

test("shards and their merge are judged by the policy", async () => {
  write("other.tf.json", CLEAN);
  write(
    "eniplan.yaml",
    "acknowledgements:\n  - { rule: reference/unresolved, reason: known, expires: 2026-12-31 }\n  - { rule: eni/name, reason: old }\n",
  );
  const one = await run(["check", "net", "other.tf.json", "--format", "json"]);
  for (const i of [1, 2]) {
    const shard = await run(["check", "net", "other.tf.json", "--shard", `${i}/2`, "--out", `${i}.eniplan`]);
    expect(shard.out).not.toContain("acknowledgement/unused");
  }
  const merged = await run(["merge", "1.eniplan", "2.eniplan", "--format", "json"]);
  expect(merged.out).toBe(one.out);
  expect(merged.out).toContain("acknowledgement/unused");
});
