import { describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { BOOL } from "../../../src/value/type";
import { EPHEMERAL, SENSITIVE, TRUE, withMarks } from "../../../src/value/value";
import { unknown, worth } from "./scope";

const later = unknown("later", BOOL);
const secret = withMarks(TRUE, SENSITIVE);
const names = { later, secret, fleeting: withMarks(later, EPHEMERAL) };

/** A bool, `unknown`, or the id of what is wrong. */
function told(text: string, shortCircuit: boolean): unknown {
  try {
    const { content } = worth(text, names, { shortCircuit });
    return typeof content === "boolean" ? content : "unknown";
  } catch (error) {
    if (error instanceof LanguageError) return error.id.replace("language/", "");
    throw error;
  }
}

describe("&& and || before Terraform 1.12, and since", () => {
  test.each<[string, unknown, unknown]>([
    ["false && [1].x", "attribute-none", false],
    ["true && [1].x", "attribute-none", "attribute-none"],
    ["true || [1].x", "attribute-none", true],
    ["[1].x || true", "attribute-none", true],
    ["[1].x && false", "attribute-none", false],
    ["[1].x && true", "attribute-none", "attribute-none"],
    ["later && false", "unknown", false],
    ["later && true", "unknown", "unknown"],
    ["later || true", "unknown", true],
    ["later && [1].x", "attribute-none", "unknown"],
    ["[1].x && later", "attribute-none", "attribute-none"],
    ["[1].x && [1].y", "attribute-none", "attribute-none"],
    ["null && true", "operand-null", false],
    ["null || false", "operand-null", "operand-null"],
    ["null || true", "operand-null", true],
    ["[] && false", "operand", "operand"],
    ["false && []", "operand", "operand"],
  ])("%s: %s, %s", (text, before, since) => {
    expect([told(text, false), told(text, true)]).toEqual([before, since]);
  });

  test("the newest is meant where nothing is said", () => {
    expect(worth("false && [1].x", names).content).toBe(false);
  });

  test("marks are those of both sides", () => {
    expect(worth("false && secret", names).marks).toBe(SENSITIVE);
    expect(worth("fleeting && secret", names).marks).toBe(SENSITIVE | EPHEMERAL);
    expect(worth("fleeting && secret", names, { shortCircuit: false }).marks).toBe(0);
  });
});

test("comparison with null, before Terraform 1.15 and since", () => {
  expect(worth("[secret] == null", names).marks).toBe(0);
  expect(worth("[secret] == null", names, { shortCircuit: true, nullHidesMarks: false }).marks).toBe(SENSITIVE);
  expect(worth("[secret] == null", names, { shortCircuit: false }).marks).toBe(SENSITIVE);
  expect(worth("secret == null", names).marks).toBe(SENSITIVE);
  expect(worth("[secret] == []", names).marks).toBe(SENSITIVE);
});
