import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/policy/result";
import { prepare } from "../../src/report/items/prepare";
import { renderRunbook } from "../../src/report/runbook";
import { hostile, PAYLOADS } from "./encode/payloads";
import { expectGolden } from "./golden";
import { EVERYTHING } from "./machine-fixtures";
import { night } from "./night-fixture";
import { nightOfPhases } from "./phases-fixture";

const OPTIONS = { language: "en", facts: [] } as const;
const render = (result: Result, language: "en" | "zh" = "en") =>
  renderRunbook(prepare(result, { ...OPTIONS, language }));

const NIGHT = night();

test("golden", () => expectGolden("runbook.md", render(NIGHT)));
test("golden in Chinese", () => expectGolden("runbook-zh.md", render(NIGHT, "zh")));

describe("several applies", () => {
  const night = nightOfPhases();
  test("golden", () => expectGolden("runbook-phases.md", render(night)));
  test("golden in Chinese", () => expectGolden("runbook-phases-zh.md", render(night, "zh")));
});

test("nothing to run where nothing changes", () => {
  expect(render({ ...EVERYTHING })).toContain("Nothing changes, so there is nothing to run.");
});

test("a saved plan says that it has no way back", () => {
  const { runbook: _, ...saved } = NIGHT;
  expect(render(saved)).toContain("The way back is not in a saved plan.");
});

test("a way back that runs in a circle is none, and that is said", () => {
  const { runbook } = NIGHT;
  if (!runbook) throw new Error("no runbook");
  const { back: _, ...rest } = runbook;
  const night = { ...NIGHT, runbook: { ...rest, backCycles: ["create a → delete b → create a"] } };
  expect(render(night)).toContain("There is no way back in one configuration");
  expect(render(night)).not.toContain("terraform destroy");
  expect(render(night, "zh")).toContain("create a → delete b → create a");
});

test("the variables that the plan was made with, without their values", () => {
  const { runbook } = NIGHT;
  if (!runbook) throw new Error("no runbook");
  const variables = { files: ["prod.tfvars", "it's.tfvars"], names: ["password"] };
  const text = render({ ...NIGHT, runbook: { ...runbook, variables } });
  expect(text).toContain("TF\\_VAR\\_password");
  const [line = ""] = shells(text);
  // As the shell and then Terraform take it apart.
  const { stdout } = spawnSync("sh", ["-c", `${line}\neval "printf '%s|' $TF_CLI_ARGS_apply"`], { encoding: "utf8" });
  expect(stdout).toBe("-var-file=prod.tfvars|-var-file=it's.tfvars|");
  expect(render(NIGHT)).not.toContain("TF_CLI_ARGS");
});

interface Node {
  readonly type: string;
  readonly info: string;
  readonly literal: string | null;
}

const { Parser } = createRequire(__filename)("commonmark") as {
  Parser: new () => { parse(text: string): { walker(): { next(): { entering: boolean; node: Node } | null } } };
};

function nodes(markdown: string): Node[] {
  const walker = new Parser().parse(markdown).walker();
  const found: Node[] = [];
  for (let event = walker.next(); event; event = walker.next()) if (event.entering) found.push(event.node);
  return found;
}

const shells = (markdown: string) =>
  nodes(markdown).flatMap(({ type, info, literal }) => (type === "code_block" && info === "sh" ? [literal ?? ""] : []));

describe("commands", () => {
  test("stand in blocks of their own, and a shell can read each", () => {
    const commands = shells(render(NIGHT));
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands)
      expect([command, spawnSync("sh", ["-n"], { input: command }).status]).toEqual([command, 0]);
  });

  test.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))("run nothing of %s", (_, payload) => {
    // Everything that is called is replaced by a function that says what it was called with.
    const stubs = "aliyun() { :; }; terraform() { :; }; grep() { :; }; sed() { :; }; sudo() { :; }\n";
    const own = (command: string) => !command.startsWith("#!") && !command.includes("> ");
    const commands = shells(render(hostile(NIGHT, payload))).filter(own);
    const { stdout, stderr, status } = spawnSync("sh", ["-e"], {
      input: stubs + commands.join("\n"),
      encoding: "utf8",
    });
    expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
  });

  test.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))("keep their shape with %s", (_, payload) => {
    const types = (text: string) =>
      nodes(text)
        .map(({ type, info }) => `${type} ${info ?? ""}`)
        .filter((one) => !/^(?:text|softbreak|html_inline)/.test(one));
    const neutral = payload
      .split("\n")
      .map(() => "x")
      .join("\n");
    expect(types(render(hostile(NIGHT, payload)))).toEqual(types(render(hostile(NIGHT, neutral))));
  });
});
