# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Completion of syncdeck-cli for fish. The program itself says what could come next, so that this
# never lags behind it.

function __syncdeck_cli
    set -l before (commandline -opc)
    # Without its quotes, of which the last one may not be typed yet.
    set -l typed (commandline -ct)
    set -l word (string unescape -- $typed; or string unescape -- $typed\"; or string unescape -- $typed\')
    for line in ($before[1] __complete $before[2..-1] "$word" 2>/dev/null)
        if test "$line" != :files
            echo $line
        else if string match -qr '^--[^=]*=' -- "$word"
            set -l option (string replace -r '=.*' = -- "$word")
            set -l value (string replace -r '^[^=]*=' '' -- "$word")
            string replace -r '^' -- $option (__fish_complete_path "$value")
        else
            __fish_complete_path "$word"
        end
    end
end
complete -c syncdeck-cli -f -a '(__syncdeck_cli)'
