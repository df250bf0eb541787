import { expect, test } from "vitest";
import { evaluateJson } from "../../../src/language/document";
import type { Scope } from "../../../src/language/scope";
import { elementsOf, keysOf } from "../../../src/value/collection";
import { toJson } from "../../../src/value/json";
import { numberValue, objectValue, stringValue, type Value } from "../../../src/value/value";
import { withJudge } from "../../judge/judge";
import { terraformFound } from "../../terraform/support";

interface Dynamic {
  readonly for_each: unknown;
  readonly iterator?: string;
  readonly content: { readonly name: string; readonly size: unknown };
}

/** Blocks that are made one for each. */
const DYNAMIC: readonly Dynamic[] = [
  { for_each: "${[1, 2, 3]}", content: { name: "d${data_disks.key}", size: "${data_disks.value * 20}" } },
  {
    for_each: [{ name: "a", size: 20 }],
    content: { name: "${data_disks.value.name}", size: "${data_disks.value.size}" },
  },
  { for_each: '${{ b = "40", a = 20 }}', iterator: "disk", content: { name: "${disk.key}", size: "${disk.value}" } },
  { for_each: '${toset(["y", "x", "y"])}', content: { name: "${data_disks.value}-${data_disks.key}", size: 20 } },
  { for_each: "${[]}", content: { name: "none", size: 20 } },
  {
    for_each: "${[for n, s in { a = 20, b = 500 } : { n = upper(n), s = s } if s > 100]}",
    content: { name: "${data_disks.value.n}", size: "${data_disks.value.s}" },
  },
  {
    for_each: '${flatten([for a in ["x", "y"] : [for i in range(2) : { id = "${a}${i}", gb = 20 + i }]])}',
    iterator: "it",
    content: { name: "%{ if it.key > 1 }late-%{ endif }${it.value.id}", size: '${lookup(it.value, "gb", 30)}' },
  },
  { for_each: "${true ? [20] : []}", content: { name: "only", size: "${data_disks.value}" } },
  {
    for_each: "${tomap({ k = { gb = 30 } })}",
    content: { name: "${data_disks.key}", size: "${try(data_disks.value.size, data_disks.value.gb)}" },
  },
];

/** What the blocks hold, by us: each with its own value behind the name of the block or of the iterator. */
function blocks({ for_each, iterator = "data_disks", content }: Dynamic): { name: unknown; size: unknown }[] {
  const over = evaluateJson(for_each, scopeOf(new Map()));
  const keyed = over.type.kind === "map" || over.type.kind === "object";
  const keys = keyed ? keysOf(over).map(stringValue) : [];
  return elementsOf(over).map((value, i) => {
    const key = over.type.kind === "set" ? value : (keys[i] ?? numberValue(i));
    const each = objectValue(new Map([["key", key]]).set("value", value));
    const { name, size } = toJson(evaluateJson(content, scopeOf(new Map([[iterator, each]])))) as never;
    return { name: String(name), size: Number(size) };
  });
}

function scopeOf(names: ReadonlyMap<string, Value>): Scope {
  return {
    traversal: ({ root }) => {
      const value = names.get(root);
      if (!value) throw new Error(`no ${root}`);
      return { value, used: 0 };
    },
  };
}

test.runIf(terraformFound())("the blocks of dynamic are those of terraform", async () => {
  const planned = await withJudge(async (judge) => {
    const instances = DYNAMIC.map(({ for_each, iterator, content }, i) => {
      const dynamic = { data_disks: { for_each, content, ...(iterator && { iterator }) } };
      return [`i${i}`, { image_id: "i", instance_type: "ecs.g6.large", security_groups: ["sg"], dynamic }] as const;
    });
    judge.configure({
      terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
      resource: { alicloud_instance: Object.fromEntries(instances) },
    } as never);
    return (await judge.plan()) as never as Plan;
  });
  const theirs = new Map(planned.resource_changes.map(({ name, change }) => [name, change.after.data_disks]));
  const shown = DYNAMIC.map((_, i) => theirs.get(`i${i}`)?.map(({ name, size }) => ({ name, size })));
  expect(DYNAMIC.map(blocks)).toEqual(shown);
});

interface Plan {
  readonly resource_changes: readonly {
    readonly name: string;
    readonly change: { readonly after: { readonly data_disks: readonly { name: unknown; size: unknown }[] } };
  }[];
}
