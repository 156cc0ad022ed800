// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/icons.h"

#include "ui/kit/metrics.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

/// Whether a drawing shows a way that turns with the direction of writing.
bool pointsAlongTheText(const QString &name)
{
    static const QStringList names{u"undo"_s, u"redo"_s, u"jump"_s, u"quit"_s, u"open"_s};
    return names.contains(name);
}

/// Draws one file in the colour that is asked for. QIcon copies engines, so it is small.
class DrawingEngine final : public QIconEngine
{
public:
    using Ink = std::variant<std::monostate, QColor, BadgeHue>; ///< none: that of text

    DrawingEngine(QString name, const Ink &ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    [[nodiscard]] QIconEngine *clone() const override { return new DrawingEngine(*this); }
    [[nodiscard]] QString key() const override { return u"syncdeck"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(path()); }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        return {{metrics::icon, metrics::icon}, {metrics::toolIcon, metrics::toolIcon}};
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        const int side = std::min(rect.width(), rect.height());
        QRect place(0, 0, side, side);
        place.moveCenter(rect.center());
        painter->drawPixmap(place, drawn(QSizeF(side, side) * ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(QSizeF(size), mode);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        QPixmap picture = drawn(QSizeF(size), mode); // the size is in pixels of the device already
        picture.setDevicePixelRatio(ratio);
        return picture;
    }

private:
    [[nodiscard]] QString path() const { return u":/icons/%1.svg"_s.arg(m_name); }

    [[nodiscard]] QColor colorIn(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (const auto *color = std::get_if<QColor>(&m_ink); color && mode != QIcon::Disabled)
            return *color;
        if (const auto *hue = std::get_if<BadgeHue>(&m_ink); hue && mode == QIcon::Normal)
            return BadgeColors::of(palette, *hue).mark;
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }

    [[nodiscard]] QPixmap drawn(const QSizeF &size, QIcon::Mode mode) const
    {
        const int side = qRound(std::min(size.width(), size.height()));
        const QByteArray color = colorIn(mode).name().toLatin1();
        const bool isMirrored = QGuiApplication::isRightToLeft() && pointsAlongTheText(m_name);
        const QString key = u"syncdeck/%1/%2/%3/%4"_s.arg(
            m_name, QString::number(side), QLatin1StringView(color), QString::number(isMirrored));
        QPixmap picture;
        if (side <= 0 || QPixmapCache::find(key, &picture))
            return picture;
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QSvgRenderer drawing(file.readAll().replace("currentColor", color));
        picture = QPixmap(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        if (isMirrored) {
            painter.translate(side, 0);
            painter.scale(-1, 1);
        }
        drawing.render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new DrawingEngine(name, {}));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new DrawingEngine(name, color));
}

QIcon icon(const QString &name, BadgeHue hue)
{
    return QIcon(new DrawingEngine(name, hue));
}

} // namespace syncdeck::kit
