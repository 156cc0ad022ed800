// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// A map, items and identities with names that somebody chose to deceive: markup that would load a
/// picture or look like a message of ours, and characters that turn the order of others around.
/// Wherever the window shows them they stay plain text, and show what they are made of.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void isSeenThrough();
    void table();
    void form();
    void message();
    void history();
    void log();
    void mapDialog();
    void deletion();
    void bulkPlan();
    void comparison();

private:
    [[nodiscard]] QString hostile(const QString &what) const;
    void inspect();
    void inspectView(const QAbstractItemView &view);
    void plain(const QString &text, bool isRich, const QString &where);
    void closeDialogs();

    SystemClock m_clock;
    test::ScriptedServer m_stranger; ///< whom the markup names
    test::ServiceFixture m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<test::WindowFixture> m_app;
    QStringList m_problems;
    int m_seen = 0; ///< texts that held a hostile name
};

QString TestHostile::hostile(const QString &what) const
{
    return u"<img src=\"%1\"><b>%2</b> &amp;\u202Egnp\u202C\U000E0041"_s.arg(
        m_stranger.url(u"/picture.png"_s).toString(), what);
}

void TestHostile::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
    const QString service = m_service.endpoint().serviceSid;
    sync::Client &client = m_other->client();
    const QString name = hostile(u"map"_s);
    QVERIFY(test::await(client.createMap(service, {name, {}})).has_value());
    for (const QString &key : {u"one"_s, u"two"_s}) {
        const QByteArray data =
            "{\"a\":\"" + hostile(u"data"_s).replace(u'"', u'\'').toUtf8() + "\"}";
        QVERIFY(test::await(client.createItem(service, name, {hostile(key), data, {}, {}}))
                    .has_value());
    }
    QVERIFY(test::await(client.setPermission(service, name, hostile(u"identity"_s), {true, {}, {}}))
                .has_value());
    m_app = std::make_unique<test::WindowFixture>(m_clock);
    QVERIFY(m_app->open(m_service.profile(), m_service.endpoint().authToken, service, name));
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 2);
}

void TestHostile::cleanupTestCase()
{
    m_app.reset();
    QCOMPARE(m_stranger.requests().size(), 0);
}

/// Notes what a reader could be deceived by.
void TestHostile::plain(const QString &text, bool isRich, const QString &where)
{
    if (!text.contains(u"picture.png"_s))
        return;
    ++m_seen;
    QString shown = text;
    if (isRich) {
        QTextDocument document;
        document.setHtml(text);
        shown = document.toPlainText();
        if (text.contains(u"<img"_s))
            m_problems << where + u": markup: "_s + text;
    }
    if (shown.contains(QChar(0x202e)) || shown.contains(QChar(0xdb40)))
        m_problems << where + u": characters that cannot be seen: "_s + shown;
}

void TestHostile::inspectView(const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    if (!model)
        return;
    const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
        for (int row = 0; row < std::min(50, model->rowCount(parent)); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                const QString where =
                    u"%1, row %2, column %3"_s.arg(view.accessibleName()).arg(row).arg(column);
                plain(index.data().toString(), false, where);
                for (const int role : {Qt::ToolTipRole, Qt::StatusTipRole, Qt::WhatsThisRole}) {
                    const QString tip = index.data(role).toString();
                    plain(tip, Qt::mightBeRichText(tip), where + u", tip"_s);
                }
                if (column == 0)
                    walk(index);
            }
        }
    };
    walk({});
    for (int column = 0; column < model->columnCount(); ++column)
        plain(model->headerData(column, Qt::Horizontal).toString(), false,
              view.accessibleName() + u", head"_s);
}

void TestHostile::inspect()
{
    m_problems.clear();
    m_seen = 0;
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        const QString where =
            u"%1 \u201c%2\u201d"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                       widget->accessibleName().left(30));
        for (const QString &tip : {widget->toolTip(), widget->statusTip(), widget->whatsThis()})
            plain(tip, Qt::mightBeRichText(tip), where + u", tip"_s);
        plain(widget->windowTitle(), false, where + u", title"_s);
        plain(widget->accessibleName(), false, where + u", name"_s);
        plain(widget->accessibleDescription(), false, where + u", description"_s);
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool isRich =
                label->textFormat() == Qt::RichText ||
                (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
            plain(label->text(), isRich, where);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            plain(button->text(), false, where);
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            // What one types stands as it is; what is only shown does not.
            if (line->isReadOnly())
                plain(line->text(), false, where);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                plain(box->itemText(i), false, where);
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            if (!qobject_cast<const QHeaderView *>(widget))
                inspectView(*view);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                plain(tabs->tabText(i), false, where);
                plain(tabs->tabToolTip(i), Qt::mightBeRichText(tabs->tabToolTip(i)), where);
            }
        } else if (const auto *message = qobject_cast<const QMessageBox *>(widget)) {
            const bool isRich =
                message->textFormat() != Qt::PlainText && Qt::mightBeRichText(message->text());
            plain(message->text(), isRich, where);
        }
    }
    const auto actions = m_app->window().findChildren<QAction *>();
    for (const QAction *action : actions) {
        plain(action->text(), false, u"action"_s);
        for (const QString &tip : {action->toolTip(), action->statusTip(), action->whatsThis()})
            plain(tip, Qt::mightBeRichText(tip), u"action, tip"_s);
    }
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    QVERIFY(m_seen > 0);
}

