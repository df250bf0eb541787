import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** A node of the syntax tree: ESTree, with the types of TypeScript. */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export const nodeAt = (node: Node, key: string): Node => node[key] as Node;
export const nodesAt = (node: Node, key: string): readonly Node[] => (node[key] ?? []) as readonly Node[];
export const nameOf = (node: Node): string => String(node["name"] ?? node["value"]);

/** A declaration of a type, and the file that it stands in, whose imports say what its names mean. */
export interface Declared {
  readonly node: Node;
  readonly file: string;
}

interface SourceFile {
  readonly declarations: ReadonlyMap<string, Node>;
  /** Names that come from elsewhere: where, and how they are called there. */
  readonly elsewhere: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

const DECLARATIONS = new Set(["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "ClassDeclaration"]);

/** Finds what a name of a type stands for, through imports and exports. */
export class Declarations {
  private readonly files = new Map<string, SourceFile>();

  /** @throws Error when there is no such type. */
  find(name: string, file: string): Declared {
    const { declarations, elsewhere } = this.read(file);
    const node = declarations.get(name);
    if (node) return { node, file };
    const other = elsewhere.get(name);
    if (!other) throw new Error(`${file} knows no type ${name}`);
    return this.find(other.name, other.file);
  }

  private read(file: string): SourceFile {
    const before = this.files.get(file);
    if (before) return before;
    const { body } = parseAst(readFileSync(file, "utf8"), { lang: "ts" }) as unknown as {
      readonly body: readonly Node[];
    };
    const declarations = new Map<string, Node>();
    const elsewhere = new Map<string, { file: string; name: string }>();
    for (const statement of body) {
      const declaration = (statement["declaration"] ?? statement) as Node;
      if (DECLARATIONS.has(declaration.type)) declarations.set(nameOf(nodeAt(declaration, "id")), declaration);
      const source = statement["source"] as Node | null | undefined;
      const from = source ? fileOf(String(source["value"]), file) : undefined;
      if (from === undefined) continue;
      for (const specifier of nodesAt(statement, "specifiers")) {
        const theirs = (specifier["imported"] ?? specifier["local"]) as Node;
        const ours = (specifier.type === "ExportSpecifier" ? specifier["exported"] : specifier["local"]) as Node;
        elsewhere.set(nameOf(ours), { file: from, name: nameOf(theirs) });
      }
    }
    const found = { declarations, elsewhere };
    this.files.set(file, found);
    return found;
  }
}

function fileOf(source: string, file: string): string | undefined {
  if (!source.startsWith(".")) return undefined;
  const path = resolve(dirname(file), source);
  return [`${path}.ts`, join(path, "index.ts")].find((one) => existsSync(one));
}
