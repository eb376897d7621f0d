/** The colours of a page by day and by night; every ink stands out from every ground it is used on by 4.5 to 1. */
export const COLOURS = {
  light: {
    paper: "#fdfcf9",
    panel: "#f5f2eb",
    ink: "#1d1c1a",
    quiet: "#57534b",
    line: "#d8d2c6",
    link: "#0a4f94",
    speaker: "#0a4f94",
    cue: "#7a2581",
    content: "#1f7a6a",
    evidence: "#fbe9b7",
    "evidence-again": "#f6d98a",
    condition: "#f9cfa6",
    trigger: "#8a5a00",
    attendance: "#dcebdf",
    note: "#b3261e",
    chosen: "#ffd84d",
  },
  dark: {
    paper: "#15171a",
    panel: "#1c1f23",
    ink: "#e9e7e2",
    quiet: "#b0aca3",
    line: "#3b3f45",
    link: "#94c5fa",
    speaker: "#94c5fa",
    cue: "#e3b0f2",
    content: "#4fb8a2",
    evidence: "#453810",
    "evidence-again": "#584818",
    condition: "#5c3512",
    trigger: "#e0b04a",
    attendance: "#1c3a2b",
    note: "#ff8a80",
    chosen: "#574800",
  },
} as const;

/** The style sheet of a page; `chosen` are the finds whose passage lights up when it is linked to. */
export function pageStyle(chosen: readonly string[]): string {
  const [light, dark] = [COLOURS.light, COLOURS.dark].map(variables);
  return `:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
${SHEET}${chosenRule(chosen)}`;
}

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

// A passage may be in many pieces, of which only the first has the id; browsers without :has() light up that sign.
function chosenRule(owners: readonly string[]): string {
  if (owners.length === 0) return "";
  const selectors = owners.map((owner) => `article:has(#at-${owner}:target) .of-${owner}`);
  return `${selectors.join(",")}{background:var(--chosen);}`;
}

const SHEET = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",Tahoma,sans-serif;overflow-wrap:anywhere}
header,footer{max-inline-size:84rem;margin-inline:auto;padding:1rem 1.25rem}
h1{font-size:1.6rem;line-height:1.3;margin:.25rem 0 .5rem}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem;padding-block-end:.2rem;border-block-end:1px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .25rem}
header p,.entry p{margin:.2rem 0}
.quiet,footer{color:var(--quiet);font-weight:400}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
main{max-inline-size:84rem;margin-inline:auto;padding:0 1.25rem 2rem;display:grid;gap:1.5rem}
article{font-family:Georgia,"Noto Serif","Noto Naskh Arabic","Geeza Pro","Times New Roman",serif;font-size:1.125rem;line-height:2;min-inline-size:0}
article:lang(ar){font-size:1.25rem}
article p{margin:0 0 .9em;white-space:pre-wrap;max-inline-size:68ch}
.legend{list-style:none;margin:.75rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;font-size:.875rem;line-height:1.9}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
.speaker{font-weight:700;color:var(--speaker)}
.cue{color:var(--cue);text-decoration:underline dotted 2px;text-underline-offset:.3em}
.content{border-block-end:2px solid var(--content)}
.content-again{border-block-end:5px double var(--content)}
.evidence{background:var(--evidence)}
.evidence-again{background:var(--evidence-again)}
.attendance{background:var(--attendance)}
.condition{background:var(--condition);text-decoration:underline dashed 2px;text-underline-offset:.3em}
.trigger{outline:1.5px solid var(--trigger);outline-offset:-1px;border-radius:2px}
.note{text-decoration:underline wavy var(--note) 1.5px;text-underline-offset:.3em}
.sign{unicode-bidi:isolate;display:inline-block;font:600 .7rem/1.35 system-ui,"Noto Sans Arabic",sans-serif;padding:0 .3em;margin-inline:.1em .2em;border:1px solid var(--link);border-radius:.3em;background:var(--paper);text-decoration:none;vertical-align:.35em;scroll-margin-block:30vh}
.sign::after{content:attr(data-sign)}
.sign:hover,.sign:target{background:var(--chosen);color:var(--ink)}
.panel{font-size:.9375rem;min-inline-size:0}
.entry{padding:.35rem .6rem;margin:.35rem -.6rem;border-radius:.4rem;scroll-margin-block:20vh}
.entry .entry{margin:.35rem 0 0}
.entry:target{background:var(--chosen)}
.entry:target .quiet,.entry:target a{color:var(--ink)}
.entry h3{margin:.1rem 0}
.number{font-weight:600;font-size:.85em;unicode-bidi:isolate}
blockquote{margin:.25rem 0;padding-inline-start:.7rem;border-inline-start:3px solid var(--content);font-family:Georgia,"Noto Serif","Noto Naskh Arabic","Geeza Pro","Times New Roman",serif}
blockquote:lang(ar){font-size:1.08em;line-height:1.75}
dl{margin:.3rem 0}
dl>div{display:grid;grid-template-columns:min(8.5rem,32%) 1fr;gap:0 .75rem;padding:.1rem 0}
dt{color:var(--quiet);grid-column:1}
dd{margin:0;grid-column:2;min-inline-size:0}
dd.entry{margin:0 -.6rem;padding:.05rem .6rem}
.entry:target dt{color:var(--ink)}
.alternative dt{padding-inline-start:1.1em}
.scale{letter-spacing:.08em;white-space:nowrap}
.conditional{border:1px dashed currentColor;border-radius:.3em;padding:0 .3em}
@media screen and (min-width:60rem){
main{grid-template-columns:minmax(0,1.15fr) minmax(22rem,1fr);gap:2.5rem}
.panel{position:sticky;inset-block-start:0;block-size:100vh;overflow-y:auto;background:var(--panel);padding:1rem 1.5rem;border-radius:.5rem;align-self:start}
.panel nav{position:sticky;inset-block-start:-1rem;background:var(--panel);padding-block:.5rem;margin-block-start:-1rem;border-block-end:1px solid var(--line);z-index:1}
}
@media print{
body{font-size:10pt}
main{display:block}
article,article:lang(ar){font-size:11pt;line-height:1.8}
.panel{border-block-start:1px solid var(--line)}
nav{display:none}
h2,h3{break-after:avoid}
.entry{break-inside:avoid}
a{text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
