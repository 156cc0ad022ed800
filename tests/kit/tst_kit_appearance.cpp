// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/kit/appearance.h"
#include "ui/kit/bytemeter.h"
#include "ui/kit/colors.h"
#include "ui/kit/jsoncolors.h"
#include "ui/kit/jsoneditor.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/systemlook.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using Choice = kit::Appearance::Choice;
using Settings = QMap<QString, QVariantMap>;

/// A desktop's settings portal on the test's own bus.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Portal()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
    {
        qDBusRegisterMetaType<Settings>();
    }
    ~Portal() override { QDBusConnection::disconnectFromBus(u"portal"_s); }

    bool start(uint scheme, uint contrast)
    {
        m_scheme = scheme;
        m_contrast = contrast;
        return m_bus.registerObject(path, this, QDBusConnection::ExportAllContents) &&
               m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }

    void change(const QString &key, uint value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, u"org.freedesktop.portal.Settings"_s,
                                                         u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << key
               << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(signal);
    }

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &spaces)
    {
        if (!spaces.contains(u"org.freedesktop.appearance"_s))
            return {};
        return {{u"org.freedesktop.appearance"_s,
                 {{u"color-scheme"_s, m_scheme}, {u"contrast"_s, m_contrast}}}};
    }

private:
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    QDBusConnection m_bus;
    uint m_scheme = 0;
    uint m_contrast = 0;
};

class TestKitAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsTheDesktop();
    void choiceGoesBeforeTheDesktop();
    void choiceIsKept();
    void menuChooses();
    void widgetsFollowAtOnce();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestKitAppearance::init()
{
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    QApplication::setPalette(QPalette(Qt::white));
}

void TestKitAppearance::followsTheDesktop()
{
    Portal portal;
    QVERIFY(portal.start(1, 0));
    kit::Appearance appearance(*m_settings);
    QTRY_COMPARE(appearance.theme(), kit::Theme::Dark);
    QCOMPARE(QApplication::palette(), kit::paletteOf(kit::Theme::Dark));
    portal.change(u"contrast"_s, 1);
    QTRY_COMPARE(appearance.theme(), kit::Theme::DarkContrast);
    portal.change(u"color-scheme"_s, 2);
    QTRY_COMPARE(appearance.theme(), kit::Theme::LightContrast);
    portal.change(u"contrast"_s, 0);
    QTRY_COMPARE(appearance.theme(), kit::Theme::Light);
    QCOMPARE(QApplication::palette(), kit::paletteOf(kit::Theme::Light));
}

void TestKitAppearance::choiceGoesBeforeTheDesktop()
{
    Portal portal;
    QVERIFY(portal.start(1, 0));
    const kit::SystemLook system; // tells when the portal has spoken
    kit::Appearance appearance(*m_settings);
    appearance.choose(Choice::Light);
    QTRY_VERIFY(system.isDark());
    QCOMPARE(appearance.theme(), kit::Theme::Light);
    appearance.choose(Choice::System);
    QTRY_COMPARE(appearance.theme(), kit::Theme::Dark);
}

void TestKitAppearance::choiceIsKept()
{
    for (const auto &[choice, theme] : {std::pair{Choice::Dark, kit::Theme::Dark},
                                        {Choice::Light, kit::Theme::Light},
                                        {Choice::LightContrast, kit::Theme::LightContrast},
                                        {Choice::DarkContrast, kit::Theme::DarkContrast}}) {
        {
            kit::Appearance appearance(*m_settings);
            appearance.choose(choice);
        }
        const kit::Appearance again(*m_settings);
        QCOMPARE(again.choice(), choice);
        QCOMPARE(QApplication::palette(), kit::paletteOf(theme));
    }
    m_settings->setValue(u"window/appearance"_s, u"of a newer version"_s);
    QCOMPARE(kit::Appearance(*m_settings).choice(), Choice::System);
}

void TestKitAppearance::menuChooses()
{
    kit::Appearance appearance(*m_settings);
    QMenu menu;
    appearance.offerIn(menu);
    const auto actions = menu.actions();
    QCOMPARE(actions.size(), 5);
    QVERIFY(actions.first()->isChecked());
    QSignalSpy changes(&appearance, &kit::Appearance::changed);
    actions.at(2)->trigger();
    QCOMPARE(appearance.choice(), Choice::Dark);
    QVERIFY(actions.at(2)->isChecked() && !actions.first()->isChecked());
    QCOMPARE(changes.count(), 1);
}

void TestKitAppearance::widgetsFollowAtOnce()
{
    kit::Appearance appearance(*m_settings);
    appearance.choose(Choice::Light);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *editor = new kit::JsonEditor;
    auto *problem = new kit::ProblemLabel;
    auto *message = new kit::MessageBar;
    for (QWidget *widget : std::initializer_list<QWidget *>{editor, problem, message})
        column->addWidget(widget);
    editor->setUtf8(R"({"a": 1})");
    problem->showProblem(kit::ProblemLabel::Severity::Error, u"Wrong."_s);
    message->showMessage({kit::Tone::Failure, u"Failed."_s, {}, {}, {}});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, test::patienceMs));
    for (const Choice choice :
         {Choice::Dark, Choice::DarkContrast, Choice::LightContrast, Choice::Light}) {
        appearance.choose(choice);
        const QPalette palette = kit::paletteOf(appearance.theme());
        QTRY_COMPARE(editor->palette(), palette); // Qt tells the widgets by events
        const auto formats = editor->document()->firstBlock().layout()->formats();
        QVERIFY(!formats.isEmpty());
        QCOMPARE(formats.first().format.foreground().color(), kit::JsonColors::of(palette).name);
        QCOMPARE(problem->palette().color(QPalette::WindowText),
                 kit::SignalColors::of(palette, QPalette::Window).error);
        QCOMPARE(message->palette().color(QPalette::Window),
                 kit::ToneColors::of(palette, kit::Tone::Failure).back);
        QCOMPARE(message->palette().color(QPalette::WindowText),
                 kit::ToneColors::of(palette, kit::Tone::Failure).text);
        // The edge is painted, not set.
        const QImage picture = message->grab().toImage();
        QCOMPARE(picture.pixelColor(1, picture.height() / 2),
                 kit::ToneColors::of(palette, kit::Tone::Failure).mark);
    }
}

QTEST_MAIN(TestKitAppearance)
#include "tst_kit_appearance.moc"
