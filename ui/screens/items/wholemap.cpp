// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/wholemap.h"

#include "app/base/plural.h"
#include "ui/kit/availability.h"
#include "ui/kit/dress.h"
#include "ui/kit/icons.h"
#include "ui/models/texts.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

/// To two digits; an estimate is not better than that.
[[nodiscard]] qint64 rounded(qint64 count)
{
    qint64 unit = 1;
    while (count / unit >= 100)
        unit *= 10;
    return (count + unit / 2) / unit * unit;
}

/// "about 40,000" where that is known rather well, else "30,000 to 50,000"; empty when it is not
/// known, or what is there already shows that it is wrong.
[[nodiscard]] QString totalText(const std::optional<sync::ScanEstimate> &total, qint64 loaded)
{
    if (!total || total->most <= loaded)
        return {};
    const QLocale locale;
    const qint64 least = std::max(total->least, loaded);
    const qint64 likely = std::max(total->likely, loaded);
    // A tenth to either side.
    if ((total->most - likely) * 10 <= likely && (likely - least) * 10 <= likely)
        return WholeMap::tr("about %1").arg(locale.toString(std::max(rounded(likely), loaded)));
    return WholeMap::tr("%1 to %2")
        .arg(locale.toString(std::max(rounded(least), loaded)),
             locale.toString(std::max(rounded(total->most), loaded)));
}

[[nodiscard]] QString timeText(std::chrono::milliseconds left)
{
    using namespace std::chrono_literals;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    if (seconds < 10s)
        return WholeMap::tr("some seconds left");
    const auto unit = seconds < 2min ? 10s : 60s;
    return WholeMap::tr("about %1 left").arg(spanText((seconds + unit / 2) / unit * unit / 1s));
}

} // namespace

WholeMap::WholeMap(QWidget *parent)
    : QWidget(parent)
    , m_all(new QPushButton(kit::icon(u"load-all"_s), tr("Load &all")))
    , m_running(new QWidget)
    , m_pause(new QPushButton(kit::icon(u"pause"_s), {}))
    , m_goOn(new QPushButton(kit::icon(u"go-on"_s), {}))
    , m_stop(new QPushButton(kit::icon(u"stop"_s), {}))
    , m_due(new QTimer(this))
{
    m_all->setAccessibleName(tr("Load all"));
    m_all->setToolTip(tr("Load all items of the map (Ctrl+Shift+A)"));
    m_pause->setAccessibleName(tr("Pause loading"));
    m_goOn->setAccessibleName(tr("Go on loading"));
    m_stop->setAccessibleName(tr("Stop loading"));
    m_pause->setToolTip(tr("Pause loading"));
    m_goOn->setToolTip(tr("Go on loading"));
    m_stop->setToolTip(tr("Stop loading; what is loaded stays"));
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->addLayout(kit::sharedRoom(m_pause, m_goOn));
    kit::keepRoom(*m_stop);
    running->addWidget(m_stop);
    // All in the same room, so that what stands beside them stays where it is.
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(kit::sharedRoom(m_all, m_running));

    // Pages may come by the hundred within a second; nobody reads that quickly.
    constexpr int pace = 100; // milliseconds
    m_due->setSingleShot(true);
    m_due->setInterval(pace);
    connect(m_due, &QTimer::timeout, this, &WholeMap::progressed);

    connect(m_all, &QPushButton::clicked, this, &WholeMap::wanted);
    connect(m_pause, &QPushButton::clicked, this, &WholeMap::pause);
    connect(m_goOn, &QPushButton::clicked, this, &WholeMap::goOn);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_scan)
            m_scan->cancel();
    });
    showState();
}

WholeMap::~WholeMap() = default;

void WholeMap::setCompact(bool isCompact)
{
    m_all->setText(isCompact ? QString() : tr("Load &all"));
}

void WholeMap::offer(bool isWorthwhile)
{
    if (m_isOffered == isWorthwhile)
        return;
    m_isOffered = isWorthwhile;
    showState();
    Q_EMIT offered(isWorthwhile);
}

