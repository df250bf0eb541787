import { expect, test } from "vitest";
import { withGuard } from "../../../src/cli/init/guard-line";

const APP = `import { Construct } from "constructs";
import {
  App,
  TerraformStack,
} from 'cdktf';

const app = new App();
new MyStack(app, "one");
app.synth();
`;

test("the guard stands before synth, and its import is written as the others are", () => {
  expect(withGuard(APP)).toEqual({
    line: 10,
    text: APP.replace("'cdktf';\n", "'cdktf';\nimport { guard } from 'eniplan';\n").replace(
      "app.synth",
      "guard(app);\napp.synth",
    ),
  });
});

test("require, another name of the app, an indented synth, line ends of Windows, no semicolons", () => {
  const app = [
    "const cdktf = require('cdktf')",
    "const { App } = cdktf",
    "const a = new App({ x: 1 })",
    "  a.synth()",
    "",
  ];
  expect(withGuard(app.join("\r\n"))?.text.split("\r\n")).toEqual([
    app[0],
    "const { guard } = require('eniplan')",
    app[1],
    app[2],
    "  guard(a)",
    "  a.synth()",
    "",
  ]);
});

test.each([
  ["two apps", `${APP}const other = new App();\n`],
  ["two synths", `${APP}app.synth();\n`],
  ["a synth of something else", APP.replace("app.synth", "project.synth")],
  ["no synth", APP.replace("app.synth();", "")],
  ["no import", "const app = new App();\napp.synth();\n"],
  ["a synth among other code", APP.replace("app.synth();", "run(() => app.synth());")],
  ["our App", APP.replace("'cdktf'", "'eniplan'")],
  ["a guard", APP.replace("app.synth", "guard(app); app.synth")],
])("%s: nothing is sure", (_, text) => {
  expect(withGuard(text)).toBeUndefined();
});
