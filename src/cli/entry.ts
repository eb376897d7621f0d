#!/usr/bin/env node
// The installed command. An old Node has to get as far as the message below, so nothing here is newer than Node 12
// once the types are stripped: no static import, no top-level await, no `?.` or `??`.
const running = process.versions.node;
if (Number(running.split(".")[0]) < 24) {
  process.stderr.write(`isnad needs Node 24 or later; this is v${running}\n`);
  process.exitCode = 1;
} else {
  import("./main.ts");
}
