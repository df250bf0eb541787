import { languageOf } from "../io";

const TEXTS = {
  "no-report": {
    en: "no comment: the file is no report of --format markdown",
    zh: "未发表评论：该文件不是 --format markdown 的报告",
  },
  "no-request": {
    en: "no comment: this run is for no pull or merge request",
    zh: "未发表评论：本次运行不属于任何拉取请求或合并请求",
  },
  "no-token": {
    en: "no comment: give a token as ENIPLAN_TOKEN",
    zh: "未发表评论：请通过 ENIPLAN_TOKEN 提供令牌",
  },
  "no-token-gitlab": {
    en: "no comment: give a project access token of scope api as ENIPLAN_TOKEN; a job token may not comment",
    zh: "未发表评论：请通过 ENIPLAN_TOKEN 提供 api 权限的项目访问令牌；作业令牌不能发表评论",
  },
  refused: {
    en: "no comment: GitHub refuses it ({status}). The job needs permissions: pull-requests: write; in a pull request from a fork the token is read-only, and the report is in the job summary",
    zh: "未发表评论：GitHub 拒绝（{status}）。作业需要 permissions: pull-requests: write；来自派生仓库的拉取请求只有只读令牌，报告见作业摘要",
  },
  "refused-gitlab": {
    en: "no comment: GitLab refuses it ({status}). ENIPLAN_TOKEN is a project access token of scope api; pipelines of forks do not get protected variables",
    zh: "未发表评论：GitLab 拒绝（{status}）。ENIPLAN_TOKEN 应为 api 权限的项目访问令牌；派生仓库的流水线得不到受保护的变量",
  },
  unreachable: { en: "no comment: the server does not answer", zh: "未发表评论：服务器没有响应" },
  failed: { en: "no comment: the server answers {status}", zh: "未发表评论：服务器返回 {status}" },
  created: { en: "commented", zh: "已发表评论" },
  updated: { en: "the comment of before is replaced", zh: "已更新先前的评论" },
  same: { en: "the comment of before says the same", zh: "先前的评论内容相同，无需更新" },
} as const;

export type CommentText = keyof typeof TEXTS;

export function commentText(text: CommentText, env: NodeJS.ProcessEnv, status: number): string {
  const chinese = env["ENIPLAN_LANG"] === "zh" || languageOf(env) === "zh";
  return `eniplan: ${TEXTS[text][chinese ? "zh" : "en"].replace("{status}", String(status))}`;
}
