import { formatAddress } from "../../model/address";
import type { Block } from "../../model/block";
import { isObject, type Json, type JsonObject, memberOf } from "../../model/json";
import type { Model } from "../../model/model";
import type { Module, ModulePart } from "../../model/module";
import { prefixOf } from "../../model/module-address";
import { META_ARGUMENTS } from "../../model/resource";
import { ALL_SECRET, maskedAt, placesIn, type SecretPlaces } from "../../model/secret-places";
import type { StackPart } from "../../model/stack-part";
import { canonicalType } from "../../provider/overlays";
import { isSecretName } from "../../provider/secret-names";
import type { SecretSpotter, SecretsOf } from "../../provider/secret-spotter";
import type { AttributeSchema } from "../../schema/attribute";
import { dataSourceType, resourceType } from "../../schema/schemas";
import { SENSITIVE_VALUE } from "../change";
import type { Mask } from "./mask";
import { localProvider, providerKey, providerName, providerVersion } from "./providers";
import { listedReferences } from "./references";

/** The configuration of a stack as Terraform's plan JSON has it: expressions with their references, no lifecycle. */
export class ConfigurationWriter {
  constructor(
    private readonly model: Model,
    private readonly part: StackPart,
    private readonly secrets: SecretSpotter,
    private readonly mask: Mask,
  ) {}

  document(): JsonObject {
    return { provider_config: this.providers(), root_module: this.module(this.part, "") };
  }

  /** What a module declares, with all that it calls. */
  private module(part: ModulePart, path: string): JsonObject {
    const { blocks, settings } = part;
    const [module] = this.model.modulesAt(this.part.name, path);
    const resources = [...new Map(blocks.map((block) => [addressOf(block), block])).values()].map((block) =>
      this.resource(block, path),
    );
    const outputs = [...(settings?.outputs ?? [])].map(([name, body]) => [name, this.output(module, body)] as const);
    const variables = [...(settings?.variables ?? [])].map(
      ([name, body]) => [name, this.variable(name, body)] as const,
    );
    const calls = [...(settings?.modules ?? [])].map(
      ([name, body]) => [name, this.moduleCall(part, path, name, body)] as const,
    );
    return {
      ...(outputs.length > 0 ? { outputs: sorted(outputs) } : {}),
      ...(resources.length > 0 ? { resources: resources.sort(byAddress) } : {}),
      ...(calls.length > 0 ? { module_calls: sorted(calls) } : {}),
      ...(variables.length > 0 ? { variables: sorted(variables) } : {}),
    };
  }

  private resource({ mode, type, name, body }: Block, path: string): JsonObject {
    const schema = mode === "managed" ? resourceType(type) : dataSourceType(type);
    const modules = this.model.modulesAt(this.part.name, path);
    const [resource] = modules.flatMap((module) => this.model.instances(module, mode, type, name));
    const secrets = resource ? this.secrets.of(resource, this.model.prior(resource)).any : namedSecret;
    const expressions = Object.entries(body).flatMap(([attribute, raw]) => {
      if (META_ARGUMENTS.has(attribute) || raw === null) return [];
      const written = this.attribute(raw, secrets(attribute), isRepeated(schema?.attribute(attribute)));
      return [[attribute, written] as const];
    });
    const dependsOn = Array.isArray(body["depends_on"]) ? body["depends_on"] : [];
    return {
      address: formatAddress(mode, type, name),
      mode,
      type,
      name,
      provider_config_key: this.providerKey(path, providerKey(canonicalType(type), body["provider"])),
      ...(expressions.length > 0 ? { expressions: sorted(expressions) } : {}),
      schema_version: (resource && this.model.prior(resource)?.schemaVersion) ?? 0,
      ...(body["count"] === undefined ? {} : { count_expression: this.expression(body["count"]) }),
      ...(body["for_each"] === undefined ? {} : { for_each_expression: this.expression(body["for_each"]) }),
      ...(dependsOn.length > 0 ? { depends_on: dependsOn } : {}),
    };
  }

  /** Nested blocks are lists of expressions. */
  private attribute(raw: Json, secrets: SecretPlaces | undefined, isBlock: boolean): Json {
    if (secrets?.all || !isBlock || typeof raw === "string") return this.expression(raw, secrets);
    return (Array.isArray(raw) ? raw : [raw]).map((block, i) => {
      const inner = secrets && placesIn(raw, secrets, i);
      if (!isObject(block)) return this.expression(block, inner);
      return this.expressions(block, (name) => inner && placesIn(block, inner, name));
    });
  }

  private expressions(body: JsonObject, secrets: SecretsOf): JsonObject {
    const entries = Object.entries(body).filter(([name, raw]) => raw !== null && name !== "//");
    return sorted(entries.map(([name, raw]) => [name, this.expression(raw, secrets(name))] as const));
  }

