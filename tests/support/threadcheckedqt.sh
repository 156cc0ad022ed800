#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: threadcheckedqt.sh DIRECTORY
#
# Builds Qt's Core and Network with thread checking from Debian's sources of the installed version, and
# links their libraries in DIRECTORY/lib; with that done, does nothing. ThreadSanitizer sees only what
# it compiled: with the system's Core it takes each result that a future, an event or a QMutex hands
# from one thread to another for a race. The other Qt libraries hand over through Core.
# Takes ten minutes on two cores, 50 MB from Debian's archive and 1 GB of disk.
set -eu
mkdir -p "$1"
place=$(cd "$1" && pwd)
[ ! -d "$place/lib" ] || exit 0

version=$(dpkg-query -W -f '${source:Version}' libqt6core6)
# The system's own sources, as sources of sources; its configuration is not touched.
mkdir -p "$place/apt/lists/partial"
{
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -f "$list" ] || sed -n 's/^deb /deb-src /p' "$list"
    done
} >"$place/apt/from.list"
: >"$place/apt/from.sources"
for list in /etc/apt/sources.list.d/*.sources; do
    [ ! -f "$list" ] || { sed 's/^Types:.*/Types: deb-src/' "$list"; echo; } >>"$place/apt/from.sources"
done
fetch() {
    apt-get -q -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$place/apt" \
        -o Dir::State::lists="$place/apt/lists" -o APT::Sandbox::User= -o Acquire::Retries=3 "$@" </dev/null
}
cd "$place"
{
    fetch update
    fetch source --download-only "qt6-base=$version"
    rm -rf sources
    dpkg-source --no-check -x qt6-base_*.dsc sources
    # As Debian has them: programs built for the one must run with the other, and plugins are the
    # system's own.
    libraries=lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
    cmake -S sources -B build -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
        -DCMAKE_C_COMPILER=clang-19 -DCMAKE_CXX_COMPILER=clang++-19 \
        -DFEATURE_sanitizer=ON -DFEATURE_sanitize_thread=ON -DFEATURE_precompile_header=OFF \
        -DCMAKE_INSTALL_PREFIX=/usr -DFEATURE_relocatable=OFF -DINSTALL_LIBDIR="$libraries" \
        -DINSTALL_PLUGINSDIR="$libraries/qt6/plugins" \
        -DFEATURE_gui=OFF -DFEATURE_sql=OFF -DFEATURE_xml=OFF \
        -DFEATURE_dbus=OFF -DFEATURE_testlib=OFF -DFEATURE_icu=ON -DFEATURE_glib=ON \
        -DFEATURE_system_pcre2=ON -DFEATURE_system_doubleconversion=ON -DFEATURE_system_zlib=ON \
        -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF
} >log 2>&1 || {
    tail -n 20 log >&2
    echo "threadcheckedqt.sh: Qt could not be set up; above is the end of $place/log" >&2
    exit 1
}
cmake --build build --target Core Network
ln -sfn "build/$(cd build && echo lib/*-linux-*)" lib
