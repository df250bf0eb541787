import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { InputError } from "../../src/model/problem";
import { acknowledgementsIn } from "../../src/read/hcl/acknowledgements";
import { readHcl } from "../../src/read/hcl/read";
import { RULES_FOLDER } from "./folders";

/** What stands in `examples.md` of a rule. */
export interface Examples {
  /** HCL that belongs to each of them. */
  readonly given: string;
  readonly list: readonly Example[];
}

/** A configuration that the rule finds something in, or does not. */
export interface Example {
  readonly kind: "failing" | "passing";
  /** Names the words over it, where a page has several of a kind. */
  readonly caption?: string;
  /** What it has beside what is given, as it is written. */
  readonly own: string;
  /** JSON only where HCL cannot say it; then nothing is given. */
  readonly syntax: "hcl" | "json";
  /** All of it, in Terraform's JSON syntax. */
  readonly document: JsonObject;
  readonly state?: ExampleState;
  /** YAML. */
  readonly inventory?: string;
  /** YAML of the policy file. */
  readonly policy?: string;
}

export interface ExampleState {
  /** One block for each object, as `terraform state show` prints them. */
  readonly hcl: string;
  readonly document: JsonObject;
}

const FENCE = /^```(\w+) (\w+)(?: ([\w-]+))?\n(.*?)^```$/gms;
const KINDS = "`hcl given`, `hcl failing`, `hcl passing`, `hcl state`, `yaml inventory` and `yaml policy`";

/** Reads the examples of a rule. A state, an inventory or a policy belongs to what stands below it. @throws Error with file and remedy */
export function readExamples(id: string, root = "."): Examples {
  const file = join(RULES_FOLDER, id, "examples.md");
  const text = readFileSync(join(root, file), "utf8");
  const seen: Seen = { given: "", before: {}, list: [] };
  for (const [, syntax = "", kind = "", caption, code = ""] of text.matchAll(FENCE)) {
    if (kind === "failing" || kind === "passing") {
      const example = exampleOf(kind, syntax, code, seen.given, file);
      seen.list.push({ ...example, ...(caption === undefined ? {} : { caption }), ...seen.before });
    } else note(`${syntax} ${kind}`, code, seen, file);
  }
  return seen;
}

interface Seen extends Examples {
  given: string;
  before: Pick<Example, "state" | "inventory" | "policy">;
  readonly list: Example[];
}

function exampleOf(kind: Example["kind"], syntax: string, own: string, given: string, file: string): Example {
  if (syntax === "json") return { kind, own, syntax, document: JSON.parse(own) as JsonObject };
  if (syntax === "hcl") return { kind, own, syntax, document: documentOf(joined(given, own), file) };
  return fail(file, `${syntax} ${kind}`);
}

function note(info: string, code: string, seen: Seen, file: string): void {
  if (info === "yaml inventory") seen.before = { ...seen.before, inventory: code };
  else if (info === "yaml policy") seen.before = { ...seen.before, policy: code };
  else if (info === "hcl state") seen.before = { ...seen.before, state: stateOf(code, file) };
  else if (info === "hcl given") seen.given = code;
  else fail(file, info);
}

function fail(file: string, info: string): never {
  throw new Error(`${file}: \`${info}\` is no example; there are ${KINDS}`);
}

function joined(given: string, own: string): string {
  return given === "" ? own : `${given}\n${own}`;
}

/** A configuration in HCL as one object of Terraform's JSON syntax, acknowledgements included. */
function documentOf(text: string, file: string): JsonObject {
  const read = attempt(() => readHcl(text, file), file);
  const { acknowledgements } = acknowledgementsIn(read, text, "docs");
  const noted = acknowledgements.map(({ rule, reason, scope, expires }) => ({
    rule,
    reason,
    path: scope ?? "",
    ...(expires === undefined ? {} : { expires }),
  }));
  const comment = noted.length > 0 ? { "//": { eniplan: { acknowledgements: noted } } } : {};
  const entries = Object.entries(read.document).map(([keyword, blocks]) => [keyword, merged(blocks)] as const);
  return { ...comment, ...Object.fromEntries(entries) };
}

/** `[{ a: { b: 1 } }, { a: { c: 2 } }]` as `{ a: { b: 1, c: 2 } }`: one block of each name. */
function merged(blocks: Json): Json {
  if (!Array.isArray(blocks)) return blocks;
  const all = new Map<string, Json>();
  for (const block of blocks.filter(isObject)) {
    for (const [name, body] of Object.entries(block)) {
      const known = all.get(name);
      all.set(name, isObject(known) && isObject(body) ? { ...known, ...body } : body);
    }
  }
  return Object.fromEntries(all);
}

function stateOf(hcl: string, file: string): ExampleState {
  const { resource = {} } = documentOf(hcl, file);
  const resources = Object.entries(isObject(resource) ? resource : {}).flatMap(([type, names]) =>
    Object.entries(names as JsonObject).map(([name, body]): JsonObject => {
      const { depends_on: dependencies, ...attributes } = body as JsonObject;
      const instance: JsonObject = { attributes, ...(dependencies === undefined ? {} : { dependencies }) };
      return { mode: "managed", type, name, instances: [instance] };
    }),
  );
  return { hcl, document: { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "docs", resources } };
}

function attempt<T>(work: () => T, file: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [problem] = error.problems;
    throw new Error(`${file}: an example is no HCL: ${problem?.id} ${JSON.stringify(problem?.params)}`);
  }
}
