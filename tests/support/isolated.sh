#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: isolated.sh [--window] [--keychain | --reader] COMMAND [ARGUMENT…]
#
# Runs a command as a user that never was here: HOME, the XDG folders, the runtime and the temporary
# folder are a directory of its own, removed at the end. --window gives it a display of its own
# (Xvfb), --keychain a D-Bus session with an unlocked Secret Service of its own, --reader what a screen
# reader needs: a display, a D-Bus session with an accessibility registry, and a window manager, which
# gives windows the keyboard. The user's own files, display, session bus and keychain are never
# touched. Exits with the command's status.
set -eu

window=
keychain=
reader=
while :; do
    case ${1-} in
        --window) window=1; shift ;;
        --keychain) keychain=1; shift ;;
        --reader) reader=1; window=1; shift ;;
        *) break ;;
    esac
done
if [ $# -eq 0 ]; then
    echo "isolated.sh: no command given" >&2
    exit 2
fi

# Sockets live in here, and a socket's path has at most 107 bytes.
parent=${TMPDIR:-/tmp}
[ "${#parent}" -le 40 ] || parent=/tmp
place=$(mktemp -d "$parent/syncdeck-test.XXXXXX")
xvfb=
finish() {
    if [ -n "$xvfb" ]; then
        kill "$xvfb" 2>/dev/null || :
        wait "$xvfb" 2>/dev/null || :
    fi
    # A daemon that sees its bus go may still be writing: what it adds meanwhile goes at the second try.
    rm -rf "$place" 2>/dev/null || { sleep 0.2; rm -rf "$place"; }
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir "$place/home" "$place/config" "$place/data" "$place/cache" "$place/state" "$place/tmp"
mkdir -m 700 "$place/run"
export HOME="$place/home" XDG_CONFIG_HOME="$place/config" XDG_DATA_HOME="$place/data" \
    XDG_CACHE_HOME="$place/cache" XDG_STATE_HOME="$place/state" XDG_RUNTIME_DIR="$place/run" \
    TMPDIR="$place/tmp" LC_ALL=C.UTF-8 QT_ACCESSIBILITY=0
# The desktop's name would let QtKeychain prefer another keychain, the session manager and the
# accessibility bus would be the user's own, and the rest changes how Qt looks, talks or logs.
unset XDG_CURRENT_DESKTOP XDG_SESSION_DESKTOP XDG_SESSION_TYPE DESKTOP_SESSION \
    GNOME_DESKTOP_SESSION_ID KDE_FULL_SESSION KDE_SESSION_VERSION \
    SESSION_MANAGER AT_SPI_BUS_ADDRESS GNOME_KEYRING_CONTROL WAYLAND_DISPLAY XAUTHORITY \
    QT_LOGGING_RULES QT_LOGGING_CONF QT_MESSAGE_PATTERN QT_LINUX_ACCESSIBILITY_ALWAYS_ON \
    QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME QT_QPA_PLATFORM_PLUGIN_PATH QT_PLUGIN_PATH \
    QT_SCALE_FACTOR QT_SCREEN_SCALE_FACTORS QT_FONT_DPI QT_IM_MODULE XMODIFIERS LANGUAGE \
    TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN TWILIO_API_KEY TWILIO_API_SECRET \
    http_proxy https_proxy all_proxy no_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY || :

if [ -n "$window" ]; then
    # The server picks a free display itself and says which, so that tests can run side by side. When
    # its last client goes it must not begin anew: it would turn away a client that comes just then.
    mkfifo "$place/display"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset \
        3>"$place/display" >"$place/xvfb.log" 2>&1 </dev/null &
    xvfb=$!
    if ! read -r number <"$place/display"; then
        echo "isolated.sh: Xvfb did not start:" >&2
        cat "$place/xvfb.log" >&2
        exit 1
    fi
    export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
else
    unset DISPLAY || :
    export QT_QPA_PLATFORM=offscreen
fi

if [ -z "$keychain$reader" ]; then
    export DBUS_SESSION_BUS_ADDRESS="unix:path=$place/no-such-bus"
    "$@"
    exit
fi

unset DBUS_SESSION_BUS_ADDRESS || :
if [ -n "$reader" ]; then
    unset QT_ACCESSIBILITY
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    # shellcheck disable=SC2016 # the inner shell expands these
    dbus-run-session -- sh -c '
        /usr/libexec/at-spi-bus-launcher --launch-immediately >"$XDG_RUNTIME_DIR/at-spi.log" 2>&1 &
        launcher=$!
        openbox --sm-disable >"$XDG_RUNTIME_DIR/openbox.log" 2>&1 &
        manager=$!
        trap "kill $launcher $manager 2>/dev/null; wait $launcher $manager 2>/dev/null" EXIT
        trap "exit 130" INT
        trap "exit 143" TERM
        until_there() { # WHAT LOG COMMAND…: waits until the command succeeds
            what=$1 log=$2
            shift 2
            tries=0
            until "$@" >/dev/null 2>&1; do
                tries=$((tries + 1))
                if [ "$tries" -ge 3600 ]; then
                    echo "isolated.sh: no $what" >&2
                    cat "$log" >&2
                    exit 1
                fi
                sleep 0.05
            done
        }
        until_there "accessibility bus" "$XDG_RUNTIME_DIR/at-spi.log" dbus-send --session \
            --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress
        # A window that comes before its manager is never given the keyboard.
        until_there "window manager" "$XDG_RUNTIME_DIR/openbox.log" xdotool get_desktop
        "$@"' isolated "$@"
    exit
fi
# The password is that of a keychain which lives as long as this script. The daemon takes its name
# on the bus some time after it was started; a client that came before would make the bus start a
# second one, locked, that asks the user for a password. It is ended by hand, since it would outlive
# a bus that goes before it has come to know it.
# shellcheck disable=SC2016 # the inner shell expands these
dbus-run-session -- sh -c '
    printf test | gnome-keyring-daemon --foreground --unlock --components=secrets \
        >"$XDG_RUNTIME_DIR/keyring.log" 2>&1 &
    daemon=$!
    trap "kill $daemon 2>/dev/null; wait $daemon 2>/dev/null" EXIT
    trap "exit 130" INT
    trap "exit 143" TERM
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >/dev/null 2>&1
    do
        tries=$((tries + 1))
        [ "$tries" -lt 3600 ] || break
        sleep 0.05
    done
    locked=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.secrets \
        /org/freedesktop/secrets/collection/login org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked 2>&1) || :
    case $locked in
        *"boolean false"*) ;;
        *)
            echo "isolated.sh: no unlocked keychain: $locked" >&2
            cat "$XDG_RUNTIME_DIR/keyring.log" >&2
            exit 1 ;;
    esac
    "$@"' isolated "$@"
