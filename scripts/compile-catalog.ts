import { compileCatalog } from "./catalog/compile";
import { compileOverlays } from "./overlays/compile";
import { compileSaved } from "./saved/compile";
import { compileSchema } from "./schema/compile";

// Run from the package root, after tsc: npm run build. Exit code 3: the data is not what its schema says.
const mistakes = [...compileCatalog("."), ...compileOverlays(".")];
for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
compileSchema(".");
compileSaved(".");
process.exitCode = mistakes.length === 0 ? 0 : 3;
