import type { Block } from "../model/block";
import type { Json, JsonObject } from "../model/json";
import { blocksIn, conditionsIn, nameIn, namesIn } from "../model/lifecycle";
import type { Location } from "../model/location";
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

type Locate = (address: string) => (() => Location | undefined) | undefined;

/** What blocks are read with. */
interface Reading {
  readonly locate: Locate;
  /** Called with the place of what is not shaped as Terraform wants it. */
  readonly wrong: (where: string) => void;
}

/** All blocks beside resources that the documents of a module have. Linear. */
export function readModuleBlocks(documents: readonly JsonObject[], reading: Reading): ModuleBlocks {
  const all = (keyword: string) => documents.flatMap((document) => named(document[keyword], keyword, reading));
  const typed = (keyword: string) => all(keyword).flatMap(([type, names]) => typedIn(type, names, keyword, reading));
  const blocks = (keyword: string) => documents.flatMap((document) => blocksIn(document[keyword]));
  return {
    variables: new Map(all("variable").map(([name, body]) => [name, variable(name, first(body), reading)])),
    outputs: new Map(all("output").flatMap(([name, body]) => output(name, first(body), reading))),
    checks: all("check").map(([name, body]) => check(name, first(body), reading)),
    imports: blocks("import").flatMap(importBlock),
    removed: blocks("removed").flatMap((body) => removed(body, reading)),
    actions: typed("action").map(([type, name, body]) => action(type, name, body, reading)),
    ephemerals: typed("ephemeral").map(([type, name, body]) => ephemeral(type, name, body, reading)),
    terraform: terraform(blocks("terraform"), reading),
  };
}

function named(value: Json | undefined, where: string, { wrong }: Reading): [string, Json][] {
  return labelledBlocks(value, () => wrong(where));
}

function typedIn(type: string, names: Json, keyword: string, reading: Reading): [string, string, JsonObject][] {
  return named(names, `${keyword}.${type}`, reading).map(([name, body]) => [type, name, first(body)]);
}

function first(body: Json): JsonObject {
  return blocksIn(body)[0] ?? {};
}

function located(address: string, { locate }: Reading): { locate?: () => Location | undefined } {
  const found = locate(address);
  return found ? { locate: found } : {};
}

function variable(name: string, body: JsonObject, reading: Reading): VariableBlock {
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
    ...located(`var.${name}`, reading),
  };
}

function output(name: string, body: JsonObject, reading: Reading): [string, OutputBlock][] {
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
    ...located(`output.${name}`, reading),
  };
  return [[name, block]];
}

function check(name: string, body: JsonObject, reading: Reading): CheckBlock {
  const where = `check.${name}.data`;
  const data = named(body["data"], where, reading).flatMap(([type, names]) =>
    named(names, `${where}.${type}`, reading).map(([label, inner]): Block => {
      return { mode: "data", type, name: label, body: first(inner) };
    }),
  );
  return { name, data, asserts: conditionsIn(body["assert"]), ...located(`check.${name}`, reading) };
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

function removed({ from, for_each: forEach, lifecycle, provisioner }: JsonObject, reading: Reading): RemovedBlock[] {
  if (typeof from !== "string") return [];
  const destroy = blocksIn(lifecycle)[0]?.["destroy"];
  const provisioners = named(provisioner, "removed.provisioner", reading).flatMap(([type, bodies]) =>
    blocksIn(bodies).map((body) => ({ type, body })),
  );
  const block = { from: nameIn(from), ...(forEach === undefined ? {} : { forEach }), provisioners };
  return [{ ...block, destroy: destroy === undefined || isTrue(destroy) ? true : isFalse(destroy) ? false : destroy }];
}

function action(type: string, name: string, body: JsonObject, reading: Reading): ActionBlock {
  const { config, count, for_each: forEach, provider } = body;
  return {
    type,
    name,
    config: blocksIn(config)[0] ?? {},
    ...(count === undefined ? {} : { count }),
    ...(forEach === undefined ? {} : { forEach }),
    ...(typeof provider === "string" ? { provider: nameIn(provider) } : {}),
    ...located(`action.${type}.${name}`, reading),
  };
}

function ephemeral(type: string, name: string, body: JsonObject, reading: Reading): EphemeralBlock {
  return { type, name, body, ...located(`ephemeral.${type}.${name}`, reading) };
}

/** Of backends and clouds the last one counts: an override file replaces what stands in the others. */
function terraform(blocks: readonly JsonObject[], reading: Reading): TerraformBlock {
  const of = (keyword: string) => blocks.map((block) => block[keyword]).filter((value) => value !== undefined);
  const backend = of("backend")
    .flatMap((value) => named(value, "terraform.backend", reading))
    .at(-1);
  const cloud = of("cloud").at(-1);
  const encryption = of("encryption").at(-1);
  const metas = of("provider_meta").flatMap((value) => named(value, "terraform.provider_meta", reading));
  return {
    requiredVersions: of("required_version").filter((value) => typeof value === "string"),
    experiments: of("experiments").flatMap(namesIn),
    ...(backend ? { backend: { type: backend[0], body: first(backend[1]) } } : {}),
    ...(cloud === undefined ? {} : { cloud: first(cloud) }),
    ...(encryption === undefined ? {} : { encryption: first(encryption) }),
    providerMeta: new Map(metas.map(([name, body]) => [name, first(body)])),
  };
}
