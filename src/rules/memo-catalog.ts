import type { Catalog } from "../catalog/catalog";

/** The same catalog, each question asked once: thousands of resources name the same few types and images. */
export function memoCatalog(catalog: Catalog): Catalog {
  const instanceType = memo(catalog.instanceType);
  const image = memo(catalog.image);
  const nearest = memo((key: string) => {
    const [name = "", count] = key.split("\n");
    return catalog.nearestInstanceTypes(name, count ? Number(count) : undefined);
  });
  const smallest = memo((key: string) => {
    const [family = "", interfaces] = key.split("\n");
    return catalog.smallestWithInterfaces(family, Number(interfaces));
  });
  return {
    ...catalog,
    instanceType,
    image,
    nearestInstanceTypes: (name, count) => nearest(`${name}\n${count ?? ""}`),
    smallestWithInterfaces: (family, interfaces) => smallest(`${family}\n${interfaces}`),
  };
}

function memo<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    if (!answers.has(key)) answers.set(key, ask(key));
    return answers.get(key) as T;
  };
}
