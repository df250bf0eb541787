import type { Files } from "../language/environment";
import type { Acknowledgement } from "../model/acknowledgement";
import { formatAddress } from "../model/address";
import type { Block } from "../model/block";
import type { Json, JsonObject } from "../model/json";
import { isObject } from "../model/json";
import { nameIn as bare, blocksIn as blocksOf } from "../model/lifecycle";
import type { Locate, Location } from "../model/location";
import type { ModulePart } from "../model/module";
import { InputError, type Problem } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import type { PriorState } from "../model/state";
import { isTrue, labelledBlocks } from "./json-blocks";
import { readModuleBlocks } from "./module-blocks";
import { type EvaluateConstant, moduleSource } from "./module-source";
import { readNoted } from "./noted";
import type { ModuleReader } from "./read-module";

/** Where a declaration came from, for what JSON itself does not say. */
export interface Declaration {
  readonly path?: string;
  readonly locate?: Locate;
}

export interface ConfigurationSource {
  /** Name of the stack. */
  readonly name: string;
  /** File or folder, for messages. */
  readonly file: string;
  /** Finds the declaration of an address; what it does not know comes from the JSON itself. */
  readonly declaration?: (address: string) => Declaration | undefined;
  /** Finds where an acknowledgement was written, by its number; the file where it does not know. */
  readonly acknowledgement?: (index: number) => Location | undefined;
  readonly prior?: PriorState;
  /** Where the state will be, when there is none yet. */
  readonly stateFile?: string;
  /** Where the state is, when it cannot be read here. */
  readonly elsewhere?: StackPart["elsewhere"];
  /** Values given to variables; they win over the defaults. */
  readonly variables?: ReadonlyMap<string, Json>;
  /** Evaluates the source of a module that is an expression. Default: one that names nothing is known, and no other. */
  readonly constant?: EvaluateConstant;
  /** Reads the modules that are called. Default: none is read. */
  readonly module?: ModuleReader;
  /** `path.module`. Default: it is not known. */
  readonly folder?: string;
  /** What the functions of files read. Default: nothing. */
  readonly files?: Files;
  /** The workspace that is selected. Default: `default`. */
  readonly workspace?: string;
}

/**
 * Reads a configuration in Terraform's JSON syntax: what cdktf emits, or the documents of a folder of `*.tf.json` taken
 * together.
 *
 * @throws InputError with every block that is not shaped as Terraform wants it.
 */
export function readConfiguration(documents: readonly JsonObject[], source: ConfigurationSource): StackPart {
  const reader = new ConfigurationReader(source);
  for (const document of documents) reader.add(document);
  return reader.finish();
}

class ConfigurationReader {
  private readonly blocks: Block[] = [];
  readonly variables = new Map<string, Json | undefined>();
  private readonly variableTypes = new Map<string, string>();
  private readonly sensitiveVariables = new Set<string>();
  readonly locals = new Map<string, Json>();
  private readonly outputs = new Map<string, Json>();
  private readonly modules = new Map<string, JsonObject>();
  private readonly children = new Map<string, ModulePart>();
  private readonly stale = new Map<string, string>();
  private readonly requiredProviders = Object.create(null) as JsonObject;
  private readonly providers: { name: string; body: JsonObject }[] = [];
  private readonly variableBodies = new Map<string, JsonObject>();
  private readonly outputBodies = new Map<string, JsonObject>();
  private readonly moved: { from: string; to: string }[] = [];
  private readonly documents: JsonObject[] = [];
  private readonly acknowledgements: Acknowledgement[] = [];
  private readonly problems: Problem[] = [];

  constructor(private readonly source: ConfigurationSource) {}

  add(document: JsonObject): void {
    this.documents.push(document);
    this.resources("managed", document["resource"]);
    this.resources("data", document["data"]);
    for (const [name, body] of this.named(document["variable"], "variable")) {
      this.variable(name, isObject(body) ? body : {});
      this.variableBodies.set(name, isObject(body) ? body : {});
    }
    for (const locals of blocksOf(document["locals"])) {
      for (const [name, value] of Object.entries(locals)) this.locals.set(name, value);
    }
    for (const [name, body] of this.named(document["output"], "output")) {
      if (!isObject(body) || body["value"] === undefined) continue;
      this.outputs.set(name, body["value"]);
      this.outputBodies.set(name, body);
    }
    for (const [name, body] of this.named(document["module"], "module")) {
      this.modules.set(name, blocksOf(body)[0] ?? {});
    }
    const { name: stack, file, acknowledgement: locate } = this.source;
    const { acknowledgements, problems } = readNoted(document, { stack, file, ...(locate ? { locate } : {}) });
    this.acknowledgements.push(...acknowledgements);
    this.problems.push(...problems);
    this.addProviders(document);
    this.addMoves(document);
  }

  private addMoves(document: JsonObject): void {
    for (const { from, to } of blocksOf(document["moved"])) {
      if (typeof from === "string" && typeof to === "string") this.moved.push({ from: bare(from), to: bare(to) });
    }
  }

  private addProviders(document: JsonObject): void {
    for (const terraform of blocksOf(document["terraform"])) {
      for (const required of blocksOf(terraform["required_providers"])) Object.assign(this.requiredProviders, required);
    }
    for (const [name, bodies] of this.named(document["provider"], "provider")) {
      for (const body of blocksOf(bodies)) this.providers.push({ name, body });
    }
  }

