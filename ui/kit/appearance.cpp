// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/appearance.h"

#include "ui/kit/style.h"
#include "ui/kit/systemlook.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

const auto settingsKey = u"window/appearance"_s;

using Choice = Appearance::Choice;

/// As the settings hold them.
const QList<std::pair<Choice, QString>> &words()
{
    static const QList<std::pair<Choice, QString>> all{
        {Choice::System, u"system"_s},
        {Choice::Light, u"light"_s},
        {Choice::Dark, u"dark"_s},
        {Choice::LightContrast, u"high-contrast-light"_s},
        {Choice::DarkContrast, u"high-contrast-dark"_s},
    };
    return all;
}

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_system(new SystemLook(this))
{
    const QString kept = settings.value(settingsKey).toString();
    const auto found = std::ranges::find(words(), kept, &std::pair<Choice, QString>::second);
    if (found != words().cend())
        m_choice = found->first;
    connect(m_system, &SystemLook::changed, this, &Appearance::apply);
    QApplication::setStyle(new Style);
    apply();
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    const auto found = std::ranges::find(words(), choice, &std::pair<Choice, QString>::first);
    m_settings.setValue(settingsKey, found->second);
    apply();
}

Theme Appearance::theme() const
{
    switch (m_choice) {
    case Choice::Light:
        return Theme::Light;
    case Choice::Dark:
        return Theme::Dark;
    case Choice::LightContrast:
        return Theme::LightContrast;
    case Choice::DarkContrast:
        return Theme::DarkContrast;
    case Choice::System:
        break;
    }
    if (m_system->isHighContrast())
        return m_system->isDark() ? Theme::DarkContrast : Theme::LightContrast;
    return m_system->isDark() ? Theme::Dark : Theme::Light;
}

void Appearance::apply()
{
    const QPalette wanted = paletteOf(theme());
    if (wanted == QApplication::palette())
        return;
    QApplication::setPalette(wanted);
    Q_EMIT changed();
}

void Appearance::offerIn(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const std::pair<Choice, QString> offers[] = {
        {Choice::System, tr("As the &system")},
        {Choice::Light, tr("&Light")},
        {Choice::Dark, tr("&Dark")},
        {Choice::LightContrast, tr("&High contrast, light")},
        {Choice::DarkContrast, tr("High &contrast, dark")},
    };
    for (const auto &[choice, text] : offers) {
        QAction *action = menu.addAction(text, this, [this, one = choice] { choose(one); });
        action->setCheckable(true);
        action->setChecked(choice == m_choice);
        group->addAction(action);
    }
}

} // namespace syncdeck::kit
