// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"

#include "app/net/exchange.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"

#include <QAction>
#include <QFile>

#include <algorithm>

namespace syncdeck::test {

WindowFixture::WindowFixture(Clock &clock)
    : m_clock(clock)
    , m_settings(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    , m_transport(clock)
{
}

void WindowFixture::show()
{
    m_window.reset();
    m_drafts.reset();
    m_drafts = std::make_unique<store::DraftStore>(m_folder.filePath(QStringLiteral("drafts")));
    m_journal = std::make_unique<store::Journal>(journalPath());
    m_window = std::make_unique<ui::MainWindow>(
        m_clock, ui::MainWindow::Kept{m_settings, *m_drafts, *m_journal, m_log});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), test::patienceMs));
    // Under a display server without a window manager nobody else gives it the keyboard.
    m_window->activateWindow();
}

bool WindowFixture::open(const store::Profile &profile, const Secret &secret,
                         const QString &service, const QString &map)
{
    show();
    if (!m_window->isVisible())
        return false;
    use(profile, secret, service, map);
    return true;
}

void WindowFixture::use(const store::Profile &profile, const Secret &secret, const QString &service,
                        const QString &map)
{
    m_window->useConnection(
        std::make_unique<session::Connection>(profile, secret,
                                              session::Surroundings{m_transport, m_clock, m_log}),
        service, map);
}

bool WindowFixture::hasSentAll() const
{
    return std::ranges::none_of(m_transport.findChildren<net::Exchange *>(),
                                &net::Exchange::isUnsent);
}

void WindowFixture::close()
{
    m_window->close();
    // With something typed it asks once.
    if (m_window->isVisible())
        click(QStringLiteral("Keep it and close"));
    m_window.reset();
}

void WindowFixture::crash()
{
    m_window.reset();
}

QByteArray WindowFixture::draftOnDisk() const
{
    QFile file(m_folder.filePath(QStringLiteral("drafts/new-item-1.json")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString WindowFixture::journalPath() const
{
    return m_folder.filePath(QStringLiteral("journal.sqlite"));
}

void WindowFixture::damageJournal() const
{
    QFile file(journalPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no journal");
}

void WindowFixture::type(const QString &field, const QString &text)
{
    QWidget *widget = named(*m_window, field);
    QVERIFY2(widget, qPrintable(field));
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            QTest::keyClick(widget, c.toLatin1());
        else // Qt Test knows no key for it; a keyboard layout with one would send this
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), {});
    }
}

void WindowFixture::click(const QString &button)
{
    QWidget *widget = named(*m_window, button);
    QVERIFY2(widget, qPrintable(button));
    QTest::mouseClick(widget, Qt::LeftButton);
}

void WindowFixture::press(const QString &widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = named(*m_window, widget);
    QVERIFY2(target, qPrintable(widget));
    target->setFocus();
    QTest::keyClick(target, key, modifiers);
}

void WindowFixture::trigger(const QString &menuText)
{
    const auto actions = m_window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (QString(action->text()).remove(u'&') == menuText) {
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(menuText));
}

void WindowFixture::undo()
{
    const auto actions = m_window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->shortcut() == QKeySequence(QKeySequence::Undo)) {
            QTRY_VERIFY(action->isEnabled());
            action->trigger();
            return;
        }
    }
    QFAIL("no undo");
}

bool WindowFixture::isEnabled(const QString &name)
{
    const QWidget *widget = named(*m_window, name);
    return widget && widget->isEnabled();
}

QString WindowFixture::said(const QString &description)
{
    return test::said(*m_window, description);
}

QTableView *WindowFixture::table()
{
    return named<QTableView>(*m_window, QStringLiteral("Items"));
}

QString WindowFixture::cell(const QString &key, int column)
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(ui::ItemModel::KeyRole).toString() == key)
            return model->index(row, column).data().toString();
    }
    return {};
}

} // namespace syncdeck::test
