import { expect, test } from "vitest";
import { isPipeline, withoutCommands } from "../../../src/report/encode/log";
import { LOG_COMMANDS, startsCommand } from "./payloads";

test.each([...LOG_COMMANDS, "    ::add-mask::x", "\u3000::stop-commands::x", "a ##[error]x", "##[group]x\n::error::y"])(
  "%j is no command of a log",
  (text) => {
    expect(startsCommand(text)).toBe(true);
    expect(startsCommand(withoutCommands(text))).toBe(false);
  },
);

test("other text stays as it is", () => {
  const text = "a::b\n  fe80::1\n# heading\n--\n- one\nsection_starting\n";
  expect(withoutCommands(text)).toBe(text);
});

test.each([
  [{ GITHUB_ACTIONS: "true" }, true],
  [{ TF_BUILD: "True" }, true],
  [{ CI: "1" }, true],
  [{ CI: "false" }, false],
  [{ CI: "" }, false],
  [{}, false],
])("%j is a pipeline: %s", (env, expected) => {
  expect(isPipeline(env)).toBe(expected);
});
