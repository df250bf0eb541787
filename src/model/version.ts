/** A version of Terraform or OpenTofu, without what marks it as one before its release. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Reads `1.11.4`, `v1.12`, `1.13.0-rc1`; undefined for anything else. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor = "0", patch = "0"] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/.exec(text.trim()) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

const TERM = /^(=|!=|>=|<=|~>|>|<)?\s*v?(\d+(?:\.\d+){0,2})(?:[-+][\w.+-]*)?$/;

/**
 * Whether a version is what constraints ask for: `>= 1.5, < 2.0`, `~> 1.11.0`. One that cannot be read asks for nothing.
 * https://developer.hashicorp.com/terraform/language/expressions/version-constraints (2026-11)
 */
export function satisfies(version: Version, constraints: string): boolean {
  return constraints.split(",").every((term) => {
    const [, operator = "=", text = ""] = TERM.exec(term.trim()) ?? [];
    const wanted = parseVersion(text);
    return !wanted || fits(version, operator, wanted, text.split(".").length);
  });
}

/** Whether a text is constraints that can be read. */
export function isConstraint(text: string): boolean {
  return text.split(",").every((term) => TERM.test(term.trim()));
}

function fits(version: Version, operator: string, wanted: Version, precision: number): boolean {
  const order = compareVersions(version, wanted);
  switch (operator) {
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "~>":
      // Only the last part that is given may grow.
      return (
        order >= 0 &&
        (precision < 2 || version.major === wanted.major) &&
        (precision < 3 || version.minor === wanted.minor)
      );
    default:
      return order === 0;
  }
}

/** The versions that constraints leave, from the least to the most; undefined: no end on that side. */
export interface Bounds {
  readonly least?: Version;
  readonly most?: Version;
}

/** What a part may grow to where nothing ends it. */
const ENDLESS = Number.POSITIVE_INFINITY;

/** The bounds that constraints set together. `!=` sets none, and one that cannot be read neither. */
export function boundsOf(constraints: readonly string[]): Bounds {
  const all = constraints.flatMap((text) => text.split(",")).map(boundsOfTerm);
  const least = all
    .flatMap((one) => one.least ?? [])
    .sort(compareVersions)
    .at(-1);
  const [most] = all.flatMap((one) => one.most ?? []).sort(compareVersions);
  return { ...(least ? { least } : {}), ...(most ? { most } : {}) };
}

function boundsOfTerm(term: string): Bounds {
  const [, operator = "=", text = ""] = TERM.exec(term.trim()) ?? [];
  const wanted = parseVersion(text);
  if (!wanted) return {};
  switch (operator) {
    case "!=":
      return {};
    case ">":
      return { least: { ...wanted, patch: wanted.patch + 1 } };
    case ">=":
      return { least: wanted };
    case "<":
      return { most: before(wanted) };
    case "<=":
      return { most: wanted };
    case "~>":
      return { least: wanted, ...grown(wanted, text.split(".").length) };
    default:
      return { least: wanted, most: wanted };
  }
}

function grown({ major, minor }: Version, precision: number): Bounds {
  if (precision < 2) return {};
  return { most: { major, minor: precision < 3 ? ENDLESS : minor, patch: ENDLESS } };
}

function before({ major, minor, patch }: Version): Version {
  if (patch > 0) return { major, minor, patch: patch - 1 };
  return minor > 0 ? { major, minor: minor - 1, patch: ENDLESS } : { major: major - 1, minor: ENDLESS, patch: ENDLESS };
}
