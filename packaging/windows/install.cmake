# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
# The libraries and plugins of Qt go beside the program. Not built by this project's tests.
qt_generate_deploy_app_script(TARGET syncdeck FILENAME_VARIABLE deploy_script
    NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy_script}")
