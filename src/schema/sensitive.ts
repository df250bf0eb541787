import type { Attributes } from "./attribute";

/**
 * The way to something sensitive, by names; where a name holds a list, set or map, all elements of it are meant:
 * `["cert_infos", "ssl_pri"]`.
 */
export type SensitivePath = readonly string[];

/**
 * What Terraform marks as sensitive in a value because of its schema: attributes, also inside of blocks. What is sensitive in
 * an object that is only computed is not told to Terraform (no type of the provider has that).
 */
export function sensitivePathsOf(attributes: Attributes): readonly SensitivePath[] {
  const paths: SensitivePath[] = [];
  for (const [name, attribute] of attributes) {
    if (attribute.sensitive && !attribute.block) paths.push([name]);
    else if (attribute.block && attribute.attributes)
      for (const path of sensitivePathsOf(attribute.attributes)) paths.push([name, ...path]);
  }
  return paths;
}
