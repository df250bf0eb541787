import type { ProblemText } from "./text";

/** What is wrong with files that are written. */
export const WRITTEN_EN: Readonly<Record<string, ProblemText>> = {
  "file/busy": {
    what: "Another run of eniplan is changing this folder: {file} has been there for half a minute.",
    expected: "one run at a time for a folder",
    todo: "Wait for the other run, or give each its own folder. If there is none, remove the file.",
  },
  "file/clash": {
    what: "Two instances would have one file of guest configuration, {file}: {first} and {second}.",
    expected: "instances whose names differ in more than the case of letters",
    todo: "Rename one of them, or write each stack into a folder of its own.",
  },
  "init/occupied": {
    what: "{folder} holds {file}, but neither a cdktf.json nor *.tf files.",
    expected: "an empty folder, a cdktf app, or a configuration of Terraform",
    todo: "Begin in a folder of its own: eniplan init NAME",
  },
  "init/elsewhere": {
    what: "{folder} holds neither a cdktf.json nor *.tf files; below it lie: {found}.",
    expected: "an empty folder, a cdktf app, or a configuration of Terraform",
    todo: "Name one of those that were found, eniplan init FOLDER, or a new folder.",
  },
  "file/unwritable": {
    what: "The report cannot be written to {file}: {reason}.",
    expected: "a place where this user may write",
    todo: "Create the folder or choose another file: --format NAME=FILE",
  },
};

export const WRITTEN_ZH: Readonly<Record<string, ProblemText>> = {
  "file/busy": {
    what: "另一个 eniplan 正在更改该文件夹：{file} 已存在半分钟。",
    expected: "同一文件夹同时只有一次运行",
    todo: "请等待另一次运行结束，或使用不同的文件夹。如果没有其他运行，请删除该文件。",
  },
  "file/clash": {
    what: "两个实例的系统内配置会写入同一文件 {file}：{first} 和 {second}。",
    expected: "名称不只是大小写不同的实例",
    todo: "请改名，或将每个栈写入各自的文件夹。",
  },
  "init/occupied": {
    what: "{folder} 中有 {file}，但没有 cdktf.json，也没有 *.tf 文件。",
    expected: "空文件夹、cdktf 应用或 Terraform 配置",
    todo: "请在单独的文件夹中开始：eniplan init NAME",
  },
  "init/elsewhere": {
    what: "{folder} 中没有 cdktf.json，也没有 *.tf 文件；其下有：{found}。",
    expected: "空文件夹、cdktf 应用或 Terraform 配置",
    todo: "请指定找到的文件夹之一，eniplan init FOLDER，或一个新文件夹。",
  },
  "file/unwritable": {
    what: "无法把报告写入 {file}：{reason}。",
    expected: "当前用户可写的位置",
    todo: "请创建文件夹，或换一个文件：--format NAME=FILE",
  },
};
