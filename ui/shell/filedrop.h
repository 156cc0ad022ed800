// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace syncdeck::ui {

/// Takes a file of items that is dropped anywhere on the window, unless the field below takes it.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window.
    explicit FileDrop(QWidget &window);

Q_SIGNALS:
    void fileDropped(const QString &path);
    /// What was dropped cannot be taken: one sentence on why.
    void refused(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QMimeData &data);
};

} // namespace syncdeck::ui
