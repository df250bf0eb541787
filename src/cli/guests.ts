import { join } from "node:path";
import type { Result } from "../policy/result";
import type { Context } from "./context";

/** One file for each instance whose image does not configure its interfaces; says which. */
export async function writeGuests(
  { findings }: Result,
  folder: string,
  cloudInit: boolean,
  context: Context,
): Promise<void> {
  const { asCloudInit, asScript } = await import("../report/guest.js");
  for (const { address, fix } of findings) {
    if (!fix?.guest) continue;
    const ending = fix.guest.shell ? (cloudInit ? "user-data.txt" : "ps1") : cloudInit ? "cloud-init.yaml" : "sh";
    const file = join(folder, `${address.replace(/[^\w.-]+/g, "_")}.${ending}`);
    context.write(file, cloudInit ? asCloudInit(fix.guest) : asScript(fix.guest));
    context.say(file);
  }
}
