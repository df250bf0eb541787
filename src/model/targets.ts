import { likelyValue } from "../language/unknowns";
import { isMembers, UnknownContent, type Value } from "../value/value";
import { ABSENT, type Answer, known } from "./answer";
import type { Declared } from "./declared";
import type { Evaluation } from "./evaluation";
import { isTemplate } from "./expression";
import type { Json } from "./json";
import { plainIdOwner } from "./plain-id";
import { Resource } from "./resource";
import type { EvaluationScope } from "./scope";
import { type Target, targetOfValue } from "./target";
import { answerOf } from "./typed-answer";

/** Tells what values of the configuration point at that hold ids. */
export class Targets {
  /** @param identify what lies behind an id */
  constructor(
    private readonly declared: Declared,
    private readonly evaluation: Evaluation,
    private readonly identify: (id: string) => Target,
  ) {}

  /** What a value that holds an id points at. */
  of(resource: Resource, raw: Json | undefined): Target {
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string" && !isTemplate(raw)) return this.identify(raw);
    if (typeof raw !== "string") return ABSENT;
    const owner = plainIdOwner(this.declared, resource.module, raw);
    if (owner) return { kind: "resource", resource: owner };
    return this.ofValue(this.evaluation.valueOrUnknown(raw, { module: resource.module, resource }));
  }

  /** The same for a list or set of ids. Unknown when the list itself is. */
  all(resource: Resource, raw: Json | undefined): Answer<readonly Target[]> {
    if (Array.isArray(raw)) {
      return known(raw.map((entry) => (typeof entry === "string" ? this.of(resource, entry) : ABSENT)));
    }
    if (typeof raw !== "string") return ABSENT;
    const value = likelyValue(this.evaluation.valueOrUnknown(raw, { module: resource.module, resource }));
    const { content } = value;
    if (content === null) return ABSENT;
    if (content instanceof UnknownContent) return answerOf(value) as Answer<readonly Target[]>;
    if (Array.isArray(content)) return known((content as readonly Value[]).map((entry) => this.ofValue(entry)));
    return isMembers(content) ? ABSENT : known([this.ofValue(value)]);
  }

  /** The attribute of a resource that a value comes from, through everything that only passes it on. */
  origin(raw: Json | undefined, scope: EvaluationScope): { resource: Resource; attribute: string } | undefined {
    if (typeof raw !== "string" || !isTemplate(raw)) return undefined;
    const { origin } = this.evaluation.valueOrUnknown(raw, scope);
    const [attribute, ...more] = origin?.path ?? [];
    if (!(origin?.owner instanceof Resource) || attribute === undefined || more.length > 0) return undefined;
    return { resource: origin.owner, attribute: String(attribute) };
  }

  private ofValue(value: Value): Target {
    return targetOfValue(likelyValue(value), this.identify);
  }
}
