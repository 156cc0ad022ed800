#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: format.sh ROOT. Fails on every source that clang-format would write differently. The version
# is fixed, since each writes a little differently.
set -eu
cd "$1"
command -v clang-format-19 >/dev/null || {
    echo "clang-format-19 is not installed; tests/run.sh installs it" >&2
    exit 1
}
find app ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 clang-format-19 --dry-run -Werror
