// SPDX-License-Identifier: MIT
// `mentor completion SHELL`: three small scripts that leave all the knowing to `mentor __complete`.
#include "commands/support/choice.hpp"
#include "commands/support/say.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"

#include <array>
#include <fmt/format.h>
#include <memory>

namespace mentor::commands {

namespace {

struct CompletionRequest {
  std::string shell;
};

struct CompletionScript {
  std::string_view shell;
  std::string_view script;
};

constexpr std::array<CompletionScript, 3> completion_scripts{{
    {"bash", R"(# mentor's words for bash. In ~/.bashrc: source <(mentor completion bash)
_mentor_words() {
  local line word
  COMPREPLY=()
  while IFS= read -r line; do
    printf -v word %q "${line%%$'\t'*}"  # what somebody called a thing is no command
    COMPREPLY+=("$word")
  done < <(mentor __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _mentor_words mentor
)"},
    {"zsh", R"(#compdef mentor
# mentor's words for zsh. In ~/.zshrc, after compinit: source <(mentor completion zsh)
_mentor() {
  local line
  local -a found
  for line in "${(@f)$(mentor __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  if (( $#found )); then _describe mentor found; else _files; fi
}
compdef _mentor mentor
)"},
    {"fish", R"(# mentor's words for fish. In ~/.config/fish/config.fish: mentor completion fish | source
function __mentor_words
    set -l typed (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    mentor __complete $typed[2..-1] "$current" 2>/dev/null
end
complete --command mentor --arguments '(__mentor_words)'
)"},
}};

constexpr auto shells = words_of(completion_scripts, &CompletionScript::shell);

Exit run_completion(Context& context, const CompletionRequest& request) {
  for (const auto& row : completion_scripts) {
    if (row.shell != to_lower_ascii(request.shell)) continue;
    print(context, row.script);
    return Exit::ok;
  }
  throw UserError(fmt::format("SHELL \"{}\" is not known. Expected is {}. See: mentor help completion",
                              visible(request.shell), alternatives(shells)));
}

}  // namespace

Verb completion_verb() {
  const auto request = std::make_shared<CompletionRequest>();
  return {.options = {required(offered("SHELL", request->shell, shells, alternatives(shells)))},
          .footer = "For bash, in ~/.bashrc:\n  source <(mentor completion bash)",
          .run = runs(run_completion, request)};
}

}  // namespace mentor::commands
