import { test } from "vitest";
import { FILES, pairsOf, planOf, typeOf } from "./support/golden";
test("time", () => {
  const all = FILES.flatMap((f) => [...pairsOf(f)]);
  for (const p of all) typeOf(p);
  let t = performance.now();
  for (const p of all) { const ty = typeOf(p); ty.schema.attributes; ty.schema.type; }
  console.log("types", performance.now() - t);
  for (let r = 0; r < 3; r++) {
    t = performance.now();
    const per = new Map<string, number>();
    for (const p of all) { const s = performance.now(); planOf(p); per.set(p.type, (per.get(p.type) ?? 0) + performance.now() - s); }
    console.log("round", r, performance.now() - t, [...per].sort((a, b) => b[1] - a[1]).slice(0, 8));
  }
});
