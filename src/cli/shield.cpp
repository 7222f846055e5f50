// Words on their way through CLI11, which gives a meaning to "[a,b]", "++", "{}", "-5" and names of verbs inside free
// text. A mark before each value keeps it from looking; a transformation takes it off again.
#include "cli/shield.hpp"

#include "cli/globals.hpp"
#include "mentor/errors.hpp"
#include "mentor/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace mentor {

namespace {

constexpr char shield_mark = '\x01';

std::string marked(std::string_view value) { return shield_mark + std::string(value); }

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

bool looks_like_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && !(word[1] >= '0' && word[1] <= '9');
}

std::string value_name(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(':'));
}

std::vector<std::string> names_of_options(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  for (const auto& option : global_options()) names.emplace_back(option.name);
  return names;
}

[[noreturn]] void refuse_option(const CLI::App& app, std::string_view path, std::string_view word) {
  const auto near = closest(word, names_of_options(app));
  const std::string next =
      near ? fmt::format("Did you mean {}?", *near) : std::string("Text that begins with a dash goes behind \"--\".");
  throw UserError(fmt::format("{} is no option of \"{}\". {} See: mentor help {}", visible(word), path, next, path));
}

/// One word of the line with the words that belong to it.
class ShieldedLine {
 public:
  ShieldedLine(const CLI::App& app, std::string_view path, const std::vector<std::string>& words)
      : app_(app), path_(path), words_(words) {}

  std::vector<std::string> read() {
    while (at_ < words_.size()) {
      const std::string& word = words_[at_++];
      if (word == "--")
        while (at_ < words_.size()) shielded_.push_back(marked(words_[at_++]));
      else if (!looks_like_option(word))
        shielded_.push_back(marked(word));
      else if (word.starts_with("--"))
        read_long(word);
      else
        read_short(word);
    }
    shielded_.insert(shielded_.end(), without_value_.begin(), without_value_.end());
    return std::move(shielded_);
  }

 private:
  const CLI::Option& find(const std::string& name) const {
    const CLI::Option* option = app_.get_option_no_throw(name);
    if (option == nullptr || option->get_positional()) {
      // A positional may be bound with an option's name too ("WHO,--who"); then it is an option.
      if (option == nullptr || !(option->check_lname(name.substr(2)) || option->check_sname(name.substr(1))))
        refuse_option(app_, path_, name);
    }
    return *option;
  }

  void read_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const CLI::Option& option = find(name);
    if (!takes_value(option) && equals != std::string::npos)
      throw UserError(fmt::format("{} takes no value. Write {} alone.", name, name));
    if (equals != std::string::npos)
      shielded_.insert(shielded_.end(), {name, marked(word.substr(equals + 1))});
    else
      push(name, option);
  }

  /// "-d", "-dfriday", or several flags of one letter in one word, the last of which may want a value.
  void read_short(const std::string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const std::string name{'-', word[i]};
      if (const GlobalOption* global = find_global(name); global != nullptr && word.size() > 2)
        throw UserError(fmt::format("write {} apart from the other letters of {}.", name, visible(word)));
      const CLI::Option& option = find(name);
      if (takes_value(option) && i + 1 < word.size()) {
        shielded_.insert(shielded_.end(), {name, marked(word.substr(i + 1))});
        return;
      }
      push(name, option);
    }
  }

  /// An option that may go without its value takes a number only: any other word is the next positional.
  void push_optional(const std::string& name) {
    const bool number =
        at_ < words_.size() && !words_[at_].empty() && words_[at_].find_first_not_of("0123456789") == std::string::npos;
    if (number)
      shielded_.insert(shielded_.end(), {name, marked(words_[at_++])});
    else
      without_value_.push_back(name);
  }

  /// The option, and the next word as its value, whatever it looks like.
  void push(const std::string& name, const CLI::Option& option) {
    if (takes_value(option) && option.get_items_expected_min() == 0) return push_optional(name);
    shielded_.push_back(name);
    for (int i = 0; i < option.get_items_expected_min() && takes_value(option); ++i) {
      if (at_ == words_.size())
        throw UserError(
            fmt::format("{} wants a value: {} {}. See: mentor help {}", name, name, value_name(option), path_));
      shielded_.push_back(marked(words_[at_++]));
    }
  }

  const CLI::App& app_;
  std::string_view path_;
  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  std::vector<std::string> shielded_;
  std::vector<std::string> without_value_;  ///< go to the end, where no word follows that they could take
};

}  // namespace

std::vector<std::string> shield_words(const CLI::App& app, std::string_view path,
                                      const std::vector<std::string>& words) {
  return ShieldedLine(app, path, words).read();
}

void unshield_values(CLI::Option& option) {
  if (!takes_value(option)) return;
  option.transform([](const std::string& value) { return value.starts_with(shield_mark) ? value.substr(1) : value; },
                   "", "");
  if (!option.get_positional() && option.get_items_expected_max() >= CLI::detail::expected_max_vector_size)
    option.allow_extra_args(false);
}

std::string unshielded(std::string text) {
  std::erase(text, shield_mark);
  return text;
}

}  // namespace mentor
