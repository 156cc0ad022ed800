// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSortFilterProxyModel>

#include <memory>

namespace syncdeck::net {
struct LoggedExchange;
}

namespace syncdeck::ui {

/// Keeps what the filter line of the request log asks for, in the order of the log. A text is found
/// in the method, the URL (as sent and as read), the status, the request id and both bodies; a
/// form's fields also as they read when decoded. The case of the letters A to Z does not matter.
class LogFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LogFilterModel(QObject *parent = nullptr);

    void setText(const QString &text);
    void setFailuresOnly(bool only);
    void setWritesOnly(bool only);

    [[nodiscard]] std::shared_ptr<const net::LoggedExchange> entry(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow,
                                        const QModelIndex &sourceParent) const override;

private:
    QByteArray m_text; ///< in small letters
    bool m_failuresOnly = false;
    bool m_writesOnly = false;
};

} // namespace syncdeck::ui
