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

/// Bytes that must not be seen: an Auth Token or an API key secret, in UTF-8.
///
/// Copies share one buffer, which is kept out of swap and core dumps where the system allows, and
/// overwritten when the last copy goes. There is no way to print, compare by accident or convert
/// one; `reveal` is the single door, and its view must not outlive the Secret.
class Secret
{
public:
    Secret() = default;

    /// Takes the bytes over and wipes `bytes`, as far as its buffer is not shared.
    [[nodiscard]] static Secret take(QByteArray &bytes);
    [[nodiscard]] static Secret take(QByteArray &&bytes) { return take(bytes); }
    /// The same for text, such as a password field's.
    [[nodiscard]] static Secret take(QString &text);
    [[nodiscard]] static Secret take(QString &&text) { return take(text); }

    /// Without the blanks and line breaks around it, which come along when a secret is pasted.
    [[nodiscard]] Secret trimmed() const;
    /// In bytes.
    [[nodiscard]] std::size_t size() const { return reveal().size(); }

    [[nodiscard]] bool isEmpty() const { return reveal().empty(); }
    [[nodiscard]] std::string_view reveal() const;

private:
    class Buffer;
    explicit Secret(std::shared_ptr<const Buffer> buffer);

    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites what the container holds in a way that the compiler keeps, then empties it. A buffer
/// shared with another owner is left alone: wiping it would corrupt that owner's value.
void wipe(QByteArray &bytes);
void wipe(QString &text);
/// Overwrites memory, whoever owns it.
void wipe(void *memory, std::size_t size);

/// A secret never appears in a debug line; the mark says that there was one.
QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace syncdeck
