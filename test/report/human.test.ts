import { describe, expect, test } from "vitest";
import { fingerprinted } from "../../src/policy/fingerprint";
import type { Result } from "../../src/policy/result";
import { renderHuman } from "../../src/report/human";
import { columns } from "../../src/report/layout";
import type { Language } from "../../src/report/messages/text";
import { ACKNOWLEDGED } from "./acknowledged";
import {
  attribute,
  CHECK,
  change,
  finding,
  MANY_CHANGES,
  MANY_FINDINGS,
  NO_CHANGES,
  NO_RESOURCES,
  PLAN,
  plan,
  RULE_WORDS,
  result,
  TWO_STACKS,
} from "./fixtures";
import { expectGolden } from "./golden";

function render(shown: Result, options: { language?: Language; color?: boolean; width?: number } = {}): string {
  return renderHuman(shown, {
    language: "en",
    color: false,
    width: 80,
    cwd: "/home/me/net",
    rules: RULE_WORDS,
    ...options,
  });
}

/**
 * Addresses are not cut, so that they can be copied; and the header of a resource stays on one line, as Terraform's
 * does, so that a search finds it.
 */
const UNBROKEN = /^ {2}# [\w."[\]-]+ \S|^[ ~<=+/-]{3} (resource|data) "|^ {2}[ *] \S+ +\S+$/;

describe("golden", () => {
  const results = { plan: PLAN, check: CHECK };
  for (const [name, shown] of Object.entries(results)) {
    for (const language of ["en", "zh"] as const) {
      for (const width of [80, 120]) {
        for (const color of [false, true]) {
          const file = `${name}-${language}-${width}${color ? "-color" : ""}.txt`;
          test(file, () => expectGolden(file, render(shown, { language, width, color })));
        }
      }
    }
  }
  for (const language of ["en", "zh"] as const) {
    const file = `acknowledged-${language}.txt`;
    test(file, () => expectGolden(file, render(ACKNOWLEDGED, { language })));
  }
  const others = { TWO_STACKS, NO_CHANGES, NO_RESOURCES, MANY_FINDINGS, MANY_CHANGES };
  for (const [name, shown] of Object.entries(others)) {
    const file = `${name.toLowerCase().replace("_", "-")}.txt`;
    test(file, () => expectGolden(file, render(shown)));
  }
});

describe("lines", () => {
  test.each([
    ["en", 80],
    ["en", 120],
    ["zh", 80],
    ["zh", 120],
  ] as const)("%s at %i columns stay within the width", (language, width) => {
    const long = render(PLAN, { language, width })
      .split("\n")
      .filter((line) => columns(line) > width && !UNBROKEN.test(line));
    expect(long).toEqual([]);
  });

  test("colour changes nothing but the colour", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
    const bare = render(PLAN, { color: true }).replace(/\u001b\[\d+m/g, "");
    expect(bare).toBe(render(PLAN));
  });

  test("no line ends in spaces", () => {
    expect(render(PLAN)).not.toMatch(/ \n/);
  });
});

describe("acknowledgements", () => {
  test("of 200 those that do not hold are shown, and how many more there are", () => {
    const [active] = ACKNOWLEDGED.acknowledgements;
    const unused = ACKNOWLEDGED.acknowledgements.find(({ status }) => status === "unused");
    if (!active || !unused) throw new Error("the fixture has both");
    const text = render({ ...ACKNOWLEDGED, acknowledgements: [...Array.from({ length: 199 }, () => active), unused] });
    expect(text).toContain("200 acknowledgements");
    expect(text).toContain("eni/name: UNUSED");
    expect(text).toContain("… and 180 more. All of them: --format json");
    expect(text.match(/covers 1 finding/g)).toHaveLength(19);
  });
});

describe("findings", () => {
  test("errors come before warnings, whatever the order of the result", () => {
    const text = render(PLAN);
    expect(text.indexOf("eni/quota")).toBeGreaterThan(-1);
    expect(text.indexOf("eni/quota")).toBeLessThan(text.indexOf("eni/image-autoconfig"));
  });

  test("among 10,000 findings of one rule the one of another rule is shown", () => {
    const text = render(MANY_FINDINGS);
    expect(text).toContain("main.ts:17  ERROR  eni/quota");
    expect(text).toContain("… and 9,995 more of eni/zone");
    expect(text.split("\n").length).toBeLessThan(100);
  });

  test("a rule without words is reported by its id", () => {
    expect(render(result({ findings: fingerprinted([finding({ rule: "own/rule" })]) }))).toContain(
      "The rule own/rule reports violation.",
    );
  });
});

describe("changes", () => {
  test("a sensitive value is not shown, even when the result holds it", () => {
    const text = render(PLAN);
    expect(text).toContain("(sensitive value)");
    expect(text).not.toMatch(/old-secret|new-secret/);
  });

  test("what is destroyed is never folded", () => {
    const text = render(MANY_CHANGES);
    expect(text.match(/will be destroyed/g)).toHaveLength(10);
    expect(text.match(/will be created/g)).toHaveLength(50);
  });

  test("a wave with a disruption is never folded", () => {
    expect(render(MANY_CHANGES)).toContain("Wave 90  1 step\n    ! REBOOT of alicloud_instance.fw-b first, by hand");
  });

  test("with something that could not be planned there is no talk of no changes", () => {
    const missing = { kind: "repetition", subject: "alicloud_vpc.main" } as const;
    const undecided = [{ stack: "s", address: "alicloud_vpc.main", missing }];
    const text = render(result({ plan: plan({ undecided }) }));
    expect(text).toContain("the count or for_each of alicloud_vpc.main is not known");
    expect(text).not.toContain("No changes");
  });

  test("an order that Terraform keeps is no matter; one that it does not is", () => {
    const text = render(PLAN);
    expect(text).toContain("2 orders that Terraform does not keep by itself");
    expect(text).not.toContain("attachment.first");
  });

  test("a long text is cut", () => {
    const attributes = [attribute("user_data", { after: "x".repeat(5000) })];
    const text = render(result({ plan: plan({ changes: [change({ attributes })] }) }));
    expect(text).toContain("(5,000 characters)");
    expect(text).not.toContain("x".repeat(200));
  });
});
