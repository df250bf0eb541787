import type { Disruption, Plan, Step } from "../../policy/result";
import { type Html, html, htmlBody, htmlJoined } from "../encode/html";
import type { PreparedReport } from "../items/prepare";
import { disruptionTexts } from "../lines";
import { formatNumber, type Words } from "../words";

/** Waves that are columns at most: of more, those in which something is interrupted. */
const COLUMNS = 12;
/** Steps of a wave that are listed. */
const LISTED = 100;

/** The waves from the first to the last, and which instance is interrupted in which. */
export function timelineSection({ result, words }: PreparedReport): Html {
  const { plan } = result;
  if (!plan || plan.waves.length === 0) return html`<p>${htmlBody(words.phrase("html.no-changes"))}</p>`;
  const steps = plan.waves.reduce((sum, wave) => sum + wave.length, 0);
  const head = words.phrase("html.waves", { n: plan.waves.length, steps: formatNumber(steps) });
  const waves = plan.waves.map((wave, i) => waveItem(i + 1, wave, plan, words));
  return html`<p>${htmlBody(head)}</p>
${matrix(plan, words)}
<ol class="waves">${htmlJoined(waves, "\n")}</ol>`;
}

/** A row for each instance that is interrupted, a column for each wave. */
function matrix({ waves, disruptions }: Plan, words: Words): Html {
  const known = disruptions.filter(({ missing }) => !missing);
  if (known.length === 0) return html``;
  const busy = [...new Set(known.map(({ wave }) => wave))].sort((a, b) => a - b);
  const columns = waves.length <= COLUMNS ? waves.map((_, i) => i + 1) : busy.slice(0, COLUMNS);
  const rows = new Map<string, Disruption[]>();
  for (const one of known) {
    const name = one.instance ?? one.address;
    rows.set(name, [...(rows.get(name) ?? []), one]);
  }
  const heads = columns.map((wave) => html`<th scope="col">${wave}</th>`);
  const lines = [...rows].map(([name, own]) => {
    const cells = columns.map((wave) => {
      const here = own.filter((one) => one.wave === wave);
      if (here.length === 0) return html`<td></td>`;
      const kinds = here.map(({ kind }) =>
        words.phrase("html.in-wave", { kind: words.phrase(`disruption.${kind}`), wave }),
      );
      const byHand = here.some(({ automatic }) => !automatic);
      return html`<td><i class="hit${byHand ? html` hand` : html``}"><span>${htmlBody(kinds.join(words.comma))}</span></i></td>`;
    });
    return html`<tr><th scope="row">${htmlBody(name)}</th>${htmlJoined(cells)}</tr>`;
  });
  return html`<h3>${htmlBody(words.phrase("html.interrupted"))}</h3>
<table class="matrix"><thead><tr><th scope="col">${htmlBody(words.phrase("html.instance"))}</th>${htmlJoined(heads)}</tr></thead><tbody>${htmlJoined(lines, "\n")}</tbody></table>`;
}

function waveItem(wave: number, steps: readonly Step[], { disruptions }: Plan, words: Words): Html {
  const own = disruptions.filter((one) => one.wave === wave && !one.missing);
  const alarms = own.map((one) => {
    const { kind, address, automatic } = one;
    const key = automatic ? "disruption.inline-by-apply" : "disruption.inline-by-hand";
    const text = words.phrase(key, { kind: words.phrase(`disruption.${kind}`), address });
    const why = disruptionTexts(one, words).why.join(" ");
    return html`<li class="alarm"><b>${htmlBody(text)}</b><br>${htmlBody(why)}</li>`;
  });
  const listed = steps.slice(0, LISTED).map(({ action, address, call, critical }) => {
    const calls = call === "" ? html`` : html` <code>${htmlBody(call)}</code>`;
    return html`<li${critical ? html` class="critical"` : html``}><span class="act">${htmlBody(words.phrase(`action.${action}`))}</span> ${htmlBody(address)}${calls}</li>`;
  });
  const rest = steps.length - listed.length;
  const more = rest > 0 ? html`<li>${htmlBody(words.phrase("order.more-steps", { n: rest }))}</li>` : html``;
  return html`<li><h4>${htmlBody(words.phrase("order.wave", { wave }))}</h4>
${alarms.length > 0 ? html`<ul class="alarms">${htmlJoined(alarms)}</ul>` : html``}<details><summary>${htmlBody(words.phrase("html.steps", { n: steps.length }))}</summary><ul class="steps">${htmlJoined(listed)}${more}</ul></details></li>`;
}
