// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemcreation.h"

#include "app/json/compare.h"

namespace syncdeck::session {

namespace {

using ItemAnswer = Result<sync::Answered<sync::Item>>;

/// What to say of a create whose answer was lost, once the item has been read.
Result<CreatedItem> settle(const Error &lost, const sync::NewItem &sent, const ItemAnswer &read)
{
    if (read) {
        const sync::Item &found = read->value;
        if (found.data && json::sameData(*found.data, sent.data))
            return CreatedItem{found, true};
        // Another item has the key: either it was there before, or it was changed since.
        Error error = lost;
        error.kind = ErrorKind::ItemExists;
        error.mayHaveBeenApplied = false;
        return Failure(std::move(error));
    }
    Error error = lost;
    if (read.error().kind == ErrorKind::ItemNotFound)
        error.mayHaveBeenApplied = false;
    return Failure(std::move(error));
}

} // namespace

QFuture<Result<CreatedItem>> createItem(Connection &connection, const MapAddress &where,
                                        const sync::NewItem &item, const CancelToken &cancel)
{
    const Completion<CreatedItem> completion;
    connection.client()
        .createItem(where.service, where.map, item, cancel)
        .then(&connection, [completion, &connection, where, item](ItemAnswer answer) {
            if (answer) {
                connection.serverClock().observe(answer->serverTime);
                completion.finish(CreatedItem{std::move(answer->value), false});
                return;
            }
            if (!answer.error().mayHaveBeenApplied) {
                completion.finish(Failure(std::move(answer.error())));
                return;
            }
            // Not with the caller's token: it may be what ended the first request.
            connection.client()
                .item(where.service, where.map, item.key)
                .then(&connection,
                      [completion, item, lost = answer.error()](const ItemAnswer &read) {
                          completion.finish(settle(lost, item, read));
                      });
        });
    return completion.future();
}

} // namespace syncdeck::session
