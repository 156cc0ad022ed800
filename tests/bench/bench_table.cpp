// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// A million items in the table, as the window shows them: what they take of memory, how long a
// filter takes from key to key, how long sorting takes, how both grow, and how long the window's
// thread is kept from its events meanwhile.

#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "ui/kit/dress.h"
#include "ui/models/itemmodel.h"
#include "ui/models/overviewmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <string>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using bench::figure;

namespace {

constexpr qsizetype dataBytes = 200;
constexpr int pageItems = 100;

const char *const states[] = {"open", "closed", "busy", "away"};

/// The texts of items as a contact centre has them, each of its own kind of key, data and dates.
class Items
{
public:
    /// Hands the model this many, a page at a time, and returns the bytes of keys and data.
    qint64 fill(ui::ItemModel &model, int count)
    {
        qint64 bytes = 0;
        std::vector<std::string> texts(std::size_t(pageItems) * 4);
        for (int i = 0; i < count;) {
            std::vector<sync::ItemView> page;
            for (; int(page.size()) < pageItems && i < count; ++i) {
                page.push_back(made(i, &texts[page.size() * 4]));
                bytes += qint64(page.back().key->size() + page.back().data->size());
            }
            model.add(page);
        }
        return bytes;
    }

private:
    sync::ItemView made(int i, std::string *texts)
    {
        const QByteArray number = QByteArray::number(i).rightJustified(7, '0');
        texts[0] = "agent/" + number.toStdString();
        std::string &data = texts[1];
        data = std::string("{\"status\":\"") + states[m_random.bounded(4)] +
               "\",\"retries\":" + std::to_string(m_random.bounded(10)) + ",\"note\":\"";
        while (qsizetype(data.size()) < dataBytes - 2)
            data += "abcdefghijklmnopqrstuvwxyz     "[m_random.bounded(31)];
        data += "\"}";
        texts[2] = QByteArray::number(m_random.bounded(0xFFFFF), 16).toStdString();
        texts[3] = "https://sync.twilio.com/v1/Services/IS0123456789abcdef0123456789abcdef/Maps/"
                   "MP0123456789abcdef0123456789abcdef/Items/agent%2F" +
                   number.toStdString();
        constexpr qint64 start = 1'700'000'000'000;
        sync::ItemView item;
        item.key = texts[0];
        item.data = data;
        item.revision = texts[2];
        item.url = texts[3];
        item.accountSid = "AC0123456789abcdef0123456789abcdef";
        item.serviceSid = "IS0123456789abcdef0123456789abcdef";
        item.mapSid = "MP0123456789abcdef0123456789abcdef";
        item.createdBy = "system";
        item.dateCreated = start + m_random.bounded(1'000'000'000);
        item.dateUpdated = start + m_random.bounded(1'000'000'000);
        if (m_random.bounded(2) == 0)
            item.dateExpires = start + m_random.bounded(1'000'000'000);
        return item;
    }

    QRandomGenerator m_random{4711};
};

/// The longest time that a timer of one millisecond had to wait beyond that.
class Stall : public QObject
{
public:
    Stall()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6 - 1);
            m_since.start();
        });
        m_since.start();
        m_timer.start();
    }

