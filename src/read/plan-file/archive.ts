import { unzipSync } from "fflate";
import { fail } from "../../model/problem";

/** No plan is larger: a text of more bytes could not even be held. */
const MOST_BYTES = 512 * 1024 * 1024;
/** All entries together. */
const MOST_TOGETHER = 1024 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
/** Of what is larger than this no honest text is packed so tightly. */
const SMALL = 64 * 1024 * 1024;
const MOST_RATIO = 400;

/**
 * The entries of a ZIP archive, by their names. Nothing is unpacked that is larger than a plan can be, and nothing is
 * written anywhere.
 *
 * @throws InputError `plan/archive` when it is none, is broken, or is not what Terraform writes.
 */
export function entriesOf(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  let together = 0;
  let entries = 0;
  const refuse = (why: string, name: string): never => fail("plan/archive", { why, name }, { file });
  const isTight = (size: number, original: number) => original > SMALL && original > size * MOST_RATIO;
  const filter = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    entries += 1;
    together += originalSize;
    if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\\/.test(name)) refuse("outside", name);
    if (originalSize > MOST_BYTES || together > MOST_TOGETHER || isTight(size, originalSize)) refuse("size", name);
    if (entries > MOST_ENTRIES) refuse("entries", name);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof Error && error.name === "InputError") throw error;
    return refuse("broken", (error as Error).message);
  }
}
