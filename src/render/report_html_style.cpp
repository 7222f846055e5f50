// SPDX-License-Identifier: MIT
// Light, dark and paper. Letters of the reader's own system; no picture, no letter and no style is loaded from
// elsewhere.
#include "render/report_html_style.hpp"

namespace mentor::render {

namespace {

// Contrast against the ground: text 4.5 and more, lines and bars 3 and more, in light and dark; a test measures it.
constexpr std::string_view html_style_sheet = R"css(
:root { color-scheme: light dark; --ground: #fcfbf8; --sheet: #f3f1ea; --text: #22272e; --quiet: #5a626c;
  --accent: #0b6b69; --link: #0b5c8a; --rule: #d8d4ca; --axis: #7d828a; }
@media screen and (prefers-color-scheme: dark) { :root { --ground: #15181c; --sheet: #1e2227; --text: #e5e2db;
  --quiet: #a5abb4; --accent: #63c7bd; --link: #7cbcea; --rule: #353b43; --axis: #858c96; } }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI",
  Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 50rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2 { font-family: Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Liberation Serif",
  "DejaVu Serif", serif; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0; }
h2 { font-size: 1.3rem; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; max-width: 42rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { padding-bottom: 1.25rem; border-bottom: 3px solid var(--accent); }
.period { color: var(--quiet); margin: .4rem 0 0; }
nav { margin-top: 1rem; font-size: .9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .2rem 0; }
section { margin-top: 2.25rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wide { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; overflow-wrap: break-word; }
.wide[role] > table { min-width: 100%; }
@media (min-width: 45rem), print { .short { white-space: nowrap; } }
th, td { padding: .4rem 1.1rem .4rem 0; text-align: left; vertical-align: top; font-weight: normal; max-width: 24rem;
  border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: .8125rem; border-bottom: 1px solid var(--axis); vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
.list { margin: 0 0 1rem; padding: 0; list-style: none; max-width: 44rem; }
.list > li { padding: .3rem 0 .3rem 1.5rem; position: relative; }
.list > li::before { content: ""; position: absolute; left: .25rem; top: .92em; width: .35rem; height: .35rem;
  border-radius: 50%; background: var(--accent); }
.list > .task::before { content: none; }
.tick { position: absolute; left: 0; top: .6em; width: .95em; height: .95em; border: 1.5px solid var(--axis);
  border-radius: 3px; }
.done { border-color: var(--accent); background: var(--accent); }
.done::after { content: ""; position: absolute; left: .25em; top: .06em; width: .3em; height: .5em;
  border: solid var(--ground); border-width: 0 2px 2px 0; transform: rotate(40deg); }
.id { color: var(--quiet); font-size: .875em; font-variant-numeric: tabular-nums; }
.day { white-space: nowrap; }
.note { overflow-wrap: anywhere; }
li > .note, li > .note > p:first-child { display: inline; }
.note > :last-child { margin-bottom: .5rem; }
.note blockquote { margin: 0 0 .75rem; padding-left: .9rem; border-left: 3px solid var(--rule); }
.note ul, .note ol { margin: .25rem 0 .75rem; padding-left: 1.4rem; }
.note pre { overflow-x: auto; padding: .6rem .8rem; background: var(--sheet); border-radius: 4px; white-space: pre-wrap; }
.note code { font: .9em/1.5 ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
.note hr { border: 0; border-top: 1px solid var(--rule); margin: 1rem 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1.25rem 1.75rem;
  margin: 0 0 1.25rem; }
figure { margin: 0; min-width: 0; }
figcaption { font-weight: 600; margin-bottom: .35rem; }
svg { display: block; width: 100%; max-width: 30rem; height: auto; color: var(--accent); }
svg text { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.grid { stroke: var(--rule); }
.axis { stroke: var(--axis); }
.rest { fill: var(--sheet); stroke: var(--rule); stroke-width: .5; }
details { margin-top: .35rem; font-size: .875rem; }
summary { color: var(--quiet); cursor: pointer; padding: .2rem 0; width: fit-content; }
details table { font-size: .875rem; margin-top: .25rem; }
.left { margin-top: 2.75rem; padding: 1rem 1.25rem; background: var(--sheet); border-radius: 6px; }
.left h2 { font-size: 1.05rem; margin-bottom: .4rem; }
.left .list { margin: 0; }
@media (max-width: 30rem) { main { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.6rem; } th, td { padding-right: .7rem; }
  table { font-size: .875rem; } }
@media (forced-colors: active) { svg { color: LinkText; } svg text { fill: CanvasText; } .axis, .grid { stroke: CanvasText; }
  .done, .list > li::before { forced-color-adjust: none; } }
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 8pt sans-serif; color: #555; } }
@media print { :root { color-scheme: light; --ground: #fff; --sheet: #f4f3ef; --text: #000; --quiet: #444; --axis: #666; }
  body { font-size: 10pt; line-height: 1.4; } main { max-width: none; padding: 0; } nav, summary { display: none; }
  h1 { font-size: 19pt; } h2 { font-size: 13pt; } h1, h2, figcaption, thead { break-after: avoid; }
  p, li { orphans: 3; widows: 3; } tr, li, figure, .left { break-inside: avoid; } .tall { break-inside: auto; }
  thead { display: table-header-group; } section { margin-top: 7mm; } .wide { overflow: visible; }
  table { font-size: 9pt; } th, td { padding: .18rem .9rem .18rem 0; } thead th { font-size: 8pt; }
  .charts { display: block; } figure { display: grid; grid-template-columns: 9cm 1fr; gap: 0 1cm; margin-bottom: 5mm; }
  figcaption { grid-column: 1 / 3; } details { margin: 0; } details::details-content { content-visibility: visible;
  display: block; } details table { font-size: 7.5pt; line-height: 1.25; margin: 0; } details th, details td {
  padding: 0 .9rem 0 0; } .tick, .done, .list > li::before, .left, .rest { print-color-adjust: exact; }
  a { color: inherit; } .note a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--quiet); } }
)css";

}  // namespace

std::string_view html_style() { return html_style_sheet; }

std::string_view html_style_hash() { return "5hZgoiyKXmxv6Isb/mtbekdAKAkVcKGAmbsXbaHwMKg="; }

}  // namespace mentor::render
