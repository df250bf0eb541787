import { code, type Markdown, md } from "../encode/markdown";

/** What an entry is about: the stack is named where there are several. */
export function markdownSubject(stack: string, address: string, several: boolean): Markdown {
  return several ? md`${code(stack)} ${code(address)}` : code(address);
}
