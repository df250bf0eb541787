/** Keeps two characters apart, and is not seen. */
const APART = "\u200B";

/*
 * What a log takes for a command, wherever it stands in a line: GitHub's and Azure's older form (`##[`, `##vso[`), TeamCity's
 * service messages, GitLab's and Travis CI's folds. Sources: github.com/actions/runner, src/Runner.Common/ActionCommand.cs;
 * Microsoft/azure-pipelines-agent, docs of logging commands; jetbrains.com/help/teamcity/service-messages.html;
 * docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections.
 */
const ANYWHERE = /##(?=\[|vso\[|teamcity\[)|\b(?:section_(?:start|end)|travis_(?:fold|time))(?=:)/gi;

/* And at the start of a line: GitHub's `::`, blanks before it or not, and the groups of Buildkite. */
const AT_START = /^([^\S\n]*):(?=:)|^(?:---|\+\+\+|~~~|\^\^\^)(?= )/gm;

/**
 * A text of which no log of a pipeline takes anything for a command.
 *
 * @param broken what is written for the first characters of one. Default: a character that is not seen follows them.
 */
export function withoutCommands(text: string, broken = (start: string): string => `${start}${APART}`): string {
  return text.replace(AT_START, (start) => broken(start)).replace(ANYWHERE, (start) => broken(start));
}

/** For HTML and XML: the last of these characters as its number, which means the same. */
export function asNumber(start: string): string {
  return `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`;
}

/** Variables by which pipelines tell that it is one. */
const PIPELINES = [
  "GITHUB_ACTIONS",
  "GITLAB_CI",
  "TF_BUILD",
  "TEAMCITY_VERSION",
  "BUILDKITE",
  "JENKINS_URL",
  "TRAVIS",
  "CI",
];

export function isPipeline(env: Readonly<Record<string, string | undefined>>): boolean {
  return PIPELINES.some((name) => !["", "0", "false", undefined].includes(env[name]?.toLowerCase()));
}
