import type { Reading } from "../src/model/reading.ts";
import { type Span, spanOf } from "../src/text/span.ts";

const TEXT = `Leaders met in Paris.
Keir Starmer said that Britain will send "five thousand" missiles worth $2 billion by 1 May 2026 if a ceasefire holds.
`;

/** The span of a phrase that stands once in the sample's text. */
function spanAt(phrase: string): Span {
  const start = TEXT.indexOf(phrase);
  return spanOf(TEXT, start, start + phrase.length);
}

/** A reading with a record of every kind and every field filled, made by hand. A new one each time, free to be spoilt. */
export function fullReading(): Reading {
  return {
    schema: "isnad/reading@1",
    reader: { name: "isnad", version: "0.1.0", packs: { en: "1.0.0" } },
    document: {
      id: "sample",
      language: "en",
      title: "Leaders met in Paris.",
      text: TEXT,
      published: "2025-09-04",
      source: { extractor: "by hand" },
    },
    persons: [
      {
        id: "p1",
        name: "Keir Starmer",
        party: "GBR",
        role: "head-of-government",
        mentions: [spanAt("Keir Starmer")],
      },
    ],
    parties: [
      { id: "GBR", kind: "state", mentions: [spanAt("Britain")] },
      { id: "coalition:willing", kind: "coalition", mentions: [] },
    ],
    gatherings: [
      {
        id: "g1",
        name: null,
        host: "FRA",
        coalition: "coalition:willing",
        kind: "summit",
        place: spanAt("Paris"),
        date: "2025-09-04",
        attendance: [
          {
            person: "p1",
            party: "GBR",
            part: null,
            mode: "in-person",
            reason: null,
            evidence: spanAt("Leaders met in Paris."),
          },
        ],
        next: [{ span: spanAt("ceasefire") }],
      },
    ],
    statements: [
      {
        id: "s1",
        speaker: { kind: "person", span: spanAt("Keir Starmer"), person: "p1", party: "GBR" },
        cue: spanAt("said"),
        content: [spanAt("that Britain")],
        quotes: [spanAt("five thousand")],
        mode: "mixed",
        act: "announce",
        within: null,
        rule: "speaker-verb-that",
      },
    ],
    commitments: [
      {
        id: "c1",
        promisor: { party: "GBR", label: "Britain", count: null, span: spanAt("Britain") },
        beneficiary: "UKR",
        kind: "arms-transfer",
        object: spanAt("missiles"),
        quantity: { value: 5000, max: null, unit: "missiles", qualifier: "exact", span: spanAt("five thousand") },
        amount: { value: 2e9, max: null, currency: "USD", per: null, qualifier: "exact", span: spanAt("$2 billion") },
        level: "pledged",
        trigger: spanAt("will send"),
        conditions: [
          { kind: "ceasefire", span: spanAt("if a ceasefire holds"), party: null, negated: false, group: 1 },
        ],
        deadline: { date: "2026-05-01", span: spanAt("by 1 May 2026") },
        evidence: spanAt("Britain will send"),
        statement: "s1",
        rule: "actor-will-verb",
      },
    ],
    notes: [{ kind: "unsure-speaker", span: spanAt("Leaders"), message: "who spoke is not said" }],
  };
}
