import type { Location } from "../model/location";

/** Lines and columns of a text. The table of its lines is made on the first question. */
export class Lines {
  private starts: number[] | undefined;

  constructor(
    readonly text: string,
    readonly file: string,
  ) {}

  /** Columns count characters, as Terraform's do. */
  at(offset: number): Location {
    const starts = this.table();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.text.slice(starts[low], offset);
    return { file: this.file, line: low + 1, column: [...before].length + 1 };
  }

  /** The offset of a place; undefined where there is no such line. */
  offsetOf(line: number, column: number): number | undefined {
    const start = this.table()[line - 1];
    return start === undefined ? undefined : start + column - 1;
  }

  private table(): number[] {
    if (!this.starts) {
      this.starts = [0];
      for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) this.starts.push(at + 1);
    }
    return this.starts;
  }
}
