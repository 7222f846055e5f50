# SPDX-License-Identifier: MIT
"""Loads HTML reports in a headless Chromium and says what is wrong with them.

Usage: check_page.py [--keep DIR] FILE...    --keep: put pictures (light, dark, narrow) and the printed pages there
Ends with 1 if there is a fault, one line each on standard output.
"""
import os
import subprocess
import sys
import tempfile

from browser import Browser

CONTRAST = """(() => {
  const rgb = text => { const n = text.match(/[\\d.]+/g); return n ? n.map(Number) : [0, 0, 0, 0]; };
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
  const ground = node => { for (; node; node = node.parentElement) {
    const colour = rgb(getComputedStyle(node).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour; } return [255, 255, 255]; };
  const own = node => [...node.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  const found = [];
  for (const node of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(node), name = node.tagName.toLowerCase();
    if (node.closest('title, desc, .hidden')) continue;
    let colour = null, least = 4.5;
    if (node.closest('svg')) {
      least = name === 'text' ? 4.5 : 3;
      if (node.classList.contains('grid') || node.classList.contains('area') || node.classList.contains('rest')) continue;
      if (name === 'text' || name === 'rect' || name === 'circle') colour = style.fill;
      if (name === 'path' || name === 'line') colour = style.stroke;
    } else if (node.classList.contains('tick')) { colour = style.borderTopColor; least = 3; }
    else if (own(node)) colour = style.color;
    if (!colour || colour === 'none') continue;
    const is = ratio(rgb(colour), ground(node.closest('svg') || (least === 3 ? node.parentElement : node)));
    if (is < least) found.push(`<${name} class="${node.getAttribute('class') || ''}"> has a contrast of ${is.toFixed(2)}, expected is ${least}`);
  }
  return [...new Set(found)]; })()"""

STRUCTURE = """(() => {
  const faults = [], need = (well, words) => { if (!well) faults.push(words); };
  need(/^[a-z]{2,3}(-|$)/.test(document.documentElement.lang), 'the document names no language');
  need(document.title.trim(), 'the document has no title');
  need(document.compatMode === 'CSS1Compat', 'the document is in quirks mode');
  need(document.querySelectorAll('main').length === 1, 'there is not exactly one <main>');
  need(document.querySelectorAll('h1').length === 1, 'there is not exactly one <h1>');
  let level = 0;
  for (const h of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const now = Number(h.tagName[1]);
    need(now <= level + 1, `the heading "${h.textContent}" skips a level`);
    need(h.textContent.trim(), 'a heading is empty');
    level = now;
  }
  const ids = [...document.querySelectorAll('[id]')].map(n => n.id);
  need(new Set(ids).size === ids.length, 'an id is given twice');
  for (const n of document.querySelectorAll('[aria-labelledby], [aria-describedby]'))
    for (const id of `${n.getAttribute('aria-labelledby') || ''} ${n.getAttribute('aria-describedby') || ''}`.trim().split(/ +/))
      need(document.getElementById(id), `nothing has the id ${id} that a label names`);
  for (const a of document.querySelectorAll('a[href^="#"]'))
    need(document.getElementById(a.getAttribute('href').slice(1)), `${a.getAttribute('href')} leads nowhere`);
  for (const table of document.querySelectorAll('table')) {
    need(table.caption && table.caption.textContent.trim(), 'a table has no caption');
    need(table.querySelector('th'), 'a table has no heading cell');
    for (const th of table.querySelectorAll('th')) need(['col', 'row'].includes(th.scope), `a heading cell has no scope: ${th.textContent}`);
  }
  for (const svg of document.querySelectorAll('svg[aria-hidden]')) need(svg.parentElement.textContent.trim(), 'a small picture has no words beside it');
  for (const svg of document.querySelectorAll('svg *')) need(svg.closest('title, desc') || ['title', 'desc'].includes(svg.tagName) || svg.getAttribute('fill') || svg.getAttribute('stroke'),
    `<${svg.tagName}> has no colour of its own`);
  for (const svg of document.querySelectorAll('svg:not([aria-hidden])')) {
    need(svg.closest('figure')?.querySelector('table'), 'a chart has no table beside it');
    const box = svg.viewBox.baseVal;
    for (const text of svg.querySelectorAll('text')) {
      const b = text.getBBox();
      need(b.x >= box.x - 1 && b.y >= -1 && b.x + b.width <= box.width + 1 && b.y + b.height <= box.height + 1,
        `"${text.textContent}" stands outside its chart`);
    }
  }
  need(!document.querySelector('script, iframe, object, embed, link, img, video, audio, form, base, [style]'),
    'there is an element or a style that no report has');
  for (const n of document.querySelectorAll('*'))
    for (const a of n.attributes) need(!/^on/i.test(a.name), `an attribute would run: ${a.name}`);
  for (const a of document.querySelectorAll('[href], [src], [action]'))
    need(/^(#|https?:|mailto:)/.test(a.getAttribute('href') || ''), `an address is none that a report has: ${a.outerHTML.slice(0, 80)}`);
  return faults; })()"""

