// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsoneditor.h"

#include "app/json/rewrite.h"
#include "ui/kit/brackets.h"
#include "ui/kit/jsonhighlighter.h"
#include "ui/kit/sign.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHash>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

constexpr int gutterPadding = 5;
constexpr int smallestZoom = -6;
constexpr int largestZoom = 24;
constexpr int columnsPerTab = 4;

bool isWhiteSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == QChar::ParagraphSeparator;
}

QStringView whiteSpaceAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isWhiteSpace(text[end]))
        ++end;
    return text.sliced(at, end - at);
}

QTextCharFormat waveUnderline(const QColor &color)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(color);
    return format;
}

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(document()))
{
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setLayoutDirection(Qt::LeftToRight); // the text is code, in any language of the interface
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    adoptPalette();
    layOutGutter();
    // Three lines, so that a dialog with much beside it still fits a small screen.
    constexpr int leastLines = 3;
    setMinimumHeight(heightOf(leastLines));

    // Not textChanged, which is silent while the editor's signals are blocked.
    connect(document(), &QTextDocument::contentsChanged, this, &JsonEditor::noticeChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &JsonEditor::highlight);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonEditor::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this] { update(gutter()); });
}

JsonEditor::~JsonEditor() = default;

int JsonEditor::heightOf(int lines) const
{
    return lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) +
           2 * frameWidth();
}

QSize JsonEditor::sizeHint() const
{
    constexpr int lines = 10;
    return {QPlainTextEdit::sizeHint().width(), heightOf(lines)};
}

void JsonEditor::renewUtf8(QByteArrayView utf8)
{
    if (this->utf8() == utf8)
        return;
    const int caret = textCursor().position();
    const int place = verticalScrollBar()->value();
    setUtf8(utf8);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(caret, document()->characterCount() - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(place);
}

void JsonEditor::setUtf8(QByteArrayView utf8)
{
    m_isLoading = true;
    m_marks.clear();
    m_loaded = utf8.toByteArray();
    m_lineEnd = lineEndOf(utf8);
    setPlainText(toDocument(utf8));
    m_raw = document()->toRawText();
    m_loadedRaw = m_raw;
    m_utf8 = m_loaded;
    m_isLoading = false;
    highlight();
    Q_EMIT edited();
}

QByteArray JsonEditor::utf8() const
{
    if (!m_utf8)
        m_utf8 = isPristine() ? m_loaded : fromDocument(m_raw, m_lineEnd);
    return *m_utf8;
}

bool JsonEditor::isPristine() const
{
    return m_raw == m_loadedRaw;
}

void JsonEditor::noticeChange()
{
    if (m_isLoading)
        return;
    // The document also announces changes of colour.
    QString raw = document()->toRawText();
    if (raw == m_raw)
        return;
    m_raw = std::move(raw);
    m_utf8.reset();
    highlight();
    Q_EMIT edited();
}

void JsonEditor::showProblems(const QList<Problem> &problems)
{
    const QByteArray text = utf8();
    const auto units = [&](qsizetype from, qsizetype to) {
        return toDocument(QByteArrayView(text).sliced(from, to - from)).size();
    };
    QList<Problem> inOrder = problems;
    std::ranges::stable_sort(inOrder, {}, &Problem::offset);
    const auto lastPosition = qsizetype(m_raw.size());

    m_marks.clear();
    qsizetype byte = 0;
    qsizetype position = 0;
    for (const Problem &problem : std::as_const(inOrder)) {
        const qsizetype offset = std::clamp<qsizetype>(problem.offset, 0, text.size());
        const qsizetype length = std::clamp<qsizetype>(problem.length, 0, text.size() - offset);
        position += units(byte, offset);
        byte = offset;
        const qsizetype from = std::min(position, lastPosition);
        const qsizetype to = std::min(from + units(offset, offset + length), lastPosition);

        Mark mark{problem.isError, QTextCursor(document()), QTextCursor(document()), problem.text};
        mark.place.setPosition(int(from));
        const bool isBetween = from == to && from > 0;
        mark.underlined.setPosition(int(isBetween ? from - 1 : from));
        mark.underlined.setPosition(int(to), QTextCursor::KeepAnchor);
        m_marks.append(mark);
    }
    highlight();
}

bool JsonEditor::goToProblem()
{
    const bool hasError = std::ranges::any_of(m_marks, &Mark::isError);
    const Mark *first = nullptr;
    const Mark *next = nullptr;
    for (const Mark &mark : std::as_const(m_marks)) {
        if (mark.isError != hasError)
            continue;
        if (!first)
            first = &mark;
        if (!next && mark.place.position() > textCursor().position())
            next = &mark;
    }
    if (!first)
        return false;
    QTextCursor caret = textCursor();
    caret.setPosition((next ? next : first)->place.position());
    setTextCursor(caret);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
    return true;
}

bool JsonEditor::format()
{
    const auto indented = json::reindent(utf8());
    if (indented)
        replaceWhiteSpace(toDocument(*indented));
    return indented.has_value();
}

bool JsonEditor::minify()
{
    const auto minified = json::minify(utf8());
    if (minified)
        replaceWhiteSpace(toDocument(*minified));
    return minified.has_value();
}

void JsonEditor::replaceWhiteSpace(QStringView wanted)
{
    struct Change
    {
        qsizetype at;
        QStringView before;
        QStringView after;
    };
    // Tokens stay in place, so that the caret, the selection and what undo knows stay with them.
    std::vector<Change> changes;
    const QString raw = m_raw;
    for (qsizetype from = 0, to = 0; from < raw.size() || to < wanted.size(); ++from, ++to) {
        const QStringView before = whiteSpaceAt(raw, from);
        const QStringView after = whiteSpaceAt(wanted, to);
        if (before != after)
            changes.push_back({from, before, after});
        from += before.size();
        to += after.size();
    }
    if (changes.empty())
        return;
    QTextCursor cursor = textCursor(); // undo brings the caret back to where this one stands
    cursor.beginEditBlock();
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        cursor.setPosition(int(change->at));
        cursor.setPosition(int(change->at + change->before.size()), QTextCursor::KeepAnchor);
        cursor.insertText(change->after.toString());
    }
    cursor.endEditBlock();
    ensureCursorVisible();
}

