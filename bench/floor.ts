import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject, type Json, type JsonObject, sameJson } from "../src/model/json";

/*
 * The least that a planner does in Node: reads a configuration and its state, follows references to ids, compares, sorts and
 * prints. It knows no language, no provider and no rule; what eniplan takes is told next to it.
 */

interface Node {
  readonly address: string;
  readonly body: JsonObject;
  readonly needs: Set<Node>;
  readonly neededBy: Node[];
  prior?: JsonObject;
}

const REFERENCE = /^\$\{(\w+\.[\w-]+)\.(\w+)\}$/;

function read(file: string): JsonObject {
  return JSON.parse(readFileSync(file, "utf8")) as JsonObject;
}

function nodesOf({ resource }: JsonObject): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [type, names] of Object.entries(resource as Record<string, Record<string, JsonObject>>)) {
    for (const [name, body] of Object.entries(names)) {
      const address = `${type}.${name}`;
      nodes.set(address, { address, body, needs: new Set(), neededBy: [] });
    }
  }
  return nodes;
}

function addPrior(nodes: ReadonlyMap<string, Node>, { resources }: JsonObject): void {
  for (const { type, name, instances } of resources as JsonObject[]) {
    const node = nodes.get(`${type}.${name}`);
    const [instance] = instances as JsonObject[];
    if (node && instance) node.prior = instance["attributes"] as JsonObject;
  }
}

function valueIn(raw: Json, user: Node, nodes: ReadonlyMap<string, Node>): Json {
  if (Array.isArray(raw)) return raw.map((entry) => valueIn(entry, user, nodes));
  if (isObject(raw))
    return Object.fromEntries(Object.entries(raw).map(([key, one]) => [key, valueIn(one, user, nodes)]));
  const [, address = "", attribute = ""] = (typeof raw === "string" && REFERENCE.exec(raw)) || [];
  const named = nodes.get(address);
  if (!named) return raw;
  if (!user.needs.has(named)) named.neededBy.push(user);
  user.needs.add(named);
  return named.prior?.[attribute] ?? null;
}

function changesOf(node: Node, nodes: ReadonlyMap<string, Node>): string[] {
  const values = Object.entries(node.body).map(([name, raw]) => [name, valueIn(raw, node, nodes)] as const);
  const { prior, address } = node;
  if (!prior) return [`+ ${address}`];
  const changed = values.filter(([name, value]) => !sameJson(value, prior[name]));
  return changed.length === 0 ? [] : [`~ ${address}`, ...changed.map(([name, value]) => `  ${name} = ${value}`)];
}

/** How many can be put in an order. */
function sortable(nodes: Iterable<Node>): number {
  const waiting = new Map([...nodes].map((node) => [node, node.needs.size]));
  const free = [...waiting].flatMap(([node, count]) => (count === 0 ? [node] : []));
  for (const node of free) {
    for (const user of node.neededBy) {
      const left = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, left);
      if (left === 0) free.push(user);
    }
  }
  return free.length;
}

const [file = ""] = process.argv.slice(2);
const nodes = nodesOf(read(file));
addPrior(nodes, read(join(dirname(file), "terraform.tfstate")));
const changes = [...nodes.values()].flatMap((node) => changesOf(node, nodes));
process.stdout.write(`${changes.join("\n")}\n${sortable(nodes.values())} of ${nodes.size} in order\n`);
