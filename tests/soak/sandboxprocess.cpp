// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/sandboxprocess.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace syncdeck::soak {

bool SandboxProcess::start(const QString &program, const QString &faults)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, {u"--no-samples"_s, u"--faults"_s, faults});
    QHash<QByteArray, QByteArray> facts;
    constexpr int patienceMs = 10'000;
    while (!facts.contains("service-sid")) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(patienceMs))
            return false;
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            facts[line.left(line.indexOf(':'))] = line.mid(line.indexOf(": ") + 2);
        }
    }
    m_profile.name = u"soak"_s;
    m_profile.baseUrl = QUrl::fromEncoded(facts["base-url"]);
    m_profile.accountSid = QString::fromLatin1(facts["account-sid"]);
    m_profile.defaultService = QString::fromLatin1(facts["service-sid"]);
    m_token = Secret::take(facts["auth-token"]);
    return true;
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished();
}

} // namespace syncdeck::soak
