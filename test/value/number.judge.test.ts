import { describe, expect, test } from "vitest";
import {
  absolute,
  add,
  ceil,
  compare,
  divide,
  floor,
  fromBigInt,
  fromDouble,
  fromInteger64,
  modulo,
  multiply,
  type Num,
  negate,
  numberText,
  parseNumber,
  subtract,
} from "../../src/value/number";
import { seedOf } from "../support/seed";
import { seeded } from "./support/seeded";
import { asked, terraformFound } from "./support/terraform";

const OPERATORS: Record<string, (a: Num, b: Num) => Num> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "%": modulo,
};

const TEXTS = [
  ..."0 -0 1 -1 +1 5. .5 0.1 1e5 1E5 1e-7 1e+3 1p5 1P-3 007 -0.0 00.10 1e1000 1e-1000 1e400".split(" "),
  ..."9007199254740991 9007199254740992 9007199254740993 -9007199254740993 123456789012345678901234567890".split(" "),
  ..."Inf inf +Inf -Inf -inf INF infinity NaN nan 0x10 1_000 e 1e 1e+ . -. + - 1.2.3 0b1 1,5 ١".split(" "),
  "",
  " 1",
  "1 ",
  `1${"0".repeat(200)}1`,
  `0.${"0".repeat(200)}1`,
  `0.${"123456789".repeat(40)}`,
  `${"987654321".repeat(40)}.5`,
  `${2n ** 512n}`,
  `${2n ** 512n - 1n}`,
  `${2n ** 513n + 1n}`,
  `${2n ** 513n + 3n}`,
  "4.9e-324",
  "1.7976931348623157e308",
];

describe.skipIf(!terraformFound())("Terraform's own console", () => {
  test("reads the same numbers in texts", () => {
    const answers = asked(TEXTS.map((text) => `tostring(tonumber(${JSON.stringify(text)}))`));
    const ours = TEXTS.map((text) => parseNumber(text)).map((n) => (n === undefined ? undefined : numberText(n)));
    expect(ours).toEqual(answers);
  });

  test("calculates the same", () => {
    const next = seeded(seedOf(12));
    const cases: { readonly text: string; readonly value: () => Num }[] = [];
    for (let i = 0; i < 600; i++) {
      const [operator = "+", apply = add] = pick(next, Object.entries(OPERATORS));
      const [a, b, c] = [operand(next), operand(next), operand(next)];
      const [second = "*", then = multiply] = pick(next, Object.entries(OPERATORS));
      const text = `(${a.text} ${operator} ${b.text}) ${second} ${c.text}`;
      cases.push({ text, value: () => then(apply(a.value, b.value), c.value) });
    }
    expect(ours(cases)).toEqual(terraforms(cases));
  });

  test("rounds and compares the same", () => {
    const next = seeded(seedOf(13));
    const cases: { readonly text: string; readonly value: () => Num }[] = [];
    for (let i = 0; i < 200; i++) {
      const a = operand(next);
      cases.push({ text: `floor(${a.text})`, value: () => floor(a.value) });
      cases.push({ text: `ceil(${a.text} / 7)`, value: () => ceil(divide(a.value, 7)) });
      cases.push({ text: `abs(-${a.text})`, value: () => absolute(negate(a.value)) });
      const b = operand(next);
      cases.push({
        text: `(${a.text} < ${b.text} ? -1 : ${a.text} > ${b.text} ? 1 : 0)`,
        value: () => compare(a.value, b.value),
      });
    }
    expect(ours(cases)).toEqual(terraforms(cases));
  });

  test("keeps the bits of its own numbers", () => {
    const length = (n: number) => ({ text: `length(range(${n}))`, value: fromInteger64(n) });
    // Whole powers: for others Go and JavaScript round differently.
    const doubles = [0.5, 2, 3, 10].flatMap((x) => [-3, 1, 30].map((y) => [x, y] as const));
    const powers = doubles.map(([x, y]) => ({ text: `pow(${x}, ${y})`, value: fromDouble(x ** y) }));
    const hex = "f".repeat(200);
    const parsed = [
      { text: `parseint("${hex}", 16)`, value: fromBigInt(BigInt(`0x${hex}`)) },
      { text: `parseint("7", 16)`, value: fromBigInt(7n) },
    ];
    const operands = [length(1), length(3), length(7), ...powers, ...parsed];
    const cases = operands.flatMap((a) =>
      operands.flatMap((b) =>
        Object.entries(OPERATORS).map(([operator, apply]) => ({
          text: `${a.text} ${operator} ${b.text}`,
          value: () => apply(a.value, b.value),
        })),
      ),
    );
    expect(ours(cases)).toEqual(terraforms(cases));
  });
});

function pick<T>(next: () => number, of: readonly T[]): T {
  return of[Math.floor(next() * of.length)] as T;
}

function operand(next: () => number): { readonly text: string; readonly value: Num } {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join("");
  const text = pick<() => string>(next, [
    () => `${Math.floor(next() * 20)}`,
    () => `${Math.floor(next() * 1000)}.${digits(2)}`,
    () => `0.${digits(1 + Math.floor(next() * 30))}`,
    () => `1${digits(Math.floor(next() * 170))}`,
    () => `1${digits(3)}e${Math.floor(next() * 80) - 40}`,
    () => `${2n ** BigInt(Math.floor(next() * 600))}`,
  ])();
  return { text, value: parseNumber(text) as Num };
}

type Case = { readonly text: string; readonly value: () => Num };

function ours(cases: readonly Case[]): string[] {
  return cases.map(({ text, value }) => {
    try {
      return `${text} = ${numberText(value())}`;
    } catch {
      return `${text} = null`;
    }
  });
}

function terraforms(cases: readonly Case[]): string[] {
  const answers = asked(cases.map(({ text }) => `tostring(${text})`));
  return cases.map(({ text }, i) => `${text} = ${answers[i] ?? "null"}`);
}
