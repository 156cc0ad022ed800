// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/languagemenu.h"

#include "app/base/language.h"
#include "ui/kit/messagebar.h"

#include <QActionGroup>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

const QString settingsKey = u"window/language"_s;

} // namespace

LanguageMenu::LanguageMenu(QSettings &settings, QWidget *parent)
    : QMenu(tr("Lan&guage"), parent)
    , m_settings(settings)
    , m_group(new QActionGroup(this))
    , m_ofSystem(languageOfSystem())
    , m_spoken(spokenLanguage())
{
    //: %1 is the language's own name.
    add(tr("As the &system says (%1)").arg(nameOfLanguage(m_ofSystem)), {});
    addSeparator();
    const QStringList all = languages();
    for (const QString &language : all)
        add(nameOfLanguage(language), language);
}

QString LanguageMenu::chosen(const QSettings &settings)
{
    const QString language = settings.value(settingsKey).toString();
    return languages().contains(language) ? language : QString();
}

void LanguageMenu::add(const QString &text, const QString &language)
{
    QAction *action = addAction(text, this, [this, language] { choose(language); });
    action->setCheckable(true);
    action->setActionGroup(m_group);
    action->setChecked(language == chosen(m_settings));
}

void LanguageMenu::choose(const QString &language)
{
    m_settings.setValue(settingsKey, language);
    const QString next = language.isEmpty() ? m_ofSystem : language;
    kit::Message message{kit::Message::Tone::Notice, {}, {}, {}, {}};
    //: %1 is the language's own name.
    message.headline = next == m_spoken
                           ? tr("Syncdeck goes on in %1.").arg(nameOfLanguage(next))
                           : tr("Syncdeck starts in %1 the next time.").arg(nameOfLanguage(next));
    Q_EMIT this->message(message);
}

} // namespace syncdeck::ui
