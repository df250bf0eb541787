import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/*
 * What GitHub and GitLab answer about comments, on loopback. Written from their public documentation: REST API of GitHub, issue
 * comments (2022-11-28); REST API of GitLab, notes of merge requests, users and pagination.
 */

export interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface Forge {
  readonly url: string;
  readonly comments: Comment[];
  /** Requests that were answered: `POST /repos/…`. */
  readonly seen: string[];
}

export interface ForgeOptions {
  readonly kind: "github" | "gitlab";
  /** The token that is known, and who it is. */
  readonly token: string;
  readonly login: string;
  /** False: the token may only read. */
  readonly writes?: boolean;
  /** So many requests are answered with 502 first. */
  readonly broken?: number;
  readonly comments?: readonly Omit<Comment, "id">[];
}

export async function forge(options: ForgeOptions): Promise<Forge> {
  const comments = (options.comments ?? []).map((one, at) => ({ ...one, id: at + 1 }));
  const seen: string[] = [];
  const left = { broken: options.broken ?? 0 };
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
    });
    request.on("end", () => {
      seen.push(`${request.method} ${request.url}`);
      answer(request, text, response);
    });
  });

  function answer(request: IncomingMessage, text: string, response: ServerResponse): void {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (left.broken > 0) {
      left.broken -= 1;
      send(502, { message: "Bad Gateway" });
      return;
    }
    if (tokenOf(request, options.kind) !== options.token) {
      send(401, { message: options.kind === "github" ? "Bad credentials" : "401 Unauthorized" });
      return;
    }
    const url = new URL(request.url ?? "/", "http://localhost");
    const route = `${request.method} ${url.pathname}`;
    if (options.kind === "gitlab" && route === "GET /api/v4/user") {
      send(200, { id: 7, username: options.login });
      return;
    }
    respond(route, url, text, send);
  }

  function respond(route: string, url: URL, text: string, send: (status: number, body: unknown) => void): void {
    const { list, one, update } = ROUTES[options.kind];
    if (route === `GET ${list}`) {
      const size = Math.min(Number(url.searchParams.get("per_page") ?? 30), 100);
      const start = (Number(url.searchParams.get("page") ?? 1) - 1) * size;
      send(200, comments.slice(start, start + size).map(shown));
      return;
    }
    const found = comments.find(({ id }) => route === `${update} ${one}/${id}`);
    if (!found && route !== `POST ${list}`) {
      send(404, { message: "Not Found" });
      return;
    }
    if (options.writes === false) {
      send(403, { message: "Resource not accessible by integration" });
      return;
    }
    const { body } = JSON.parse(text) as { readonly body: string };
    if (body.length > 65_536) {
      send(422, { message: "Validation Failed" });
      return;
    }
    const written = found ?? { id: comments.length + 1, author: options.login, body };
    written.body = body;
    if (!found) comments.push(written);
    send(found ? 200 : 201, shown(written));
  }

  function shown({ id, author, body }: Comment): unknown {
    return options.kind === "github"
      ? { id, body, user: { login: author } }
      : { id, body, system: false, author: { username: author } };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, comments, seen };
}

const ROUTES = {
  github: {
    list: "/repos/acme/net/issues/5/comments",
    one: "/repos/acme/net/issues/comments",
    update: "PATCH",
  },
  gitlab: {
    list: "/api/v4/projects/12/merge_requests/5/notes",
    one: "/api/v4/projects/12/merge_requests/5/notes",
    update: "PUT",
  },
} as const;

function tokenOf({ headers }: IncomingMessage, kind: ForgeOptions["kind"]): string | undefined {
  if (kind === "gitlab") return String(headers["private-token"]);
  return /^Bearer (.*)$/.exec(headers.authorization ?? "")?.[1];
}
