// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/announce.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLabel>

#include <mutex>

namespace syncdeck::kit {

namespace {

constexpr const char *liveProperty = "syncdeckLive";

/// A label whose role says that it speaks up by itself.
class LiveText final : public QAccessibleWidget
{
public:
    explicit LiveText(QLabel *label)
        : QAccessibleWidget(label, QAccessible::Notification)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        const QString given = QAccessibleWidget::text(what);
        return what == QAccessible::Name && given.isEmpty()
                   ? qobject_cast<const QLabel *>(widget())->text()
                   : given;
    }
};

QAccessibleInterface *makeLiveText(const QString &, QObject *object)
{
    auto *label = qobject_cast<QLabel *>(object);
    return label && label->property(liveProperty).toBool() ? new LiveText(label) : nullptr;
}

} // namespace

void makeLive(QLabel &label)
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(makeLiveText); });
    label.setProperty(liveProperty, true);
}

void announce(QWidget &source, const QString &text)
{
    if (source.accessibleName() != text)
        source.setAccessibleName(text);
    if (text.isEmpty())
        return;
    // Some readers listen to names that change, some to what appears, some to alerts.
    for (const auto type :
         {QAccessible::NameChanged, QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(&source, type);
        QAccessible::updateAccessibility(&event);
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent spoken(&source, text);
    QAccessible::updateAccessibility(&spoken);
#endif
}

} // namespace syncdeck::kit
