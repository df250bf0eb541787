import type { Model } from "../model/model";
import type { PriorObject } from "../model/state";
import type { Plan } from "../plan/plan-type";
import { canonicalType } from "../provider/overlays";
import { providerRegion } from "../rules/provider-region";
import type { Secrets } from "../rules/secrets";
import type { ObjectFacts } from "./result";

/** Each object that a plan changes or needs, with its id, as far as it has one. Linear. */
export function objectsOf(model: Model, plan: Plan, secrets: Secrets): ObjectFacts[] {
  const wanted = wantedIn(plan);
  const found = new Map<string, ObjectFacts>();
  const add = (stack: string, { address, type }: Named, region: string | undefined, prior: PriorObject | undefined) => {
    const key = `${stack}/${address}`;
    if (!wanted.has(key) || found.has(key)) return;
    const hidden = secrets.of(stack);
    const id = prior?.attributes["id"];
    found.set(key, {
      stack,
      address,
      type: canonicalType(type),
      ...(typeof id === "string" && id !== "" ? { id: hidden.maskedWhole(id) } : {}),
      ...(region === undefined ? {} : { region: String(hidden.masked(region)) }),
    });
  };
  const regions = new Map<string, string>();
  for (const resource of model.resources) {
    const { stack } = resource;
    const region = providerRegion(model, resource);
    const known = region.kind === "known" ? region.value : undefined;
    if (known !== undefined && !regions.has(stack)) regions.set(stack, known);
    add(stack, resource, known, resource.prior);
  }
  // What is not declared any more was most likely where its stack is.
  for (const { name } of model.stacks) {
    for (const object of model.stack(name).objects) {
      if (object.mode === "managed" && object.deposed === undefined) add(name, object, regions.get(name), object);
    }
  }
  return [...found.values()];
}

type Named = Pick<PriorObject, "address" | "type">;

function wantedIn({ changes, disruptions, followUps, waves }: Plan): ReadonlySet<string> {
  const wanted = new Set<string>();
  const add = (stack: string, address: string | undefined) => wanted.add(`${stack}/${address}`);
  for (const { stack, address, kind } of changes) if (kind !== "no-op" && kind !== "read") add(stack, address);
  for (const { stack, address, instance } of disruptions) add(stack, address).add(`${stack}/${instance}`);
  for (const { stack, address } of followUps) add(stack, address);
  for (const { stack, needs, leaves } of waves.flat())
    for (const { object } of [...needs, ...leaves]) add(stack, object);
  return wanted;
}
