import { formatKey } from "../model/address";
import { ABSENT, type Answer, asString, chainAnswer, known, type Unknown, unknown } from "../model/answer";
import { resolveAddress } from "../model/dynamic-address";
import { isTemplate } from "../model/expression";
import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Repetition } from "../model/repetitions";
import { repetitionsOf } from "../model/repetitions";
import type { Resource } from "../model/resource";
import { valueBehind } from "../model/typed-answer";
import { configured, providerOf, writtenProvider } from "../provider/provider-block";

/** The region of the provider configuration that a resource uses. Absent: nothing says it, the environment may. */
export function providerRegion(model: Model, resource: Resource): Answer<string> {
  const provider = providerOf(resource);
  const { region, for_each: forEach } = provider?.body ?? {};
  // Empty is not set: the provider takes the region of its profile or of the environment.
  if (!provider || typeof region !== "string") return ABSENT;
  if (!isTemplate(region)) return named(region);
  const { module } = provider;
  if (forEach === undefined) return chainAnswer(asString(model.evaluateIn(module, region)), named);
  const repetition = instanceOf(model, resource, forEach);
  return chainAnswer(
    asString("kind" in repetition ? repetition : model.evaluateEach(module, region, repetition)),
    named,
  );
}

/** The same of what uses the provider of its stack, without an alias. */
export function stackRegion(model: Model, stack: string): Answer<string> {
  const root = model.root(stack);
  const { region } = configured(root.part, "alicloud") ?? {};
  if (typeof region !== "string") return ABSENT;
  return isTemplate(region) ? chainAnswer(asString(model.evaluateIn(root, region)), named) : named(region);
}

function named(region: string): Answer<string> {
  return region === "" ? ABSENT : known(region);
}

/** OpenTofu: which of the instances of a provider configuration, `alicloud.by_region[each.key]`, a resource uses. */
function instanceOf(model: Model, resource: Resource, forEach: Json): Repetition | Unknown {
  const written = writtenProvider(resource);
  const found = resolveAddress(written, (code) => model.evaluate(resource, `\${${code}}`));
  if (typeof found !== "string") return { kind: "unknown", missing: found };
  const value = model.evaluateIn(model.root(resource.stack), forEach);
  const repetitions = repetitionsOf(valueBehind(value), "for_each", written);
  const repetition = repetitions.find(({ key }) => key !== undefined && found.endsWith(formatKey(key)));
  return repetition ?? unknown("expression", written);
}

/** The same with the key of its instance. Of a key that nobody knows: apart from all others. */
export function providerInstance(model: Model, resource: Resource): string {
  const written = writtenProvider(resource);
  const found = resolveAddress(written, (code) => model.evaluate(resource, `\${${code}}`));
  return typeof found === "string" ? found : `${written} ${resource.address}`;
}
