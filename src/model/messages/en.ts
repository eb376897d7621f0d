/** What went wrong, though the command was understood. `{name}` and its like are filled from an error's params. */
export const FAILURES = {
  "no-such-file": "cannot read {name}: no such file",
  "is-a-folder": "cannot read {name}: it is a folder",
  "no-such-folder": "cannot read {name}: no such folder",
  "not-a-folder": "cannot read {name}: it is not a folder",
  "no-permission": "cannot read {name}: permission denied",
  "cannot-read": "cannot read {name}: {why}",
  "too-large": "cannot read {name}: it is larger than {limit} MiB, the most that is read as one document",
  "not-text": "cannot read {name}: it is not text ({why}); save its text as a file and read that",
  "html-too-large": "cannot read {name}: an HTML page of more than {limit} MiB; save its text as .txt and read that",
  "html-too-complex":
    "cannot read {name}: an HTML page of more than {limit} elements; save its text as .txt and read that",
  "cannot-write": "cannot write {name}: {why}",
  "pack-missing": "the language pack {language} is not built; run `npm run build`",
  "names-missing": "the names of parties in {language} are not built; run `npm run build`",
  unexpected: "cannot read {name}: unexpected error: {why}",
  "bad-line": "line {line}: {why}",
} as const;

/** The command itself was wrong: these end with exit code 2. */
export const MISUSES = {
  "no-input": "name a file to read, or - for standard input",
  "several-formats": "choose one of --json, --ndjson, --markdown and --html",
  "unknown-ending":
    "{name} ends in nothing that names a format; end it in .json, .ndjson, .md, .html or .txt, or choose one with --html and the like",
  "one-text-only": "{option} prints one text, and {count} were named; use --ndjson for several",
  "one-page-only": "--html writes one page for one text, and {count} were named",
  "output-is-input": "{name} is also an input; name another file with --output",
  "bad-language": "{value} is not a language; write a code such as ar or en",
  "bad-date": "{value} is not a date; write it as 2025-09-04",
  "bad-ui": "{value} is not a language of the pages; write en or ar",
  "bad-lexicon": "{name}: {why}",
  "lexicon-unreadable": "{why}",
  "lexicon-encoding": "{name}: the lexicon is not UTF-8; save it as UTF-8 and try again",
  "wrong-option": "{why}",
  "bad-number": "{value} is not a number of errors; write a whole number such as 10",
  "bad-annotation": "{name}:{line}: {why}",
  "annotation-without-text": "{name}: the text that it annotates is missing; put {text} beside it",
  "no-annotated-texts":
    "{name} holds no annotated text; put name.ar.txt and name.ar.annotation (or .en) side by side in it",
  "no-annotated-texts-in": "{name} holds no annotated text in {language}",
} as const;

/** Why a line of NDJSON was not read. */
export const LINE_PROBLEMS = {
  "not-utf-8": "not valid UTF-8",
  "too-long": "longer than {limit} MiB",
  "not-json": "not JSON ({why})",
  "not-an-object": "not a JSON object",
  "no-text": '"text" is missing',
  "not-a-string": '"{field}" is not a string',
  "bad-source": '"source" is not an object',
  "bad-date": '"published" is not a date; write it as 2025-09-04',
  "bad-language": '"language" is not a language; write a code such as "ar"',
} as const;

/** What intake has to say about a text it could read all the same: messages of notes in the reading. */
export const INTAKE_NOTES = {
  empty: "the document holds no text",
  damaged: "the text is UTF-8 with {count} damaged places; each stands as U+FFFD",
  guessed: "the text is not UTF-8; it was read as {encoding}, which is a guess",
  misdeclared: "the page declares {declared}, but it is {encoding} and was read so",
  "no-article": "no article was recognised on the page; all of its text was read",
  "unknown-language": "the language of the text is not one that Isnad reads; nothing was looked for",
} as const;