void JsonEditor::highlight()
{
    // The caret moves before the document announces its change, which calls this again.
    if (m_isLoading || document()->characterCount() != m_raw.size() + 1)
        return;
    QList<QTextEdit::ExtraSelection> selections;
    const auto underline = [&](bool errors) {
        QTextCharFormat format = waveUnderline(errors ? m_colors.error : m_colors.warning);
        if (errors) { // often a single character, where a thin wave is overlooked
            format.setBackground(m_colors.errorBackground);
            format.setForeground(m_colors.errorText);
        }
        for (const Mark &mark : std::as_const(m_marks)) {
            if (mark.isError == errors)
                selections.append({mark.underlined, format});
        }
    };
    underline(false);
    underline(true);

    const qsizetype caret = textCursor().position();
    for (const qsizetype at : {caret - 1, caret}) {
        const auto partner = matchingBracket(m_raw, at);
        if (!partner)
            continue;
        QTextCharFormat format;
        format.setBackground(m_colors.pairBackground);
        format.setForeground(m_colors.pairText);
        for (const qsizetype place : {at, *partner}) {
            QTextCursor cursor(document());
            cursor.setPosition(int(place));
            cursor.setPosition(int(place) + 1, QTextCursor::KeepAnchor);
            selections.append({cursor, format});
        }
        break;
    }
    if (!selections.isEmpty() || !extraSelections().isEmpty())
        setExtraSelections(selections);
    update(gutter());
}

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Shift+Return would otherwise insert U+2028.
    if (isReturn && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) &&
        !isReadOnly())
        startLine();
    else if (event->key() == Qt::Key_F8 && modifiers == Qt::NoModifier)
        goToProblem();
    else if (event->matches(QKeySequence::ZoomIn))
        zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(-1);
    else if (event->key() == Qt::Key_0 && modifiers == Qt::ControlModifier)
        zoomBy(-m_zoomSteps);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void JsonEditor::startLine()
{
    QTextCursor cursor = textCursor();
    QTextCursor start = cursor;
    start.setPosition(cursor.selectionStart());
    const QString before = start.block().text().first(start.positionInBlock());
    cursor.insertText(QChar(QChar::ParagraphSeparator) + whiteSpaceAt(before, 0).toString());
    setTextCursor(cursor);
    ensureCursorVisible();
}

