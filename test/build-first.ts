import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../scripts/project.ts";

/** The tests of the whole read `dist`; vitest calls this before them, so a single file can be run without thinking. */
export default function buildFirst(): void {
  const run = spawnSync(process.execPath, [join(root, "scripts/build.ts"), "--if-stale", "--no-types"], {
    cwd: root,
    stdio: "inherit",
  });
  if (run.status !== 0) throw new Error("the build failed");
}
