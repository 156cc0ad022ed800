#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/setup.sh"

usage() {
    cat <<'END'
usage: sh packaging/verify.sh [--no-install]

Makes the packages of Syncdeck and shows that they work, as root on Debian 12:
  - builds the .deb, the .rpm, the self-contained archive and the self-extracting installer,
  - lets the tools of Debian, RPM, desktop entries and AppStream judge them,
  - makes a fresh Debian 12 tree (debootstrap, from the mirror of this system's own sources), installs
    the .deb in it, plays the tour there under Xvfb, holds it to a policy, listens for traffic while
    the window stands idle, removes it and looks for what was left,
  - unpacks the archive in another such tree, which has no Qt, plays the tour there, and installs and
    removes it as a user and as root,
  - prints sizes and start times.
What it makes is in build/package and build/verify; the system itself is not changed but for packages
of Debian that are missing. It stops at the first thing that is wrong.

  --no-install  install nothing: stop and say what is missing
  --help        show this
END
}

install=yes
while [ $# -gt 0 ]; do
    case $1 in
        --no-install) install=no ;;
        --help) usage; exit 0 ;;
        *)
            echo "verify.sh: unknown option '$1'; --help shows what there is" >&2
            exit 2 ;;
    esac
    shift
done
on_debian || stop "verify.sh: this is no Debian-like system; the packages can be made all the same:" \
    "  cmake --preset package && cmake --build --preset package && cpack --preset package"
[ "$(id -u)" = 0 ] || stop "verify.sh: fresh trees are made and entered as root. Run it as root."
# shellcheck disable=SC2086 # the lists are words
{
    need "to build Syncdeck" $packages_to_build
    need "to run it" $packages_to_run
    need "to make packages" $packages_to_package
    need "to verify them" $packages_to_verify
}
install_missing

place=$root/build/verify
packages=$root/build/package/packages
mkdir -p "$place"

step() {
    say "" "== $*"
}

# expect WHAT COMMAND…: says it and runs the command; stops when it fails.
expect() {
    what=$1
    shift
    if "$@" >"$place/last.log" 2>&1; then
        say "ok    $what"
    else
        status=$?
        cat "$place/last.log" >&2
        stop "wrong $what (status $status)"
    fi
}

step "Building"
build package
(cd "$root" && cmake --build --preset package --target starttime) >"$place/starttime.log" 2>&1 ||
    stop "starttime cannot be built"
