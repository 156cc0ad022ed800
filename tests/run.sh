#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"

usage() {
    cat <<'END'
usage: sh tests/run.sh [--no-install] [--asan | --tsan] [ctest arguments]
       sh tests/run.sh [--no-install] --bench | --lint | --valgrind | --fuzz [SECONDS] | --soak [MINUTES]

Installs what is missing, builds Syncdeck with its tests and runs them. Every test has a home,
a display and a keychain of its own; yours are not touched. Other arguments go to ctest, such as
-R json (by name), -L gui (by label), -V (all output).

  --no-install  install nothing: stop and say what is missing
  --asan        run the tests with address, leak and undefined-behaviour checking
  --tsan        build with clang, along with Qt's Core and Network, and run the tests of what works in several
                threads with thread checking
  --valgrind    run the command line's main paths under valgrind instead of the tests (minutes)
  --bench       run the benchmarks instead of the tests; their table is kept in
                tests/bench/RESULTS.md
  --lint        build with clang and run clang-tidy instead of the tests (takes minutes)
  --fuzz        build with clang and feed whatever reads bytes from outside with made-up input, each
                subject of tests/fuzz/corpus for so many seconds (60 unless said), instead of the
                tests; stops at what it finds
  --soak        let two clients work on a failing sandbox for so many minutes (60 unless said), instead
                of the tests: memory and descriptors must not grow, and in the end the service must
                be as both histories say
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
        --tsan) preset=tsan ;;
        --valgrind) job=valgrind ;;
        --bench) job=bench ;;
        --lint) job=lint ;;
        --fuzz) job=fuzz ;;
        --soak) job=soak ;;
        --help) usage; exit 0 ;;
        *) set -- "$@" "$argument" ;;
    esac
done
number=60
if { [ "$job" = fuzz ] || [ "$job" = soak ]; } && [ $# -gt 0 ]; then
    number=$1
    shift
    case $number in
        '' | *[!0-9]*) echo "run.sh: --$job takes a number" >&2; exit 2 ;;
    esac
fi
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
    [ "$job" != fuzz ] || need "to fuzz it" $packages_to_fuzz
    [ "$preset" != tsan ] || need "to check its threads" $packages_to_check_threads
    [ "$job" != valgrind ] || need "to check its use of memory" $packages_to_valgrind
    install_missing
else
    need_commands c++ cmake ninja Xvfb dbus-run-session dbus-send gnome-keyring-daemon clang-format-19 \
        curl bash zsh fish groff openbox xdotool python3
    [ "$job" != lint ] || need_commands clang++-19 clang-tidy-19
    [ "$job" != fuzz ] || need_commands clang++-19
    [ "$preset" != tsan ] || stop "--tsan builds Qt from Debian's sources; this is no Debian."
    [ "$job" != valgrind ] || need_commands valgrind
fi

case $job in
    test)
        if [ "$preset" = tsan ]; then
            sh "$root/tests/support/threadcheckedqt.sh" "$root/build/qt-tsan"
        fi
        build "$preset"
        # Only from here on: Qt's own tools cannot run with it.
        [ "$preset" != tsan ] || export LD_LIBRARY_PATH="$root/build/qt-tsan/lib"
        cd "$root"
        # Twice as many as there are cores: most of them wait for answers most of the time.
        exec ctest --preset "$preset" --no-tests=error -j $(($(jobs) * 2)) "$@" ;;
    lint)
        build lint
        exec sh "$root/tests/lint.sh" "$(jobs)" ;;
    valgrind)
        build dev
        exec sh "$root/tests/support/isolated.sh" sh "$root/tests/cli/valgrind.sh" \
            "$root/build/dev/app/cli/syncdeck-cli" "$root/build/dev/app/sandbox/syncdeck-sandbox" ;;
    fuzz)
        build fuzz
        # Files are made and thrown away by the thousand: in memory, where there is such a place.
        [ ! -w /dev/shm ] || export TMPDIR=/dev/shm
        for corpus in "$root"/tests/fuzz/corpus/*/; do
            subject=$(basename "$corpus")
            say "" "$subject, $number s"
            found=$root/build/fuzz/found/$subject
            mkdir -p "$found"
            # What it finds new is kept beside the corpus, what breaks it as crash-… in the same place.
            sh "$root/tests/support/isolated.sh" "$root/build/fuzz/tests/fuzz/fuzzer" \
                --subject="$subject" -max_total_time="$number" -max_len=4096 -timeout=30 \
                -verbosity=0 -print_final_stats=1 -artifact_prefix="$found/" "$found" "$corpus"
        done ;;
    soak)
        build dev
        exec sh "$root/tests/support/isolated.sh" "$root/build/dev/tests/soak/soak" \
            --minutes "$number" ;;
    bench)
        build dev
        status=0
        rows=$root/build/bench-rows
        rm -f "$rows"
        for program in "$root"/build/dev/tests/bench/bench_*; do
            [ -f "$program" ] && [ -x "$program" ] || continue
            say "" "${program##*/}"
            SYNCDECK_BENCH_ROWS=$rows sh "$root/tests/support/isolated.sh" --window "$program" || status=1
        done
        "$root/build/dev/tests/bench/benchtable" "$rows" "$root/tests/bench/RESULTS.md" || status=1
        exit "$status" ;;
esac
