import { Construct } from "constructs";
import { display } from "../read/local-state";
import { type CapturedStack, captureDeclaration, locateDeclaration } from "./declaration";
import type { NetworkInterfaceAttachment } from "./network-interface-attachment";
import type { IdReference } from "./references";

/** An interface is on one instance at a time. Names both places. */
export class AlreadyAttached extends Error {
  /** @param above the function whose caller made the mistake */
  constructor(path: string, first: NetworkInterfaceAttachment, second: IdReference, above: unknown) {
    const here = placeOf(captureDeclaration(above));
    super(
      `${path} is attached to ${nameOf(first.instance)} already${placeOf(first.declared)}; ` +
        `it cannot be attached to ${nameOf(second)} as well${here}. ` +
        "An interface is on one instance at a time: remove one of the two, or declare a second interface.",
    );
    this.name = "AlreadyAttached";
  }
}

function placeOf(declared: CapturedStack): string {
  const location = locateDeclaration(declared);
  return location ? ` (${display(location.file, process.cwd())}:${location.line})` : "";
}

function nameOf(reference: IdReference): string {
  if (typeof reference === "string") return reference;
  return Construct.isConstruct(reference) ? reference.node.path : reference.id;
}
