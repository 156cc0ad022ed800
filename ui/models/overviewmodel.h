// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/items/overview.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace syncdeck::ui {

/// What the loaded items are like, counted in another thread while somebody looks, and again when
/// items change or time moves them from one group into another.
class OverviewModel : public QObject
{
    Q_OBJECT

public:
    struct Source
    {
        std::function<items::ItemSnapshot()> items; ///< as they are now
        std::function<QDateTime()> serverNow;       ///< the service's time in UTC
    };

    explicit OverviewModel(Source source, QObject *parent = nullptr);
    ~OverviewModel() override;

    [[nodiscard]] const items::Overview &overview() const { return m_overview; }

    /// Whether somebody looks; nothing is counted otherwise.
    void setWatched(bool watched);
    /// Items have changed. While they go on to, they are counted now and then.
    void noteChange();
    /// There are no items; what is under way is given up.
    void clear();

Q_SIGNALS:
    void changed();

private:
    using Outcome = Result<items::Overview>;

    void count();
    void take(const std::shared_ptr<items::Cancelled> &job, Outcome outcome);

    Source m_source;
    items::Overview m_overview;
    std::shared_ptr<items::Cancelled> m_job;
    QTimer m_pause; ///< runs until it is counted again
    QTimer m_aging; ///< runs until expiries are others by now
    bool m_isWatched = false;
    bool m_isOutdated = true;
    QThreadPool m_pool; ///< last: it goes first, and waits for the job to end
};

} // namespace syncdeck::ui
