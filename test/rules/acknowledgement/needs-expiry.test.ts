import { expect, it } from "vitest";
import { acknowledgementNeedsExpiry } from "../../../src/rules/acknowledgement/needs-expiry/rule";
import { attachments } from "../corpus/support";
import { BASE, check } from "../harness";
import { FW, table } from "../table";
import { ERROR, noted, WARNING } from "./cases";

const ZONE = { rule: "eni/zone", scope: "*" };

table(acknowledgementNeedsExpiry, [
  ["an error that an apply meets", noted(ERROR, ZONE), ["violation eni/zone * violation"]],
  ["with an end", noted(ERROR, { ...ZONE, expires: "2026-11-25" }), []],
  ["a warning", noted(WARNING, {}), []],
  ["of another scope", noted(ERROR, { ...ZONE, scope: "alicloud_vpc.main" }), []],
]);

it("names the facts of the catalog, which an overlay can correct", () => {
  const [quota] = check(acknowledgementNeedsExpiry, {
    resources: { ...BASE, ...attachments(3) },
    acknowledgements: [{ rule: "eni/quota", reason: "seen", scope: FW }],
  });
  expect(quota?.fix).toEqual({ id: "overlay", params: { facts: expect.stringMatching(/^limit=3 \(2026-01-31\)/) } });
  const [zone] = check(acknowledgementNeedsExpiry, noted({ resources: { ...BASE, ...ERROR.resources } }, ZONE));
  expect(zone?.fix?.id).toBe("expiry");
});
