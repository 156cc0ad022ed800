<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CompareTexts</name>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation>
            <numerusform>%Ln item looked at</numerusform>
            <numerusform>%Ln items looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message numerus="yes">
        <source>%Ln line(s) or item(s) cannot be used, so it is not known what is missing.</source>
        <translation>
            <numerusform>%Ln line or item cannot be used, so it is not known what is missing.</numerusform>
            <numerusform>%Ln lines or items cannot be used, so it is not known what is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation>
            <numerusform>This row has %Ln cell; the header has %1.</numerusform>
            <numerusform>This row has %Ln cells; the header has %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation>
            <numerusform>%Ln item kept in the history</numerusform>
            <numerusform>%Ln items kept in the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Deleted map %1 with %Ln item</numerusform>
            <numerusform>Deleted map %1 with %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>This deletes %Ln item of the map %1 of a production service.</numerusform>
            <numerusform>This deletes %Ln items of the map %1 of a production service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation>
            <numerusform>%Ln item written</numerusform>
            <numerusform>%Ln items written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation>
            <numerusform>%Ln item is in %1.</numerusform>
            <numerusform>%Ln items are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (and %Ln more)</numerusform>
            <numerusform>%1 (and %Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation>
            <numerusform>comparing with the map, %Ln item</numerusform>
            <numerusform>comparing with the map, %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) came with an attribute of another kind than the service documents; a table marks it with %1.</source>
        <translation>
            <numerusform>%Ln item came with an attribute of another kind than the service documents; a table marks it with %1.</numerusform>
            <numerusform>%Ln items came with an attribute of another kind than the service documents; a table marks it with %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation>
            <numerusform>It is longer than %Ln character, the most that there may be.</numerusform>
            <numerusform>It is longer than %Ln characters, the most that there may be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message numerus="yes">
        <source>%Ln date(s) of expiry name no time zone and are taken as of %1.</source>
        <translation>
            <numerusform>%Ln date of expiry names no time zone and is taken as of %1.</numerusform>
            <numerusform>%Ln dates of expiry name no time zone and are taken as of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Undo changing %Ln item</numerusform>
            <numerusform>&amp;Undo changing %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Redo changing %Ln item</numerusform>
            <numerusform>&amp;Redo changing %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Undo creating %Ln item</numerusform>
            <numerusform>&amp;Undo creating %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Undo deleting %Ln item</numerusform>
            <numerusform>&amp;Undo deleting %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Redo deleting %Ln item</numerusform>
            <numerusform>&amp;Redo deleting %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Redo creating %Ln item</numerusform>
            <numerusform>&amp;Redo creating %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation>
            <numerusform>Cancelled before %Ln more.</numerusform>
            <numerusform>Cancelled before %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation>
            <numerusform>Deleted %Ln item</numerusform>
            <numerusform>Deleted %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation>
            <numerusform>Deleted %Ln item, %1 not</numerusform>
            <numerusform>Deleted %Ln items, %1 not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation>
            <numerusform>%Ln could not be read yet; it is asked for again at the next connection.</numerusform>
            <numerusform>%Ln could not be read yet; they are asked for again at the next connection.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OddTexts</name>
    <message numerus="yes">
        <source>%Ln item(s) hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</source>
        <translation>
            <numerusform>%Ln item holds data that is no JSON object, and the service would not take it again: deleting it cannot be undone. The history keeps the data.</numerusform>
            <numerusform>%Ln items hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation>
            <numerusform>%1: %Ln item, %2 %</numerusform>
            <numerusform>%1: %Ln items, %2 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation>
            <numerusform>%Ln item with %1 of data</numerusform>
            <numerusform>%Ln items with %1 of data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation>
            <numerusform>The key is %Ln character too long; the service takes %1.</numerusform>
            <numerusform>The key is %Ln characters too long; the service takes %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation>
            <numerusform>Data is %Ln byte too long; the service takes %1. Minify removes white space.</numerusform>
            <numerusform>Data is %Ln bytes too long; the service takes %1. Minify removes white space.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation>
            <numerusform>%Ln more digit is missing.</numerusform>
            <numerusform>%Ln more digits are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln digit too many.</numerusform>
            <numerusform>%Ln digits too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation>
            <numerusform>The name is %Ln character too long.</numerusform>
            <numerusform>The name is %Ln characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation>
            <numerusform>%Ln line sets a collection TTL, which deletes the whole map %1 with every item in it after a time.</numerusform>
            <numerusform>%Ln lines set a collection TTL, which deletes the whole map %1 with every item in it after a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>This writes %Ln item of the map %1 of a production service.</numerusform>
            <numerusform>This writes %Ln items of the map %1 of a production service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation>
            <numerusform>%1 of %Ln line noted</numerusform>
            <numerusform>%1 of %Ln lines noted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation>
            <numerusform>and %Ln more; --report tells of every line</numerusform>
            <numerusform>and %Ln more; --report tells of every line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln written</numerusform>
            <numerusform>%Ln written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln left as it was</numerusform>
            <numerusform>%Ln left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln invalid</numerusform>
            <numerusform>%Ln invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written.</source>
        <translation>
            <numerusform>%1 of %Ln item is written.</numerusform>
            <numerusform>%1 of %Ln items are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may be: they were under way, and are looked up before anything else is sent.</source>
        <translation>
            <numerusform>%Ln more may be: it was under way, and is looked up before anything else is sent.</numerusform>
            <numerusform>%Ln more may be: they were under way, and are looked up before anything else is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</numerusform>
            <numerusform>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation>
            <numerusform> (%Ln waiting)</numerusform>
            <numerusform> (%Ln waiting)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>Exported %Ln item</numerusform>
            <numerusform>Exported %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation>
            <numerusform>Done: %Ln written</numerusform>
            <numerusform>Done: %Ln written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation>
            <numerusform>Delete this item from %1? It can be brought back with Undo.</numerusform>
            <numerusform>Delete %Ln items from %1? They can be brought back with Undo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemCopies</name>
    <message numerus="yes">
        <source>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</source>
        <translation>
            <numerusform>%Ln item is too much to copy or drag at once. Export writes any number of them to a file.</numerusform>
            <numerusform>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation>
            <numerusform>%Ln loaded, complete</numerusform>
            <numerusform>%Ln loaded, complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln loaded, then an error; Try again goes on from there</numerusform>
            <numerusform>%Ln loaded, then an error; Try again goes on from there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation>
            <numerusform>%Ln shown, reloading…</numerusform>
            <numerusform>%Ln shown, reloading…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation>
            <numerusform>%Ln loaded, loading more…</numerusform>
            <numerusform>%Ln loaded, loading more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation>
            <numerusform>stopped: %Ln loaded, more exist</numerusform>
            <numerusform>stopped: %Ln loaded, more exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation>
            <numerusform>%Ln loaded, more exist</numerusform>
            <numerusform>%Ln loaded, more exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation>
            <numerusform> · %Ln matches the filter</numerusform>
            <numerusform> · %Ln match the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation>
            <numerusform> · %Ln matches the filter, only loaded items were searched</numerusform>
            <numerusform> · %Ln match the filter, only loaded items were searched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln matches</numerusform>
            <numerusform>%Ln match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then the map was deleted</source>
        <translation>
            <numerusform>%Ln loaded, then the map was deleted</numerusform>
            <numerusform>%Ln loaded, then the map was deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 of %Ln request</numerusform>
            <numerusform>%1 of %Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation>
            <numerusform>paused, %Ln more</numerusform>
            <numerusform>paused, %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation>
            <numerusform>Save %Ln request as HAR</numerusform>
            <numerusform>Save %Ln requests as HAR</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation>
            <numerusform>Deleting map %1: %Ln item kept in the history</numerusform>
            <numerusform>Deleting map %1: %Ln items kept in the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Deleted map %1 with %Ln item</numerusform>
            <numerusform>Deleted map %1 with %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanDialog</name>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Write %Ln item</numerusform>
            <numerusform>&amp;Write %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation>
            <numerusform>%Ln line sets a collection TTL: after that time the whole map is deleted with every item in it.</numerusform>
            <numerusform>%Ln lines set a collection TTL: after that time the whole map is deleted with every item in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation>
            <numerusform>Saved %Ln request as %1</numerusform>
            <numerusform>Saved %Ln requests as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln written</numerusform>
            <numerusform>%Ln written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln left as it was</numerusform>
            <numerusform>%Ln left as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unclear</numerusform>
            <numerusform>%Ln unclear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln invalid</numerusform>
            <numerusform>%Ln invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln of the written items had been changed or deleted by somebody since the plan was made; the history has what was overwritten.</numerusform>
            <numerusform>%Ln of the written items had been changed or deleted by somebody since the plan was made; the history has what was overwritten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation>
            <numerusform>%Ln picture is in %1</numerusform>
            <numerusform>%Ln pictures are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>Exported %Ln item</numerusform>
            <numerusform>Exported %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation>
            <numerusform>Comparing: %Ln item looked at</numerusform>
            <numerusform>Comparing: %Ln items looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferButton</name>
    <message numerus="yes">
        <source>%Ln transfers under way</source>
        <translation>
            <numerusform>%Ln transfer under way</numerusform>
            <numerusform>%Ln transfers under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers failed</source>
        <translation>
            <numerusform>%Ln transfer failed</numerusform>
            <numerusform>%Ln transfers failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation>
            <numerusform>Saved %Ln line as %1</numerusform>
            <numerusform>Saved %Ln lines as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation>
            <numerusform>A transfer was broken off earlier.</numerusform>
            <numerusform>%Ln transfers were broken off earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation>
            <numerusform>A transfer is under way.</numerusform>
            <numerusform>%Ln transfers are under way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln loaded, then an error; Try again goes on from there</numerusform>
            <numerusform>%Ln loaded, then an error; Try again goes on from there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln loaded</numerusform>
            <numerusform>%Ln loaded</numerusform>
        </translation>
    </message>
</context>
</TS>
