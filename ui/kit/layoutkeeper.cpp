// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/layoutkeeper.h"

#include "ui/kit/confirmdialog.h"
#include "ui/kit/windowplace.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QLayout>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QWindow>

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

void place(QDialog &dialog)
{
    const QWidget *parent = dialog.parentWidget() ? dialog.parentWidget()->window() : nullptr;
    if (parent && parent->isVisible())
        centerOver(dialog, *parent);
    else
        fitToScreen(dialog);
}

} // namespace

LayoutKeeper::LayoutKeeper(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    qApp->installEventFilter(this);
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
    const bool isOfInterest =
        type == QEvent::Show || type == QEvent::Hide || type == QEvent::Resize;
    auto *dialog = isOfInterest ? qobject_cast<QDialog *>(watched) : nullptr;
    if (!dialog || !dialog->isWindow() || event->spontaneous())
        return false;
    if (type == QEvent::Show) { // not yet on the screen
        if (isKept(*dialog)) {
            dialog->resize(withRoomForText(
                m_settings.value(keyOf(*dialog, u"size"_s), dialog->size()).toSize(), *dialog));
            restoreParts(*dialog);
        }
        place(*dialog);
    } else if (type == QEvent::Resize) {
        // Boxes of Qt's own find their size while they are being shown.
        if (!dialog->windowHandle() || !dialog->windowHandle()->isExposed())
            place(*dialog);
    } else if (isKept(*dialog)) {
        m_settings.setValue(keyOf(*dialog, u"size"_s), dialog->size());
        saveParts(*dialog);
    }
    return false;
}

} // namespace syncdeck::kit
