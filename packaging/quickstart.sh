#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"

usage() {
    cat <<'END'
usage: sh packaging/quickstart.sh [--no-install] [--tour DIR]

Installs what is missing, builds Syncdeck and opens it on its sandbox. Where there is no display it
plays the tour in a window on a display of its own (Xvfb) and exits with the tour's status.

  --no-install  install nothing: stop and say what is missing
  --tour DIR    play the tour in any case; its pictures go to DIR (otherwise build/tour)
  --help        show this
END
}

install=yes
tour=
pictures=$root/build/tour
while [ $# -gt 0 ]; do
    case $1 in
        --no-install) install=no ;;
        --tour)
            if [ -z "${2-}" ]; then
                echo "quickstart.sh: --tour needs a folder" >&2
                exit 2
            fi
            tour=yes
            case $2 in /*) pictures=$2 ;; *) pictures=$PWD/$2 ;; esac
            shift ;;
        --help) usage; exit 0 ;;
        *)
            echo "quickstart.sh: unknown option '$1'; --help shows what there is" >&2
            exit 2 ;;
    esac
    shift
done

display=yes
if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    display=
    tour=yes
fi

# shellcheck disable=SC2086 # the lists are words
if on_debian; then
    need "to build Syncdeck" $packages_to_build
    need "to run it" $packages_to_run
    [ -n "$display" ] || need "to show a window without a display" $packages_without_display
    [ -n "${DISPLAY-}" ] || [ -z "${WAYLAND_DISPLAY-}" ] || need "to run on Wayland" qt6-wayland
    install_missing
else
    need_commands c++ cmake ninja
    [ -n "$display" ] || need_commands Xvfb
fi

build release
program=$root/build/release/ui/syncdeck

if [ -z "$tour" ]; then
    say "Opening Syncdeck on its sandbox."
    exec "$program" --sandbox
fi

mkdir -p "$pictures"
status=0
if [ -n "$display" ]; then
    "$program" --tour "$pictures" || status=$?
else
    say "There is no display, so the tour is played on one of its own."
    sh "$root/tests/support/isolated.sh" --window "$program" --tour "$pictures" || status=$?
fi
if [ "$status" -eq 0 ]; then
    say "The tour is done; its pictures are in $pictures"
else
    say "The tour failed (status $status); the pictures so far are in $pictures" >&2
fi
exit "$status"
