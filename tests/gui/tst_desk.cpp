// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/visibletexts.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmimedata.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/items/itemspanel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::named;
using test::WindowFixture;

/// What one expects of a window on a desktop: it comes back as it was left, and things can be
/// carried into it and out of it.
class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackAsItWasLeft();
    void dialogsKeepTheirSize();
    void questionsAreAsLargeAsTheirText();
    void fitsAScreenThatBecameSmaller();
    void resetsColumns();
    void sortsByKeyboard();
    void copiesRowsKeysAndDataExactly();
    void doesNotCopyTooMuch();
    void dropsAFileOnTheWindow();
    void refusesWhatItCannotTake();
    void leavesTextToTheField();

private:
    void open();
    void select(const QStringList &keys);
    [[nodiscard]] QAction *inColumnMenu(const QString &submenu, const QString &text);
    [[nodiscard]] bool drop(QWidget &target, const QList<QUrl> &urls);
    [[nodiscard]] QString file(const QString &name) const;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestDesk::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestDesk::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

void TestDesk::open()
{
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

void TestDesk::select(const QStringList &keys)
{
    QTableView *table = m_app->table();
    table->clearSelection();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (keys.contains(index.data(ui::ItemModel::KeyRole).toString()))
            table->selectionModel()->select(index, QItemSelectionModel::Select |
                                                       QItemSelectionModel::Rows);
    }
    table->setFocus();
}

