// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/whendone.h"
#include "app/cli/access.h"
#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "app/cli/output.h"
#include "app/cli/report.h"

namespace syncdeck::cli {

/// The error of the first of them that has one; null when all went well.
template <typename... T>
[[nodiscard]] const Error *firstError(const Result<T> &...results)
{
    const Error *found = nullptr;
    ((found = found || results ? found : &results.error()), ...);
    return found;
}

/// What a command works with. All outlive it.
struct Place
{
    const Invocation &invocation;
    Output &out;
    Report &report;
    Access &access;
};

/// One run of one command. `finished` comes exactly once.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const Place &place);
    ~Command() override;

    /// Connects where the command wants that, then runs it.
    void start();
    /// Ends in order what is under way.
    virtual void cancel();

Q_SIGNALS:
    void finished(syncdeck::cli::ExitCode code);

protected:
    virtual void run() = 0;

    void end(ExitCode code);
    /// The same, where what was printed is all that it is about: who did not get it knows nothing.
    void endPrinted(ExitCode code);
    /// Says what went wrong.
    void end(const Error &error);

    /// Prints what was done: the sentence, or with `--json` the service's answer. Where the output
    /// does not take it, the sentence is said beside it, so that nobody takes it for not done.
    void tellDone(const QString &sentence, const QByteArray &answer = {});

    /// Goes on with the value, or ends with the error.
    template <typename T, typename Go>
    void go(const QFuture<Result<T>> &future, Go goOn)
    {
        whenDone(future, this, [this, goOn = std::move(goOn)](const Result<T> &result) {
            if (!result)
                end(result.error());
            else if constexpr (std::is_void_v<T>)
                goOn();
            else
                goOn(*result);
        });
    }

    [[nodiscard]] const Invocation &invocation() const { return m_place.invocation; }
    [[nodiscard]] Output &out() const { return m_place.out; }
    [[nodiscard]] Report &report() const { return m_place.report; }
    [[nodiscard]] Access &access() const { return m_place.access; }
    [[nodiscard]] sync::Client &client() const { return access().connection().client(); }
    [[nodiscard]] CancelToken token() const { return m_cancel.token(); }

private:
    Place m_place;
    CancelSource m_cancel;
    bool m_isRunning = false;
    bool m_isDone = false;
};

} // namespace syncdeck::cli
