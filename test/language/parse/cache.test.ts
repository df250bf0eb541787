import { expect, test } from "vitest";
import { Cache } from "../../../src/language/parse/cache";

test("what was asked for is made once, as long as there is room", () => {
  const cache = new Cache<string>();
  let made = 0;
  const get = (text: string) =>
    cache.get(text, (one) => {
      made++;
      return one.toUpperCase();
    });
  expect([get("a"), get("a"), get("b")]).toEqual(["A", "A", "B"]);
  expect(made).toBe(2);
  // One that is asked for again and again stays, the others go.
  for (let i = 0; i < 200_000; i++) {
    get(`text ${i}`);
    if (i % 1000 === 0) get("a");
  }
  expect(made).toBe(200_002);
  get("a");
  expect(made).toBe(200_002);
  get("text 0");
  expect(made).toBe(200_003);
});

test("a text that is larger than the room is read all the same", () => {
  const cache = new Cache<number>();
  const large = "x".repeat(5_000_000);
  expect(cache.get(large, (text) => text.length)).toBe(5_000_000);
  expect(cache.get(large, () => 0)).toBe(5_000_000);
});
