import { test } from "vitest";
import { FILES, mistakesOf, pairsOf } from "./support/golden";

test("probe", () => {
  for (const file of FILES) {
    const count = { pairs: 0, action: 0, paths: 0, values: 0, crash: 0 };
    const shown: string[] = [];
    for (const pair of pairsOf(file)) {
      count.pairs++;
      try {
        const mistakes = mistakesOf(pair);
        if (mistakes.length === 0) continue;
        count[mistakes[0]!.kind]++;
        shown.push(`${mistakes[0]!.kind} ${pair.type}: ${mistakes.map(({ text }) => text).join("; ").slice(0, 2500)}\n      config ${JSON.stringify(pair.config).slice(0, 1500)}\n      state ${JSON.stringify(pair.state).slice(0, 1500)}`);
      } catch (error) {
        count.crash++;
        shown.push(`crash ${pair.type}: ${(error as Error).stack?.slice(0, 300)}`);
      }
    }
    console.log(file, JSON.stringify(count), `\n${shown.sort().slice(0, 60).join("\n")}`);
  }
});
