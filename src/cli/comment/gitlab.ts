import { type CommentPlace, type Existing, member, objectsIn, PAGE, positive } from "./place";
import { sender } from "./request";

/**
 * The merge request that a pipeline runs for: REST API v4 of GitLab, notes. Undefined where there is none.
 *
 * @param pause between two attempts, in milliseconds
 */
export function gitlabPlace(env: NodeJS.ProcessEnv, token: string, pause?: number): CommentPlace | undefined {
  const project = positive(env["CI_PROJECT_ID"]);
  const request = positive(env["CI_MERGE_REQUEST_IID"]);
  const server = env["CI_API_V4_URL"];
  if (project === undefined || request === undefined || !server) return undefined;
  const notes = `${server}/projects/${project}/merge_requests/${request}/notes`;
  const send = sender({ "private-token": token }, pause);
  let author: Promise<unknown> | undefined;
  return {
    name: "GitLab",
    send,
    list: async (page) => {
      author ??= send("GET", `${server}/user`).then(({ body }) => member(body, "username"));
      const name = await author;
      const { status, body } = await send("GET", `${notes}?per_page=${PAGE}&page=${page}&sort=asc&order_by=created_at`);
      const all = objectsIn(body);
      const own = all.filter((note) => typeof name === "string" && member(note["author"], "username") === name);
      return { status, own: own.flatMap(existing), all: all.length };
    },
    create: async (body) => (await send("POST", notes, { body })).status,
    update: async (id, body) => (await send("PUT", `${notes}/${id}`, { body })).status,
  };
}

function existing({ id, body, system }: Readonly<Record<string, unknown>>): Existing[] {
  const number = positive(id);
  return system !== true && number !== undefined && typeof body === "string" ? [{ id: number, body }] : [];
}
