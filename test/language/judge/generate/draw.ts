import type { Random } from "fast-check";

/** Choices by chance, all from one source, so that a seed gives the same again. */
export interface Draw {
  /** Both ends included. */
  int(min: number, max: number): number;
  pick<T>(from: readonly T[]): T;
  chance(percent: number): boolean;
  many<T>(min: number, max: number, make: () => T): T[];
  /** What most names of one expression are like. */
  readonly mood: Mood;
}

export type Mood = "plain" | "usual" | "open" | "secret";
const MOODS: readonly Mood[] = ["plain", "usual", "usual", "usual", "open", "secret"];

export function drawFrom(random: Random): Draw {
  const int = (min: number, max: number) => random.nextInt(min, max);
  return {
    int,
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
    chance: (percent) => int(1, 100) <= percent,
    many: (min, max, make) => Array.from({ length: int(min, max) }, make),
    mood: MOODS[int(0, MOODS.length - 1)] as Mood,
  };
}
