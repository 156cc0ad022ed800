// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/exacttext.h"
#include "ui/kit/jsoncolors.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPlainTextEdit>
#include <QString>
#include <QTextCursor>

#include <optional>

namespace syncdeck::kit {

class JsonHighlighter;

/// A field for JSON text that keeps what it was given.
///
/// Bytes loaded with `setUtf8` come back from `utf8` exactly as long as the text is as it was
/// loaded, also after changes that were undone, and whether or not they are JSON or UTF-8. Once
/// edited, every character stays too, with two differences in spelling but none in value:
///  - U+2028, U+2029, U+FDD0, U+FDD1 and U+FFFC, which a text document cannot hold or show, are
///    written as \uXXXX (JSON allows them in strings only); so they are when pasted;
///  - where a text mixes line ends, all become like the first.
/// So read the text with `utf8`, never with toPlainText(), which makes spaces of no-break spaces.
///
/// The editor does not judge the text. On `edited`, its owner checks `utf8()` and calls
/// `showProblems`. Tab leaves the field; Return keeps the indentation; F8 goes to the next problem;
/// Ctrl with plus, minus, 0 or the wheel changes the size of the text.
class JsonEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Problem
    {
        bool isError = true;  ///< otherwise a warning
        qsizetype offset = 0; ///< in bytes of `utf8()`
        qsizetype length = 0; ///< bytes; with 0 the character before is underlined
        QString text;         ///< for the tool tip
    };

    explicit JsonEditor(QWidget *parent = nullptr);
    ~JsonEditor() override;

    /// Ten lines high.
    [[nodiscard]] QSize sizeHint() const override;

    /// Loads a text. It cannot be undone, and emits `edited` once.
    void setUtf8(QByteArrayView utf8);
    /// The same where it is another state of the same text: caret and scroll place stay, and
    /// nothing happens where it holds these bytes already.
    void renewUtf8(QByteArrayView utf8);
    [[nodiscard]] QByteArray utf8() const;

    /// Whether the text is as it was loaded.
    [[nodiscard]] bool isPristine() const;

    /// Underlines what was found in the present text and puts a sign beside the line. Places move
    /// along with later changes until the next call.
    void showProblems(const QList<Problem> &problems);

    /// Puts the caret on the next error behind it, or on the next warning if there is no error,
    /// from the end on to the start again, and takes the focus. False when there is nothing to go
    /// to.
    bool goToProblem();

    /// Both change white space alone, in one step that can be undone, and keep the caret at its
    /// token. False when the text is not JSON; then nothing changes.
    bool format();
    bool minify();

Q_SIGNALS:
    /// After every change of the text.
    void edited();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] int heightOf(int lines) const;
    struct Mark
    {
        bool isError;
        QTextCursor place;
        QTextCursor underlined;
        QString text;
    };

    void noticeChange();
    void adoptPalette();
    void layOutGutter();
    [[nodiscard]] QRect gutter() const;
    void paintGutter(const QRect &exposed);
    void startLine();
    void highlight();
    void zoomBy(int steps);
    void replaceWhiteSpace(QStringView wanted);

    JsonHighlighter *m_highlighter;
    JsonColors m_colors;
    QByteArray m_loaded;
    QString m_loadedRaw; ///< what the document made of it
    QString m_raw;       ///< what the document holds
    LineEnd m_lineEnd = LineEnd::Lf;
    mutable std::optional<QByteArray> m_utf8; ///< what `utf8` gives, once asked
    QList<Mark> m_marks;
    int m_zoomSteps = 0;
    bool m_isLoading = false;
};

} // namespace syncdeck::kit
