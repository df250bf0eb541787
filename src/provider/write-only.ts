/**
 * Whether an attribute is write-only by its name: Terraform hands it to the provider and stores it nowhere, so a state has
 * null there, and there is nothing to compare. `NAME_wo_version` beside it is stored and compared as any other: raising it is
 * how a new value gets to the provider. The alicloud provider has none as of 1.289.0; other providers keep to the name:
 * https://developer.hashicorp.com/terraform/plugin/framework/resources/write-only-arguments (2026-11)
 */
export function isWriteOnly(name: string): boolean {
  return name.endsWith("_wo");
}
