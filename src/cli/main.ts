import { run } from "./run.ts";

// A reader that goes away (`| head`) ends the process quietly, with the exit code so far.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
});
// No top-level await: the bundle may put this module and what it loads later into one file.
void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
