#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
set -eu
umask 022

usage() {
    cat <<'END'
usage: install.sh [--prefix DIR] [--silent]
       install.sh --uninstall [--prefix DIR] [--silent]

Installs Syncdeck with the libraries it needs: as root for all users below /usr/local, otherwise for
you alone below ~/.local. An earlier version in the same place is replaced. Settings, profiles and
history are yours and are never touched.

  --prefix DIR  install below DIR
  --silent      ask nothing, and say nothing but what goes wrong
  --uninstall   remove what was installed
  --help        show this
END
}

say() {
    [ -n "$silent" ] || printf '%s\n' "$*"
}

stop() {
    printf 'install.sh: %s\n' "$@" >&2
    exit 1
}

silent=
job=install
prefix=$HOME/.local
[ "$(id -u)" != 0 ] || prefix=/usr/local
# As it lies in an installation.
case ${0##*/} in
    uninstall.sh)
        job=uninstall
        prefix=$(cd "$(dirname "$0")/../.." && pwd) ;;
esac
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ -n "${2-}" ] || stop "--prefix needs a folder"
            prefix=$2
            shift ;;
        --silent) silent=yes ;;
        --uninstall) job=uninstall ;;
        --help) usage; exit 0 ;;
        *)
            echo "install.sh: unknown option '$1'; --help shows what there is" >&2
            exit 2 ;;
    esac
    shift
done
case $prefix in
    /*) ;;
    *) prefix=$PWD/$prefix ;;
esac
# It is written into the desktop entry, where the others would need more than quotes.
case $prefix in
    *[!A-Za-z0-9._/\ +@:,-]*) stop "the folder's name holds characters that it may not: $prefix" ;;
esac
home=$prefix/lib/syncdeck
manifest=$home/manifest

# Lines of the manifest: `file PATH`, `tree PATH`, `folder PATH`, relative to the prefix, in the order
# they were made. Only what is in it is ever removed.
make_folder() {
    [ ! -d "$prefix/$1" ] || return 0
    case $1 in */*) make_folder "${1%/*}" ;; esac
    mkdir "$prefix/$1"
    made="$made
folder $1"
}

note_made() {
    [ -z "$made" ] || printf '%s\n' "$made" | sed 1d >>"$manifest"
    made=
}

note() {
    printf '%s\n' "$1" >>"$manifest"
}

refresh_desktop() {
    ! command -v update-desktop-database >/dev/null ||
        update-desktop-database -q "$prefix/share/applications" 2>/dev/null || :
    [ ! -e "$prefix/share/icons/hicolor/icon-theme.cache" ] ||
        ! command -v gtk-update-icon-cache >/dev/null ||
        gtk-update-icon-cache -q -f "$prefix/share/icons/hicolor" 2>/dev/null || :
}

remove() {
    [ -e "$manifest" ] || stop "Syncdeck is not installed below $prefix"
    list=$(mktemp)
    sed '1!G;h;$!d' "$manifest" >"$list" # the last made first
    while read -r kind path; do
        case $kind in
            file) rm -f "$prefix/$path" ;;
            tree) rm -rf "${prefix:?}/$path" ;;
        esac
    done <"$list"
    refresh_desktop
    while read -r kind path; do
        [ "$kind" = folder ] || continue
        # What the desktop's own tools have made of the files that were here.
        rm -f "$prefix/$path/mimeinfo.cache"
        rmdir "$prefix/${path#.}" 2>/dev/null || :
    done <"$list"
    rm -f "$list"
}

if [ "$job" = uninstall ]; then
    remove
    say "Syncdeck is removed from $prefix."
    exit 0
fi

source=$(cd "$(dirname "$0")" && pwd)
[ -e "$source/bin/syncdeck" ] || stop "the files to be installed are not beside this script"
if [ -z "$silent" ] && [ -t 0 ]; then
    printf 'Install Syncdeck below %s? [Y/n] ' "$prefix"
    read -r answer
    case $answer in '' | [Yy]*) ;; *) exit 1 ;; esac
fi

[ ! -e "$manifest" ] || remove # an earlier version
# Before anything is written: nothing of somebody else's is overwritten.
[ ! -e "$home" ] || stop "$home is there already, and is not of an earlier version"
files=$(cd "$source" && find share -type f)
for path in $files bin/syncdeck bin/syncdeck-cli bin/syncdeck-sandbox; do
    if [ -e "$prefix/$path" ] || [ -h "$prefix/$path" ]; then
        stop "$prefix/$path is there already, and is not of an earlier version"
    fi
done

undo() {
    [ ! -e "$manifest" ] || remove
    stop "it could not be installed, and what was begun is removed"
}
trap undo EXIT
mkdir -p "$(dirname "$prefix")"
made=
if [ ! -d "$prefix" ]; then
    mkdir "$prefix"
    made="
folder ."
fi
make_folder lib/syncdeck
: >"$manifest"
note_made
note "file lib/syncdeck/manifest"
for part in bin lib plugins translations; do
    note "tree lib/syncdeck/$part"
    cp -R "$source/$part" "$home/$part"
done
note "file lib/syncdeck/uninstall.sh"
cp "$0" "$home/uninstall.sh"
for path in $files; do
    make_folder "${path%/*}"
    note_made
    note "file $path"
    case $path in
        *.desktop) sed "s|^Exec=syncdeck|Exec=\"$prefix/bin/syncdeck\"|" "$source/$path" >"$prefix/$path" ;;
        *) cp "$source/$path" "$prefix/$path" ;;
    esac
done
make_folder bin
note_made
for program in syncdeck syncdeck-cli syncdeck-sandbox; do
    note "file bin/$program"
    ln -s "../lib/syncdeck/bin/$program" "$prefix/bin/$program"
done
refresh_desktop
trap - EXIT

say "Syncdeck is installed: $prefix/bin/syncdeck"
say "To remove it: sh $home/uninstall.sh"
case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) say "$prefix/bin is not among the folders that your shell looks for programs in." ;;
esac
