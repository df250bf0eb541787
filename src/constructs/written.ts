import { isObject, type Json, type JsonObject, memberOf, setMember } from "../model/json";
import type { Location } from "../model/location";
import type { Emission } from "../model/stack-part";
import type { Result } from "../policy/result";
import { renderJson } from "../report/json";
import type { Language } from "../report/messages/text";
import { locateProperty } from "./property";
import type { RenderedStack } from "./rendered-stack";
import { stableJson } from "./stable-json";
import { locate } from "./stack-part";

/** The part of the result that is about one stack, for the file beside its configuration. */
export function planOf(result: Result, stack: string, language: Language = "en"): string {
  return renderJson(result.stacks.length === 1 ? result : only(result, stack), { language, cwd: process.cwd() });
}

function only(result: Result, stack: string): Result {
  const ours = (thing: { readonly stack: string }) => thing.stack === stack;
  const { plan } = result;
  const waves = plan?.waves.map((wave) => wave.filter(ours)).filter((wave) => wave.length > 0);
  return {
    ...result,
    stacks: result.stacks.filter(({ name }) => name === stack),
    findings: result.findings.filter(ours),
    acknowledgements: result.acknowledgements.filter((one) => one.stack === undefined || one.stack === stack),
    ...(plan && waves
      ? {
          plan: {
            changes: plan.changes.filter(ours),
            waves,
            disruptions: plan.disruptions.filter(ours),
            hazards: plan.hazards.filter(ours),
            additions: plan.additions.filter(ours),
            followUps: plan.followUps.filter(ours),
            sequence: { phases: plan.sequence.phases.filter(ours), circles: plan.sequence.circles.filter(ours) },
            undecided: plan.undecided.filter(ours),
            attachOrder: plan.attachOrder.filter(ours),
          },
        }
      : {}),
  };
}

/** The lines of properties that stand on others than the construct. */
function propertiesOf(made: Location, body: Json | undefined): JsonObject {
  const attributes: JsonObject = {};
  for (const name of isObject(body) ? Object.keys(body) : []) {
    const at = locateProperty(made, [name]);
    if (at && at.line !== made.line) setMember(attributes, name, { line: at.line ?? 0, column: at.column ?? 0 });
  }
  return Object.keys(attributes).length > 0 ? { attributes } : {};
}

/** Construct path, file and line of every resource and acknowledgement of a stack, and where its modules are kept, for whoever reads its JSON later. */
export function sourcesOf(stack: RenderedStack, emission: Emission | undefined): string {
  const sources: JsonObject = {};
  const { resource } = stack.document;
  for (const [type, blocks] of Object.entries(isObject(resource) ? resource : {})) {
    for (const name of Object.keys(isObject(blocks) ? blocks : {})) {
      const address = `${type}.${name}`;
      const path = stack.element(address)?.node.path;
      const made = locate(stack, address);
      const attributes = made ? propertiesOf(made, memberOf(blocks as JsonObject, name)) : {};
      const source = { ...(path === undefined ? {} : { path }), ...made, ...attributes };
      if (Object.keys(source).length > 0) setMember(sources, address, source);
    }
  }
  const acknowledgements = Array.from({ length: stack.acknowledgements }, (_, index) => {
    return { ...stack.locateAcknowledgement(index) };
  });
  const { copiedModules: modules } = stack;
  const written = emission?.dependsOn.map(({ block, on }) => ({ block, on }));
  return stableJson({
    formatVersion: "1.0",
    sources,
    ...(modules ? { modules: { from: modules.from, to: modules.to } } : {}),
    ...(acknowledgements.length > 0 ? { acknowledgements } : {}),
    ...(written ? { emission: { dependsOn: written } } : {}),
  });
}
