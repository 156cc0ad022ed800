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
    /// Changes an item behind the window's back, as another client of the service would.
    using SomebodyElse = std::function<void(const QString &key, const QByteArray &data)>;

    /// Pictures go to `folder`, which is made when missing. The window outlives the tour.
    Tour(QWidget &window, QString folder, SomebodyElse somebodyElse, QObject *parent = nullptr);

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

    void addCreation(const QString &key);
    void addEditing(const QString &key);
    void addTransfer();
    void begin();
    void poll();
    bool takePicture(const QString &name);
    void end(bool ok, const QString &report);

    QWidget &m_window;
    QString m_folder;
    SomebodyElse m_somebodyElse;
    QList<Step> m_steps;
    qsizetype m_current = 0;
    QElapsedTimer m_sinceAct;
    QTimer m_poll;
};

} // namespace syncdeck::ui
