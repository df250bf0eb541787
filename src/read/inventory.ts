import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { JsonObject } from "../model/json";
import type { Inventory } from "../model/model";
import { InputError, type Problem } from "../model/problem";

/** Keys of the inventory, and the attributes of the provider that they stand for. */
const ATTRIBUTES: Readonly<Record<string, string>> = { status: "status", startTime: "start_time" };

const KEYS: Readonly<Record<string, RegExp>> = {
  status: /^(Pending|Starting|Running|Stopping|Stopped)$/,
  startTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/,
};
const EXPECTED: Readonly<Record<string, string>> = {
  status: "Pending, Starting, Running, Stopping or Stopped",
  startTime: "a time in UTC like 2018-03-14T02:11Z",
};

/**
 * Reads an inventory: YAML of the shape of schemas/inventory.schema.json.
 *
 * @throws InputError with every mistake, each at its line and column.
 */
export function readInventory(text: string, file: string): Inventory {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  const problems: Problem[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const [reason = ""] = error.message.split(" at line ");
    return { id: "yaml/malformed", location: { file, line, column: col }, params: { reason } };
  });
  if (problems.length > 0) throw new InputError(problems);
  const wrong = (node: Node | null | undefined, where: string, expected: string) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    problems.push({ id: "inventory/shape", location: { file, line, column: col }, params: { where, expected } });
  };
  const instances = readInstances(document.contents, wrong);
  if (problems.length > 0) throw new InputError(problems);
  return { file, attributes: instances };
}

type Wrong = (node: Node | null | undefined, where: string, expected: string) => void;

function readInstances(root: Node | null, wrong: Wrong): Map<string, JsonObject> {
  const instances = new Map<string, JsonObject>();
  if (!isMap(root)) {
    wrong(root, "the document", "a mapping with the key instances");
    return instances;
  }
  for (const { key, value } of root.items) {
    const name = String(isScalar(key) ? key.value : key);
    if (name !== "instances") wrong(key as Node, name, "only the key instances");
    else if (!isMap(value)) wrong(value as Node, name, "a mapping of addresses or instance ids");
    else {
      for (const entry of value.items) {
        const address = String(isScalar(entry.key) ? entry.key.value : entry.key);
        instances.set(address, readInstance(address, entry.value as Node, wrong));
      }
    }
  }
  return instances;
}

function readInstance(address: string, node: Node | null, wrong: Wrong): JsonObject {
  const facts: JsonObject = {};
  if (!isMap(node)) {
    wrong(node, address, "a mapping with status and startTime");
    return facts;
  }
  for (const { key, value } of node.items) {
    const name = String(isScalar(key) ? key.value : key);
    const text = isScalar(value) ? String(value.value) : "";
    const pattern = KEYS[name];
    if (!pattern) wrong(key as Node, `${address}.${name}`, "status or startTime");
    else if (!pattern.test(text)) wrong(value as Node, `${address}.${name}`, EXPECTED[name] ?? "");
    else facts[ATTRIBUTES[name] ?? name] = text;
  }
  return facts;
}
