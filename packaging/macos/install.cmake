# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
# The libraries and plugins of Qt go into the bundle. Not built by this project's tests.
set_target_properties(syncdeck PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in")
qt_generate_deploy_app_script(TARGET syncdeck FILENAME_VARIABLE deploy_script
    NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy_script}")
