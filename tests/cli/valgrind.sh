#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: valgrind.sh SYNCDECK-CLI SYNCDECK-SANDBOX
#
# The command line's main paths, against a sandbox, under valgrind's memcheck: no invalid access, no
# use of what was never written, nothing lost. Slow, since valgrind is. To be run by isolated.sh.
set -eu
cli=$1
sandbox=$2
place=$(mktemp -d)
service=
finish() {
    [ -z "$service" ] || kill "$service" 2>/dev/null || :
    rm -rf "$place"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

"$sandbox" --no-samples >"$place/endpoint" 2>"$place/sandbox.log" &
service=$!
tries=0
until grep -q '^service-sid: ' "$place/endpoint"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then
        echo "valgrind.sh: the sandbox did not start:" >&2
        cat "$place/sandbox.log" >&2
        exit 1
    fi
    sleep 0.1
done
of_endpoint() {
    sed -n "s/^$1: //p" "$place/endpoint"
}
TWILIO_ACCOUNT_SID=$(of_endpoint account-sid)
TWILIO_AUTH_TOKEN=$(of_endpoint auth-token)
export TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN
base_url=$(of_endpoint base-url)

failed=0
shown=
# check CODE WORDS…: the program, with these words, is clean and ends with this code. `service` does
# it for the sandbox, `items` for the items of a map there.
check() {
    expected=$1
    shift
    shown=${shown:-$*}
    found=0
    valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
        --errors-for-leak-kinds=definite --log-file="$place/valgrind.log" \
        "$cli" "$@" >"$place/out" 2>"$place/err" </dev/null || found=$?
    if [ "$found" = "$expected" ] && ! [ -s "$place/valgrind.log" ]; then
        printf 'clean  %s\n' "$shown"
        shown=
        return
    fi
    failed=$((failed + 1))
    printf 'FAILED %s (exit code %s, expected %s)\n' "$shown" "$found" "$expected"
    shown=
    head -n 60 "$place/valgrind.log"
    head -n 10 "$place/err"
}
service() {
    code=$1
    shift
    shown=${shown:-$*}
    check "$code" --from-env --base-url "$base_url" --service default "$@"
}
items() {
    code=$1
    shift
    shown="items $*"
    service "$code" --map agents items "$@"
}

check 0 --version
check 0 --help
check 2 items frobnicate
printf '{"status":"open","retries":4,"tags":["a","b"]}' >"$place/data.json"
printf '{"status":' >"$place/broken.json"
check 0 validate "$place/data.json"
check 2 validate "$place/broken.json"

service 0 services list
service 0 maps create agents
service 4 maps create agents
service 0 maps list --json
items 0 create agent/1 '{"status":"open"}' --ttl 3600
items 4 create agent/1 '{}'
items 2 create agent/2 '{"status":'
items 0 create agent/2 "@$place/data.json"
items 0 list
items 0 list --ndjson
items 0 list --filter 'data.status = "open" key:/agent/i'
items 0 get agent/1
items 0 get agent/2 --json
items 3 get agent/9
items 0 update agent/1 '{"status":"closed","n":1.0}'
items 0 export "$place/items.ndjson"
items 0 export "$place/items.csv"
items 0 export "$place/items.json"
items 0 delete agent/1 --yes
items 3 delete agent/1 --yes
items 0 import "$place/items.ndjson" --existing update --dry-run
items 0 import "$place/items.ndjson" --existing update --yes
items 0 import "$place/items.csv" --existing update --yes
items 2 import "$place/broken.json" --yes
items 0 compare "$place/items.json"
service 0 maps create others
items 4 compare --with-map others
service 0 runs list
service 0 maps delete others --yes
TWILIO_AUTH_TOKEN=wrong
service 1 maps list
kill "$service"
wait "$service" 2>/dev/null || :
service=
service 5 maps list

[ "$failed" = 0 ] || { echo "$failed of them failed." >&2; exit 1; }
