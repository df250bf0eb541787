import type { Result } from "../../../src/policy/result";
import { renderHtml } from "../../../src/report/html";
import { SCRIPT } from "../../../src/report/html/script";
import { STYLE } from "../../../src/report/html/style";
import { prepare } from "../../../src/report/items/prepare";
import { OPTIONS } from "../machine-fixtures";

export function page(result: Result, language: "en" | "zh" = "en"): string {
  return renderHtml(prepare(result, { language, facts: OPTIONS.facts }));
}

/** Without what is the same on every page. */
export function bare(text: string): string {
  return text
    .replace(STYLE, () => "…")
    .replace(SCRIPT, () => "…")
    .replace(/'sha256-[^']+'/g, "'sha256-…'");
}