void TestHostile::closeDialogs()
{
    const auto dialogs = m_app->window().findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            dialog->reject();
    }
}

/// The test itself: it notices what would deceive.
void TestHostile::isSeenThrough()
{
    plain(hostile(u"x"_s), true, u"rich"_s);
    QCOMPARE(m_problems.size(), 2);
    m_problems.clear();
    plain(hostile(u"x"_s), false, u"plain"_s);
    QCOMPARE(m_problems.size(), 1);
    m_problems.clear();
    plain(u"<qt>%1</qt>"_s.arg(u"<img src=picture.png>"_s.toHtmlEscaped()), true, u"escaped"_s);
    QCOMPARE(m_problems, QStringList());
}

void TestHostile::table()
{
    inspect();
    QVERIFY(m_seen >= 6);
}

void TestHostile::form()
{
    const QModelIndex first = m_app->table()->model()->index(0, 0);
    QTest::mouseClick(m_app->table()->viewport(), Qt::LeftButton, {},
                      m_app->table()->visualRect(first).center());
    QTRY_VERIFY(test::named(m_app->window(), u"Save item"_s));
    inspect();
}

void TestHostile::message()
{
    m_app->trigger(u"New item"_s);
    const auto setKey = [this](const QString &key) {
        test::named<QLineEdit>(m_app->window(), u"Key"_s)->setText(key);
    };
    setKey(hostile(u"one"_s)); // it exists
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"exists already"_s));
    inspect();
    setKey(hostile(u"three"_s));
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"three"_s));
    inspect();
}

void TestHostile::history()
{
    m_app->trigger(u"History"_s);
    QAbstractItemView *entries = nullptr;
    QTRY_VERIFY((entries = test::named<QAbstractItemView>(m_app->window(), u"History entries"_s)) ||
                test::named(m_app->window(), u"History"_s));
    if (entries && entries->model()->rowCount() > 0)
        entries->setCurrentIndex(entries->model()->index(0, 0));
    inspect();
}

void TestHostile::log()
{
    m_app->trigger(u"Request log"_s);
    auto *requests = test::named<QTableView>(m_app->window(), u"Requests"_s);
    QVERIFY(requests);
    QTRY_VERIFY(requests->model()->rowCount() > 2);
    for (int row = 0; row < requests->model()->rowCount(); ++row)
        requests->setCurrentIndex(requests->model()->index(row, 0));
    inspect();
}

void TestHostile::mapDialog()
{
    m_app->trigger(u"Attributes and permissions\u2026"_s);
    auto *tabs = m_app->window().findChild<QDialog *>()->findChild<QTabWidget *>();
    QVERIFY(tabs);
    inspect();
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(test::named(m_app->window(), u"Permissions"_s));
    QTRY_VERIFY(!m_app->said(u"Permissions state"_s).contains(u"Loading"_s));
    inspect();
    closeDialogs();
}

void TestHostile::deletion()
{
    m_app->table()->selectAll();
    m_app->trigger(u"Delete\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    inspect();
    closeDialogs();
    m_app->trigger(u"Delete map\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    inspect();
    closeDialogs();
}

void TestHostile::bulkPlan()
{
    for (const QString &wish :
         {u"Import\u2026"_s, u"Export\u2026"_s, u"Copy items to another map\u2026"_s,
          u"Change many items\u2026"_s}) {
        m_app->trigger(wish);
        QTRY_VERIFY(QApplication::activeModalWidget());
        inspect();
        closeDialogs();
    }
}

void TestHostile::comparison()
{
    m_app->trigger(u"Compare with\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    inspect();
    test::named<QComboBox>(m_app->window(), u"Other map"_s)->setEditText(u"settings"_s);
    m_app->click(u"Compare"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    inspect();
    m_app->click(u"Change the other side"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Plan"_s));
    inspect();
    closeDialogs();
}

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
