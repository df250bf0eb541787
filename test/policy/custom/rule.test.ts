import { describe, expect, test } from "vitest";
import { type Answer, both } from "../../../src/model/answer";
import { InputError } from "../../../src/model/problem";
import { defineRule, type RuleDefinition } from "../../../src/policy/custom/definition";
import { assertFindings, check } from "../../../src/testing";

const WORDS = { title: "A rule of a test", violation: "{address} is wrong.", other: "{address} is wrong otherwise." };

function rule(run: RuleDefinition["check"], overrides: Partial<RuleDefinition> = {}): RuleDefinition {
  return defineRule({ id: "team/test", severity: "warning", messages: { en: WORDS }, check: run, ...overrides });
}

const CONFIGURATION = {
  variable: { size: {}, secret: { sensitive: true, default: "s3cr3t-of-ours" } },
  resource: {
    alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } },
    alicloud_vswitch: { a: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" } },
    alicloud_instance: {
      a: {
        vswitch_id: "${alicloud_vswitch.a.id}",
        instance_type: "ecs.g7.large",
        password: "hunter2-hunter2",
        system_disk_size: "40",
        data_disks: [
          { size: 20, category: "cloud_essd" },
          { size: "${var.size}", category: "cloud_essd" },
        ],
        tags: { owner: "network" },
        user_data: "${var.secret}",
      },
    },
    alicloud_ecs_network_interface: {
      nic: { vswitch_id: "${alicloud_vswitch.a.id}" },
      lost: { vswitch_id: "vsw-elsewhere" },
    },
    alicloud_ecs_network_interface_attachment: {
      nic: {
        network_interface_id: "${alicloud_ecs_network_interface.nic.id}",
        instance_id: "${alicloud_instance.a.id}",
      },
    },
  },
};

const STATE = {
  version: 4,
  serial: 1,
  lineage: "test",
  terraform_version: "1.11.4",
  resources: [
    {
      mode: "managed",
      type: "alicloud_instance",
      name: "a",
      instances: [{ attributes: { id: "i-1", instance_type: "ecs.g6.large", password: "old-hunter1" } }],
    },
  ],
};

/** What a rule sees of a resource, one thing after the other. */
async function seen(look: (resource: Parameters<RuleDefinition["check"]>[0]) => unknown): Promise<unknown> {
  let result: unknown;
  await check(
    rule((model) => {
      result = look(model);
    }),
    CONFIGURATION,
    { state: STATE },
  );
  return result;
}

