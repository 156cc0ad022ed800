// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/instance/openevents.h"

#include "app/session/deeplink.h"

#include <QFileOpenEvent>
#include <QUrl>

namespace syncdeck::ui {

bool OpenEvents::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FileOpen) {
        const QByteArray link = static_cast<QFileOpenEvent *>(event)->url().toEncoded();
        if (session::looksLikeDeepLink(QString::fromLatin1(link))) {
            Q_EMIT linkGiven(link);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace syncdeck::ui
