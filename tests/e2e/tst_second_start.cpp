// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/instance/windowchannel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstdlib>
#include <memory>
#include <sys/stat.h>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;
using syncdeck::ui::WindowChannel;

namespace {

/// The titles of the windows that are on the screen, as the display knows them.
class Screen
{
public:
    Screen()
        : m_display(xcb_connect(nullptr, nullptr))
    {
    }
    ~Screen() { xcb_disconnect(m_display); }
    Q_DISABLE_COPY_MOVE(Screen)

    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_display)).data->root;
        const auto tree =
            owned(xcb_query_tree_reply(m_display, xcb_query_tree(m_display, root), nullptr));
        if (!tree)
            return {};
        const xcb_window_t *children = xcb_query_tree_children(tree.get());
        for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
            const auto attributes = owned(xcb_get_window_attributes_reply(
                m_display, xcb_get_window_attributes(m_display, children[i]), nullptr));
            const QString title = titleOf(children[i]);
            if (attributes && attributes->map_state == XCB_MAP_STATE_VIEWABLE && !title.isEmpty())
                titles << title;
        }
        return titles;
    }

private:
    template <typename Reply>
    [[nodiscard]] static std::unique_ptr<Reply, decltype(&std::free)> owned(Reply *reply)
    {
        return {reply, &std::free};
    }

    [[nodiscard]] QString titleOf(xcb_window_t window) const
    {
        constexpr char name[] = "_NET_WM_NAME";
        const auto atom = owned(xcb_intern_atom_reply(
            m_display, xcb_intern_atom(m_display, 1, sizeof name - 1, name), nullptr));
        if (!atom || atom->atom == XCB_ATOM_NONE)
            return {};
        constexpr uint32_t words = 256;
        const auto property = owned(xcb_get_property_reply(
            m_display,
            xcb_get_property(m_display, 0, window, atom->atom, XCB_GET_PROPERTY_TYPE_ANY, 0, words),
            nullptr));
        if (!property)
            return {};
        return QString::fromUtf8(static_cast<const char *>(xcb_get_property_value(property.get())),
                                 xcb_get_property_value_length(property.get()));
    }

    xcb_connection_t *m_display;
};

/// A process that is gone with its test.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(SYNCDECK_PROGRAM), arguments);
    }
    /// By a line of a shell, in which "$@" is the program with its arguments.
    Program(const QString &line, const QStringList &arguments)
    {
        m_process.start(u"sh"_s,
                        QStringList{u"-c"_s, line, u"sh"_s, QStringLiteral(SYNCDECK_PROGRAM)} +
                            arguments);
    }
    ~Program() { kill(); }
    Q_DISABLE_COPY_MOVE(Program)

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// -1: it did not end by itself.
    [[nodiscard]] int exitCode()
    {
        return m_process.waitForFinished(syncdeck::test::patienceMs) &&
                       m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(syncdeck::test::patienceMs);
    }

private:
    QProcess m_process;
};

} // namespace

/// What becomes of a start of the program while a window of it is there: real processes on a real
/// display.
class TestSecondStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsALinkToTheWindowThatIsThere();
    void bringsTheWindowForward();
    void opensAnotherWindowWhenAskedTo();
    void takesOverAfterACrash();
    void refusesAStrangersLinkInTheWindow();
    void opensThoughItsLayoutIsNoFile();
    void opensWithClosedDescriptors();

private:
    [[nodiscard]] bool shows(const QString &part) const
    {
        const QStringList titles = m_screen.titles();
        return !titles.filter(part).isEmpty();
    }

    Screen m_screen;
};

void TestSecondStart::handsALinkToTheWindowThatIsThere()
{
    Program first({u"--sandbox"_s, u"--map"_s, u"agents"_s});
    QTRY_VERIFY(shows(u"agents \u2014 Sandbox"_s));
    Program second({u"syncdeck://open?service=default&map=settings&key=limits"_s});
    QCOMPARE(second.exitCode(), 0);
    QTRY_VERIFY(shows(u"settings \u2014 Sandbox"_s));
    QCOMPARE(m_screen.titles().size(), 1);
    QVERIFY(first.isRunning());
}

void TestSecondStart::bringsTheWindowForward()
{
    const Program first({});
    QTRY_VERIFY(shows(u"Syncdeck"_s));
    Program second({});
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(m_screen.titles().size(), 1);
}

void TestSecondStart::opensAnotherWindowWhenAskedTo()
{
    const Program first({});
    QTRY_COMPARE(m_screen.titles().size(), 1);
    const Program second({u"--new-window"_s});
    QTRY_COMPARE(m_screen.titles().size(), 2);
    const Program third({u"--sandbox"_s}); // an account that was named has a window of its own
    QTRY_COMPARE(m_screen.titles().size(), 3);
}

void TestSecondStart::takesOverAfterACrash()
{
    {
        Program first({});
        QTRY_COMPARE(m_screen.titles().size(), 1);
        first.kill();
    }
    QVERIFY(QFileInfo::exists(WindowChannel::socketPath(WindowChannel::defaultFolder())));
    QTRY_COMPARE(m_screen.titles().size(), 0);
    const Program next({});
    QTRY_COMPARE(m_screen.titles().size(), 1);
    Program second({});
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(m_screen.titles().size(), 1);
}

void TestSecondStart::refusesAStrangersLinkInTheWindow()
{
    const Program first({u"--sandbox"_s, u"--map"_s, u"agents"_s});
    QTRY_VERIFY(shows(u"agents \u2014 Sandbox"_s));
    for (const QString &link :
         {u"syncdeck://open?service=default&map=settings&key=..%2f..&action=delete"_s,
          u"syncdeck:"_s + QString(200'000 / 2, u'A'), u"SYNCDECK://\u202e"_s}) {
        Program second({link});
        QCOMPARE(second.exitCode(), 0);
    }
    QVERIFY(first.isRunning());
    Program sound({u"syncdeck://open?service=default&map=queues"_s});
    QCOMPARE(sound.exitCode(), 0);
    QTRY_VERIFY(shows(u"queues \u2014 Sandbox"_s));
}

void TestSecondStart::opensThoughItsLayoutIsNoFile()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                         u"/syncdeck/window.ini"_s;
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile::remove(path);
    const QByteArray name = QFile::encodeName(path);
    QCOMPARE(mkfifo(name.constData(), 0600), 0);
    {
        const Program program({u"--sandbox"_s, u"--map"_s, u"agents"_s});
        QTRY_VERIFY(shows(u"agents \u2014 Sandbox"_s));
    }
    struct ::stat status{};
    QCOMPARE(lstat(name.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
    QVERIFY(QFile::remove(path));
}

void TestSecondStart::opensWithClosedDescriptors()
{
    const Program program(u"exec \"$@\" <&- >&- 2>&-"_s, {u"--sandbox"_s, u"--map"_s, u"agents"_s});
    QTRY_VERIFY(shows(u"agents \u2014 Sandbox"_s));
    QVERIFY(program.isRunning());
}

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_second_start.moc"
