import type { Encoded } from "./encoded";

/** A file of this package as it is, with nothing foreign in it. */
export function fileOfPackage(text: string): Encoded<"source"> {
  return text as Encoded<"source">;
}

/** A person's own file, with lines of ours between theirs: it goes back to where it came from. */
export function ownFile(text: string): Encoded<"source"> {
  return text as Encoded<"source">;
}
