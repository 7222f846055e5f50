// SPDX-License-Identifier: MIT
// Text as people write it: Unicode (UTF-8), its width on a terminal, its limits, its dangers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

/// Limits of what is stored.
inline constexpr std::size_t note_limit = std::size_t{1024} * 1024;  ///< bytes of a note
inline constexpr std::size_t draft_limit =
    4 * note_limit;                              ///< of a text that may be too long, and is kept all the same
inline constexpr std::size_t name_limit = 200;   ///< characters (code points) of a name, a handle, a tag
inline constexpr std::size_t line_limit = 2000;  ///< characters of a one-line text: a title, a commitment
inline constexpr std::size_t tag_limit = 64;     ///< tags of one item

/// Byte offset of the first byte that is no valid UTF-8 or is NUL; nothing if all is well.
[[nodiscard]] std::optional<std::size_t> bad_utf8(std::string_view text);
/// Throws UserError ("TEXT is not valid UTF-8 at byte 17; …") for invalid UTF-8 or NUL.
void require_utf8(std::string_view text, std::string_view option);
/// A one-line text: valid, not blank, no line break, at most `limit` characters. Returns it without blanks at both
/// ends. Throws UserError naming `option`.
[[nodiscard]] std::string require_line(std::string_view text, std::string_view option, std::size_t limit = line_limit);
/// An address such as ana@example.org. Throws UserError naming `option`.
[[nodiscard]] std::string require_email(std::string_view text, std::string_view option);
/// A note: valid and at most note_limit bytes; may be empty and of many lines. Returned exactly as given.
[[nodiscard]] std::string require_note(std::string_view text, std::string_view option);
/// A handle: 1 to 40 of a-z 0-9 - _ and letters beyond ASCII, beginning with a letter; folded to lower case.
/// Words that mean something else (commands' WHO words such as "me") are the caller's business. Throws UserError.
[[nodiscard]] std::string require_handle(std::string_view text, std::string_view option);

/// A number and nothing else: "12", "-5"; nothing for "+5", "1.5", and what is too large.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text);

[[nodiscard]] std::size_t count_characters(std::string_view text);  ///< code points
[[nodiscard]] int display_width(std::string_view text);           ///< terminal columns (East Asian wide 2, combining 0)
[[nodiscard]] std::string pad(std::string_view text, int width);  ///< with blanks on the right to display width
/// Cut to `width` columns, the last of which is "…". Unchanged if it fits.
[[nodiscard]] std::string truncate(std::string_view text, int width);
/// Lines of at most `width` columns, broken at blanks (a longer word is broken). At least one line. Line breaks in
/// `text` are kept.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int width);

/// Its beginning of at most `most` bytes, at least one, that parts no character.
[[nodiscard]] std::string_view whole_characters(std::string_view text, std::size_t most);

/// For comparing words: case-folded (Unicode), accents removed ("Zoë" -> "zoe"), normal form.
[[nodiscard]] std::string fold(std::string_view text);

/// For terminals: control, escape and bidirectional-format characters become visible (␛, ␇, <U+202E>); `lines` keeps \n
/// and \t.
enum class Keep { nothing, lines };
[[nodiscard]] std::string visible(std::string_view text, Keep keep = Keep::nothing);
/// Of what was written as JSON: those of these characters that JSON leaves as they are become \u009b, \u202e, which
/// reads back as the same text.
[[nodiscard]] std::string escape_hidden(std::string json);

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string_view first_line(std::string_view text);  ///< the first line that is not blank, trimmed
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);  ///< without the line ends (\n or \r\n)
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
/// "1 session", "2 sessions": `one` is the singular; the plural adds an s unless `many` is given.
[[nodiscard]] std::string plural(std::int64_t count, std::string_view one, std::string_view many = {});
/// "Ana, Bo and Cy"
[[nodiscard]] std::string in_a_row(const std::vector<std::string>& words);

/// The candidate nearest to `word` (edit distance with transpositions, at most a third of its length, at least 1);
/// nothing if none.
[[nodiscard]] std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

}  // namespace mentor
