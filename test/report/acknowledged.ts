import type { Acknowledgement, AcknowledgementStatus, JudgedAcknowledgement } from "../../src/model/acknowledgement";
import { fingerprinted } from "../../src/policy/fingerprint";
import type { Result } from "../../src/policy/result";
import { finding, QUOTA, result } from "./fixtures";

const POLICY = "/home/me/net/eniplan.yaml";

const OF_QUOTA: Acknowledgement = {
  rule: "eni/quota",
  reason: "the type takes four by now; a ticket is open",
  expires: "2027-01-31",
  owner: "network team",
  scope: "firewall-pair/fw-a",
  stack: "firewall-pair",
  location: { file: "/home/me/net/main.ts", line: 12, column: 1 },
};

const OF_IMAGE: Acknowledgement = {
  rule: "eni/image-autoconfig",
  reason: "our agent configures it",
  location: { file: POLICY, line: 20, column: 5 },
};

const [quota, image, known, open] = fingerprinted([
  QUOTA,
  finding({ rule: "eni/image-autoconfig", severity: "warning", prevents: [], fix: undefined as never }),
  finding(),
  finding({ address: "alicloud_ecs_network_interface_attachment.new", severity: "warning" }),
]);

function judged(one: Acknowledgement, status: AcknowledgementStatus, ...covers: string[]): JudgedAcknowledgement {
  return { ...one, status, covers, withheld: [] };
}

/** What is acknowledged, known, switched off and allowed: everything that does not fail the gate, and is told. */
export const ACKNOWLEDGED: Result = result({
  findings: [
    { ...(quota as typeof QUOTA & { fingerprint: string }), acknowledged: OF_QUOTA },
    { ...(image as typeof QUOTA & { fingerprint: string }), acknowledged: OF_IMAGE },
    { ...(known as typeof QUOTA & { fingerprint: string }), baseline: true },
    { ...(open as typeof QUOTA & { fingerprint: string }), ruleSeverity: "error" },
  ],
  acknowledgements: [
    judged(OF_QUOTA, "active", quota?.fingerprint ?? ""),
    judged(OF_IMAGE, "active", image?.fingerprint ?? ""),
    judged({ ...OF_IMAGE, rule: "eni/zone", scope: "alicloud_instance.*" }, "needs-expiry"),
    judged({ ...OF_IMAGE, rule: "eni/name", reason: "" }, "needs-reason"),
    judged({ ...OF_IMAGE, rule: "eni/name", expires: "2026-01-31" }, "expired"),
    judged({ ...OF_IMAGE, rule: "eni/name" }, "unused"),
    judged({ ...OF_IMAGE, rule: "eni/nmae" }, "unknown"),
    judged({ ...OF_IMAGE, rule: "eni/name", stack: "edge" }, "elsewhere"),
  ],
  policy: {
    file: POLICY,
    off: [
      { rule: "quota/*", findings: 0, location: { file: POLICY, line: 3, column: 3 } },
      {
        rule: "eni/name",
        scope: "stack lab-*, path lab/fw",
        reason: "a lab",
        findings: 3,
        location: { file: POLICY, line: 4, column: 3 },
      },
    ],
    silent: ["quota/vpcs"],
    allowed: [
      {
        address: "alicloud_instance.fw-*",
        kinds: ["reboot"],
        reason: "window of December",
        begins: "2026-12-05",
        expires: "2026-12-06",
        state: "later",
        disruptions: 0,
        location: { file: POLICY, line: 9, column: 7 },
      },
      {
        address: "edge/*",
        reason: "not in use yet",
        state: "open",
        disruptions: 2,
        location: { file: POLICY, line: 10, column: 7 },
      },
    ],
  },
  baseline: { file: "/home/me/net/eniplan-baseline.json", known: 1, fixed: 2 },
});
