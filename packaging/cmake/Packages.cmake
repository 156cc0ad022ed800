# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
# What CPack makes packages from, by `cpack --preset package`.

set(CPACK_PACKAGE_NAME syncdeck)
set(CPACK_PACKAGE_VENDOR "The Syncdeck authors")
set(CPACK_PACKAGE_CONTACT "${SYNCDECK_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desktop manager for Twilio Sync Map items")
file(READ "${CMAKE_CURRENT_SOURCE_DIR}/description.txt" CPACK_PACKAGE_DESCRIPTION)
string(STRIP "${CPACK_PACKAGE_DESCRIPTION}" CPACK_PACKAGE_DESCRIPTION)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Syncdeck)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_EXECUTABLES syncdeck Syncdeck)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

if(UNIX AND NOT APPLE)
    set(CPACK_GENERATOR DEB RPM)
    set(CPACK_PACKAGING_INSTALL_PREFIX "${CMAKE_INSTALL_PREFIX}")

    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
    set(CPACK_DEBIAN_PACKAGE_SECTION net)
    set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
    # The libraries that are linked, with the versions that have the symbols.
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    # Loaded while running: Qt's SQLite driver, the way to the keychain, the authorities that
    # sign the service's certificate, time zones. Qt's plugins for X11, SVG and TLS lie in the
    # packages of libraries that are linked.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS
        "libqt6sql6-sqlite, libsecret-1-0, ca-certificates, tzdata")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
        "gnome-keyring | keepassxc | kwalletmanager, qt6-wayland, qt6-translations-l10n")

    set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
    set(CPACK_RPM_PACKAGE_RELEASE 1)
    set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
    set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
    # rpm finds what is linked by itself, as names of libraries; so the package is for the
    # distribution that it was made on, and for others with the same libraries. What is loaded while
    # running goes by names that the large distributions share, or by either.
    set(CPACK_RPM_PACKAGE_AUTOREQPROV ON)
    set(CPACK_RPM_PACKAGE_REQUIRES
        "libsecret-1.so.0()(64bit), ca-certificates, tzdata, (qt6-qtbase or qt6-sql-sqlite or libqt6sql6-sqlite)")
    set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions
        /usr/share/doc /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/icons
        /usr/share/icons/hicolor /usr/share/man /usr/share/man/man1 /usr/share/metainfo
        /usr/share/zsh /usr/share/zsh/vendor-completions)
    foreach(size scalable 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256)
        list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
            /usr/share/icons/hicolor/${size} /usr/share/icons/hicolor/${size}/apps)
    endforeach()
endif()
if(WIN32)
    include(windows/cpack.cmake)
elseif(APPLE)
    include(macos/cpack.cmake)
endif()
include(CPack)
