import { main } from "../../src/cli/main";

/** What is looked at in a finding. */
export interface FoundFinding {
  readonly rule: string;
  readonly severity: string;
  readonly status: "violation" | "undecided";
  readonly address: string;
  readonly message: string;
  readonly missing?: { readonly kind: string; readonly subject: string };
  readonly location?: { readonly file: string; readonly line: number };
}

/** What both commands say of one folder. */
export interface FolderResult {
  readonly folder: string;
  readonly findings: readonly FoundFinding[];
  /** Types in the plan. */
  readonly types: readonly string[];
  /** What could not be read, in one line; not set: all could. */
  readonly refusal?: string;
  readonly milliseconds: number;
}

interface Answer {
  readonly document: { findings?: FoundFinding[]; changes?: { type: string }[] } | undefined;
  readonly refusal: string;
}

export async function readFolder(folder: string): Promise<FolderResult> {
  const start = performance.now();
  const [checked, planned] = [await ask("check", folder), await ask("plan", folder)];
  const findings = new Map<string, FoundFinding>();
  for (const finding of [...(checked.document?.findings ?? []), ...(planned.document?.findings ?? [])])
    findings.set(JSON.stringify([finding.rule, finding.address, finding.message]), finding);
  const refusal = checked.document ? planned.refusal : checked.refusal;
  return {
    folder,
    findings: [...findings.values()],
    types: [...new Set((planned.document?.changes ?? []).map(({ type }) => type))],
    ...(checked.document && planned.document ? {} : { refusal }),
    milliseconds: performance.now() - start,
  };
}

async function ask(command: "check" | "plan", folder: string): Promise<Answer> {
  const [out, err]: string[][] = [[], []];
  const argv = [
    command,
    folder,
    "--format",
    "json",
    "--policy",
    "none",
    ...(command === "plan" ? ["--state", "none"] : []),
  ];
  try {
    await main(argv, {
      cwd: process.cwd(),
      env: {},
      stdoutIsTerminal: false,
      stderrIsTerminal: false,
      columns: 200,
      stdout: (text) => out?.push(text),
      stderr: (text) => err?.push(text),
      stdin: () => "",
      now: () => new Date(),
      writeFile: () => undefined,
      appendFile: () => undefined,
      commitFiles: () => undefined,
      discardFiles: () => undefined,
      drained: async () => undefined,
      onInterrupt: () => () => undefined,
    });
  } catch (error) {
    return { document: undefined, refusal: `threw ${String((error as Error).stack).slice(0, 300)}` };
  }
  const text = out?.join("") ?? "";
  const said = (err?.join("") ?? "").trim().split("\n")[0] ?? "";
  return { document: text.startsWith("{") ? (JSON.parse(text) as Answer["document"]) : undefined, refusal: said };
}
