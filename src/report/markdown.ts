import { columns, hang, pad } from "./layout";
import type { Screen } from "./screen";

/**
 * Markdown for a terminal: headings bold, code indented as it is, paragraphs and lists wrapped, tables aligned. Takes
 * the Markdown that pages about rules are written in, not all of it.
 */
export function renderMarkdown(text: string, screen: Screen): string[] {
  return blocksOf(text).flatMap((block) => [...renderBlock(block, screen), ""]);
}

interface Block {
  readonly kind: "heading" | "code" | "list" | "table" | "paragraph";
  readonly lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fenced = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("```")) {
      fenced = !fenced;
      open = fenced ? push(blocks, "code", []) : undefined;
    } else if (fenced) {
      open?.lines.push(line);
    } else if (line.trim() === "") {
      open = undefined;
    } else {
      open = addLine(blocks, open, line);
    }
  }
  return blocks;
}

function addLine(blocks: Block[], open: Block | undefined, line: string): Block | undefined {
  const kind = kindOf(line);
  if (kind === "heading") {
    push(blocks, kind, [line]);
    return undefined;
  }
  const continues = open && (open.kind === kind || (kind === "paragraph" && open.kind === "list"));
  if (!continues) return push(blocks, kind, [line]);
  // Further lines of a paragraph or of a list entry belong to the line before.
  if (kind === "paragraph") open.lines.push(`${open.lines.pop() ?? ""} ${line.trim()}`);
  else open.lines.push(line);
  return open;
}

function kindOf(line: string): Block["kind"] {
  if (/^#{1,6} /.test(line)) return "heading";
  if (/^\s*([-*]|\d+\.) /.test(line)) return "list";
  return line.startsWith("|") ? "table" : "paragraph";
}

function push(blocks: Block[], kind: Block["kind"], lines: string[]): Block {
  const block = { kind, lines };
  blocks.push(block);
  return block;
}

function renderBlock({ kind, lines }: Block, screen: Screen): string[] {
  const { colors, width } = screen;
  switch (kind) {
    case "heading":
      return lines.map((line) => colors.bold(inline(line.replace(/^#+ /, ""))));
    case "code":
      return lines.map((line) => `    ${colors.dim(line)}`.trimEnd());
    case "list":
      return lines.flatMap((line) => renderEntry(line, screen));
    case "table":
      return renderTable(lines, screen);
    case "paragraph":
      return lines.flatMap((line) => hang(inline(line), width, ""));
  }
}

function renderEntry(line: string, { width }: Screen): string[] {
  const [, indent = "", mark = "-", text = line] = /^(\s*)([-*]|\d+\.) (.*)$/.exec(line) ?? [];
  const first = `  ${indent}${mark === "*" ? "-" : mark} `;
  return hang(inline(text), width, first, " ".repeat(first.length));
}

/** Columns are aligned when they fit; otherwise each row becomes a line of its cells. */
function renderTable(lines: readonly string[], screen: Screen): string[] {
  const rows = lines.filter((line) => !/^\|[\s:|-]+\|?\s*$/.test(line)).map(cellsOf);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ""))));
  const total = widths.reduce((sum, width) => sum + width + 2, 2);
  if (total > screen.width) return rows.flatMap((row) => hang(row.join(" | "), screen.width, "  ", "    "));
  return rows.map((row, i) => {
    const line = `  ${widths.map((width, column) => pad(row[column] ?? "", width)).join("  ")}`.trimEnd();
    return i === 0 ? screen.colors.bold(line) : line;
  });
}

function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|");
  return cells.map((cell) => inline(cell.trim()));
}

/** Without the marks of bold text and code; a link becomes its text and its address. */
function inline(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, url: string) =>
      /^https?:/.test(url) ? `${label} (${url})` : label,
    )
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/`([^`]+)`/g, "$1");
}