describe("the model", () => {
  test.each([
    ["tags.owner", { kind: "known", value: "network", source: "configuration" }],
    ["tags.none", { kind: "absent" }],
    ["none", { kind: "absent" }],
    ["data_disks.0.size", { kind: "known", value: 20, source: "configuration" }],
    ["data_disks.0.none.none", { kind: "absent" }],
    ["data_disks.1.size", { kind: "unknown", missing: { kind: "variable", subject: "size" } }],
    ["data_disks.1.category", { kind: "known", value: "cloud_essd", source: "configuration" }],
    ["data_disks.7.size", { kind: "absent" }],
    ["constructor", { kind: "absent" }],
    ["tags.constructor", { kind: "absent" }],
    ["tags.toString.name", { kind: "absent" }],
  ])("value(%j)", async (path, value) => {
    expect(await seen((model) => model.resources("alicloud_instance")[0]?.value(path))).toEqual(value);
  });

  test("text and number", async () => {
    const [text, number, none] = (await seen((model) => {
      const [instance] = model.resources("alicloud_instance");
      return [
        instance?.text("system_disk_size"),
        instance?.number("system_disk_size"),
        instance?.number("instance_type"),
      ];
    })) as unknown[];
    expect(text).toMatchObject({ kind: "known", value: "40" });
    expect(number).toMatchObject({ kind: "known", value: 40 });
    expect(none).toEqual({ kind: "absent" });
  });

  test("references, zone, VPC, attachments, prior values and the change", async () => {
    const found = await seen((model) => {
      const [instance] = model.resources("alicloud_instance");
      const [nic, lost] = model.resources("alicloud_ecs_network_interface");
      const target = instance?.target("vswitch_id");
      const [attachment] = model.attachments;
      return {
        target: target?.kind === "known" && target.value.address,
        lost: lost?.target("vswitch_id"),
        zone: instance?.zone(),
        vpc: nic?.vpc(),
        attached: attachment?.instance.kind === "known" && attachment.instance.value === instance,
        prior: instance?.prior("instance_type"),
        change: instance?.change,
        quota: model.instanceType("ecs.g7.large")?.eniQuantity,
        stacks: model.stacks,
        all: model.resources().length,
        several: model.resources("alicloud_vpc", "alicloud_vswitch").map(({ address }) => address),
      };
    });
    expect(found).toEqual({
      target: "alicloud_vswitch.a",
      lost: { kind: "unknown", missing: { kind: "external", subject: "vsw-elsewhere" } },
      zone: { kind: "known", value: "cn-hangzhou-h", source: "configuration" },
      vpc: { kind: "known", value: "alicloud_vpc.main", source: "configuration" },
      attached: true,
      prior: { kind: "known", value: "ecs.g6.large", source: "state" },
      change: "replace",
      quota: 3,
      stacks: [{ stack: "test", file: "test.tf.json" }],
      all: 6,
      several: ["alicloud_vpc.main", "alicloud_vswitch.a"],
    });
  });
});

test("a rule that changes a value changes nothing", async () => {
  const [before, after] = (await seen((model) => {
    const [instance] = model.resources("alicloud_instance");
    const tags = instance?.value("tags");
    if (tags?.kind !== "known") return [];
    Object.assign(tags.value as object, { owner: "somebody else" });
    return [tags.value, instance?.value("tags")];
  })) as unknown[];
  expect(before).toEqual({ owner: "somebody else" });
  expect(after).toMatchObject({ value: { owner: "network" } });
});

describe("the report", () => {
  test("three values: known is checked, unknown is undecided, absent is nothing or what the rule says", async () => {
    const found = await check(
      rule((model, report) => {
        const [a] = model.resources("alicloud_instance");
        const [nic, lost] = model.resources("alicloud_ecs_network_interface");
        if (!a || !nic || !lost) return;
        report.decide(a, a.number("system_disk_size"), (size) => {
          if (size < 100) report.violation(a, { facts: { size, zone: a.zone(), none: a.value("none") as never } });
        });
        report.decide(nic, a.value("data_disks.1.size"), () => report.violation(nic));
        report.decide(lost, a.value("none"), () => report.violation(lost));
        report.decide(
          lost,
          a.value("none"),
          () => {},
          () => report.violation(lost, { message: "other", severity: "error" }),
        );
      }),
      CONFIGURATION,
    );
    assertFindings(found, [
      "violation alicloud_instance.a",
      "undecided alicloud_ecs_network_interface.nic",
      "violation alicloud_ecs_network_interface.lost",
    ]);
    expect(found[0]?.facts).toEqual({ size: 40, zone: "cn-hangzhou-h" });
    expect(found[2]).toMatchObject({
      severity: "error",
      message: "alicloud_ecs_network_interface.lost is wrong otherwise.",
    });
  });

  test("a stack is a subject", async () => {
    const found = await check(
      rule((model, report) => {
        for (const stack of model.stacks) report.violation(stack);
      }),
      CONFIGURATION,
    );
    expect(found).toMatchObject([{ address: "test", message: "test is wrong." }]);
  });

  test("a secret that a rule looks at does not leave", async () => {
    const found = await check(
      rule((model, report) => {
        const [a] = model.resources("alicloud_instance");
        if (!a) return;
        const { value } = a.value("password") as { value: string };
        report.decide(a, both(a.prior("password"), a.value("user_data")), ([prior, data]) => {
          report.violation(a, {
            facts: { value, inside: `pw=${value}!`, prior: prior as string, data: data as string },
          });
        });
      }),
      CONFIGURATION,
      { state: STATE },
    );
    expect(found[0]?.facts).toEqual({ value: "***", inside: "pw=***!", prior: "***", data: "***" });
  });
});

