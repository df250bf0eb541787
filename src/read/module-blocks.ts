import type { Block } from "../model/block";
import type { Json, JsonObject } from "../model/json";
import { blocksIn, conditionsIn, nameIn, namesIn } from "../model/lifecycle";
import type {
  ActionBlock,
  CheckBlock,
  EphemeralBlock,
  ImportBlock,
  ModuleBlocks,
  OutputBlock,
  RemovedBlock,
  TerraformBlock,
  VariableBlock,
} from "../model/module-blocks";
import { isFalse, isTrue, labelledBlocks } from "./json-blocks";

/** Called with the place of what is not shaped as Terraform wants it. */
type Wrong = (where: string) => void;

/** All blocks beside resources that the documents of a module have. Linear. */
export function readModuleBlocks(documents: readonly JsonObject[], wrong: Wrong): ModuleBlocks {
  const all = (keyword: string) => documents.flatMap((document) => named(document[keyword], keyword, wrong));
  const typed = (keyword: string) => all(keyword).flatMap(([type, names]) => typedIn(type, names, keyword, wrong));
  const blocks = (keyword: string) => documents.flatMap((document) => blocksIn(document[keyword]));
  return {
    variables: new Map(all("variable").map(([name, body]) => [name, variable(name, first(body))])),
    outputs: new Map(all("output").flatMap(([name, body]) => output(name, first(body)))),
    checks: all("check").map(([name, body]) => check(name, first(body), wrong)),
    imports: blocks("import").flatMap(importBlock),
    removed: blocks("removed").flatMap((body) => removed(body, wrong)),
    actions: typed("action").map(([type, name, body]) => action(type, name, body)),
    ephemerals: typed("ephemeral").map(([type, name, body]) => ephemeral(type, name, body)),
    terraform: terraform(blocks("terraform"), wrong),
  };
}

function named(value: Json | undefined, where: string, wrong: Wrong): [string, Json][] {
  return labelledBlocks(value, () => wrong(where));
}

function typedIn(type: string, names: Json, keyword: string, wrong: Wrong): [string, string, JsonObject][] {
  return named(names, `${keyword}.${type}`, wrong).map(([name, body]) => [type, name, first(body)]);
}

function first(body: Json): JsonObject {
  return blocksIn(body)[0] ?? {};
}

function variable(name: string, body: JsonObject): VariableBlock {
  const { type, default: fallback, nullable, deprecated } = body;
  return {
    name,
    ...(typeof type === "string" ? { type: nameIn(type) } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
    nullable: !isFalse(nullable),
    sensitive: isTrue(body["sensitive"]),
    ephemeral: isTrue(body["ephemeral"]),
    constant: isTrue(body["const"]),
    ...(typeof deprecated === "string" ? { deprecated } : {}),
    validations: conditionsIn(body["validation"]),
  };
}

function output(name: string, body: JsonObject): [string, OutputBlock][] {
  const { value, type, deprecated } = body;
  if (value === undefined) return [];
  const block: OutputBlock = {
    name,
    value,
    ...(typeof type === "string" ? { type: nameIn(type) } : {}),
    sensitive: isTrue(body["sensitive"]),
    ephemeral: isTrue(body["ephemeral"]),
    ...(typeof deprecated === "string" ? { deprecated } : {}),
    dependsOn: namesIn(body["depends_on"]),
    preconditions: conditionsIn(body["precondition"]),
  };
  return [[name, block]];
}

function check(name: string, body: JsonObject, wrong: Wrong): CheckBlock {
  const where = `check.${name}.data`;
  const data = named(body["data"], where, wrong).flatMap(([type, names]) =>
    named(names, `${where}.${type}`, wrong).map(([label, inner]): Block => {
      return { mode: "data", type, name: label, body: first(inner) };
    }),
  );
  return { name, data, asserts: conditionsIn(body["assert"]) };
}

function importBlock({ to, id, identity, for_each: forEach, provider }: JsonObject): ImportBlock[] {
  if (typeof to !== "string") return [];
  const block: ImportBlock = {
    to: nameIn(to),
    ...(id === undefined ? {} : { id }),
    ...(identity === undefined ? {} : { identity }),
    ...(forEach === undefined ? {} : { forEach }),
    ...(typeof provider === "string" ? { provider: nameIn(provider) } : {}),
  };
  return [block];
}

function removed({ from, for_each: forEach, lifecycle, provisioner }: JsonObject, wrong: Wrong): RemovedBlock[] {
  if (typeof from !== "string") return [];
  const destroy = blocksIn(lifecycle)[0]?.["destroy"];
  const provisioners = named(provisioner, "removed.provisioner", wrong).flatMap(([type, bodies]) =>
    blocksIn(bodies).map((body) => ({ type, body })),
  );
  const block = { from: nameIn(from), ...(forEach === undefined ? {} : { forEach }), provisioners };
  return [{ ...block, destroy: destroy === undefined || isTrue(destroy) ? true : isFalse(destroy) ? false : destroy }];
}

function action(type: string, name: string, body: JsonObject): ActionBlock {
  const { config, count, for_each: forEach, provider } = body;
  return {
    type,
    name,
    config: blocksIn(config)[0] ?? {},
    ...(count === undefined ? {} : { count }),
    ...(forEach === undefined ? {} : { forEach }),
    ...(typeof provider === "string" ? { provider: nameIn(provider) } : {}),
  };
}

function ephemeral(type: string, name: string, body: JsonObject): EphemeralBlock {
  return { type, name, body };
}

/** Of backends and clouds the last one counts: an override file replaces what stands in the others. */
function terraform(blocks: readonly JsonObject[], wrong: Wrong): TerraformBlock {
  const of = (keyword: string) => blocks.map((block) => block[keyword]).filter((value) => value !== undefined);
  const backend = of("backend")
    .flatMap((value) => named(value, "terraform.backend", wrong))
    .at(-1);
  const cloud = of("cloud").at(-1);
  const encryption = of("encryption").at(-1);
  const metas = of("provider_meta").flatMap((value) => named(value, "terraform.provider_meta", wrong));
  return {
    requiredVersions: of("required_version").filter((value) => typeof value === "string"),
    experiments: of("experiments").flatMap(namesIn),
    ...(backend ? { backend: { type: backend[0], body: first(backend[1]) } } : {}),
    ...(cloud === undefined ? {} : { cloud: first(cloud) }),
    ...(encryption === undefined ? {} : { encryption: first(encryption) }),
    providerMeta: new Map(metas.map(([name, body]) => [name, first(body)])),
  };
}
