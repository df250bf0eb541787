import { dirname, join, resolve } from "node:path";
import type { Location } from "../model/location";
import type { StackPart } from "../model/stack-part";
import { filesAround } from "../read/files";
import { copiedFrom, inPlace, stagedIn } from "../read/find";
import { display, localState } from "../read/local-state";
import { moduleReader } from "../read/modules";
import { pathSteps } from "../read/place";
import { readState } from "../read/state";
import { readText } from "../read/text";
import { readConfiguration } from "../read/tf-json";
import type { GuardOptions } from "./guard-options";
import { lineOf } from "./noted-lines";
import { locateProperty } from "./property";
import type { RenderedStack } from "./rendered-stack";
import type { Staging } from "./staging";

/**
 * A rendered stack as every reader returns one.
 *
 * @param written `folder`: where cdktf has written, copies of modules too; `target`: where that will be in the end
 * @throws InputError when the stack or its state is not what it should be.
 */
export function partOf(
  stack: RenderedStack,
  { target, folder }: Pick<Staging, "target" | "folder">,
  state: GuardOptions["state"],
): StackPart {
  const cwd = process.cwd();
  const file = join(target, stack.file);
  const { copiedModules: copied } = stack;
  const origin = copied ? copiedFrom(copied.from, join(dirname(file), copied.to)) : inPlace;
  const { workspace, ...found } = localState([stack.document], dirname(file), { cwd, env: process.env });
  const known = stateOf(state === false ? false : state?.[stack.name], found, cwd);
  const part = readConfiguration([stack.document], {
    name: stack.name,
    file: display(file, cwd),
    folder: ".",
    files: filesAround(dirname(join(folder, stack.file))),
    ...(workspace === undefined ? {} : { workspace }),
    declaration: (address) => ({ locate: (within) => shown(locate(stack, address, within), cwd) }),
    acknowledgement: (index) => shown(stack.locateAcknowledgement(index), cwd),
    module: moduleReader(dirname(file), {
      cwd,
      env: process.env,
      stack: stack.name,
      find: stagedIn(target, folder),
      origin,
    }),
    ...known,
  });
  return { ...part, needs: stack.needs };
}

/** Where the construct behind an address was declared, or given a property; absolute. */
export function locate(stack: RenderedStack, address: string, within?: string): Location | undefined {
  const element = stack.element(address);
  const made = element && lineOf(element);
  const steps = pathSteps(within);
  return made && steps.length > 0 ? (locateProperty(made, steps) ?? made) : made;
}

function shown(location: Location | undefined, cwd: string): Location | undefined {
  return location && { ...location, file: display(location.file, cwd) };
}

/** The state that is named, or the one that the configuration points at; false: none, and that is known. */
function stateOf(
  named: string | false | undefined,
  { prior, elsewhere }: Pick<StackPart, "prior" | "elsewhere">,
  cwd: string,
): Pick<StackPart, "prior" | "elsewhere"> {
  if (named === false) return {};
  if (named === undefined) return { ...(prior ? { prior } : {}), ...(elsewhere ? { elsewhere } : {}) };
  const path = resolve(cwd, named);
  return { prior: readState(readText(path), display(path, cwd)) };
}
