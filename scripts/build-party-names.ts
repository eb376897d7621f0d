// Compiles data/parties.tsv into dist/party-names.<language>.js, one for each language of the pages: what they call a
// party. The names stand in a string that is parsed when it is read, which is quicker than a literal of 350 fields.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { partyLabels } from "./pack/party-labels.ts";
import { dist, root } from "./project.ts";

mkdirSync(dist, { recursive: true });
for (const language of ["en", "ar"]) {
  const names = partyLabels(join(root, "data", "parties.tsv"), language);
  const text = JSON.stringify(JSON.stringify(names));
  writeFileSync(join(dist, `party-names.${language}.js`), `export default JSON.parse(${text});\n`);
}
