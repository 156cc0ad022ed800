// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/helptopic.h"

#include <QVariant>
#include <QWidget>

namespace syncdeck::kit {

namespace {

constexpr const char *topicProperty = "syncdeckHelpTopic";

} // namespace

void setHelpTopic(QWidget &widget, const QString &topic)
{
    widget.setProperty(topicProperty, topic);
}

QString helpTopic(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QString topic = widget->property(topicProperty).toString();
        if (!topic.isEmpty())
            return topic;
    }
    return {};
}

} // namespace syncdeck::kit
