import { existsSync, readFileSync } from "node:fs";
import { type CommentPlace, type Existing, member, objectsIn, PAGE, positive } from "./place";
import { sender } from "./request";

/** Who writes with the token of a workflow. */
const WORKFLOW = "github-actions[bot]";

/**
 * The pull request that a workflow runs for: REST API of GitHub, issue comments (2022-11-28). Undefined where there is none.
 *
 * @param pause between two attempts, in milliseconds
 */
export function githubPlace(env: NodeJS.ProcessEnv, token: string, pause?: number): CommentPlace | undefined {
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const number = positive(env["ENIPLAN_PULL_REQUEST"]) ?? numberOf(env["GITHUB_EVENT_PATH"]);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || number === undefined) return undefined;
  const api = `${env["GITHUB_API_URL"] || "https://api.github.com"}/repos/${repository}/issues`;
  const author = env["ENIPLAN_COMMENT_AUTHOR"] || WORKFLOW;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: "application/vnd.github+json",
    "x-github-api-version": "2022-11-28",
  };
  const send = sender(headers, pause);
  return {
    name: "GitHub",
    send,
    list: async (page) => {
      const { status, body } = await send("GET", `${api}/${number}/comments?per_page=${PAGE}&page=${page}`);
      const all = objectsIn(body);
      const own = all.filter(({ user }) => member(user, "login") === author).flatMap(existing);
      return { status, own, all: all.length };
    },
    create: async (body) => (await send("POST", `${api}/${number}/comments`, { body })).status,
    update: async (id, body) => (await send("PATCH", `${api}/comments/${id}`, { body })).status,
  };
}

function existing({ id, body }: Readonly<Record<string, unknown>>): Existing[] {
  const number = positive(id);
  return number !== undefined && typeof body === "string" ? [{ id: number, body }] : [];
}

/** Events of pull requests, and those of comments on one. */
function numberOf(file: string | undefined): number | undefined {
  if (!file || !existsSync(file)) return undefined;
  try {
    const event = JSON.parse(readFileSync(file, "utf8")) as unknown;
    const issue = member(event, "issue");
    const request = member(event, "pull_request") ?? (member(issue, "pull_request") ? issue : undefined);
    return positive(member(request, "number"));
  } catch {
    return undefined;
  }
}
