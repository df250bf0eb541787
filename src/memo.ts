/**
 * A function that finds its answer once for each key: asked again, it gives the same answer. Keys are compared as the objects
 * that they are; what nobody holds any more is forgotten. What is given beside the key has to follow from the key.
 */
export function memo<K extends object, V, G = void>(find: (key: K, given: G) => V): (key: K, given: G) => V {
  const found = new WeakMap<K, V>();
  return (key, given) => {
    const known = found.get(key);
    if (known !== undefined || found.has(key)) return known as V;
    const answer = find(key, given);
    found.set(key, answer);
    return answer;
  };
}

/** The same for names. */
export function memoByName<V>(find: (name: string) => V): (name: string) => V {
  const found = new Map<string, V>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined || found.has(name)) return known as V;
    const answer = find(name);
    found.set(name, answer);
    return answer;
  };
}

/** The same for what there is one answer to. */
export function once<V>(find: () => V): () => V {
  let found: { readonly answer: V } | undefined;
  return () => {
    found ??= { answer: find() };
    return found.answer;
  };
}
