import { describe, expect, test } from "vitest";
import { everywhere } from "../secrets/everywhere";
import type { Written } from "../secrets/ways";
import { CONFIGURATIONS } from "./configurations";

/** Names that every object of JavaScript has something under, each with a plain one that stands in the same place of an order. */
const NAMES: readonly (readonly [string, string])[] = [
  ["__proto__", "__prota__"],
  ["constructor", "constructer"],
  ["toString", "toStrinh"],
  ["hasOwnProperty", "hasOwnPropertu"],
];

function named({ files, ...way }: Written, name: string): Written {
  const entries = Object.entries(files).map(([file, text]) => [file, text.replaceAll("NAME", name)]);
  return {
    ...way,
    ...(way.vars ? { vars: way.vars.map((one) => one.replaceAll("NAME", name)) } : {}),
    files: Object.fromEntries(entries),
  };
}

describe.each(Object.entries(CONFIGURATIONS))("%s", (_, configuration) => {
  test.each(NAMES)("%s is a name like any other", async (name, plain) => {
    const [special, usual] = [
      await everywhere(named(configuration, name)),
      await everywhere(named(configuration, plain)),
    ];
    expect(special.get("plan")).not.toMatch(/mistake in eniplan|exit 3/);
    // What is nearest to a name is a matter of its letters.
    if (/Did you mean/.test(usual.get("plan") ?? "")) return;
    for (const [file, text] of usual) {
      // Hashes are of names, too.
      const comparable = (all: string) =>
        all
          .replaceAll(plain, name)
          .replaceAll(plain.toLowerCase(), name.toLowerCase())
          .replace(/[0-9a-f]{12,}/g, "HASH");
      expect(comparable(special.get(file) ?? ""), file).toBe(comparable(text));
    }
  });
});
