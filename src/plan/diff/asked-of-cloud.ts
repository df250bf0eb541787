import type { Missing } from "../../model/answer";
import { sameValue } from "../../value/equal";
import { isMembers, type Value } from "../../value/value";
import type { WrittenConfig } from "./resource-config";

/**
 * By type the attribute that the provider's CustomizeDiff asks the cloud about while it plans: resource_alicloud_mse_cluster.go
 * takes another version only where QueryClusterInfo says that there is one, and `LATEST` for what GetImage answers.
 */
const ASKED: ReadonlyMap<string, { readonly attribute: string; readonly always: string }> = new Map([
  ["alicloud_mse_cluster", { attribute: "version_code", always: "LATEST" }],
]);

/** A configuration that leaves open, and as it was, what only the cloud decides. @param type the name that the provider prefers */
export function askedOfCloud(type: string, written: WrittenConfig, before: Value): WrittenConfig {
  const asked = ASKED.get(type);
  if (!asked || written.open.has(asked.attribute)) return written;
  const { attribute, always } = asked;
  const [wanted, was] = [memberOf(written.value, attribute), memberOf(before, attribute)];
  if (!wanted || !was || wanted.content === null) return written;
  if (wanted.content !== always && sameValue(wanted, was)) return written;
  const missing: Missing = { kind: "catalog", subject: `${attribute} of ${type}` };
  const content = new Map(written.value.content as ReadonlyMap<string, Value>).set(attribute, was);
  return { value: { ...written.value, content }, open: new Map(written.open).set(attribute, missing) };
}

function memberOf({ content }: Value, name: string): Value | undefined {
  return isMembers(content) ? content.get(name) : undefined;
}
