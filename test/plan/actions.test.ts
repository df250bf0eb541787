import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Network } from "../../src/network/network";
import { effectOf } from "../../src/plan/actions/effect";
import { makePlan } from "../../src/plan/plan";
import { evaluateApp } from "../../src/policy/evaluate";
import { renderComment } from "../../src/report/comment";
import { renderHuman } from "../../src/report/human";
import { prepare } from "../../src/report/items/prepare";
import { renderJson } from "../../src/report/json";
import { model, object, part, state } from "../support/model";

const REBOOT = "alicloud_instance_reboot";
const RUNNING = object("alicloud_instance.a", { id: "i-1", status: "Running", instance_name: "old", tags: { a: "1" } });

function document(trigger: JsonObject, body: JsonObject = {}, action: JsonObject = {}): JsonObject {
  const own = { instance_name: "new", tags: { a: "1" }, ...body };
  return {
    resource: {
      alicloud_instance: { a: { ...own, lifecycle: { action_trigger: trigger } } },
      alicloud_vpc: { v: {} },
    },
    action: {
      [REBOOT]: { r: { config: { instance_id: "${alicloud_instance.a.id}" } } },
      alicloud_instance_stop: { s: { config: { instance_id: "i-9" } } },
      local_command: { c: { for_each: { x: 1 }, config: { command: "true" } } },
      ...action,
    },
    variable: { open: {} },
    locals: { yes: true },
  };
}

function planned(written: JsonObject, ...objects: Parameters<typeof state>) {
  const built = model(written, state(...objects));
  const { actions = [], disruptions, waves } = makePlan(built, new Network(built));
  return {
    actions: actions.map(({ event, action, missing }) => `${event} ${action}${missing ? "?" : ""}`),
    disruptions: disruptions.map(
      ({ wave, kind, address, cause, missing }) => `${wave} ${kind} ${address} ${cause}${missing ? "?" : ""}`,
    ),
    steps: waves.flatMap((steps, i) => steps.map(({ action, address }) => `${i + 1} ${action} ${address}`)),
  };
}

const on = (events: string | string[], more: JsonObject = {}) => ({
  events,
  actions: [`action.${REBOOT}.r`],
  ...more,
});

describe("which actions are invoked", () => {
  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["after an update", on(["after_update"]), {}, [`after_update action.${REBOOT}.r`]],
    ["not for a creation", on(["after_create"]), {}, []],
    [
      "at several events",
      on(["before_update", "after_update"]),
      {},
      [`before_update action.${REBOOT}.r`, `after_update action.${REBOOT}.r`],
    ],
    ["nothing for what stays the same", on(["after_update"]), { instance_name: "old" }, []],
    [
      "a replacement creates and destroys",
      on(["before_create", "after_destroy", "after_update"]),
      { availability_zone: "cn-hangzhou-b" },
      [`before_create action.${REBOOT}.r`, `after_destroy action.${REBOOT}.r`],
    ],
    [
      "where the condition holds",
      on(["after_update"], { condition: "${local.yes}" }),
      {},
      [`after_update action.${REBOOT}.r`],
    ],
    ["not where it does not", on(["after_update"], { condition: "${!local.yes}" }), {}, []],
    ["nobody knows", on(["after_update"], { condition: "${var.open}" }), {}, [`after_update action.${REBOOT}.r?`]],
    [
      "an instance of one with for_each",
      { events: ["after_update"], actions: ['action.local_command.c["x"]'] },
      {},
      ['after_update action.local_command.c["x"]'],
    ],
  ])("%s", (_, trigger, body, expected) => {
    expect(
      planned(document(trigger, body), {
        ...RUNNING,
        attributes: { ...RUNNING.attributes, availability_zone: "cn-hangzhou-a" },
      }).actions,
    ).toEqual(expected);
  });

  test("of an instance too many, at its destruction; of what is forgotten, none", () => {
    const two = [0, 1].map((key) => object(`alicloud_vpc.v[${key}]`, { id: `vpc-${key}` }));
    const counted = (lifecycle: JsonObject) => ({
      resource: {
        alicloud_vpc: { v: { count: 1, lifecycle: { action_trigger: on("before_destroy"), ...lifecycle } } },
      },
    });
    expect(planned(counted({}), ...two).actions).toEqual([`before_destroy action.${REBOOT}.r`]);
    expect(planned(counted({ destroy: false }), ...two).actions).toEqual([]);
  });

  test("each.key in the brackets is that of the resource", () => {
    const body = {
      for_each: { x: 1 },
      lifecycle: { action_trigger: { events: ["after_create"], actions: ["action.local_command.c[each.key]"] } },
    };
    expect(planned({ resource: { alicloud_vpc: { v: body } } }).actions).toEqual([
      'after_create action.local_command.c["x"]',
    ]);
  });
});

