import type { Resource } from "../model/resource";
import { toIdentity } from "../network/network";
import type { RuleContext } from "./rule";

/** What the provider makes the id of a rule of, with its defaults. */
const PARTS: readonly (readonly [attribute: string, fallback: string])[] = [
  ["type", ""],
  ["ip_protocol", ""],
  ["port_range", "-1/-1"],
  ["nic_type", ""],
  ["cidr_ip", ""],
  ["ipv6_cidr_ip", ""],
  ["policy", "accept"],
  ["priority", "1"],
];

const ENDS = ["security_group_id", "source_security_group_id", "prefix_list_id"];

/**
 * The id that the provider will give a rule; undefined: some part of it is not known.
 *
 * @param leftOut attributes that are not compared. Default: none.
 */
export function ruleKey(
  { model, network }: RuleContext,
  rule: Resource,
  ...leftOut: readonly string[]
): string | undefined {
  const ends = ENDS.map((name) => toIdentity(model.target(rule, name)));
  const parts = PARTS.filter(([name]) => !leftOut.includes(name));
  const texts = parts.map(([name]) => network.text(rule, name));
  if (rule.repetition.missing || [...ends, ...texts].some((value) => value.kind === "unknown")) return undefined;
  return JSON.stringify([
    rule.stack,
    ends.map((end) => (end.kind === "known" ? end.value.key : "")),
    texts.map((text, i) => (text.kind === "known" ? text.value : parts[i]?.[1])),
  ]);
}
