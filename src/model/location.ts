/** Where something was declared. `line` and `column` count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Finds a declaration, or what is written in it: `data_disks[0].size`. What is not written stands where the innermost part of
 * the path that is written stands. Called only when somebody asks: finding a line may mean reading a file.
 */
export type Locate = (within?: string) => Location | undefined;
