#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { postComment } from "./comment/post";

/*
 * eniplan-comment REPORT.md [NAME]: for pipelines. A program of its own, so that the token is in the environment of nothing
 * that runs an author's code.
 */
const [file = "", name = ""] = process.argv.slice(2);
const report = existsSync(file) ? readFileSync(file, "utf8") : "";
void postComment(report, process.env, { name }).then((said) => {
  process.stderr.write(`${said}\n`);
});
