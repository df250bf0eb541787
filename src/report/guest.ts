import type { Fix } from "../rules/rule";
import { cloudInit, yamlBlock, yamlText } from "./encode/cloud-init";
import type { Encoded } from "./encode/encoded";
import { powershellScript } from "./encode/powershell";
import { hereDocument, shellScript, shellWord } from "./encode/shell";

type GuestConfiguration = NonNullable<Fix["guest"]>;

/** What brings the interfaces of an instance up, as a script of its shell. */
export function asScript({ files, commands, shell }: GuestConfiguration): Encoded<"shell" | "powershell"> {
  if (shell) return powershellScript(`${commands.join("\n")}\n`);
  const parts = files.map(
    ({ path, content, append }) => `cat ${append ? ">>" : ">"} ${shellWord(path)} ${hereDocument(content.trimEnd())}`,
  );
  return shellScript(`${["#!/bin/sh", "set -e", ...parts, ...commands].join("\n")}\n`);
}

/** As user data, for an instance that is still to be created: of cloud-init, or a script that says who runs it. */
export function asCloudInit({ files, commands, shell }: GuestConfiguration): Encoded<"cloud-init" | "powershell"> {
  if (shell) return powershellScript(`[${shell}]\n${commands.join("\n")}\n`);
  const write = files.length === 0 ? [] : ["write_files:"];
  const entries = files.flatMap(({ path, content, append }) => [
    `  - path: ${yamlText(path)}`,
    ...(append ? ["    append: true"] : []),
    "    content: |",
    ...yamlBlock(content.trimEnd(), "      "),
  ]);
  const run = commands.map((command) => `  - ${JSON.stringify(command)}`);
  return cloudInit(["#cloud-config", ...write, ...entries, "runcmd:", ...run]);
}
