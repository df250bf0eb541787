/** cdktf names the remote state of another stack of the same app like this. */
const CROSS_STACK = "cross-stack-reference-input-";

/** The stack of the app whose outputs a data source stands for; undefined when it stands for none. */
export function crossStackName(type: string, name: string): string | undefined {
  const crosses = type === "terraform_remote_state" && name.startsWith(CROSS_STACK);
  return crosses ? name.slice(CROSS_STACK.length) : undefined;
}