  /**
   * In JSON syntax every string is a template, and Terraform gives its text as the constant beside the references. What
   * is secret shows where it comes from and nothing else.
   */
  private expression(raw: Json, secrets?: SecretPlaces): JsonObject {
    const references = listedReferences(raw);
    const secret = secrets && (secrets.all || typeof raw === "string");
    if (secret && references.length > 0) return { references };
    const constant = secret ? SENSITIVE_VALUE : this.mask.value(maskedAt(raw, secrets, SENSITIVE_VALUE));
    return { constant_value: constant, ...(references.length > 0 ? { references } : {}) };
  }

  private output(module: Module | undefined, body: JsonObject): JsonObject {
    const { value = null, sensitive, description, depends_on: dependsOn } = body;
    const secret = sensitive === true;
    const hidden = secret || (module !== undefined && this.secrets.mentions(module, value));
    return {
      ...(secret ? { sensitive: true } : {}),
      expression: this.expression(value, hidden ? ALL_SECRET : undefined),
      ...(typeof description === "string" ? { description } : {}),
      ...(Array.isArray(dependsOn) ? { depends_on: dependsOn } : {}),
    };
  }

  private variable(name: string, { default: fallback, description, sensitive, ephemeral }: JsonObject): JsonObject {
    const secret = sensitive === true || ephemeral === true || isSecretName(name);
    const shown =
      fallback === undefined || fallback === null ? fallback : secret ? SENSITIVE_VALUE : this.mask.value(fallback);
    return {
      ...(shown === undefined ? {} : { default: shown }),
      ...(typeof description === "string" ? { description } : {}),
      ...(sensitive === true ? { sensitive: true } : {}),
    };
  }

  private moduleCall(part: ModulePart, path: string, name: string, call: JsonObject): JsonObject {
    const { source = "", version, depends_on: dependsOn, ...body } = call;
    const child = part.children?.get(name);
    const { count, for_each: forEach, providers: _, ...inputs } = body;
    const expressions = this.expressions(inputs, namedSecret);
    return {
      source,
      ...(Object.keys(expressions).length > 0 ? { expressions } : {}),
      ...(count === undefined ? {} : { count_expression: this.expression(count) }),
      ...(forEach === undefined ? {} : { for_each_expression: this.expression(forEach) }),
      module: child ? this.module(child, `${prefixOf(path)}module.${name}`) : {},
      ...(typeof version === "string" ? { version_constraint: version } : {}),
      ...(Array.isArray(dependsOn) ? { depends_on: dependsOn } : {}),
    };
  }

  private providers(): JsonObject {
    const { part } = this;
    const found = new Map<string, JsonObject>();
    for (const { name, body } of part.settings?.providers ?? []) {
      const { alias, ...rest } = body;
      const key = typeof alias === "string" ? `${name}.${alias}` : name;
      const expressions = this.expressions(rest, namedSecret);
      found.set(key, {
        ...this.provider(name),
        ...(typeof alias === "string" ? { alias } : {}),
        ...(Object.keys(expressions).length > 0 ? { expressions } : {}),
      });
    }
    const used = part.blocks.map(({ type }) => localProvider(canonicalType(type)));
    for (const name of [...Object.keys(part.settings?.requiredProviders ?? {}), ...used]) {
      if (!found.has(name)) found.set(name, this.provider(name));
    }
    return sorted([...found]);
  }

  /** The configuration of a provider that a module means by a name: its own, or what the call passes on from outside. */
  private providerKey(path: string, key: string): string {
    const [module] = this.model.modulesAt(this.part.name, path);
    if (!module?.parent) return key;
    const own = module.part.settings?.providers.some(({ name, body }) => {
      const { alias } = body;
      return (typeof alias === "string" ? `${name}.${alias}` : name) === key;
    });
    if (own) return `${path}:${key}`;
    const { providers } = module.body;
    const given = isObject(providers) ? memberOf(providers, key) : undefined;
    return this.providerKey(module.parent.path, typeof given === "string" ? bare(given) : key);
  }

  private provider(name: string): JsonObject {
    const version = providerVersion(this.part, name);
    return {
      name,
      full_name: providerName(this.part, name),
      ...(version === undefined ? {} : { version_constraint: version }),
    };
  }
}

/** Whether it is written as nested blocks. */
function isRepeated(attribute: AttributeSchema | undefined): boolean {
  return attribute?.block === "list" || attribute?.block === "set";
}

function namedSecret(name: string): SecretPlaces | undefined {
  return isSecretName(name) ? ALL_SECRET : undefined;
}

/** Names may be written as templates. */
function bare(name: string): string {
  return name.replace(/^\$\{(.*)\}$/, "$1");
}

function addressOf({ mode, type, name }: Block): string {
  return formatAddress(mode, type, name);
}

function sorted(entries: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function byAddress(a: JsonObject, b: JsonObject): number {
  return String(a["address"]) < String(b["address"]) ? -1 : 1;
}
