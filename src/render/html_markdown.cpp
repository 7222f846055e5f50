// SPDX-License-Identifier: MIT
// Notes in Markdown, as HTML that may stand in any report. The reader's tree is made harmless first, and then written
// by cmark in its safe mode.
#include "mentor/domain/text.hpp"
#include "render/html_text.hpp"

#include <algorithm>
#include <array>
#include <cmark.h>
#include <cstdlib>
#include <memory>

namespace mentor::render {

namespace {

// For some texts cmark needs time that grows with the square of their length.
constexpr std::size_t longest_markdown = std::size_t{64} * 1024;

bool opens_fence(std::string_view line) {
  const auto words = trim(line);
  return words.starts_with("```") || words.starts_with("~~~");
}

/// "[paper]: read it by Friday" would be taken for the address of a link that is called so, and be gone.
std::string without_definitions(std::string_view text) {
  std::string result;
  bool in_code = false;
  for (const auto line : split_lines(text)) {
    if (opens_fence(line)) in_code = !in_code;
    const auto begin = line.find_first_not_of(" \t>-*+0123456789.)");
    const bool defines = !in_code && begin != std::string_view::npos && line[begin] == '[' &&
                         line.find("]:", begin) != std::string_view::npos;
    result.append(line.substr(0, defines ? begin : 0)).append(defines ? "\\" : "");
    result.append(line.substr(defines ? begin : 0)).append("\n");
  }
  return result;
}

using MarkdownTree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using MarkdownIterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

std::string node_words(const char* words) { return words == nullptr ? std::string() : std::string(words); }

cmark_node* text_node(const std::string& words) {
  cmark_node* node = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(node, visible(words, Keep::lines).c_str());
  return node;
}

void take_out(cmark_node* node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

void replace_by_children(cmark_node* node) {
  while (cmark_node* child = cmark_node_first_child(node)) cmark_node_insert_before(node, child);
  take_out(node);
}

bool harmless_address(std::string_view address) {
  constexpr std::array<std::string_view, 3> schemes{"http://", "https://", "mailto:"};
  const std::string folded = to_lower_ascii(address.substr(0, 16));
  return std::any_of(schemes.begin(), schemes.end(),
                     [&](std::string_view scheme) { return folded.starts_with(scheme); });
}

void tame_link(cmark_node* link) {
  // A title would only be seen by those who point at it, and may say what the link does not do.
  cmark_node_set_title(link, "");
  if (!harmless_address(node_words(cmark_node_get_url(link)))) replace_by_children(link);
}

void tame_image(cmark_node* image) {
  const std::string address = node_words(cmark_node_get_url(image));
  if (harmless_address(address)) cmark_node_insert_after(image, text_node(" (" + address + ")"));
  replace_by_children(image);
}

void tame_heading(cmark_node* heading) {
  cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  cmark_node* strong = cmark_node_new(CMARK_NODE_STRONG);
  cmark_node_append_child(paragraph, strong);
  while (cmark_node* child = cmark_node_first_child(heading)) cmark_node_append_child(strong, child);
  cmark_node_replace(heading, paragraph);
  cmark_node_free(heading);
}

void tame_html_block(cmark_node* block) {
  cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  const std::string source = node_words(cmark_node_get_literal(block));
  for (const auto line : split_lines(source)) {
    if (cmark_node_first_child(paragraph) != nullptr)
      cmark_node_append_child(paragraph, cmark_node_new(CMARK_NODE_LINEBREAK));
    cmark_node_append_child(paragraph, text_node(std::string(line)));
  }
  cmark_node_replace(block, paragraph);
  cmark_node_free(block);
}

void tame_node(cmark_node* node, cmark_event_type event) {
  const bool done = event == CMARK_EVENT_EXIT;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      // An entity may have brought back what was visible in the source.
      cmark_node_set_literal(node, visible(node_words(cmark_node_get_literal(node)), Keep::lines).c_str());
      break;
    case CMARK_NODE_HTML_INLINE: {
      cmark_node* words = text_node(node_words(cmark_node_get_literal(node)));
      cmark_node_replace(node, words);
      cmark_node_free(node);
      break;
    }
    case CMARK_NODE_HTML_BLOCK:
      tame_html_block(node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      cmark_node_set_fence_info(node, "");
      break;
    case CMARK_NODE_HEADING:
      if (done) tame_heading(node);
      break;
    case CMARK_NODE_LINK:
      if (done) tame_link(node);
      break;
    case CMARK_NODE_IMAGE:
      if (done) tame_image(node);
      break;
    default:
      break;
  }
}

}  // namespace

std::string html_from_markdown(std::string_view text) {
  if (text.size() > longest_markdown) return html_paragraphs(text);
  const std::string shown = without_definitions(visible(text, Keep::lines));
  const MarkdownTree tree(cmark_parse_document(shown.data(), shown.size(), CMARK_OPT_VALIDATE_UTF8), cmark_node_free);
  const MarkdownIterator iterator(cmark_iter_new(tree.get()), cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get()))
    tame_node(cmark_iter_get_node(iterator.get()), event);
  // Lines stay lines: people break them where they mean it.
  const std::unique_ptr<char, decltype(&std::free)> html(cmark_render_html(tree.get(), CMARK_OPT_HARDBREAKS),
                                                         std::free);
  return html.get();
}

}  // namespace mentor::render
