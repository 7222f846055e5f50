// SPDX-License-Identifier: MIT
// Where the objects of a JSON list begin and end. Only brackets and quotes are looked at, without recursion, so that
// neither a broken record nor a thousand levels of brackets do harm.
#include "importers/json_object.hpp"
#include "mentor/messages/import.hpp"

#include <algorithm>

namespace mentor::importers {

namespace {

constexpr std::size_t deepest_json = 32;
constexpr std::string_view json_blanks = " \t\r\n";
constexpr std::string_view json_between = " \t\r\n,";

class PieceScanner {
 public:
  explicit PieceScanner(std::string_view text) : text_(text) {}

  std::optional<std::vector<JsonText>> pieces(std::string_view list);

 private:
  enum class Passed { whole, open, deep };

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }
  void skip(std::string_view what) { at_ = std::min(text_.find_first_not_of(what, at_), text_.size()); }
  /// Of the place, which is never before the one asked for last.
  std::size_t line_of(std::size_t place) {
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
    counted_ = place;
    return line_;
  }
  void fault(std::size_t place, std::string reason) { found_.push_back({{}, line_of(place), std::move(reason)}); }
  bool pass_string();
  Passed pass_value();
  bool find_list(std::string_view list);
  void take_objects(char closing);
  void take_object();
  void go_on_after(std::size_t start);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
  std::vector<JsonText> found_;
};

bool PieceScanner::pass_string() {
  for (++at_; !at_end() && here() != '"'; ++at_)
    if (here() == '\\') ++at_;
  at_ = std::min(at_ + 1, text_.size() + 1);
  return at_ <= text_.size();
}

// An object or a list with all that is in it, or a bare word.
PieceScanner::Passed PieceScanner::pass_value() {
  std::string open;
  while (!at_end()) {
    const char c = here();
    if (c == '"') {
      if (!pass_string()) return Passed::open;
    } else if (c == '{' || c == '[') {
      if (open.size() == deepest_json) return Passed::deep;
      open += c == '{' ? '}' : ']';
      ++at_;
    } else if (c == '}' || c == ']' || (c == ',' && open.empty())) {
      if (open.empty()) return Passed::whole;
      if (open.back() != c) return Passed::open;
      open.pop_back();
      ++at_;
    } else {
      ++at_;
      continue;
    }
    if (open.empty()) return Passed::whole;
  }
  return Passed::open;
}

// Stands at "{"; afterwards behind the "[" of the list called so.
bool PieceScanner::find_list(std::string_view list) {
  ++at_;
  for (skip(json_between); here() == '"'; skip(json_between)) {
    const std::size_t start = at_ + 1;
    if (!pass_string()) return false;
    const std::string_view key = text_.substr(start, at_ - 1 - start);
    skip(json_blanks);
    if (here() != ':') return false;
    ++at_;
    skip(json_blanks);
    if (key == list && here() == '[') {
      ++at_;
      return true;
    }
    if (pass_value() != Passed::whole) return false;
  }
  return false;
}

// What follows a broken object cannot be told for sure; programs begin each on a line of its own.
void PieceScanner::go_on_after(std::size_t start) {
  for (at_ = text_.find('\n', start); !at_end(); at_ = text_.find('\n', at_)) {
    skip(json_blanks);
    if (here() == '{') return;
  }
  at_ = text_.size();
}

void PieceScanner::take_object() {
  const std::size_t start = at_;
  const Passed passed = pass_value();
  if (passed == Passed::whole) {
    found_.push_back({text_.substr(start, at_ - start), line_of(start), {}});
    return;
  }
  fault(start,
        passed == Passed::deep ? messages::json_too_deep(deepest_json) : std::string(messages::json_not_closed()));
  go_on_after(start);
}

void PieceScanner::take_objects(char closing) {
  for (skip(json_between); !at_end() && here() != closing; skip(json_between)) {
    if (here() == '{') {
      take_object();
      continue;
    }
    fault(at_, messages::bad_json_object());
    go_on_after(at_);
  }
  const bool broken = !found_.empty() && !found_.back().fault.empty();
  if (closing != '\0' && at_end() && !broken) fault(at_, messages::json_list_open());
}

std::optional<std::vector<JsonText>> PieceScanner::pieces(std::string_view list) {
  skip(json_blanks);
  if (here() == '[' && list.empty()) {
    ++at_;
    take_objects(']');
    ++at_;
    skip(json_blanks);
    if (!at_end()) fault(at_, messages::json_goes_on());
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

std::optional<std::vector<JsonText>> json_pieces(std::string_view text, std::string_view list) {
  return PieceScanner(text).pieces(list);
}

}  // namespace mentor::importers
