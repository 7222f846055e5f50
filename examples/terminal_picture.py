# SPDX-License-Identifier: MIT
"""Reads what a program printed, colours and all, and writes it as an SVG picture. Usage: terminal_picture.py TITLE"""
import re
import sys
from xml.sax.saxutils import escape

wide, high, around = 8.4, 18, 16  # pixels: a column, a row, the margin
colours = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "35": "#d2a8ff", "36": "#56d4dd"}
style = re.compile(r"\033\[([\d;]*)m")


def spans(line):
    """The parts of a line, each with how it looks."""
    look, at = [], 0
    for found in style.finditer(line):
        if found.start() > at:
            yield line[at : found.start()], look
        at = found.end()
        codes = [code for code in found.group(1).split(";") if code not in ("", "0")]
        look = look + codes if codes else []
    if at < len(line):
        yield line[at:], look


def attributes(look):
    said = ""
    for code in look:
        if code == "1":
            said += ' font-weight="bold"'
        elif code == "2":
            said += ' fill="#8b949e"'
        elif code in colours:
            said += f' fill="{colours[code]}"'
    return said


lines = sys.stdin.read().rstrip("\n").split("\n")
columns = max(len(style.sub("", line)) for line in lines)
width, height = round(columns * wide + 2 * around), len(lines) * high + 2 * around
title = escape(sys.argv[1])
print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">')
print(f"<title>{title}</title>")
print(f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>')
print('<g font-family="ui-monospace, DejaVu Sans Mono, Menlo, monospace" font-size="14" fill="#e6edf3">')
for row, line in enumerate(lines):
    column = 0
    for text, look in spans(line):
        for words in re.finditer(r"\S+(?: \S+)*", text):  # what more than one blank parts has its own place
            place = f'x="{around + (column + words.start()) * wide:.1f}" y="{around + (row + 0.75) * high:.1f}"'
            length = f'textLength="{len(words.group()) * wide:.1f}"'
            print(f"<text {place} {length}{attributes(look)}>{escape(words.group())}</text>")
        column += len(text)
print("</g>\n</svg>")
