import { createHash } from "node:crypto";
import { join } from "node:path";
import { fail } from "../model/problem";
import type { Result } from "../policy/result";
import type { Context } from "./context";

/**
 * One file for each instance whose image does not configure its interfaces; says which.
 *
 * @throws InputError `file/clash` when two instances would have one file.
 */
export async function writeGuests(
  { findings, stacks }: Result,
  folder: string,
  cloudInit: boolean,
  context: Context,
): Promise<void> {
  const { asCloudInit, asScript } = await import("../report/guest.js");
  const owners = new Map<string, string>();
  for (const { stack, address, fix } of findings) {
    if (!fix?.guest) continue;
    const name = stacks.length > 1 ? `${stack}.${address}` : address;
    const ending = fix.guest.shell ? (cloudInit ? "user-data.txt" : "ps1") : cloudInit ? "cloud-init.yaml" : "sh";
    const file = join(folder, `${fileName(name)}.${ending}`);
    // On some file systems letters of both cases are the same.
    const other = owners.get(file.toLowerCase());
    if (other !== undefined) fail("file/clash", { file, first: other, second: name });
    owners.set(file.toLowerCase(), name);
    context.write(file, cloudInit ? asCloudInit(fix.guest) : asScript(fix.guest));
    context.say(file);
  }
}

/** Longer names are none on most file systems, with their ending. */
const LONGEST = 180;

/** What no file name takes is replaced; then a sum of the whole name keeps it apart from all others. */
function fileName(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, "_").slice(0, LONGEST);
  if (plain === name && !plain.startsWith(".")) return plain;
  return `${plain.replace(/^\.+/, "_")}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
