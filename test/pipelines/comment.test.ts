import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { postComment } from "../../src/cli/comment/post";
import { temporaryFolder } from "../support/folders";
import { type Forge, type ForgeOptions, forge } from "./forge-double";

const report = (text: string) => `<!-- eniplan -->\n## eniplan: ${text}\n`;
const OURS = { github: "github-actions[bot]", gitlab: "project_12_bot" } as const;
const KINDS = ["github", "gitlab"] as const;

const start = (kind: (typeof KINDS)[number], more: Partial<ForgeOptions> = {}) =>
  forge({ kind, token: "t-1", login: OURS[kind], ...more });

/** What a job of the pull or merge request 5 has in its environment. */
function environment(kind: (typeof KINDS)[number], { url }: Forge): NodeJS.ProcessEnv {
  return kind === "gitlab"
    ? {
        GITLAB_CI: "true",
        CI_API_V4_URL: `${url}/api/v4`,
        CI_PROJECT_ID: "12",
        CI_MERGE_REQUEST_IID: "5",
        ENIPLAN_TOKEN: "t-1",
      }
    : { GITHUB_API_URL: url, GITHUB_REPOSITORY: "acme/net", ENIPLAN_PULL_REQUEST: "5", ENIPLAN_TOKEN: "t-1" };
}

describe.each(KINDS)("a comment on %s", (kind) => {
  test("is made once and replaced from then on; what says the same is left alone", async () => {
    const server = await start(kind, { comments: [{ author: "someone", body: "looks good" }] });
    const env = environment(kind, server);
    expect(await postComment(report("fails"), env)).toBe("eniplan: commented");
    expect(await postComment(report("passes"), env)).toBe("eniplan: the comment of before is replaced");
    expect(await postComment(report("passes"), env)).toBe("eniplan: the comment of before says the same");
    expect(server.comments.map(({ body }) => body)).toEqual(["looks good", report("passes")]);
  });

  test("is found among hundreds, and one of somebody else with our first line is not ours", async () => {
    const others = Array.from({ length: 230 }, (_, at) => ({ author: "someone", body: `${at}` }));
    const forged = { author: "someone", body: report("forged") };
    const before = { author: OURS[kind], body: report("old") };
    const server = await start(kind, { comments: [forged, ...others, before] });
    await postComment(report("new"), environment(kind, server));
    expect([server.comments[0]?.body, server.comments.at(-1)?.body]).toEqual([report("forged"), report("new")]);
    expect(server.comments).toHaveLength(232);
  });

  test("has one for each name", async () => {
    const server = await start(kind);
    const env = environment(kind, server);
    for (const name of ["", "edge", "core team"]) await postComment(report("first"), env, { name });
    await postComment(report("second"), env, { name: "edge" });
    expect(server.comments.map(({ body }) => body.split("\n").slice(0, 2).join(" "))).toEqual([
      "<!-- eniplan --> ## eniplan: first",
      "<!-- eniplan edge --> ## eniplan: second",
      "<!-- eniplan core-team --> ## eniplan: first",
    ]);
  });

  test("a token that may only read, a wrong one, a server that stumbles, none at all", async () => {
    const reading = await start(kind, { writes: false });
    expect(await postComment(report("x"), environment(kind, reading))).toMatch(
      /^eniplan: no comment: .* refuses it \(403\)/,
    );
    const strict = await start(kind, { token: "t-2" });
    expect(await postComment(report("x"), environment(kind, strict))).toMatch(/refuses it \(401\)/);
    const shaky = await start(kind, { broken: 2 });
    expect(await postComment(report("x"), environment(kind, shaky), { pause: 1 })).toBe("eniplan: commented");
    const gone = environment(kind, { ...shaky, url: "http://127.0.0.1:1" });
    expect(await postComment(report("x"), gone, { pause: 1 })).toBe("eniplan: no comment: the server does not answer");
  });
});

describe("no comment, and why", () => {
  test("no report, no request, no token; in Chinese too", async () => {
    const server = await start("github");
    const env = environment("github", server);
    expect(await postComment("hello", env)).toBe("eniplan: no comment: the file is no report of --format markdown");
    expect(await postComment(report("x"), { ...env, ENIPLAN_PULL_REQUEST: "" })).toContain("no pull or merge request");
    expect(await postComment(report("x"), { ...env, ENIPLAN_TOKEN: "" })).toContain("give a token as ENIPLAN_TOKEN");
    expect(await postComment(report("x"), { ...env, ENIPLAN_TOKEN: "", LANG: "zh_CN.UTF-8" })).toContain(
      "请通过 ENIPLAN_TOKEN",
    );
    const job = { ...environment("gitlab", server), ENIPLAN_TOKEN: "", GITHUB_TOKEN: "t-1" };
    expect(await postComment(report("x"), job)).toContain("a job token may not comment");
    expect(server.seen).toEqual([]);
  });

  test("a repository that is a path, and a number that is none, are not asked for", async () => {
    const server = await start("github");
    const env = environment("github", server);
    for (const more of [{ GITHUB_REPOSITORY: "acme/net/../other" }, { ENIPLAN_PULL_REQUEST: "5/../6" }]) {
      expect(await postComment(report("x"), { ...env, ...more })).toContain("no pull or merge request");
    }
    expect(server.seen).toEqual([]);
  });
});

test("as the action runs it: the number is in the event, and the program never fails the job", async () => {
  const server = await start("github");
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "event.json"), JSON.stringify({ pull_request: { number: 5 } }));
  writeFileSync(join(cwd, "report.md"), report("passes"));
  const { ENIPLAN_PULL_REQUEST: _, ...given } = environment("github", server);
  const env = { PATH: process.env["PATH"], LANG: "C", ...given, GITHUB_EVENT_PATH: "event.json" };
  const run = (file: string) =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [join(__dirname, "../../dist/cli/comment-bin.js"), file], { cwd, env });
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
      child.on("close", (code) => resolve(`${code} ${said.trim()}`));
    });
  expect(await run("report.md")).toBe("0 eniplan: commented");
  expect(await run("none.md")).toBe("0 eniplan: no comment: the file is no report of --format markdown");
  expect(server.comments).toMatchObject([{ body: report("passes") }]);
});
