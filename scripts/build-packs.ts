// Compiles every folder of languages/ into dist/languages/<language>.js: a module that carries the pack as strings, so
// that it loads in a millisecond and runs anywhere.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compilePack, languageFolders } from "./pack/language.ts";
import { partyLabels } from "./pack/party-labels.ts";
import { stateCurrencies } from "./pack/state-currencies.ts";

const root = new URL("..", import.meta.url).pathname;
const target = join(root, "dist", "languages");
const types = join(root, "dist", "types", "languages");
mkdirSync(target, { recursive: true });
mkdirSync(types, { recursive: true });
for (const folder of languageFolders(join(root, "languages"))) {
  const language = basename(folder);
  const labels = partyLabels(join(root, "data", "parties.tsv"), language);
  const pack = compilePack(folder, labels, stateCurrencies(join(root, "data", "currencies-of-states.tsv")));
  writeFileSync(join(target, `${language}.js`), `export default ${JSON.stringify(pack)};\n`);
  writeFileSync(
    join(types, `${language}.d.ts`),
    'import type { Pack } from "../reader/index.js";\ndeclare const pack: Pack;\nexport default pack;\n',
  );
  process.stdout.write(
    `languages/${language}: pack ${pack.version} ${pack.hash}, ${pack.lexicon.entriesAt.length / 2} entries\n`,
  );
}
