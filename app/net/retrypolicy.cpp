// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/retrypolicy.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace syncdeck::net {

namespace {

constexpr int maxRefusedRetries = 60;
constexpr int maxReadRetries = 3;

std::chrono::milliseconds backOff(int attempt, double random)
{
    const auto full =
        std::min(500ms * (1 << std::min(attempt - 1, 10)), std::chrono::milliseconds(30s));
    return full / 2 + std::chrono::milliseconds(
                          static_cast<qint64>(static_cast<double>(full.count()) / 2 * random));
}

bool isPassing(const Result<Answer> &result)
{
    if (result)
        return result->status >= 500 || result->isStray || !isAnswer(result->status);
    switch (result.error().kind) {
    case ErrorKind::ConnectionLost:
    case ErrorKind::AnswerToAnother: // one that came by the same way
    case ErrorKind::TimedOut:
    case ErrorKind::TlsUnavailable: // also where the connection is lost before it is secure
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<std::chrono::milliseconds> retryPause(const Attempt &attempt, double random)
{
    const bool refused = attempt.result && attempt.result->status == 429;
    const int limit = refused ? maxRefusedRetries : attempt.isWrite ? 0 : maxReadRetries;
    if (attempt.number > limit || !(refused || isPassing(attempt.result)))
        return {};
    const auto pause = std::max(backOff(attempt.number, random), attempt.retryAfter.value_or(0ms));
    if (attempt.inVainFor + pause > longestRetry)
        return {};
    return pause;
}

std::chrono::milliseconds readPatience(int attempt)
{
    return 10s * attempt;
}

} // namespace syncdeck::net
