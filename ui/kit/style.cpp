// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style.h"

#include "ui/kit/icons.h"
#include "ui/kit/manners.h"
#include "ui/kit/metrics.h"
#include "ui/kit/palettes.h"
#include "ui/kit/surfaces.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

/// The drawing for one of Qt's own icons; empty where Fusion's does.
QString drawingOf(QStyle::StandardPixmap which)
{
    switch (which) {
    case QStyle::SP_MessageBoxInformation:
        return u"info"_s;
    case QStyle::SP_MessageBoxWarning:
        return u"warning"_s;
    case QStyle::SP_MessageBoxCritical:
        return u"error"_s;
    case QStyle::SP_MessageBoxQuestion:
    case QStyle::SP_TitleBarContextHelpButton:
        return u"help"_s;
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TabCloseButton:
        return u"close"_s;
    case QStyle::SP_TitleBarNormalButton:
        return u"float"_s;
    case QStyle::SP_ToolBarHorizontalExtensionButton:
    case QStyle::SP_ToolBarVerticalExtensionButton:
        return u"more"_s;
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirHomeIcon:
        return u"folder"_s;
    case QStyle::SP_FileIcon:
        return u"file"_s;
    case QStyle::SP_FileDialogNewFolder:
        return u"new-folder"_s;
    case QStyle::SP_FileDialogToParent:
        return u"parent-folder"_s;
    case QStyle::SP_FileDialogDetailedView:
        return u"log"_s;
    case QStyle::SP_FileDialogListView:
        return u"columns"_s;
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DesktopIcon:
    case QStyle::SP_DriveHDIcon:
        return u"computer"_s;
    default:
        return {};
    }
}

/// Below an arrow beside back and forward the reading direction counts.
QString arrowOf(QStyle::StandardPixmap which, bool rightToLeft)
{
    if (which == QStyle::SP_FileDialogBack || which == QStyle::SP_ArrowBack)
        return rightToLeft ? u"forward"_s : u"back"_s;
    if (which == QStyle::SP_ArrowForward)
        return rightToLeft ? u"back"_s : u"forward"_s;
    return {};
}

/// On what is accented an icon has the colour of the words there. Styles only ask for its normal
/// or its active look.
QIcon onAccent(const QIcon &icon, int side, const QPainter &painter)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1;
    return icon.isNull() ? icon : QIcon(icon.pixmap(QSize(side, side), ratio, QIcon::Selected));
}

/// Of the default button, unless it is the one that leaves everything as it is: that one is the
/// default where Return alone must do nothing, and nobody should be led to it.
bool isAccented(const QStyleOptionButton &option, const QWidget *widget)
{
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton);
    if (!isDefault || !option.state.testFlag(QStyle::State_Enabled) ||
        option.state.testFlag(QStyle::State_On))
        return false;
    const auto *box = widget ? qobject_cast<QDialogButtonBox *>(widget->parentWidget()) : nullptr;
    const auto buttons = box ? box->buttons() : QList<QAbstractButton *>();
    return std::ranges::none_of(buttons, [&](QAbstractButton *button) {
        return button == widget && box->buttonRole(button) == QDialogButtonBox::RejectRole;
    });
}

