#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Holds the direction of includes: main -> {cli, platform} -> commands -> {store, render, importers, sync} -> domain -> messages, each
# outside library and each system call in the folder that owns it, and changes of state in the acts; that the standard
# headers are those that are used: standard_headers.py. Usage: includes.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: includes.sh PROGRAM SOURCE_ROOT}" || exit 1
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }

# Which layers a layer may know.
known_to() {
  case $1 in
    messages) REPLY='messages' ;;
    domain) REPLY='domain messages' ;;
    store) REPLY='store sync domain messages' ;;
    render) REPLY='render domain messages' ;;
    importers) REPLY='importers domain messages' ;;
    sync) REPLY='sync domain messages' ;;
    commands) REPLY='commands store render importers sync domain messages' ;;
    platform | cli) REPLY="$1 commands store render importers sync domain messages" ;;
    main) REPLY='cli platform' ;;
    *) REPLY='' ;;
  esac
}

layer_of_file() {
  local name
  case $1 in
    src/main.cpp) REPLY=main ;;
    include/mentor/*)
      name=${1#include/mentor/}
      REPLY=${name%%/*}
      ;;
    *)
      name=${1#src/}
      REPLY=${name%%/*}
      ;;
  esac
}

# The parser and the commands share what commands/support/ has for both: columns, the names of handles.
check_ours() {  # FILE LAYER INCLUDED
  local target=${3%%/*} rest=${3#*/}
  if [ "$target" = mentor ]; then
    target=${rest%%/*}
  elif [ "$target" != "$2" ] && [ "$2" != main ] && [ "$2:${3%/*}" != cli:commands/support ]; then
    fault "$1: \"$3\" is private to src/$target; what it offers to others belongs in include/mentor"
  fi
  known_to "$2"
  case " $REPLY " in
    *" $target "*) ;;
    *) fault "$1: $2 must not know $target (\"$3\")" ;;
  esac
}

# Outside header (a pattern) and, beside the one that tells the versions of all, the files that may include it (an extended regular expression).
owners='
sqlite3.h|SQLiteCpp/*       ^src/store/
CLI/*                       ^src/cli/hand_over\.cpp$
nlohmann/*                  ^src/(render/json.*|sync/json\.cpp$|importers/json_object\.cpp$|store/.*(import|export|line).*\.cpp$)
toml++/*                    ^src/importers/toml\.cpp$
absl/*                      ^src/platform/.*\.cpp$
utf8proc.h                  ^src/domain/(text.*|threads/words)\.cpp$
cmark.h                     ^src/render/.*\.cpp$
csv.h                       ^src/(render|importers)/.*\.cpp$
sodium.h                    ^src/sync/.*\.cpp$
iostream                    ^src/(main\.cpp|platform/)
fstream|filesystem|cstdio   ^src/(store|platform)/
unistd.h|fcntl.h|sys/*|poll.h|termios.h|csignal|spawn.h|syslog.h|dlfcn.h|pwd.h   ^src/(store|platform)/
locale|regex|clocale        ^$
'

check_outside() {  # FILE INCLUDED
  local patterns allowed pattern list
  while read -r patterns allowed; do
    [ -n "$patterns" ] || continue
    IFS='|' read -ra list <<<"$patterns"
    for pattern in "${list[@]}"; do
      # shellcheck disable=SC2254  # the pattern is meant as one
      case $2 in
        $pattern) [ "$1" = src/cli/libraries.cpp ] || [[ $1 =~ $allowed ]] || fault "$1: <$2> is only for files that match $allowed" ;;
      esac
    done
  done <<<"$owners"
}

# Calls that ask the system, outside the layer that may.
check_calls() {
  local found
  found=$(grep -rnE --include='*.[ch]pp' '\b(getenv|secure_getenv|isatty|system_clock::now|localtime|gmtime|std::time|getpwuid|setlocale)\b *\(' src include |
    sed -E 's,//.*,,' | grep -E '\(' | grep -v '^src/platform/')
  [ -z "$found" ] || fault "only src/platform asks the environment, the terminal and the clock:
$found"
  found=$(grep -rnE --include='*.[ch]pp' '\bstd::(cout|cerr|cin|clog)\b|\b(printf|puts|putchar) *\(' src include | grep -v '^src/platform/')
  [ -z "$found" ] || fault "only src/platform holds the process's streams; commands print through the Context:
$found"
}

# What somebody can mend is told once, by cli/run.cpp; who expects it before says so with a helper of errors.hpp. Drafts
# are kept for whatever is thrown.
check_refusals() {
  local found
  found=$(grep -rn --include='*.[ch]pp' 'catch (const UserError' src include |
    grep -vE '^(src/cli/run\.cpp|include/mentor/domain/errors\.hpp|src/commands/support/drafts\.hpp|src/commands/import_[a-z]+\.cpp):')
  [ -z "$found" ] || fault "a UserError is caught with refusal_of, read_if_meant or with_place:
$found"
}

# What becomes of a record is decided by an act, and nowhere where words are read or printed.
check_states() {
  local found
  found=$(grep -rnE '(\.|->)(status|outcome) = [A-Z][A-Za-z]+::|set\("(status|outcome)"|(\.|->)(closed|closed_on|answered|paused_until|signed_by_[a-z]+) = [a-z]' \
    src/commands src/cli src/render --include='*.cpp')
  [ -z "$found" ] || fault "a state is changed only by an act, in src/domain/acts:
$found"
}

# A namespace a layer: the domain is `mentor`, what lies above it a namespace within.
check_namespaces() {
  local file named
  while IFS=: read -r file named; do
    layer_of_file "$file"
    case $REPLY:$named in
      domain:mentor | domain:mentor::*) ;;
      "$REPLY:mentor::$REPLY" | "$REPLY:mentor::$REPLY::"*) ;;
      *:mentor) grep -q "^namespace mentor::$REPLY" "$file" || fault "$file: belongs in namespace mentor::$REPLY" ;;
      *:log_form | platform:detail) ;;  # within one of ours, or of the library that is compiled here
      *) fault "$file: namespace $named is not that of its layer, mentor::$REPLY" ;;
    esac
  done < <(grep -rHoE '^namespace [a-z_:]+' src include --include='*.[ch]pp' --exclude=layers.hpp | sed 's/namespace //')
}

set -f
while IFS=: read -r file include; do
  case $include in
    '"'*)
      layer_of_file "$file"
      check_ours "$file" "$REPLY" "${include//\"/}"
      ;;
    '<'*) check_outside "$file" "${include//[<>]/}" ;;
  esac
done < <(find src include -name '*.[ch]pp' -exec grep -HoE '^ *# *include +["<][^">]+[">]' {} + | sed -E 's/: *# *include +/:/')
set +f
check_calls
check_refusals
check_states
check_namespaces
python3 tests/house/standard_headers.py . || fault 'headers are missing or not used'

if [ "$faults" -gt 0 ]; then
  echo "$faults includes or calls go the wrong way"
  exit 1
fi
