/** The `}` that closes an interpolation that starts at `from`; -1 when there is none. Linear. */
export function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') {
      i = closingQuote(text, i + 1);
      if (i < 0) return -1;
    } else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return i;
  }
  return -1;
}

/** The quote that ends a string that starts at `from`; quotes inside of interpolations belong to these. */
function closingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '"') return i;
    if (char === "\\") i++;
    else if ((char === "$" || char === "%") && text[i + 1] === "{" && text[i - 1] !== char) {
      i = closingBrace(text, i + 2);
      if (i < 0) return -1;
    }
  }
  return -1;
}
