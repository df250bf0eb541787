import type { Type } from "../../../../src/value/type";
import type { Environment } from "../environment";
import { type Told, ToldUnknown } from "../planfile/told";
import type { Draw, Mood } from "./draw";
import { fits } from "./types";

/** A name of the environment, or something inside of what it stands for. */
export interface Reference {
  readonly text: string;
  readonly type: Type;
  readonly kind: Kind;
}

export type Kind = "known" | "unknown" | "sensitive" | "ephemeral" | "null";

const DEPTH = 3;
/** Their members are instances, which have no names but keys. */
const INSTANCES: ReadonlySet<string> = new Set(["terraform_data.each", "module.each"]);

export function referencesOf(environment: Environment): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (text: string, told: Told, inherited: Kind, depth: number): void => {
    const kind = environment.ephemeral.has(text) ? "ephemeral" : kindOf(told, inherited);
    found.push({ text, type: told.type, kind });
    if (depth === 0) return;
    for (const [step, member] of membersOf(told, INSTANCES.has(text))) {
      // So many nulls would be drawn more often than anything else.
      if (step !== ".triggers_replace") visit(text + step, member, kind, depth - 1);
    }
  };
  for (const [name, told] of environment.names) visit(name, told, "known", DEPTH);
  return found;
}

function kindOf(told: Told, inherited: Kind): Kind {
  if (inherited === "ephemeral") return "ephemeral";
  if (told.sensitive || inherited === "sensitive") return "sensitive";
  if (told.content instanceof ToldUnknown || inherited === "unknown") return "unknown";
  if (told.content === null) return "null";
  return members(told).some((member) => kindOf(member, "known") === "unknown") ? "unknown" : "known";
}

function members({ content }: Told): readonly Told[] {
  if (content instanceof Map) return [...content.values()];
  return Array.isArray(content) ? content : [];
}

function membersOf({ content, type }: Told, inBrackets: boolean): (readonly [string, Told])[] {
  if (content instanceof Map) {
    return [...(content as Map<string, Told>)].map(([key, member]) => {
      const name = !inBrackets && /^[a-zA-Z_]\w*$/.test(key);
      return [name ? `.${key}` : `[${JSON.stringify(key)}]`, member] as const;
    });
  }
  if (!Array.isArray(content) || type.kind === "set") return [];
  return (content as readonly Told[]).map((member, i) => [`[${i}]`, member] as const);
}

/** How often each kind is drawn, in percent. */
const SHARES: Readonly<Record<Mood, readonly (readonly [Kind, number])[]>> = {
  plain: shares(94, 2, 1, 0, 3),
  usual: shares(65, 17, 12, 3, 3),
  open: shares(40, 45, 8, 2, 5),
  secret: shares(38, 12, 36, 10, 4),
};

function shares(known: number, unknown: number, sensitive: number, ephemeral: number, none: number) {
  return Object.entries({ known, unknown, sensitive, ephemeral, null: none }) as [Kind, number][];
}

/** References by what they will do for. */
export class References {
  private readonly byType = new Map<string, Map<Kind, Reference[]>>();

  constructor(private readonly all: readonly Reference[]) {}

  draw(draw: Draw, want: Type): Reference | undefined {
    const fitting = this.fitting(want).get(kindDrawn(draw));
    return fitting && draw.pick(fitting);
  }

  private fitting(want: Type): Map<Kind, Reference[]> {
    const name = JSON.stringify(want, (_, value) => (value instanceof Map ? [...value] : value));
    const known = this.byType.get(name);
    if (known) return known;
    const fitting = new Map<Kind, Reference[]>();
    for (const reference of this.all) {
      const { type, kind } = reference;
      const untyped = type.kind === "dynamic" && (kind === "unknown" || kind === "null");
      if (!untyped && !fits(type, want)) continue;
      const same = fitting.get(kind);
      if (same) same.push(reference);
      else fitting.set(kind, [reference]);
    }
    this.byType.set(name, fitting);
    return fitting;
  }
}

function kindDrawn(draw: Draw): Kind {
  let left = draw.int(1, 100);
  for (const [kind, share] of SHARES[draw.mood]) {
    left -= share;
    if (left <= 0) return kind;
  }
  return "known";
}
