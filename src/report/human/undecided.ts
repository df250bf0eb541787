import type { Missing } from "../../model/value";
import type { Finding } from "../../rules/rule";
import type { Screen } from "../screen";

/** What is shown of a group at most, so that a thousand undecided checks do not drown one error. */
const SUBJECTS_SHOWN = 3;
const ADDRESSES_SHOWN = 2;

interface Group {
  readonly rule: string;
  readonly missing: Missing | undefined;
  count: number;
  /** Addresses by what is missing. */
  readonly subjects: Map<string, string[]>;
}

/** Undecided findings by rule and by what is missing, with a few examples of each. */
export function renderUndecided(screen: Screen, findings: readonly Finding[]): string[] {
  const undecided = findings.filter((finding) => finding.status === "undecided");
  if (undecided.length === 0) return [];
  const { words, colors } = screen;
  const title = words.phrase("heading.undecided", { n: undecided.length });
  return [
    colors.bold(colors.magenta(title)),
    "",
    ...groupsOf(undecided).flatMap((group) => [...renderGroup(screen, group), ""]),
  ];
}

function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { rule, missing, address } of findings) {
    const key = `${rule} ${missing?.kind}`;
    const group = groups.get(key) ?? { rule, missing, count: 0, subjects: new Map<string, string[]>() };
    groups.set(key, group);
    group.count += 1;
    const subject = missing?.subject ?? address;
    const addresses = group.subjects.get(subject);
    if (addresses) addresses.push(address);
    else group.subjects.set(subject, [address]);
  }
  return [...groups.values()];
}

function renderGroup(screen: Screen, { rule, missing, count, subjects }: Group): string[] {
  const { words, colors } = screen;
  const number = words.phrase("undecided.group", { n: count });
  const about = missing ? words.missing(missing) : undefined;
  const [only] = subjects.keys();
  const what = subjects.size === 1 && about ? about.what : about?.many;
  const lines = [`${rule}  ${colors.magenta(number)}`];
  if (what !== undefined) lines.push(...screen.text(what));
  if (subjects.size === 1 && only !== undefined) {
    lines.push(...example(screen, undefined, subjects.get(only) ?? []));
  } else {
    const shown = [...subjects].slice(0, SUBJECTS_SHOWN);
    for (const [subject, addresses] of shown) lines.push(...example(screen, subject, addresses));
    const rest = subjects.size - shown.length;
    if (rest > 0) lines.push(...screen.text(words.phrase("undecided.more", { n: rest }), 4, colors.dim));
  }
  if (about) lines.push(...screen.labelled(words.phrase("label.to-decide"), about.todo));
  return lines;
}

/** `subject: address, address … and 3 more`; a subject that its only address already names stands alone. */
function example(screen: Screen, subject: string | undefined, addresses: readonly string[]): string[] {
  const rest = addresses.length - ADDRESSES_SHOWN;
  const list = addresses.slice(0, ADDRESSES_SHOWN).join(", ");
  const more = rest > 0 ? ` ${screen.words.phrase("undecided.more", { n: rest })}` : "";
  const alone = addresses.length === 1 && subject?.startsWith(`${addresses[0]}`);
  const text = subject === undefined ? list + more : alone ? subject : `${subject}: ${list}${more}`;
  return screen.text(text, 4, screen.colors.dim);
}
