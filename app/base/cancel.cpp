// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/cancel.h"

#include <QObject>
#include <QPointer>

#include <utility>
#include <vector>

namespace syncdeck {

struct CancelToken::State
{
    struct Listener
    {
        QPointer<QObject> context;
        std::function<void()> run;
    };

    bool cancelled = false;
    std::vector<Listener> listeners;
};

CancelToken::CancelToken(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

bool CancelToken::isCancelled() const
{
    return m_state && m_state->cancelled;
}

void CancelToken::onCancel(QObject *context, std::function<void()> run) const
{
    if (!m_state)
        return;
    if (m_state->cancelled) {
        run();
        return;
    }
    m_state->listeners.push_back({context, std::move(run)});
}

CancelSource::CancelSource()
    : m_token(std::make_shared<CancelToken::State>())
{
}

void CancelSource::cancel() const
{
    CancelToken::State &state = *m_token.m_state;
    if (std::exchange(state.cancelled, true))
        return;
    // A listener may let this source go; the vector is moved out so that nothing here is touched
    // afterwards.
    const auto listeners = std::exchange(state.listeners, {});
    for (const auto &listener : listeners) {
        if (listener.context)
            listener.run();
    }
}

} // namespace syncdeck
