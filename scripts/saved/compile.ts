import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Declarations, type Declared, type Node, nameOf, nodeAt, nodesAt } from "./declarations";
import { both, isObjectShape, type ObjectShape, only, type SavedShape } from "./shapes";

/** What is saved: the types that src/run/saved/ writes. */
const ROOTS = [
  ["result", "src/policy/result.ts", "Result"],
  ["shard", "src/run/saved/shard.ts", "SavedShard"],
] as const;

const KEYWORDS: Readonly<Record<string, SavedShape>> = {
  TSStringKeyword: "text",
  TSNumberKeyword: "number",
  TSBooleanKeyword: "boolean",
  TSNullKeyword: "null",
  TSUnknownKeyword: "json",
  TSObjectKeyword: "json",
};

/** Names of values in JSON, which may be anything. */
const ANYTHING = new Set(["Json", "JsonObject", "CustomRuleTexts"]);

/**
 * Writes the shapes of what is saved, read off the types: whoever changes a type changes what is asked of a file.
 *
 * @throws Error for a type that nothing in JSON can have.
 */
export function compileSaved(root: string): void {
  const reader = new ShapeReader();
  const roots = Object.fromEntries(
    ROOTS.map(([kind, file, name]) => [kind, reader.named(name, resolve(root, file))] as const),
  );
  reader.finish();
  const folder = join(root, "dist", "catalog");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "saved.json"),
    `${JSON.stringify({ roots, shapes: Object.fromEntries(reader.shapes) })}\n`,
  );
}

class ShapeReader {
  readonly shapes = new Map<string, SavedShape>();
  private readonly met = new Map<string, Declared>();
  private readonly declarations = new Declarations();

  /** A shape by its name. */
  named(name: string, file: string): SavedShape {
    const found = this.declarations.find(name, file);
    const key = `${found.file.replace(/^.*\/src\//, "").replace(/\.ts$/, "")}#${nameOf(nodeAt(found.node, "id"))}`;
    this.met.set(key, found);
    return { ref: key };
  }

  /** Reads all that was named, and what is named in that. */
  finish(): void {
    for (const key of this.met.keys()) this.built(key);
  }

  /** Only when it is asked for, since types refer to themselves. */
  private built(key: string): SavedShape {
    const before = this.shapes.get(key);
    if (before !== undefined) return before;
    const found = this.met.get(key);
    if (!found) throw new Error(`nothing was named ${key}`);
    const shape = this.declared(found);
    this.shapes.set(key, shape);
    return shape;
  }

  private declared({ node, file }: Declared): SavedShape {
    if (node.type === "TSTypeAliasDeclaration") return this.shape(nodeAt(node, "typeAnnotation"), file);
    if (node.type !== "TSInterfaceDeclaration") throw new Error(`${file}: ${node.type} is not data`);
    const own = this.members(nodesAt(nodeAt(node, "body"), "body"), file);
    return nodesAt(node, "extends").reduce<SavedShape>((shape, one) => {
      const named = this.reference(nameOf(nodeAt(one, "expression")), one, file);
      const base = isOwn(own, this.object(named, file));
      return both(base, shape);
    }, own);
  }

  private members(members: readonly Node[], file: string): ObjectShape {
    const fields = members.filter(({ type }) => type === "TSPropertySignature");
    const entries = fields.map((field) => {
      const annotation = nodeAt(nodeAt(field, "typeAnnotation"), "typeAnnotation");
      return [nameOf(nodeAt(field, "key")), this.shape(annotation, file), orUndefined(annotation)] as const;
    });
    return {
      object: Object.fromEntries(entries.map(([name, shape]) => [name, shape])),
      optional: entries.flatMap(([name, , isOpen], i) => (fields[i]?.["optional"] === true || isOpen ? [name] : [])),
    };
  }

