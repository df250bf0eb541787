import type { Claim, Overlay } from "../../src/provider/overlay";
import { coveredTypes, overlayOf } from "../../src/provider/overlays";
import { CLAIMS_EN } from "../../src/report/messages/claims";

const BEGIN = "<!-- What may exist once: written by npm run generate from catalog/overlays -->";
const END = "<!-- end of what may exist once -->";

/** docs/order.md with the table of what may exist once. */
export function withClaims(page: string): string {
  const [head, rest = ""] = page.split(BEGIN);
  return `${head}${BEGIN}\n\n${claimsTable()}\n${END}${rest.split(END)[1] ?? ""}`;
}

function claimsTable(): string {
  const rows = coveredTypes().flatMap((type) => {
    const overlay = overlayOf(type);
    return (overlay?.claims ?? []).map((claim) => rowOf(overlay as Overlay, claim));
  });
  return `| what | type and attributes | within | a second one meets |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function rowOf({ type, retries = [] }: Overlay, claim: Claim): string {
  const { what, by, within, compare, code, isLost } = claim;
  const attributes = by.map((spellings) => `\`${spellings[0]}\``).join(", ");
  const how = compare === "overlap" ? " (blocks that overlap)" : "";
  const retry = retries.find(({ on, codes }) => on === "create" && code !== undefined && codes.includes(code));
  const tried = retry ? `, tried again for ${retry.minutes} minutes` : "";
  const meets = isLost
    ? "is accepted, and goes with the first"
    : code === undefined
      ? "a refusal whose code nobody wrote down"
      : `\`${code}\`${tried}`;
  const place = within.length === 0 ? "the account and region" : within.map((name) => `\`${name}\``).join(", ");
  return `| ${CLAIMS_EN[what] ?? what} | \`${type}\`: ${attributes}${how} | ${place} | ${meets} |`;
}
