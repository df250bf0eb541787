import type { Model } from "../model/model";
import type { PriorObject } from "../model/state";
import { providerRegion } from "../network/provider-region";
import type { Plan } from "../plan/plan-type";
import { describeOf } from "../provider/describe";
import { canonicalType } from "../provider/overlays";
import type { Secrets } from "../rules/secrets";
import type { ObjectFacts } from "./result";

/** Each object that a plan changes or needs, with its id, as far as it has one. Linear. */
export function objectsOf(model: Model, plan: Plan, secrets: Secrets): ObjectFacts[] {
  const regions = regionsOf(model);
  const found = new Map<string, ObjectFacts>();
  const add = (stack: string, address: string, type: string, id: unknown, region: string | undefined) => {
    const hidden = secrets.of(stack);
    const known = canonicalType(type);
    const show = describeOf(known);
    found.set(`${stack}/${address}`, {
      stack,
      address,
      type: known,
      ...(typeof id === "string" && id !== "" ? { id: hidden.maskedWhole(id) } : {}),
      ...(region === undefined ? {} : { region: String(hidden.masked(region)) }),
      ...(show ? { show } : {}),
    });
  };
  const objects = new Map<string, PriorObject>();
  const declared = new Map(model.resources.map((one) => [`${one.stack}/${one.address}`, one]));
  for (const { name } of model.stacks)
    for (const one of model.stack(name).objects)
      if (one.mode === "managed" && one.deposed === undefined) objects.set(`${name}/${one.address}`, one);
  for (const [stack, address] of wantedIn(plan)) {
    const key = `${stack}/${address}`;
    const resource = declared.get(key);
    const object = resource ? resource.prior : objects.get(key);
    const type = resource?.type ?? object?.type ?? typeOfId(address);
    // What is not declared was most likely where its stack is.
    const region = resource ? regionOf(model, resource) : regions.get(stack);
    const outside = resource || object ? undefined : address;
    if (type !== undefined) add(stack, address, type, object?.attributes["id"] ?? outside, region);
  }
  return [...found.values()];
}

/** Of what lies outside of the configuration only the id is known. */
function typeOfId(id: string): string | undefined {
  if (/^eni-\w+$/.test(id)) return "alicloud_ecs_network_interface";
  return /^i-\w+$/.test(id) ? "alicloud_instance" : undefined;
}

function regionOf(model: Model, resource: Parameters<typeof providerRegion>[1]): string | undefined {
  const region = providerRegion(model, resource);
  return region.kind === "known" ? region.value : undefined;
}

/** By stack: where the first of its resources is. */
function regionsOf(model: Model): ReadonlyMap<string, string> {
  const regions = new Map<string, string>();
  for (const resource of model.resources) {
    const { stack } = resource;
    const region = regions.has(stack) ? undefined : regionOf(model, resource);
    if (region !== undefined) regions.set(stack, region);
  }
  return regions;
}

function wantedIn({ changes, disruptions, followUps, waves }: Plan): readonly (readonly [string, string])[] {
  const wanted = new Map<string, readonly [string, string]>();
  const add = (stack: string, address: string | undefined) => {
    if (address !== undefined) wanted.set(`${stack}/${address}`, [stack, address]);
  };
  for (const { stack, address, kind } of changes) if (kind !== "no-op" && kind !== "read") add(stack, address);
  for (const { stack, address, instance } of disruptions) {
    add(stack, address);
    add(stack, instance);
  }
  for (const { stack, address } of followUps) add(stack, address);
  for (const { stack, needs, leaves } of waves.flat())
    for (const { object } of [...needs, ...leaves]) add(stack, object);
  return [...wanted.values()];
}
