// Makes the pages of the site of docs/: English at the root, Chinese below zh/. What a Chinese page is missing is told by the
// pages that are there; a link out of docs/ becomes its name, since the site holds no sources.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const DOCS = join(HERE, "..", "docs");
const PAGES = join(HERE, "pages");

/** All pages below a folder, as paths from docs/. */
function pagesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesBelow(path);
    return entry.name.endsWith(".md") ? [relative(DOCS, path).replaceAll("\\", "/")] : [];
  });
}

/** `zh/policy.md` and `rules/eni/zone.zh.md` are Chinese pages; the latter moves below zh/. */
function placeOf(page) {
  if (page.startsWith("zh/")) return page;
  return page.endsWith(".zh.md") ? `zh/${page.replace(/\.zh\.md$/, ".md")}` : page;
}

const all = pagesBelow(DOCS);
const places = new Map(all.map((page) => [page, placeOf(page)]));

/** Links of a page by where their targets are on the site. */
function linked(page, text) {
  const place = places.get(page);
  return text.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, image, label, target) => {
    if (/^[a-z]+:|^#/.test(target)) return whole;
    const [path, hash] = target.split("#");
    const full = posix.normalize(posix.join(posix.dirname(page), path));
    const to = places.get(full);
    if (to === undefined) return image ? "" : `\`${label.replaceAll("`", "")}\``;
    const link = posix.relative(posix.dirname(place), to);
    return `[${label}](${link.startsWith(".") ? link : `./${link}`}${hash ? `#${hash}` : ""})`;
  });
}

/** Text outside of code, in which Vue would take braces and unknown tags for its own. */
function harmless(text) {
  return text
    .split(/(^```[\s\S]*?^```$|`[^`\n]+`)/m)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll("{{", "&#123;&#123;").replace(/<(?!!--|br>|\/?sub>)/g, "&lt;")))
    .join("");
}

rmSync(PAGES, { recursive: true, force: true });
for (const [page, place] of places) {
  const file = join(PAGES, place);
  mkdirSync(dirname(file), { recursive: true });
  // Inline code is shown as it is, in braces too.
  writeFileSync(file, `${harmless(linked(page, readFileSync(join(DOCS, page), "utf8")))}\n`);
}
for (const language of ["", "zh/"]) {
  cpSync(join(HERE, `home.${language === "" ? "en" : "zh"}.md`), join(PAGES, language, "index.md"));
}
if (existsSync(join(HERE, "pictures"))) cpSync(join(HERE, "pictures"), join(PAGES, "public"), { recursive: true });
