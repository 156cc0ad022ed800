// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/format.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;

namespace syncdeck::ui {

/// How a CSV file is written, or taken to be written.
class CsvFields : public QGroupBox
{
    Q_OBJECT

public:
    enum class For { Reading, Writing };

    explicit CsvFields(For use, QWidget *parent = nullptr);

    [[nodiscard]] transfer::CsvStyle style() const;
    void setStyle(const transfer::CsvStyle &style);

Q_SIGNALS:
    void edited();

private:
    For m_use;
    QComboBox *m_delimiter;
    QCheckBox *m_header;
    QCheckBox *m_guards;
    QCheckBox *m_mark;
};

/// The formats, for a combo box whose data they are.
void addFormats(QComboBox &box);
[[nodiscard]] transfer::Format formatIn(const QComboBox &box);
/// For file dialogs: "NDJSON (*.ndjson *.jsonl)" and so on.
[[nodiscard]] QString nameFilterOf(transfer::Format format);

} // namespace syncdeck::ui
