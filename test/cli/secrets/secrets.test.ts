import { describe, expect, test } from "vitest";
import { everywhere } from "./everywhere";
import { OPEN, SECRET, WAYS } from "./ways";

describe("what is secret is nowhere, and what is not is shown", () => {
  test.each(Object.entries(WAYS))("%s", async (_, way) => {
    const written = await everywhere(way);
    const leaks = [...written].flatMap(([name, text]) =>
      [SECRET, ...(way.also ?? [])].flatMap((secret) => {
        const line = text.split("\n").find((one) => one.includes(secret));
        return line === undefined ? [] : [`${name}: ${line.slice(0, 300)}`];
      }),
    );
    expect(leaks).toEqual([]);
    expect(written.get("plan")).not.toMatch(/mistake in eniplan|exit 3/);
    if (!way.closed) expect(written.get("plan")).toContain(OPEN);
  });
});
