// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tour/tour.h"

#include "app/base/plural.h"
#include "ui/kit/appearance.h"
#include "ui/kit/typingguard.h"
#include "ui/tour/windowdriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

constexpr int stepLimitMs = 20'000;

struct Look
{
    kit::Appearance::Choice choice;
    QString suffix; ///< of its pictures
};

/// The last is what the next step begins with.
const QList<Look> &looks()
{
    using Choice = kit::Appearance::Choice;
    static const QList<Look> all{{Choice::DarkContrast, u"-high-contrast"_s},
                                 {Choice::Dark, u"-dark"_s},
                                 {Choice::Light, QString()}};
    return all;
}

/// The dialog, pop-up or second window that stands before this one; null when there is none.
QWidget *inFrontOf(const QWidget &window)
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    const auto all = QApplication::topLevelWidgets();
    const auto other = std::ranges::find_if(all, [&](const QWidget *one) {
        return one != &window && one->isVisible() && one->windowType() != Qt::ToolTip;
    });
    return other == all.cend() ? nullptr : *other;
}

QString pictureName(qsizetype step, const QString &name)
{
    return u"%1-%2"_s.arg(step + 1, 2, 10, QChar(u'0')).arg(name);
}

/// What the current row of the table of items says in its first column.
QString currentKey(const WindowDriver &hands)
{
    const auto *table = qobject_cast<QAbstractItemView *>(hands.named(u"Items"_s));
    return table ? table->currentIndex().siblingAtColumn(0).data().toString() : QString();
}

} // namespace

