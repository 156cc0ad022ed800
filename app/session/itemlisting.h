// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/pagetrail.h"

#include <QList>
#include <QObject>

#include <optional>

namespace syncdeck::session {

/// The items of one map as they are loaded, page after page in key order. Each page is asked for by
/// `loadMore`; a page that fails is asked for again by the next call, so there is no gap and no
/// double. Where links lead elsewhere or in a circle (`OriginRefused`, `AnswerUnreadable`), the
/// next call goes on behind the last key instead.
class ItemListing : public QObject
{
    Q_OBJECT

public:
    /// `from`: the key to begin at, or the next one after it; empty: the first.
    ItemListing(Connection &connection, MapAddress where, QString from = {},
                QObject *parent = nullptr);
    ~ItemListing() override; ///< cancels what is under way

    [[nodiscard]] const MapAddress &where() const { return m_where; }
    [[nodiscard]] const QString &from() const { return m_from; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isComplete() const { return m_started && !m_next && !m_goesByKey; }
    /// What the last page failed with, until the next one is asked for.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Asks for the next page; does nothing while one is under way or when all is loaded.
    void loadMore();

Q_SIGNALS:
    /// A page has come. Empty pages come too.
    void loaded(const syncdeck::sync::ItemSlice &slice);
    /// isLoading, isComplete or error has changed.
    void stateChanged();

private:
    using PageAnswer = Result<sync::Answered<std::shared_ptr<sync::ItemPage>>>;
    void take(PageAnswer answer);
    void failed(Error error);

    Connection &m_connection;
    MapAddress m_where;
    QString m_from;
    CancelSource m_cancel;
    std::optional<QUrl> m_next;
    sync::PageTrail m_trail;
    QString m_lastKey;        ///< that came
    bool m_goesByKey = false; ///< the next page is the one behind it, not the one of the link
    std::optional<Error> m_error;
    bool m_started = false;
    bool m_loading = false;
};

} // namespace syncdeck::session
