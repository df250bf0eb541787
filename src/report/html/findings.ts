import { type Html, html, htmlBody, htmlJoined } from "../encode/html";
import type { Item } from "../items/item";
import { leftOut } from "../items/notes";
import type { PreparedReport } from "../items/prepare";
import { placeText } from "../place";
import { byWeight } from "../weight";
import type { Words } from "../words";

/** Every finding that is not only counted: what is wrong first, then what there is to know about it. */
export function findingsSection(report: PreparedReport): Html {
  const { shown, words } = report;
  const items = byWeight(shown).map((item) => findingCard(item, words));
  const { title, lines } = leftOut(report);
  const told =
    lines.length > 0
      ? html`<h3>${htmlBody(title)}</h3><ul>${htmlJoined(lines.map((line) => html`<li>${htmlBody(line)}</li>`))}</ul>`
      : html``;
  const empty = html`<p>${htmlBody(words.phrase("html.no-findings"))}</p>`;
  return html`${items.length > 0 ? htmlJoined(items, "\n") : empty}${told}`;
}

function findingCard(item: Item, words: Words): Html {
  const { finding, message, subject, place, detailLines } = item;
  const { label, tone } = levelOf(item, words);
  const [first = "", ...rest] = message.split("\n");
  const details = detailLines.map((line) => html`<li>${htmlBody(line)}</li>`);
  return html`<article class="finding ${tone}"><header><b>${htmlBody(label)}</b> <code>${htmlBody(finding.rule)}</code> <span class="where">${htmlBody(placeText(place))}</span></header>
<p class="said">${htmlBody(first)}</p>${rest.length > 0 ? html`<pre>${htmlBody(rest.join("\n"))}</pre>` : html``}
<p class="subject">${htmlBody(subject)}</p>
${details.length > 0 ? html`<ul class="details">${htmlJoined(details)}</ul>` : html``}</article>`;
}

function levelOf({ finding }: Item, words: Words): { readonly label: string; readonly tone: Html } {
  const { acknowledged, status, severity } = finding;
  if (acknowledged) return { label: words.phrase("html.acknowledged"), tone: html`plain` };
  if (status === "undecided") return { label: words.phrase("html.undecided"), tone: html`plain` };
  if (severity === "error") return { label: words.phrase("html.error"), tone: html`delete` };
  return severity === "warning"
    ? { label: words.phrase("html.warning"), tone: html`update` }
    : { label: words.phrase("html.info"), tone: html`plain` };
}
