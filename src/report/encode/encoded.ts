/** What a text is written for. Each has its own characters that mean something, and one file that knows them. */
export type Medium =
  | "terminal"
  | "github-commands"
  | "json"
  | "xml"
  | "markdown"
  | "html"
  | "dot"
  | "mermaid"
  | "shell"
  | "powershell"
  | "cloud-init"
  /** Files of a project of the user: TypeScript, YAML, settings. */
  | "source";

declare const encodedFor: unique symbol;

/**
 * A text that is safe in a medium, whoever wrote what is in it. Only the encoders of this folder make one, and streams and
 * files take nothing else: so nothing foreign is printed without one.
 */
export type Encoded<M extends Medium = Medium> = string & { readonly [encodedFor]: M };

/** Texts of one medium, one after the other. */
export function joined<M extends Medium>(...parts: readonly Encoded<M>[]): Encoded<M> {
  return parts.join("") as Encoded<M>;
}
