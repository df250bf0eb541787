import { countResult } from "../counts";
import { type Html, html, htmlBody, htmlJoined } from "../encode/html";
import { findingsLine, planLines } from "../figures";
import { gateReason } from "../gate";
import type { PreparedReport } from "../items/prepare";
import { disruptionLine, sortedDisruptions } from "../lines";
import { releaseName } from "../release";
import { unmatchedTexts } from "../told";
import type { Words } from "../words";

/** Interruptions that the summary names; the timeline has all. */
const NAMED = 8;

/** What somebody reads who decides whether it is done: the verdict, the figures, and what to know before it starts. */
export function summarySection(report: PreparedReport): Html {
  const { result, words } = report;
  const { gate, plan } = result;
  const verdict = words.phrase(gate.passed ? "html.passed" : "html.failed");
  const reasons = gate.reasons.map((reason) => html`<li>${htmlBody(gateReason(reason, words))}</li>`);
  const counts = countResult(result);
  const lines = [
    ...(plan ? planLines(words, counts) : []),
    findingsLine(words, counts),
    ...unmatchedTexts(result, words),
  ];
  return html`<section id="summary">
<p class="verdict ${gate.passed ? html`good` : html`bad`}">${htmlBody(verdict)}</p>
${reasons.length > 0 ? html`<ul class="reasons">${htmlJoined(reasons)}</ul>` : html``}
${figures(report)}
<ul class="sentences">${htmlJoined(lines.map((line) => html`<li>${htmlBody(line)}</li>`))}</ul>
${plan ? attention(report) : html``}
${readFrom(report)}
</section>`;
}

function figures({ result, words }: PreparedReport): Html {
  const { changes, disruptions, findings } = countResult(result);
  const figure = (n: number, key: Parameters<Words["phrase"]>[0], tone: Html) =>
    html`<li class="${n === 0 ? html`zero` : tone}"><b>${n}</b> <span>${htmlBody(words.phrase(key, { n }))}</span></li>`;
  const { reboot, stopStart, interruption } = disruptions;
  const ofPlan = result.plan
    ? [
        figure(changes.add, "html.add", html`create`),
        figure(changes.change, "html.change", html`update`),
        figure(changes.destroy, "html.destroy", html`delete`),
        figure(reboot + stopStart + interruption, "html.interruptions", html`alarm`),
        figure(result.plan.sequence.phases.length, "html.applies", html`plain`),
      ]
    : [];
  const found = [
    figure(findings.error, "html.errors", html`delete`),
    figure(findings.warning, "html.warnings", html`update`),
  ];
  return html`<ul class="figures">${htmlJoined([...ofPlan, ...found])}</ul>`;
}

function attention({ result, words }: PreparedReport): Html {
  const { disruptions = [], sequence } = result.plan ?? {};
  const known = sortedDisruptions(disruptions);
  const shown = known.slice(0, NAMED).map((one) => disruptionLine(one, words));
  const more = known.length - shown.length;
  const losses = (sequence?.phases ?? []).flatMap((phase) => phase.losses).length;
  const lines = [
    ...shown,
    ...(more > 0 ? [words.phrase("undecided.more", { n: more })] : []),
    ...(losses > 0 ? [words.phrase("html.lost", { n: losses })] : []),
  ];
  const title = html`<h3>${htmlBody(words.phrase("html.attention"))}</h3>`;
  if (lines.length === 0) return html`${title}<p>${htmlBody(words.phrase("html.calm"))}</p>`;
  return html`${title}<ul class="attention">${htmlJoined(lines.map((line) => html`<li>${htmlBody(line)}</li>`))}</ul>`;
}

/** So that nobody takes the page for one about something else. */
function readFrom({ result, words, file }: PreparedReport): Html {
  const entries = result.stacks.map(({ name, resources, file: from, state, release }) => {
    const told = releaseName(release);
    const parts = [
      words.phrase("stack.read", { n: resources }),
      file(from),
      ...(state ? [words.phrase("html.state", { file: file(state.file) })] : []),
      ...(state?.serial === undefined ? [] : [words.phrase("html.serial", { serial: state.serial })]),
      ...(told === undefined ? [] : [told]),
    ];
    return html`<li><b>${htmlBody(name)}</b> ${htmlBody(parts.join(words.comma))}</li>`;
  });
  const date = html`<li>${htmlBody(words.phrase("html.catalog", { date: result.catalogDate }))}</li>`;
  return html`<details class="read"><summary>${htmlBody(words.phrase("html.read"))}</summary><ul>${htmlJoined([...entries, date])}</ul></details>`;
}
