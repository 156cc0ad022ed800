# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
# An installer for all users of the machine, made with NSIS; `/S` installs and removes silently,
# `/D=PATH` chooses the folder. Not built by this project's tests.
set(CPACK_GENERATOR NSIS)
set(CPACK_NSIS_DISPLAY_NAME Syncdeck)
set(CPACK_NSIS_PACKAGE_NAME Syncdeck)
set(CPACK_NSIS_CONTACT "${SYNCDECK_MAINTAINER}")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\syncdeck.exe")
set(CPACK_NSIS_MUI_FINISHPAGE_RUN syncdeck.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH OFF)
# Links to items open here. The folder of the administrator's policy is made for administrators to
# write and everybody to read, since users may otherwise make folders there; it stays when Syncdeck is
# removed, since what is in it is not the installer's.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
    WriteRegStr HKLM "Software\\Classes\\syncdeck" "" "URL:Syncdeck"
    WriteRegStr HKLM "Software\\Classes\\syncdeck" "URL Protocol" ""
    WriteRegStr HKLM "Software\\Classes\\syncdeck\\DefaultIcon" "" "$INSTDIR\\bin\\syncdeck.exe,0"
    WriteRegStr HKLM "Software\\Classes\\syncdeck\\shell\\open\\command" "" '"$INSTDIR\\bin\\syncdeck.exe" "%1"'
    ReadEnvStr $0 ProgramData
    CreateDirectory "$0\\Syncdeck"
    nsExec::Exec '"$SYSDIR\\icacls.exe" "$0\\Syncdeck" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
    DeleteRegKey HKLM "Software\\Classes\\syncdeck"
]])
