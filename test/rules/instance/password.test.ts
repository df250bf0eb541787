import { expect, it } from "vitest";
import { loadCatalog } from "../../../src/catalog/catalog";
import { instancePassword } from "../../../src/rules/instance/password/rule";
import { BASE, check } from "../harness";
import { FW, fw, table } from "../table";

const said = (message: string) => [`violation ${FW} ${message}`];

table(instancePassword, [
  ["none", {}, []],
  ["empty, which is unset", fw({ password: "" }), []],
  ["8 characters", fw({ password: "Abcdefg1" }), []],
  ["7 characters", fw({ password: "Abcdef1" }), said("length")],
  ["30 characters", fw({ password: `Ab1${"x".repeat(27)}` }), []],
  ["31 characters", fw({ password: `Ab1${"x".repeat(28)}` }), said("length")],
  ["three kinds", fw({ password: "lower-and-1" }), []],
  ["two kinds", fw({ password: "lower-and-special" }), said("kinds")],
  ["a character that is not taken", fw({ password: "Abcdefg1 ä" }), said("characters")],
  ["a slash, on Linux", fw({ password: "/Abcdefg1" }), []],
  ["not known", { resources: fw({ password: "${var.p}" }), variables: { p: {} } }, [`undecided ${FW} variable p`]],
]);

it("does not begin with a slash on Windows", () => {
  const image_id = "win2022_21H2_x64_dtc_en-us_40G_alibase_20240101.vhd";
  const resources = { ...BASE, ...fw({ password: "/Abcdefg1", image_id }) };
  expect(check(instancePassword, { resources }, loadCatalog()).map(({ message }) => message)).toEqual(["slash"]);
});

it("is in no part of the finding", () => {
  const findings = check(instancePassword, { resources: { ...BASE, ...fw({ password: "topsecretword" }) } });
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain("topsecret");
});
