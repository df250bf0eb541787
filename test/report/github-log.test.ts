import { expect, test } from "vitest";
import { withoutCommands } from "../../src/report/github-log";

/** What the runner takes for a command: see actions/runner, ActionCommand.cs. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith("::") || line.includes("##[");
}

test.each(["::error::x", "    ::add-mask::x", "\t::stop-commands::x", "a ##[error]x", "##[group]x\n::error::y"])(
  "%j is no command of the log",
  (text) => {
    expect(text.split("\n").some(isCommand)).toBe(true);
    expect(withoutCommands(text).split("\n").some(isCommand)).toBe(false);
  },
);

test("other text stays as it is", () => {
  const text = "a::b\n  fe80::1\n# heading\n";
  expect(withoutCommands(text)).toBe(text);
});
