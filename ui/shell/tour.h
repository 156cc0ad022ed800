// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace syncdeck::ui {

/// Plays the main job in the real window, as a person would: it finds fields by their accessible
/// names, types, clicks, looks at what the window says, and takes a picture after each step.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// Pictures go to `folder`, which is made when missing. The window outlives the tour.
    Tour(QWidget &window, QString folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once, at the end. Not `ok`: `report` names the step that failed and what the window said.
    void finished(bool ok, const QString &report);

private:
    struct Step
    {
        QString name;                 ///< of the picture
        std::function<void()> act;    ///< what a person does
        std::function<bool()> isDone; ///< what they see afterwards
    };

    void addSteps();
    void begin();
    void poll();
    bool takePicture(const QString &name);
    void end(bool ok, const QString &report);

    QWidget &m_window;
    QString m_folder;
    QList<Step> m_steps;
    qsizetype m_current = 0;
    QElapsedTimer m_sinceAct;
    QTimer m_poll;
};

} // namespace syncdeck::ui
