#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The line that --print-cron prints, under a real cron daemon: the reminder arrives where the line sends it. In name
# spaces of its own, so that this machine's crontabs and daemons neither see nor suffer it. Ends with 77 where that
# cannot be tried. Usage: cron.sh PROGRAM SOURCE_ROOT
set -u
program=$(realpath "${1:?usage: cron.sh PROGRAM SOURCE_ROOT}")
not_tried() {
  echo "not tried here: $1"
  exit 77
}

if [ "${2:-}" != --inside ]; then
  [ "$(id -u)" -eq 0 ] || not_tried 'a cron daemon runs as root'
  for tool in cron crontab unshare; do
    PATH=$PATH:/usr/sbin:/sbin command -v "$tool" >/dev/null || not_tried "there is no $tool"
  done
  unshare --mount --pid --fork --kill-child true 2>/dev/null || not_tried 'there are no name spaces to try it in'
  work=$(mktemp -d)
  trap 'rm -r -- "$work"' EXIT
  # Where cron looks is covered by empty places of our own, and its user's home by one that is empty too.
  unshare --mount --pid --fork --kill-child --mount-proc bash "$0" "$program" --inside "$work"
  exit
fi

work=$3
PATH=$PATH:/usr/sbin:/sbin
mkdir "$work/spool" "$work/etc" "$work/home" "$work/run"
mkdir -p "$work/spool/crontabs" /var/spool/cron
chmod 1730 "$work/spool/crontabs"
: >"$work/crontab"
mount --bind "$work/spool" /var/spool/cron || not_tried 'nothing can be mounted'
mount --bind "$work/etc" /etc/cron.d && mount --bind "$work/run" /run || not_tried 'nothing can be mounted'
[ ! -e /etc/crontab ] || mount --bind "$work/crontab" /etc/crontab || not_tried 'nothing can be mounted'

# A journal whose path has all that crontabs and shells take for their own.
export HOME=$work/home
journal="$work/home/50% of it's \$HOME.db"
mentor() { "$program" --no-input --journal "$journal" "$@"; }
mentor add ana --name 'Ana Alba' -q
mentor promise ana 'send the paper' --by tomorrow -q || { echo 'the journal could not be filled'; exit 1; }

line=$(mentor check-in --print-cron | grep -v '^#')
case $line in
  '0 8 * * 1-5 '*) ;;
  *) echo "this is no line for weekday mornings: $line"; exit 1 ;;
esac
# The same command, every minute, and a second line that is to stay silent.
empty="$work/home/empty.db"
mentor --journal "$empty" add bo -q
mentor --journal "$empty" close bo --reason done -q
quiet=$(mentor --journal "$empty" check-in --print-cron | grep -v '^#')
{
  echo "* * * * * ${line#0 8 \* \* 1-5 } >>$work/said 2>&1"
  echo "* * * * * ${quiet#0 8 \* \* 1-5 } >>$work/silent 2>&1; echo done >>$work/finished"
} >"$work/lines"
crontab "$work/lines" || { echo 'crontab refused the lines:'; cat "$work/lines"; exit 1; }

cron -f &
for ((second = 0; second < 70; ++second)); do
  [ -s "$work/said" ] && [ -s "$work/finished" ] && break
  sleep 1
done

[ -s "$work/said" ] || { echo 'cron ran, but no reminder came'; exit 1; }
grep -q 'you: send the paper' "$work/said" || { echo 'cron said something else:'; cat "$work/said"; exit 1; }
[ -e "$work/silent" ] && [ ! -s "$work/silent" ] || { echo 'with nothing due it was not silent:'; cat "$work/silent"; exit 1; }
