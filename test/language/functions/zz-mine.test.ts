import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { test } from "vitest";
import { removeFolders } from "../../terraform/support";
import { cases } from "../judge/generate/arbitrary";
import { questionOf, usesOfCase } from "../judge/generate/case";
import { openSession } from "../judge/session";
import { isWrong } from "../judge/verdict";

const MINE = new Set(
  "alltrue anytrue chunklist coalesce coalescelist compact concat contains distinct element flatten index keys length lookup matchkeys merge one range reverse slice sort values zipmap transpose setintersection setproduct setsubtract setunion tobool tolist tomap tonumber toset tostring sensitive nonsensitive issensitive ephemeralasnull cidrhost cidrnetmask cidrsubnet cidrsubnets"
    .split(" ")
    .map((n) => `${n}()`),
);
test("x", { timeout: 900_000 }, () => {
  const session = openSession();
  const seed = Number(process.env["SEED"] ?? 7);
  const drawn = fc
    .sample(cases(session.environment), { numRuns: Number(process.env["N"] ?? 3000), seed })
    .filter((c) => [...usesOfCase(c)].some((u) => MINE.has(u)));
  const verdicts = session.judge(drawn.map(questionOf));
  const out: string[] = [`${drawn.length}`];
  verdicts.forEach((v, i) => {
    if (
      v.terraform.includes("index out of range [-1]") ||
      v.ours.includes("base64gzip") ||
      v.ours.includes("encodebase64()") ||
      JSON.stringify(questionOf(drawn[i] as never)).includes("data.none")
    )
      return;
    if (isWrong(v) || v.kind === "undecided" || v.kind === "undecided error" || v.kind === "weaker")
      out.push(
        `${JSON.stringify(questionOf(drawn[i] as never))}: ${v.kind}\n  T: ${v.terraform.slice(0, 600)}\n  O: ${v.ours.slice(0, 600)}`,
      );
  });
  writeFileSync("/tmp/e2/mine.txt", out.join("\n"));
  removeFolders();
});
