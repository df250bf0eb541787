/** What an app is made with: cdktf, which was archived in December 2025, or its successor. */
export const KITS = ["cdktf", "cdktn"] as const;
export type Kit = (typeof KITS)[number];

/** Who runs eniplan on each change. */
export const PIPELINES = ["github", "gitlab", "pre-commit"] as const;
export type Pipeline = (typeof PIPELINES)[number];
