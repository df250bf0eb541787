import { expect, test } from "vitest";
import { Cells } from "../../src/model/cells";
import { InputError } from "../../src/model/problem";

/** The number behind a number, and so on down to 0. */
function chain(cells: Cells, owner: object, n: number): number {
  return cells.of(
    owner,
    String(n),
    () => `cell ${n}`,
    () => (n === 0 ? 0 : chain(cells, owner, n - 1) + 1),
  );
}

test.each([0, 1, 99, 100, 101, 250, 20_000])("a chain of %i cells", (length) => {
  expect(chain(new Cells(), {}, length)).toBe(length);
});

test("each cell is filled once", () => {
  const cells = new Cells();
  const owner = {};
  let filled = 0;
  const ask = () =>
    cells.of(
      owner,
      "a",
      () => "a",
      () => ++filled,
    );
  expect([ask(), ask(), ask()]).toEqual([1, 1, 1]);
});

test("what fails is asked for again", () => {
  const cells = new Cells();
  const owner = {};
  const fail = () =>
    cells.of(
      owner,
      "a",
      () => "a",
      () => {
        throw new Error("not yet");
      },
    );
  expect(fail).toThrow("not yet");
  expect(
    cells.of(
      owner,
      "a",
      () => "a",
      () => 1,
    ),
  ).toBe(1);
});

function circle(length: number): () => number {
  const cells = new Cells();
  const owner = {};
  const ask = (n: number): number =>
    cells.of(
      owner,
      String(n),
      () => `cell ${n}`,
      () => ask((n + 1) % length),
    );
  return () => ask(0);
}

test.each([1, 2, 7])("a circle of %i cells is told whole", (length) => {
  const names = Array.from({ length: length + 1 }, (_, i) => `cell ${i % length}`);
  expect(circle(length)).toThrow(InputError);
  expect(circle(length)).toThrow(names.join(" → "));
});

test("a circle longer than the stack is deep is found, too", () => {
  expect(circle(5000)).toThrow("reference/circular");
});

test("a circle has an answer where somebody gives one", () => {
  const cells = new Cells();
  const owner = {};
  const ask = (name: string, next: string): string =>
    cells.of(
      owner,
      name,
      () => name,
      () => `${name}${ask(next, name)}`,
      () => "…",
    );
  expect(ask("a", "b")).toBe("ab…");
});
