// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace syncdeck::kit {
class Appearance;
}

namespace syncdeck::store {
class ProfileStore;
}

namespace syncdeck::ui {

/// Plays the main job in the real window, as a person would: it finds fields by their accessible
/// names, types, clicks, and looks at what the window says. Then it opens every other screen. After
/// each step it takes pictures: NN-step.png in the light theme, and the same with -dark and
/// -high-contrast behind it.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// Changes an item behind the window's back, as another client of the service would.
    using SomebodyElse = std::function<void(const QString &key, const QByteArray &data)>;

    /// Pictures go to `folder`, which is made when missing. The window, which shows the welcome
    /// page, and its appearance outlive the tour.
    Tour(QWidget &window, kit::Appearance &appearance, QString folder, SomebodyElse somebodyElse,
         QObject *parent = nullptr);

    /// Fills a store with profiles to be looked at.
    static void addProfiles(const store::ProfileStore &profiles);

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
    void addFinding();
    void addTransferDialogs();
    void addMaps();
    void addConnections();
    /// A dialog that a menu entry opens, with a widget to know it by. The one before is closed.
    void addDialog(const QString &name, const QString &menuText, const QString &widget);
    /// A file of items, made for the import.
    [[nodiscard]] QString importedFile() const;
    void begin();
    void poll();
    void takePictures(qsizetype look);
    bool takePicture(const QString &name);
    void end(bool ok, const QString &report);

    QWidget &m_window;
    kit::Appearance &m_appearance;
    QString m_folder;
    SomebodyElse m_somebodyElse;
    QList<Step> m_steps;
    qsizetype m_current = 0;
    QElapsedTimer m_sinceAct;
    QTimer m_poll;
};

} // namespace syncdeck::ui
