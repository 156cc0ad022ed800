#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: archive.sh BUILD DIR
#
# Makes the self-contained archive and the self-extracting installer for Linux from a build by the
# preset `package`, in DIR: programs, Qt and the other libraries they need, and licences. What is
# carried is what the host cannot be expected to have; see `host_libraries` for what it must have.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -ne 2 ]; then
    echo "usage: archive.sh BUILD DIR" >&2
    exit 2
fi
build=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)

# Of the host, each on its ground:
#   C and C++ libraries   belong to the loader and the kernel, and are newer on any newer system
#   X11's core, GL's dispatch libraries   go with the display server and its drivers
#   fontconfig, freetype  read the host's settings, fonts and caches
#   D-Bus, udev           talk with daemons of the host
#   zlib                  is part of every system that has the above
# TLS (libssl.so.3), which Qt loads while running, is the host's as well, so that it is repaired with
# the host; and so are the authorities that sign certificates.
host_libraries='
    ld-linux-x86-64.so.2 ld-linux-aarch64.so.1 libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0
    librt.so.1 libresolv.so.2 libutil.so.1 libstdc++.so.6 libgcc_s.so.1
    libX11.so.6 libX11-xcb.so.1 libxcb.so.1 libSM.so.6 libICE.so.6
    libEGL.so.1 libGL.so.1 libGLX.so.0 libOpenGL.so.0 libGLdispatch.so.0
    libfontconfig.so.1 libfreetype.so.6 libdbus-1.so.3 libudev.so.1 libz.so.1'
# Of Qt's plugins, those that the program uses: the display, SVG, SQLite, TLS, typing.
plugins='platforms/libqxcb.so platforms/libqoffscreen.so iconengines/libqsvgicon.so
    imageformats/libqsvg.so sqldrivers/libqsqlite.so tls/libqopensslbackend.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so'
# Where the system that this is made on has them.
optional_plugins='platforms/libqwayland-generic.so wayland-shell-integration/libxdg-shell.so
    wayland-decoration-client/libbradient.so platformthemes/libqxdgdesktopportal.so'
# Loaded while running, so that no file names them: the way to the keychain.
loaded_libraries='libsecret-1.so.0'

version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
name=syncdeck-$version-linux-$(uname -m)
tree=$out/$name
rm -rf "$tree"
cmake --install "$build" --prefix "$tree" --strip >/dev/null
# Pages and changes of a package of Debian are of no use here, nor is its way to name a licence.
rm -rf "$tree/share/doc"
mkdir -p "$tree/lib" "$tree/plugins" "$tree/share/doc/syncdeck/libraries"
cp "$here/../../LICENSE" "$tree/share/doc/syncdeck/"

qt_plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)
qt_translations=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)
carry_plugin() {
    mkdir -p "$tree/plugins/$(dirname "$1")"
    cp "$qt_plugins/$1" "$tree/plugins/$1"
}
for plugin in $plugins; do
    carry_plugin "$plugin"
done
for plugin in $optional_plugins; do
    [ ! -e "$qt_plugins/$plugin" ] || carry_plugin "$plugin"
done
mkdir "$tree/translations"
for language in de es fr ja pt_BR; do
    [ ! -e "$qt_translations/qtbase_$language.qm" ] ||
        cp "$qt_translations/qtbase_$language.qm" "$tree/translations/"
done

# needed FILE…: the libraries they name.
needed() {
    for file in "$@"; do
        patchelf --print-needed "$file"
    done
}
# place LIBRARY: where the loader finds it.
/sbin/ldconfig -p >"$out/libraries.cache"
place() {
    awk -v name="$1" '$1 == name { print $NF; exit }' "$out/libraries.cache"
}

wanted="$loaded_libraries $(needed "$tree"/bin/* $(find "$tree/plugins" -type f))"
while [ -n "$wanted" ]; do
    found=
    for library in $wanted; do
        case " $(echo $host_libraries) " in *" $library "*) continue ;; esac
        [ ! -e "$tree/lib/$library" ] || continue
        path=$(place "$library")
        if [ -z "$path" ]; then
            echo "archive.sh: $library is not here" >&2
            exit 1
        fi
        cp -L "$path" "$tree/lib/$library"
        found="$found $path"
        # The licences of what is carried, as the system has them.
        package=$(dpkg-query -S "$path" "$(readlink -f "$path")" 2>/dev/null | sed -n '1s/[:,].*//p')
        if [ -n "$package" ] && [ -e "/usr/share/doc/$package/copyright" ]; then
            cp -L "/usr/share/doc/$package/copyright" \
                "$tree/share/doc/syncdeck/libraries/$package.txt"
        fi
    done
    [ -n "$found" ] || break
    # shellcheck disable=SC2086 # the list is words
    wanted=$(needed $found)
done
rm "$out/libraries.cache"

# Each file finds the libraries by its own place, wherever the tree lies.
chmod -R u+w "$tree/lib" "$tree/plugins"
find "$tree/lib" -type f -exec patchelf --set-rpath "\$ORIGIN" {} +
find "$tree/plugins" -type f -exec patchelf --set-rpath "\$ORIGIN/../../lib" {} +
find "$tree/bin" -type f -exec patchelf --set-rpath "\$ORIGIN/../lib" {} +
cat >"$tree/bin/qt.conf" <<'END'
[Paths]
Prefix = ..
Plugins = plugins
Translations = translations
END
cp "$here/install.sh" "$tree/install.sh"
chmod 755 "$tree/install.sh"
find "$tree" -type d -exec chmod 755 {} +

# As the same from the same: names in order, of nobody, and of the time of the sources.
when=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}
tar -C "$out" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$when" -cf - "$name" |
    xz -T0 -6 >"$out/$name.tar.xz"
makeself --quiet --xz --complevel 6 --sha256 --nox11 --nowait --noprogress --tar-quietly \
    "$tree" "$out/$name.run" "Syncdeck $version" ./install.sh
echo "$out/$name.tar.xz"
echo "$out/$name.run"
