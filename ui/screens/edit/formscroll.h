// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

namespace syncdeck::kit {
class DataField;
}

namespace syncdeck::ui {

/// The fields of a form. Where they need more height than there is they scroll, so that none is
/// squeezed or painted over, and the field that has the keyboard comes into view.
class FormScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// `first`: the first of the fields, whose editor is seen whole in any case.
    FormScroll(QWidget *fields, const kit::DataField &first, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    const kit::DataField &m_data;
};

} // namespace syncdeck::ui
