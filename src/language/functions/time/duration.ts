const UNITS = new Map([
  ["ns", 1n],
  ["us", 1_000n],
  ["µs", 1_000n],
  ["μs", 1_000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n],
]);
const LONGEST = 2n ** 63n;
/** More digits of a fraction are not looked at: Go keeps as many as fit into 63 bits. */
const FRACTION_DIGITS = 18;

/** Nanoseconds of a duration as Go's time.ParseDuration reads it: `1h30m`, `-1.5h`; undefined if it is none. Linear. */
export function parseDuration(text: string): bigint | undefined {
  const [, sign = "", rest = ""] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (rest === "0") return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return undefined;
  let total = 0n;
  for (const [, whole = "", fraction = "", unit = ""] of rest.matchAll(/(\d*)\.?(\d*)([a-zµμ]+)/g)) {
    const scale = UNITS.get(unit) ?? 1n;
    const digits = fraction.slice(0, FRACTION_DIGITS);
    total += BigInt(whole || "0") * scale + fractionOf(digits, scale);
    if (total > LONGEST) return undefined;
  }
  if (sign === "-") return -total;
  return total === LONGEST ? undefined : total;
}

/** Go multiplies as a double and cuts off. */
function fractionOf(digits: string, scale: bigint): bigint {
  if (digits === "") return 0n;
  return BigInt(Math.trunc(Number(digits) * (Number(scale) / 10 ** digits.length)));
}
