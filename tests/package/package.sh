#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Packs the released program, and looks at the package as somebody who installs it: what lies where, that the program, a
# page and the completions are found there, that nothing is left when it is removed, and that packing again gives the
# same bytes. Usage: package.sh PROGRAM SOURCE_ROOT
set -u
cd "${2:?usage: package.sh PROGRAM SOURCE_ROOT}" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }
packages=build-release/packages

bash .setup/package.sh >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
deb=$(echo $packages/*.deb)
sums=$(cd $packages && sha256sum -- *)

# In a Debian root that has only this package.
root=$work/root
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info"
touch "$root/var/lib/dpkg/status"
as_root=(dpkg --force-not-root --force-script-chrootless --log="$work/dpkg.log" --root="$root")
"${as_root[@]}" --install "$deb" >"$work/log" 2>&1 || { cat "$work/log"; fault 'the package cannot be installed'; }

installed=$(cd "$root" && find usr -type f ! -path 'usr/share/man/*' ! -path '*/notices/*' | sort)
expected='usr/bin/mentor
usr/share/bash-completion/completions/mentor
usr/share/doc/mentor/changelog.gz
usr/share/doc/mentor/copyright
usr/share/fish/vendor_completions.d/mentor.fish
usr/share/lintian/overrides/mentor
usr/share/zsh/vendor-completions/_mentor'
[ "$installed" = "$expected" ] || fault "installed beside the pages and notices:
$installed"
pages=$(cd "$root/usr/share/man" && find . -name '*.gz' -printf '%f\n' | sed 's/\.gz$//' | sort)
[ "$pages" = "$(ls man | LC_ALL=C sort)" ] || [ "$pages" = "$(ls man | sort)" ] || fault "the pages installed are: $pages"
[ "$(stat -c %a "$root/usr/bin/mentor")" = 755 ] || fault 'the program is not for all to run'

program=$root/usr/bin/mentor
version=$(sed -nE 's/^mentor \(([^)]*)\).*/\1/p' examples/packaging/debian/changelog | head -n 1)
[ "$("$program" --version)" = "mentor $version" ] || fault "Debian's changelog says $version, the program $("$program" --version)"
"$program" --version -v | grep -q '^  SQLite [0-9.]* ' || fault 'mentor --version -v names no SQLite'
zcat "$root/usr/share/man/man1/mentor.1.gz" | mandoc -T utf8 2>&1 | grep -q "journal for the command" || fault 'mentor(1) cannot be read'
# The notices of the libraries go with a static program.
for library in $("$program" --version -v | sed -nE 's/^  (lib)?([a-zA-Z]+).*/\2/p' | tr 'A-Z' 'a-z' | sed 's/^glibc$/libc/; s/^toml$/tomlplus/; s/^abseil$/absl/; s/^stdc$/stdc/; s/^nlohmann$/nlohmann/'); do
  ls "$root/usr/share/doc/mentor/notices" | grep -q "$library" || fault "no notice of $library is in the package"
done

# Where bash-completion looks, and as it reads it.
found=$(cd "$work" && PATH=$root/usr/bin:$PATH MENTOR_JOURNAL=$work/none.db bash -c '
  source "$1"; COMP_LINE="mentor check-" COMP_POINT=13 COMP_WORDS=(mentor check-) COMP_CWORD=1
  compopt() { :; }; _mentor_words; echo "${COMPREPLY[*]}"' - "$root/usr/share/bash-completion/completions/mentor")
[ "$found" = check-in ] || fault "bash completes check- as: $found"
head -n 1 "$root/usr/share/zsh/vendor-completions/_mentor" | grep -qx '#compdef mentor' || fault 'zsh does not know whom _mentor is for'

"${as_root[@]}" --purge mentor >"$work/log" 2>&1 || { cat "$work/log"; fault 'the package cannot be removed'; }
left=$(cd "$root" && find . -path ./var -prune -o -type f -print)
[ -z "$left" ] || fault "left behind: $left"

tar -xzf $packages/*.tar.gz -C "$work" || fault 'the archive cannot be unpacked'
[ "$("$work"/mentor-*/bin/mentor --version)" = "mentor $version" ] || fault 'the program of the archive does not run'

bash .setup/package.sh >/dev/null 2>&1
[ "$(cd $packages && sha256sum -- *)" = "$sums" ] || fault 'packed again, the bytes differ'

if [ "$faults" -gt 0 ]; then
  echo "$faults faults of the package"
  exit 1
fi
