import { createHash } from "node:crypto";
import { visible } from "./characters";
import type { Encoded } from "./encoded";
import { asNumber, withoutCommands } from "./log";

export type Html = Encoded<"html">;

/** HTML of our own, with what is encoded in its gaps. */
export function html(own: TemplateStringsArray, ...gaps: readonly (Html | number)[]): Html {
  return own.map((text, i) => text + String(gaps[i] ?? "")).join("") as Html;
}

export function htmlJoined(parts: readonly Html[], separator: "" | "\n" | " " = ""): Html {
  return parts.join(separator) as Html;
}

/** Text between tags: it is shown as it is, whoever wrote it. */
export function htmlBody(text: string): Html {
  return marked(visible(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
}

/** Between the quotes of an attribute. */
export function htmlAttribute(text: string): Html {
  return marked(
    visible(text)
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      .replace(/'/g, "&#39;")
      .replace(/`/g, "&#96;")
      .replace(/\n/g, "&#10;"),
  );
}

function marked(text: string): Html {
  return withoutCommands(text, asNumber) as Html;
}

export interface Page {
  readonly language: "en" | "zh";
  readonly title: string;
  /** Our own, the same for every page: nothing foreign is ever in it. */
  readonly style: string;
  readonly script: string;
  readonly body: Html;
}

/**
 * A page that is one file. It loads nothing, and a browser runs nothing in it but our own script, which it knows by its
 * hash: https://www.w3.org/TR/CSP3/. Ends with a line break.
 */
export function htmlPage({ language, title, style, script, body }: Page): Html {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${htmlBody(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body>${body}`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n") as Html;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
