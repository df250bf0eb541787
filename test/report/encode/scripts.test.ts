import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { guestConfiguration } from "../../../src/catalog/guest";
import { cloudInit, yamlBlock, yamlText } from "../../../src/report/encode/cloud-init";
import { hereDocument, shellScript, shellWord } from "../../../src/report/encode/shell";
import { asCloudInit, asScript } from "../../../src/report/guest";
import { PAYLOADS, UNSEEN } from "./payloads";

const sh = (script: string, ...args: string[]) => spawnSync("sh", args, { input: script, encoding: "utf8" });

/** Nothing that is not seen is written at all, so what is compared is what can be. */
const SEEN = [...new Set(PAYLOADS.map((payload) => payload.replace(new RegExp(UNSEEN, "gu"), "")))].filter(Boolean);

const RECIPE = { file: "/etc/net/{device}", content: "MAC={mac}\nIP={address}", apply: "ifup {device} {mac}" } as const;

describe.each(SEEN.map((payload) => [JSON.stringify(payload), payload]))("%s", (_, payload) => {
  test("is a word and a here-document for a shell, and no more", () => {
    const script = shellScript(`printf %s ${shellWord(payload)}\n`);
    expect(sh(script, "-n").stderr).toBe("");
    expect(sh(script).stdout).toBe(payload);
    expect(sh(shellScript(`cat ${hereDocument(payload)}\n`)).stdout).toBe(`${payload}\n`);
  });

  test("is a scalar and a block of YAML, and no more", () => {
    const lines = [`a: ${yamlText(payload)}`, "b: |", "  x", ...yamlBlock(payload.trim(), "  "), "c: 1"];
    const read = parse(cloudInit(lines)) as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(["a", "b", "c"]);
    expect(read["a"]).toBe(payload);
    expect(read["b"]).toBe(`x\n${payload.trim()}\n`);
  });

  test("as the MAC of an interface it is not known", () => {
    const guest = guestConfiguration(RECIPE, [
      { device: "eth1", mac: `02:00:00:00:00:01${payload}`, address: "10.0.0.9" },
    ]);
    const plain = guestConfiguration(RECIPE, [{ device: "eth1", address: "10.0.0.9" }]);
    if (/^[\w.:-]*$/.test(payload)) return;
    expect(asScript(guest)).toBe(asScript(plain));
    expect(asCloudInit(guest)).toBe(asCloudInit(plain));
    expect(sh(asScript(guest), "-n").stderr).not.toContain("yntax error near unexpected token `newline'");
  });
});