describe("what they interrupt", () => {
  test("a reboot after the change, with a step of its own", () => {
    const { disruptions, steps } = planned(
      document(on("after_update")),
      RUNNING,
      object("alicloud_vpc.v", { id: "v" }),
    );
    expect(disruptions).toEqual(["2 reboot alicloud_instance.a action-reboot"]);
    expect(steps).toEqual(["1 update alicloud_instance.a", "2 reboot alicloud_instance.a"]);
  });

  test("a stop before it, of an instance that is not declared", () => {
    const trigger = { events: ["before_update"], actions: ["action.alicloud_instance_stop.s"] };
    const { disruptions, steps } = planned(document(trigger), RUNNING, object("alicloud_vpc.v", { id: "v" }));
    expect(disruptions).toEqual(["1 interruption i-9 action-stop"]);
    expect(steps).toEqual(["1 stop i-9", "2 update alicloud_instance.a"]);
  });

  test("nothing, where the instance is made in the same plan", () => {
    expect(planned(document(on("after_create"))).disruptions).toEqual([]);
  });

  test("nobody knows whether: it is not counted, and has no step", () => {
    const { disruptions, steps } = planned(
      document(on("after_update", { condition: "${var.open}" })),
      RUNNING,
      object("alicloud_vpc.v", { id: "v" }),
    );
    expect(disruptions).toEqual(["1 reboot alicloud_instance.a action-reboot?"]);
    expect(steps).toEqual(["1 update alicloud_instance.a"]);
  });

  test("what eniplan does not know interrupts nothing that it could tell", () => {
    const trigger = { events: ["after_update"], actions: ['action.local_command.c["x"]'] };
    expect(planned(document(trigger), RUNNING).disruptions).toEqual([]);
  });
});

test.each([
  ["alicloud_ecs_reboot_instance", "reboot"],
  ["alicloud_instance_restart", "reboot"],
  ["alicloud_stop_instances", "stop"],
  ["alicloud_instance_power_off", "stop"],
  ["alicloud_instance_start", "start"],
  ["alicloud_stopwatch", "unknown"],
  ["alicloud_run_command", "unknown"],
  ["aws_ec2_stop_instance", "unknown"],
])("%s: %s", (type, effect) => {
  expect(effectOf(type)).toBe(effect);
});

test("every report tells of them", () => {
  const trigger = { events: ["after_update"], actions: ['action.local_command.c["x"]', `action.${REBOOT}.r`] };
  const result = evaluateApp([part(document(trigger), state(RUNNING))], { command: "plan", today: "2026-11-30" });
  const human = renderHuman(result, { language: "en", color: false, width: 100 });
  expect(human).toContain('action.local_command.c["x"]\n    after_update of alicloud_instance.a\n');
  expect(human).toContain("Actions: 2 to invoke; of 1 of them eniplan does not know what they do.");
  expect(human).toContain("reboots alicloud_instance.a");
  expect(renderComment(prepare(result, { language: "en", facts: [] }))).toContain("Actions: 2 to invoke");
  expect(JSON.parse(renderJson(result, { language: "en" }))).toMatchObject({
    actions: [
      { action: 'action.local_command.c["x"]', effect: "unknown", trigger: "alicloud_instance.a", onFailure: "halt" },
      { action: `action.${REBOOT}.r`, effect: "reboot", instance: "alicloud_instance.a" },
    ],
    summary: { actions: { called: 2, unknown: 1 } },
  });
});
