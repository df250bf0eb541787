/**
 * The seed of the random cases that terraform judges. It is the one that the test names, so that every run of the tests
 * has the same cases; or a new one where somebody asks for another number of them, by the environment variable `number`.
 * SEED in the environment wins over both.
 */
export function seedOf(fixed: number, number?: string): number {
  const { SEED } = process.env;
  if (SEED !== undefined) return Number(SEED);
  const asked = number === undefined ? undefined : process.env[number];
  return asked === undefined ? fixed : Date.now() % 1_000_000;
}