/// Qt's own draws an icon with its text as well, but puts the text on the wrong side of its room
/// where one reads from right to left.
void drawIconAndText(const QStyle &style, QPainter &painter, const QStyleOptionButton &button,
                     const QWidget *widget)
{
    QRect room = button.rect; // as it is where one reads from left to right
    if (button.features.testFlag(QStyleOptionButton::HasMenu))
        room.setRight(room.right() -
                      style.pixelMetric(QStyle::PM_MenuButtonIndicator, &button, widget));
    int flags = Qt::AlignVCenter;
    flags |= style.styleHint(QStyle::SH_UnderlineShortcut, &button, widget) ? Qt::TextShowMnemonic
                                                                            : Qt::TextHideMnemonic;
    constexpr int spacing = 4; // that QPushButton::sizeHint reckons with
    const QSize icon = button.icon.actualSize(button.iconSize);
    const int text = button.fontMetrics.boundingRect(room, flags, button.text).width();
    const QRect iconPlace(room.left() + (room.width() - icon.width() - spacing - text) / 2,
                          room.top() + (room.height() - icon.height()) / 2, icon.width(),
                          icon.height());
    QRect textPlace = room;
    textPlace.setLeft(iconPlace.right() + 1 + spacing / 2);
    const auto mirrored = [&button](const QRect &place) {
        return QStyle::visualRect(button.direction, button.rect, place);
    };

    const bool isEnabled = button.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = button.state.testFlag(QStyle::State_HasFocus);
    button.icon.paint(&painter, mirrored(iconPlace), Qt::AlignCenter,
                      !isEnabled ? QIcon::Disabled
                      : hasFocus ? QIcon::Active
                                 : QIcon::Normal);
    // Absolutely, since a painter turns sides by the application's direction once more.
    flags |=
        Qt::AlignAbsolute | (button.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    style.drawItemText(&painter, mirrored(textPlace), flags, button.palette, isEnabled, button.text,
                       QPalette::ButtonText);
}

bool isHighContrast(const QPalette &palette)
{
    const Theme theme = themeOf(palette);
    return theme == Theme::LightContrast || theme == Theme::DarkContrast;
}

bool isWindow(const QWidget *widget)
{
    return widget && widget->isWindow() && qobject_cast<const QDialog *>(widget);
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
    , m_manners(new Manners(this))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    m_manners->watch(*widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        drawButtonSurface(*painter, *option, button && isAccented(*button, widget));
        return;
    }
    case PE_PanelButtonTool:
        drawToolSurface(*painter, *option);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0 && frame->state.testFlag(State_ReadOnly))
            drawFixedValue(*painter, *option);
        else if (frame && frame->lineWidth > 0)
            drawField(*painter, *option);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    case PE_FrameLineEdit:
        return; // part of the panel
    case PE_Frame:
        // A list is told by its tone. It has a line around it while it has the keyboard.
        if (!qobject_cast<const QAbstractItemView *>(widget) ||
            option->state.testFlag(State_HasFocus) || isHighContrast(option->palette))
            drawFrame(*painter, *option);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameGroupBox: {
        QStyleOption frame = *option;
        frame.state &= ~QStyle::State(State_HasFocus); // it is something within that has it
        if (element == PE_FrameGroupBox)               // below the title
            frame.rect.adjust(
                0,
                std::max(option->fontMetrics.height(), proxy()->pixelMetric(PM_IndicatorHeight)) +
                    metrics::hair,
                0, 0);
        drawFrame(*painter, frame);
        return;
    }
    case PE_FrameFocusRect:
        drawFocusRing(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType direction = element == PE_IndicatorArrowDown   ? Qt::DownArrow
                                        : element == PE_IndicatorArrowUp   ? Qt::UpArrow
                                        : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                                                                           : Qt::RightArrow;
        drawChevron(*painter, option->rect, direction, option->palette.color(QPalette::ButtonText));
        return;
    }
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->sortIndicator != QStyleOptionHeader::None)
            drawChevron(*painter, option->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                            : Qt::DownArrow,
                        option->palette.color(QPalette::WindowText));
        return;
    }
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool isSelected = option->state.testFlag(State_Selected);
            drawChevron(
                *painter, option->rect,
                option->state.testFlag(State_Open)     ? Qt::DownArrow
                : option->direction == Qt::RightToLeft ? Qt::LeftArrow
                                                       : Qt::RightArrow,
                option->palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        }
        return;
    case PE_IndicatorTabClose: {
        QStyleOption surface = *option;
        surface.state |= State_AutoRaise;
        surface.state &= ~QStyle::State(State_On | State_Selected);
        drawToolSurface(*painter, surface);
        icon(u"close"_s).paint(painter, option->rect.adjusted(2, 2, -2, -2));
        return;
    }
    case PE_IndicatorToolBarSeparator:
        drawDivider(*painter, *option, !option->state.testFlag(State_Horizontal));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          option->palette.color(QPalette::Midlight));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
            if (button->features.testFlag(QStyleOptionButton::HasMenu)) {
                const int side = proxy()->pixelMetric(PM_MenuButtonIndicator, option, widget);
                const QRect place =
                    visualRect(option->direction, option->rect,
                               QRect(option->rect.right() - side - metrics::tight,
                                     option->rect.center().y() - side / 2, side, side));
                drawChevron(*painter, place, Qt::DownArrow,
                            option->palette.color(isAccented(*button, widget)
                                                      ? QPalette::HighlightedText
                                                      : QPalette::ButtonText));
            }
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton shown = *button;
            if (isAccented(*button, widget)) {
                shown.palette.setColor(QPalette::ButtonText,
                                       option->palette.color(QPalette::HighlightedText));
                shown.icon = onAccent(button->icon, button->iconSize.width(), *painter);
            }
            if (shown.icon.isNull() || shown.text.isEmpty())
                QProxyStyle::drawControl(element, &shown, painter, widget);
            else
                drawIconAndText(*proxy(), *painter, shown, widget);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuTitle(*painter, *item);
            const bool isOpen =
                item->state.testFlag(State_Selected) && item->state.testFlag(State_Sunken);
            int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine;
            flags |= proxy()->styleHint(SH_UnderlineShortcut, item, widget) ? Qt::TextShowMnemonic
                                                                            : Qt::TextHideMnemonic;
            proxy()->drawItemText(painter, item->rect, flags, item->palette,
                                  item->state.testFlag(State_Enabled), item->text,
                                  isOpen ? QPalette::HighlightedText : QPalette::ButtonText);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled)) {
            QStyleOptionMenuItem chosen = *item;
            chosen.icon = onAccent(item->icon, metrics::icon, *painter);
            QProxyStyle::drawControl(element, &chosen, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(*painter, *header);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            option->palette.color(QPalette::Midlight));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(*painter, *tab);
            return;
        }
        break;
    case CE_Splitter:
        drawDivider(*painter, *option, !option->state.testFlag(State_Horizontal));
        return;
    case CE_ToolBar:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            option->palette.color(QPalette::Midlight));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(*painter, *bar,
                          proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
    } else if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(*painter, *box,
                         proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // Without the buttons at the ends, which nobody has used since the wheel.
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const QRect all = bar->rect;
    const int room = isHorizontal ? all.width() : all.height();
    const auto span = static_cast<qint64>(bar->maximum) - bar->minimum;
    int length = room;
    if (span > 0) {
        const int least = proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget);
        length = int(qint64(bar->pageStep) * room / (span + bar->pageStep));
        length = std::clamp(length, std::min(least, room), room);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              room - length, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return isHorizontal ? QRect(all.left() + from, all.top(), size, all.height())
                            : QRect(all.left(), all.top() + from, all.width(), size);
    };
    QRect place;
    switch (part) {
    case SC_ScrollBarSlider:
        place = along(start, length);
        break;
    case SC_ScrollBarSubPage:
        place = along(0, start);
        break;
    case SC_ScrollBarAddPage:
        place = along(start + length, room - start - length);
        break;
    case SC_ScrollBarGroove:
        place = all;
        break;
    default:
        return {};
    }
    return visualRect(bar->direction, bar->rect, place);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect place = QProxyStyle::subElementRect(element, option, widget);
    // Text keeps off the round edge of its field.
    return element == SE_LineEditContents ? place.adjusted(metrics::hair, 0, -metrics::hair, 0)
                                          : place;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            wanted.rheight() += metrics::tight;
        break;
    case CT_TabBarTab:
        wanted.rheight() = std::max(wanted.height(), option->fontMetrics.height() + 12);
        wanted.rwidth() += metrics::space;
        break;
    case CT_HeaderSection:
        wanted.rheight() =
            std::max(wanted.height(), option->fontMetrics.height() + metrics::rowPadding);
        break;
    case CT_ToolButton:
        if (!option->state.testFlag(State_AutoRaise))
            wanted = wanted.expandedTo({0, option->fontMetrics.height() + 10});
        break;
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && !button->text.isEmpty()) // Fusion leaves little room beside the edge
            wanted.rwidth() += button->icon.isNull() ? metrics::space : metrics::wide;
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
        wanted = wanted.expandedTo({0, option->fontMetrics.height() + 10});
        break;
    case CT_ItemViewItem:
        // Of lists and trees; tables have the height of their rows set.
        wanted.rheight() =
            std::max(wanted.height(), option->fontMetrics.height() + metrics::tight + 2);
        break;
    default:
        break;
    }
    return wanted;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return isWindow(widget) ? metrics::wide : metrics::space;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::space;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return metrics::icon;
    case PM_ToolBarIconSize:
        return metrics::toolIcon;
    case PM_MessageBoxIconSize:
        return 2 * metrics::icon;
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 7;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_MenuButtonIndicator:
        return 12;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return metrics::icon;
    case PM_TreeViewIndentation:
        return 18;
    case PM_FocusFrameHMargin: // and, one less, beside the text of a cell
        return metrics::tight;
    case PM_HeaderMargin:
        return metrics::tight + 1;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 1;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget)
                   ? 1
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option,
                          const QWidget *widget) const
{
    QString drawing = drawingOf(which);
    if (drawing.isEmpty()) {
        const Qt::LayoutDirection direction =
            widget ? widget->layoutDirection() : QGuiApplication::layoutDirection();
        drawing = arrowOf(which, direction == Qt::RightToLeft);
    }
    return drawing.isEmpty() ? QProxyStyle::standardIcon(which, option, widget) : icon(drawing);
}

QPixmap Style::standardPixmap(StandardPixmap which, const QStyleOption *option,
                              const QWidget *widget) const
{
    const QString drawing = drawingOf(which);
    return drawing.isEmpty() ? QProxyStyle::standardPixmap(which, option, widget)
                             : icon(drawing).pixmap(metrics::icon);
}

} // namespace syncdeck::kit
