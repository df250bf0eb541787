import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { CLEAN, runWith, STATE, WRONG } from "./fake-io";

/** A folder with a configuration, and a state where one is given. */
function project(configuration = CLEAN, state: string | undefined = STATE) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "main.tf.json"), configuration);
  if (state !== "") writeFileSync(join(cwd, "terraform.tfstate"), state);
  return { cwd, writeFile: writeFileSync, state: join(cwd, "terraform.tfstate") };
}

function later(change: object): string {
  return JSON.stringify({ ...JSON.parse(STATE), ...change });
}

async function saved(world: ReturnType<typeof project>, ...argv: string[]) {
  const ran = await runWith(["plan", "--out", "plan.eniplan", ...argv], world);
  expect(ran.code).not.toBe(3);
  return ran;
}

/** What anybody can write who can write a file. */
function forged(result: object): string {
  const checksum = createHash("sha256").update(JSON.stringify(result)).digest("hex");
  return JSON.stringify({ eniplanPlan: "1.1", version: "0.1.0", checksum, result });
}

describe("a saved plan is shown", () => {
  test.each([[[]], [["--lang", "zh"]], [["--format", "json"]], [["--format", "tfplan-json"]]])(
    "as it was printed, %j",
    async (flags) => {
      const world = project(JSON.stringify({ resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } } } }));
      await saved(world);
      const planned = await runWith(["plan", ...flags], world);
      const shown = await runWith(["show", "plan.eniplan", ...flags], world);
      expect(shown.out).toBe(planned.out);
      expect(shown.out).not.toBe("");
      expect([shown.code, shown.last]).toEqual([planned.code, planned.last]);
    },
  );

  test("with its exit codes: the gate, and changes when asked", async () => {
    const wrong = project(WRONG, "");
    expect((await saved(wrong)).code).toBe(1);
    expect((await runWith(["show", "plan.eniplan"], wrong)).code).toBe(1);
    const clean = project(CLEAN, "");
    await saved(clean);
    expect((await runWith(["show", "plan.eniplan", "--detailed-exitcode"], clean)).code).toBe(2);
  });

  test("plan says where it was saved, and how to see it again", async () => {
    expect((await saved(project())).err).toContain(
      "Saved to plan.eniplan. To see it again: eniplan show plan.eniplan\n",
    );
  });

  test("held against a state from standard input", async () => {
    const world = project(CLEAN, "");
    await saved({ ...world, stdin: () => STATE } as never, "--state", "-");
    const shown = await runWith(["show", "plan.eniplan", "--state", "-"], { ...world, stdin: () => STATE });
    expect(shown.code).toBe(0);
    const stale = await runWith(["show", "plan.eniplan", "--state", "-"], {
      ...world,
      stdin: () => later({ serial: 8 }),
    });
    expect(stale.last).toBe("eniplan: exit 3: 1 problem (plan/stale)");
  });
});

describe("a saved plan is refused", () => {
  test.each<[string, object, string, string]>([
    ["the serial has moved on", { serial: 9 }, "plan/stale", "has moved on from serial 7 to 9"],
    ["the serial is of before", { serial: 6 }, "plan/stale", "has moved on from serial 7 to 6"],
    ["the lineage is another", { lineage: "other" }, "plan/other-lineage", "is other, and it was 5d9f4c1e"],
  ])("when %s", async (_name, change, id, words) => {
    const world = project();
    await saved(world);
    writeFileSync(world.state, later(change));
    const { code, out, err, last } = await runWith(["show", "plan.eniplan"], { ...world, columns: 200 });
    expect([code, out, last]).toEqual([3, "", `eniplan: exit 3: 1 problem (${id})`]);
    expect(err).toContain(words);
    const regardless = await runWith(["show", "plan.eniplan", "--state", "none"], world);
    expect([regardless.code, regardless.out]).toEqual([0, expect.stringContaining("No changes.")]);
  });

  test("when there was no state, and now there is one", async () => {
    const world = project(CLEAN, "");
    await saved(world);
    expect((await runWith(["show", "plan.eniplan"], world)).code).toBe(0);
    writeFileSync(world.state, STATE);
    const { last, err } = await runWith(["show", "plan.eniplan"], { ...world, columns: 200 });
    expect(last).toBe("eniplan: exit 3: 1 problem (plan/state-appeared)");
    expect(err).toContain("now there is terraform.tfstate (serial 7)");
  });

  test("when its state is not there to hold it against", async () => {
    const world = project(CLEAN, "");
    await saved({ ...world, stdin: () => STATE } as never, "--state", "-");
    const { last, err } = await runWith(["show", "plan.eniplan"], { ...world, columns: 200 });
    expect(last).toBe("eniplan: exit 3: 1 problem (plan/state-missing)");
    expect(err).toContain("terraform state pull | eniplan show FILE --state -");
  });

  test.each<[string, (text: string) => string, string]>([
    ["edited", (text) => text.replace('"passed":true', '"passed":false'), "plan/edited"],
    ["of another format", (text) => text.replace('"eniplanPlan":"1.1"', '"eniplanPlan":"2.0"'), "plan/not-saved"],
    ["something else", () => CLEAN, "plan/not-saved"],
    ["of another shape, with the checksum of that", () => forged({ gate: null }), "plan/misshapen"],
    ["with a step that is none", () => forged({ plan: { waves: [[{ action: "fly" }]] } }), "plan/misshapen"],
    ["no JSON", () => "{", "json/malformed"],
  ])("when it is %s", async (_name, change, id) => {
    const world = project();
    await saved(world);
    const file = join(world.cwd, "plan.eniplan");
    writeFileSync(file, change(readFileSync(file, "utf8")));
    const { code, last } = await runWith(["show", "plan.eniplan"], world);
    expect(code).toBe(3);
    expect(last).toMatch(new RegExp(`^eniplan: exit 3: \\d problems? \\(${id}\\)$`));
  });

  test("--state for a plan of several stacks would not say which", async () => {
    const world = project();
    await saved(world);
    const file = join(world.cwd, "plan.eniplan");
    const { readSavedPlan, writeSavedPlan } = await import("../../src/run/saved/plan.js");
    const plan = readSavedPlan(readFileSync(file, "utf8"), file);
    const two = { ...plan, stacks: [...plan.stacks, ...plan.stacks] };
    writeFileSync(file, writeSavedPlan(two, new Date(0)));
    expect((await runWith(["show", "plan.eniplan", "--state", "x"], world)).last).toContain("cli/bad-value");
  });
});

test("the saved plan holds no secret", async () => {
  const world = project(
    JSON.stringify({
      variable: { login: { sensitive: true, default: "S3cret-variable" } },
      resource: {
        alicloud_instance: {
          a: {
            password: "S3cret-password",
            user_data: "${var.login}",
            instance_name: "${var.login}",
            tags: { a: "b" },
          },
        },
      },
    }),
    "",
  );
  await saved(world);
  expect(readFileSync(join(world.cwd, "plan.eniplan"), "utf8")).not.toMatch(/S3cret/);
});
