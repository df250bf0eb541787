import { isCertain, isOpen } from "../../policy/result";
import { code, type Markdown, md, mdJoined, plainText, subEntry } from "../encode/markdown";
import { type AlikeItems, alikeItems, alikeText } from "../items/alike";
import type { Item } from "../items/item";
import type { PreparedReport } from "../items/prepare";
import { placeText } from "../place";
import { byWeight } from "../weight";
import type { Words } from "../words";
import type { Section } from "./section";

/** The errors, and everything else folded, each kind by itself. */
export function findingSections({ shown, words }: PreparedReport): {
  readonly errors: Section[];
  readonly others: Section[];
} {
  const items = byWeight(shown);
  const section = (found: readonly Item[], title: string, priority: number, folded = true): Section[] =>
    found.length === 0
      ? []
      : [{ title, folded, priority, entries: alikeItems(found).map((alike) => entryOf(alike, words)) }];
  const violations = items.filter(({ finding }) => finding.status === "violation");
  // What is certain to fail stays at the top, whoever acknowledged it.
  const top = violations.filter(
    ({ finding }) => isCertain(finding) || (isOpen(finding) && finding.severity === "error"),
  );
  const open = violations.filter(({ finding }) => isOpen(finding) && finding.severity !== "error");
  const undecided = items.filter(({ finding }) => finding.status === "undecided" && isOpen(finding));
  const rest = items.filter((item) => !isOpen(item.finding) && !top.includes(item));
  const of = (severity: "warning" | "info") => open.filter(({ finding }) => finding.severity === severity);
  const errors = section(top, words.phrase("heading.error", { n: top.length }), 2, false);
  const others = [
    ...section(of("warning"), words.phrase("heading.warning", { n: of("warning").length }), 4),
    ...section(of("info"), words.phrase("heading.info", { n: of("info").length }), 7),
    ...section(undecided, words.phrase("heading.undecided", { n: undecided.length }), 6),
    ...section(rest, words.phrase("comment.acknowledged", { n: rest.length }), 5),
  ];
  return { errors, others };
}

function entryOf({ first, others }: AlikeItems, words: Words): Markdown {
  const { finding, place, message, details } = first;
  const { rule, address, path, acknowledged } = finding;
  const mark = acknowledged ? md` _${plainText(words.phrase("label.acknowledged"))}_` : md``;
  const name = path === undefined ? code(address) : md`${code(path)} (${code(address)})`;
  const lines = [
    md`- **${plainText(rule)}**${mark} ${code(placeText(place))}<br>${plainText(message)}`,
    md`  - ${name}`,
    ...(others.length > 0 ? [md`  - ${plainText(alikeText(others, words))}`] : []),
    ...details.map(({ label, text }) => subEntry(label, text, words)),
  ];
  return mdJoined(lines, "\n");
}
