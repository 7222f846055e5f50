// SPDX-License-Identifier: MIT
// The parts of mentor(1) that are made from tables: the commands, and the exit codes.
#include "cli/manual_page.hpp"

#include "cli/inventory.hpp"
#include "mentor/commands/commands.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/render/help_topics.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace mentor::cli {

namespace {

std::string with_escapes(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_option = text[at] == '-' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '-');
    if (text[at] == '\\' || starts_option) escaped += '\\';
    escaped += text[at] == '\\' ? 'e' : text[at];
  }
  return escaped;
}

/// A sentence a line; what is indented is shown as it stands.
std::string prose(std::string_view text) {
  std::string lines;
  for (const auto line : split_lines(text)) {
    if (line.starts_with(' ')) {
      lines += fmt::format(".Dl {}\n", with_escapes(line.substr(line.find_first_not_of(' '))));
      continue;
    }
    std::string sentences = with_escapes(line);
    for (auto end = sentences.find(". "); end != std::string::npos; end = sentences.find(". ", end))
      sentences[end + 1] = '\n';
    const bool looks_like_macro = sentences.starts_with('.') || sentences.starts_with('\'');
    lines += fmt::format("{}{}\n", looks_like_macro ? "\\&" : "", sentences);
  }
  return lines;
}

std::string sentence(std::string_view text) { return prose(fmt::format("{}.", text)); }

/// " Ar WHO Oo Ar TEXT ... Oc"
std::string words_of(const Verb& verb) {
  std::string words;
  for (const auto& option : verb.options) {
    if (!option.is_word()) continue;
    const std::string word = fmt::format("Ar {}{}", option.spoken(), option.repeatable ? " ..." : "");
    words += option.required ? " " + word : fmt::format(" Oo {} Oc", word);
  }
  return words;
}

/// ".It Fl d , Fl -date Ar DATE"
std::string term_of(const Option& option) {
  if (option.is_word()) return fmt::format(".It Ar {}\n", option.spoken());
  std::string term = ".It";
  for (const auto& name : option.names)
    term += fmt::format("{} Fl {}", &name == &option.names.front() ? "" : " ,", name.substr(1));
  if (!option.placeholder.empty()) term += " Ar " + option.placeholder;
  return term + "\n";
}

std::string options_of(const Verb& verb) {
  std::string rows;
  for (const auto& option : verb.options) rows += term_of(option) + sentence(option.help);
  return rows.empty() ? rows : ".Bl -tag -width Ds -compact\n" + rows + ".El\n";
}

bool takes_options(const Verb& verb) {
  return std::ranges::any_of(verb.options, [](const Option& option) { return !option.is_word(); });
}

/// Commands one after another. What has the same options as one before it points there.
class Chapter {
 public:
  void add(const Command& command) {
    if (is_twin(command)) {
      text_ += fmt::format(".It Ic {}\n{}", command.name, sentence(command.summary));
      return;
    }
    add(table_of(command), std::string(command.name),
        has_page(command) ? fmt::format("See\n.Xr mentor-{} 1 .\n", command.name) : std::string());
  }

  [[nodiscard]] std::string take() { return std::exchange(text_, {}); }

 private:
  void add(const Verb& verb, const std::string& path, const std::string& more) {
    text_ += fmt::format(".It Ic {}{}{}\n", path, words_of(verb), takes_options(verb) ? " Op Ar options" : "");
    text_ += sentence(verb.summary) + prose(verb.footer) + more;
    if (const std::string options = options_of(verb); !options.empty()) {
      const auto [same, is_new] = shown_.try_emplace(options, path);
      text_ += is_new ? options : fmt::format("Words and options as of\n.Ic {} .\n", same->second);
    }
    for (const auto& part : verb.verbs) add(part, path + " " + part.name, {});
  }

  std::map<std::string, std::string> shown_;  ///< options, and the command that has them
  std::string text_;
};

}  // namespace

std::string manual_of_commands() {
  std::string text = ".Sh COMMANDS\n";
  Chapter chapter;
  for (const auto& group : help_groups()) {
    for (const auto& command : all_commands())
      if (command.group == group.group) chapter.add(command);
    text += fmt::format(".Ss {}\n.Bl -tag -width Ds\n{}.El\n", group.title, chapter.take());
  }
  return text;
}

std::string manual_of_exit_codes() {
  std::string text = ".Sh EXIT STATUS\n.Bl -tag -width Ds -compact\n";
  for (const auto& [exit, means] : exit_meanings())
    text += fmt::format(".It {}\n{}", static_cast<int>(exit), prose(means));
  return text + ".El\n";
}

}  // namespace mentor::cli
