import { tokenIn } from "../../expressions/tokens";
import { writtenIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** What cdktf puts in place of a value until synth is in no configuration on purpose. */
export const expressionToken: Rule = {
  id: "expression/token",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "cdktf 0.21 and cdktn 0.24, lib/tokens/private/encoding.js: how tokens are written",
  check({ model }, report) {
    for (const { texts, subject } of writtenIn(model)) {
      for (const { path, text } of texts) {
        const token = tokenIn(text);
        if (token === undefined) continue;
        const about = subject();
        const facts = [fact("resource", about.address), fact("place", path), fact("token", token)];
        report.violation(about, {
          message: typeof text === "number" || !token.endsWith("}") ? "number" : "text",
          facts,
          fix: { id: "resolve", params: {} },
        });
      }
    }
  },
};
