#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"

usage() {
    cat <<'END'
usage: sh tests/run.sh [--no-install] [--asan] [ctest arguments]
       sh tests/run.sh [--no-install] --bench | --lint

Installs what is missing, builds Syncdeck with its tests and runs them. Every test has a home,
a display and a keychain of its own; yours are not touched. Other arguments go to ctest, such as
-R json (by name), -L gui (by label), -V (all output).

  --no-install  install nothing: stop and say what is missing
  --asan        run the tests with address, leak and undefined-behaviour checking
  --bench       run the benchmarks instead of the tests
  --lint        build with clang and run clang-tidy instead of the tests (takes minutes)
  --help        show this
END
}

install=yes
job=test
preset=dev
# Wherever they stand among the arguments, these are taken out; the rest stays as it was given.
count=$#
while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $argument in
        --no-install) install=no ;;
        --asan) preset=asan ;;
        --bench) job=bench ;;
        --lint) job=lint ;;
        --help) usage; exit 0 ;;
        *) set -- "$@" "$argument" ;;
    esac
done
if [ "$job" != test ] && { [ $# -gt 0 ] || [ "$preset" != dev ]; }; then
    echo "run.sh: --$job takes no further arguments; --help shows what there is" >&2
    exit 2
fi

# shellcheck disable=SC2086 # the lists are words
if on_debian; then
    need "to build Syncdeck" $packages_to_build
    need "to run it" $packages_to_run
    need "to test it" $packages_to_test
    [ "$job" != lint ] || need "to examine its sources" $packages_to_lint
    install_missing
else
    need_commands c++ cmake ninja Xvfb dbus-run-session dbus-send gnome-keyring-daemon clang-format-19
    [ "$job" != lint ] || need_commands clang++-19 clang-tidy-19
fi

case $job in
    test)
        build "$preset"
        cd "$root"
        exec ctest --preset "$preset" --no-tests=error -j "$(jobs)" "$@" ;;
    lint)
        build lint
        exec sh "$root/tests/lint.sh" "$(jobs)" ;;
    bench)
        build dev
        status=0
        for program in "$root"/build/dev/tests/bench/bench_*; do
            [ -f "$program" ] && [ -x "$program" ] || continue
            say "" "${program##*/}"
            sh "$root/tests/support/isolated.sh" --window "$program" || status=1
        done
        exit "$status" ;;
esac
