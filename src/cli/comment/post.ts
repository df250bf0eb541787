import { githubPlace } from "./github";
import { gitlabPlace } from "./gitlab";
import { type CommentPlace, PAGE } from "./place";
import { type CommentText, commentText } from "./texts";

/** Pages that are looked through for the comment of before. */
const MOST_PAGES = 30;

/** The first line of the Markdown report. */
const MARKER = "<!-- eniplan -->";

/**
 * Posts the report on the pull or merge request that the pipeline runs for, as one comment: that of before is replaced. Says
 * what it did, and never fails a pipeline: what is wrong with the network is for the gate to say.
 *
 * @param name tells the comments of several jobs apart
 * @param pause between two attempts, in milliseconds
 */
export async function postComment(
  report: string,
  env: NodeJS.ProcessEnv,
  { name = "", pause }: { readonly name?: string; readonly pause?: number } = {},
): Promise<string> {
  const say = (text: CommentText, status = 0) => commentText(text, env, status);
  if (!report.startsWith(MARKER)) return say("no-report");
  const onGitLab = env["GITLAB_CI"] === "true";
  const token = env["ENIPLAN_TOKEN"] || (onGitLab ? "" : env["GITHUB_TOKEN"]) || "";
  const place = onGitLab ? gitlabPlace(env, token, pause) : githubPlace(env, token, pause);
  if (!place) return say("no-request");
  if (token === "") return say(onGitLab ? "no-token-gitlab" : "no-token");
  const marker = name === "" ? MARKER : `<!-- eniplan ${name.replace(/[^\w.-]+/g, "-")} -->`;
  return write(place, marker, marker + report.slice(MARKER.length), say);
}

async function write(
  place: CommentPlace,
  marker: string,
  body: string,
  say: (text: CommentText, status?: number) => string,
): Promise<string> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { status, own, all } = await place.list(page);
    if (status !== 200) return say(refusalOf(place, status), status);
    const before = own.find((one) => one.body.startsWith(`${marker}\n`));
    if (before) {
      if (before.body === body) return say("same");
      const updated = await place.update(before.id, body);
      return updated === 200 ? say("updated") : say(refusalOf(place, updated), updated);
    }
    if (all < PAGE) break;
  }
  const created = await place.create(body);
  return created === 201 ? say("created") : say(refusalOf(place, created), created);
}

/** 401 and 403: a token that may not; 404 is what both servers say instead where not even that is to be known. */
function refusalOf({ name }: CommentPlace, status: number): CommentText {
  if (status === 0) return "unreachable";
  if (![401, 403, 404].includes(status)) return "failed";
  return name === "GitHub" ? "refused" : "refused-gitlab";
}
