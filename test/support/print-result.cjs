// Loaded with --require: an app that is rejected prints its result as JSON on stdout instead of the report.
const { join } = require("node:path");

const screen = require(join(__dirname, "../../dist/src/constructs/screen.js"));
screen.reportRejection = (result) => process.stdout.write(JSON.stringify(result));
