import { describe, expect, test } from "vitest";
import { renderGithub } from "../../src/report/github";
import { prepare } from "../../src/report/items/prepare";
import { finding, MANY_FINDINGS, result } from "./fixtures";
import { expectGolden } from "./golden";
import { EVERYTHING, OPTIONS, withValue } from "./machine-fixtures";

const COMMAND = /^::(error|warning|notice) (.*?)::(.*)$/;

interface Read {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner reads its log: https://github.com/actions/runner, ActionCommand. */
function read(log: string): Read[] {
  return log.split("\n").flatMap((line) => {
    const [, kind = "", list = "", message = ""] = COMMAND.exec(line) ?? [];
    if (kind === "") return [];
    const properties = list.split(",").map((entry) => {
      const [name = "", value = ""] = entry.split(/=(.*)/s);
      return [name, decoded(value)];
    });
    return [{ kind, properties: Object.fromEntries(properties), message: decoded(message) }];
  });
}

function decoded(text: string): string {
  return text.replace(/%(3A|2C|0D|0A|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

test("golden", () => expectGolden("github.txt", renderGithub(prepare(EVERYTHING, OPTIONS))));
test("golden in Chinese", () =>
  expectGolden("github-zh.txt", renderGithub(prepare(EVERYTHING, { ...OPTIONS, language: "zh" }))));

test("nothing to say is nothing written", () => {
  expect(renderGithub(prepare(result(), OPTIONS))).toBe("");
});

describe("ten of a kind", () => {
  const annotations = read(renderGithub(prepare(MANY_FINDINGS, OPTIONS)));

  test("are what GitHub shows, so the tenth says how many more there are", () => {
    const errors = annotations.filter(({ kind }) => kind === "error");
    expect(errors).toHaveLength(10);
    expect(errors[9]?.message).toBe("9,992 more: see the log of this step and the job summary");
  });

  test("are no reason to drop the others: they are in the log", () => {
    const lines = renderGithub(prepare(MANY_FINDINGS, OPTIONS)).split("\n");
    expect(lines.filter((line) => line.startsWith("  "))).toHaveLength(MANY_FINDINGS.findings.length - 18);
  });

  test("exactly are all shown", () => {
    const ten = Array.from({ length: 10 }, (_, i) => ({
      ...finding({ address: `alicloud_vpc.a${i}` }),
      fingerprint: `${i}`,
    }));
    expect(
      read(renderGithub(prepare(result({ findings: ten }), OPTIONS))).map(({ properties }) => properties["title"]),
    ).toEqual(ten.map(({ rule, address }) => `${rule} ${address}`));
  });
});

test("disruptions come before findings of their kind", () => {
  const [first] = read(renderGithub(prepare(EVERYTHING, OPTIONS))).filter(({ kind }) => kind === "warning");
  expect(first?.properties["title"]).toBe("REBOOT alicloud_instance.fw-b");
});

test("a finding stands at its line", () => {
  const [first] = read(renderGithub(prepare(EVERYTHING, OPTIONS)));
  expect(first).toMatchObject({ kind: "error", properties: { file: "main.ts", line: "42", col: "5" } });
});

test.each(["a\nb", "a\r\n::error::x", "::stop-commands::x", "a,b=c:d", "100%25", "##[error]x", "%0A"])(
  "%j in a value is no command of its own",
  (value) => {
    const log = renderGithub(prepare(withValue(value), OPTIONS));
    const annotations = read(log);
    expect(annotations).toHaveLength(3);
    expect(annotations[0]?.properties["title"]).toBe(`eni/zone alicloud_vpc.${value.replace("\r\n", "\n")}`);
    expect(log.split("\n").filter((line) => line.startsWith("::"))).toHaveLength(3);
  },
);

test("a value in the log that is no annotation is no command either", () => {
  const findings = Array.from({ length: 12 }, (_, i) => ({
    ...finding({ address: `x${i}\n::error::y ##[error]z` }),
    fingerprint: `${i}`,
  }));
  const log = renderGithub(prepare(result({ findings }), OPTIONS));
  for (const line of log.split("\n").filter((one) => !COMMAND.test(one))) {
    expect(line.trimStart()).not.toMatch(/^::(?!group|endgroup)|##\[/);
  }
});
