import { parse, stringify } from "yaml";
import { goJson, type ParsedGo } from "./go-json";

function parsedYaml(text: string): ParsedGo | undefined {
  try {
    return (parse(text, { version: "1.1" }) ?? null) as ParsedGo;
  } catch {
    return undefined;
  }
}

/** Whether two texts are YAML that says the same. */
export function sameYaml(a: string, b: string): boolean {
  const [x, y] = [parsedYaml(a), parsedYaml(b)];
  return x !== undefined && y !== undefined && goJson(x) === goJson(y);
}

/** YAML as gopkg.in/yaml.v2 writes it; a text that is none stays as it is. */
export function normalisedYaml(text: string): string {
  if (text === "") return "";
  const value = parsedYaml(text);
  if (value === undefined) return text;
  return stringify(value, { sortMapEntries: true, indentSeq: false, lineWidth: 0, version: "1.1" });
}

interface Product {
  readonly namespace?: string;
  readonly metric_info?: readonly { readonly metric_list?: readonly string[] }[];
}

/** The products of a monitoring task, in any order (compareCmsHybridMonitorFcTaskYamlConfigAreEquivalent). */
export function sameProducts(a: string, b: string): boolean {
  return productsOf(a).join("\n") === productsOf(b).join("\n");
}

function productsOf(text: string): string[] {
  const document = parsedYaml(text) as { readonly products?: readonly Product[] } | null | undefined;
  const products = Array.isArray(document?.products) ? document.products : [];
  return products.map(({ namespace, metric_info }) => JSON.stringify([namespace ?? "", metric_info ?? null])).sort();
}
