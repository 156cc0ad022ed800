// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/help/helpwindow.h"

#include "ui/kit/icons.h"
#include "ui/screens/help/manualview.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_back(new QToolButton)
    , m_forward(new QToolButton)
    , m_search(new QLineEdit)
    , m_contents(new QListWidget)
    , m_page(new ManualView(m_manual))
{
    setWindowTitle(tr("Syncdeck manual"));
    const auto dress = [this](QToolButton *button, const QString &drawing, const QString &name,
                              QKeySequence::StandardKey key) {
        auto *keys = new QAction(this); // a button has room for one of them only
        keys->setShortcuts(key);
        addAction(keys);
        connect(keys, &QAction::triggered, button, &QToolButton::click);
        button->setIcon(kit::icon(drawing));
        button->setAccessibleName(name);
        button->setToolTip(u"%1 (%2)"_s.arg(
            name, keys->shortcuts().constLast().toString(QKeySequence::NativeText)));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        button->setEnabled(false);
    };
    dress(m_back, u"back"_s, tr("Back"), QKeySequence::Back);
    dress(m_forward, u"forward"_s, tr("Forward"), QKeySequence::Forward);
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_contents->setAccessibleName(tr("Contents"));
    m_page->setAccessibleName(tr("Page"));
    arrange();
    narrow({});

    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_search, qOverload<>(&QWidget::setFocus));
    connect(m_back, &QToolButton::clicked, m_page, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_page, &QTextBrowser::forward);
    connect(m_page, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_page, &QTextBrowser::sourceChanged, this, &HelpWindow::follow);
    connect(m_page, &ManualView::linkActivated, this, &HelpWindow::linkActivated);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        showCurrent();
        m_page->setFocus();
    });
    connect(m_contents, &QListWidget::currentRowChanged, this, &HelpWindow::showCurrent);
    connect(m_contents, &QListWidget::itemActivated, this, [this] { m_page->setFocus(); });
    showTopic({});
}

void HelpWindow::arrange()
{
    auto *caption = new QLabel(tr("&Contents:"));
    caption->setBuddy(m_contents);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward);
    buttons->addWidget(m_search, 1);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addWidget(caption);
    column->addWidget(m_contents, 1);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"parts"_s);
    split->addWidget(left);
    split->addWidget(m_page);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({280, 620});
    auto *all = new QVBoxLayout(this);
    all->addWidget(split);
    resize(940, 680);
}

void HelpWindow::showTopic(const QString &topic)
{
    const bool isKnown = m_manual.indexOf(topic) >= 0;
    m_page->showTopic(isKnown ? topic : m_manual.pages().constFirst().topic);
}

QString HelpWindow::topic() const
{
    return m_page->topic();
}

void HelpWindow::setShortcuts(const QString &markdown)
{
    m_page->setShortcuts(markdown);
    if (!topic().isEmpty())
        m_page->reload();
}

void HelpWindow::narrow(const QString &words)
{
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    const auto found = m_manual.find(words);
    for (const qsizetype index : found) {
        const Manual::Page &page = m_manual.pages()[index];
        auto *entry = new QListWidgetItem(page.title, m_contents);
        entry->setData(Qt::UserRole, page.topic);
        if (page.topic == topic())
            m_contents->setCurrentItem(entry);
    }
    if (found.isEmpty()) {
        auto *none = new QListWidgetItem(tr("No page has all of these words."), m_contents);
        none->setFlags(Qt::NoItemFlags);
    } else if (m_contents->currentRow() < 0) {
        m_contents->setCurrentRow(0);
    }
    m_page->mark(words);
}

void HelpWindow::showCurrent()
{
    const QListWidgetItem *entry = m_contents->currentItem();
    if (!entry || entry->flags() == Qt::NoItemFlags)
        return;
    const QString wanted = entry->data(Qt::UserRole).toString();
    if (wanted != topic())
        m_page->showTopic(wanted);
}

/// The contents show where one is, however one came there.
void HelpWindow::follow(const QUrl &address)
{
    const QSignalBlocker blocker(m_contents);
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == Manual::topicOf(address))
            m_contents->setCurrentRow(row);
    }
    m_page->mark(m_search->text());
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_search->text().isEmpty())
        close();
    else
        m_search->clear();
}

} // namespace syncdeck::ui
