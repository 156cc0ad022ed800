// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <cstddef>
#include <memory>
#include <string_view>

namespace syncdeck {

/// A secret: an Auth Token or the secret of an API key, in UTF-8.
///
/// Copies share one buffer, which is kept out of swap and core dumps if the system allows it, and
/// overwritten when the last copy is destroyed. A secret cannot be printed, compared or converted
/// by accident; only `reveal` gives access, and its view must not outlive the Secret.
class Secret
{
public:
    Secret() = default;

    /// Takes the bytes over and wipes `bytes`, unless its buffer is shared.
    [[nodiscard]] static Secret take(QByteArray &bytes);
    [[nodiscard]] static Secret take(QByteArray &&bytes) { return take(bytes); }
    /// The same for text, such as a password field's.
    [[nodiscard]] static Secret take(QString &text);
    [[nodiscard]] static Secret take(QString &&text) { return take(text); }

    /// A copy without the white space around it, which is often pasted along with a secret.
    [[nodiscard]] Secret trimmed() const;
    /// The size in bytes.
    [[nodiscard]] std::size_t size() const { return reveal().size(); }

    [[nodiscard]] bool isEmpty() const { return reveal().empty(); }
    [[nodiscard]] std::string_view reveal() const;

private:
    class Buffer;
    explicit Secret(std::shared_ptr<const Buffer> buffer);

    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the content of the container in a way that the compiler does not optimise away, then
/// clears it. A shared buffer is not overwritten, since the other owners still use it.
void wipe(QByteArray &bytes);
void wipe(QString &text);
/// Overwrites memory, whoever owns it.
void wipe(void *memory, std::size_t size);

/// Prints a placeholder, never the secret.
QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace syncdeck
