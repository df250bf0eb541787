// Loaded with --require when CDK=cdktn: the compiled app then runs on the successor of cdktf, as with an npm alias.
const Module = require("node:module");

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request.replace(/^cdktf(?=$|\/)/, "cdktn"), ...rest);
};
