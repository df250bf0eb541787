/** Overlays as the build step compiles them. */
export interface OverlayFile {
  /** By type. */
  readonly types: Readonly<Record<string, OverlayRecord>>;
  /** Today's name of a type by the other names that the provider takes. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** An overlay as it stands in its file: lines name their sources by keys, sections of which there is nothing are left out. */
export interface OverlayRecord {
  readonly type: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly [section: string]: unknown;
}

/** A section with a line for each attribute: one word, or an object with more, and with another source than the section's. */
export interface PerAttribute {
  readonly source: SourceKeys;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** One key of the sources, or several. */
export type SourceKeys = string | readonly string[];
