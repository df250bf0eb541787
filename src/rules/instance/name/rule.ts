import { textShapeOf } from "../../../language/texts";
import type { Resource } from "../../../model/resource";
import { valueBehind } from "../../../model/typed-answer";
import { type LetterRun, shapeLength, type TextShape } from "../../../value/shape";
import { fact } from "../../facts";
import { checkName, NAME_SOURCE } from "../../name-check";
import type { Report, Rule, RuleContext } from "../../rule";

/** Windows takes host names of 2 to 15 characters, everything else of 2 to 64: RunInstances HostName (2026-07-16). */
const HOST_NAME = { windows: 15, other: 64 } as const;

/** Names of instances are as the API wants them; the provider's schema counts bytes only. */
export const instanceName: Rule = {
  id: "instance/name",
  severity: "error",
  about: ["host_name"],
  decidedAt: "synth",
  prevents: ["InvalidInstanceName.Malformed", "InvalidHostName.Malformed"],
  source: NAME_SOURCE,
  check(context, report) {
    for (const instance of context.network.instances) {
      checkName(context.network, report, instance, "instance_name", "name");
      checkHostName(context, report, instance);
    }
  },
};

function checkHostName({ network, catalog }: RuleContext, report: Report, instance: Resource): void {
  const value = network.text(instance, "host_name");
  if (value.kind === "absent") return;
  const image = network.imageOf(instance);
  const os = image.kind === "known" ? catalog.image(image.value)?.os : undefined;
  const max = os?.startsWith("win") ? HOST_NAME.windows : HOST_NAME.other;
  if (isSurelyHostName(textShapeOf(valueBehind(value)), max)) return;
  report.decide(instance, value, (name) => {
    if (name === "") return;
    if (name.length >= 2 && name.length <= max && isHostName(name)) return;
    report.violation(instance, {
      message: "host-name",
      facts: [fact("resource", instance.address), fact("value", name), fact("max", max)],
      prevents: ["InvalidHostName.Malformed"],
    });
  });
}

/** Whether a text is a host name whatever it turns out to be: what is not known of it may have letters and digits only. */
function isSurelyHostName(shape: TextShape, max: number): boolean {
  const length = shapeLength(shape);
  if (length.min < 2 || length.max > max) return false;
  if (shape.some((piece) => typeof piece !== "string" && (piece.min === 0 || !isAlphanumeric(piece)))) return false;
  return isHostName(shape.map((piece) => (typeof piece === "string" ? piece : "x")).join(""));
}

function isAlphanumeric({ letters }: LetterRun): boolean {
  return letters !== undefined && /^[A-Za-z0-9]+$/.test(letters);
}

/** Letters, digits, dots and hyphens; neither of the last two at an end or twice in a row. */
function isHostName(name: string): boolean {
  return /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/.test(name);
}
