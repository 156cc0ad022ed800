#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: isolated.sh [--window] [--keychain] COMMAND [ARGUMENT…]
#
# Runs a command as a user that never was here: HOME, the XDG folders and the runtime folder are a
# directory of its own, removed at the end. --window gives it a display of its own (Xvfb), --keychain a
# D-Bus session with an unlocked Secret Service of its own. The user's own files, display, session bus and
# keychain are never touched.
set -eu

window= keychain=
while :; do
    case ${1-} in
        --window) window=1; shift ;;
        --keychain) keychain=1; shift ;;
        *) break ;;
    esac
done

place=$(mktemp -d "${TMPDIR:-/tmp}/syncdeck-test.XXXXXX")
xvfb=
finish() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || :
    rm -rf "$place"
}
trap finish EXIT
trap 'exit 130' INT TERM

mkdir -p "$place/home" "$place/config" "$place/data" "$place/cache" "$place/state"
mkdir -m 700 "$place/run"
export HOME="$place/home" XDG_CONFIG_HOME="$place/config" XDG_DATA_HOME="$place/data" \
    XDG_CACHE_HOME="$place/cache" XDG_STATE_HOME="$place/state" XDG_RUNTIME_DIR="$place/run" \
    LC_ALL=C.UTF-8 QT_LOGGING_RULES= QT_ACCESSIBILITY=0
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL WAYLAND_DISPLAY \
    TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN TWILIO_API_KEY TWILIO_API_SECRET \
    http_proxy https_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY || :

if [ -n "$window" ]; then
    # The server picks a free display itself and says which, so that tests can run side by side.
    mkfifo "$place/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$place/display" >"$place/xvfb.log" 2>&1 &
    xvfb=$!
    read -r number <"$place/display" || { cat "$place/xvfb.log" >&2; exit 1; }
    export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
else
    unset DISPLAY || :
    export QT_QPA_PLATFORM=offscreen
fi

if [ -n "$keychain" ]; then
    # The password is that of a keychain which lives as long as this script.
    dbus-run-session -- sh -c '
        printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        "$@"' isolated "$@"
else
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$place/no-such-bus"
    "$@"
fi
