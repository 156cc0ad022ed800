#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the certificates that the tests of TLS use, anew, beside this script. The tests themselves need no
# openssl. One key for all: what matters is what the certificates say, and nothing trusts them.
#   authority.pem  a certificate authority that no system knows
#   server.pem     by it, for 127.0.0.1 and sync.test
#   elsewhere.pem  by it, for another host
#   expired.pem    by it, for the same hosts as server.pem, until 2020
#   future.pem     by it, for the same hosts, from 2110 on
#   renewed.pem    by it, for the same hosts, another one
#   selfsigned.pem by nobody but itself, for the same hosts
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/issued"
: >"$work/index.txt"

openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem
cat >"$work/ca.cnf" <<END
[req]
distinguished_name = dn
[dn]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[server]
subjectAltName = IP:127.0.0.1, DNS:sync.test
extendedKeyUsage = serverAuth
[elsewhere]
subjectAltName = DNS:elsewhere.test
extendedKeyUsage = serverAuth
[ca]
default_ca = issuer
[issuer]
database = $work/index.txt
new_certs_dir = $work/issued
rand_serial = yes
default_md = sha256
unique_subject = no
policy = anything
[anything]
commonName = supplied
END
openssl req -new -x509 -key key.pem -subj '/CN=Syncdeck test authority' -days 36500 \
    -config "$work/ca.cnf" -extensions authority -out authority.pem

# issue FILE EXTENSIONS FROM UNTIL
issue() {
    openssl req -new -key key.pem -subj '/CN=Syncdeck test server' -config "$work/ca.cnf" -out "$work/request.pem"
    openssl ca -batch -notext -config "$work/ca.cnf" -cert authority.pem -keyfile key.pem \
        -extensions "$2" -startdate "$3" -enddate "$4" -in "$work/request.pem" -out "$1"
}
issue server.pem server 20200101000000Z 21200101000000Z
issue elsewhere.pem elsewhere 20200101000000Z 21200101000000Z
issue expired.pem server 20190101000000Z 20200101000000Z
issue future.pem server 21100101000000Z 21200101000000Z
issue renewed.pem server 20200101000000Z 21200101000000Z
openssl req -new -x509 -key key.pem -subj '/CN=Syncdeck test server' -days 36500 \
    -config "$work/ca.cnf" -extensions server -out selfsigned.pem
