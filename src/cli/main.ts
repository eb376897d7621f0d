import { run } from "./program.ts";

// A reader that goes away (`| head`) ends the process quietly, with the exit code so far.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
});
process.exitCode = await run(process.argv.slice(2));
