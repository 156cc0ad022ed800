// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/mapscan.h"

#include <QByteArray>
#include <QSet>
#include <QWidget>

#include <memory>

class QPushButton;
class QTimer;

namespace syncdeck::ui {

/// Loads a whole map: the buttons for it, and the scan that they steer. A scan for the filter, a
/// search, is steered from elsewhere and shows no buttons.
class WholeMap : public QWidget
{
    Q_OBJECT

public:
    explicit WholeMap(QWidget *parent = nullptr);
    ~WholeMap() override;

    /// Without words, where there is little room.
    void setCompact(bool isCompact);
    /// Whether loading may be started; without effect while it is under way.
    void offer(bool isWorthwhile);
    enum class Purpose { All, Search };
    /// The connection outlives the scan, which `end` ends.
    void start(session::Connection &connection, const session::MapAddress &where, Purpose purpose);
    /// What is under way goes on for this.
    void turnTo(Purpose purpose);
    void pause();
    /// Goes on after a pause or an error.
    void goOn();
    /// Ends it without a further signal.
    void end();

    /// The table knows better than what is on its way of this item, which was just written or
    /// deleted: it is not `loaded` any more.
    void leaveOut(const QString &key);

    /// From `start` on until it has finished, thus while it is paused or has failed, too.
    [[nodiscard]] bool isUnderWay() const { return m_scan != nullptr; }
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] bool isSearching() const { return m_scan && m_purpose == Purpose::Search; }
    /// "900", or "900 of about 40,000" where that is known; `loaded`: items in the table.
    [[nodiscard]] QString countText(qint64 loaded) const;
    /// How far it is, under way; `loaded`: items in the table.
    [[nodiscard]] QString stateText(qint64 loaded) const;

Q_SIGNALS:
    void wanted(); ///< the user wants all
    void offered(bool isWorthwhile);
    void loaded(const syncdeck::sync::ItemSlice &slice);
    /// `stateText` has changed.
    void progressed();
    void failed(const syncdeck::Error &error);
    /// Once for each start, unless `end` was called.
    void finished(bool complete);

private:
    void pass(const sync::ItemSlice &slice);
    void showState();
    void finish(bool complete);

    QPushButton *m_all;
    QWidget *m_running; ///< the buttons of loading, in the place of the one that starts it
    QPushButton *m_pause;
    QPushButton *m_goOn;
    QPushButton *m_stop;
    QTimer *m_due; ///< runs until progress is told of again
    std::unique_ptr<sync::MapScan> m_scan;
    QSet<QByteArray> m_leftOut;
    Purpose m_purpose = Purpose::All;
    bool m_isOffered = false;
};

} // namespace syncdeck::ui