rm -rf "$packages"
(cd "$root" && cpack --preset package) >"$place/cpack.log" 2>&1 || {
    cat "$place/cpack.log" >&2
    stop "cpack failed"
}
sh "$root/packaging/linux/archive.sh" "$root/build/package" "$packages" >/dev/null
deb=$(echo "$packages"/*.deb)
rpm=$(echo "$packages"/*.rpm)
archive=$(echo "$packages"/*.tar.xz)
installer=$(echo "$packages"/*.run)
for file in "$deb" "$rpm" "$archive" "$installer"; do
    [ -f "$file" ] || stop "$file was not made"
    say "made  ${file#"$root"/}, $(($(stat -c %s "$file") / 1024)) KiB"
done

step "What the tools say"
expect "desktop entry" desktop-file-validate "$root/packaging/linux/syncdeck.desktop"
metainfo=$(echo "$root"/build/package/packaging/*.metainfo.xml)
expect "AppStream metadata" appstreamcli validate --no-net --pedantic --strict "$metainfo"
lintian --fail-on error --allow-root "$deb" >"$place/lintian.log" 2>&1 || {
    cat "$place/lintian.log" >&2
    stop "lintian found errors"
}
say "ok    lintian: no errors, $(grep -c '^W:' "$place/lintian.log" || :) warnings"
sed 's/^/        /' "$place/lintian.log"
expect "rpm reads the package" rpm -qp --nosignature --requires "$rpm"
rpm -qp --nosignature --requires "$rpm" >"$place/rpm-requires"
for wanted in 'libQt6Widgets.so.6' 'libqt6keychain.so.1' 'libsecret-1.so.0' ca-certificates qt6-sql-sqlite; do
    expect "rpm requires $wanted" grep -qF "$wanted" "$place/rpm-requires"
done
dpkg-deb -f "$deb" Depends >"$place/deb-depends"
for wanted in 'libqt6widgets6 (>= ' 'libqt6keychain1 (>= ' libqt6svg6 libqt6sql6-sqlite libsecret-1-0 \
    ca-certificates; do
    expect "deb depends on $wanted" grep -qF "$wanted" "$place/deb-depends"
done

# What the archive expects of a system: X11's core, GL's dispatch, fonts, D-Bus, TLS and what signs it.
# All that has a desktop has them.
host_packages='libx11-6 libx11-xcb1 libsm6 libegl1 libglx0 libopengl0 libfontconfig1 libfreetype6
    libdbus-1-3 libssl3 ca-certificates zlib1g libstdc++6 xkb-data xz-utils'

# A fresh system, made once; each use begins with a copy of it.
base=$place/debian-12.tar
if [ ! -f "$base" ]; then
    step "Making a fresh Debian 12 tree (debootstrap)"
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security |
        head -n 1)
    [ -n "$mirror" ] || stop "no mirror is found in this system's sources"
    rm -rf "$place/fresh"
    debootstrap --variant=minbase bookworm "$place/fresh" "$mirror" >"$place/debootstrap.log" 2>&1 || {
        tail -n 20 "$place/debootstrap.log" >&2
        stop "debootstrap failed"
    }
    rm -rf "$place/fresh/var/cache/apt/archives"/*.deb
    tar -C "$place/fresh" -cf "$base.part" .
    mv "$base.part" "$base"
    rm -rf "$place/fresh"
fi

# fresh NAME: a fresh tree of that name, with this system's sources and a user `tester`.
fresh() {
    tree=$place/$1
    rm -rf "$tree"
    mkdir "$tree"
    tar -C "$tree" -xf "$base"
    cp /etc/resolv.conf "$tree/etc/resolv.conf"
    rm -f "$tree/etc/apt/sources.list"
    for part in sources.list sources.list.d apt.conf.d auth.conf.d trusted.gpg.d; do
        [ ! -e "/etc/apt/$part" ] || cp -a "/etc/apt/$part" "$tree/etc/apt/"
    done
    mkdir -p "$tree/usr/share/keyrings"
    cp -a /usr/share/keyrings/. "$tree/usr/share/keyrings/"
    in_tree root useradd --create-home tester
    install -d -o 1000 -g 1000 -m 700 "$tree/run/tester"
    install -d -m 700 "$tree/run/root"
}

# in_tree USER COMMAND…: in a mount namespace of its own, so that nothing is left mounted.
under= # a command that watches
in_tree() {
    user=$1
    shift
    home=/root
    [ "$user" = root ] || home=/home/$user
    # shellcheck disable=SC2016,SC2086 # the inner shell expands these; the command is words
    $under unshare --mount --propagation private sh -c '
        tree=$1 user=$2
        shift 2
        mount -t proc proc "$tree/proc"
        mount --rbind /dev "$tree/dev"
        exec chroot --userspec="$user:" "$tree" "$@"' in_tree "$tree" "$user" \
        env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="$home" \
        XDG_RUNTIME_DIR="/run/$user" LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        DISPLAY="${DISPLAY-}" "$@"
}

apt_in_tree() {
    in_tree root apt-get -q -y -o Acquire::Retries=3 -o APT::Install-Recommends=false "$@"
}

# A display of our own, which stays when its last client goes; the trees reach it by the abstract
# socket that the display server opens.
mkfifo "$place/display.$$"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset -listen local 3>"$place/display.$$" \
    >"$place/xvfb.log" 2>&1 </dev/null &
xvfb=$!
# shellcheck disable=SC2064 # as they are now
trap "kill $xvfb 2>/dev/null || :; rm -f '$place/display.$$'" EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
read -r number <"$place/display.$$" || stop "Xvfb does not start; see $place/xvfb.log"
DISPLAY=:$number
export DISPLAY

# listing OUT: all that is in the tree, but for what belongs to apt, dpkg and the desktop's caches.
listing() {
    (cd "$tree" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./var/lib/apt \
        -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./tmp \) -prune \
        -o -print) | LC_ALL=C sort >"$1"
}

# tour USER PROGRAM: plays the tour in the tree and looks at what it made.
tour() {
    in_tree "$1" "$2" --tour "/tmp/tour-$1" &&
        find "$tree/tmp/tour-$1" -name '*.png' -size +1k | grep -q . &&
        rm -r "$tree/tmp/tour-$1"
}

step "The .deb in a fresh Debian 12 tree"
fresh deb
cp "$deb" "$tree/root/syncdeck.deb"
expect "apt-get update" apt_in_tree update
listing "$place/deb.before"
expect "install" apt_in_tree install /root/syncdeck.deb
deb_kib=$(in_tree root dpkg-query -W -f '${Installed-Size}' syncdeck)
expect "all libraries are there" in_tree root sh -c \
    '! ldd /usr/bin/syncdeck /usr/bin/syncdeck-cli /usr/bin/syncdeck-sandbox | grep "not found"'
expect "the window plays the tour" tour tester /usr/bin/syncdeck
expect "the command line works" in_tree tester syncdeck-cli --sandbox maps list
expect "links are opened by it" grep -qx 'MimeType=x-scheme-handler/syncdeck;' \
    "$tree/usr/share/applications/syncdeck.desktop"
expect "manual pages are there" sh -c 'for page in "$@"; do gzip -t "$page"; done' manual \
    "$tree/usr/share/man/man1/syncdeck.1.gz" "$tree/usr/share/man/man1/syncdeck-cli.1.gz" \
    "$tree/usr/share/man/man1/syncdeck-sandbox.1.gz"

step "An administrator's policy"
# write_item: tries to write to a sandbox of its own by the credentials of the environment.
cat >"$tree/tmp/write_item" <<'END'
syncdeck-sandbox >/tmp/sandbox.$$ &
sandbox=$!
trap 'kill $sandbox; rm -f /tmp/sandbox.$$' EXIT
tries=0
until grep -q '^service-sid' /tmp/sandbox.$$; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || exit 99
    sleep 0.1
done
value() { sed -n "s/^$1[: =]*//p" /tmp/sandbox.$$; }
TWILIO_ACCOUNT_SID=$(value account-sid) TWILIO_AUTH_TOKEN=$(value auth-token)
export TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN
syncdeck-cli --from-env --base-url "$(value base-url)" --service "$(value service-sid)" \
    --map settings items "$@"
END
# ends_with CODE WORDS…: whether the command line ends so, as the user.
ends_with() {
    wanted=$1
    shift
    status=0
    in_tree tester sh /tmp/write_item "$@" || status=$?
    [ "$status" = "$wanted" ] || { echo "ended with $status, not $wanted"; return 1; }
}
expect "without one, writing works" ends_with 0 create from-verify '{}'
mkdir -p "$tree/etc/syncdeck"
echo '{"version": 1, "readOnly": true}' >"$tree/etc/syncdeck/policy.json"
expect "read-only everywhere: reading works" ends_with 0 list
expect "read-only everywhere: writing is refused" ends_with 1 create from-verify '{}'
echo '{"version": 1, "readonly": true}' >"$tree/etc/syncdeck/policy.json"
expect "a misspelled one: nothing is opened" ends_with 7 list
echo '{"version": 1}' >"$tree/etc/syncdeck/policy.json"
chown 1000 "$tree/etc/syncdeck/policy.json"
expect "a user's own: nothing is opened" ends_with 7 list
rm -r "$tree/etc/syncdeck"

step "Traffic of an idle window with nothing configured"
under="strace -f -qq -e trace=socket,connect,sendto,sendmsg,sendmmsg -o $place/idle.strace"
in_tree tester timeout 8 syncdeck >"$place/idle.log" 2>&1 || :
under=
expect "its window was there" grep -q 'connect(.*X11-unix' "$place/idle.strace"
if grep -E 'AF_INET6?|AF_PACKET' "$place/idle.strace" >&2; then
    stop "wrong the idle window opened the sockets above"
fi
say "ok    no socket of the internet was opened, so no name was looked up and nothing was sent"

step "How long the .deb takes to start"
deb_start=$(under="$root/build/package/packaging/starttime" in_tree tester syncdeck)
build_start=$(sh "$root/tests/support/isolated.sh" env DISPLAY="$DISPLAY" QT_QPA_PLATFORM=xcb \
    "$root/build/package/packaging/starttime" "$root/build/package/ui/syncdeck")
say "$deb_start ms; from the build $build_start ms"

step "Removing the .deb"
expect "purge" apt_in_tree purge syncdeck
expect "autoremove" apt_in_tree autoremove --purge
listing "$place/deb.after"
# What a user has made stays the user's.
grep -vE '^\./(home/tester|root|run)(/|$)' "$place/deb.after" | LC_ALL=C comm -13 "$place/deb.before" - \
    >"$place/deb.left"
if grep -i syncdeck "$place/deb.left" >&2; then
    stop "wrong the above was left of Syncdeck"
fi
say "ok    nothing is left of Syncdeck"
# Such as ca-certificates, which apt keeps because it is recommended by what was there before.
[ ! -s "$place/deb.left" ] ||
    say "        ($(wc -l <"$place/deb.left") files of other packages that apt keeps; see build/verify/deb.left)"
rm -rf "$tree"

step "The self-contained archive in a tree without Qt"
fresh archive
expect "apt-get update" apt_in_tree update
# shellcheck disable=SC2086 # the list is words
expect "what a desktop has anyway: $(echo $host_packages)" apt_in_tree install $host_packages
expect "no Qt is there" sh -c '! find "$1" -xdev -name "libQt*" | grep .' no-qt "$tree"
in_tree tester tar -C /home/tester -xJf - <"$archive"
unpacked=/home/tester/$(basename "$archive" .tar.xz)
# shellcheck disable=SC2016 # the inner shell expands these
expect "all libraries are there" in_tree tester sh -c '
    ! find "$1/bin" "$1/lib" "$1/plugins" -type f ! -name qt.conf -exec ldd {} + | grep "not found"' \
    libraries "$unpacked"
expect "the window plays the tour" tour tester "$unpacked/bin/syncdeck"
expect "the command line works" in_tree tester "$unpacked/bin/syncdeck-cli" --sandbox maps list
archive_start=$(under="$root/build/package/packaging/starttime" in_tree tester "$unpacked/bin/syncdeck")
archive_kib=$(du -sk "$tree$unpacked" | cut -f 1)
in_tree tester rm -rf "$unpacked"

step "The installer"
cp "$installer" "$tree/tmp/syncdeck.run"
# install_and_remove USER PREFIX: as that user; what is there afterwards is what was there before.
install_and_remove() {
    in_tree "$1" mkdir -p "${2%/*}"
    listing "$place/installer.before"
    expect "silent installation by $1" in_tree "$1" sh /tmp/syncdeck.run --quiet -- --silent
    [ ! -s "$place/last.log" ] || stop "wrong it was not silent: $(cat "$place/last.log")"
    expect "its desktop entry" grep -q "^Exec=\"$2/bin/syncdeck\" %u" \
        "$tree$2/share/applications/syncdeck.desktop"
    expect "its program starts" tour "$1" "$2/bin/syncdeck"
    expect "installing it again" in_tree "$1" sh /tmp/syncdeck.run --quiet -- --silent
    expect "removing it" in_tree "$1" sh "$2/lib/syncdeck/uninstall.sh" --silent
    listing "$place/installer.after"
    if ! diff "$place/installer.before" "$place/installer.after" >&2; then
        stop "wrong the above was left, or is gone"
    fi
    say "ok    nothing is left"
}
install_and_remove tester /home/tester/.local
install_and_remove root /usr/local
mkdir -p "$tree/usr/local/bin"
touch "$tree/usr/local/bin/syncdeck"
expect "what is not its own is not overwritten" in_tree root sh -c \
    '! sh /tmp/syncdeck.run --quiet -- --silent && [ ! -e /usr/local/lib/syncdeck ]'
rm -rf "$tree"

step "Sizes and start times"
build_kib=$(($(stat -c %s "$root/build/package/ui/syncdeck") / 1024))
printf '%-34s %12s %12s\n' "" "installed" "start"
printf '%-34s %9s MiB %9s ms\n' \
    "program as built" "$((build_kib / 1024))" "$build_start" \
    ".deb, Qt from Debian's packages" "$((deb_kib / 1024))" "$deb_start" \
    "self-contained, with its Qt" "$((archive_kib / 1024))" "$archive_start"
say "" "All of it works."