Tour::Tour(QWidget &window, kit::Appearance &appearance, QString folder, SomebodyElse somebodyElse,
           QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_appearance(appearance)
    , m_folder(std::move(folder))
    , m_somebodyElse(std::move(somebodyElse))
{
    const QString key = u"agent/2001"_s;
    addCreation(key);
    addEditing(key);
    addTransfer();
    addFinding();
    addTransferDialogs();
    addMaps();
    addConnections();
    m_poll.setInterval(20ms);
    connect(&m_poll, &QTimer::timeout, this, &Tour::poll);
}

void Tour::addCreation(const QString &key)
{
    const WindowDriver hands(m_window);

    m_steps << Step{u"welcome"_s, [] {},
                    [hands] {
                        return hands.named(u"Try the sandbox"_s) != nullptr;
                    }};
    m_steps << Step{u"sandbox"_s, [hands] { hands.click(u"Try the sandbox"_s); },
                    [hands] {
                        return hands.said(u"List state"_s).contains(u"loaded"_s);
                    }};
    m_steps << Step{u"problem"_s,
                    [hands, key] {
                        hands.type(u"Key"_s, key);
                        hands.type(u"Data"_s,
                                   u"{\n\"status\": \"open\",\n\"skills\": [\"sales\",]\n}"_s);
                    },
                    [hands] {
                        return !hands.said(u"Data problem"_s).isEmpty() &&
                               !hands.named(u"Create item"_s)->isEnabled();
                    }};
    m_steps << Step{u"ready"_s,
                    [hands] {
                        hands.type(u"Data"_s,
                                   u"{\"status\": \"open\", \"skills\": [\"sales\", \"billing\"], "
                                   "\"calls_today\": 7, \"ticket\": 9007199254740993}"_s);
                        hands.click(u"Format"_s);
                        hands.type(u"TTL"_s, u"3600"_s);
                    },
                    [hands] {
                        return hands.named(u"Create item"_s)->isEnabled();
                    }};
    m_steps << Step{u"created"_s, [hands] { hands.click(u"Create item"_s); },
                    [hands, key] {
                        return hands.said(u"Message"_s).contains(key) && currentKey(hands) == key;
                    }};
    m_steps << Step{u"exists"_s,
                    [hands, key] {
                        hands.type(u"Key"_s, key);
                        hands.type(u"Data"_s, u"{\"status\": \"closed\"}"_s);
                        hands.click(u"Create item"_s);
                    },
                    [hands] {
                        return hands.said(u"Message"_s).contains(u"54208"_s);
                    }};
}

void Tour::addEditing(const QString &key)
{
    const WindowDriver hands(m_window);
    m_steps << Step{u"edit"_s,
                    [hands] {
                        hands.click(u"Dismiss message"_s);
                        hands.type(u"Key"_s, {});
                        hands.type(u"Data"_s, {});
                        hands.click(u"Items"_s);
                        hands.press(u"Items"_s, Qt::Key_Home);
                    },
                    [hands] {
                        return hands.named(u"Save item"_s) != nullptr;
                    }};
    m_steps << Step{u"attributes"_s, [hands] { hands.click(u"All attributes"_s); },
                    [hands] {
                        return hands.named(u"Item details"_s) != nullptr;
                    }};
    m_steps << Step{u"delete"_s,
                    [hands] {
                        hands.click(u"All attributes"_s);
                        hands.click(u"Delete item"_s);
                    },
                    [hands] {
                        return hands.named(u"What is concerned"_s) != nullptr;
                    }};
    m_steps << Step{u"saved"_s,
                    [hands, key] {
                        hands.dismiss();
                        hands.press(u"Items"_s, Qt::Key_End);
                        hands.type(u"Data"_s, u"{\"status\": \"closed\", \"skills\": [\"sales\", "
                                              "\"billing\"], \"calls_today\": 7, "
                                              "\"ticket\": 9007199254740993}"_s);
                        hands.click(u"Save item"_s);
                    },
                    [hands] {
                        return hands.said(u"Message"_s).startsWith(u"Saved"_s);
                    }};
    m_steps << Step{u"conflict"_s,
                    [hands, this] {
                        // So that "Saved" is said anew afterwards.
                        hands.click(u"Dismiss message"_s);
                        const QString current = currentKey(hands);
                        m_somebodyElse(current, "{\"status\": \"busy\", \"skills\": [\"sales\", "
                                                "\"billing\"], \"calls_today\": 8, "
                                                "\"ticket\": 9007199254740993}");
                        hands.type(u"Data"_s, u"{\"status\": \"on break\", \"skills\": [\"sales\", "
                                              "\"billing\", \"support\"], \"calls_today\": 7, "
                                              "\"ticket\": 9007199254740993}"_s);
                        hands.click(u"Save item"_s);
                    },
                    [hands] {
                        const QWidget *differences = hands.named(u"Differences"_s);
                        return differences &&
                               differences->window()->findChild<kit::TypingGuard *>()->isOver();
                    }};
    m_steps << Step{u"merged"_s,
                    [hands] {
                        // By keyboard: the side of mine in the first row.
                        const Qt::Key onwards =
                            QGuiApplication::isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
                        hands.press(u"Differences"_s, Qt::Key_Home);
                        hands.press(u"Differences"_s, onwards);
                        hands.press(u"Differences"_s, onwards);
                        hands.press(u"Differences"_s, Qt::Key_Space);
                        hands.click(u"Save merged"_s);
                    },
                    [hands] {
                        return !hands.named(u"Differences"_s) &&
                               hands.said(u"Message"_s).startsWith(u"Saved"_s);
                    }};
    m_steps << Step{u"undone"_s,
                    [hands] {
                        hands.trigger(u"History"_s);
                        hands.click(u"Undo"_s);
                    },
                    [hands] {
                        return hands.said(u"Message"_s).startsWith(u"Undone"_s) &&
                               hands.named(u"History entries"_s);
                    }};
}

QString Tour::importedFile() const
{
    return QDir(m_folder).absoluteFilePath(u"people.ndjson"_s);
}

void Tour::addTransfer()
{
    const WindowDriver hands(m_window);
    m_steps << Step{u"plan"_s,
                    [hands, this] {
                        const QString path = importedFile();
                        QFile file(path);
                        if (file.open(QIODevice::WriteOnly))
                            file.write(R"({"key":"agent/1001","data":{"status":"offline"}}
{"key":"agent/3001","data":{"status":"open","ticket":9007199254740993},"ttl":28800}
{"key":"agent/3002","data":{"status":"open","skills":["sales"]},"ttl":28800}
{"key":"agent/3003","data":{"status":open}}
)");
                        file.close();
                        hands.trigger(u"Import\u2026"_s);
                        hands.type(u"File"_s, path);
                        hands.click(u"Make a plan"_s);
                    },
                    [hands] {
                        return hands.named(u"Plan"_s) &&
                               hands.said(u"Plan summary"_s).contains(u"Create: 2"_s);
                    }};
    m_steps << Step{u"imported"_s,
                    [hands] {
                        hands.trigger(u"Transfers"_s); // to be seen; it stays closed else
                        hands.click(u"Write items"_s);
                    },
                    [hands] {
                        return hands.named(u"Transfer list"_s) &&
                               hands.said(u"Message"_s).startsWith(u"Import people.ndjson: done"_s);
                    }};
}

void Tour::start()
{
    m_appearance.choose(looks().last().choice);
    if (!QDir().mkpath(m_folder)) {
        end(false, tr("The folder %1 cannot be made.").arg(m_folder));
        return;
    }
    begin();
}

void Tour::begin()
{
    if (m_current == m_steps.size()) {
        end(true, tr("%Ln picture(s) are in %1", nullptr, plural(m_current * looks().size()))
                      .arg(m_folder));
        return;
    }
    m_steps[m_current].act();
    m_sinceAct.start();
    m_poll.start();
}

void Tour::poll()
{
    const Step &step = m_steps[m_current];
    const bool done = step.isDone();
    if (!done && m_sinceAct.elapsed() < stepLimitMs)
        return;
    m_poll.stop();
    if (done) {
        takePictures(0);
        return;
    }
    takePicture(pictureName(m_current, step.name));
    end(false, tr("Step \u201c%1\u201d did not come about. The window said: %2")
                   .arg(step.name, WindowDriver(m_window).said(u"Message"_s)));
}

void Tour::takePictures(qsizetype look)
{
    if (look == looks().size()) {
        ++m_current;
        begin();
        return;
    }
    m_appearance.choose(looks()[look].choice);
    // From the event loop, so that what was set off is settled first and every widget has changed.
    QTimer::singleShot(0, this, [this, look] {
        const QString name = pictureName(m_current, m_steps[m_current].name) + looks()[look].suffix;
        if (takePicture(name))
            takePictures(look + 1);
        else
            end(false, tr("The picture %1 cannot be written to %2.").arg(name, m_folder));
    });
}

bool Tour::takePicture(const QString &name)
{
    QPixmap picture = m_window.grab();
    if (QWidget *dialog = inFrontOf(m_window)) {
        const QPixmap above = dialog->grab();
        // In the middle, wherever a desktop without a window manager has put it.
        QRect middle(QPoint(), above.deviceIndependentSize().toSize());
        middle.moveCenter(m_window.rect().center());
        const QPoint place = middle.topLeft();
        QPainter painter(&picture);
        painter.drawPixmap(place, above);
        painter.setPen(dialog->palette().color(QPalette::Mid));
        painter.drawRect(QRect(place, above.deviceIndependentSize().toSize()));
    }
    return picture.save(QDir(m_folder).filePath(name + u".png"_s));
}

void Tour::end(bool ok, const QString &report)
{
    m_poll.stop();
    Q_EMIT finished(ok, report);
}

} // namespace syncdeck::ui
