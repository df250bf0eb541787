import { textShapeOf } from "../../../language/texts";
import { type Answer, mapAnswer, type Unknown } from "../../../model/answer";
import { isObject } from "../../../model/json";
import type { Resource } from "../../../model/resource";
import { valueBehind } from "../../../model/typed-answer";
import { shapeLength } from "../../../value/shape";
import { isKnown, isMembers, type Value } from "../../../value/value";
import { catalogFact, fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Characters of a key and of a value: CreateNetworkInterface Tag.N (2026-07-16). */
const LENGTH = 128;

/** Tags are few enough, and keys and values as the API wants them. */
export const quotaTags: Rule = {
  id: "quota/tags",
  severity: "error",
  about: ["tags", "volume_tags"],
  decidedAt: "synth",
  prevents: ["QuotaExceed.Tags", "InvalidTagKey.Malformed", "InvalidTagValue.Malformed"],
  source: "ECS API CreateNetworkInterface and RunInstances, Tag.N (2026-07-16)",
  check(context, report) {
    for (const resource of context.model.resources) {
      if (resource.raw("tags") !== undefined && resource.type.startsWith("alicloud_"))
        checkTags(context, report, resource);
    }
  },
};

function checkTags({ model, catalog }: RuleContext, report: Report, resource: Resource): void {
  const value = model.value(resource, "tags");
  const tags = value.kind === "unknown" ? openTags(value) : known(value);
  report.decide(resource, tags, (tags) => {
    const quota = catalog.quota("eni.tags");
    if (quota?.limit !== undefined && tags.length > quota.limit) {
      const facts = [fact("resource", resource.address), fact("tags", tags.length)];
      report.violation(resource, {
        message: "too-many",
        facts: [...facts, catalogFact("limit", quota.limit, quota)],
        prevents: ["QuotaExceed.Tags"],
      });
    }
    for (const [key, text] of tags) {
      const message = mistakeOf(key, text);
      if (!message) continue;
      const code = message === "value" ? "InvalidTagValue.Malformed" : "InvalidTagKey.Malformed";
      report.violation(resource, {
        message,
        facts: [fact("resource", resource.address), fact("key", key)],
        prevents: [code],
      });
    }
  });
}

function known(value: Answer): Answer<readonly Tag[]> {
  return mapAnswer(value, (tags) => (isObject(tags) ? Object.entries(tags) : []));
}

/** Tags of which some values are not known; with one that may be wrong nothing is decided. */
function openTags(value: Unknown): Answer<readonly Tag[]> {
  const { content } = valueBehind(value);
  if (!isMembers(content)) return value;
  const tags: Tag[] = [];
  for (const key of content.keys()) {
    const member = content.get(key) as Value;
    if (!isKnown(member) && !isSurelyRight(member)) return value;
    tags.push([key, isKnown(member) ? member.content : ""]);
  }
  return { kind: "known", value: tags, source: "configuration" };
}

type Tag = readonly [key: string, text: unknown];

/** Whether a value is short enough whatever it turns out to be, and cannot have a web address in it. */
function isSurelyRight(value: Value): boolean {
  const shape = textShapeOf(value);
  if (shapeLength(shape).max > LENGTH) return false;
  return shape.every((piece) => !(typeof piece === "string" ? piece : (piece.letters ?? "/")).includes("/"));
}

function mistakeOf(key: string, text: unknown): "reserved" | "key" | "value" | undefined {
  if (/^(?:aliyun|acs:)/i.test(key)) return "reserved";
  if (key === "" || isWrong(key)) return "key";
  return typeof text === "string" && isWrong(text) ? "value" : undefined;
}

function isWrong(text: string): boolean {
  return text.length > LENGTH || /https?:\/\//.test(text);
}
