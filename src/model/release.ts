import { parseVersion, satisfies, type Version } from "./version";

export type Product = "terraform" | "opentofu";

/** Which release a configuration is read for, and what says so. */
export interface Release {
  readonly product: Product;
  /** `1.11.4`, or `1.13` where any patch of it will do. */
  readonly version: string;
  /** `default`: nothing tells, so it is the newest of Terraform. */
  readonly source: "option" | "required_version" | "state" | "lock" | "configuration" | "default";
}

/** What `--terraform-version` asks for. */
export interface AskedRelease {
  readonly product: Product;
  readonly version: string;
}

/** The newest minor releases of either that are known here, with the patch that is the newest. */
const NEWEST: Readonly<Record<Product, readonly [minor: number, patch: number]>> = {
  terraform: [17, 1],
  opentofu: [12, 0],
};
/** OpenTofu began with 1.6. */
const OLDEST: Readonly<Record<Product, number>> = { terraform: 0, opentofu: 6 };
const PATCHES = 40;

/** What differs between releases, as far as anything here depends on it. */
export interface Traits {
  /** `&&` and `||` do not look at the right side where the left one decides. */
  readonly shortCircuit: boolean;
  /** The function `convert`. */
  readonly convert: boolean;
  /** A container compared with null gives a value that has the marks of its top level alone. */
  readonly shallowNullMarks: boolean;
  /** `contains` takes null for the value that is looked for. */
  readonly containsNull: boolean;
  /** Variables and locals may stand in sources and versions of modules. */
  readonly dynamicSources: boolean;
  /** `lifecycle { prevent_destroy }` may be an expression. */
  readonly dynamicPreventDestroy: boolean;
  /** `lifecycle { destroy }` and `lifecycle { enabled }`. */
  readonly forgets: boolean;
  readonly enabled: boolean;
  /** `action` blocks. */
  readonly actions: boolean;
}

/** The minor release of Terraform, and of OpenTofu, since which each holds. Of what nobody has written down: since ever. */
const SINCE: Readonly<Record<keyof Traits, readonly [terraform: number, opentofu: number]>> = {
  shortCircuit: [12, 0],
  convert: [15, Number.POSITIVE_INFINITY],
  shallowNullMarks: [15, Number.POSITIVE_INFINITY],
  containsNull: [16, 0],
  dynamicSources: [15, 8],
  dynamicPreventDestroy: [Number.POSITIVE_INFINITY, 12],
  forgets: [16, Number.POSITIVE_INFINITY],
  enabled: [Number.POSITIVE_INFINITY, 11],
  actions: [14, Number.POSITIVE_INFINITY],
};

/** What a release does. From the changelogs of Terraform 1.12 to 1.17 and of OpenTofu 1.8 to 1.12 (2026-11). */
export function traitsOf({ product, version }: Pick<Release, "product" | "version">): Traits {
  const { major, minor } = parseVersion(version) ?? { major: 1, minor: NEWEST[product][0] };
  const since = (trait: keyof Traits) => major > 1 || minor >= SINCE[trait][product === "terraform" ? 0 : 1];
  return {
    shortCircuit: since("shortCircuit"),
    convert: since("convert"),
    shallowNullMarks: since("shallowNullMarks"),
    containsNull: since("containsNull"),
    dynamicSources: since("dynamicSources"),
    dynamicPreventDestroy: since("dynamicPreventDestroy"),
    forgets: since("forgets"),
    enabled: since("enabled"),
    actions: since("actions"),
  };
}

/** Reads `1.13`, `terraform:1.11.4` or `opentofu:1.12`; undefined where it is none of these. */
export function parseAsked(text: string): AskedRelease | undefined {
  const [, product = "terraform", version = ""] = /^(?:(terraform|opentofu):)?v?(\d+\.\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return version === "" ? undefined : { product: product as Product, version };
}

/** The minor releases that the newest traits tell apart, as `parseAsked` takes them; the newest first. */
export function knownReleases(): string[] {
  const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => `1.${from - i}`);
  const [terraform, opentofu] = [NEWEST.terraform[0], NEWEST.opentofu[0]];
  return [...down(terraform, 11), ...down(opentofu, OLDEST.opentofu).map((version) => `opentofu:${version}`)];
}

/** The newest release that is known here. */
export function newestOf(product: Product): string {
  const [minor, patch] = NEWEST[product];
  return `1.${minor}.${patch}`;
}

/** The newest minor release of which a patch is allowed; undefined: none that is known, or they do not exclude the newest. */
export function newestAllowed(product: Product, constraints: readonly string[]): string | undefined {
  const [newest] = NEWEST[product];
  for (let minor = newest; minor >= OLDEST[product]; minor--) {
    const patches = Array.from({ length: PATCHES }, (_, patch): Version => ({ major: 1, minor, patch }));
    const allowed = patches.filter((version) => constraints.every((one) => satisfies(version, one)));
    const [only] = allowed;
    if (!only) continue;
    if (allowed.length === 1) return `1.${minor}.${only.patch}`;
    return minor === newest ? newestOf(product) : `1.${minor}`;
  }
  return undefined;
}
