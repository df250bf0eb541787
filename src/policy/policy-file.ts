import { dirname, resolve } from "node:path";
import type { Acknowledgement } from "../model/acknowledgement";
import { isObject, type Json, type JsonObject } from "../model/json";
import type { Location } from "../model/location";
import { InputError, type Problem } from "../model/problem";
import { RULES } from "../rules/index";
import type { Rule } from "../rules/rule";
import { likelyName } from "../text/nearest";
import { parseYaml, type YamlDocument, type YamlPath } from "../text/yaml/read";
import { wildcard } from "./address-pattern";
import { Compiler } from "./cel/compile";
import { expressionsOf, mistakesOf, unfilledIn } from "./cel/validate";
import { GROUP_MEMBERS, type GroupDefinition } from "./groups";
import type {
  AllowedWindow,
  Level,
  NamedFile,
  Policy,
  PolicyInputs,
  PolicyRule,
  PolicyScope,
  SeverityEntry,
} from "./policy";
import { POLICY_SHAPE, SCOPE_PATTERNS } from "./policy-shape";

/** What has to be known of a rule to judge what a policy says of it. */
export type KnownRule = Pick<Rule, "id" | "stops" | "options">;

/**
 * Reads a policy file: YAML of the shape of schemas/policy.schema.json.
 *
 * @param path absolute path of the file.
 * @param file how the file is called in messages.
 * @param rules Default: those that come with the package.
 * @param more whether there are rules of which nothing is known, so that any name may be of one. Default: no.
 * @throws InputError with every mistake, each at its line and column.
 */
export function readPolicy(
  text: string,
  path: string,
  file: string,
  rules: readonly KnownRule[] = RULES,
  more = false,
): Policy {
  const document = parseYaml(text, file, POLICY_SHAPE);
  const reader = new PolicyReader(document, dirname(path), file, rules, more);
  const policy = reader.policy();
  const problems = [...document.problems, ...reader.problems];
  if (problems.length === 0) return policy;
  throw new InputError(problems.sort(byPlace));
}

/** The files with rules that a policy file names; what else is in it may be about those rules. */
export function ruleFilesOf(text: string, path: string, file: string): NamedFile[] {
  return new PolicyReader(parseYaml(text, file, POLICY_SHAPE), dirname(path), file, []).ruleFiles();
}

function byPlace({ location: a }: Pick<Problem, "location">, { location: b }: Pick<Problem, "location">): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

class PolicyReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly document: YamlDocument,
    private readonly folder: string,
    private readonly file: string,
    private rules: readonly KnownRule[],
    private readonly more = false,
  ) {}

  policy(): Policy {
    const own = this.ownRules();
    const { lang, strict, catalog, inventory, baseline, outputs, severity, disruptions } = this.document.value;
    const { maxReboots, noDisruption } = objectOf(disruptions);
    return {
      file: this.file,
      folder: this.folder,
      severities: this.severities(severity, ["severity"]),
      scopes: this.scopes(),
      options: this.options(),
      rules: own,
      ruleFiles: this.ruleFiles().map((named) => named.file),
      limits: {
        ...set("maxReboots", maxReboots as number | undefined),
        ...set("noDisruption", noDisruption as boolean | undefined),
      },
      allowed: this.allowed(objectOf(disruptions)["allow"]),
      groups: this.groups(),
      acknowledgements: this.acknowledgements(),
      inputs: this.inputs(),
      outputs: textsOf(outputs).map((output) => this.output(output)),
      ...set("strict", strict as boolean | undefined),
      ...set("lang", lang as Policy["lang"]),
      ...set("catalog", this.path(catalog)),
      ...set("inventory", this.path(inventory)),
      ...set("baseline", this.path(baseline)),
      named: this.named(),
    };
  }

  /** Rules of the file itself; whatever else it says may be about them, so they come first. */
  private ownRules(): PolicyRule[] {
    const { rules: entries = [] } = this.document.value;
    if (!Array.isArray(entries) || entries.length === 0) return [];
    const compiler = new Compiler();
    const own = entries.flatMap((entry, i): PolicyRule[] => {
      if (!isObject(entry)) return [];
      const rule = { ...(entry as unknown as PolicyRule), location: this.document.at(["rules", i]) };
      for (const [key, text, yields] of expressionsOf(rule)) {
        const mistake = typeof text === "string" ? compiler.mistake(text, yields) : undefined;
        const location = this.document.at(["rules", i, ...key.split(".")]);
        if (mistake) this.problem("policy/expression", { key: `rules[${i}].${key}`, ...mistake }, location);
      }
      for (const { key, name } of unfilledIn(rule)) {
        const params = { where: `rules[${i}].${key}`, name };
        this.problem("policy/unfilled", params, this.document.at(["rules", i, ...key.split(".")]));
      }
      return [rule];
    });
    for (const { problem, at } of mistakesOf(own, this.rules)) this.problem(problem.id, problem.params, at);
    this.rules = [...this.rules, ...own.filter(({ id }) => typeof id === "string").map(({ id }) => ({ id }))];
    return own;
  }

  ruleFiles(): NamedFile[] {
    return this.namedAt(["rules"]);
  }

  private named(): NamedFile[] {
    const paths: YamlPath[] = [["inventory"], ["catalog"], ["baseline"], ["inputs", "state"], ["inputs", "varFiles"]];
    return paths.flatMap((path) => this.namedAt(path)).sort(byPlace);
  }

  /** The file at a path, or the files of a list there. */
  private namedAt(path: YamlPath): NamedFile[] {
    const value = path.reduce<Json | undefined>((at, key) => objectOf(at)[key], this.document.value);
    if (Array.isArray(value)) {
      return value.flatMap((entry, i) => this.namedFile(`${path.join(".")}[${i}]`, entry, [...path, i]));
    }
    return this.namedFile(path.join("."), value, path);
  }

  private namedFile(key: string, value: Json | undefined, path: YamlPath): NamedFile[] {
    if (typeof value !== "string") return [];
    return [{ key, file: resolve(this.folder, value), location: this.document.at(path) }];
  }

  private severities(value: Json | undefined, path: YamlPath): SeverityEntry[] {
    return Object.entries(objectOf(value)).map(([rule, given]) => {
      const location = this.document.at([...path, rule]);
      const { level, reason } = isObject(given) ? given : { level: given, reason: undefined };
      this.checkPattern(rule, level, location);
      return { rule, level: level as Level, ...set("reason", reason as string | undefined), location };
    });
  }

  private checkPattern(pattern: string, level: Json | undefined, location: Location): void {
    const expression = wildcard(pattern);
    const meant = this.rules.filter(({ id }) => expression.test(id));
    if (meant.length === 0) this.unknownRule(pattern, location);
    const needed = level === "off" ? meant.find(({ stops }) => stops) : undefined;
    if (needed) this.problem("policy/not-off", { name: needed.id }, location);
  }

  private unknownRule(name: string, location: Location): void {
    if (this.more) return;
    const ids = this.rules.map(({ id }) => id);
    const near = likelyName(name, ids);
    const id = near === undefined ? "policy/unknown-rule" : "policy/misspelt-rule";
    this.problem(id, { name, nearest: near ?? "" }, location);
  }

  private scopes(): PolicyScope[] {
    return listOf(this.document.value["scopes"]).map((scope, i) => {
      const path = ["scopes", i];
      if (!SCOPE_PATTERNS.some((key) => key in scope)) {
        const params = { where: `scopes[${i}]`, keys: SCOPE_PATTERNS.join(", ") };
        this.problem("policy/scope-of-nothing", params, this.document.at(path));
      }
      const patterns = Object.fromEntries(SCOPE_PATTERNS.flatMap((key) => (key in scope ? [[key, scope[key]]] : [])));
      return { ...patterns, severities: this.severities(scope["severity"], [...path, "severity"]) };
    });
  }

  private options(): Policy["options"] {
    const entries = Object.entries(objectOf(this.document.value["options"]));
    for (const [name] of entries) {
      const location = this.document.at(["options", name]);
      const rule = this.rules.find(({ id }) => id === name);
      const rules = this.rules.flatMap(({ id, options }) => (options ? [id] : [])).join(", ");
      if (!rule) this.unknownRule(name, location);
      else if (!rule.options) this.problem("policy/no-options", { name, rules }, location);
    }
    return Object.fromEntries(entries) as Policy["options"];
  }

  private allowed(value: Json | undefined): AllowedWindow[] {
    return listOf(value).map((entry, i) => {
      const location = this.document.at(["disruptions", "allow", i]);
      const { begins, expires } = entry;
      if (typeof begins === "string" && typeof expires === "string" && expires < begins) {
        this.problem("policy/window-ends-first", { where: `disruptions.allow[${i}]`, begins, expires }, location);
      }
      return { ...(entry as unknown as Omit<AllowedWindow, "location">), location };
    });
  }

  private groups(): GroupDefinition[] {
    const names = new Set<string>();
    return listOf(this.document.value["groups"]).map((entry, i) => {
      const location = this.document.at(["groups", i]);
      const where = `groups[${i}]`;
      const given = GROUP_MEMBERS.filter((key) => key in entry);
      if (given.length !== 1) this.problem("policy/group-members", { where, keys: GROUP_MEMBERS.join(", ") }, location);
      const name = String(entry["name"]);
      if (names.has(name)) this.problem("policy/group-twice", { where, name }, location);
      names.add(name);
      return entry as unknown as GroupDefinition;
    });
  }

  private acknowledgements(): Acknowledgement[] {
    return listOf(this.document.value["acknowledgements"]).map((entry, i) => ({
      ...(entry as unknown as Omit<Acknowledgement, "location">),
      location: this.document.at(["acknowledgements", i]),
    }));
  }

  private inputs(): PolicyInputs {
    const { paths, state, varFiles } = objectOf(this.document.value["inputs"]);
    const stateFile = (value: Json | undefined) => (value === "none" ? value : this.path(value));
    const states = Object.entries(objectOf(state)).map(([stack, file]) => [stack, stateFile(file) ?? ""] as const);
    return {
      ...set("paths", paths === undefined ? undefined : textsOf(paths).map((path) => resolve(this.folder, path))),
      ...(isObject(state) ? {} : set("state", stateFile(state))),
      states: Object.fromEntries(states),
      varFiles: textsOf(varFiles).map((file) => resolve(this.folder, file)),
    };
  }

  /** `NAME=FILE` with the file where the policy means it. */
  private output(value: string): string {
    const at = value.indexOf("=");
    return at < 0 ? value : `${value.slice(0, at)}=${resolve(this.folder, value.slice(at + 1))}`;
  }

  private path(value: Json | undefined): string | undefined {
    return typeof value === "string" ? resolve(this.folder, value) : undefined;
  }

  private problem(id: string, params: Problem["params"], location: Location): void {
    this.problems.push({ id, params, location });
  }
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** Entries that are no mappings were reported already. */
function listOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

/** `{ name: value }`, or nothing when there is no value. */
function set<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}
