import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Location } from "../model/location";
import { NOTED } from "../read/noted";
import { isDate } from "../text/date";
import { type CapturedStack, captureDeclaration, locateDeclaration } from "./declaration";
import type { RuleId } from "./names";

/** What is said of a finding that is seen and left as it is. */
export interface AcknowledgementProps {
  /** Id of the rule, for instance `eni/image-autoconfig`. */
  readonly rule: RuleId;
  readonly reason: string;
  /** Last day that it counts, in UTC, as 2027-01-31. Default: it has no end. */
  readonly expires?: string;
  /** Who answers for it. */
  readonly owner?: string;
}

interface Noted {
  /** As it stands in the stack's JSON. */
  readonly entry: AcknowledgementProps & { readonly path?: string };
  readonly declared: CapturedStack;
}

const BY_STACK = new WeakMap<TerraformStack, Noted[]>();

/**
 * Acknowledges what a rule finds in a construct and below it. It stands in the stack's JSON as a comment, so whoever checks
 * the output folder later knows of it too.
 *
 * @param construct a stack, or a construct inside of one.
 * @throws BadAcknowledgement without a reason, or with an end that is no day.
 */
export function acknowledge(construct: IConstruct, { rule, reason, expires, owner }: AcknowledgementProps): void {
  const declared = captureDeclaration(acknowledge);
  const { path } = construct.node;
  if (!/^[^/\s]+\/\S+$/.test(rule))
    throw new BadAcknowledgement(path, `rule is a rule's id, group/name, not "${rule}"`);
  if (reason.trim() === "") throw new BadAcknowledgement(path, `of ${rule} has no reason`);
  if (expires !== undefined && !isDate(expires)) {
    throw new BadAcknowledgement(path, `of ${rule} expires on a day like 2027-01-31, not on "${expires}"`);
  }
  const stack = stackOf(construct);
  if (!stack)
    throw new BadAcknowledgement(path, "is for a stack or a construct in one; for all stacks use eniplan.yaml");
  const all = BY_STACK.get(stack) ?? [];
  BY_STACK.set(stack, all);
  const entry = {
    rule,
    reason,
    ...(expires === undefined ? {} : { expires }),
    ...(owner === undefined ? {} : { owner }),
    // A stack may be renamed; what is for all of it does not name it.
    ...(construct === stack ? {} : { path }),
  };
  all.push({ entry, declared });
  stack.addOverride(
    NOTED.join("."),
    all.map((one) => one.entry),
  );
}

/** Thrown by `acknowledge`. */
export class BadAcknowledgement extends Error {
  constructor(path: string, what: string) {
    super(`acknowledge(${path || "app"}): the acknowledgement ${what}`);
    this.name = "BadAcknowledgement";
  }
}

/** Where the acknowledgements of a stack were written, in the order of its JSON; absolute. */
export function locateAcknowledgement(stack: TerraformStack, index: number): Location | undefined {
  const noted = BY_STACK.get(stack)?.[index];
  return noted && locateDeclaration(noted.declared);
}

export function countAcknowledgements(stack: TerraformStack): number {
  return BY_STACK.get(stack)?.length ?? 0;
}

function stackOf(construct: IConstruct): TerraformStack | undefined {
  return construct.node.scopes.filter((scope) => TerraformStack.isStack(scope)).at(-1) as TerraformStack | undefined;
}
