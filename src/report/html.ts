import { type Html, html, htmlBody, htmlJoined, htmlPage } from "./encode/html";
import { findingsSection } from "./html/findings";
import { networkSection } from "./html/network";
import { runbookSection } from "./html/night";
import { SCRIPT } from "./html/script";
import { STYLE } from "./html/style";
import { summarySection } from "./html/summary";
import { timelineSection } from "./html/timeline";
import type { PreparedReport } from "./items/prepare";
import type { HtmlPhrase } from "./messages/html-en";

/**
 * The report as a page that is one file: a summary, the network before and after, the timeline, the findings and the
 * runbook. It is whole without its script, which only searches and focuses. Ends with a line break.
 */
export function renderHtml(report: PreparedReport): Html {
  const { words, result } = report;
  const names = result.stacks.map(({ name }) => name).join(words.enumeration);
  const isPlan = result.plan !== undefined;
  const sections: readonly (readonly [id: Html, title: HtmlPhrase, body: Html])[] = [
    [html`network`, "html.network", networkSection(report)],
    ...(isPlan ? [[html`timeline`, "html.timeline", timelineSection(report)] as const] : []),
    [html`findings`, "html.findings", findingsSection(report)],
    ...(isPlan ? [[html`runbook`, "html.runbook", runbookSection(report)] as const] : []),
  ];
  const title = (key: HtmlPhrase) => htmlBody(words.phrase(key));
  const links = sections.map(([id, key]) => html`<a href="#${id}">${title(key)}</a>`);
  const body = html`<header class="top"><h1>${htmlBody(names)}</h1><nav><a href="#summary">${title("html.summary")}</a>${htmlJoined(links)}</nav></header>
<main>
${summarySection(report)}
${htmlJoined(
  sections.map(([id, key, inner]) => html`<section id="${id}"><h2>${title(key)}</h2>\n${inner}\n</section>`),
  "\n",
)}
</main>`;
  return htmlPage({
    language: words.language,
    title: words.phrase("html.title", { stacks: names }),
    style: STYLE,
    script: SCRIPT,
    body,
  });
}
