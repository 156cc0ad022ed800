// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/layoutkeeper.h"

#include "ui/kit/confirmdialog.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QLayout>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

QString keyOf(const QWidget &window, const QString &part)
{
    const QString kind = QString::fromLatin1(window.metaObject()->className());
    return u"layout/%1/%2"_s.arg(kind.section(u"::"_s, -1), part);
}

/// Boxes of Qt's own, and questions, fit themselves to what they say.
bool isKept(const QDialog &dialog)
{
    return QByteArrayView(dialog.metaObject()->className()).startsWith("syncdeck::") &&
           !qobject_cast<const ConfirmDialog *>(&dialog);
}

/// As high as its sentences need at that width: they may be longer than when it was saved.
QSize withRoomForText(QSize size, const QDialog &dialog)
{
    const QLayout *layout = dialog.layout();
    if (layout && layout->hasHeightForWidth())
        size.setHeight(std::max(size.height(), layout->totalMinimumHeightForWidth(size.width())));
    return size;
}

} // namespace

LayoutKeeper::LayoutKeeper(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    qApp->installEventFilter(this);
}

void LayoutKeeper::fitToScreen(QWidget &window)
{
    constexpr int title = 40; // its height is not known before the window is shown
    const QRect room = window.screen()->availableGeometry().adjusted(0, title, 0, 0);
    QRect place(window.pos(), window.size().boundedTo(room.size()));
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::max(place.top(), room.top()));
    if (place.size() != window.size())
        window.resize(place.size());
    if (place.topLeft() != window.pos())
        window.move(place.topLeft());
}

void LayoutKeeper::restoreParts(QWidget &window)
{
    const auto splitters = window.findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty()) {
            splitter->restoreState(
                m_settings.value(keyOf(window, splitter->objectName())).toByteArray());
            splitter->setChildrenCollapsible(false); // whatever an older state says
        }
    }
    const auto tables = window.findChildren<QTableView *>();
    for (QTableView *table : tables) {
        if (table->objectName().isEmpty())
            continue;
        const QByteArray state = m_settings.value(keyOf(window, table->objectName())).toByteArray();
        const int columns = table->horizontalHeader()->count();
        // A state of other columns, of an older or newer version, fits nowhere.
        if (m_settings.value(keyOf(window, table->objectName() + u"-columns"_s)).toInt() == columns)
            table->horizontalHeader()->restoreState(state);
    }
}

void LayoutKeeper::saveParts(const QWidget &window)
{
    const auto splitters = window.findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters) {
        if (!splitter->objectName().isEmpty())
            m_settings.setValue(keyOf(window, splitter->objectName()), splitter->saveState());
    }
    const auto tables = window.findChildren<QTableView *>();
    for (const QTableView *table : tables) {
        if (table->objectName().isEmpty())
            continue;
        const QHeaderView *header = table->horizontalHeader();
        m_settings.setValue(keyOf(window, table->objectName()), header->saveState());
        m_settings.setValue(keyOf(window, table->objectName() + u"-columns"_s), header->count());
    }
}

bool LayoutKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if ((type != QEvent::Show && type != QEvent::Hide) || event->spontaneous())
        return false;
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (!dialog || !isKept(*dialog))
        return false;
    if (type == QEvent::Show) { // not yet on the screen
        const QSize before = dialog->size();
        const QSize saved =
            withRoomForText(m_settings.value(keyOf(*dialog, u"size"_s), before).toSize(), *dialog);
        dialog->resize(saved);
        const QSize more = (saved - before) / 2; // it was put into the middle of its window
        dialog->move(dialog->pos() - QPoint(more.width(), more.height()));
        fitToScreen(*dialog);
        restoreParts(*dialog);
    } else {
        m_settings.setValue(keyOf(*dialog, u"size"_s), dialog->size());
        saveParts(*dialog);
    }
    return false;
}

} // namespace syncdeck::kit
