import { contentsMade, contentsMadeByText } from "../../model/dynamic";
import type { Model } from "../../model/model";
import type { WrittenExpressions } from "./written";

/** The last `content` of a `dynamic` block around a place: `dynamic[0].ingress[0].content[0]` */
const CONTENT = /^(?:.*\.)?dynamic(?:\[\d+\])?\.[^.[]+(?:\[\d+\])?\.content(?:\[\d+\])?(?=\.)/;

/**
 * Whether Terraform looks at what stands at a place of a block. It looks at no word of the content of a `dynamic` block that
 * makes no block, or nobody knows how many. Where the block around has no instance, `terraform validate` looks all the same, and
 * knows no more than what the text says.
 *
 * Source: terraform 1.11 internal/lang/eval.go, Scope.EvalBlock; hcl ext/dynblock
 */
export function isLookedAt(model: Model, { block, modules }: WrittenExpressions, place: string): boolean {
  const [content] = CONTENT.exec(place) ?? [];
  if (content === undefined || !block) return true;
  const resources = modules.flatMap((module) => (module.exists ? model.instancesOf(module, block) : []));
  if (resources.length > 0) return resources.some((one) => contentsMade(model.repeater, one).has(content));
  return modules.some((module) => contentsMadeByText(model.repeater, module, block.body).has(content));
}
