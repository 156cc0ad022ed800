// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>

namespace syncdeck::test {

/// A language that nobody speaks: every text of the sources between marks, and longer by two
/// fifths, as the longest of the real ones are. What has no marks was never given to a translator.
class PseudoLanguage final : public QTranslator
{
    Q_OBJECT

public:
    explicit PseudoLanguage(Qt::LayoutDirection direction, QObject *parent = nullptr)
        : QTranslator(parent)
        , m_direction(direction)
    {
    }

    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// What a text of the sources becomes.
    [[nodiscard]] static QString wrapped(const QString &source);

    /// What is left of a text without its marked parts, tags and signs: words that escaped.
    [[nodiscard]] static QString unmarked(const QString &text);

private:
    Qt::LayoutDirection m_direction;
};

} // namespace syncdeck::test
