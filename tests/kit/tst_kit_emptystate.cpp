// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/palettes.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestKitEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void standsInAnEmptyListAlone();
    void offersWhatHelps();
    void hasTheColorsOfTheTheme();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    kit::EmptyState::Reason m_reason;
    kit::EmptyState *m_state = nullptr;
};

void TestKitEmptyState::init()
{
    QApplication::setPalette(kit::paletteOf(kit::Theme::Light));
    m_view.reset();
    m_model = std::make_unique<QStandardItemModel>();
    m_view = std::make_unique<QTableView>();
    m_view->setModel(m_model.get());
    m_reason = {u"filter"_s, u"Nothing <b>matches</b>."_s, {}, {}};
    m_state = new kit::EmptyState(*m_view, [this] { return m_reason; });
    m_view->resize(400, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), test::patienceMs));
}

void TestKitEmptyState::standsInAnEmptyListAlone()
{
    QVERIFY(m_state->isVisible());
    const auto labels = m_state->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"Nothing <b>matches</b>."_s &&
               label->textFormat() == Qt::PlainText;
    }));
    m_model->appendRow(new QStandardItem(u"one"_s));
    QVERIFY(!m_state->isVisible());
    m_model->removeRow(0);
    QVERIFY(m_state->isVisible());
    m_reason = {};
    m_state->refresh();
    QVERIFY(!m_state->isVisible());
}

void TestKitEmptyState::offersWhatHelps()
{
    auto *button = m_state->findChild<QPushButton *>();
    QVERIFY(!button->isVisible());
    int pressed = 0;
    m_reason = {u"error"_s, u"It failed."_s, u"Try again"_s, [&] {
                    ++pressed;
                    m_reason = {u"loading"_s, u"Loading."_s, {}, {}};
                    m_state->refresh();
                }};
    m_state->refresh();
    QCOMPARE(button->text(), u"Try again"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pressed, 1);
    QVERIFY(!button->isVisible() && m_state->isVisible());
}

void TestKitEmptyState::hasTheColorsOfTheTheme()
{
    const auto picture = [this] {
        const auto labels = m_state->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->pixmap().isNull())
                return label->pixmap().toImage();
        }
        return QImage();
    };
    const QImage light = picture();
    QVERIFY(!light.isNull());
    QApplication::setPalette(kit::paletteOf(kit::Theme::DarkContrast));
    QTRY_VERIFY(!picture().isNull() && picture() != light);
}

QTEST_MAIN(TestKitEmptyState)
#include "tst_kit_emptystate.moc"
