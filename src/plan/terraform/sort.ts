import type { ObjectPlace } from "./terraform-plan";

/** Terraform's order: the root module first, data sources first, then type, name and key; numbers before texts. */
export function byAddress(a: ObjectPlace, b: ObjectPlace): number {
  return (
    depth(a.module) - depth(b.module) ||
    text(a.module, b.module) ||
    Number(a.mode === "managed") - Number(b.mode === "managed") ||
    text(a.type, b.type) ||
    text(a.name, b.name) ||
    keys(a.key, b.key) ||
    text(a.deposed ?? "", b.deposed ?? "")
  );
}

function depth(module: string): number {
  return module === "" ? 0 : module.split(/(?:^|\.)module\./).length - 1;
}

function keys(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return text(a, b);
  return rank(a) - rank(b);
}

function rank(key: string | number | undefined): number {
  return key === undefined ? 0 : typeof key === "number" ? 1 : 2;
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
