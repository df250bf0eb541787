import { once } from "../memo";
import type { AttributeFacts, ResourceTypes, TypeFacts } from "../model/resource-types";
import type { AttributeSchema } from "../schema/attribute";
import { dataSourceType, resourceType } from "../schema/schemas";
import type { TypeSchema } from "../schema/type-schema";
import { givenAttribute } from "./helpers/given";
import { canonicalType } from "./overlays";
import { secretsOfType } from "./secret-names";

const found = { managed: new Map<string, TypeFacts | undefined>(), data: new Map<string, TypeFacts | undefined>() };

/** What the provider's schema and our overlays tell the model of types. Each is looked up once. */
export const RESOURCE_TYPES: ResourceTypes = {
  canonicalType,
  typeOf(mode, type) {
    const types = found[mode];
    if (!types.has(type)) {
      const schema = mode === "data" ? dataSourceType(type) : resourceType(type);
      types.set(type, schema && factsOf(schema));
    }
    return types.get(type);
  },
  given: givenAttribute,
  secrets: (mode, type, attribute) => secretsOfType(mode, type)(attribute),
};

function factsOf(schema: TypeSchema): TypeFacts {
  const attributes = new Map<string, AttributeFacts | undefined>();
  return {
    get type() {
      return schema.type;
    },
    attribute(name) {
      if (!attributes.has(name)) {
        const attribute = schema.attribute(name);
        attributes.set(name, attribute && attributeFacts(attribute));
      }
      return attributes.get(name);
    },
  };
}

function attributeFacts({ type, mode, block, attributes, ...rest }: AttributeSchema): AttributeFacts {
  const members = () => new Map([...(attributes ?? [])].map(([name, one]) => [name, attributeFacts(one)] as const));
  return {
    ...(block && attributes ? { members: once(members) } : {}),
    type,
    computed: mode === "computed" || mode === "optional+computed",
    declaredSensitive: rest.sensitive,
    isBlock: block !== undefined,
    ...(rest.default === undefined ? {} : { default: rest.default }),
  };
}
