// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/messagebar.h"
#include "ui/shell/messages.h"

#include <QObject>

namespace syncdeck::ui {

class EditPanel;
class OpenMap;

/// Tells in the message bar what came of operations, with the step that helps where there is one,
/// and takes back what is out of date.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using WaysOn = std::function<QList<kit::Message::Offer>(const kit::Matter &matter)>;

    /// All outlive it.
    Notifier(kit::MessageBar &bar, const OpenMap &map, EditPanel &forms, QObject *parent);

    /// What to offer once the open map is gone. `matter`: what was said about that.
    void setWaysOnWhenGone(WaysOn ways) { m_waysOnWhenGone = std::move(ways); }

    void showMessage(const kit::Message &message) { m_bar.showMessage(message); }
    void showNotice(const QString &sentence);
    /// Stays beside other errors until it is dismissed.
    void showError(const Error &error);
    /// Offers to try it again, or to look at the connections, where either helps.
    void showFailure(const Error &error, const syncdeck::ui::Attempt &attempt);
    /// The same, of opening a profile.
    void showConnectionFailure(const Error &error, std::function<void()> again);
    /// The profile cannot be opened, for want of its secret.
    void showSecretMissing(const store::Profile &profile, const Error &error);
    /// What was said about the matter is out of date.
    void settle(const kit::Matter &matter) { m_bar.settle(matter); }

    /// Tells what this object says by its signal `message` and, where it has them, `failed`,
    /// `trying` and `settled`.
    template <typename Teller>
    void listenTo(const Teller &teller)
    {
        connect(&teller, &Teller::message, this, &Notifier::showMessage);
        if constexpr (requires { &Teller::failed; })
            connect(&teller, &Teller::failed, this, &Notifier::showFailure);
        if constexpr (requires { &Teller::trying; })
            connect(&teller, &Teller::trying, this, &Notifier::settle);
        if constexpr (requires { &Teller::settled; })
            connect(&teller, &Teller::settled, this, &Notifier::settle);
    }
    /// Tells when this panel cannot load what it shows, and offers to try it again. `matter`: asked
    /// each time, what it shows.
    template <typename Panel>
    void listenToLoading(Panel &panel, std::function<kit::Matter()> matter)
    {
        connect(&panel, &Panel::failed, this, [this, &panel, matter](const Error &error) {
            showFailure(error, {matter(), [&panel] {
                                    panel.tryAgain();
                                }});
        });
        connect(&panel, &Panel::trying, this, [this, matter] { settle(matter()); });
    }

    /// Opens pages of the service's documentation in the browser, and nothing else.
    static void openDocumentation(const QUrl &url);

Q_SIGNALS:
    void connectionsWanted();
    /// The same, with this profile's form, ready for its secret.
    void secretWanted(const QString &profileId);

private:
    void followConnection();

    kit::MessageBar &m_bar;
    const OpenMap &m_map;
    EditPanel &m_forms;
    WaysOn m_waysOnWhenGone;
};

} // namespace syncdeck::ui
