import { expect, it } from "vitest";
import { acknowledgementUnknown } from "../../../src/rules/acknowledgement/unknown/rule";
import { check } from "../harness";
import { FW, table } from "../table";
import { noted, SOUND } from "./cases";

table(acknowledgementUnknown, [
  ["a misspelt id", noted(SOUND, { rule: "eni/qouta" }), [`violation eni/qouta ${FW} violation`]],
  ["a pattern is no rule", noted(SOUND, { rule: "eni/*" }), [`violation eni/* ${FW} violation`]],
  ["a rule", noted(SOUND, { rule: "eni/quota" }), []],
]);

it("names the rule that was meant", () => {
  const nearest = (rule: string) => check(acknowledgementUnknown, noted(SOUND, { rule }))[0]?.fix;
  expect(nearest("eni/qouta")).toEqual({ id: "nearest", params: { nearest: "eni/quota" } });
  expect(nearest("x/y")).toEqual({ id: "list", params: {} });
});
