import { isPlainText, visible, visibleLine } from "./characters";

/** Members whose text may have several lines: what somebody wrote as prose, and what is made of it. */
const PROSE = new Set(["reason", "owner", "value", "what", "todo", "explanation", "content", "message", "commands"]);

/** Members that their formats encode themselves, because they show the value and not a text. */
const VALUES = new Set(["before", "after", "guest", "terraformPlans"]);

/**
 * Plain data in which no text holds a character that is not seen: what came from outside is shown, and does nothing.
 * Names and addresses stay on one line. What holds no such text is handed back as it is.
 */
export function harmless<T>(data: T): T {
  return clean(data, false) as T;
}

function clean(data: unknown, prose: boolean): unknown {
  // A result has many objects that nobody changes, and all their texts are plain.
  if (isAllPlain(data, prose)) return data;
  if (typeof data === "string") return prose ? visible(data) : visibleLine(data);
  if (Array.isArray(data)) return cleanList(data, prose);
  return typeof data === "object" && data !== null ? cleanObject(data, prose) : data;
}

function cleanList(list: readonly unknown[], prose: boolean): readonly unknown[] {
  let changed = false;
  const cleaned = list.map((entry) => {
    const next = clean(entry, prose);
    changed ||= next !== entry;
    return next;
  });
  return changed ? cleaned : list;
}

function cleanObject(object: object, prose: boolean): object {
  let changed = false;
  const cleaned = Object.entries(object).map(([name, member]): [string, unknown] => {
    const next = VALUES.has(name) ? member : clean(member, prose || isProse(name));
    const key = visibleLine(name);
    changed ||= next !== member || key !== name;
    return [key, next];
  });
  return changed ? Object.fromEntries(cleaned) : object;
}

function isProse(name: string): boolean {
  return PROSE.has(name) || name === "params" || name === "texts";
}

/** Makes nothing, so that what has nothing to clean costs little. */
function isAllPlain(data: unknown, prose: boolean): boolean {
  if (typeof data === "string") return isPlainText(data, prose);
  if (typeof data !== "object" || data === null) return true;
  if (Array.isArray(data)) return data.every((entry) => isAllPlain(entry, prose));
  for (const name of Object.keys(data)) {
    if (!isPlainText(name, false)) return false;
    if (VALUES.has(name)) continue;
    if (!isAllPlain((data as Record<string, unknown>)[name], prose || isProse(name))) return false;
  }
  return true;
}
