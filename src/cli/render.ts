import { fail } from "../model/problem";
import type { Result } from "../policy/result";
import type { Context } from "./context";
import type { FormatRequest } from "./formats";

/** Columns of a report in a file. */
const FILE_WIDTH = 100;

/** Writes a result in each format that was asked for, to the screen or into a file. */
export async function writeReports(
  result: Result,
  formats: readonly FormatRequest[],
  human: ReturnType<Context["human"]>,
  context: Context,
): Promise<void> {
  for (const format of formats) {
    const text = await render(result, format, human, context);
    if (format.file === undefined) context.io.stdout(text);
    else context.write(format.file, text);
  }
}

async function render(
  result: Result,
  { name, file }: FormatRequest,
  human: ReturnType<Context["human"]>,
  { io }: Context,
): Promise<string> {
  if (name === "json") {
    const { renderJson } = await import("../report/json.js");
    return renderJson(result, human);
  }
  if (name === "tfplan-json") {
    const { renderTfplan } = await import("../report/tfplan.js");
    return renderTfplan(oneStack(result), io.now());
  }
  const { renderHuman } = await import("../report/human.js");
  return renderHuman(result, file === undefined ? human : { ...human, color: false, width: FILE_WIDTH });
}

/**
 * Terraform plans one root module at a time, so its format holds one stack.
 *
 * @throws InputError `plan/several-stacks`
 */
function oneStack(result: Result): Result {
  const names = result.stacks.map(({ name }) => name);
  if (names.length !== 1) fail("plan/several-stacks", { count: names.length, names: names.join(", ") });
  return result;
}
