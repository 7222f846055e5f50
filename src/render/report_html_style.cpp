// SPDX-License-Identifier: MIT
// Light, dark and paper. Letters of the reader's own system; no picture, no letter and no style is loaded from
// elsewhere.
#include "render/report_html_style.hpp"

namespace mentor::render {

namespace {

// Contrast against the ground: text 4.5 and more, lines and bars 3 and more, in light and dark; a test measures it.
constexpr std::string_view html_style_sheet = R"css(
:root { color-scheme: light dark; --ground: #fcfbf8; --sheet: #f3f1ea; --text: #22272e; --quiet: #5a626c;
  --accent: #0b6b69; --link: #0b5c8a; --rule: #d8d4ca; --axis: #7d828a;
  --serif: Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Liberation Serif", "DejaVu Serif",
    serif; }
@media screen and (prefers-color-scheme: dark) { :root { --ground: #15181c; --sheet: #1e2227; --text: #e5e2db;
  --quiet: #a5abb4; --accent: #63c7bd; --link: #7cbcea; --rule: #353b43; --axis: #858c96; } }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI",
  Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 48rem; margin: 0 auto; padding: 3.5rem 1.5rem 4rem; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: 2.25rem; letter-spacing: -.01em; }
h2 { font-size: 1.375rem; margin-bottom: .75rem; }
h3 { font-size: 1.125rem; margin-bottom: .6rem; }
p { margin: 0 0 .75rem; max-width: 40rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { padding-bottom: 1.5rem; }
header p { margin: .5rem 0 0; color: var(--quiet); }
header .sender { margin-top: .1rem; }
.intro { font: 1.1875rem/1.6 var(--serif); margin-bottom: 2rem; }
.figures { display: flex; flex-wrap: wrap; gap: 1.25rem 1.6rem; margin: 0; padding: 1.25rem 0 1.4rem; list-style: none;
  border-top: 1px solid var(--text); border-bottom: 1px solid var(--rule); }
.figures li { flex: 1 1 6.5rem; }
.large { font: 600 2rem/1.1 var(--serif); font-variant-numeric: lining-nums; color: var(--accent); white-space: nowrap;
  letter-spacing: -.01em; }
.long { font-size: 1.5rem; line-height: 2.2rem; }
.change { color: var(--quiet); font-size: .875rem; white-space: nowrap; }
.label { display: block; width: 0; min-width: 100%; margin-top: .35rem; font-size: .875rem; line-height: 1.4; color: var(--quiet); }
section { margin-top: 2.5rem; }
article { margin-top: 4rem; }
article > h2 { font-size: 1.75rem; margin-bottom: 1rem; }
article section { margin-top: 2rem; }
.appendix { margin-top: 3rem; border-top: 1px solid var(--rule); font-size: .9375rem; }
.appendix section { margin-top: 1.75rem; }
.appendix h2 { font-size: 1.125rem; }
.appendix h3 { font-size: 1rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; font-size: .9375rem; line-height: 1.4;
  overflow-wrap: break-word; }
.appendix table { font-size: .875rem; }
th, td { padding: .5rem 1.1rem .5rem 0; text-align: left; vertical-align: baseline; font-weight: normal;
  border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { color: var(--quiet); font-size: .8125rem; padding-top: 0; border-bottom: 1px solid var(--axis);
  vertical-align: bottom; }
.short { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.drawn { white-space: nowrap; font-variant-numeric: tabular-nums; }
.drawn svg { vertical-align: middle; margin-right: .6rem; }
.list { margin: 0 0 1rem; padding: 0; list-style: none; max-width: 42rem; }
.list > li { padding: .25rem 0 .25rem 1.5rem; position: relative; }
.list > li::before { content: ""; position: absolute; left: .25rem; top: .9em; width: .35rem; height: .35rem;
  border-radius: 50%; background: var(--accent); }
.list > .task::before { content: none; }
.tick { position: absolute; left: 0; top: .55em; width: .95em; height: .95em; border: 1.5px solid var(--axis);
  border-radius: 3px; }
.done { border-color: var(--accent); background: var(--accent); }
.done::after { content: ""; position: absolute; left: .25em; top: .06em; width: .3em; height: .5em;
  border: solid var(--ground); border-width: 0 2px 2px 0; transform: rotate(40deg); }
.id { color: var(--quiet); font-size: .8125rem; font-variant-numeric: tabular-nums; }
.day { white-space: nowrap; }
.note { overflow-wrap: anywhere; }
li > .note, li > .note > p:first-child { display: inline; }
.note > :last-child { margin-bottom: .5rem; }
.note blockquote { margin: 0 0 .75rem; padding-left: .9rem; border-left: 3px solid var(--rule); }
.note ul, .note ol { margin: .25rem 0 .75rem; padding-left: 1.4rem; }
.note pre { overflow-x: auto; padding: .6rem .8rem; background: var(--sheet); border-radius: 4px; white-space: pre-wrap; }
.note code { font: .9em/1.5 ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
.note hr { border: 0; border-top: 1px solid var(--rule); margin: 1rem 0; }
figure { margin: 0 0 1.25rem; min-width: 0; }
figcaption { color: var(--quiet); font-size: .875rem; margin-bottom: .35rem; }
.picture { display: block; width: 100%; max-width: 28rem; height: auto; }
svg text { fill: var(--quiet); font-variant-numeric: tabular-nums; }
.ink { fill: var(--accent); }
.area { fill: var(--accent); }
.line { stroke: var(--accent); }
.grid { stroke: var(--rule); }
.axis { stroke: var(--axis); }
.rest { fill: var(--rule); }
details { margin: 0 0 1rem; font-size: .8125rem; }
summary { color: var(--quiet); cursor: pointer; padding: .2rem 0; width: fit-content; }
details table { font-size: .8125rem; margin: .25rem 0 0; width: auto; }
details th, details td { padding-top: .25rem; padding-bottom: .25rem; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--quiet);
  font-size: .8125rem; }
@media screen and (max-width: 40rem) { main { padding: 2rem 1.125rem 3rem; } h1 { font-size: 1.75rem; }
  .figures { display: grid; grid-template-columns: 1fr 1fr; } .large { font-size: 1.75rem; } .long { font-size: 1.375rem; }
  .intro { font-size: 1.0625rem; }
  .cards, .cards tbody { display: block; } .cards thead { display: none; }
  .cards tr { display: flex; flex-wrap: wrap; gap: .15rem 1rem; padding: .65rem 0; border-bottom: 1px solid var(--rule); }
  .cards th, .cards td { display: block; padding: 0; border: 0; text-align: left; max-width: 100%; }
  .cards th { flex-basis: 100%; font-weight: 600; white-space: normal; } .cards td:empty { display: none; }
  .cards .drawn { flex-basis: 100%; white-space: normal; }
  .cards [data-label]::before { content: attr(data-label) " "; color: var(--quiet); font-size: .8125rem; } }
@media (forced-colors: active) { .ink, .area { fill: LinkText; } .line { stroke: LinkText; } svg text { fill: CanvasText; }
  .axis, .grid { stroke: CanvasText; } .done, .list > li::before { forced-color-adjust: none; } }
@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 8pt sans-serif; color: #555; } }
@media print { :root { color-scheme: light; --ground: #fff; --sheet: #f4f3ef; --text: #000; --quiet: #444; --axis: #666; }
  body { font-size: 10pt; line-height: 1.45; } main { max-width: none; padding: 0; } summary { display: none; }
  h1 { font-size: 22pt; } h2 { font-size: 13pt; } h3 { font-size: 11pt; } .intro { font-size: 11.5pt; }
  article { break-before: page; margin-top: 0; } article > h2 { font-size: 17pt; } section { margin-top: 7mm; }
  h1, h2, h3, figcaption, thead { break-after: avoid; } h2 + *, h3 + * { break-before: avoid; }
  p, li { orphans: 3; widows: 3; } tr, li, figure, details, .figures, footer { break-inside: avoid; }
  thead { display: table-header-group; }
  tr:nth-child(2), tr:nth-child(3), tr:last-child { break-before: avoid; }
  .list > li:nth-child(2), .list > li:last-child { break-before: avoid; }
  .figures { gap: 3mm 5mm; padding: 4mm 0; } .figures li { flex-basis: 24mm; } .large { font-size: 18pt; }
  .long { font-size: 14pt; line-height: 20pt; }
  .label, .change { font-size: 8pt; } table { font-size: 9pt; } .appendix, .appendix table { font-size: 8.5pt; }
  th, td { padding: .22rem .9rem .22rem 0; } thead th, thead td { font-size: 8pt; }
  .picture { max-width: 10cm; } details { margin: 0 0 3mm; } details::details-content { content-visibility: visible;
  display: block; } details table { font-size: 7.5pt; line-height: 1.3; margin: 0; } details th, details td {
  padding: .05rem .9rem .05rem 0; border: 0; } figure { display: flex; gap: 8mm; flex-wrap: wrap; }
  figcaption { flex-basis: 100%; margin: 0; } figure details table { font-size: 6.5pt; line-height: 1.15; }
  .tick, .done, .list > li::before { print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; } .note a[href^="http"]::after { content: " (" attr(href) ")";
  color: var(--quiet); } }
)css";

}  // namespace

std::string_view html_style() { return html_style_sheet; }

std::string_view html_style_hash() { return "0kHLCAtiVEv05pU7Yf1cXwfzXSA+jB/kV/n1RfHUN/4="; }

}  // namespace mentor::render
