// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/environmentbadge.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct EnvironmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentTexts)
};

constexpr int padding = 8;
constexpr int gap = 6;

/// Dark enough for white text (4.5 to 1 and more), so the badge looks the same in every theme.
QColor backOf(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Development:
        return {0x1b, 0x6b, 0x3a};
    case store::Environment::Staging:
        return {0x8a, 0x53, 0x00};
    case store::Environment::Production:
        return {0xb0, 0x1e, 0x28};
    }
    Q_UNREACHABLE();
}

void drawShape(QPainter &painter, store::Environment environment, const QRectF &place)
{
    switch (environment) {
    case store::Environment::Development:
        painter.drawEllipse(place);
        break;
    case store::Environment::Staging:
        painter.drawPolygon(QPolygonF{QPointF(place.center().x(), place.top()), place.bottomRight(),
                                      place.bottomLeft()});
        break;
    case store::Environment::Production:
        painter.drawRect(place);
        break;
    }
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

QIcon environmentIcon(store::Environment environment)
{
    constexpr int side = 32; // scaled down where it is shown, crisp up to 200 %
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(backOf(environment));
    drawShape(painter, environment, QRectF(4, 4, side - 8, side - 8));
    return {picture};
}

EnvironmentBadge::EnvironmentBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setAccessibleDescription(u"Environment"_s);
    setEnvironment(m_environment, {});
}

void EnvironmentBadge::setEnvironment(store::Environment environment, const QString &name)
{
    m_environment = environment;
    m_name = name;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString EnvironmentBadge::text() const
{
    const QString environment = environmentName(m_environment);
    return m_name.isEmpty() ? environment : u"%1 \u00b7 %2"_s.arg(environment, m_name);
}

QSize EnvironmentBadge::sizeHint() const
{
    const int height = fontMetrics().height();
    return {padding + height / 2 + gap + fontMetrics().horizontalAdvance(text()) + padding,
            height + gap};
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(backOf(m_environment));
    painter.drawRoundedRect(rect(), 4, 4);

    painter.setBrush(Qt::white);
    const qreal side = fontMetrics().height() / 2.0;
    drawShape(painter, m_environment, {qreal(padding), (height() - side) / 2, side, side});

    painter.setPen(Qt::white);
    const QRect place = rect().adjusted(padding + int(side) + gap, 0, -padding, 0);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, text());
}

} // namespace syncdeck::ui
