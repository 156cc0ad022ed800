// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QString placeOf(const QWidget &widget)
{
    const QString name =
        widget.accessibleName().isEmpty() ? widget.objectName() : widget.accessibleName();
    return QLatin1StringView(widget.metaObject()->className()) + u" "_s + name;
}

class Collector
{
public:
    void add(const QString &where, const QString &what, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_found.append({where + u", "_s + what, text});
    }

    void addActions(const QString &where, const QList<QAction *> &actions)
    {
        for (const QAction *action : actions) {
            add(where, u"action"_s, action->text());
            add(where, u"tool tip of an action"_s, action->toolTip());
            add(where, u"status tip of an action"_s, action->statusTip());
        }
    }

    void addWidget(const QWidget &widget)
    {
        const QString where = placeOf(widget);
        add(where, u"accessible name"_s, widget.accessibleName());
        add(where, u"accessible description"_s, widget.accessibleDescription());
        add(where, u"tool tip"_s, widget.toolTip());
        add(where, u"status tip"_s, widget.statusTip());
        add(where, u"explanation"_s, widget.whatsThis());
        if (widget.isWindow() || qobject_cast<const QDockWidget *>(&widget))
            add(where, u"title"_s, widget.windowTitle());
        addActions(where, widget.actions());
        addContent(where, widget);
    }

    [[nodiscard]] QList<VisibleText> found() const { return m_found; }

private:
    void addContent(const QString &where, const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            add(where, u"text"_s, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            add(where, u"text"_s, button->text());
        } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
            add(where, u"title"_s, group->title());
        } else if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
            add(where, u"hint"_s, line->placeholderText());
        } else if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget)) {
            add(where, u"hint"_s, text->placeholderText());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add(where, u"tab"_s, tabs->tabText(i));
                add(where, u"tool tip of a tab"_s, tabs->tabToolTip(i));
            }
        } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < box->count(); ++i)
                add(where, u"choice"_s, box->itemText(i));
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
            addCells(where, *view);
        }
    }

    void addCells(const QString &where, const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model || qobject_cast<const QHeaderView *>(&view))
            return;
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            add(where, u"caption"_s, model->headerData(column, Qt::Horizontal).toString());
            constexpr int enough = 20;
            for (int row = 0; row < qMin(enough, model->rowCount(view.rootIndex())); ++row) {
                const QModelIndex index = model->index(row, column, view.rootIndex());
                const QString name = u"cell %1:%2"_s.arg(row).arg(column);
                add(where, name, index.data().toString());
                add(where, u"tool tip of "_s + name, index.data(Qt::ToolTipRole).toString());
                add(where, u"accessible text of "_s + name,
                    index.data(Qt::AccessibleTextRole).toString());
            }
        }
    }

    QList<VisibleText> m_found;
};

QList<const QWidget *> visibleWidgets(const QWidget &window)
{
    QList<const QWidget *> found{&window};
    const auto all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == &window)
            found << widget;
    }
    return found;
}

/// Letters and who has them.
class Mnemonics
{
public:
    explicit Mnemonics(QString where)
        : m_where(std::move(where))
    {
    }

    void add(const QString &text)
    {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            m_texts[keys.toString()] << text;
    }

    [[nodiscard]] QStringList shared() const
    {
        QStringList found;
        for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
            if (it->size() > 1)
                found << m_where + u": "_s + it.key() + u": "_s + it->join(u", "_s);
        }
        return found;
    }

private:
    QString m_where;
    QMap<QString, QStringList> m_texts;
};

QStringList sharedIn(const QString &where, const QList<QAction *> &actions)
{
    Mnemonics letters(where);
    for (const QAction *action : actions) {
        if (action->isVisible())
            letters.add(action->text());
    }
    return letters.shared();
}

QString shortage(const QWidget &widget, const QString &text, const QString &what)
{
    return placeOf(widget) + u" \""_s + text + u"\": "_s + what;
}

} // namespace

QList<VisibleText> visibleTexts(const QWidget &window)
{
    Collector collector;
    const auto widgets = visibleWidgets(window);
    for (const QWidget *widget : widgets)
        collector.addWidget(*widget);
    const auto menus = window.findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        collector.add(u"menu"_s, u"title"_s, menu->title());
        collector.addActions(u"menu "_s + menu->title(), menu->actions());
    }
    return collector.found();
}

QStringList clippedTexts(const QWidget &window)
{
    QStringList found;
    const auto widgets = visibleWidgets(window);
    for (const QWidget *widget : widgets) {
        const QSize room = widget->size();
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().trimmed().isEmpty())
                continue;
            if (!label->wordWrap() && label->sizeHint().width() > room.width() + 1)
                found << shortage(
                    *label, label->text(),
                    u"needs %1, has %2 across"_s.arg(label->sizeHint().width()).arg(room.width()));
            if (label->wordWrap() && label->heightForWidth(room.width()) > room.height() + 1)
                found << shortage(*label, label->text(),
                                  u"needs %1, has %2 from top to bottom"_s
                                      .arg(label->heightForWidth(room.width()))
                                      .arg(room.height()));
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; i < header->count(); ++i) {
                if (!header->isSectionHidden(i) &&
                    header->sectionSizeHint(i) > header->sectionSize(i) + 1)
                    found << shortage(
                        *header->parentWidget(),
                        header->model()->headerData(i, header->orientation()).toString(),
                        u"needs %1, has %2 across"_s.arg(header->sectionSizeHint(i))
                            .arg(header->sectionSize(i)));
            }
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && button->sizeHint().width() > room.width() + 1)
                found << shortage(
                    *button, button->text(),
                    u"needs %1, has %2 across"_s.arg(button->sizeHint().width()).arg(room.width()));
        }
    }
    return found;
}

QStringList sharedMnemonics(const QWidget &window)
{
    QStringList found;
    const auto menus = window.findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        found << sharedIn(u"menu "_s + menu->title(), menu->actions());
    const auto bars = window.findChildren<QMenuBar *>();
    for (const QMenuBar *bar : bars)
        found << sharedIn(u"menu bar"_s, bar->actions());
    if (!bars.isEmpty())
        return found; // a main window has more captions than there are letters
    Mnemonics letters(placeOf(window));
    const auto widgets = visibleWidgets(window);
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->buddy())
            letters.add(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            letters.add(button->text());
        if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            letters.add(group->title());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                letters.add(tabs->tabText(i));
        }
    }
    return found << letters.shared();
}

} // namespace syncdeck::test
