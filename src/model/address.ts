/** `["a"]`, `[0]`, or nothing: how Terraform writes an instance key. */
export function formatKey(key: string | number | undefined): string {
  if (key === undefined) return "";
  return typeof key === "number" ? `[${key}]` : `[${JSON.stringify(key)}]`;
}

/** The address of a resource instance inside its stack, as Terraform writes it. */
export function formatAddress(
  mode: "managed" | "data",
  type: string,
  name: string,
  key?: string | number,
  module = "",
): string {
  const prefix = module === "" ? "" : `${module}.`;
  return `${prefix}${mode === "data" ? "data." : ""}${type}.${name}${formatKey(key)}`;
}
