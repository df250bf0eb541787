import { expect, it } from "vitest";
import { schemaDeprecated } from "../../../src/rules/schema/deprecated/rule";
import { check, factsOf, type Resources } from "../harness";

/** What is said of one resource: message and attribute. */
function said(address: string, body: Resources[string]): string[] {
  const variables = { v: {}, nothing: { default: null } };
  const findings = check(schemaDeprecated, { resources: { [address]: body }, variables });
  expect(findings.every(({ severity, status }) => severity === "info" && status === "violation")).toBe(true);
  return findings.map((finding) => `${finding.message} ${factsOf(finding)["attribute"]}`);
}

it.each<[string, Resources[string], string[]]>([
  ["alicloud_vpc.x", { vpc_name: "a" }, []],
  ["alicloud_vpc.x", { name: "a" }, ["attribute name"]],
  ["alicloud_vpc.x", { name: "${var.v}" }, ["attribute name"]],
  ["alicloud_vpc.x", { name: "${var.nothing}" }, []],
  ["alicloud_vpc.x", { name: null }, []],
  ["alicloud_dns_record.x", { name: "a" }, ["type alicloud_dns_record"]],
  ["random_id.x", { name: "a" }, []],
  // What the provider takes no longer is an error of another rule.
  ["alicloud_instance.x", { io_optimized: "optimized" }, []],
])("%s %j", (address, body, expected) => {
  expect(said(address, body)).toEqual(expected);
});

it("names what to use instead, and says the mistake of a repeated block once", () => {
  const findings = check(schemaDeprecated, { resources: { "alicloud_vpc.x": { name: "a", count: 3 } } });
  expect(findings.map(({ fix }) => fix)).toEqual([{ id: "replacement", params: { replacement: "vpc_name" } }]);
});
