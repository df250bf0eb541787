import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";

const PAGES = join(import.meta.dirname, "..", "pages");

const GUIDES = [
  ["constructs", "Constructs", "构件"],
  ["hcl", "HCL", "HCL 配置"],
  ["pipelines", "Pipelines", "流水线"],
  ["policy", "Policy", "策略文件"],
  ["acknowledgements", "Acknowledgements", "确认"],
  ["inventory", "Inventory", "清单"],
  ["reports", "Reports", "报告"],
  ["custom-rules", "Custom rules", "自定义规则"],
  ["cli", "Command line", "命令行"],
  ["plan", "The plan", "计划"],
  ["order", "The order", "执行顺序"],
  ["reboots", "Reboots", "重启"],
  ["expressions", "Expressions", "表达式"],
  ["catalog", "Catalog", "目录"],
  ["graph", "Graph", "图"],
  ["security", "Security", "安全"],
  ["apply-errors", "Apply errors", "apply 时的错误"],
  ["coverage", "Coverage", "覆盖范围"],
  ["performance", "Performance", "性能"],
];

const has = (path) => existsSync(join(PAGES, `${path}.md`));

/** Guides and rules; of what has no Chinese page the English one. */
function sidebar(language) {
  const zh = language === "zh";
  const link = (path) => (zh && has(`zh/${path}`) ? `/zh/${path}` : `/${path}`);
  const rules = readdirSync(join(PAGES, "rules"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    {
      text: zh ? "指南" : "Guides",
      items: GUIDES.filter(([path]) => has(path)).map(([path, en, chinese]) => ({ text: zh ? chinese : en, link: link(path) })),
    },
    {
      text: zh ? "规则" : "Rules",
      items: [
        { text: zh ? "全部规则" : "All rules", link: link("rules") },
        ...rules.map(({ name }) => ({
          text: name,
          collapsed: true,
          items: readdirSync(join(PAGES, "rules", name)).map((file) => {
            const id = `${name}/${file.replace(/\.md$/, "")}`;
            return { text: id, link: link(`rules/${id}`) };
          }),
        })),
      ],
    },
  ];
}

export default defineConfig({
  srcDir: "pages",
  outDir: "dist",
  title: "eniplan",
  description: "Checks and plans a change of an Alibaba Cloud network before Terraform touches it",
  cleanUrls: true,
  lastUpdated: false,
  markdown: { theme: { light: "github-light", dark: "github-dark" } },
  locales: {
    root: { label: "English", lang: "en", themeConfig: { sidebar: sidebar("en") } },
    zh: {
      label: "中文",
      lang: "zh-CN",
      description: "在 Terraform 动手之前检查并规划阿里云网络的变更",
      themeConfig: {
        sidebar: sidebar("zh"),
        outline: { label: "本页内容" },
        docFooter: { prev: "上一页", next: "下一页" },
        returnToTopLabel: "回到顶部",
        sidebarMenuLabel: "目录",
        darkModeSwitchLabel: "外观",
      },
    },
  },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        // Words of Chinese have no blanks between them: each two characters that follow each other are a term.
        miniSearch: { options: { tokenize: terms } },
        locales: { zh: { translations: { button: { buttonText: "搜索" }, modal: { noResultsText: "没有结果" } } } },
      },
    },
  },
});

function terms(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2)) : [word],
  );
}
