#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds as released and packs it, in build-release/packages: a Debian package, and an archive of the same files to unpack
# anywhere. The same source gives the same bytes, in whatever folder and whenever: everything in them has the time of the
# newest entry in Debian's changelog.
set -eu
cd "$(dirname "$0")/.."
bash .setup/build.sh release
SOURCE_DATE_EPOCH=$(date -d "$(sed -n 's/^ -- .*>  //p' examples/packaging/debian/changelog | head -n 1)" +%s)
export SOURCE_DATE_EPOCH
packages=$PWD/build-release/packages
rm -rf "$packages"
(cd build-release && cpack -B "$packages" >packages.log 2>&1) || { cat build-release/packages.log >&2; exit 1; }
rm -rf "$packages/_CPack_Packages"

package=$(echo "$packages"/*.deb)
name=$(basename "$package" .deb | sed "s/_/-/; s/_.*//")-linux-$(uname -m)
dpkg-deb -x "$package" "$packages/unpacked"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --transform "s,^usr,$name," \
  -C "$packages/unpacked" -c usr | gzip -9n >"$packages/$name.tar.gz"
rm -rf "$packages/unpacked"
ls "$packages"/*
