import type { Json } from "../../model/json";
import { masked } from "../../rules/secrets";

/** The secrets that a rule was given, so that none of them leaves in what it reports. */
export class SecretLog {
  private readonly values = new Set<string>();

  add(value: Json): void {
    if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) this.add(entry);
    else if (value !== null && value !== "" && typeof value !== "boolean") this.values.add(String(value));
  }

  mask<T extends string | number | boolean>(value: T): T | string {
    return masked(value, this.values);
  }
}
