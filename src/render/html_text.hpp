// SPDX-License-Identifier: MIT
// Text of people on its way into HTML: the one encoder, and Markdown in its safe form. Private to rendering.
#pragma once

#include <string>
#include <string_view>

namespace mentor::render {

/// For an element or an attribute, in one line: nothing of it is markup, and what hides or turns text is visible.
std::string html_line(std::string_view text);

/// The same with its line breaks as <br>.
std::string html_lines(std::string_view text);

/// The same with every day in an element of its own, so that it is not broken: not for attributes.
std::string html_prose(std::string_view text);

/// Paragraphs (<p>), divided where the text has an empty line. Empty for a blank text.
std::string html_paragraphs(std::string_view text);

/// A note in Markdown as blocks of HTML. Raw HTML in it is shown, not obeyed; a heading becomes a strong line, so that
/// the report keeps its own order of headings; a picture becomes its words and its address; a link that is none of
/// http, https and mailto becomes its words. A text of more than 64 KiB is not read as Markdown.
std::string html_from_markdown(std::string_view text);

}  // namespace mentor::render
