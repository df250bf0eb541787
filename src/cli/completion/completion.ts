import type { Command } from "commander";
import { fail } from "../../model/problem";
import { shellScript } from "../../report/encode/shell";
import { addCommonOptions, addExamples } from "../common";
import type { Context } from "../context";
import { SCRIPTS, SHELLS } from "./scripts";

/** `eniplan completion <shell>` */
export function addCompletion(program: Command, context: Context): void {
  const { words, io } = context;
  const command = program
    .command("completion")
    .description(words.phrase("help.completion"))
    .argument("<shell>", words.phrase("help.shell"));
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["source <(eniplan completion bash)", "example.completion-bash"],
    ["source <(eniplan completion zsh)", "example.completion-zsh"],
    ["eniplan completion fish > ~/.config/fish/completions/eniplan.fish", "example.completion-fish"],
  ]);
  command.action((name: string) => {
    const shell = SHELLS.find((known) => known === name);
    if (!shell) fail("cli/bad-value", { option: "<shell>", value: name, expected: SHELLS.join(", ") });
    io.stdout(shellScript(SCRIPTS[shell]));
  });
}