    [[nodiscard]] double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

struct Took
{
    double milliseconds = 0;
    double stall = 0;
};

/// From a change of filter or sorting until its result is in the view and painted.
Took untilArranged(ui::ItemModel &model, const std::function<void()> &change)
{
    const Stall stall;
    QCoreApplication::processEvents();
    QElapsedTimer timer;
    timer.start();
    change();
    QEventLoop loop;
    while (model.isArranging())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    const double took = double(timer.nsecsElapsed()) / 1e6;
    QCoreApplication::processEvents(); // painted where it has changed, as in the window
    return {took, stall.longest()};
}

items::ItemQuery queryOf(const QString &text)
{
    return *items::ItemQuery::parse(text, QDateTime::currentDateTimeUtc());
}

std::unique_ptr<QTableView> shown(ui::ItemModel &model)
{
    auto view = std::make_unique<QTableView>();
    view->setModel(&model);
    kit::dressTable(*view);
    // The columns that the window shows unless one asks for more.
    for (int column = int(ui::ItemColumn::Updated); column < ui::itemColumnCount; ++column)
        view->hideColumn(column);
    view->resize(1000, 700);
    view->show();
    QCoreApplication::processEvents();
    return view;
}

void measureFilter(ui::ItemModel &model, bench::Report &report)
{
    constexpr double goal = 60;
    constexpr double stallGoal = 16;
    // Frequent, rare and absent words, letter by letter and back.
    std::vector<double> times;
    double stall = 0;
    for (const QString &word : {u"open"_s, u"agent/00123"_s, u"nowhere to be found"_s}) {
        for (qsizetype size = 1; size <= word.size(); ++size) {
            const auto took =
                untilArranged(model, [&] { model.setQuery(queryOf(word.first(size))); });
            times.push_back(took.milliseconds);
            stall = std::max(stall, took.stall);
        }
        stall = std::max(stall, untilArranged(model, [&] { model.setQuery({}); }).stall);
    }
    const double worst = std::ranges::max(times);
    report.add(
        {u"text filter over 1,000,000 items, per keystroke"_s, u"at most 60 ms"_s,
         u"median %1, worst %2"_s.arg(figure(bench::median(times), 1, u"ms"),
                                      figure(worst, 1, u"ms")),
         worst <= goal,
         u"three words typed letter by letter (frequent, rare, in no item), each from the key "
         "to the result in the model of a QTableView"_s});
    report.add(
        {u"window blocked while filtering them"_s, u"at most 16 ms"_s, figure(stall, 1, u"ms"),
         stall <= stallGoal,
         u"longest delay of a 1 ms timer during the same, painting the window's usual four columns "
         "included"_s});
    for (const QString &filter : {u"data.retries > 3"_s, u"/op.n.*abc/"_s, u"expires:1h"_s}) {
        const auto took = untilArranged(model, [&] { model.setQuery(queryOf(filter)); });
        report.add({u"filter over 1,000,000 items: %1"_s.arg(filter),
                    {},
                    figure(took.milliseconds, 1, u"ms"),
                    {},
                    u"once, after no filter"_s});
        untilArranged(model, [&] { model.setQuery({}); });
    }
}

void measureSort(ui::ItemModel &model, bench::Report &report)
{
    constexpr double goal = 800;
    constexpr double stallGoal = 16;
    double worst = 0;
    double stall = 0;
    QStringList each;
    for (int column = ui::itemColumnCount - 1; column >= 0; --column) {
        const auto took = untilArranged(model, [&] { model.sort(column, Qt::AscendingOrder); });
        worst = std::max(worst, took.milliseconds);
        stall = std::max(stall, took.stall);
        each.prepend(
            u"%1 %2"_s.arg(ui::columnTitle(ui::ItemColumn(column)), figure(took.milliseconds, 0)));
    }
    report.add({u"sort 1,000,000 items by any column"_s, u"at most 800 ms"_s,
                u"worst %1 (%2)"_s.arg(figure(worst, 0, u"ms"), each.join(u", "_s)), worst <= goal,
                u"each column once, from the click to the result in the model"_s});
    report.add({u"window blocked while sorting them"_s, u"at most 16 ms"_s, figure(stall, 1, u"ms"),
                stall <= stallGoal, u"longest delay of a 1 ms timer during the same"_s});
}

/// The same with every column shown and a full repaint after each result: the most that the
/// painting of the table can add.
void measureAllColumns(ui::ItemModel &model, QTableView &view, bench::Report &report)
{
    constexpr double stallGoal = 16;
    for (int column = 0; column < ui::itemColumnCount; ++column)
        view.showColumn(column);
    double worst = 0;
    const auto measure = [&](const std::function<void()> &change) {
        const Stall stall;
        QCoreApplication::processEvents();
        static_cast<void>(untilArranged(model, change));
        view.viewport()->repaint();
        QCoreApplication::processEvents();
        worst = std::max(worst, stall.longest());
    };
    for (const QString &word : {u"o"_s, u"open"_s, u"agent/00123"_s})
        measure([&] { model.setQuery(queryOf(word)); });
    measure([&] { model.setQuery({}); });
    for (const int column : {0, 1, 2})
        measure([&] { model.sort(column, Qt::DescendingOrder); });
    report.add(
        {u"window blocked, all twelve columns shown and repainted"_s, u"at most 16 ms"_s,
         figure(worst, 1, u"ms"), worst <= stallGoal,
         u"longest delay of a 1 ms timer over four filters and three sortings, with a forced "
         "repaint of the whole table after each"_s});
}

/// What the overview shows, counted anew as when items have changed.
void measureOverview(const ui::ItemModel &model, bench::Report &report)
{
    constexpr double goal = 100;
    constexpr double stallGoal = 16;
    const items::Cancelled never = false;
    std::vector<double> times;
    for (int round = 0; round < 9; ++round)
        times.push_back(bench::millisecondsOf([&] {
            static_cast<void>(
                items::overviewOf(model.table().items(), 1'700'000'000'000, Qt::Monday, never));
        }));
    const double middle = bench::median(times);
    report.add({u"overview of 1,000,000 items"_s, u"at most 100 ms"_s,
                u"median %1, worst %2"_s.arg(figure(middle, 1, u"ms"),
                                             figure(std::ranges::max(times), 1, u"ms")),
                middle <= goal, u"sizes, expiry, when and by whom created, counted nine times"_s});

    ui::OverviewModel overview({[&] { return model.table().items(); },
                                [] {
                                    return QDateTime::currentDateTimeUtc();
                                }});
    overview.setWatched(true);
    QEventLoop loop;
    int counted = 0;
    QObject::connect(&overview, &ui::OverviewModel::changed, &loop, [&] {
        ++counted;
        overview.noteChange();
        if (counted == 5)
            loop.quit();
    });
    const Stall stall;
    loop.exec();
    report.add({u"window blocked while it is counted"_s, u"at most 16 ms"_s,
                figure(stall.longest(), 1, u"ms"), stall.longest() <= stallGoal,
                u"longest delay of a 1 ms timer over five times, beside the window's thread"_s});
}

void measureGrowth(bench::Report &report)
{
    for (const int count : {1'000, 10'000, 100'000, 1'000'000}) {
        ui::ItemModel model([] { return QDateTime::currentDateTimeUtc(); });
        const auto view = shown(model);
        const double fill = bench::millisecondsOf([&] { Items().fill(model, count); });
        const auto filter = untilArranged(model, [&] { model.setQuery(queryOf(u"closed"_s)); });
        untilArranged(model, [&] { model.setQuery({}); });
        const auto sort = untilArranged(
            model, [&] { model.sort(int(ui::ItemColumn::Data), Qt::AscendingOrder); });
        report.add({u"growth: %1 items"_s.arg(count),
                    {},
                    u"made and put in %1, text filter %2, sort by data %3"_s.arg(
                        figure(fill, 1, u"ms"), figure(filter.milliseconds, 1, u"ms"),
                        figure(sort.milliseconds, 1, u"ms")),
                    {},
                    u"once each, in a shown QTableView; up to 8,192 items at once, then in "
                    "threads"_s});
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    bench::Report report;
    constexpr int count = 1'000'000;
    constexpr double itemBytes = 64;
    constexpr double goal = 1.35;
    {
        ui::ItemModel model([] { return QDateTime::currentDateTimeUtc(); });
        const auto view = shown(model);
        const qint64 before = bench::residentBytes();
        const qint64 bytes = Items().fill(model, count);
        untilArranged(model, [&] { model.sort(0, Qt::AscendingOrder); });
        const double grown = double(bench::residentBytes() - before);
        const double ratio = grown / (double(bytes) + itemBytes * count);
        report.add(
            {u"memory of 1,000,000 items of 200 bytes data"_s,
             u"at most 1.35 times keys, data and 64 bytes each"_s,
             u"%1 times (%2)"_s.arg(figure(ratio, 2), figure(grown / 1e6, 0, u"MB")), ratio <= goal,
             u"growth of resident memory (VmRSS) by filling the model of a shown QTableView, "
             "sorted by key"_s});
        measureFilter(model, report);
        measureSort(model, report);
        measureAllColumns(model, *view, report);
        measureOverview(model, report);

        // Closing gives it back from another thread.
        model.clear();
        double kept = grown;
        QElapsedTimer timer;
        timer.start();
        constexpr int patience = 5'000;
        while (kept > grown / 10 && timer.elapsed() < patience) {
            QCoreApplication::processEvents();
            kept = double(bench::residentBytes() - before);
        }
        report.add(
            {u"memory given back when their map is closed"_s, u"at least 90 %"_s,
             u"%1 % after %2 ms"_s.arg(figure(100 - 100 * kept / grown, 0)).arg(timer.elapsed()),
             kept <= grown / 10, u"resident memory against that before filling"_s});
    }
    measureGrowth(report);
    return 0;
}
