<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>BulkTexts</name>
    <message>
        <source>Delete items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set TTL: never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set TTL: %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds half a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data is no object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>The address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name cannot stand in an address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLineTexts</name>
    <message>
        <source>%1: there is no such option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” has no such option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: name what to do: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &apos;syncdeck --help&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the main job on a sandbox of its own, write pictures to DIR, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tour: name a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a window of its own, where one is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to an item or a map, syncdeck://open?service=…; opened in the window that is there, unless other options are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tour: a link cannot be opened in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twilio command talks to Twilio alone, not to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its body cannot stand on a command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no command for this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins every list by itself and cannot ask for a page within it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>Name what to compare with: a file, or another map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a file there is to-this alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose to-this or to-other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the same map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 the same, %2 different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the map with another one, or with a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and data count, numbers exactly, the order of members and expiries not. Exit code 0: the same; 4: different. --apply makes one side like the other: it creates, updates and deletes; --dry-run prints what it would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its service, where that is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its profile, where that is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this map, or the other one, like the opposite side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>The service gave an item without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired by now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>Copy from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateTexts</name>
    <message>
        <source>Give the data, such as &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. An item that exists already is not touched (exit code 4).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text follows a closing quote. Within quotes, a quote is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurlTexts</name>
    <message>
        <source>The request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its body was not kept whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its body holds a zero byte, which no command line can carry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message>
        <source>Would delete map %1 with every item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This deletes the map %1 of a production service with every item in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a map with every item in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAP is a SID or a unique name. The items are read and kept in the history first, so that the window can bring them back. With a production profile the map&apos;s name must be typed, or --yes be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message>
        <source>Give one key with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each item is read first and kept in the history, and deleted only while it is as it was read. The window undoes them in one step. With a production profile, more than one are deleted only after the map&apos;s name was typed, or with --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentTexts</name>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The input is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: with this profile Syncdeck never writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To write, choose another profile, or clear “Read-only” in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the data or the TTL first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier value would have expired by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: the service would have deleted it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from the history to keep it with another TTL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service named an address outside %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following it would have shown your credentials to a stranger, so nothing was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the profile’s base URL, and any gateway in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request had left already, so the service may have carried it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request did not leave this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL in the profile for a typing mistake, and your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address and port, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL and its port, and whether the service runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side could not prove who it is, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the system’s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was sent, so the service may have carried it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload to see what is there before trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given up to protect this machine’s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the base URL leads to the Sync service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has a status that the service does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a sign-in page, may have answered in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL and your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what the Sync service sends; a gateway or a sign-in page may have answered in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SID or the secret of this profile is wrong, or was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Connections and enter the Auth Token or API key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These credentials may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are valid, but lack the permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use other credentials, or ask the account’s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the service’s SID or name, and that the profile is of the right account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired with all its items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the list of maps and choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no item with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows nothing at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the service and the map, and the profile’s base URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item with this key exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not changed, and your input is still in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the existing item, or choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map with this unique name exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the item meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is there now, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept the revision that was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the item and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says that Data is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the content in braces: {…}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept this TTL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter or plainer key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is larger than the service takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; Minify removes white space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was not processed, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have carried out the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what it says below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncdeck never writes a secret to a file, so it cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the keychain service, such as GNOME Keyring or KWallet, or hold the secret for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain reported a failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or hold the secret for this run only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Connections, edit the profile and enter its secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away to start afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Syncdeck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Syncdeck to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: what was shown is not what the file holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or program is at work on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is in use or not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file in the profile (CA file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It let nothing through, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and enter them, or set them in the system’s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: whom to trust is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities in PEM form, or clear the profile’s CA file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>… (%1 in all; only the beginning is kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 after %3 ms, %4</source>
        <comment>moment: status after duration, method</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As sent:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Write the items of the map to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file appears under its name only when it is whole; - is standard output. Data keeps its bytes in every format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>How the file is laid out. Without it: by the file&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What parts the cells of CSV. Without it: a comma, or when reading whatever the header row uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave cells of CSV as they are. Without it an apostrophe stands before those that a spreadsheet would run as formulas, and is taken away when reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which columns or members are what, such as key=ID,data=Payload. Parts are key, data, ttl, item_ttl, collection_ttl, revision and expires; with nothing behind the = the file does not have it. Without it: by the usual names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CSV file has no header row; its columns are called 1, 2, 3 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to write of each item, such as key,data,date_expires; in CSV in this order. Without it: everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin CSV with a byte-order mark, for spreadsheets that take a file without it for Latin-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose ndjson, json or csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 does not tell the format; give ndjson, json or csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose comma, semicolon or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not PART=NAME, with one of key, data, ttl, item_ttl, collection_ttl, revision and expires as PART.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only items that match, as in the window&apos;s filter line: words, key:word, data.status = &quot;open&quot;, expires:1h, created:2026-11, size:&gt;1KB, by:system, /expression/, -term.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTexts</name>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an item with all its attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the data alone, exactly its bytes, with no line break after it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: the command line or the input is not valid; nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found: no such service, map or item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict: it exists already, or somebody changed it meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network: no answer came, or none that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly done: some of it was done, and some was not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a problem on this machine: a file, the disk, the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C (128 and the number of the signal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what there is, or what a command does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the program&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on the items of Twilio Sync Maps without a window. Every write is conditional and remembered, so that the window can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options, before or after the command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each command has a help of its own: syncdeck-cli items list --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to, and with whose credentials:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>Choose skip, update or unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the file, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the items of a file into the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE holds items as NDJSON, JSON or CSV, such as lines {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - is standard input. Every line is checked and compared with the map first; --dry-run prints that plan and writes nothing. Each write is conditional and in the history, the whole import as one step. Broken off, it is gone on with by &quot;runs resume&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with keys that the map has already: skip, the default; update; or unchanged: update only what still has the revision that the file tells, or else what the plan has seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines %1 and %2 have the same key; only the first of them counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemQuery</name>
    <message>
        <source>A regular expression ends with another /. To look for a / itself, put the text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only i or a space can follow the / that ends a regular expression. A / within it is written \/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a regular expression between the two /.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The regular expression has an error here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a member here, as in data.status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a place in the list, as in data.tags[0].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to compare with: a number, a text in quotes, true, false or null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects and lists cannot be compared with. Name one of their members, as in data.address.city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a space here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in the filter, what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 100, &gt;1KB, 512..2KB, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range such as 1h..1d, a day such as 2026-11-25, past or never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day, month or hour, such as 2026-11-25, 2026-11 or 2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span of time up to now, such as 1h or 7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an identity here, as in by:system,alice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message>
        <source>List the items of the map, in the order of their keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin at this key, or the next after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print at most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReaderTexts</name>
    <message>
        <source>An array of items is expected here: […], or {&quot;items&quot;: […]}. For one object a line, choose NDJSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This object has no member “items” with an array of items.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonRecordTexts</name>
    <message>
        <source>An object is expected here, such as {&quot;key&quot;: …, &quot;data&quot;: {…}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What begins here is longer than %1, which no item can be.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JudgeTexts</name>
    <message>
        <source>It has expired by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map has an item with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed the item since revision %1; it has %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>In its parameter %1 a “%” is not followed by two digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parameter %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parameter %1 is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parameter %1 holds characters that cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must name a service and a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in it reads as a step between folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile’s name in it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not begin with syncdeck://open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must have the form syncdeck://open?service=…&amp;map=…&amp;key=…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a parameter that Syncdeck does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parameter %1 is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Print one JSON document: an array of what the service gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object a line, as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the JSON object as the service gave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Would create map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created map %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a map, with a unique name or known by its SID alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until the map and all its items are deleted; 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message>
        <source>The member “%1” stands twice in this object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds half a character (an unpaired surrogate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date like 2015-07-30T20:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data: a JSON object, at least {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapsTexts</name>
    <message>
        <source>List the maps of the service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo changing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo changing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo creating %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo deleting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo deleting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo creating %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written back has a new revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier writes without an answer: %1 done, %2 not done, %3 unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputTexts</name>
    <message>
        <source>The output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day, month and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>day and time, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days, both included</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month&apos;s whole name and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two years, both included</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 bytes</source>
        <comment>from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 KiB</source>
        <comment>from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from a size, to a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires within an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in an hour to a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in 1 to 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in 7 to 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in more than 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <comment>not known, on an axis of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known when created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>an identity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known by whom created</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object must stand here: {…}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member stands twice in this object; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member “%1” is missing; add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a text in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 (never) to 1 (always).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be an origin without a path, such as http://127.0.0.1:8081.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be &quot;json&quot;, &quot;html&quot; or &quot;empty&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must not be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must not hold control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fault “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list: […].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a “seed” beside “faults”, a whole number, so that the same run can be had again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfilesTexts</name>
    <message>
        <source>The file of profiles could not be read; it is now at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the saved profiles; they hold no secrets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>Try &apos;syncdeck-cli --help&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &apos;syncdeck-sandbox --help&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Sync service on the loopback address, to try clients against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints, one a line: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs until it gets SIGINT or SIGTERM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot start: %1 %2</source>
        <comment>what, why</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptTexts</name>
    <message>
        <source>Say so with --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, type %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <extracomment>Answer &quot;LTR&quot; for a language written from left to right, &quot;RTL&quot; for one from right to left.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResumeTexts</name>
    <message>
        <source>Give the number that “runs list” shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile has no run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a run that was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was under way is found out by reading first, so nothing is written twice and nothing is left out. Of a finished run it writes the reports alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A key is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” cannot be used: in an address it means a folder, so the item could never be read, changed or deleted. Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key holds half a character (an unpaired surrogate). Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which is easy to overlook. Remove it unless it is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key holds invisible characters (%1). Remove them unless they are meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key holds letters with separate accents; the same key typed elsewhere may count as another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data is required: a JSON object, at least {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service stores objects only: put the value in braces, such as {&quot;value&quot;: …}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use digits only: whole seconds, such as 3600 for one hour, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 seconds (one year); 0 means that it never expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this time has passed, the whole map is deleted with every item in it, not only this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required: %1 and 32 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with %1, in capital letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” cannot stand in an address. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a map’s SID and would be taken for one. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required, such as https://sync.twilio.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole address, such as https://sync.twilio.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http would show your credentials to everyone on the way; it is allowed for this machine’s own address only. Use https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have fields of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what follows ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is no hexadecimal digit (0–9, a–f).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a service: its SID, its unique name, or “default”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>line %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what came of each line to this file; CSV where its name ends so, else NDJSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the lines that were not done to this file, as they stood, so that it can be imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. It would be: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen on; 0, the default: a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite file that keeps everything; without it all is gone at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the service&apos;s rate limits: 20 reads/s and 20 writes/s a map, burst window 10 s, less for large payloads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give milliseconds from 0 to 600000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written. The rest stays noted: “runs resume %2” goes on with it, and so does the window.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than a plan may be (4 MiB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON file with a plan of faults for chosen requests (see the manual page); opens /faults, where those who have the credentials can set another plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsTexts</name>
    <message>
        <source>RUN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KIND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DONE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the profile&apos;s imports and other runs of many writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that were broken off are open, and can be gone on with. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SandboxTexts</name>
    <message>
        <source>Run a Sync service on this machine, to try clients against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Runs until it is interrupted. The same as syncdeck-sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicesTexts</name>
    <message>
        <source>List the services of the account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettlementTexts</name>
    <message>
        <source>The answer was lost; the service did not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost; the service has done it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, and somebody else wrote meanwhile; it cannot be told whether this was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, and the map is gone by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost, and the item is gone by now; it cannot be told whether this was done before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>Work on the embedded sandbox: a Sync service on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the saved profile of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the service; https, or http on a loopback address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service to open: SID, unique name or &quot;default&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map to open in the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SID-OR-NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox has an address of its own; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile’s secret belongs to %1 and goes nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile named “%1” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This environment variable is not set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateTexts</name>
    <message>
        <source>Say what is to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an item&apos;s data, its TTL, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. When somebody else changes the item meanwhile, nothing is overwritten (exit code 4).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValidateTexts</name>
    <message>
        <source>%1: valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a file by the service&apos;s rules; sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE holds the data of one item; - is standard input. What is wrong is printed with line and column (exit code 2), and so is what is allowed but may surprise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would be done, and do not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask before something that cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while the item has this revision. Without it: only while it is as it was read right before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data: a JSON object, @FILE, or - for standard input. The same as the argument DATA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File that holds the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until the item expires and is deleted, at most 31536000; 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until the whole map is deleted with every item in it; must be confirmed, or --yes be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--collection-ttl deletes the whole map, with every item in it, after %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the data in one way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriteTexts</name>
    <message>
        <source>Would create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Access</name>
    <message>
        <source>Choose one of them, to say which account to work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of API key %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth Token of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read; it is now at %1, and a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the map: its SID or its unique name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the service: its SID, its unique name or “default”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::json</name>
    <message>
        <source>There is nothing here yet. Write JSON, such as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text starts with an invisible byte order mark. Remove the first character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here. Write a text in double quotes, a number, true, false, null, {…} or […].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member name in double quotes must stand here, such as &quot;name&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon is missing between a member&apos;s name and its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket does not match the one that is open: { goes with } and [ with ].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This { has no }. Close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This [ has no ]. Close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has no closing quote on its line. Close it, and write a line break inside a text as \n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds a control character, such as a tab. Write it as an escape: \t is a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, or \u and four hex digits for a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON does not know this word. Put a text in double quotes; the words true, false and null are written in small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and texts stand in straight double quotes, like &quot;this&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible character here that is no ordinary space. Replace it by a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON value has ended before this. Remove what follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 here. Type this character again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels. Make it flatter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; comes more than once in its object, and most programs keep only the last. Remove or rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JavaScript and other programs round the number %1. Write it in double quotes if every digit counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is half of a character: it needs its other half. Programs may refuse or replace it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ByteMeter</name>
    <message>
        <source>%1 / %2 %3</source>
        <comment>used / maximum unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ConfirmDialog</name>
    <message>
        <source>What is concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::DataField</name>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret where the problem is (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One member a line; no number or name is respelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove white space; no number or name is respelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::MessageBar</name>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ProblemLabel</name>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::TtlField</name>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds; empty: never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds; empty: leave the map as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common spans for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a common span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::transfer::FileFeed</name>
    <message>
        <source>Line %1: the key “%2” stands above already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BrowsePanel</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Services and maps:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search services and maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service or map matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message>
        <source>%1/%2</source>
        <comment>requests left, of at most</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (resting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests the service&apos;s limits for this map let through at once, of how many after a rest. What is beyond waits for its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads %1 · writes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rate budget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BulkDialog</name>
    <message>
        <source>Set a &amp;member of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove a member of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the &amp;TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change items of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, such as &quot;open&quot; with its quotes, 3 or null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds; 0: never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CompareDialog</name>
    <message>
        <source>With a &amp;file (NDJSON, JSON or CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv or .tsv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With &amp;another map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonDialog</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;none shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan to make the marked items of %1 like those of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the other side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonModel</name>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictDialog</name>
    <message>
        <source>Conflict on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it again with your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed %1 since you last saw it, so it was not deleted. See what is different, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item %1 exists by now, so nothing was created. Choose what it shall hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed %1 since you opened it. Nothing was overwritten. Members that only one of you touched are merged; for the others, choose a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expiry was changed too, from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours replaces it when you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both hold the same data by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is given up here; the history keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Mine or Theirs for each member that both changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConnectDialog</name>
    <message>
        <source>&amp;New profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profiles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of profiles could not be understood. It was kept as %1; nothing of it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing the secret to the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The secret is in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is saved, its secret is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is held until Syncdeck ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the profile “%1” and its secret in the keychain? Nothing changes at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is deleted; its secret could not be removed from the keychain.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CopyDialog</name>
    <message>
        <source>Copy items of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update them unless somebody changes them after the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That profile is read-only: nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CsvFields</name>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first &amp;row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protect cells that a spreadsheet would run as formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the a&amp;postrophe that protects cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a byte-order mar&amp;k, for older spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the file has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get an apostrophe in front, which an import takes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export puts it before cells that a spreadsheet would run as formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells are parted by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns what looks like a date or a number into one. Data stays safe as long as it stands in one cell as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON: one object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DifferenceModel</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditForm</name>
    <message>
        <source>A key cannot be changed. To rename an item, create another and delete this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was changed (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the item anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL (time to live):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item of %1, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item has expired, so the service may have deleted it. What stands here is kept; saving offers to create it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stored: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: Save item, or Ctrl+S.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditPanel</name>
    <message>
        <source>Open forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>changed item</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that were not saved. Closing it discards them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EnvironmentBadge</name>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExchangeView</name>
    <message>
        <source>Logged request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body byte for byte, without re-indenting JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request and its answer are listed here, without credentials. They are held in memory alone, until Syncdeck closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportDialog</name>
    <message>
        <source>Export items of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attri&amp;butes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an &amp;import uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message>
        <source>The export was not finished, so there is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryActions</name>
    <message>
        <source>%1 in %2? It was done on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its items can be brought back once there is a map by that name again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history file is damaged; a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history file is of a newer Syncdeck; a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one was kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all that was created, changed and deleted with %1? What was overwritten or deleted cannot be brought back after that. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryPanel</name>
    <message>
        <source>Restore &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the history of this profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes this value again, with what is left of its TTL; it gets a new revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is created, changed and deleted with this profile is listed here, and can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires %1, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the history matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update them only if they are unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged means: still of the revision that the file tells; where it tells none, as the plan has seen them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan compares every line with the map and shows what would be done. Nothing is written before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item TTL, comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection TTL, deletes the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry, becomes the TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing at its beginning could be read in this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which field holds the key, and which the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not at the beginning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for item TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for collection TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>caption</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file. Its first records are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show of this file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody changed %1 meanwhile; what you typed is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemDetails</name>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (countdown)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an item to see all its attributes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemForm</name>
    <message>
        <source>such as agent/1042</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the whole map expire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection TTL: deletes the map with every item in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create item (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;TTL (time to live):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a map first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter data: a JSON object, at least {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: Create item, or Ctrl+Return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection TTL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return: show the items from this key on (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the failed page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the items anew (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter items: text, key:agent, data.status = &quot;open&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · filtering and sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a map on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item loaded so far matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key at or after this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no items yet.
Fill in the form on the right to create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Items are shown for which all of this holds:&lt;/p&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;word&lt;/b&gt; or &lt;b&gt;&quot;two words&quot;&lt;/b&gt;&lt;/td&gt;&lt;td&gt;in key or data, in any letter case&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;key:agent&lt;/b&gt;, &lt;b&gt;data:open&lt;/b&gt;&lt;/td&gt;&lt;td&gt;only in the key, only in the data&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;data.status = &quot;open&quot;&lt;/b&gt;&lt;/td&gt;&lt;td&gt;a member; also !=, &amp;lt;, &amp;lt;=, &amp;gt;, &amp;gt;=, with a number, a text, true, false or null&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;data.address.city&lt;/b&gt;&lt;/td&gt;&lt;td&gt;there is such a member&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;expires:1h&lt;/b&gt;&lt;/td&gt;&lt;td&gt;expires within an hour; s, min, h, d, w; also expires:&amp;gt;1d, expires:1h..1d, expires:past, expires:never&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;created:2026-11-25&lt;/b&gt;&lt;/td&gt;&lt;td&gt;on that day; also a month, an hour (2026-11-25T14), created:2026-11-01..2026-11-15, created:&amp;gt;2026-11-01, created:7d for the last seven days; the same with updated:&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;size:&amp;gt;1KB&lt;/b&gt;&lt;/td&gt;&lt;td&gt;bytes of the data; also size:100, size:512..2KB&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;by:system&lt;/b&gt;&lt;/td&gt;&lt;td&gt;created by; also by:alice,&quot;bob smith&quot;, by:none&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;/^agent.[0-9]+$/&lt;/b&gt;&lt;/td&gt;&lt;td&gt;a regular expression; also key:/…/, data:/…/, and /…/i for any letter case&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;&lt;b&gt;-word&lt;/b&gt;&lt;/td&gt;&lt;td&gt;does not hold&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: created again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: created again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: changed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: changed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, later taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LanguageMenu</name>
    <message>
        <source>As the &amp;system says (%1)</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncdeck goes on in %1.</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncdeck starts in %1 the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles for this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads to this map:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link leads to this item:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with this &amp;profile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening it writes nothing, and what you have typed stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkOpener</name>
    <message>
        <source>A dialog waits for your answer. Answer it, then open the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened from a link: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile is saved. Connect an account, then open the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is meant for a profile named “%1” that is not here, or is of another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is meant for account %1, and no profile of that account is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogModel</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message>
        <source>&amp;Save as HAR…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by address, status or body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Writes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list stands still; what comes meanwhile is shown afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;twilio command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request matches what is asked for above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked of the service yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, short cut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainWindow</name>
    <message>
        <source>What you were typing is back in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to items come back with their profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create or save item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete selected items…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload &amp;services and maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jump to key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Syncdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Syncdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2 — Syncdeck</source>
        <comment>map, profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open existing item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else was written since, and is undone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Edit menu says what Undo takes back next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Syncdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncdeck %1
Desktop manager for Twilio Sync Map items.

Built with Qt %2, QtKeychain and simdjson.
Licensed under the Apache License 2.0.

Not a product of Twilio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed was not sent: %1.
It can come back the next time you open Syncdeck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be no link to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links with characters that cannot be seen, or with steps between folders, are opened by nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied a link to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens there in Syncdeck, with a profile of account %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message>
        <source>&amp;New map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attributes and permissions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the map %1 with every item in it? Its items are read and kept in the history first. Other programs that use the map lose it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history keeps its items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapChooser</name>
    <message>
        <source>%1 (this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique name or SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapDialog</name>
    <message>
        <source>Map %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::NewMapDialog</name>
    <message>
        <source>New map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: known by its SID alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds; empty: the map never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unique name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;TTL of the map with all its items:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique name problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewPanel</name>
    <message>
        <source>C&amp;lear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what was chosen in the charts out of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by the size of their data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by when they expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by when they were created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by who created them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Return filters the table by a bar, and again takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a map to see what its items are like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This map has no items yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items are loaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole map: %1</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is loaded so far: %1. More items exist; Load all counts them too.</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PermissionsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity, such as agent-1042</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets this identity read; the boxes above change the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only: permissions cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permissions are set: clients get what the service&apos;s default gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission of %1 set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the permission of this identity?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost. The list was read again; it shows what holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanDialog</name>
    <message>
        <source>Plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into map %1. Nothing has been written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, type the map’s name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanModel</name>
    <message>
        <source>never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole map: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanView</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProfileEditor</name>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account SID:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AC and 32 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;redential:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key SID:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SK and 32 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ecret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional: SID, unique name or default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-&amp;only: never write with this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Auth Token or the key’s secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel &amp;test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected. The account has no services yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected. Services: %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional: your company’s certificates, PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it lets requests through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you enter goes to this proxy alone, and is forgotten when Syncdeck ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials are named by environment variables, not contained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such command for this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ScopeChooser</name>
    <message>
        <source>Which items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Selected items (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All items of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that matc&amp;h the filter (there is none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items of the map that matc&amp;h %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 cannot be written to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step “%1” did not come about. The window said: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Contact centre EU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact centre test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My trial account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;many items…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy items to another map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the items…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the items: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the other map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>map, profile or service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting what is to be written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the map: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the other map: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Noting what is to be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was under way is looked up first, so nothing is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports, copies and changes to many items can go on the next time you open this profile. Exports are given up; their files do not appear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause them and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersPanel</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;failed lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends it for good; what is written stays written, and can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a file that can be imported again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the lines that were not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save failed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfer yet. Imports, exports, copies and changes to many items are listed here while they run and afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TtlChoice</name>
    <message>
        <source>C&amp;hange to, from now on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;ver expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep: expires %1 (%2)</source>
        <comment>countdown, moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep: never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WelcomePage</name>
    <message>
        <source>Welcome to Syncdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at, create and change the items of Twilio Sync maps, without losing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Sync service on this machine with sample data. No account, no network, nothing to break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own services. The secret goes to this machine’s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load all items of the map (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is loaded stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, loading all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, loading all… %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Load all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
