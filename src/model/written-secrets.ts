import { childrenOf } from "../language/children";
import type { Node } from "../language/syntax";
import { memo } from "../memo";
import { type Num, shownNumber } from "../value/number";
import { isTemplate, parsedOf } from "./expression";
import type { Json } from "./json";
import type { ModulePart } from "./module";

/** The texts and numbers that a module writes into `sensitive(…)`. Linear, once for each part. */
export const writtenSecrets = memo((part: ModulePart): readonly string[] => {
  const { blocks, locals, outputs, settings } = part;
  const bodies = [
    ...blocks.map(({ body }) => body),
    ...(settings?.variables.values() ?? []),
    ...(settings?.outputs.values() ?? outputs.values()),
    ...(settings?.modules.values() ?? []),
    ...(settings?.providers.map(({ body }) => body) ?? []),
  ];
  return [...new Set([...locals.values(), ...bodies].flatMap(secretsIn))];
});

/** Most configurations have none, so what costs is only to find that out. */
function secretsIn(raw: Json): readonly string[] {
  const texts: string[] = [];
  collect(raw, texts);
  return texts;
}

function collect(raw: Json, texts: string[]): void {
  if (typeof raw === "string") {
    if (raw.includes("sensitive") && isTemplate(raw)) inTree(parsedOf(raw).tree, texts);
  } else if (Array.isArray(raw)) for (const one of raw) collect(one, texts);
  else if (typeof raw === "object" && raw !== null)
    for (const name in raw) {
      if (name.includes("{")) collect(name, texts);
      collect(raw[name] as Json, texts);
    }
}

function inTree(tree: Node | undefined, texts: string[]): void {
  const tasks = tree ? [{ node: tree, secret: false }] : [];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { node } = task;
    const secret = task.secret || (node.kind === "call" && /^(?:core::)?sensitive$/.test(node.name));
    if (secret && node.kind === "literal") addLiteral(node.value, texts);
    for (const child of childrenOf(node)) tasks.push({ node: child, secret });
  }
}

function addLiteral(value: string | Num | boolean | null, texts: string[]): void {
  if (value === null || typeof value === "boolean" || value === "") return;
  texts.push(typeof value === "string" ? value : shownNumber(value));
}
