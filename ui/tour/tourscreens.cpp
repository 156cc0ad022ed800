// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"
#include "ui/tour/tour.h"
#include "ui/tour/windowdriver.h"

#include <QAbstractItemView>
#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// The screens beside the main job, one after the other.

namespace syncdeck::ui {

namespace {

/// A window of its own beside this one, such as the manual's; null when there is none.
QWidget *otherWindow(const QWidget &window)
{
    const auto all = QApplication::topLevelWidgets();
    const auto other = std::ranges::find_if(all, [&](const QWidget *one) {
        return one != &window && one->isVisible() && one->windowType() == Qt::Window;
    });
    return other == all.cend() ? nullptr : *other;
}

/// How many rows this list shows; -1 when it is not there.
int rowsOf(const WindowDriver &hands, const QString &name)
{
    const auto *view = qobject_cast<QAbstractItemView *>(hands.named(name));
    return view ? view->model()->rowCount() : -1;
}

} // namespace

void Tour::addProfiles(const store::ProfileStore &profiles)
{
    const auto add = [&](const QString &name, store::Environment environment, bool readOnly,
                         QChar digit) {
        store::Profile profile;
        profile.id = store::ProfileStore::newId();
        profile.name = name;
        profile.accountSid = u"AC"_s + QString(32, digit);
        profile.environment = environment;
        profile.readOnly = readOnly;
        static_cast<void>(profiles.save(profile)); // one less to look at
    };
    add(tr("Contact centre EU"), store::Environment::Production, true, u'1');
    add(tr("Contact centre test"), store::Environment::Staging, false, u'2');
    add(tr("My trial account"), store::Environment::Development, false, u'3');
}

void Tour::addFinding()
{
    const WindowDriver hands(m_window);
    m_steps << Step{u"filtered"_s,
                    [hands] {
                        hands.click(u"Dismiss message"_s);
                        hands.trigger(u"Transfers"_s);
                        hands.trigger(u"History"_s);
                        hands.type(u"Filter items"_s, u"data.status = \"available\""_s);
                    },
                    [hands] {
                        const int rows = rowsOf(hands, u"Items"_s);
                        return rows > 0 && rows < 100;
                    }};
    m_steps << Step{u"filter-problem"_s,
                    [hands] { hands.type(u"Filter items"_s, u"key:/agent.[0-9/"_s); },
                    [hands] {
                        return !hands.said(u"Filter problem"_s).isEmpty();
                    }};
    m_steps << Step{u"no-match"_s,
                    [hands] { hands.type(u"Filter items"_s, u"nothing like this"_s); },
                    [hands] {
                        return rowsOf(hands, u"Items"_s) == 0;
                    }};
    m_steps << Step{u"overview"_s,
                    [hands] {
                        hands.type(u"Filter items"_s, {});
                        hands.trigger(u"Overview"_s);
                    },
                    [hands] {
                        return rowsOf(hands, u"Items"_s) > 0 &&
                               hands.said(u"Overview state"_s).startsWith(u"The whole map"_s);
                    }};
    m_steps << Step{u"log"_s,
                    [hands] {
                        hands.trigger(u"Overview"_s);
                        hands.trigger(u"Request log"_s);
                        hands.press(u"Requests"_s, Qt::Key_End);
                    },
                    [hands] {
                        return rowsOf(hands, u"Items"_s) > 0 && rowsOf(hands, u"Requests"_s) > 0 &&
                               !hands.said(u"Exchange"_s).isEmpty();
                    }};
}

void Tour::addDialog(const QString &name, const QString &menuText, const QString &widget)
{
    const WindowDriver hands(m_window);
    m_steps << Step{name,
                    [hands, menuText] {
                        hands.dismiss();
                        hands.trigger(menuText);
                    },
                    [hands, widget] {
                        return QApplication::activeModalWidget() && hands.named(widget);
                    }};
}

void Tour::addTransferDialogs()
{
    const WindowDriver hands(m_window);
    addDialog(u"import"_s, u"Import\u2026"_s, u"File"_s);
    addDialog(u"export"_s, u"Export\u2026"_s, u"Attributes"_s);
    addDialog(u"change-many"_s, u"Change many items\u2026"_s, u"Member name"_s);
    addDialog(u"copy"_s, u"Copy items to another map\u2026"_s, u"Make a plan"_s);
    addDialog(u"compare"_s, u"Compare with\u2026"_s, u"With a file"_s);
    m_steps << Step{u"comparison"_s,
                    [hands, this] {
                        hands.click(u"With a file"_s);
                        hands.type(u"File"_s, importedFile());
                        hands.click(u"Compare"_s);
                    },
                    [hands] {
                        return rowsOf(hands, u"Differences"_s) > 0;
                    }};
}

void Tour::addMaps()
{
    const WindowDriver hands(m_window);
    addDialog(u"map"_s, u"Attributes and permissions\u2026"_s, u"Map attributes"_s);
    m_steps << Step{u"permissions"_s,
                    [hands] {
                        hands.showTab(u"Permissions"_s);
                        hands.type(u"Identity"_s, u"agent-1042"_s);
                        hands.click(u"Add permission"_s);
                    },
                    [hands] {
                        return rowsOf(hands, u"Permissions"_s) > 0;
                    }};
    addDialog(u"new-map"_s, u"New map\u2026"_s, u"Unique name"_s);
    m_steps << Step{u"empty-map"_s,
                    [hands] {
                        hands.type(u"Unique name"_s, u"callbacks"_s);
                        hands.click(u"Create map"_s);
                    },
                    [hands] {
                        return rowsOf(hands, u"Items"_s) == 0 &&
                               hands.said(u"Message"_s).contains(u"callbacks"_s);
                    }};
    m_steps << Step{u"search"_s,
                    [hands] {
                        hands.click(u"Dismiss message"_s);
                        hands.type(u"Search services and maps"_s, u"que"_s);
                    },
                    [hands] {
                        // Nothing else was opened by it.
                        return hands.named(u"Services and maps"_s) &&
                               rowsOf(hands, u"Items"_s) == 0;
                    }};
}

void Tour::addConnections()
{
    addDialog(u"connections"_s, u"Connections\u2026"_s, u"Profiles"_s);
    const WindowDriver hands(m_window);
    m_steps << Step{u"new-profile"_s, [hands] { hands.click(u"New profile"_s); },
                    [hands] {
                        return hands.named(u"Profiles"_s) != nullptr;
                    }};
    m_steps << Step{u"commands"_s,
                    [hands] {
                        hands.dismiss();
                        hands.type(u"Search services and maps"_s, {});
                        hands.trigger(u"All commands\u2026"_s);
                        hands.type(u"Search commands"_s, u"map"_s);
                    },
                    [hands] {
                        return rowsOf(hands, u"Commands found"_s) > 0;
                    }};
    m_steps << Step{u"manual"_s,
                    [hands] {
                        hands.dismiss();
                        hands.trigger(u"Manual"_s);
                    },
                    [this] {
                        return otherWindow(m_window) != nullptr;
                    }};
    m_steps << Step{u"about"_s,
                    [hands, this] {
                        if (QWidget *manual = otherWindow(m_window))
                            manual->close();
                        hands.trigger(u"About Syncdeck"_s);
                    },
                    [hands] {
                        return QApplication::activeModalWidget() && !hands.named(u"Profiles"_s);
                    }};
    m_steps << Step{u"end"_s, [hands] { hands.dismiss(); },
                    [] {
                        return !QApplication::activeModalWidget();
                    }};
}

} // namespace syncdeck::ui
