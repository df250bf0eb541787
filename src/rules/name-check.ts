import { textShapeOf } from "../language/texts";
import type { Answer } from "../model/answer";
import type { Resource } from "../model/resource";
import { valueBehind } from "../model/typed-answer";
import type { Network } from "../network/network";
import { shapeBegins, shapeLength, shapeStart, type TextShape } from "../value/shape";
import { fact } from "./facts";
import type { Report } from "./rule";

export const NAME_SOURCE = "ECS API CreateNetworkInterface and RunInstances (2026-07-16)";

/** Characters, not bytes. */
const LENGTHS = { name: { min: 2, max: 128 }, description: { min: 2, max: 256 } } as const;

/**
 * Checks a name or a description: its length in characters, that a name begins with a letter or a Chinese character, and
 * that neither begins with a web address. Messages: `length`, `start`, `web`.
 */
export function checkName(
  network: Network,
  report: Report,
  resource: Resource,
  attribute: string,
  kind: keyof typeof LENGTHS,
): void {
  const value = network.text(resource, attribute);
  if (value.kind === "unknown" && checkOpen(report, resource, attribute, kind, value)) return;
  report.decide(resource, network.text(resource, attribute), (text) => {
    if (text === "") return;
    const facts = [fact("resource", resource.address), fact("attribute", attribute), fact("value", text)];
    const { min, max } = LENGTHS[kind];
    const length = [...text].length;
    if (length < min || length > max) {
      const limits = [fact("length", length), fact("min", min), fact("max", max)];
      report.violation(resource, { message: "length", facts: [...facts, ...limits] });
    } else if (/^https?:\/\//.test(text)) report.violation(resource, { message: "web", facts });
    else if (kind === "name" && !/^\p{L}/u.test(text)) report.violation(resource, { message: "start", facts });
  });
}

/** Whether a text that is not known is decided all the same: by its length, its first letter and its beginning. */
function checkOpen(
  report: Report,
  resource: Resource,
  attribute: string,
  kind: keyof typeof LENGTHS,
  value: Answer<string>,
): boolean {
  const shape = textShapeOf(valueBehind(value));
  const { min, max } = LENGTHS[kind];
  const length = shapeLength(shape);
  const facts = [
    fact("resource", resource.address),
    fact("attribute", attribute),
    fact("value", writtenOf(resource, attribute)),
  ];
  const starts = kind === "description" ? true : startsWithLetter(shape);
  const web = WEB.map((begin) => shapeBegins(shape, begin));
  // An empty name is none.
  if (length.min > 0 && (length.max < min || length.min > max)) {
    const least = length.min === length.max ? length.min : `${length.min}-${length.max}`;
    const limits = [fact("length", least), fact("min", min), fact("max", max)];
    report.violation(resource, { message: "length", facts: [...facts, ...limits] });
  } else if (web.includes(true)) report.violation(resource, { message: "web", facts });
  else if (length.min > 0 && starts === false) report.violation(resource, { message: "start", facts });
  else return length.min >= min && length.max <= max && starts === true && web.every((one) => one === false);
  return true;
}

const WEB = ["http://", "https://"];

/** Surely, never, or undefined: not in all cases. */
function startsWithLetter(shape: TextShape): boolean | undefined {
  const { letters, mayBeEmpty } = shapeStart(shape);
  if (letters === undefined || mayBeEmpty) return undefined;
  const [first, ...others] = [...letters].map((letter) => /^\p{L}/u.test(letter));
  return others.every((one) => one === first) ? first : undefined;
}

/** The value as it is written, where that is a text. */
function writtenOf(resource: Resource, attribute: string): string {
  const raw = resource.raw(attribute);
  return typeof raw === "string" ? raw : "";
}
