interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** Many texts that are replaced wherever they stand. Holds them by their beginnings, in memory linear in their length. */
export class MaskedTexts {
  private readonly root: Node = { next: new Map(), ends: false };

  add(text: string): void {
    if (text === "") return;
    let node = this.root;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at);
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map(), ends: false };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.ends = true;
  }

  /**
   * A text with each of the others in it replaced, from the left, the longest first. However many they are, it takes the
   * length of the text times that of the longest.
   */
  replaced(text: string, mask: string): string {
    if (this.root.next.size === 0) return text;
    let result = "";
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const end = this.longest(text, at);
      if (end > at) {
        result += text.slice(from, at) + mask;
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    return result + text.slice(from);
  }

  /** Where the longest text ends that begins at `at`; `at` itself when none does. */
  private longest(text: string, at: number): number {
    let node: Node | undefined = this.root;
    let end = at;
    for (let i = at; i < text.length; i++) {
      node = node.next.get(text.charAt(i));
      if (!node) break;
      if (node.ends) end = i + 1;
    }
    return end;
  }
}
