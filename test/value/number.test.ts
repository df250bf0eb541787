import { describe, expect, test } from "vitest";
import {
  absolute,
  add,
  BigNumber,
  ceil,
  compare,
  divide,
  floor,
  fromBigInt,
  fromDouble,
  fromInteger64,
  isInfinite,
  isWhole,
  modulo,
  multiply,
  type Num,
  negate,
  numberText,
  parseNumber,
  safeInteger,
  sign,
  subtract,
  toBigInt,
  toDouble,
} from "../../src/value/number";
import { fc } from "../support/random";

function n(text: string): Num {
  const number = parseNumber(text);
  if (number === undefined) throw new Error(`${text} is no number`);
  return number;
}

const whole = fc.bigInt({ min: -(2n ** 250n), max: 2n ** 250n });
/** Decimals of some digits before and behind the point. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]) => ({ digits, exponent, text: `${digits}e${exponent}` }));
const numbers = fc.oneof(
  decimals.map(({ text }) => n(text)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(fromDouble),
  fc.maxSafeInteger(),
  fc.maxSafeInteger().map(fromInteger64),
);

describe("a whole number", () => {
  test("is a JS number as long as that is exact, and else none", () => {
    expect(n("9007199254740991")).toBe(9007199254740991);
    expect(n("9007199254740992")).toBeInstanceOf(BigNumber);
    expect(n("1e15")).toBe(1e15);
    expect(n("5.0")).toBe(5);
    expect(n("0.5")).toBeInstanceOf(BigNumber);
    expect(subtract(n("9007199254740992"), 1)).toBe(9007199254740991);
    expect(multiply(n("0.5"), 2)).toBe(1);
    expect(divide(n("1e20"), n("1e18"))).toBe(100);
  });

  test("is added, multiplied, divided and compared as BigInt does it", () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [x, y] = [n(`${a}`), n(`${b}`)];
        expect(toBigInt(add(x, y))).toBe(a + b);
        expect(toBigInt(subtract(x, y))).toBe(a - b);
        expect(toBigInt(multiply(x, y))).toBe(a * b);
        expect(compare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        if (b !== 0n && (a / b) * b === a) expect(toBigInt(divide(x, y))).toBe(a / b);
        expect(numberText(x)).toBe(`${a}`);
      }),
    );
  });
});

describe("a decimal", () => {
  test("is nearer to what was written than half its last bit", () => {
    fc.assert(
      fc.property(decimals, ({ digits, exponent, text }) => {
        const x = n(text);
        if (typeof x === "number") return;
        // |digits * 10^exponent - mantissa * 2^e| * 2 <= 2^(e + bits - 512)
        const scale = 10n ** BigInt(Math.abs(exponent));
        const shift = 2n ** BigInt(Math.abs(x.exponent) + 1024);
        const written = exponent < 0 ? digits * shift : digits * scale * shift;
        const down = exponent < 0 ? scale : 1n;
        const held =
          x.exponent < 0
            ? (x.mantissa * shift * down) / 2n ** BigInt(-x.exponent)
            : x.mantissa * 2n ** BigInt(x.exponent) * shift * down;
        const error = written > held ? written - held : held - written;
        const value = written < 0n ? -written : written;
        expect(error * 2n ** 512n <= value + down).toBe(true);
      }),
    );
  });

  test("is written as it was read, up to 150 digits", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 150n - 1n }), fc.integer({ min: 1, max: 200 }), (digits, point) => {
        const all = `${digits}`.padStart(point + 1, "0");
        const text = `${all.slice(0, -point)}.${all.slice(-point)}`;
        const shortest = text.replace(/0+$/, "").replace(/\.$/, "");
        expect(numberText(n(text))).toBe(shortest);
      }),
    );
  });

  test("survives its own text", () => {
    fc.assert(fc.property(decimals, ({ text }) => compare(n(numberText(n(text))), n(text)) === 0));
  });
});

test("numbers have one order, and sums undo differences", () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, (a, b, c) => {
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      expect(compare(negate(a), negate(b))).toBe(compare(b, a));
      expect(compare(add(a, b), add(b, a))).toBe(0);
      expect(compare(multiply(a, b), multiply(b, a))).toBe(0);
      expect(sign(subtract(a, b))).toBe(compare(a, b));
      expect(compare(floor(a), a)).toBeLessThanOrEqual(0);
      expect(compare(ceil(a), a)).toBeGreaterThanOrEqual(0);
      expect(isWhole(floor(a)) && isWhole(ceil(a))).toBe(true);
    }),
  );
});

describe("doubles", () => {
  test("come back as they were", () => {
    const doubles = fc.double({ noNaN: true });
    fc.assert(fc.property(doubles, (x) => Object.is(toDouble(fromDouble(x)), x)));
  });

  test("are the nearest to what was written, small and large ones too", () => {
    const texts = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -350, max: 300 }));
    fc.assert(
      fc.property(texts, ([digits, exponent]) => {
        const text = `${digits}e${exponent}`;
        expect(toDouble(n(text)) + 0).toBe(Number(text) + 0);
      }),
    );
    expect(toDouble(n("1e400"))).toBe(Infinity);
    expect(toDouble(n("-1e-400")) + 0).toBe(0);
    expect(toDouble(n("2.4703282292062327e-324")) + 0).toBe(0);
    expect(toDouble(n("2.4703282292062328e-324"))).toBe(5e-324);
  });
});

describe("a safe integer", () => {
  test.each<[Num | undefined, number | undefined]>([
    [5, 5],
    [-0, 0],
    [Infinity, undefined],
    [fromInteger64(7), 7],
    [fromDouble(8), 8],
    [fromDouble(-0.5), undefined],
    [fromBigInt(2n ** 60n), undefined],
    [parseNumber("1e300"), undefined],
    [parseNumber("0.5"), undefined],
  ])("of %s is %s", (number, expected) => {
    expect(safeInteger(number as Num)).toBe(expected);
  });
});

describe("what has no end and no value", () => {
  test("infinite numbers", () => {
    expect(divide(1, 0)).toBe(Infinity);
    expect(divide(-1, 0)).toBe(-Infinity);
    expect(divide(1, -0)).toBe(-Infinity);
    expect(divide(n("0.5"), Infinity)).toBe(0);
    expect(divide(Infinity, n("-0.5"))).toBe(-Infinity);
    expect(add(Infinity, n("1e400"))).toBe(Infinity);
    expect(multiply(n("-0.5"), Infinity)).toBe(-Infinity);
    expect(compare(Infinity, n("1e1000"))).toBe(1);
    expect(compare(-Infinity, n("-1e1000"))).toBe(-1);
    expect([floor(Infinity), ceil(-Infinity), absolute(-Infinity)]).toEqual([Infinity, -Infinity, Infinity]);
    expect([isInfinite(Infinity), isInfinite(1), isWhole(Infinity), toBigInt(Infinity)]).toEqual([
      true,
      false,
      false,
      undefined,
    ]);
  });

  test.each([
    () => divide(0, 0),
    () => divide(Infinity, Infinity),
    () => add(Infinity, -Infinity),
    () => subtract(Infinity, Infinity),
    () => multiply(0, Infinity),
    () => modulo(Infinity, 2),
    () => modulo(2, Infinity),
  ])("%s is refused", (calculation) => {
    expect(calculation).toThrow(RangeError);
  });
});

test("enormous numbers cost nothing until they are written", () => {
  const started = performance.now();
  const [large, small] = [n("1e300000000"), n("1e-300000000")];
  expect(compare(large, small)).toBe(1);
  expect(compare(add(large, small), large)).toBe(0);
  expect(compare(subtract(large, 1), large)).toBe(0);
  expect(compare(multiply(large, small), 2)).toBe(-1);
  expect(safeInteger(large)).toBeUndefined();
  expect(toDouble(large)).toBe(Infinity);
  expect(toDouble(small)).toBe(0);
  expect(floor(small)).toBe(0);
  expect(ceil(small)).toBe(1);
  expect(() => numberText(large)).toThrow(RangeError);
  expect(() => toBigInt(large)).toThrow(RangeError);
  expect(parseNumber("1e1000000000")).toBe(Infinity);
  expect(parseNumber("1e3000000000")).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(1000);
});
