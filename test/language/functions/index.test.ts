import { describe, expect, test } from "vitest";
import { LAZY_NAMES } from "../../../src/language/evaluate/lazy-names";
import { FUNCTION_NAMES, functionNamed } from "../../../src/language/functions/index";
import type { FunctionSpecification, Parameter } from "../../../src/language/functions/specification";
import { typeJson } from "../../../src/value/json";
import { newFolder, removeFolders, terraform, terraformFound } from "../../terraform/support";

/** What `terraform metadata functions -json` says of a parameter. */
interface ToldParameter {
  readonly name: string;
  readonly type: unknown;
  readonly is_nullable?: boolean;
}

interface Told {
  readonly return_type: unknown;
  readonly parameters?: readonly ToldParameter[];
  readonly variadic_parameter?: ToldParameter;
}

/** Functions that the judge's release does not have, or does not tell of. */
const NEWER = ["convert"];
const OPENTOFU = ["base64gunzip", "cidrcontains", "urldecode"];
const UNTOLD = ["list", "map"];

/** Parameters that terraform tells otherwise: one that takes a null since a newer release, and one that takes a reference. */
const OTHERWISE = new Set(["contains value", "templatestring template"]);

function asOurs(name: string, { name: parameter, type, allowNull = false }: Parameter): object {
  return OTHERWISE.has(`${name} ${parameter}`) ? { parameter } : { parameter, type: typeJson(type), allowNull };
}

function asTold(name: string, { name: parameter, type, is_nullable: allowNull = false }: ToldParameter): object {
  return OTHERWISE.has(`${name} ${parameter}`) ? { parameter } : { parameter, type, allowNull };
}

test("a function has its name with and without its namespace", () => {
  expect(functionNamed("core::merge")).toBe(functionNamed("merge"));
  expect(functionNamed("merge")).toBeDefined();
  for (const name of ["", "core::", "Merge", "constructor", "core::core::merge", "provider::x::merge", "type"]) {
    expect(functionNamed(name), name).toBeUndefined();
  }
});

test("names are in order, each once", () => {
  expect(FUNCTION_NAMES).toEqual([...new Set(FUNCTION_NAMES)].sort());
});

describe.runIf(terraformFound())("terraform's own list of functions", () => {
  const folder = newFolder();
  const { output } = terraform(folder, "metadata", "functions", "-json");
  removeFolders();
  const { function_signatures } = JSON.parse(output) as { function_signatures: Record<string, Told> };
  const told = Object.entries(function_signatures).filter(([name]) => !name.includes("::"));

  test("has the same names", () => {
    const names = told.map(([name]) => name);
    expect([...FUNCTION_NAMES, ...LAZY_NAMES].sort()).toEqual([...names, ...NEWER, ...OPENTOFU, ...UNTOLD].sort());
  });

  test.each(told.filter(([name]) => !LAZY_NAMES.includes(name)))("%s takes the same", (name, signature) => {
    const { parameters, variadic, type } = functionNamed(name) as FunctionSpecification;
    const { parameters: toldParameters = [], variadic_parameter, return_type } = signature;
    expect(parameters.map((parameter) => asOurs(name, parameter))).toEqual(
      toldParameters.map((parameter) => asTold(name, parameter)),
    );
    expect(variadic && asOurs(name, variadic)).toEqual(variadic_parameter && asTold(name, variadic_parameter));
    if (typeof type !== "function" && return_type !== "dynamic") expect(typeJson(type)).toEqual(return_type);
  });
});
