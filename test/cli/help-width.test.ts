import { expect, test } from "vitest";
import { columns } from "../../src/report/layout";
import { runWith } from "./fake-io";

const COMMANDS = [
  "plan",
  "check",
  "show",
  "merge",
  "graph",
  "explain",
  "rules",
  "catalog",
  "init",
  "refresh",
  "completion",
];

/** What cannot be broken: a usage line or a word that is longer by itself. */
const isLong = (line: string) =>
  columns(line) > 80 && !/^\s*(?:Usage|用法|eniplan|cat|npx)/.test(line) && /\S\s\S/.test(line.trim());

test.each(["en", "zh"])(
  "the help of every command keeps within 80 columns, however wide the window: %s",
  async (language) => {
    for (const command of COMMANDS) {
      const { code, out } = await runWith([command, "--help", "--lang", language], { columns: 200 });
      if (code !== 0) continue;
      expect(out.split("\n").filter(isLong), command).toEqual([]);
    }
  },
);
