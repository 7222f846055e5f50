// SPDX-License-Identifier: MIT
// `mentor completion SHELL`: three small scripts that leave all the knowing to `mentor __complete`.
#include "commands/support/choice.hpp"
#include "commands/support/output.hpp"
#include "commands/verbs.hpp"
#include "mentor/domain/text.hpp"
#include "mentor/messages/setup.hpp"

#include <array>
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
  local line word current rest=${COMP_LINE:0:COMP_POINT} i
  local -a typed=()
  COMPREPLY=()
  # bash parts words at = and : too; what stands together is one word.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    line=${rest#"${rest%%[![:space:]]*}"}
    if ((i == COMP_CWORD)); then word=$line; else word=${COMP_WORDS[i]}; fi
    if ((i > 0)) && [[ $line == "$rest" && -n $rest ]]; then typed[-1]+=$word; else typed+=("$word"); fi
    rest=${line#"$word"}
  done
  current=${typed[-1]}
  while IFS= read -r line; do
    word=${line%%$'\t'*}
    if [[ -z $word ]]; then
      compopt -o default
      COMPREPLY=()
      return
    fi
    [[ $word == *= ]] && compopt -o nospace
    word=${word#"${current%"${current##*[=:]}"}"}
    [[ -z $word ]] || printf -v word %q "$word"  # what somebody called a thing is no command
    COMPREPLY+=("$word")
  done < <(mentor __complete "${typed[@]:1}" 2>/dev/null)
}
complete -F _mentor_words mentor
)"},
    {"zsh", R"(#compdef mentor
# mentor's words for zsh. In ~/.zshrc, after compinit: source <(mentor completion zsh)
_mentor() {
  local line said
  local -a found ending
  for line in "${(@f)$(mentor __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ $line == $'\t'* ]] && { compset -P '--*='; _files; return }
    [[ ${line%%$'\t'*} == *= ]] && ending=(-S '')
    said=${line#*$'\t'}
    [[ -n $line ]] && found+=("${${line%%$'\t'*}//:/\\:}${said:+:$said}")
  done
  (( $#found )) && _describe mentor found "${(@)ending}"
}
compdef _mentor mentor
)"},
    {"fish", R"(# mentor's words for fish. In ~/.config/fish/config.fish: mentor completion fish | source
function __mentor_words
    set -l typed (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor | string replace --all --regex '[\'"\\\\]' '')
    set -l found (mentor __complete $typed[2..-1] "$current" 2>/dev/null)
    if string match --quiet -- \t'*' $found
        set -l before (string match --regex -- '^--[^=]*=' "$current")
        __fish_complete_path (string replace -- "$before" '' "$current") | string replace --regex '^' "$before"
    else
        printf '%s\n' $found
    end
end
complete --command mentor --no-files --arguments '(__mentor_words)'
)"},
}};

constexpr auto shells = words_of(completion_scripts, &CompletionScript::shell);

Exit run_completion(Context& context, const CompletionRequest& request) {
  for (const auto& row : completion_scripts) {
    if (row.shell != to_lower_ascii(request.shell)) continue;
    print(context, row.script);
    return Exit::ok;
  }
  throw UserError(messages::unknown_shell(visible(request.shell), alternatives(shells)));
}

}  // namespace

Verb completion_verb() {
  const auto request = std::make_shared<CompletionRequest>();
  return {.options = {required(offered("SHELL", request->shell, shells, alternatives(shells)))},
          .footer = "For bash, in ~/.bashrc:\n  source <(mentor completion bash)",
          .run = runs(run_completion, request)};
}

}  // namespace mentor::commands