test("a secret inside of a list is masked before it is escaped", async () => {
  const secret = 'a "quoted"\nsecret';
  const found = await check(
    rule((model, report) => {
      for (const instance of model.resources("alicloud_instance"))
        report.violation(instance, { facts: { value: instance.value("tags") as Answer<string> } });
    }),
    {
      variable: { secret: { sensitive: true, default: secret } },
      resource: { alicloud_instance: { a: { tags: { team: "net", key: "${var.secret}" } } } },
    },
  );
  expect(found[0]?.facts).toEqual({ value: '{"key":"***","team":"net"}' });
});

describe("a rule that fails", () => {
  async function problemOf(run: RuleDefinition["check"]) {
    const error = await check(rule(run), CONFIGURATION).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).problems[0];
  }

  test.each<[string, RuleDefinition["check"], string]>([
    [
      "throws",
      () => (undefined as unknown as { x: { y: number } }).x.y,
      "Cannot read properties of undefined (reading 'x')",
    ],
    [
      "names no message",
      (model, report) => report.violation(model.stacks[0] as never, { message: "title" }),
      "there is no message title",
    ],
    [
      "reports something else",
      (_, report) => report.violation({ address: "x" } as never),
      "a finding is about a resource or a stack of the model",
    ],
  ])("%s: says which and why", async (_name, run, reason) => {
    expect(await problemOf(run)).toMatchObject({ id: "rules/threw", params: { rule: "team/test", reason } });
  });

  test("tells no secret in why", async () => {
    const problem = await problemOf((model) => {
      const [instance] = model.resources("alicloud_instance");
      throw new Error(`bad ${JSON.stringify(instance?.value("password"))}`);
    });
    expect(problem?.params["reason"]).toBe('bad {"kind":"known","value":"***","source":"configuration"}');
  });

  test("is asynchronous: findings that come later are lost", async () => {
    expect(await problemOf(async () => {})).toMatchObject({ id: "rules/asynchronous" });
  });
});

test("a placeholder that no fact fills is an error of the test", async () => {
  const messages = { en: { ...WORDS, violation: "{address} has {color}." } };
  const broken = rule((model, report) => report.violation(model.stacks[0] as never), { messages });
  await expect(check(broken, CONFIGURATION)).rejects.toThrow("team/test: no fact fills {color}");
});

describe("a rule that cannot be used", () => {
  test.each<[string, Partial<Record<keyof RuleDefinition, unknown>>, string[]]>([
    ["an id that is none", { id: "Team/Test" }, ["rules/bad-id"]],
    ["no id", { id: undefined }, ["rules/bad-id"]],
    ["an id that eniplan has", { id: "eni/zone" }, ["rules/duplicate"]],
    ["no severity", { severity: "fatal" }, ["rules/bad-severity"]],
    ["no check", { check: "x" }, ["rules/no-check"]],
    ["no messages", { messages: {} }, ["rules/no-messages"]],
    ["no words", { messages: { zh: { title: "x" } } }, ["rules/no-words"]],
    [
      "everything",
      { id: "x", severity: 1, check: 1, messages: undefined },
      ["rules/bad-id", "rules/bad-severity", "rules/no-check", "rules/no-messages"],
    ],
  ])("%s", async (_name, overrides, ids) => {
    const error = await check(
      rule(() => {}, overrides as Partial<RuleDefinition>),
      CONFIGURATION,
    ).catch((reason: unknown) => reason);
    expect((error as InputError).problems.map(({ id }) => id)).toEqual(ids);
  });
});
