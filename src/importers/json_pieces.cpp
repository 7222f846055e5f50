// Where the objects of a JSON list begin and end. Only braces and quotes are looked at, without recursion, so that
// neither a broken record nor a thousand levels of brackets do harm.
#include "importers/json_object.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr std::size_t deepest_json = 32;

class PieceScanner {
 public:
  explicit PieceScanner(std::string_view text) : text_(text) {}

  std::optional<std::vector<JsonPiece>> pieces(std::string_view list);

 private:
  enum class Passed { whole, open, deep };

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }
  void step() { line_ += text_[at_++] == '\n' ? 1 : 0; }
  void skip(std::string_view what) {
    while (!at_end() && what.find(text_[at_]) != std::string_view::npos) step();
  }
  [[nodiscard]] bool pass_string();
  [[nodiscard]] Passed pass_value();
  [[nodiscard]] bool find_list(std::string_view list);
  void take_objects(char closing);
  void take_object();
  void go_on_after(std::size_t start);
  void fault(std::size_t line, std::string reason) { found_.push_back({{}, line, std::move(reason)}); }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::vector<JsonPiece> found_;
};

constexpr std::string_view json_blanks = " \t\r\n";
constexpr std::string_view json_between = " \t\r\n,";

bool PieceScanner::pass_string() {
  for (step(); !at_end(); step()) {
    if (here() == '\\' && at_ + 1 < text_.size())
      step();
    else if (here() == '"') {
      step();
      return true;
    }
  }
  return false;
}

// An object or a list with all that is in it, or a bare word.
PieceScanner::Passed PieceScanner::pass_value() {
  std::array<char, deepest_json> open{};
  std::size_t depth = 0;
  while (!at_end()) {
    const char c = here();
    if (c == '"') {
      if (!pass_string()) return Passed::open;
    } else if (c == '{' || c == '[') {
      if (depth == deepest_json) return Passed::deep;
      open[depth++] = c;
      step();
    } else if (c == '}' || c == ']') {
      if (depth == 0) return Passed::whole;
      if (open[--depth] != (c == '}' ? '{' : '[')) return Passed::open;
      step();
    } else if (depth == 0 && c == ',') {
      return Passed::whole;
    } else {
      step();
      continue;
    }
    if (depth == 0) return Passed::whole;
  }
  return Passed::open;
}

// Stands before "{"; afterwards behind the "[" of the list called so.
bool PieceScanner::find_list(std::string_view list) {
  step();
  for (skip(json_between); here() == '"'; skip(json_between)) {
    const std::size_t start = at_ + 1;
    if (!pass_string()) return false;
    const std::string_view key = text_.substr(start, at_ - 1 - start);
    skip(json_blanks);
    if (here() != ':') return false;
    step();
    skip(json_blanks);
    if (key == list && here() == '[') {
      step();
      return true;
    }
    if (pass_value() != Passed::whole) return false;
  }
  return false;
}

// What follows a broken object cannot be told for sure; programs begin each on a line of its own.
void PieceScanner::go_on_after(std::size_t start) {
  for (std::size_t end = text_.find('\n', start); end != std::string_view::npos; end = text_.find('\n', end + 1)) {
    const std::size_t next = text_.find_first_not_of(json_blanks, end);
    if (next == std::string_view::npos || text_[next] != '{') continue;
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(start),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(next), '\n'));
    at_ = next;
    return;
  }
  at_ = text_.size();
}

void PieceScanner::take_object() {
  const std::size_t start = at_;
  const std::size_t line = line_;
  const Passed passed = pass_value();
  if (passed == Passed::whole) {
    found_.push_back({text_.substr(start, at_ - start), line, {}});
    return;
  }
  fault(line, passed == Passed::deep ? fmt::format("it is nested deeper than {} levels", deepest_json)
                                     : std::string("it is not closed: the file ends in the middle, or a quote or a "
                                                   "bracket is missing"));
  line_ = line;
  go_on_after(start);
}

void PieceScanner::take_objects(char closing) {
  for (skip(json_between); !at_end() && here() != closing; skip(json_between)) {
    if (here() == '{') {
      take_object();
      continue;
    }
    fault(line_, "this is no JSON object");
    go_on_after(at_);
  }
  const bool broken = !found_.empty() && !found_.back().fault.empty();
  if (closing != '\0' && at_end() && !broken) fault(line_, "the file ends in the middle: its list is not closed");
}

std::optional<std::vector<JsonPiece>> PieceScanner::pieces(std::string_view list) {
  skip(json_blanks);
  if (here() == '[' && list.empty()) {
    step();
    take_objects(']');
    if (at_end()) return std::move(found_);
    step();
    skip(json_blanks);
    if (!at_end()) fault(line_, "something follows the end of the list");
    return std::move(found_);
  }
  if (here() != '{') return std::nullopt;
  if (list.empty())
    take_objects('\0');
  else if (find_list(list))
    take_objects(']');
  else
    return std::nullopt;
  return std::move(found_);
}

}  // namespace

std::optional<std::vector<JsonPiece>> json_pieces(std::string_view text, std::string_view list) {
  return PieceScanner(text).pieces(list);
}

}  // namespace mentor
