# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
# A disk image with the application to be dragged into its folder. Signing and notarization are the
# publisher's, with an identity of their own. Not built by this project's tests.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Syncdeck ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT ULFO)
