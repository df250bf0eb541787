import { memo } from "../../memo";
import type { Answer } from "../../model/answer";
import { matchesGo } from "../../model/go-pattern";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { questionOf } from "../../network/answers";
import type { RuleContext } from "../rule";
import type { Answers } from "./among";
import { argumentOf, type Filter, filtered } from "./filters";

const IMAGES = "alicloud_images";

/** The architecture that the id of a public image names: `ubuntu_22_04_arm64_…`, `centos_7_9_x64_…`. */
export function architectureOf(id: string): string | undefined {
  if (id.startsWith("m-")) return undefined;
  if (/_arm64_/.test(id)) return "arm64";
  return /_(?:x64|x86_64)_/.test(id) ? "x86_64" : undefined;
}

/**
 * The public images that a data source may answer, of those that the catalog has; undefined where the value is no answer of
 * it, or where images of others may be among them.
 *
 * Source: aliyun/alicloud 1.289.0, data_source_alicloud_images.go.
 */
export function imagesAnswered(context: RuleContext, value: Answer<unknown>): Answers | undefined {
  const question = questionOf(value);
  if (question?.data.type !== IMAGES || !isImage(question.path)) return undefined;
  return answersOf(question.data, context);
}

function isImage([list, , attribute]: readonly (string | number)[]): boolean {
  return list === "ids" || (list === "images" && (attribute === "id" || attribute === "image_id"));
}

const answersOf = memo((data: Resource, context: RuleContext): Answers | undefined => {
  const { model, catalog } = context;
  const owners = argumentOf(model, data, "owners");
  if (owners.kind !== "known" || owners.value !== "system") return undefined;
  const beginnings = catalog.armImages().filter((begin) => !catalog.imageIds().some((id) => id.startsWith(begin)));
  const all = [...catalog.imageIds(), ...beginnings];
  const { values, open } = filtered(model, data, all, FILTERS(context));
  const newest = argumentOf(model, data, "most_recent");
  const left = newest.kind === "known" && newest.value === "true" ? newestOfEach(values) : values;
  return { from: data.address, values: left, ...(open ? { open } : {}) };
});

const FILTERS = ({ catalog }: RuleContext): readonly Filter<string>[] => [
  ["name_regex", (id, wanted) => matchesGo(wanted, id)],
  ["image_id", (id, wanted) => id === wanted],
  ["architecture", (id, wanted) => builtFor(id) === wanted],
  ["os_type", (id, wanted) => (catalog.image(id)?.os === "windows") === (wanted === "windows")],
  ["image_family", isOfFamily],
];

/** Ids from the time before there was another say nothing of x86_64. */
function builtFor(id: string): string {
  return architectureOf(id) ?? (/_(?:x86|32)_/.test(id) ? "i386" : "x86_64");
}

/** `acs:rocky_linux_9_6_x64` is of `rockylinux_9_6_x64_20G_…`. */
function isOfFamily(id: string, family: string): boolean {
  const [, system, architecture] = /^acs:(\w+?)_(x64|x86|arm64)(?:_|$)/.exec(family) ?? [];
  if (system === undefined) return true;
  const named = system.replace(/^rocky_linux/, "rockylinux").replace(/^anolis_/, "anolisos_");
  const [name = "", version = ""] = [named.replace(/(?:_\d+)+.*$/, ""), /(?:_\d+)+/.exec(named)?.[0] ?? ""];
  return id.startsWith(`${name}${version}_`) && id.includes(`_${architecture}_`);
}

/** The newest is one that is listed, or a newer one of the same beginning. */
function newestOfEach(ids: readonly string[]): string[] {
  const newest = new Map<string, string>();
  for (const id of ids) {
    const beginning = id.replace(/_\d{8}(?:\.vhd)?$/, "");
    const other = newest.get(beginning);
    if (other === undefined || id > other) newest.set(beginning, id);
  }
  return [...newest.values()];
}

/** For which architecture a data source was asked: what it answers is built for that, whoever made it. */
export function architectureAsked(model: Model, value: Answer<unknown>): Answer<string> | undefined {
  const question = questionOf(value);
  if (question?.data.type !== IMAGES || !isImage(question.path)) return undefined;
  return argumentOf(model, question.data, "architecture");
}
