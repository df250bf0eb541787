/** Text that is written line by line, as libyaml's emitter keeps count of it (emitterc.go: write_indent, write_indicator). */
export class YamlWriter {
  /** -1: of the document itself. */
  indent = -1;
  column = 0;
  /** Whether what has been written so far may go on behind its end. */
  openEnded = false;
  private readonly parts: string[] = [];
  /** Whether the last thing written needs no space behind it. */
  private spaced = true;
  /** Whether nothing but indentation and signs of blocks is on the line. */
  isFreshLine = true;

  /** Begins a line at the indentation, unless the present one is there already. */
  line(): void {
    const indent = Math.max(this.indent, 0);
    if (!this.isFreshLine || this.column > indent || (this.column === indent && !this.spaced)) this.lineBreak();
    if (this.column < indent) this.write(" ".repeat(indent - this.column), indent - this.column);
    this.spaced = true;
    this.isFreshLine = true;
  }

  sign(sign: string, { space = false, opensBlock = false }: { space?: boolean; opensBlock?: boolean } = {}): void {
    if (space && !this.spaced) this.write(" ", 1);
    this.write(sign, sign.length);
    this.spaced = false;
    this.isFreshLine &&= opensBlock;
    this.openEnded = false;
  }

  word(word: string): void {
    if (!this.spaced) this.write(" ", 1);
    this.write(word, word.length);
    this.spaced = false;
    this.isFreshLine = false;
  }

  /** Text of a scalar; `columns` is its number of letters. */
  write(text: string, columns: number): void {
    this.parts.push(text);
    this.column += columns;
  }

  lineBreak(sign = "\n"): void {
    this.parts.push(sign);
    this.column = 0;
  }

  /** Tells what is on the line after text of a scalar. */
  mark(isFreshLine: boolean, spaced: boolean): void {
    this.isFreshLine = isFreshLine;
    this.spaced = spaced;
  }

  /** Indents what follows; gives the indentation that was. */
  indented(): number {
    const before = this.indent;
    this.indent = before < 0 ? 2 : before + 2;
    return before;
  }

  end(): string {
    this.indent = -1;
    this.line();
    if (this.openEnded) {
      this.sign("...", { space: true });
      this.line();
    }
    return this.parts.join("");
  }
}
