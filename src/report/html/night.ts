import { type Html, html, htmlBody, htmlJoined } from "../encode/html";
import type { PreparedReport } from "../items/prepare";
import type { BookEntry, Chapter } from "../runbook/book";
import { prepareBook } from "../runbook/prepare";
import type { Words } from "../words";

/** The runbook, with a box to tick at everything that is to be done. */
export function runbookSection(report: PreparedReport): Html {
  const { words } = report;
  if (!report.result.plan) return html`<p>${htmlBody(words.phrase("html.no-runbook"))}</p>`;
  const { chapters } = prepareBook(report);
  if (chapters.length === 0) return html`<p>${htmlBody(words.phrase("runbook.nothing"))}</p>`;
  return htmlJoined(
    chapters.map((one) => chapterHtml(one, words, html`h3`)),
    "\n",
  );
}

function chapterHtml({ kind, title, lead, entries, chapters }: Chapter, words: Words, level: Html): Html {
  const tones = { before: html`before`, phase: html`phase`, after: html`after`, back: html`back` };
  return html`<section class="chapter c-${tones[kind]}"><${level}>${htmlBody(title)}</${level}>
${htmlJoined(lead.map((line) => html`<p class="lead">${htmlBody(line)}</p>`))}
${htmlJoined(
  entries.map((entry) => entryHtml(entry, words)),
  "\n",
)}
${htmlJoined(chapters.map((one) => chapterHtml(one, words, html`h4`)))}</section>`;
}

function entryHtml({ tone, title, lines, code, expected }: BookEntry, words: Words): Html {
  const told = lines.map((line) => html`<p>${htmlBody(line)}</p>`);
  const block = code ? html`<pre>${htmlBody(code.text)}</pre>` : html``;
  const label = words.phrase("runbook.expect");
  const seen =
    expected === undefined ? html`` : html`<p class="expected"><b>${htmlBody(label)}</b> ${htmlBody(expected)}</p>`;
  const body = html`${htmlJoined(told)}${block}${seen}`;
  if (tone === "step")
    return html`<div class="step"><label><input type="checkbox"> <b>${htmlBody(title)}</b></label>${body}</div>`;
  const list = html`<ul>${htmlJoined(lines.map((line) => html`<li>${htmlBody(line)}</li>`))}</ul>`;
  if (tone === "note") return html`<p class="note">${htmlBody(title)}</p>`;
  const mark = tone === "loss" ? html`loss` : html`alarm`;
  return html`<div class="warn ${mark}"><b>${htmlBody(title)}</b>${lines.length > 0 ? list : html``}${block}</div>`;
}
