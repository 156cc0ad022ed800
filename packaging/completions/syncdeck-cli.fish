# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Completion of syncdeck-cli for fish. The program itself says what could come next, so that this
# never lags behind it.

function __syncdeck_cli
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    for line in ($before[1] __complete $before[2..-1] "$word" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$word"
        else
            echo $line
        end
    end
end
complete -c syncdeck-cli -f -a '(__syncdeck_cli)'
