import { memo } from "../../memo";
import { isTemplate } from "../../model/expression";
import { isObject, type Json, type JsonObject } from "../../model/json";
import { lifecycleIn } from "../../model/lifecycle";
import { isTokenNumber } from "./tokens";

/** A string that is evaluated, or that cdktf may have left behind, or such a number. */
export interface ExpressionText {
  /** Where in the block: `network_interfaces[0].vswitch_id`. */
  readonly path: string;
  readonly text: string | number;
}

/**
 * `${alicloud_vpc.main.id}`: by far the most frequent text. Whether there is such a resource is looked at elsewhere; nothing
 * else can be wrong with it.
 */
const PLAIN =
  /^\$\{(?!(?:resource|data|var|local|module|each|count|self|path|terraform|ephemeral|action)\.)[A-Za-z_]\w*\.[A-Za-z_][\w-]*\.[A-Za-z_]\w*\}$/;

/** What Terraform reads as addresses and keywords, or evaluates only while it applies. */
const NOT_EVALUATED = new Set(["//", "depends_on", "provider", "lifecycle", "provisioner", "connection"]);

/** Those of the body of a resource, a data source or a call, kept as long as the body. Linear. */
export const textsOf = memo((body: JsonObject): readonly ExpressionText[] => collected(body));

function collected(body: JsonObject): readonly ExpressionText[] {
  const texts: ExpressionText[] = [];
  for (const name in body) {
    const value = body[name];
    if (typeof value === "boolean" || NOT_EVALUATED.has(name)) continue;
    collect(value, name, texts);
  }
  if (body["lifecycle"] !== undefined) {
    const { preconditions, postconditions } = lifecycleIn(body);
    for (const [i, { condition }] of preconditions.entries())
      collect(condition, `lifecycle.precondition[${i}].condition`, texts);
    for (const [i, { condition }] of postconditions.entries())
      collect(condition, `lifecycle.postcondition[${i}].condition`, texts);
  }
  return texts.length === 0 ? NONE : texts;
}

/** Those of one value. */
export function expressionTextsIn(raw: Json | undefined, place: string): readonly ExpressionText[] {
  const texts: ExpressionText[] = [];
  collect(raw, place, texts);
  return texts;
}

function collect(raw: Json | undefined, path: string, texts: ExpressionText[]): void {
  if (typeof raw === "string") {
    if (isOfInterest(raw) && !PLAIN.test(raw)) texts.push({ path, text: raw });
  } else if (typeof raw === "number") {
    if (isTokenNumber(raw)) texts.push({ path, text: raw });
  } else if (Array.isArray(raw)) {
    for (let i = 0; i < raw.length; i++) collect(raw[i], `${path}[${i}]`, texts);
  } else if (isObject(raw)) {
    for (const key in raw) {
      if (key === "//") continue;
      if (isOfInterest(key)) texts.push({ path, text: key });
      collect(raw[key], `${path}.${key}`, texts);
    }
  }
}

function isOfInterest(text: string): boolean {
  return text.includes("{") ? isTemplate(text) || text.includes("Token[") : text.includes("e+2");
}

const NONE: readonly ExpressionText[] = [];