void JsonEditor::inputMethodEvent(QInputMethodEvent *event)
{
    QInputMethodEvent adapted(event->preeditString(), event->attributes());
    adapted.setCommitString(typedToDocument(event->commitString()), event->replacementStart(),
                            event->replacementLength());
    QPlainTextEdit::inputMethodEvent(&adapted);
    event->setAccepted(adapted.isAccepted());
}

QMimeData *JsonEditor::createMimeDataFromSelection() const
{
    auto copied = std::make_unique<QMimeData>();
    copied->setText(QString::fromUtf8(fromDocument(textCursor().selectedText(), LineEnd::Lf)));
    return copied.release();
}

bool JsonEditor::canInsertFromMimeData(const QMimeData *source) const
{
    // A file that is dropped is for the window.
    const bool isFile =
        source->hasUrls() && !source->urls().isEmpty() && source->urls().constFirst().isLocalFile();
    return source->hasText() && !isFile;
}

void JsonEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source->hasText())
        return;
    textCursor().insertText(typedToDocument(source->text()));
    ensureCursorVisible();
}

void JsonEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void JsonEditor::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void JsonEditor::zoomBy(int steps)
{
    const int wanted = std::clamp(m_zoomSteps + steps, smallestZoom, largestZoom);
    zoomIn(wanted - m_zoomSteps);
    m_zoomSteps = wanted;
}

bool JsonEditor::event(QEvent *event)
{
    const bool handled = QPlainTextEdit::event(event);
    // Painted here, not by a widget of its own, which a screen reader would announce.
    if (event->type() == QEvent::Paint)
        paintGutter(static_cast<QPaintEvent *>(event)->rect());
    return handled;
}

bool JsonEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = cursorForPosition(help->pos()).position();
    QString text;
    for (const Mark &mark : std::as_const(m_marks)) {
        if (position >= mark.underlined.selectionStart() &&
            position <= mark.underlined.selectionEnd())
            text += u"<p>"_s + mark.text.toHtmlEscaped() + u"</p>"_s;
    }
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

void JsonEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        adoptPalette();
    else if (event->type() == QEvent::FontChange)
        layOutGutter();
}

void JsonEditor::adoptPalette()
{
    m_colors = JsonColors::of(palette());
    m_highlighter->setColors(m_colors);
    highlight();
}

void JsonEditor::layOutGutter()
{
    const QFontMetrics metrics = fontMetrics();
    setTabStopDistance(columnsPerTab * metrics.horizontalAdvance(u' '));
    // Room for two digits from the start, so that the text does not move at the tenth line.
    const auto digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    const int width =
        int(digits) * metrics.horizontalAdvance(u'9') + metrics.ascent() + 3 * gutterPadding;
    setViewportMargins(width, 0, 0, 0);
    update();
}

QRect JsonEditor::gutter() const
{
    const QRect text = viewport()->geometry();
    const int width = viewportMargins().left();
    return {text.left() - width, text.top(), width, text.height()};
}

void JsonEditor::paintGutter(const QRect &exposed)
{
    const QRect area = gutter();
    if (!area.intersects(exposed))
        return;
    QPainter painter(this);
    painter.setClipRect(area);
    painter.fillRect(area, m_colors.gutter);
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    QHash<int, Sign> signs; // by line; an error hides warnings
    for (const Mark &mark : std::as_const(m_marks)) {
        const int line = mark.underlined.blockNumber();
        signs[line] = mark.isError ? Sign::Error : signs.value(line, Sign::Warning);
    }
    const double signSize = fontMetrics().ascent() - 2;
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > area.height())
            break;
        const bool isCurrent = block.blockNumber() == current;
        painter.setPen(isCurrent ? m_colors.currentLineNumber : m_colors.lineNumber);
        const QRectF line(area.left(), area.top() + place.top(), area.width() - gutterPadding,
                          fontMetrics().lineSpacing());
        painter.drawText(line, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop,
                         QString::number(block.blockNumber() + 1));
        const auto sign = signs.constFind(block.blockNumber());
        if (sign != signs.cend())
            painter.fillPath(signPath(*sign, QRectF(area.left() + gutterPadding, line.top() + 2,
                                                    signSize, signSize)),
                             *sign == Sign::Error ? m_colors.gutterError : m_colors.gutterWarning);
    }
}

} // namespace syncdeck::kit