WIDER = """[...document.body.querySelectorAll('*')].filter(n => !n.parentElement.closest('.wide, .hidden, svg') && !n.closest('.hidden')
  && n.getBoundingClientRect().right > innerWidth + 1).map(n => `<${n.tagName.toLowerCase()}> ends at ${Math.round(n.getBoundingClientRect().right)}`)"""

NAMED = {"image", "graphics-document", "link", "button", "heading", "region", "navigation", "DisclosureTriangle", "table", "RootWebArea"}


paper_width = 665  # A4 without its margins, in CSS pixels


def tree_faults(browser):
    """What those who do not see the page are told: every node of these kinds has a name."""
    nodes = [n for n in browser.call("Accessibility.getFullAXTree")["nodes"] if not n.get("ignored")]
    kinds = [n["role"]["value"] for n in nodes]
    faults = [f"the accessibility tree has a {n['role']['value']} without a name" for n in nodes
              if n["role"]["value"] in NAMED and not n.get("name", {}).get("value", "").strip()]
    if kinds.count("main") != 1:
        faults.append("the accessibility tree has no main landmark")
    charts = browser.ask("document.querySelectorAll('svg:not([aria-hidden])').length")
    if sum(kind in ("image", "graphics-document") for kind in kinds) != charts:
        faults.append("not every chart is one picture in the accessibility tree")
    tables = browser.ask("[...document.querySelectorAll('table')].filter(t => t.checkVisibility()).length")
    if kinds.count("table") < tables:
        faults.append("a table is none in the accessibility tree")
    if tables and ("columnheader" not in kinds or "rowheader" not in kinds):
        faults.append("the accessibility tree has no heading cells")
    return faults


def print_faults(browser, pdf):
    browser.look("dark", paper_width, media="print")  # paper is never dark
    cut = browser.ask("[...document.querySelectorAll('.wide')].filter(n => n.scrollWidth > n.clientWidth + 1).length")
    ground = browser.ask("getComputedStyle(document.body).backgroundColor")
    browser.look()
    browser.print_pdf(pdf)
    words = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    about = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    faults = [] if "A4" in about else ["the printed page is not A4"]
    if cut:
        faults.append(f"{cut} tables are wider than a printed page")
    if ground != "rgb(255, 255, 255)":
        faults.append(f"paper is not white but {ground}")
    for number in browser.ask("[...document.querySelectorAll('details td')].flatMap(c => c.textContent.split(/[:,] /))")[:200]:
        if number not in words:
            faults.append(f"a number behind a chart is not printed: {number}")
            break
    if browser.ask("document.querySelector('h1').textContent.trim().split(/ /)[0]") not in words:
        faults.append("the title is not printed")
    return faults


def page_faults(browser, path, keep):
    name = os.path.join(keep, os.path.splitext(os.path.basename(path))[0])
    browser.look()
    browser.open(path)
    address = "file://" + os.path.abspath(path)
    faults = [f"it asks for {url}" for url in browser.requests if url != address]
    faults += [f"the console says {words}" for words in browser.messages]
    faults += browser.ask(STRUCTURE) + tree_faults(browser)
    for scheme in ("light", "dark"):
        browser.look(scheme)
        faults += [f"{scheme}: {words}" for words in browser.ask(CONTRAST)]
        browser.picture(f"{name}-{scheme}.png")
    grounds = []
    for scheme in ("light", "dark"):
        browser.look(scheme)
        grounds.append(browser.ask("getComputedStyle(document.body).backgroundColor"))
    if grounds[0] == grounds[1]:
        faults.append("dark looks like light")
    for width in (375, 320):
        browser.look("light", width)
        faults += [f"at {width} pixels: {words}" for words in browser.ask(WIDER)]
        if browser.ask("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"at {width} pixels the page is wider than the screen")
        browser.picture(f"{name}-{width}.png")
    return faults + print_faults(browser, f"{name}.pdf")


def main(arguments):
    with tempfile.TemporaryDirectory(prefix="mentor-pages.") as kept:
        if arguments[:1] == ["--keep"]:
            kept, arguments = arguments[1], arguments[2:]
        count = 0
        with Browser() as browser:
            for path in arguments:
                for fault in page_faults(browser, path, kept):
                    print(f"{os.path.basename(path)}: {fault}")
                    count += 1
        return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
