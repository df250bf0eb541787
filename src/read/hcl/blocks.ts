/** What Terraform reads of a block in another way than as values. */
export interface BlockKind {
  /** Labels that the block has. Default: any number. */
  readonly labels?: number;
  /** Arguments that hold names instead of values: `depends_on`, the type of a variable. */
  readonly names?: readonly string[];
  /** Arguments that may name nothing: their values are told here and now. */
  readonly constants?: readonly string[];
  readonly blocks?: Readonly<Record<string, BlockKind>>;
}

/** Blocks of resources and of everything else that says nothing of its own. */
export const PLAIN: BlockKind = {};

const RESOURCE: BlockKind = {
  labels: 2,
  names: ["provider", "depends_on"],
  blocks: {
    lifecycle: {
      labels: 0,
      names: ["ignore_changes", "replace_triggered_by"],
      blocks: { action_trigger: { labels: 0, names: ["events", "actions", "on_failure"] } },
    },
    dynamic: { labels: 1, names: ["iterator"] },
    provisioner: { labels: 1 },
  },
};

/**
 * The blocks of a configuration, of every release: https://developer.hashicorp.com/terraform/language and
 * https://opentofu.org/docs/language (2026-11)
 */
export const TOP: Readonly<Record<string, BlockKind>> = {
  resource: RESOURCE,
  data: RESOURCE,
  ephemeral: RESOURCE,
  variable: { labels: 1, names: ["type"], constants: ["default"] },
  action: { labels: 2, names: ["provider"] },
  output: { labels: 1, names: ["depends_on", "type"] },
  locals: { labels: 0 },
  module: { labels: 1, names: ["depends_on", "providers"] },
  provider: { labels: 1 },
  terraform: {
    labels: 0,
    names: ["experiments", "language"],
    blocks: { required_providers: { labels: 0 }, backend: { labels: 1 }, provider_meta: { labels: 1 } },
  },
  moved: { labels: 0, names: ["from", "to"] },
  removed: { labels: 0, names: ["from"] },
  import: { labels: 0, names: ["to", "provider"] },
  check: { labels: 1, blocks: { data: RESOURCE } },
};