  private shape(node: Node, file: string): SavedShape {
    const keyword = KEYWORDS[node.type];
    if (keyword !== undefined) return keyword;
    switch (node.type) {
      case "TSParenthesizedType":
      case "TSTypeOperator":
        return this.shape(nodeAt(node, "typeAnnotation"), file);
      case "TSLiteralType":
        return { is: nodeAt(node, "literal")["value"] as string };
      case "TSArrayType":
        return { list: this.shape(nodeAt(node, "elementType"), file) };
      case "TSTupleType":
        return { tuple: nodesAt(node, "elementTypes").map((one) => this.shape(memberOf(one), file)) };
      case "TSUnionType":
        return this.union(node, file);
      case "TSIntersectionType":
        return nodesAt(node, "types")
          .map((one) => this.resolved(this.shape(one, file)))
          .reduce(both);
      case "TSTypeLiteral":
        return this.members(nodesAt(node, "members"), file);
      case "TSIndexedAccessType":
        return this.indexed(node, file);
      case "TSTypeReference":
        return this.reference(nameOf(nodeAt(node, "typeName")), node, file);
      default:
        throw new Error(`${file}: nothing in JSON is a ${node.type}`);
    }
  }

  private union(node: Node, file: string): SavedShape {
    const types = nodesAt(node, "types").filter(({ type }) => type !== "TSUndefinedKeyword");
    const shapes = types.map((one) => this.shape(one, file));
    const [first] = shapes;
    return shapes.length === 1 && first !== undefined ? first : { either: shapes };
  }

  private indexed(node: Node, file: string): SavedShape {
    const of = this.resolved(this.shape(nodeAt(node, "objectType"), file));
    const index = nodeAt(node, "indexType");
    if (index.type === "TSNumberKeyword" && typeof of === "object" && "list" in of) return of.list;
    const key = String(nodeAt(index, "literal")["value"]);
    const found = isObjectShape(of) ? of.object[key] : undefined;
    if (found === undefined) throw new Error(`${file}: no ${key} in what it is taken from`);
    return found;
  }

  private reference(name: string, node: Node, file: string): SavedShape {
    const given = node["typeArguments"] as Node | null | undefined;
    const params = given ? nodesAt(given, "params") : [];
    const [first, second] = params;
    const at = (param: Node | undefined): SavedShape => (param ? this.shape(param, file) : "json");
    const keys = () => new Set(wordsOf(this.resolved(at(second))));
    switch (name) {
      case "Readonly":
      case "NonNullable":
      case "Required":
        return at(first);
      case "ReadonlyArray":
      case "Array":
        return { list: at(first) };
      case "Record":
        return { names: at(second) };
      case "Partial": {
        const shape = this.object(at(first), file);
        return { ...shape, optional: Object.keys(shape.object) };
      }
      case "Pick":
      case "Omit": {
        const chosen = keys();
        const isPick = name === "Pick";
        return this.each(at(first), file, (shape) => only(shape, (key) => chosen.has(key) === isPick));
      }
      default:
        return ANYTHING.has(name) ? "json" : this.named(name, file);
    }
  }

  private each(shape: SavedShape, file: string, change: (shape: ObjectShape) => ObjectShape): SavedShape {
    return change(this.object(shape, file));
  }

  private object(shape: SavedShape, file: string): ObjectShape {
    const found = this.resolved(shape);
    if (!isObjectShape(found)) throw new Error(`${file}: ${JSON.stringify(shape)} is no object`);
    return found;
  }

  private resolved(shape: SavedShape): SavedShape {
    return typeof shape === "object" && "ref" in shape ? this.resolved(this.built(shape.ref)) : shape;
  }
}

/** What an interface says again counts, and not what it says it of. */
function isOwn(own: SavedShape, base: ObjectShape): ObjectShape {
  return isObjectShape(own) ? only(base, (key) => !(key in own.object)) : base;
}

function memberOf(node: Node): Node {
  return node.type === "TSNamedTupleMember" ? nodeAt(node, "elementType") : node;
}

function orUndefined(node: Node): boolean {
  return node.type === "TSUnionType" && nodesAt(node, "types").some(({ type }) => type === "TSUndefinedKeyword");
}

function wordsOf(shape: SavedShape): string[] {
  if (typeof shape !== "object") return [];
  if ("is" in shape) return [String(shape.is)];
  return "either" in shape ? shape.either.flatMap(wordsOf) : [];
}