void WholeMap::start(session::Connection &connection, const session::MapAddress &where,
                     Purpose purpose)
{
    m_purpose = purpose;
    m_leftOut.clear();
    // In order, the table only grows at its end, and what one looks at stays where it is.
    m_scan = std::make_unique<sync::MapScan>(connection.bulkClient(), where.service, where.map,
                                             sync::MapScan::Options{.inOrder = true});
    connect(m_scan.get(), &sync::MapScan::loaded, this, &WholeMap::pass);
    connect(m_scan.get(), &sync::MapScan::serverTime, this,
            [&connection](const QDateTime &utc) { connection.serverClock().observe(utc); });
    connect(m_scan.get(), &sync::MapScan::failed, this, &WholeMap::failed);
    connect(m_scan.get(), &sync::MapScan::finished, this, &WholeMap::finish);
    connect(m_scan.get(), &sync::MapScan::progressed, this,
            [this, shown = m_scan->state()]() mutable {
                if (m_scan->state() == sync::MapScan::State::Finished)
                    return; // `finish` follows
                if (std::exchange(shown, m_scan->state()) != m_scan->state()) {
                    showState();
                    Q_EMIT progressed();
                } else if (!m_due->isActive()) {
                    m_due->start();
                }
            });
    m_scan->start();
}

void WholeMap::turnTo(Purpose purpose)
{
    m_purpose = purpose;
    showState();
    Q_EMIT progressed();
}

void WholeMap::pause()
{
    if (m_scan)
        m_scan->pause();
}

void WholeMap::goOn()
{
    if (m_scan)
        m_scan->resume();
}

void WholeMap::leaveOut(const QString &key)
{
    if (m_scan)
        m_leftOut.insert(key.toUtf8());
}

void WholeMap::pass(const sync::ItemSlice &slice)
{
    const auto isLeftOut = [this](const sync::ItemView &item) {
        return item.key && m_leftOut.contains(QByteArray::fromRawData(
                               item.key->data(), static_cast<qsizetype>(item.key->size())));
    };
    auto rest = slice.items;
    while (!rest.empty()) {
        const auto end = m_leftOut.isEmpty() ? rest.end() : std::ranges::find_if(rest, isLeftOut);
        const auto count = static_cast<std::size_t>(end - rest.begin());
        if (count > 0)
            Q_EMIT loaded({slice.page, rest.first(count)});
        rest = rest.subspan(std::min(count + 1, rest.size()));
    }
}

void WholeMap::end()
{
    m_due->stop();
    m_scan.reset();
    showState();
}

void WholeMap::finish(bool complete)
{
    m_due->stop();
    // It is the scan that calls, so it goes later.
    m_scan.release()->deleteLater();
    Q_EMIT finished(complete);
    showState(); // last, so that the keyboard finds what is offered now
}

bool WholeMap::isPaused() const
{
    return m_scan && m_scan->state() == sync::MapScan::State::Paused;
}

QString WholeMap::countText(qint64 loaded) const
{
    const QString total = m_scan ? totalText(m_scan->progress().total, loaded) : QString();
    const QString count = QLocale().toString(loaded);
    return total.isEmpty() ? count : tr("%1 of %2", "items, of all").arg(count, total);
}

bool WholeMap::hasFailed() const
{
    return m_scan && m_scan->state() == sync::MapScan::State::Failed;
}

void WholeMap::showState()
{
    const bool isShown = m_scan && !isSearching();
    const bool isOffered = m_isOffered || isSearching();
    const std::pair<QPushButton *, bool> wanted[] = {
        {m_all, !isShown},
        {m_pause, isShown && !isPaused() && !hasFailed()},
        {m_goOn, isShown && isPaused()},
        {m_stop, isShown},
    };
    const bool hadFocus = focusWidget() && focusWidget()->hasFocus();
    kit::setAvailable(*m_all, isOffered, tr("All items are loaded, or none yet."));
    m_running->setVisible(isShown);
    for (const auto &[button, isWanted] : wanted)
        button->setVisible(isWanted);
    // The keyboard stays with these buttons as one takes the place of another.
    for (const auto &[button, isWanted] : wanted) {
        if (hadFocus && isWanted && button->isEnabled()) {
            button->setFocus();
            break;
        }
    }
}

QString WholeMap::stateText(qint64 loaded) const
{
    using State = sync::MapScan::State;
    if (!m_scan)
        return {};
    if (m_scan->state() == State::Failed)
        return tr("%Ln loaded, then an error; Try again goes on from there", nullptr,
                  plural(loaded));
    const sync::ScanProgress progress = m_scan->progress();
    const QString total = totalText(progress.total, loaded);
    const QString done = total.isEmpty()
                             ? tr("%Ln loaded", nullptr, plural(loaded))
                             : tr("%1 of %2 loaded").arg(QLocale().toString(loaded), total);
    if (m_scan->state() == State::Paused)
        return tr("%1, paused").arg(done);
    if (total.isEmpty() || !progress.timeLeft)
        return tr("%1, loading all\u2026").arg(done);
    return tr("%1, loading all\u2026 %2").arg(done, timeText(*progress.timeLeft));
}

} // namespace syncdeck::ui
