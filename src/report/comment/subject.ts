import { code } from "./escape";

/** What an entry is about: the stack is named where there are several. */
export function subject(stack: string, address: string, several: boolean): string {
  return several ? `${code(stack)} ${code(address)}` : code(address);
}
