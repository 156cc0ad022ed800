// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QString>

namespace syncdeck::kit {

/// How much of a limit is used, as words and as a bar: "1,234 / 16,384 bytes". Near the limit and
/// over it the words say so too, since not everybody sees the colour. The words are its accessible
/// name.
class ByteMeter final : public QLabel
{
    Q_OBJECT

public:
    enum class Level {
        Fine,
        Near, ///< at least nine tenths used
        Over
    };

    /// `unit` is a translated plural, such as tr("bytes"); `maximum` is above 0.
    ByteMeter(qint64 maximum, QString unit, QWidget *parent = nullptr);

    void setValue(qint64 value);
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] Level level() const;
    /// Of the part of the bar that is not used.
    [[nodiscard]] QColor trackColor() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showValue();
    [[nodiscard]] QColor levelColor() const;
    [[nodiscard]] QString words(qint64 value) const;

    qint64 m_maximum;
    qint64 m_value = 0;
    QString m_unit;
};

} // namespace syncdeck::kit
