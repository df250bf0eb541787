import { type Answer, unknown } from "../../model/answer";
import { isTemplate } from "../../model/expression";
import { isObject, type Json } from "../../model/json";

/** `${alicloud_vpc.main.id}`: by far the most frequent text. An id is never null, and its shape is the cloud's. */
const ID = /^\$\{[a-z]\w*_\w*\.[\w-]+\.id\}$/;

/**
 * Who looks at a block before anything is applied. Terraform itself sees to names, to what is missing, and to the types of
 * constants. The provider is asked when it validates, about each attribute that is wholly known, and again in the plan and
 * the apply of an instance, when the rest has become known too. What an unknown number of `dynamic` blocks holds is hidden.
 * A plan, which has been looked at by all of them, does not tell what is written from what the cloud says.
 *
 * Source: terraform 1.11 internal/terraform/node_resource_validate.go; terraform-plugin-sdk 1.17.2 helper/schema/schema.go,
 * validate and isWhollyKnown; hcl ext/dynblock/unknown_body.go
 */
type Looked = "instance" | "plan" | "validate" | "terraform" | "names";

/** What is written in a block, as far as it is known. */
export class Reading {
  constructor(
    private readonly evaluate: (raw: Json) => Answer,
    readonly looked: Looked = "instance",
  ) {}

  /** Whether the provider sees the block at all. */
  get isProviders(): boolean {
    return this.isInstance || this.looked === "validate";
  }

  private get isInstance(): boolean {
    return this.looked === "instance" || this.looked === "plan";
  }

  /** Whether the provider judges a value. */
  isJudged(raw: Json | undefined): boolean {
    return this.isInstance || (this.looked === "validate" && this.isWholly(raw));
  }

  /** How what is in a nested block is read. */
  inside(raw: Json | undefined): Reading {
    return this.looked === "validate" && !this.isWholly(raw) ? new Reading(this.evaluate, "terraform") : this;
  }

  /** A null, or a reference to one, is as good as nothing. */
  isSet(raw: Json | undefined): boolean {
    if (raw === undefined || raw === null) return false;
    if (typeof raw !== "string" || !isTemplate(raw) || ID.test(raw)) return true;
    return this.evaluate(raw).kind !== "absent";
  }

  /** Whether the value is not known yet, so that it may be null; an id that is computed never is. */
  isOpen(raw: Json | undefined): boolean {
    if (typeof raw !== "string" || !isTemplate(raw) || ID.test(raw)) return false;
    return this.evaluate(raw).kind === "unknown";
  }

  /**
   * The value as far as it is known now. Entries of a list or map that are not known are left out: the others can still
   * be wrong.
   */
  known(raw: Json | undefined): Json | undefined {
    if (typeof raw === "string") {
      if (!isTemplate(raw)) return raw;
      if (ID.test(raw)) return undefined;
      const value = this.evaluate(raw);
      return value.kind === "known" ? value.value : undefined;
    }
    if (Array.isArray(raw)) return raw.map((entry) => this.known(entry)).filter((entry) => entry !== undefined);
    if (!isObject(raw)) return raw;
    const entries = Object.entries(raw).map(([key, entry]) => [key, this.known(entry)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
  }

  /** Whether nothing in a value is left open, so that what `known` says is all there is. */
  isWholly(raw: Json | undefined): boolean {
    if (typeof raw === "string") return !isTemplate(raw) || (!ID.test(raw) && this.evaluate(raw).kind === "known");
    if (Array.isArray(raw)) return raw.every((entry) => this.isWholly(entry));
    return !isObject(raw) || Object.values(raw).every((entry) => this.isWholly(entry));
  }

  /** One block as it is written, or made by an expression; undefined while that is not known. */
  blockOf(raw: Json): Json | undefined {
    return typeof raw === "string" && isTemplate(raw) ? this.known(raw) : raw;
  }
}

/** How the block is read of which there is no instance: nothing that is evaluated is known then. */
export const WITHOUT_INSTANCE = new Reading(() => unknown("expression", "count"), "validate");
