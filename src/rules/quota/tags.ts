import { isObject } from "../../model/json";
import type { Resource } from "../../model/resource";
import { catalogFact, fact } from "../facts";
import type { Report, Rule, RuleContext } from "../rule";

/** Characters of a key and of a value: CreateNetworkInterface Tag.N (2026-07-16). */
const LENGTH = 128;

/** Tags are few enough, and keys and values as the API wants them. */
export const quotaTags: Rule = {
  id: "quota/tags",
  severity: "error",
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
  report.decide(resource, model.value(resource, "tags"), (value) => {
    if (!isObject(value)) return;
    const tags = Object.entries(value);
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

function mistakeOf(key: string, text: unknown): "reserved" | "key" | "value" | undefined {
  if (/^(?:aliyun|acs:)/i.test(key)) return "reserved";
  if (key === "" || isWrong(key)) return "key";
  return typeof text === "string" && isWrong(text) ? "value" : undefined;
}

function isWrong(text: string): boolean {
  return text.length > LENGTH || /https?:\/\//.test(text);
}
