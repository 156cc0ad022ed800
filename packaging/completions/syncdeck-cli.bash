# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Completion of syncdeck-cli for bash. The program itself says what could come next, so that this
# never lags behind it.

# Sets `plain` to what the shell makes of a word that may still be typed.
_syncdeck_cli_plain() {
    local word=$1 quote='' next
    plain=
    while [ -n "$word" ]; do
        next=${word:0:1}
        word=${word:1}
        case $quote$next in
            \\ | \"\\)
                # Within double quotes it stands for itself, unless one of these follows.
                if [ -z "$quote" ] || [[ ${word:0:1} == [\$\`\"\\] ]]; then
                    next=${word:0:1}
                    word=${word:1}
                fi
                plain+=$next
                ;;
            \' | \") quote=$next ;;
            \'\' | \"\") quote= ;;
            *) plain+=$next ;;
        esac
    done
}

_syncdeck_cli() {
    local i gap word last skip plain line candidate
    local rest=${COMP_LINE:0:COMP_POINT}
    local words=()
    COMPREPLY=()
    # bash takes a word apart at = and :, and replaces the last piece alone.
    for ((i = 0; i <= COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        [ "$i" -lt "$COMP_CWORD" ] || word=${rest#"${rest%%[![:space:]]*}"}
        gap=${rest%%[![:space:]]*}
        if [ "$i" -gt 0 ] && [ -z "$gap" ] && [ -n "$word" ]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        rest=${rest#"$gap"}
        rest=${rest#"$word"}
    done
    last=$word
    [[ $last != [=:]* ]] || last=
    word=${words[${#words[@]} - 1]}
    _syncdeck_cli_plain "${word%"$last"}"
    skip=${#plain}
    for i in "${!words[@]}"; do
        _syncdeck_cli_plain "${words[i]}"
        words[i]=$plain
    done
    while IFS= read -r line; do
        if [ "$line" = :files ]; then
            compopt -o filenames 2>/dev/null
            _syncdeck_cli_plain "$last"
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen -f -- "$plain")
            continue
        fi
        candidate=${line%%$'\t'*}
        candidate=${candidate:skip}
        case $last in
            \'*) ;;
            \"*)
                candidate=${candidate//\\/\\\\}
                candidate=${candidate//\"/\\\"}
                candidate=${candidate//\$/\\\$}
                candidate=${candidate//\`/\\\`}
                ;;
            *) candidate=$(printf '%q' "$candidate") ;;
        esac
        COMPREPLY+=("$candidate")
    done < <("${COMP_WORDS[0]}" __complete "${words[@]:1}" 2>/dev/null)
}
complete -F _syncdeck_cli syncdeck-cli