QAction *TestDesk::inColumnMenu(const QString &submenu, const QString &text)
{
    QMenu *menu = m_app->window().findChild<ui::ItemsPanel *>()->columnMenu();
    Q_EMIT menu->aboutToShow();
    QList<QAction *> list = menu->actions();
    for (const QAction *action : menu->actions()) {
        if (action->menu() && QString(action->text()).remove(u'&') == submenu)
            list = action->menu()->actions();
    }
    for (QAction *action : std::as_const(list)) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void TestDesk::comesBackAsItWasLeft()
{
    open();
    m_app->window().resize(1100, 700);
    QHeaderView *header = m_app->table()->horizontalHeader();
    inColumnMenu({}, u"Updated"_s)->trigger();
    header->moveSection(header->visualIndex(3), 0);
    header->resizeSection(0, 333);
    inColumnMenu(u"Sort by"_s, u"Revision"_s)->trigger();
    auto *splitter = m_app->window().findChild<QSplitter *>(u"panes"_s);
    splitter->setSizes({300, 420, 380});
    const QList<int> sizes = splitter->sizes();
    m_app->trigger(u"History"_s);
    QTRY_VERIFY(named(m_app->window(), u"History entries"_s));
    m_app->close();

    open();
    QCOMPARE(m_app->window().size(), QSize(1100, 700));
    header = m_app->table()->horizontalHeader();
    QVERIFY(!header->isSectionHidden(4));
    QCOMPARE(header->visualIndex(3), 0);
    QCOMPARE(header->sectionSize(0), 333);
    QCOMPARE(header->sortIndicatorSection(), 3);
    splitter = m_app->window().findChild<QSplitter *>(u"panes"_s);
    QCOMPARE(splitter->sizes(), sizes);
    QTRY_VERIFY(named(m_app->window(), u"History entries"_s));
}

void TestDesk::dialogsKeepTheirSize()
{
    open();
    m_app->trigger(u"Change many items\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *dialog = QApplication::activeModalWidget();
    const QSize larger = dialog->size() + QSize(77, 33);
    dialog->resize(larger);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_app->trigger(u"Change many items\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(QApplication::activeModalWidget()->size(), larger);
}

/// However little the one before had to say.
void TestDesk::questionsAreAsLargeAsTheirText()
{
    open();
    select({u"limits"_s});
    for (const QString &question : {u"Delete\u2026"_s, u"Delete map\u2026"_s}) {
        // Of the map itself something is known only once the tree of maps has come.
        const auto isOffered = [&](const QAction *action) {
            return action->text().remove(u'&') == question && action->isEnabled();
        };
        QTRY_VERIFY(std::ranges::any_of(m_app->window().findChildren<QAction *>(), isOffered));
        m_app->trigger(question);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(QTest::qWaitForWindowExposed(dialog, test::patienceMs));
        const QStringList clipped = test::clippedTexts(*dialog);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        dialog->resize(dialog->minimumSize());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
}

void TestDesk::fitsAScreenThatBecameSmaller()
{
    open();
    const QSize room = m_app->window().screen()->availableSize();
    m_app->window().resize(room * 2);
    m_app->trigger(u"Import\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->resize(room * 2);
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_app->close();

    open();
    const QSize size = m_app->window().size();
    QVERIFY2(size.width() <= room.width() && size.height() <= room.height(),
             qPrintable(u"%1 x %2"_s.arg(size.width()).arg(size.height())));
    m_app->trigger(u"Import\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    const QSize dialog = QApplication::activeModalWidget()->size();
    QVERIFY(dialog.width() <= room.width() && dialog.height() <= room.height());
}

void TestDesk::resetsColumns()
{
    open();
    QHeaderView *header = m_app->table()->horizontalHeader();
    const int width = header->sectionSize(0);
    header->resizeSection(0, width + 50);
    inColumnMenu({}, u"Data"_s)->trigger();
    QVERIFY(header->isSectionHidden(1));
    inColumnMenu(u"Move to the front"_s, u"Revision"_s)->trigger();
    QCOMPARE(header->logicalIndex(0), 3);
    QVERIFY(!inColumnMenu({}, u"Key"_s)->isEnabled()); // rows would be named by nothing
    inColumnMenu({}, u"Reset columns"_s)->trigger();
    QVERIFY(!header->isSectionHidden(1));
    QCOMPARE(header->sectionSize(0), width);
    QCOMPARE(header->logicalIndex(0), 0);
}

void TestDesk::sortsByKeyboard()
{
    open();
    const auto first = [&] {
        return m_app->table()->model()->index(0, 0).data(ui::ItemModel::KeyRole).toString();
    };
    const QString before = first();
    inColumnMenu(u"Sort by"_s, u"Descending"_s)->trigger();
    QTRY_VERIFY(first() != before);
    inColumnMenu(u"Sort by"_s, u"Ascending"_s)->trigger();
    QTRY_COMPARE(first(), before);
}

void TestDesk::copiesRowsKeysAndDataExactly()
{
    const QByteArray data = "{ \"n\": 9007199254740993.0, \"e\": 1e2,\n\"\u00e9\": \"\\u00e9\" }";
    const QString service = m_service->endpoint().serviceSid;
    QVERIFY(await(
        m_other->client().createItem(service, u"settings"_s, {u"copy/\u00e9 1"_s, data, {}, {}})));
    QVERIFY(await(m_other->client().createItem(service, u"settings"_s,
                                               {u"copy/2"_s, "{\"b\":1.0}", {}, {}})));
    open();
    const QClipboard *clipboard = QGuiApplication::clipboard();
    select({u"copy/\u00e9 1"_s});
    const QByteArray stored = m_app->table()
                                  ->selectionModel()
                                  ->selectedRows()
                                  .first()
                                  .data(ui::ItemModel::DataRole)
                                  .toByteArray();
    QVERIFY(stored.contains("9007199254740993.0"));
    QTest::keyClick(m_app->table(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard->text().toUtf8(), stored);
    QCOMPARE(clipboard->mimeData()->data(u"application/json"_s), stored);
    QTest::keyClick(m_app->table(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard->text(), u"copy/\u00e9 1"_s);

    select({u"copy/\u00e9 1"_s, u"copy/2"_s});
    QTest::keyClick(m_app->table(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard->text(), u"copy/2\ncopy/\u00e9 1\n"_s);
    QTest::keyClick(m_app->table(), Qt::Key_C, Qt::ControlModifier);
    const QList<QByteArray> lines = clipboard->text().toUtf8().split('\n');
    QCOMPARE(lines.size(), 3); // each ends
    QVERIFY(lines[0].startsWith("{\"key\":\"copy/2\""));
    QVERIFY(lines[0].contains("\"data\":{\"b\":1.0}"));
    QCOMPARE(clipboard->mimeData()->data(u"application/x-ndjson"_s), clipboard->text().toUtf8());

    // In a field Copy copies what is selected there.
    auto *key = named<QLineEdit>(m_app->window(), u"Filter items"_s);
    key->setText(u"abc"_s);
    key->setFocus();
    key->selectAll();
    QTest::keyClick(key, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), u"abc"_s);
}

void TestDesk::doesNotCopyTooMuch()
{
    // As many as weigh more than is allowed, without making them one by one.
    items::ItemTable table;
    sync::Item item;
    item.key = u"k"_s;
    item.data = "{\"x\":\"" + QByteArray(16'000, 'x') + "\"}";
    table.add(item);
    ui::ItemChoice choice{table.items(), {}, {}, {}};
    choice.selected.assign(std::size_t(ui::ItemMimeData::mostBytes / 16'000), items::Row(0));
    QVERIFY(ui::ItemMimeData::sizeOf(choice) > ui::ItemMimeData::mostBytes);
    choice.selected.resize(10);
    QVERIFY(ui::ItemMimeData::sizeOf(choice) < ui::ItemMimeData::mostBytes);
}

QString TestDesk::file(const QString &name) const
{
    QFile made(m_folder.filePath(name));
    return made.open(QIODevice::WriteOnly) && made.write("{\"key\":\"a\",\"data\":{}}\n") > 0
               ? made.fileName()
               : QString();
}

bool TestDesk::drop(QWidget &target, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = target.rect().center();
    // To the widget below first; Qt goes on to those around it.
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &dropped);
    return dropped.isAccepted() && dropped.dropAction() == Qt::CopyAction;
}

void TestDesk::dropsAFileOnTheWindow()
{
    open();
    QVERIFY(drop(*m_app->table(), {QUrl::fromLocalFile(file(u"some.ndjson"_s))}));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(named<QLineEdit>(m_app->window(), u"File"_s)->text(),
             m_folder.filePath(u"some.ndjson"_s));
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
}

void TestDesk::refusesWhatItCannotTake()
{
    open();
    QVERIFY(drop(*m_app->table(), {QUrl::fromLocalFile(file(u"some.pdf"_s))}));
    QVERIFY(m_app->said(u"Message"_s).contains(u".ndjson"_s));
    QVERIFY(drop(*m_app->table(), {QUrl(u"https://example.com/a.json"_s)}));
    QVERIFY(m_app->said(u"Message"_s).contains(u"on this machine"_s));
    const QUrl one = QUrl::fromLocalFile(file(u"1.json"_s));
    QVERIFY(drop(*m_app->table(), {one, QUrl::fromLocalFile(file(u"2.json"_s))}));
    QVERIFY(m_app->said(u"Message"_s).contains(u"one file"_s));
    QVERIFY(!QApplication::activeModalWidget());

    store::Profile readOnly = m_service->profile();
    readOnly.readOnly = true;
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(readOnly, endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QVERIFY(drop(*m_app->table(), {one}));
    QVERIFY(m_app->said(u"Message"_s).contains(u"read-only"_s));
}

void TestDesk::leavesTextToTheField()
{
    open();
    QMimeData text;
    text.setText(u"{\"a\":1}"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(&m_app->window(), &enter);
    QVERIFY(!enter.isAccepted());
    // Text that is dropped on the data is for the field, a file for the window.
    auto *data = named(m_app->window(), u"Data"_s);
    auto *viewport = data->findChild<QWidget *>(u"qt_scrollarea_viewport"_s);
    QDragEnterEvent withText(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &withText);
    QVERIFY(withText.isAccepted());
    QVERIFY(drop(*viewport, {QUrl::fromLocalFile(file(u"x.json"_s))}));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(named<QLineEdit>(m_app->window(), u"File"_s)->text(), m_folder.filePath(u"x.json"_s));
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