  private variable(name: string, { default: fallback, type, sensitive, ephemeral }: JsonObject): void {
    this.variables.set(name, fallback);
    if (typeof type === "string") this.variableTypes.set(name, bare(type));
    // What is ephemeral is not for showing either: Terraform stores it in no plan.
    if (isTrue(sensitive) || isTrue(ephemeral)) this.sensitiveVariables.add(name);
  }

  finish(): StackPart {
    for (const [name, body] of this.modules) this.read(name, body);
    const declared = readModuleBlocks(this.documents, (where) => this.wrong(where));
    if (this.problems.length > 0) throw new InputError(this.problems);
    const { name, file, folder, files, workspace, prior, stateFile, elsewhere, variables, declaration } = this.source;
    for (const [variable, value] of variables ?? []) this.variables.set(variable, value);
    return {
      name,
      file,
      origin: "configuration",
      blocks: this.blocks,
      variables: this.variables,
      variableTypes: this.variableTypes,
      sensitiveVariables: this.sensitiveVariables,
      locals: this.locals,
      outputs: this.outputs,
      moved: this.moved,
      declared,
      ...(declaration ? { locate: (address, within) => declaration(address)?.locate?.(within) } : {}),
      modules: new Set(this.modules.keys()),
      ...(this.children.size > 0 ? { children: this.children } : {}),
      ...(this.stale.size > 0 ? { stale: this.stale } : {}),
      ...(this.acknowledgements.length > 0 ? { acknowledgements: this.acknowledgements } : {}),
      settings: {
        requiredProviders: this.requiredProviders,
        providers: this.providers,
        variables: this.variableBodies,
        outputs: this.outputBodies,
        modules: this.modules,
      },
      ...(prior ? { prior } : {}),
      ...(stateFile === undefined ? {} : { stateFile }),
      ...(elsewhere ? { elsewhere } : {}),
      ...(folder === undefined ? {} : { folder }),
      ...(files === undefined ? {} : { files }),
      ...(workspace === undefined ? {} : { workspace }),
    };
  }

  /** A module that is called. What is wrong in its files is said together with what is wrong here. */
  private read(name: string, body: JsonObject): void {
    const { count, for_each: forEach } = body;
    const source = moduleSource(body["source"], this, this.source.constant);
    if (!this.source.module) return;
    const version = moduleSource(body["version"], this, this.source.constant);
    const location = this.source.declaration?.(`module.${name}`)?.locate?.() ?? { file: this.source.file };
    try {
      const read = this.source.module(source, { name, version });
      if (!read) return;
      if ("stale" in read) {
        this.stale.set(name, read.stale);
        return;
      }
      this.children.set(name, read.part);
      this.problems.push(...wrongArguments(name, body, read.part).map((problem) => ({ ...problem, location })));
      const around = `module.${name}${count === undefined && forEach === undefined ? "" : "[*]"}.`;
      for (const one of read.acknowledgements) {
        this.acknowledgements.push({ ...one, scope: `${around}${one.scope ?? "*"}` });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.problems.push(...error.problems.map((problem) => (problem.location ? problem : { location, ...problem })));
    }
  }

  private resources(mode: "managed" | "data", value: Json | undefined): void {
    const keyword = mode === "managed" ? "resource" : "data";
    for (const [type, names] of this.named(value, keyword)) {
      for (const [name, body] of this.named(names, `${keyword}.${type}`)) {
        const bodies = blocksOf(body);
        const [first] = bodies;
        if (bodies.length === 1 && first) this.blocks.push(this.block(mode, type, name, first));
        else this.wrong(`${keyword}.${type}.${name}`);
      }
    }
  }

  private block(mode: "managed" | "data", type: string, name: string, body: JsonObject): Block {
    const declaration = this.source.declaration?.(formatAddress(mode, type, name));
    const path = declaration?.path ?? constructPath(body);
    const locate = declaration?.locate;
    return { mode, type, name, body, ...(path !== undefined ? { path } : {}), ...(locate ? { locate } : {}) };
  }

  private named(value: Json | undefined, where: string): [string, Json][] {
    return labelledBlocks(value, () => this.wrong(where));
  }

  private wrong(where: string): void {
    this.problems.push({ id: "configuration/shape", location: { file: this.source.file }, params: { where } });
  }
}

/** Arguments of a `module` block that are no variables of the module. */
const CALL_ARGUMENTS = new Set([
  "source",
  "version",
  "count",
  "for_each",
  "providers",
  "depends_on",
  "ignore_nested_deprecations",
  "lifecycle",
  "//",
]);

/** Arguments that the module does not declare, and variables without a default that get no value: Terraform refuses both. */
function wrongArguments(module: string, body: JsonObject, { variables }: ModulePart): Omit<Problem, "location">[] {
  const declared = [...variables.keys()].sort().join(", ") || "-";
  const unknown = Object.keys(body).filter((name) => !CALL_ARGUMENTS.has(name) && !variables.has(name));
  const missing = [...variables].flatMap(([name, value]) =>
    value === undefined && !Object.hasOwn(body, name) ? [name] : [],
  );
  return [
    ...unknown.map((name) => ({ id: "module/argument", params: { module, name, declared } })),
    ...missing.map((name) => ({ id: "module/required", params: { module, name } })),
  ];
}

/** cdktf notes the construct path beside each resource. */
function constructPath(body: JsonObject): string | undefined {
  const comment = body["//"];
  const metadata = isObject(comment) ? comment["metadata"] : undefined;
  const path = isObject(metadata) ? metadata["path"] : undefined;
  return typeof path === "string" ? path : undefined;
}
