import type { Node } from "../syntax";
import type { Machine } from "./machine";

/** A call, behind its name or the first part of that. */
export function parseCall(machine: Machine, first: string, start: number): Node | undefined {
  const { tokens } = machine;
  let name = first;
  while (tokens.accept("::")) name += `::${machine.name()}`;
  const open = { start, end: machine.expect("(") };
  const outside = tokens.newlines;
  tokens.newlines = false;
  const args: Node[] = [];
  let spread = false;

  const finish = (): Node => {
    const end = machine.close(open, ")", ...(spread ? [] : [","]));
    tokens.newlines = outside;
    return { kind: "call", name, args, spread, start, end };
  };
  const next = (): Node | undefined => {
    if (tokens.peek() === ")") return finish();
    return machine.want(take, open);
  };
  const take = (arg: Node): Node | undefined => {
    args.push(arg);
    if (tokens.accept(",")) return next();
    spread = tokens.accept("...");
    return finish();
  };
  return next();
}
