// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/profile.h"

#include <QIcon>
#include <QWidget>

namespace syncdeck::ui {

/// How an environment is called, for badges and choices alike.
[[nodiscard]] QString environmentName(store::Environment environment);

/// The environment, and whether nothing can be written there.
[[nodiscard]] QString stakesOf(const store::Profile &profile);

/// Its shape in its colour, for lists.
[[nodiscard]] QIcon environmentIcon(store::Environment environment);

/// Says which environment one works in, and whether only for reading: by word, by shape (circle,
/// triangle, square) and by colour, so that none of them is needed alone. It is seen as a whole
/// always: of a long name of a profile the middle is left out.
class EnvironmentBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(QWidget *parent = nullptr);

    void setProfile(const store::Profile &profile);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString text() const;
    [[nodiscard]] int shapeSide() const;

    store::Environment m_environment = store::Environment::Development;
    QString m_stakes;
    QString m_name;  ///< of the profile; may be empty
    QString m_shown; ///< what is painted
};

} // namespace syncdeck::ui
