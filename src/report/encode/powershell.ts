import { visible } from "./characters";
import type { Encoded } from "./encoded";

export function powershellScript(text: string): Encoded<"powershell"> {
  return visible(text) as Encoded<"powershell">;
}
