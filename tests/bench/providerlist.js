// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// Prints the items of a map, one JSON object a line, by the provider's own library: what
// `syncdeck-cli items list --ndjson` is measured against. Usage: node providerlist.js BASE-URL
// SERVICE MAP, with the credentials in TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.
'use strict';
const twilio = require('twilio');

const [base, service, map] = process.argv.slice(2);

/** Sends the library's requests to the base URL. */
class Client extends twilio.RequestClient {
    request(options) {
        const url = new URL(options.uri);
        url.protocol = new URL(base).protocol;
        url.host = new URL(base).host;
        return super.request({ ...options, uri: url.toString() });
    }
}

const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = process.env;
const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, { httpClient: new Client() });
client.sync.v1.services(service).syncMaps(map).syncMapItems.each({
    pageSize: 100,
    callback: (item) => process.stdout.write(`${JSON.stringify(item)}\n`),
    done: (error) => {
        if (error) {
            console.error(error);
            process.exitCode = 1;
        }
    },
});
