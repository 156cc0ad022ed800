// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSettings;
class QWidget;

namespace syncdeck::kit {

/// Opens every dialog centred over its window and inside the screen, and remembers how windows were
/// left: of every dialog of this program its size (questions have the size of their text), of every
/// splitter and every table in it that has an object name how it was arranged. It watches dialogs
/// by itself as they come and go; the main window asks. What no longer fits the screen is made to
/// fit.
class LayoutKeeper : public QObject
{
    Q_OBJECT

public:
    /// The settings outlive it.
    explicit LayoutKeeper(QSettings &settings, QObject *parent = nullptr);

    /// The splitters and tables in the window.
    void restoreParts(QWidget &window);
    void saveParts(const QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSettings &m_settings;
};

} // namespace syncdeck::kit
