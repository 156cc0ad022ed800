#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: lint.sh JOBS. Runs clang-tidy over every source of the preset `lint`, which must be built:
# the sources include what moc made. Fails on any finding; .clang-tidy names the checks.
set -eu
cd "$(dirname "$0")/.."
sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' build/lint/compile_commands.json |
    grep -vF "/build/lint/" | sort -u |
    xargs -d '\n' -n 1 -P "$1" clang-tidy-19 -p build/lint --quiet
echo "clang-tidy has nothing to say."
