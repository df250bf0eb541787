import { readFolder } from "./folders/read-folder";
import { summary } from "./folders/summary";
import { withConfiguration } from "./folders/with-configuration";

/*
 * Runs `check` and `plan` over every folder with a configuration below those that are named, and says what was found: a
 * test that nobody of us wrote. LIST=errors or LIST=undecided prints the findings themselves, one a line.
 *
 *   npm run check:folders -- DIR...
 */
async function main(roots: readonly string[]): Promise<void> {
  const folders = roots.flatMap(withConfiguration);
  const results = [];
  for (const folder of folders) {
    results.push(await readFolder(folder));
    if (process.stderr.isTTY) process.stderr.write(`\r${results.length}/${folders.length}`);
  }
  process.stdout.write(summary(results, process.env["LIST"]));
}

void main(process.argv.slice(2));
