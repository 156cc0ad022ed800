// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/filedrop.h"

#include "app/transfer/format.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace syncdeck::ui {

FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    // What comes from this window itself, such as rows on their way out, is no import.
    const bool isForeignFile = drop->mimeData()->hasUrls() && !drop->source();
    if (!isForeignFile || !drop->possibleActions().testFlag(Qt::CopyAction))
        return false;
    drop->setDropAction(Qt::CopyAction); // never moved: the file stays where it is
    drop->accept();
    if (type == QEvent::Drop)
        take(*drop->mimeData());
    return true;
}

void FileDrop::take(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1) {
        Q_EMIT refused(tr("Drop one file at a time; each import is a plan of its own."));
        return;
    }
    const QString path = urls.first().toLocalFile();
    if (path.isEmpty() || !QFileInfo(path).isFile())
        Q_EMIT refused(tr("Only a file on this machine can be imported."));
    else if (!transfer::formatOf(path))
        Q_EMIT refused(tr("The name must end in .ndjson, .jsonl, .json, .csv or .tsv."));
    else
        Q_EMIT fileDropped(path);
}

} // namespace syncdeck::ui
