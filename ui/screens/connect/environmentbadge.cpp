// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/environmentbadge.h"

#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace metrics = kit::metrics;

namespace {

struct EnvironmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentTexts)
};

kit::BadgeHue hueOf(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Development:
        return kit::BadgeHue::Green;
    case store::Environment::Staging:
        return kit::BadgeHue::Amber;
    case store::Environment::Production:
        return kit::BadgeHue::Red;
    }
    Q_UNREACHABLE();
}

/// A shape of its own for each, since colour alone says nothing to many.
QString shapeOf(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Development:
        return u"environment-development"_s;
    case store::Environment::Staging:
        return u"environment-staging"_s;
    case store::Environment::Production:
        return u"environment-production"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString environmentName(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Development:
        return EnvironmentTexts::tr("Development");
    case store::Environment::Staging:
        return EnvironmentTexts::tr("Staging");
    case store::Environment::Production:
        return EnvironmentTexts::tr("Production");
    }
    Q_UNREACHABLE();
}

QString stakesOf(const store::Profile &profile)
{
    const QString environment = environmentName(profile.environment);
    return profile.isReadOnly()
               ? u"%1 \u00b7 %2"_s.arg(environment, EnvironmentTexts::tr("read-only"))
               : environment;
}

QIcon environmentIcon(store::Environment environment)
{
    return kit::icon(shapeOf(environment), hueOf(environment));
}

EnvironmentBadge::EnvironmentBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setAccessibleDescription(tr("Environment"));
    setProfile({});
}

void EnvironmentBadge::setProfile(const store::Profile &profile)
{
    m_environment = profile.environment;
    m_stakes = stakesOf(profile);
    m_name = profile.name;
    constexpr int longest = 24; // characters
    const QString name = fontMetrics().elidedText(m_name, Qt::ElideMiddle,
                                                  longest * fontMetrics().averageCharWidth());
    m_shown = name.isEmpty() ? m_stakes : u"%1 \u00b7 %2"_s.arg(m_stakes, name);
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString EnvironmentBadge::text() const
{
    return m_name.isEmpty() ? m_stakes : u"%1 \u00b7 %2"_s.arg(m_stakes, m_name);
}

QSize EnvironmentBadge::sizeHint() const
{
    return {metrics::space + shapeSide() + metrics::tight +
                fontMetrics().horizontalAdvance(m_shown) + metrics::space,
            fontMetrics().height() + metrics::tight + metrics::hair};
}

int EnvironmentBadge::shapeSide() const
{
    return fontMetrics().ascent();
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto colors = kit::BadgeColors::of(palette(), hueOf(m_environment));
    painter.setPen(colors.edge);
    painter.setBrush(colors.back);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius,
                            metrics::radius);

    const int side = shapeSide();
    const QRect shape(metrics::space, (height() - side) / 2, side, side);
    kit::icon(shapeOf(m_environment), colors.text)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), shape));

    painter.setPen(colors.text);
    const QRect words =
        rect().adjusted(metrics::space + side + metrics::tight, 0, -metrics::space, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     Qt::AlignCenter | Qt::TextSingleLine, m_shown);
}

} // namespace syncdeck::ui
