// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/settingsportal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

const auto appearance = u"org.freedesktop.appearance"_s;

using Settings = QMap<QString, QVariantMap>;

} // namespace

SettingsPortal::SettingsPortal(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // else the slot is found only once D-Bus was used
    qDBusRegisterMetaType<Settings>();
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    // Qt looks for exactly this text, without spaces.
    // clang-format off
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(note(QString,QString,QDBusVariant)));
    // clang-format on
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
    question << QStringList{appearance};
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<Settings> reply = *answer;
        if (reply.isError())
            return;
        const QVariantMap values = reply.value().value(appearance);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            note(appearance, value.key(), QDBusVariant(value.value()));
    });
}

void SettingsPortal::note(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != appearance)
        return;
    if (key == "color-scheme"_L1)
        m_scheme = value.variant().toUInt();
    else if (key == "contrast"_L1)
        m_contrast = value.variant().toUInt();
    else
        return; // an accent colour, say
    Q_EMIT said(m_scheme, m_contrast);
}

} // namespace syncdeck::kit
