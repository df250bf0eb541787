import { isObject, type Json } from "../model/json";

/** A value that is no template, whatever it looks like: what a state or a plan holds is no code. What has nothing to escape is handed back. */
export function escaped(value: Json): Json {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.some(hasTemplate) ? value.map(escaped) : value;
  if (!isObject(value) || !hasTemplate(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [text(name), escaped(entry)]));
}

function text(value: string): string {
  return START.test(value) ? value.replace(/([$%])\{/g, "$1$1{") : value;
}

const START = /[$%]\{/;

/** A key is a template as well. */
function hasTemplate(value: Json): boolean {
  if (typeof value === "string") return START.test(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(hasTemplate);
  return Object.entries(value).some(([name, entry]) => START.test(name) || hasTemplate(entry));
}
