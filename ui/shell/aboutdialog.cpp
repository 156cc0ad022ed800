// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/aboutdialog.h"

#include "app/sql/database.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

QString sqliteVersion()
{
    sql::Database memory;
    const auto version =
        memory.open({}, {}) ? memory.value(u"SELECT sqlite_version()"_s) : std::nullopt;
    return version ? version->toString() : QString();
}

QPlainTextEdit *textPage(const QString &text, const QString &name)
{
    auto *page = new QPlainTextEdit(text);
    page->setReadOnly(true);
    page->setTabChangesFocus(true);
    page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    page->setAccessibleName(name);
    return page;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Syncdeck"));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"privacy"_s);
    constexpr int iconSide = 64;
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(u":/icons/syncdeck.svg"_s).pixmap(iconSide));
    auto *about =
        kit::sentence(tr("Desktop manager for Twilio Sync Map items. Not a product of Twilio."));
    auto *head = new QHBoxLayout;
    head->addWidget(icon);
    head->addWidget(about, 1);

    QFile file(u":/about/LICENSE"_s);
    const QString licence =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    auto *tabs = new QTabWidget;
    tabs->addTab(textPage(versions(), tr("Versions and licences")), tr("&Versions and licences"));
    auto *text = textPage(licence, tr("Licence"));
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setLayoutDirection(Qt::LeftToRight);
    tabs->addTab(text, tr("&Licence of Syncdeck"));

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    resize(76 * fontMetrics().averageCharWidth(), 22 * fontMetrics().height());
}

QString AboutDialog::versions()
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &version, const QString &licence) {
        lines << tr("%1 %2: %3", "library version: licence").arg(name, version, licence);
    };
    // Names of licences are those of the SPDX list.
    add(u"Syncdeck"_s, QStringLiteral(SYNCDECK_VERSION), u"Apache-2.0"_s);
    add(u"Qt"_s, QString::fromLatin1(qVersion()), u"LGPL-3.0-only"_s);
    add(u"QtKeychain"_s, QStringLiteral(SYNCDECK_KEYCHAIN_VERSION), u"BSD-3-Clause"_s);
    add(u"SQLite"_s, sqliteVersion(), tr("public domain"));
    lines << QString();
    lines << tr("Running on %1 (%2), display system %3")
                 .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                      QGuiApplication::platformName());
    return lines.join(u'\n');
}

} // namespace syncdeck::ui
