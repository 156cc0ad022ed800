// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/helpactions.h"

#include "ui/kit/helptopic.h"
#include "ui/kit/windowplace.h"
#include "ui/screens/help/helpwindow.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandlist.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcutEvent>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

/// From the menu it lets one point at things. By its keys, where nobody has a pointer at hand, it
/// tells about what has the focus.
class WhatsThisAction final : public QAction
{
public:
    using QAction::QAction;

protected:
    bool event(QEvent *event) override
    {
        QWidget *focus = QApplication::focusWidget();
        if (event->type() == QEvent::Shortcut && focus && !focus->whatsThis().isEmpty()) {
            QWhatsThis::showText(focus->mapToGlobal(QPoint(0, focus->height())), focus->whatsThis(),
                                 focus);
            return true;
        }
        return QAction::event(event);
    }
};

} // namespace

HelpActions::HelpActions(QWidget &window, std::function<QList<Command>()> commands)
    : m_window(window)
    , m_commands(std::move(commands))
{
    qApp->installEventFilter(this);
}

HelpActions::~HelpActions() = default;

void HelpActions::addTo(QMenu &menu)
{
    QAction *manual = menu.addAction(tr("&Manual"), QKeySequence(QKeySequence::HelpContents), this,
                                     &HelpActions::showForFocus);
    manual->setStatusTip(tr("Opens the manual at the page on what you are working with"));
    QAction *shortcuts = menu.addAction(tr("&Keyboard short cuts"), QKeySequence(u"Ctrl+?"_s), this,
                                        [this] { showTopic(u"keyboard"_s); });
    shortcuts->setStatusTip(tr("Lists every short cut"));
    auto *what = new WhatsThisAction(tr("&What\u2019s this?"), this);
    what->setShortcut(QKeySequence::WhatsThis);
    what->setStatusTip(tr("Explains the field that has the keyboard, or the one you point at"));
    connect(what, &QAction::triggered, this, &QWhatsThis::enterWhatsThisMode);
    menu.addAction(what);
    menu.addSeparator();
    QAction *about = menu.addAction(tr("&About Syncdeck"), this, &HelpActions::showAbout);
    about->setStatusTip(tr("Shows versions and licences"));
}

void HelpActions::showForFocus()
{
    const QWidget *focus = QApplication::focusWidget();
    showTopic(kit::helpTopic(focus ? focus : &m_window));
}

void HelpActions::showTopic(const QString &topic)
{
    if (!m_help) {
        m_help = std::make_unique<HelpWindow>();
        m_help->setAttribute(Qt::WA_QuitOnClose, false);
        connect(m_help.get(), &HelpWindow::linkActivated, this, &HelpActions::linkActivated);
        kit::centerOver(*m_help, m_window);
    }
    m_help->setShortcuts(shortcutTables(m_commands()));
    m_help->showTopic(topic);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

/// In a dialog the window's short cuts do not work.
bool HelpActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    const auto *widget = qobject_cast<const QWidget *>(watched);
    const bool isInDialog = widget && widget->window() != &m_window &&
                            widget->window() != m_help.get() && widget->window()->isWindow();
    if (!isInDialog || key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier)
        return false;
    showTopic(kit::helpTopic(widget));
    return true;
}

void HelpActions::showAbout()
{
    auto *dialog = new AboutDialog(&m_window);
    dialog->open();
}

} // namespace syncdeck::ui
