// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace syncdeck::net {

/// The body of a write, which can be read only once. QNetworkAccessManager repeats a request by
/// itself if the connection is closed before the answer (Qt 6.4: up to twice, also on a new
/// connection), so a write could be done twice. Since this body cannot be rewound, it reports an
/// error instead.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qsizetype m_read = 0;
};

} // namespace syncdeck::net
