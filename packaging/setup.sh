# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# What packaging/quickstart.sh and tests/run.sh share; to be sourced by a POSIX shell with `root` set
# to the repository's folder. The package names are those of Debian 12 and its descendants.

packages_to_build='g++ cmake ninja-build qt6-base-dev qt6-httpserver-dev qt6-websockets-dev
    qt6-svg-dev qt6-tools-dev qt6-l10n-tools qtkeychain-qt6-dev zlib1g-dev'
# Loaded while running, so that no library's own dependencies bring them: SQLite for Qt, the way to
# the keychain, the authorities that sign the service's certificate, time zones, letters, Qt's own texts
# in other languages.
packages_to_run='libqt6sql6-sqlite libsecret-1-0 ca-certificates tzdata fonts-dejavu-core
    qt6-translations-l10n'
# Letters for keys in any script, which a machine with a display has already.
packages_without_display='xvfb fonts-droid-fallback fonts-noto-color-emoji'
packages_to_test='xvfb dbus-daemon gnome-keyring clang-format-19 curl zsh fish groff-base
    at-spi2-core python3-pyatspi openbox xdotool libsimdjson-dev'
# For the packages: icons drawn in sizes, dependencies of an .rpm, the archive that carries its Qt.
packages_to_package='librsvg2-bin rpm patchelf makeself xz-utils file qt6-translations-l10n'
packages_to_verify='debootstrap lintian desktop-file-utils appstream strace xvfb libxcb1-dev'
packages_to_lint='clang-19 clang-tidy-19'
packages_to_fuzz='clang-19 libclang-rt-19-dev'
packages_to_check_threads="$packages_to_fuzz llvm-19 dpkg-dev libpcre2-dev libdouble-conversion-dev
    zlib1g-dev libicu-dev libglib2.0-dev libb2-dev libzstd-dev libssl-dev libbrotli-dev"
packages_to_valgrind='valgrind'

say() {
    printf '%s\n' "$*"
}

# stop MESSAGE…: one line each, and the end.
stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

on_debian() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

missing_packages=
# need REASON PACKAGE…: says which of the packages are missing and remembers them.
need() {
    reason=$1
    shift
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null) || :
    absent=
    for package in "$@"; do
        printf '%s\n' "$installed" | grep -qxF "$package installed" && continue
        case " $missing_packages " in *" $package "*) continue ;; esac
        absent="$absent $package"
        missing_packages="$missing_packages $package"
    done
    [ -z "$absent" ] || say "Missing $reason:$absent"
}

# install_missing: what `need` found missing, from the sources that this system is set up for.
install_missing() {
    [ -n "$missing_packages" ] || return 0
    command="apt-get install --no-install-recommends$missing_packages"
    if [ "$install" = no ]; then
        stop "Nothing was installed (--no-install). To go on, install them:" "  $command"
    fi
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            stop "Installing needs root, and there is no sudo. As root, run:" "  $command"
        as_root=sudo
    fi
    mkdir -p "$root/build"
    log=$root/build/install.log
    say "Installing them with ${as_root:+$as_root }apt-get; this can take minutes (details: $log)"
    if ! as_root_apt update >"$log" 2>&1; then
        say "apt-get update met a problem (see $log); going on with the lists that are there"
    fi
    # shellcheck disable=SC2086 # the list is words
    if ! as_root_apt install -y --no-install-recommends $missing_packages >>"$log" 2>&1; then
        tail -n 20 "$log" >&2
        stop "apt-get install failed; above is the end of $log"
    fi
}

as_root_apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 \
        -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# need_commands COMMAND…: for systems whose package names are not known here. The libraries are
# looked for by CMake.
need_commands() {
    absent=
    for command in "$@"; do
        command -v "$command" >/dev/null || absent="$absent $command"
    done
    [ -z "$absent" ] || stop "Not found:$absent" "" "$(requirements)"
}

requirements() {
    cat <<END
This is no Debian-like system, so nothing is installed here. Needed are
  to build: a C++23 compiler (g++ 12, clang 19 or newer), CMake 3.25, Ninja, Qt 6.4 or newer with
            Svg, HttpServer, WebSockets and Linguist tools, QtKeychain for Qt 6, zlib
  to run:   Qt's SQLite driver, libsecret, a font; without a display: Xvfb
  to test:  Xvfb, dbus-run-session and dbus-send, gnome-keyring, clang-format 19, curl, bash, zsh,
            fish, groff, at-spi2-core, Python 3 with pyatspi, openbox, xdotool, simdjson
END
}

# As many as there are processors, but no more than fit into memory at 1 GiB each.
jobs() {
    cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
    fit=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null) || :
    if [ -n "$fit" ] && [ "$fit" -lt "$cores" ]; then
        cores=$fit
    fi
    [ "$cores" -ge 1 ] || cores=1
    echo "$cores"
}

# build PRESET: configures and builds; with nothing to do it takes a moment.
build() {
    mkdir -p "$root/build"
    log=$root/build/configure-$1.log
    if ! (cd "$root" && cmake --preset "$1") >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        on_debian || requirements >&2
        stop "CMake could not set the build up; above is the end of $log"
    fi
    (cd "$root" && cmake --build --preset "$1" -j "$(jobs)") || stop "The build failed."
}
