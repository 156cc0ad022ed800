<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>BulkTexts</name>
    <message>
        <source>Delete items</source>
        <translation>アイテムを削除</translation>
    </message>
    <message>
        <source>Set TTL: never expires</source>
        <translation>TTL を設定: 有効期限なし</translation>
    </message>
    <message>
        <source>Set TTL: %1 s</source>
        <translation>TTL を設定: %1 秒</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>「%1」を設定</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>It holds half a character.</source>
        <translation>不完全な文字が含まれています。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The service gave no key.</source>
        <translation>サービスからキーが返されませんでした。</translation>
    </message>
    <message>
        <source>Its data is no object.</source>
        <translation>データがオブジェクトではありません。</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>The address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>This name cannot stand in an address.</source>
        <translation>この名前はアドレスに使えません。</translation>
    </message>
</context>
<context>
    <name>CommandLineTexts</name>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1: そのようなオプションはありません。</translation>
    </message>
    <message>
        <source>%1: “%2” has no such option.</source>
        <translation>%1: 「%2」にそのようなオプションはありません。</translation>
    </message>
    <message>
        <source>%1: given twice.</source>
        <translation>%1: 2 回指定されています。</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>コマンドを指定してください。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>「%1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>%1: name what to do: %2.</source>
        <translation>%1: 操作を指定してください: %2。</translation>
    </message>
    <message>
        <source>“%1”: %2 is missing.</source>
        <translation>「%1」: %2 がありません。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>余分な引数です: %1</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck --help&apos;.</source>
        <translation>&apos;syncdeck --help&apos; をお試しください。</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items</source>
        <translation>Twilio Sync マップのアイテムを管理するデスクトップマネージャー</translation>
    </message>
    <message>
        <source>Play the main job on a sandbox of its own, write pictures to DIR, and end.</source>
        <translation>専用のサンドボックスで主な作業を実演し、画像を DIR に書き出して終了します。</translation>
    </message>
    <message>
        <source>--tour: name a folder.</source>
        <translation>--tour: フォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Open a window of its own, where one is open already.</source>
        <translation>すでに開いていても、別のウィンドウを開きます。</translation>
    </message>
    <message>
        <source>A link to an item or a map, syncdeck://open?service=…; opened in the window that is there, unless other options are given.</source>
        <translation>アイテムまたはマップへのリンク syncdeck://open?service=…。ほかのオプションがなければ、すでにあるウィンドウで開きます。</translation>
    </message>
    <message>
        <source>--tour: a link cannot be opened in it.</source>
        <translation>--tour: この中でリンクは開けません。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 には %2 から %3 までの整数を指定します。</translation>
    </message>
    <message>
        <source>Without --map, the map opens that was opened last with the account, of the service that --service names, if any; where no map was opened yet, none.</source>
        <translation>--map がない場合は、そのアカウントで最後に開いたマップが開きます (--service があればそのサービスのもの)。まだ開いたことがなければ、何も開きません。</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>%1 › %2</source>
        <comment>menu, menu within it</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>The twilio command talks to Twilio alone, not to %1.</source>
        <translation>twilio コマンドの通信先は Twilio だけで、%1 とは通信しません。</translation>
    </message>
    <message>
        <source>Its body cannot stand on a command line.</source>
        <translation>本文をコマンドラインに書けません。</translation>
    </message>
    <message>
        <source>It has no command for this address.</source>
        <translation>このアドレスに対応するコマンドがありません。</translation>
    </message>
    <message>
        <source>It begins every list by itself and cannot ask for a page within it.</source>
        <translation>一覧は必ず先頭から始まり、途中のページは要求できません。</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>Name what to compare with: a file, or another map.</source>
        <translation>比較する相手（ファイルまたは別のマップ）を指定してください。</translation>
    </message>
    <message>
        <source>With a file there is to-this alone.</source>
        <translation>ファイルとの比較で使えるのは to-this だけです。</translation>
    </message>
    <message>
        <source>Choose to-this or to-other.</source>
        <translation>to-this または to-other を選んでください。</translation>
    </message>
    <message>
        <source>That is the same map.</source>
        <translation>同じマップです。</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>%1 the same, %2 different.</source>
        <translation>同じ %1、異なる %2。</translation>
    </message>
    <message>
        <source>Compare the map with another one, or with a file.</source>
        <translation>マップを別のマップまたはファイルと比較します。</translation>
    </message>
    <message>
        <source>The other map.</source>
        <translation>もう一方のマップ。</translation>
    </message>
    <message>
        <source>Its service, where that is another one.</source>
        <translation>そのサービス（別のサービスの場合）。</translation>
    </message>
    <message>
        <source>Its profile, where that is another one.</source>
        <translation>そのプロファイル（別のプロファイルの場合）。</translation>
    </message>
    <message>
        <source>Make this map, or the other one, like the opposite side.</source>
        <translation>このマップ、またはもう一方のマップを、反対側と同じにします。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation>
            <numerusform>アイテム %Ln 件を確認しました</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to --apply, which is not given.</source>
        <translation>--apply と組み合わせるオプションですが、それが指定されていません。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted or written. %1</source>
        <translation>何も削除せず、書き込んでいません。%1</translation>
    </message>
    <message>
        <source>FILE holds items as for &quot;items import&quot;; - is standard input. Keys and data count, numbers exactly, the order of members and expiries not. Exit code 0: the same; 4: different. --apply creates and updates what makes one side like the other, and with --delete also deletes what only that side has; --dry-run prints what it would do. Exit code 4 says that a difference stays.</source>
        <translation>FILE には &quot;items import&quot; と同じようにアイテムを書きます。- は標準入力です。キーとデータを比較し、数値は正確に比べます。メンバーの順序と有効期限は問いません。終了コード 0: 同じ、4: 異なる。--apply は、片側をもう一方と同じにするための作成と更新を行い、--delete を付けると、その側にしかないものの削除も行います。--dry-run は何を行うかを表示します。終了コード 4 は、相違が残っていることを示します。</translation>
    </message>
    <message>
        <source>With --apply: delete the items that the opposite side does not have. Nothing is deleted or written when a line of the file cannot be used, or that side holds no item at all.</source>
        <translation>--apply と組み合わせて、反対側にないアイテムを削除します。ファイルに使えない行がある場合や、反対側にアイテムが 1 つもない場合は、何も削除せず、書き込みません。</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of the differences; with --apply, an array of what came of each; with --apply --dry-run, an array of what would be done.</source>
        <translation>1 つの JSON 文書（相違の配列）を出力します。--apply を付けるとそれぞれの結果の配列、--apply --dry-run を付けると行う内容の配列になります。</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>同じ内容を、1 行に 1 つの JSON オブジェクトとして出力します。</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>--dry-run では何も書き込みません。計画は --json または --ndjson で出力します。</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>The service gave an item without a key.</source>
        <translation>サービスからキーのないアイテムが返されました。</translation>
    </message>
    <message>
        <source>Differences to %1</source>
        <translation>%1 との相違点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or item(s) cannot be used, so it is not known what is missing.</source>
        <translation>
            <numerusform>使えない行またはアイテムが %Ln 件あるため、何がないのかがわかりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The side to become like holds no item at all, so every item would be deleted.</source>
        <translation>合わせる相手の側にアイテムが 1 つもないため、すべてのアイテムが削除されることになります。</translation>
    </message>
    <message>
        <source>Its data or expiry cannot be written as it is.</source>
        <translation>データまたは有効期限を、そのまま書き込むことができません。</translation>
    </message>
    <message>
        <source>Only this map has it. It stays, as nobody asked to delete it.</source>
        <translation>このマップだけにあります。削除は指定されていないので、そのまま残ります。</translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>Copy from %1</source>
        <translation>%1 からコピー</translation>
    </message>
    <message>
        <source>The item is there twice.</source>
        <translation>アイテムが 2 回出てきます。</translation>
    </message>
    <message>
        <source>Its expiry cannot be read.</source>
        <translation>有効期限を読み取れません。</translation>
    </message>
</context>
<context>
    <name>CreateTexts</name>
    <message>
        <source>Create an item.</source>
        <translation>アイテムを作成します。</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. An item that exists already is not touched (exit code 4).</source>
        <translation>DATA は JSON オブジェクト、@FILE、または標準入力を表す - です。バイト列はそのまま送信されます。すでにあるアイテムには手を加えません（終了コード 4）。</translation>
    </message>
    <message>
        <source>DATA is missing; give some, such as &apos;{}&apos;.</source>
        <translation>DATA がありません。&apos;{}&apos; などを指定してください。</translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation>「%1」という列が 2 つあります。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>ここで始まる引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”).</source>
        <translation>このバイト列は UTF-8 ではありません。ファイルを UTF-8 で保存し直してください（表計算ソフトでは「CSV UTF-8」）。</translation>
    </message>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation>
            <numerusform>この行のセルは %Ln 個ですが、見出しは %1 個です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotes of the cell that begins here do not match: text follows a closing quote. Within quotes, a quote is written twice.</source>
        <translation>ここから始まるセルの引用符が正しく対応していません。閉じる引用符の後に文字があります。引用符の中では、引用符を 2 つ重ねて書きます。</translation>
    </message>
</context>
<context>
    <name>CurlTexts</name>
    <message>
        <source>The request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Its body was not kept whole.</source>
        <translation>本文は一部しか保持されていません。</translation>
    </message>
    <message>
        <source>Its body holds a zero byte, which no command line can carry.</source>
        <translation>本文にゼロバイトが含まれているため、コマンドラインに書けません。</translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message>
        <source>Would delete map %1 with every item</source>
        <translation>マップ %1 をすべてのアイテムごと削除します（予定）</translation>
    </message>
    <message>
        <source>This deletes the map %1 of a production service with every item in it.</source>
        <translation>本番サービスのマップ %1 を、含まれるすべてのアイテムごと削除します。</translation>
    </message>
    <message>
        <source>Delete a map with every item in it.</source>
        <translation>マップを、含まれるすべてのアイテムごと削除します。</translation>
    </message>
    <message>
        <source>MAP is a SID or a unique name. The items are read and kept in the history first, so that the window can bring them back. With a production profile the map&apos;s name must be typed, or --yes be given.</source>
        <translation>MAP は SID または一意の名前です。アイテムは先に読み取って履歴に残すので、ウィンドウから元に戻せます。本番プロファイルでは、マップの名前を入力するか --yes を指定する必要があります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation>
            <numerusform>アイテム %Ln 件を履歴に残しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>マップ %1 をアイテム %Ln 件ごと削除しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message>
        <source>Would delete %1</source>
        <translation>%1 を削除します（予定）</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 を削除しました</translation>
    </message>
    <message>
        <source>Delete items.</source>
        <translation>アイテムを削除します。</translation>
    </message>
    <message>
        <source>Each item is read first and kept in the history, and deleted only while it is as it was read. The window undoes them in one step. With a production profile, more than one are deleted only after the map&apos;s name was typed, or with --yes.</source>
        <translation>各アイテムは先に読み取って履歴に残し、読み取ったときのままである場合にだけ削除します。ウィンドウからは 1 回の操作で元に戻せます。本番プロファイルでは、2 件以上の削除にはマップの名前の入力または --yes が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>本番サービスのマップ %1 のアイテム %Ln 件を削除します。</numerusform>
        </translation>
    </message>
    <message>
        <source>With --if-match give one key alone.</source>
        <translation>--if-match を使うときは、キーを 1 つだけ指定してください。</translation>
    </message>
</context>
<context>
    <name>EnvironmentTexts</name>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Nothing was sent: with this profile Syncdeck never writes.</source>
        <translation>何も送信していません。このプロファイルで Syncdeck が書き込むことはありません。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されていません。</translation>
    </message>
    <message>
        <source>So nothing was sent.</source>
        <translation>そのため、何も送信していません。</translation>
    </message>
    <message>
        <source>Change the data or the TTL first.</source>
        <translation>先にデータまたは TTL を変更してください。</translation>
    </message>
    <message>
        <source>The earlier value would have expired by now.</source>
        <translation>以前の値は、すでに期限切れになっているはずです。</translation>
    </message>
    <message>
        <source>Nothing was sent: the service would have deleted it already.</source>
        <translation>何も送信していません。サービスではすでに削除されているはずです。</translation>
    </message>
    <message>
        <source>Open it from the history to keep it with another TTL.</source>
        <translation>別の TTL で残すには、履歴から開いてください。</translation>
    </message>
    <message>
        <source>The service named an address outside %1.</source>
        <translation>サービスが %1 以外のアドレスを示しました。</translation>
    </message>
    <message>
        <source>Following it would have shown your credentials to a stranger, so nothing was sent there.</source>
        <translation>従うと認証情報が第三者に知られるおそれがあるため、そこには何も送信していません。</translation>
    </message>
    <message>
        <source>Check the profile’s base URL, and any gateway in between.</source>
        <translation>プロファイルのベース URL と、途中にあるゲートウェイを確認してください。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>The request had left already, so the service may have carried it out.</source>
        <translation>リクエストはすでに送信済みのため、サービスが実行した可能性があります。</translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation>再読み込みして、現在の内容を確認してください。</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation>%1 という名前のコンピューターが見つかりません。</translation>
    </message>
    <message>
        <source>The request did not leave this machine.</source>
        <translation>リクエストはこのコンピューターから送信されていません。</translation>
    </message>
    <message>
        <source>Check the base URL in the profile for a typing mistake, and your network.</source>
        <translation>プロファイルのベース URL に入力ミスがないか、またネットワークを確認してください。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 が接続を拒否しました。</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port, so nothing was sent.</source>
        <translation>このアドレスとポートから応答がないため、何も送信していません。</translation>
    </message>
    <message>
        <source>Check the base URL and its port, and whether the service runs.</source>
        <translation>ベース URL とポート、およびサービスが動作しているかを確認してください。</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>ネットワークに接続できません。</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>ネットワーク接続を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>%1 との安全な接続を確立できませんでした。</translation>
    </message>
    <message>
        <source>The other side could not prove who it is, so nothing was sent.</source>
        <translation>相手の身元を確認できなかったため、何も送信していません。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>プロキシがリクエストを通しませんでした。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 から時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>The request was sent, so the service may have carried it out.</source>
        <translation>リクエストは送信済みのため、サービスが実行した可能性があります。</translation>
    </message>
    <message>
        <source>Reload to see what is there before trying again.</source>
        <translation>もう一度試す前に、再読み込みして現在の内容を確認してください。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>しばらくしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>%1 との接続が切れました。</translation>
    </message>
    <message>
        <source>Check your network, then try again.</source>
        <translation>ネットワークを確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The answer was too large.</source>
        <translation>応答が大きすぎます。</translation>
    </message>
    <message>
        <source>It was given up to protect this machine’s memory.</source>
        <translation>このコンピューターのメモリを守るため、受信を中止しました。</translation>
    </message>
    <message>
        <source>Check that the base URL leads to the Sync service.</source>
        <translation>ベース URL が Sync サービスを指しているか確認してください。</translation>
    </message>
    <message>
        <source>The answer has a status that the service does not use.</source>
        <translation>応答のステータスが、サービスの使わないものです。</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a sign-in page, may have answered in its place.</source>
        <translation>ゲートウェイやサインインページなど、途中にあるものが代わりに応答した可能性があります。</translation>
    </message>
    <message>
        <source>Check the base URL and your network.</source>
        <translation>ベース URL とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>応答を読み取れません。</translation>
    </message>
    <message>
        <source>It is not what the Sync service sends; a gateway or a sign-in page may have answered in its place.</source>
        <translation>Sync サービスが送る内容ではありません。ゲートウェイやサインインページが代わりに応答した可能性があります。</translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation>サービスがこの認証情報を受け付けません。</translation>
    </message>
    <message>
        <source>The SID or the secret of this profile is wrong, or was revoked.</source>
        <translation>このプロファイルの SID またはシークレットが間違っているか、取り消されています。</translation>
    </message>
    <message>
        <source>Open Connections and enter the Auth Token or API key again.</source>
        <translation>「接続」を開き、Auth Token または API キーを入力し直してください。</translation>
    </message>
    <message>
        <source>These credentials may not do this.</source>
        <translation>この認証情報ではこの操作を行えません。</translation>
    </message>
    <message>
        <source>They are valid, but lack the permission.</source>
        <translation>認証情報は有効ですが、権限がありません。</translation>
    </message>
    <message>
        <source>Use other credentials, or ask the account’s administrator.</source>
        <translation>別の認証情報を使うか、アカウントの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation>そのようなサービスはありません。</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>削除された可能性があります。</translation>
    </message>
    <message>
        <source>Check the service’s SID or name, and that the profile is of the right account.</source>
        <translation>サービスの SID または名前と、プロファイルのアカウントが正しいかを確認してください。</translation>
    </message>
    <message>
        <source>There is no such map.</source>
        <translation>そのようなマップはありません。</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired with all its items.</source>
        <translation>削除されたか、すべてのアイテムごと期限切れになった可能性があります。</translation>
    </message>
    <message>
        <source>Reload the list of maps and choose another.</source>
        <translation>マップの一覧を再読み込みして、別のマップを選んでください。</translation>
    </message>
    <message>
        <source>There is no item with this key.</source>
        <translation>このキーのアイテムはありません。</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired.</source>
        <translation>削除されたか、期限切れになった可能性があります。</translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation>一覧を再読み込みしてください。</translation>
    </message>
    <message>
        <source>The service knows nothing at this address.</source>
        <translation>このアドレスには何もありません。</translation>
    </message>
    <message>
        <source>Check the service and the map, and the profile’s base URL.</source>
        <translation>サービスとマップ、およびプロファイルのベース URL を確認してください。</translation>
    </message>
    <message>
        <source>An item with this key exists already.</source>
        <translation>このキーのアイテムはすでにあります。</translation>
    </message>
    <message>
        <source>It was not changed, and your input is still in the form.</source>
        <translation>既存のアイテムは変更されていません。入力した内容はフォームに残っています。</translation>
    </message>
    <message>
        <source>Open the existing item, or choose another key.</source>
        <translation>既存のアイテムを開くか、別のキーを選んでください。</translation>
    </message>
    <message>
        <source>A map with this unique name exists already.</source>
        <translation>この一意の名前のマップはすでにあります。</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>既存のマップは変更されていません。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Somebody changed the item meanwhile.</source>
        <translation>その間に、ほかの誰かがアイテムを変更しました。</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>何も上書きしていません。</translation>
    </message>
    <message>
        <source>Look at what is there now, then decide.</source>
        <translation>現在の内容を見てから、どうするか決めてください。</translation>
    </message>
    <message>
        <source>The service does not accept the revision that was sent.</source>
        <translation>送信したリビジョンをサービスが受け付けません。</translation>
    </message>
    <message>
        <source>Reload the item and try again.</source>
        <translation>アイテムを再読み込みしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The service says that Data is not a JSON object.</source>
        <translation>サービスによると、データが JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>何も保存されていません。</translation>
    </message>
    <message>
        <source>Put the content in braces: {…}.</source>
        <translation>内容を波かっこで囲んでください: {…}。</translation>
    </message>
    <message>
        <source>The service does not accept this TTL.</source>
        <translation>サービスがこの TTL を受け付けません。</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave it empty.</source>
        <translation>0 から 31,536,000 までの整数の秒数を使うか、空のままにしてください。</translation>
    </message>
    <message>
        <source>The service does not accept this key.</source>
        <translation>サービスがこのキーを受け付けません。</translation>
    </message>
    <message>
        <source>Choose a shorter or plainer key.</source>
        <translation>もっと短いキー、または単純なキーを選んでください。</translation>
    </message>
    <message>
        <source>Data is larger than the service takes.</source>
        <translation>データが、サービスの受け付ける大きさを超えています。</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; Minify removes white space.</source>
        <translation>16 KiB まで短くしてください。「圧縮」で空白を取り除けます。</translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation>サービスが、リクエストの間隔を空けるよう求めています。</translation>
    </message>
    <message>
        <source>The request was not processed, so nothing was changed.</source>
        <translation>リクエストは処理されていないため、何も変更されていません。</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>%1 秒後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>数秒後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>サービス側で問題が起きています。</translation>
    </message>
    <message>
        <source>It may have carried out the request.</source>
        <translation>リクエストが実行された可能性があります。</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>サービスがリクエストを拒否しました。</translation>
    </message>
    <message>
        <source>See what it says below.</source>
        <translation>サービスからの説明を下で確認してください。</translation>
    </message>
    <message>
        <source>No keychain answers on this machine.</source>
        <translation>このコンピューターのキーチェーンから応答がありません。</translation>
    </message>
    <message>
        <source>Syncdeck never writes a secret to a file, so it cannot be kept.</source>
        <translation>Syncdeck はシークレットをファイルに書き込まないため、保管できません。</translation>
    </message>
    <message>
        <source>Start the keychain service, such as GNOME Keyring or KWallet, or hold the secret for this run only.</source>
        <translation>GNOME Keyring や KWallet などのキーチェーンサービスを起動するか、シークレットを今回の起動中だけ保持してください。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>ロックを解除してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain reported a failure.</source>
        <translation>キーチェーンがエラーを報告しました。</translation>
    </message>
    <message>
        <source>Try again, or hold the secret for this run only.</source>
        <translation>もう一度試すか、シークレットを今回の起動中だけ保持してください。</translation>
    </message>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>このプロファイルのシークレットがキーチェーンにありません。</translation>
    </message>
    <message>
        <source>Open Connections, edit the profile and enter its secret.</source>
        <translation>「接続」を開き、プロファイルを編集してシークレットを入力してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>ファイルがあるか、また読み取る権限があるかを確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation>フォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 が壊れています。</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>そのまま残してあります。</translation>
    </message>
    <message>
        <source>Move it away to start afresh.</source>
        <translation>新しく始めるには、別の場所に移してください。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Syncdeck.</source>
        <translation>%1 は、より新しいバージョンの Syncdeck で書かれています。</translation>
    </message>
    <message>
        <source>Update Syncdeck to use it.</source>
        <translation>使うには Syncdeck を更新してください。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>空き容量を増やしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at.</source>
        <translation>%1 は、確認した後に変更されています。</translation>
    </message>
    <message>
        <source>Nothing was sent: what was shown is not what the file holds now.</source>
        <translation>何も送信していません。表示した内容と現在のファイルの内容が異なります。</translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation>もう一度確認してから、続行してください。</translation>
    </message>
    <message>
        <source>Another window or program is at work on %1.</source>
        <translation>別のウィンドウまたはプログラムが %1 を処理しています。</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>そちらの処理が終わるのを待つか、そちらで停止してください。</translation>
    </message>
    <message>
        <source>The port is in use or not allowed.</source>
        <translation>ポートが使用中か、許可されていません。</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>別のポートを選んでください。</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>ステータス %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>コード %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>リクエスト %1</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file in the profile (CA file).</source>
        <translation>このコンピューターの日付とベース URL を確認してください。会社独自の証明書がある場合は、そのファイルをプロファイル（CA ファイル）に指定してください。</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>プロキシ %1 がユーザー名とパスワードを求めています。</translation>
    </message>
    <message>
        <source>It let nothing through, so nothing was sent.</source>
        <translation>プロキシが何も通さなかったため、何も送信していません。</translation>
    </message>
    <message>
        <source>Try again and enter them, or set them in the system’s proxy settings.</source>
        <translation>もう一度試して入力するか、システムのプロキシ設定で設定してください。</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 に証明書がありません。</translation>
    </message>
    <message>
        <source>Nothing was sent: whom to trust is not known.</source>
        <translation>何も送信していません。信頼する相手がわからないためです。</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities in PEM form, or clear the profile’s CA file.</source>
        <translation>認証局の証明書を含む PEM 形式のファイルを選ぶか、プロファイルの CA ファイルを空にしてください。</translation>
    </message>
    <message>
        <source>To write, choose another profile, or clear “Read-only” in this one, unless your administrator has set it.</source>
        <translation>書き込むには、別のプロファイルを選ぶか、管理者が設定していなければ、このプロファイルの「読み取り専用」を外してください。</translation>
    </message>
    <message>
        <source>This machine’s administrator does not allow it: %1</source>
        <translation>このコンピューターの管理者が許可していません: %1</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are set up, or ask your administrator.</source>
        <translation>用意されているプロファイルから選ぶか、管理者に相談してください。</translation>
    </message>
    <message>
        <source>The administrator’s settings for Syncdeck cannot be followed.</source>
        <translation>管理者による Syncdeck の設定に従うことができません。</translation>
    </message>
    <message>
        <source>They are in %1. So that nothing happens that they forbid, nothing is opened but the sandbox.</source>
        <translation>設定は %1 にあります。禁じられたことが起きないように、サンドボックス以外は開きません。</translation>
    </message>
    <message>
        <source>Ask your administrator to mend the file.</source>
        <translation>ファイルを直すように管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The earlier data of %1 cannot be stored again.</source>
        <translation>%1 の以前のデータは、もう一度保存することができません。</translation>
    </message>
    <message>
        <source>The service takes JSON objects alone, and this is none, so nothing was sent. The history keeps it.</source>
        <translation>サービスが受け付けるのは JSON オブジェクトだけで、これはオブジェクトではないため、何も送信していません。データは履歴に残っています。</translation>
    </message>
    <message>
        <source>Open it from the history, put it in braces, such as {&quot;value&quot;: …}, and save that.</source>
        <translation>履歴から開き、{&quot;value&quot;: …} のように波かっこで囲んで保存してください。</translation>
    </message>
    <message>
        <source>This was written at another address.</source>
        <translation>これは別のアドレスで書き込まれたものです。</translation>
    </message>
    <message>
        <source>This was written at %1, not at the address in use now.</source>
        <translation>これは、現在使っているアドレスではなく、%1 で書き込まれたものです。</translation>
    </message>
    <message>
        <source>Nothing was sent: what belongs to one service is not written to another.</source>
        <translation>何も送信していません。あるサービスのものを、別のサービスに書き込むことはありません。</translation>
    </message>
    <message>
        <source>Go on with it at the address where it was begun.</source>
        <translation>始めたときのアドレスで続行してください。</translation>
    </message>
    <message>
        <source>What was entered cannot be used.</source>
        <translation>入力した内容は使えません。</translation>
    </message>
    <message>
        <source>What was entered as %1 cannot be used.</source>
        <translation>%1 として入力した内容は使えません。</translation>
    </message>
    <message>
        <source>Change it, then try again.</source>
        <translation>変更してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection.</source>
        <translation>%1 とこのコンピューターの間で、安全な接続の方式が一致しませんでした。</translation>
    </message>
    <message>
        <source>What answers there may not speak TLS at this port, or only a version that is not secure any more (before TLS 1.2). Nothing was sent.</source>
        <translation>応答している相手が、このポートで TLS を使っていないか、すでに安全ではないバージョン（TLS 1.2 より前）だけを使っている可能性があります。何も送信していません。</translation>
    </message>
    <message>
        <source>Check the base URL and its port. Whoever runs the server must offer TLS 1.2 or newer.</source>
        <translation>ベース URL とポートを確認してください。サーバーの運用者は、TLS 1.2 以降を使えるようにする必要があります。</translation>
    </message>
    <message>
        <source>The environment variable %1 does not hold the address of a proxy.</source>
        <translation>環境変数 %1 の値がプロキシのアドレスではありません。</translation>
    </message>
    <message>
        <source>The environment variable %1 names a proxy of the kind %2, which Syncdeck cannot use.</source>
        <translation>環境変数 %1 が、Syncdeck では使えない種類 %2 のプロキシを指定しています。</translation>
    </message>
    <message>
        <source>Nothing was sent, since going past the proxy may not be wanted.</source>
        <translation>プロキシを通さないことは望まれていない可能性があるため、何も送信していません。</translation>
    </message>
    <message>
        <source>Name a proxy such as http://proxy.example:3128, or one of the kind socks5 or socks5h; or list the service’s host in no_proxy.</source>
        <translation>http://proxy.example:3128 のようなプロキシ、または socks5 か socks5h のプロキシを指定するか、サービスのホストを no_proxy に加えてください。</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>プロキシ %1 がリクエストを通しませんでした。</translation>
    </message>
    <message>
        <source>No answer came, so it is not certain that nothing was sent.</source>
        <translation>応答がなかったため、何も送信されていないとは言い切れません。</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>サービスには何も送信していません。</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or check the proxy settings: the system’s, and the environment variables https_proxy and all_proxy.</source>
        <translation>プロキシの運用者に問い合わせるか、プロキシの設定（システムの設定と、環境変数 https_proxy および all_proxy）を確認してください。</translation>
    </message>
    <message>
        <source>The service may have carried out the request all the same.</source>
        <translation>それでも、サービスがリクエストを実行した可能性があります。</translation>
    </message>
    <message>
        <source>The answer is about something else than was asked for.</source>
        <translation>応答が、リクエストしたものとは別のものについての内容です。</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a proxy, may mix answers up. It was not taken for true.</source>
        <translation>ゲートウェイやプロキシなど、途中にあるものが応答を取り違えている可能性があります。この応答は正しいものとして扱っていません。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the base URL and your network.</source>
        <translation>もう一度お試しください。変わらない場合は、ベース URL とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile was kept by an older version, which did not note the address it is for.</source>
        <translation>キーチェーンにあるこのプロファイルのシークレットは、古いバージョンが保管したもので、どのアドレスのものかが記録されていません。</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile belongs to %1.</source>
        <translation>キーチェーンにあるこのプロファイルのシークレットは、%1 のものです。</translation>
    </message>
    <message>
        <source>A secret goes to the address that it was entered for, and nowhere else. Nothing was sent.</source>
        <translation>シークレットは、入力したときのアドレスにだけ送られ、ほかには送られません。何も送信していません。</translation>
    </message>
    <message>
        <source>Enter the secret again if the profile’s base URL is right.</source>
        <translation>プロファイルのベース URL が正しければ、シークレットを入力し直してください。</translation>
    </message>
    <message>
        <source>HOME is not set, so you have no folder of your own. Set it.</source>
        <translation>HOME が設定されていないため、ユーザー自身のフォルダーがありません。HOME を設定してください。</translation>
    </message>
    <message>
        <source>%1 is locked by another program.</source>
        <translation>%1 はほかのプログラムによってロックされています。</translation>
    </message>
    <message>
        <source>Wait until that program is done with it, or end it, then try again.</source>
        <translation>そのプログラムの処理が終わるのを待つか、プログラムを終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 was deleted or replaced while it was in use.</source>
        <translation>%1 は、使用中に削除されたか、置き換えられました。</translation>
    </message>
    <message>
        <source>What was noted in it before is no longer there.</source>
        <translation>それまでに記録した内容は、もうそこにありません。</translation>
    </message>
    <message>
        <source>Put the file back if it was moved. A new one is begun with the next write.</source>
        <translation>ファイルを移動した場合は、元に戻してください。次に書き込むときに、新しいファイルを始めます。</translation>
    </message>
    <message>
        <source>Something between you and the service refused, with status %1.</source>
        <translation>サービスとの途中にあるものが、ステータス %1 で拒否しました。</translation>
    </message>
    <message>
        <source>A gateway, a firewall or a sign-in page may have answered: it is not what the service sends, so it says nothing of your credentials or your data.</source>
        <translation>ゲートウェイ、ファイアウォール、またはサインインページが応答した可能性があります。サービスが送る内容ではないため、認証情報やデータの良し悪しを示すものではありません。</translation>
    </message>
    <message>
        <source>Check the base URL, and ask whoever runs your network.</source>
        <translation>ベース URL を確認し、ネットワークの運用者に問い合わせてください。</translation>
    </message>
    <message>
        <source>To write, name another profile, or clear “Read-only” of this one in the window, unless your administrator has set it.</source>
        <translation>書き込むには、別のプロファイルを指定するか、管理者が設定していなければ、ウィンドウでこのプロファイルの「読み取り専用」を外してください。</translation>
    </message>
    <message>
        <source>Name one of the profiles that are set up (“profiles list” shows them), or ask your administrator.</source>
        <translation>用意されているプロファイル（「profiles list」で表示されます）から指定するか、管理者に相談してください。</translation>
    </message>
    <message>
        <source>Give other data or another TTL.</source>
        <translation>別のデータまたは別の TTL を指定してください。</translation>
    </message>
    <message>
        <source>Check --base-url, or the profile’s base URL, for a typing mistake, and your network.</source>
        <translation>--base-url またはプロファイルのベース URL に入力ミスがないか、またネットワークを確認してください。</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for them, or write them into the proxy’s address: https_proxy=http://NAME:PASSWORD@HOST:PORT.</source>
        <translation>ターミナルで実行して入力するか、プロキシのアドレスに含めてください: https_proxy=http://NAME:PASSWORD@HOST:PORT。</translation>
    </message>
    <message>
        <source>Check the environment variables that --from-env takes, or enter the profile’s secret again in the window, in Connections.</source>
        <translation>--from-env が読み取る環境変数を確認するか、ウィンドウの「接続」でプロファイルのシークレットを入力し直してください。</translation>
    </message>
    <message>
        <source>Check --service, and that the credentials are of the right account.</source>
        <translation>--service と、認証情報のアカウントが正しいかを確認してください。</translation>
    </message>
    <message>
        <source>Check --map; “maps list” shows the maps that there are.</source>
        <translation>--map を確認してください。「maps list」で、あるマップが表示されます。</translation>
    </message>
    <message>
        <source>“items list” shows the items that there are.</source>
        <translation>「items list」で、あるアイテムが表示されます。</translation>
    </message>
    <message>
        <source>Check --service and --map, and the base URL.</source>
        <translation>--service と --map、およびベース URL を確認してください。</translation>
    </message>
    <message>
        <source>Choose another key, or change the item with “items update”.</source>
        <translation>別のキーを選ぶか、「items update」でアイテムを変更してください。</translation>
    </message>
    <message>
        <source>Give the revision that “items get” shows.</source>
        <translation>「items get」で表示されるリビジョンを指定してください。</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave the option out.</source>
        <translation>0 から 31,536,000 までの整数の秒数を使うか、オプションを省いてください。</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; white space counts, too.</source>
        <translation>16 KiB まで短くしてください。空白も数えられます。</translation>
    </message>
    <message>
        <source>Run it where a keychain service such as GNOME Keyring or KWallet is at work, or take the credentials from the environment with --from-env.</source>
        <translation>GNOME Keyring や KWallet などのキーチェーンサービスが動作している環境で実行するか、--from-env を使って環境変数から認証情報を取得してください。</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for the secret, enter it in the window, in Connections, or use --from-env.</source>
        <translation>ターミナルで実行してシークレットを入力するか、ウィンドウの「接続」で入力するか、--from-env を使ってください。</translation>
    </message>
    <message>
        <source>See what is there now, such as with “items get”, before trying again.</source>
        <translation>もう一度試す前に、「items get」などで現在の内容を確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>%1 に書き込めません: ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file with --ca-file, or in the profile (CA file).</source>
        <translation>このコンピューターの日付とベース URL を確認してください。会社独自の証明書がある場合は、そのファイルを --ca-file またはプロファイル（CA ファイル）で指定してください。</translation>
    </message>
    <message>
        <source>Name a file with certificate authorities in PEM form, with --ca-file or in the profile (CA file).</source>
        <translation>PEM 形式の認証局のファイルを、--ca-file またはプロファイル（CA ファイル）で指定してください。</translation>
    </message>
    <message>
        <source>It holds exactly the data of this request, and was created when the request was sent: either something in between sent the request twice, or somebody else created the item.</source>
        <translation>既存のアイテムのデータは送信したものと同じで、作成されたのも送信したときです。途中にあるものがこのリクエストを 2 回送信したか、ほかの誰かが作成したかのどちらかです。</translation>
    </message>
    <message>
        <source>It was not changed. It holds just the data that was sent.</source>
        <translation>既存のアイテムは変更されていません。データは送信したものと同じです。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. The item already holds what was to be written.</source>
        <translation>何も上書きしていません。アイテムの内容は、書き込もうとしたものと同じです。</translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>… (%1 in all; only the beginning is kept)</source>
        <translation>… （全体は %1。先頭だけ保持しています）</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>%1: %2 after %3 ms, %4</source>
        <comment>moment: status after duration, method</comment>
        <translation>%1: %2、%3 ms 後、%4</translation>
    </message>
    <message>
        <source>, attempt %1</source>
        <translation>、試行 %1</translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation>フィールド:</translation>
    </message>
    <message>
        <source>As sent:</source>
        <translation>送信した形:</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>応答はありませんでした。</translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Write the items of the map to a file.</source>
        <translation>マップのアイテムをファイルに書き出します。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation>
            <numerusform>アイテム %Ln 件を書き出しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation>
            <numerusform>アイテム %Ln 件が %1 にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file appears under its name only when it is whole; - is standard output, and a named pipe or a device is written to as it comes. Data keeps its bytes in every format.</source>
        <translation>ファイルは、完全に書き終えてからその名前で現れます。- は標準出力です。名前付きパイプやデバイスには、届いた順に書き込みます。データは、どの形式でもバイト列のまま保たれます。</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>How the file is laid out. Without it: by the file&apos;s name.</source>
        <translation>ファイルの形式。指定がなければ、ファイル名で決めます。</translation>
    </message>
    <message>
        <source>What parts the cells of CSV. Without it: a comma, or when reading whatever the header row uses.</source>
        <translation>CSV のセルの区切り。指定がなければコンマ、読み取り時は見出し行で使われているもの。</translation>
    </message>
    <message>
        <source>Leave cells of CSV as they are. Without it an apostrophe stands before those that a spreadsheet would run as formulas, and is taken away when reading.</source>
        <translation>CSV のセルをそのままにします。指定がなければ、表計算ソフトが数式として実行するセルの前にアポストロフィを付け、読み取り時に取り除きます。</translation>
    </message>
    <message>
        <source>The CSV file has no header row; its columns are called 1, 2, 3 ...</source>
        <translation>CSV ファイルに見出し行がありません。列の名前は 1、2、3 ... になります。</translation>
    </message>
    <message>
        <source>What to write of each item, such as key,data,date_expires; in CSV in this order. Without it: everything.</source>
        <translation>各アイテムから書き出す内容（例: key,data,date_expires）。CSV ではこの順になります。指定がなければ、すべて書き出します。</translation>
    </message>
    <message>
        <source>Begin CSV with a byte-order mark, for spreadsheets that take a file without it for Latin-1.</source>
        <translation>CSV の先頭にバイト順マークを付けます。これがないと Latin-1 とみなす表計算ソフト向けです。</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 が 2 回指定されています。</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>「%1」は %2 のどれでもありません。</translation>
    </message>
    <message>
        <source>“%1” is not PART=NAME, with one of key, data, ttl, item_ttl, collection_ttl, revision and expires as PART.</source>
        <translation>「%1」は PART=NAME の形ではありません。PART は key、data、ttl、item_ttl、collection_ttl、revision、expires のいずれかです。</translation>
    </message>
    <message>
        <source>Give --format ndjson, json or csv.</source>
        <translation>--format に ndjson、json、csv のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Say how the text is laid out that goes through -: --format ndjson, json or csv.</source>
        <translation>- を通る内容の形式を指定してください: --format に ndjson、json、csv のいずれか。</translation>
    </message>
    <message>
        <source>The name of %1 does not tell how it is laid out. Say so: --format ndjson, json or csv.</source>
        <translation>%1 という名前からは形式がわかりません。指定してください: --format に ndjson、json、csv のいずれか。</translation>
    </message>
    <message>
        <source>Give --delimiter comma, semicolon or tab.</source>
        <translation>--delimiter に comma、semicolon、tab のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>There is no time zone %1. Give one such as Europe/Berlin, UTC or +02:00.</source>
        <translation>%1 というタイムゾーンはありません。Europe/Berlin、UTC、+02:00 のように指定してください。</translation>
    </message>
    <message>
        <source>Which columns or members are what, such as key=ID,data=Payload. Parts are key, data, ttl, item_ttl, collection_ttl, revision and expires (a date, which becomes the TTL; usually date_expires or expires). PART= with no name: the file lacks this part, or the part is not to be read. Without --fields: by the usual names.</source>
        <translation>どの列またはメンバーが何であるか（例: key=ID,data=Payload）。項目は key、data、ttl、item_ttl、collection_ttl、revision、expires（TTL に換算される日時。通常は date_expires または expires）です。PART= の後に名前がなければ、ファイルにその項目がないか、その項目を読みません。--fields がなければ、通常の名前を使います。</translation>
    </message>
    <message>
        <source>The time zone of dates of expiry that name none, such as Europe/Berlin, UTC or +02:00. Without it: this machine&apos;s.</source>
        <translation>タイムゾーンのない有効期限の日時のタイムゾーン（例: Europe/Berlin、UTC、+02:00）。指定がなければ、このコンピューターのタイムゾーン。</translation>
    </message>
    <message>
        <source>It is about dates of expiry, and with --fields expires= none are read.</source>
        <translation>有効期限の日時についてのオプションですが、--fields expires= によってその日時は使われません。</translation>
    </message>
    <message>
        <source>Only items that match, as in the window&apos;s filter line, by terms such as %1.</source>
        <translation>一致するアイテムだけ。ウィンドウのフィルター行と同じく、%1 のような条件で指定します。</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>in key or data, in any letter case</source>
        <translation>キーまたはデータに含む（大文字と小文字は区別しない）</translation>
    </message>
    <message>
        <source>only in the key, only in the data</source>
        <translation>キーだけ、データだけ</translation>
    </message>
    <message>
        <source>a member; also !=, &lt;, &lt;=, &gt;, &gt;=, with a number, a text, true, false or null</source>
        <translation>メンバー。!=、&lt;、&lt;=、&gt;、&gt;= も使え、数値、文字列、true、false、null と比べる</translation>
    </message>
    <message>
        <source>there is such a member</source>
        <translation>そのメンバーがある</translation>
    </message>
    <message>
        <source>expires within an hour; s, min, h, d, w; also expires:&gt;1d, expires:1h..1d, expires:past, expires:never</source>
        <translation>1 時間以内に期限切れ。単位は s、min、h、d、w。expires:&gt;1d、expires:1h..1d、expires:past、expires:never も可</translation>
    </message>
    <message>
        <source>on that day; also a month, an hour (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d for the last seven days; the same with updated:</source>
        <translation>その日に作成。月、時 (2026-11-25T14)、created:2026-11-01..2026-11-15、created:&gt;2026-11-01、過去 7 日間の created:7d も可。同様に updated:</translation>
    </message>
    <message>
        <source>bytes of the data; also size:100, size:512..2KB</source>
        <translation>データのバイト数。size:100、size:512..2KB も可</translation>
    </message>
    <message>
        <source>created by; also by:alice,&quot;bob smith&quot;, by:none</source>
        <translation>作成者。by:alice,&quot;bob smith&quot;、by:none も可</translation>
    </message>
    <message>
        <source>a regular expression; also key:/…/, data:/…/, and /…/i for any letter case</source>
        <translation>正規表現。key:/…/、data:/…/、大文字と小文字を区別しない /…/i も可</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>当てはまらない</translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1（ほか %Ln 件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTexts</name>
    <message>
        <source>Show an item with all its attributes.</source>
        <translation>アイテムをすべての属性とともに表示します。</translation>
    </message>
    <message>
        <source>Print the data alone, exactly its bytes, with no line break after it.</source>
        <translation>データだけを、バイト列そのままに、末尾の改行なしで出力します。</translation>
    </message>
    <message>
        <source>Give either --data or --json.</source>
        <translation>--data と --json は、どちらか一方を指定してください。</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>the service refused</source>
        <translation>サービスが拒否しました</translation>
    </message>
    <message>
        <source>usage: the command line or the input is not valid; nothing was sent</source>
        <translation>使い方: コマンドラインまたは入力が正しくありません。何も送信していません</translation>
    </message>
    <message>
        <source>not found: no such service, map or item</source>
        <translation>見つかりません: そのようなサービス、マップ、アイテムはありません</translation>
    </message>
    <message>
        <source>conflict: it exists already, or somebody changed it meanwhile</source>
        <translation>競合: すでにあるか、その間にほかの誰かが変更しました</translation>
    </message>
    <message>
        <source>network: no answer came, or none that can be used</source>
        <translation>ネットワーク: 応答がないか、使える応答ではありません</translation>
    </message>
    <message>
        <source>partly done: some of it was done, and some was not</source>
        <translation>一部完了: 実行できたものと、できなかったものがあります</translation>
    </message>
    <message>
        <source>a problem on this machine: a file, the disk, the keychain</source>
        <translation>このコンピューターの問題: ファイル、ディスク、キーチェーン</translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C (128 and the number of the signal)</source>
        <translation>Ctrl+C で中断（128 とシグナル番号の和）</translation>
    </message>
    <message>
        <source>Say what there is, or what a command does.</source>
        <translation>コマンドの一覧、またはコマンドの働きを表示します。</translation>
    </message>
    <message>
        <source>Print the program&apos;s version.</source>
        <translation>プログラムのバージョンを表示します。</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>使い方: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Works on the items of Twilio Sync Maps without a window. Every write is conditional and remembered, so that the window can undo it.</source>
        <translation>ウィンドウを使わずに Twilio Sync マップのアイテムを扱います。書き込みはすべて条件付きで記録されるので、ウィンドウから元に戻せます。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>コマンド:</translation>
    </message>
    <message>
        <source>Options, before or after the command:</source>
        <translation>オプション（コマンドの前でも後でも可）:</translation>
    </message>
    <message>
        <source>Each command has a help of its own: syncdeck-cli items list --help</source>
        <translation>各コマンドに個別のヘルプがあります: syncdeck-cli items list --help</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>終了コード:</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</source>
        <translation>使い方: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1</source>
        <translation>使い方: syncdeck-cli [OPTIONS] %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション:</translation>
    </message>
    <message>
        <source>Where to, and with whose credentials:</source>
        <translation>接続先と、使う認証情報:</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>reading the file, %1 %</source>
        <translation>ファイルを読み取り中、%1 %</translation>
    </message>
    <message>
        <source>Write the items of a file into the map.</source>
        <translation>ファイルのアイテムをマップに書き込みます。</translation>
    </message>
    <message>
        <source>FILE holds items as NDJSON, JSON or CSV, such as lines {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - is standard input. Every line is checked and compared with the map first; --dry-run prints that plan and writes nothing. Each write is conditional and in the history, the whole import as one step. Broken off, it is gone on with by &quot;runs resume&quot;.</source>
        <translation>FILE には NDJSON、JSON、CSV のいずれかでアイテムを書きます（例: {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...} の行）。- は標準入力です。まずすべての行を確認し、マップと比較します。--dry-run はその計画を表示するだけで、何も書き込みません。書き込みはすべて条件付きで、インポート全体が 1 つの操作として履歴に残ります。中断した場合は &quot;runs resume&quot; で再開できます。</translation>
    </message>
    <message>
        <source>What to do with keys that the map has already: skip, the default; update; or unchanged: update only what still has the revision that the file tells, or else what the plan has seen.</source>
        <translation>マップにすでにあるキーの扱い: skip（既定）、update、または unchanged（ファイルに書かれたリビジョン、なければ計画の時点のリビジョンのままであるものだけを更新）。</translation>
    </message>
    <message>
        <source>Lines %1 and %2 have the same key; only the first of them counts.</source>
        <translation>行 %1 と行 %2 のキーが同じです。最初の行だけが有効です。</translation>
    </message>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation>
            <numerusform>マップと比較中、アイテム %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Give --existing skip, update or unchanged.</source>
        <translation>--existing に skip、update、unchanged のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Of the lines that cannot be used, only the first %1 are listed.</source>
        <translation>使えない行のうち、最初の %1 行だけを示しています。</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>--dry-run では何も書き込みません。計画は --json または --ndjson で出力します。</translation>
    </message>
</context>
<context>
    <name>InputTexts</name>
    <message>
        <source>standard input</source>
        <translation>標準入力</translation>
    </message>
    <message>
        <source>It is longer than %1; save it to a file first.</source>
        <translation>%1 を超えています。先にファイルに保存してください。</translation>
    </message>
    <message>
        <source>%1 holds %2, whatever its name says.</source>
        <translation>名前にかかわらず、%1 の内容は %2 です。</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>アカウント SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>サービス SID</translation>
    </message>
    <message>
        <source>Map SID</source>
        <translation>マップ SID</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>It came in another shape than the service documents.</source>
        <translation>サービスの仕様と異なる形で届きました。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value (why it is marked)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ItemQuery</name>
    <message>
        <source>A regular expression ends with another /. To look for a / itself, put the text in quotes.</source>
        <translation>正規表現は / で終わります。/ そのものを探すには、文字列を引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Only i or a space can follow the / that ends a regular expression. A / within it is written \/.</source>
        <translation>正規表現を終える / の後には、i または空白だけを置けます。正規表現の中の / は \/ と書きます。</translation>
    </message>
    <message>
        <source>Write a regular expression between the two /.</source>
        <translation>2 つの / の間に正規表現を書いてください。</translation>
    </message>
    <message>
        <source>The regular expression has an error here: %1.</source>
        <translation>正規表現のここに誤りがあります: %1。</translation>
    </message>
    <message>
        <source>Name a member here, as in data.status.</source>
        <translation>ここにメンバーを指定してください（例: data.status）。</translation>
    </message>
    <message>
        <source>Write a place in the list, as in data.tags[0].</source>
        <translation>リスト内の位置を書いてください（例: data.tags[0]）。</translation>
    </message>
    <message>
        <source>Write what to compare with: a number, a text in quotes, true, false or null.</source>
        <translation>比較する値を書いてください: 数値、引用符で囲んだ文字列、true、false、null のいずれか。</translation>
    </message>
    <message>
        <source>Objects and lists cannot be compared with. Name one of their members, as in data.address.city.</source>
        <translation>オブジェクトやリストとは比較できません。そのメンバーを指定してください（例: data.address.city）。</translation>
    </message>
    <message>
        <source>Leave a space here.</source>
        <translation>ここに空白を入れてください。</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in the filter, what is wrong</comment>
        <translation>%1 文字目: %2</translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 100, &gt;1KB, 512..2KB, or none.</source>
        <translation>バイト数を書いてください（例: 100、&gt;1KB、512..2KB、none）。</translation>
    </message>
    <message>
        <source>Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range such as 1h..1d, a day such as 2026-11-25, past or never.</source>
        <translation>期間（例: 30s、10min、1h、7d、2w）、範囲（例: 1h..1d）、日付（例: 2026-11-25）、past、never のいずれかを書いてください。</translation>
    </message>
    <message>
        <source>Write a day, month or hour, such as 2026-11-25, 2026-11 or 2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span of time up to now, such as 1h or 7d.</source>
        <translation>日、月、時（例: 2026-11-25、2026-11、2026-11-25T14）、範囲（例: 2026-11-01..2026-11-15）、現在までの期間（例: 1h、7d）のいずれかを書いてください。</translation>
    </message>
    <message>
        <source>Write an identity here, as in by:system,alice.</source>
        <translation>ここにアイデンティティを書いてください（例: by:system,alice）。</translation>
    </message>
    <message>
        <source>The quotation mark here is never closed.</source>
        <translation>ここの引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Write here what to look for, as in key:agent.</source>
        <translation>ここに探す内容を書いてください（例: key:agent）。</translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message>
        <source>List the items of the map, in the order of their keys.</source>
        <translation>マップのアイテムを、キーの順に一覧表示します。</translation>
    </message>
    <message>
        <source>Begin at this key, or the next after it.</source>
        <translation>このキー、またはその次のキーから始めます。</translation>
    </message>
    <message>
        <source>Print at most so many.</source>
        <translation>出力する最大の件数。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) came with an attribute of another kind than the service documents; a table marks it with %1.</source>
        <translation>
            <numerusform>アイテム %Ln 件に、サービスの仕様と種類の異なる属性がありました。表では %1 の印が付きます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReaderTexts</name>
    <message>
        <source>An array of items is expected here: […], or {&quot;items&quot;: […]}. For one object a line, choose NDJSON.</source>
        <translation>ここにはアイテムの配列が必要です: […] または {&quot;items&quot;: […]}。1 行に 1 つのオブジェクトなら、NDJSON を選んでください。</translation>
    </message>
    <message>
        <source>This object has no member “items” with an array of items.</source>
        <translation>このオブジェクトには、アイテムの配列を持つメンバー「items」がありません。</translation>
    </message>
    <message>
        <source>The member “items” stands twice in this object.</source>
        <translation>このオブジェクトにメンバー「items」が 2 回出てきます。</translation>
    </message>
</context>
<context>
    <name>JsonRecordTexts</name>
    <message>
        <source>An object is expected here, such as {&quot;key&quot;: …, &quot;data&quot;: {…}}.</source>
        <translation>ここにはオブジェクトが必要です（例: {&quot;key&quot;: …, &quot;data&quot;: {…}}）。</translation>
    </message>
    <message>
        <source>What begins here is longer than %1, which no item can be.</source>
        <translation>ここから始まるものは %1 を超えており、アイテムではありえません。</translation>
    </message>
</context>
<context>
    <name>JudgeTexts</name>
    <message>
        <source>It has expired by now.</source>
        <translation>すでに期限切れです。</translation>
    </message>
    <message>
        <source>The map has an item with this key.</source>
        <translation>マップにはこのキーのアイテムがあります。</translation>
    </message>
    <message>
        <source>Somebody has changed the item since revision %1; it has %2 now.</source>
        <translation>リビジョン %1 の後に、ほかの誰かがアイテムを変更しました。現在は %2 です。</translation>
    </message>
    <message>
        <source>It is to expire in more than %1 seconds (one year), which the service does not allow.</source>
        <translation>有効期限が %1 秒（1 年）より先になっています。サービスでは許可されていません。</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>In its parameter %1 a “%” is not followed by two digits.</source>
        <translation>パラメーター %1 に、後に 2 桁の数字がない「%」があります。</translation>
    </message>
    <message>
        <source>Its parameter %1 is empty.</source>
        <translation>パラメーター %1 が空です。</translation>
    </message>
    <message>
        <source>Its parameter %1 is not UTF-8.</source>
        <translation>パラメーター %1 が UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>Its parameter %1 holds characters that cannot be seen.</source>
        <translation>パラメーター %1 に、目に見えない文字があります。</translation>
    </message>
    <message>
        <source>It must name a service and a map.</source>
        <translation>サービスとマップを指定する必要があります。</translation>
    </message>
    <message>
        <source>A name in it reads as a step between folders.</source>
        <translation>含まれる名前が、フォルダー間の移動と解釈されます。</translation>
    </message>
    <message>
        <source>The profile’s name in it is too long.</source>
        <translation>含まれるプロファイル名が長すぎます。</translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation>リンクに使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>It does not begin with syncdeck://open.</source>
        <translation>syncdeck://open で始まっていません。</translation>
    </message>
    <message>
        <source>It must have the form syncdeck://open?service=…&amp;map=…&amp;key=…</source>
        <translation>次の形である必要があります: syncdeck://open?service=…&amp;map=…&amp;key=…</translation>
    </message>
    <message>
        <source>It has a parameter that Syncdeck does not know.</source>
        <translation>Syncdeck の知らないパラメーターがあります。</translation>
    </message>
    <message>
        <source>Its parameter %1 is there twice.</source>
        <translation>パラメーター %1 が 2 回指定されています。</translation>
    </message>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation>
            <numerusform>上限の %Ln 文字を超えています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Print one JSON document: an array of what the service gave.</source>
        <translation>1 つの JSON 文書（サービスから返されたものの配列）を出力します。</translation>
    </message>
    <message>
        <source>Print one JSON object a line, as they come.</source>
        <translation>届いた順に、1 行に 1 つの JSON オブジェクトを出力します。</translation>
    </message>
    <message>
        <source>Print the JSON object as the service gave it.</source>
        <translation>JSON オブジェクトを、サービスから返されたとおりに出力します。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Give either --json or --ndjson.</source>
        <translation>--json と --ndjson は、どちらか一方を指定してください。</translation>
    </message>
</context>
<context>
    <name>MakerTexts</name>
    <message>
        <source>A line above has the same key; only the first one counts.</source>
        <translation>上の行に同じキーがあります。最初の行だけが有効です。</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Would create map %1</source>
        <translation>マップ %1 を作成します（予定）</translation>
    </message>
    <message>
        <source>Created map %1 (%2)</source>
        <translation>マップ %1 を作成しました (%2)</translation>
    </message>
    <message>
        <source>Create a map, with a unique name or known by its SID alone.</source>
        <translation>一意の名前を持つマップ、または SID だけで識別するマップを作成します。</translation>
    </message>
    <message>
        <source>It is empty. Leave it out to create a map without a name.</source>
        <translation>名前が空です。名前のないマップを作成するには、省略してください。</translation>
    </message>
    <message>
        <source>How long until the map and all its items are deleted. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>マップとそのすべてのアイテムが削除されるまでの時間。TIME は秒数 (最大 31536000)、または 90min、1h、2d、1w のような期間です。0: 無期限。</translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message>
        <source>The member “%1” stands twice in this object.</source>
        <translation>このオブジェクトにメンバー「%1」が 2 回出てきます。</translation>
    </message>
    <message>
        <source>“%1” holds half a character (an unpaired surrogate).</source>
        <translation>「%1」に不完全な文字（対になっていないサロゲート）が含まれています。</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>「%1」は引用符で囲んだ文字列である必要があります。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is no date like 2015-07-30T20:00:00Z.</source>
        <translation>「%1」は 2015-07-30T20:00:00Z のような日時ではありません。</translation>
    </message>
    <message>
        <source>There is no data: a JSON object, at least {}.</source>
        <translation>データがありません。少なくとも {} の JSON オブジェクトが必要です。</translation>
    </message>
    <message>
        <source>%1: %2 names no time zone; as of %3 it is %4.</source>
        <translation>%1: %2 にタイムゾーンの指定がありません。%3 とみなすと %4 です。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) of expiry name no time zone and are taken as of %1.</source>
        <translation>
            <numerusform>有効期限の日時 %Ln 件にタイムゾーンの指定がないため、%1 とみなします。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 names no time zone, and in %3 there is no such time.</source>
        <translation>%1: %2 にタイムゾーンの指定がなく、%3 にはその時刻がありません。</translation>
    </message>
    <message>
        <source>This gives both a TTL and a date of expiry (%1); give one of them.</source>
        <translation>TTL と有効期限の日時（%1）の両方があります。どちらか一方だけにしてください。</translation>
    </message>
</context>
<context>
    <name>MapsTexts</name>
    <message>
        <source>List the maps of the service.</source>
        <translation>サービスのマップを一覧表示します。</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 を作成しました（リビジョン %2）</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 を保存しました（リビジョン %2）</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 を削除しました</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>指定していないのに、サービスが有効期限も変更しました: %1 から %2 へ。</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>応答が途中で失われたため、アイテムを読み取って確認しました。</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>サービスからリビジョンが返されなかったため、代わりに直前のアイテムと比較しました。</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>履歴の記録を完了できませんでした: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo changing %1</source>
        <translation>%1 の変更を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo changing %1</source>
        <translation>%1 の変更をやり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo creating %1</source>
        <translation>%1 の作成を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting %1</source>
        <translation>%1 の削除を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo deleting %1</source>
        <translation>%1 の削除をやり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo creating %1</source>
        <translation>%1 の作成をやり直し(&amp;R)</translation>
    </message>
    <message>
        <source>What was written back has a new revision.</source>
        <translation>書き戻した値は新しいリビジョンになります。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>やり直しました: %1</translation>
    </message>
    <message>
        <source>Earlier writes without an answer: %1 done, %2 not done, %3 unclear</source>
        <translation>応答のなかった以前の書き込み: 完了 %1、未実行 %2、不明 %3</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件の変更を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件の変更をやり直し(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件の作成を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件の削除を元に戻す(&amp;U)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件の削除をやり直し(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件の作成をやり直し(&amp;R)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation>
            <numerusform>残り %Ln 件の前にキャンセルしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件を削除しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation>
            <numerusform>アイテム %Ln 件を削除しました。%1 件は削除していません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation>
            <numerusform>%Ln 件はまだ読み取れませんでした。次の接続時にもう一度確認します。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>アイテムはすでにありませんでした。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>An item, or a number of items, in a map.</extracomment>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>%1: not deleted, because %2 could not be brought back.</source>
        <translation>%1: %2 を元に戻せなかったため、削除されませんでした。</translation>
    </message>
    <message>
        <source>It was deleted again.</source>
        <translation>もう一度削除されました。</translation>
    </message>
</context>
<context>
    <name>OddTexts</name>
    <message>
        <source>The data is nested too deep to be checked or edited here.</source>
        <translation>データの入れ子が深すぎるため、ここでは確認も編集もできません。</translation>
    </message>
    <message>
        <source>The data is no JSON object, which is all the service takes.</source>
        <translation>データが JSON オブジェクトではありません。サービスが受け付けるのは JSON オブジェクトだけです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</source>
        <translation>
            <numerusform>アイテム %Ln 件のデータが JSON オブジェクトではなく、サービスはそれをもう一度受け付けません。削除すると元に戻せません。データは履歴に残ります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdinaryFileTexts</name>
    <message>
        <source>It is no ordinary file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <translation>%1 を超えています。</translation>
    </message>
</context>
<context>
    <name>OutputTexts</name>
    <message>
        <source>The output</source>
        <translation>出力</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day, month and year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>day and time, time</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days, both included</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month&apos;s whole name and year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two years, both included</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Data is null</source>
        <translation>データが null</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a size</comment>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a size</comment>
        <translation>%1 超</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1～%2 バイト</translation>
    </message>
    <message>
        <source>%1–%2 bytes</source>
        <comment>from, to</comment>
        <translation>%1～%2 バイト</translation>
    </message>
    <message>
        <source>%1–%2 KiB</source>
        <comment>from, to</comment>
        <translation>%1～%2 KiB</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from a size, to a size</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>1 時間以内</translation>
    </message>
    <message>
        <source>Expires within an hour</source>
        <translation>1 時間以内に期限切れ</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>1 日以内</translation>
    </message>
    <message>
        <source>Expires in an hour to a day</source>
        <translation>1 時間から 1 日で期限切れ</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>7 日以内</translation>
    </message>
    <message>
        <source>Expires in 1 to 7 days</source>
        <translation>1 日から 7 日で期限切れ</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>30 日以内</translation>
    </message>
    <message>
        <source>Expires in 7 to 30 days</source>
        <translation>7 日から 30 日で期限切れ</translation>
    </message>
    <message>
        <source>later</source>
        <translation>それ以降</translation>
    </message>
    <message>
        <source>Expires in more than 30 days</source>
        <translation>30 日より後に期限切れ</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>有効期限なし</translation>
    </message>
    <message>
        <source>?</source>
        <comment>not known, on an axis of time</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Not known when created</source>
        <translation>作成日時が不明</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>an identity</comment>
        <translation>(空)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not known by whom created</source>
        <translation>作成者が不明</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation>
            <numerusform>その他 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation>
            <numerusform>%1: アイテム %Ln 件、%2 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation>
            <numerusform>アイテム %Ln 件、データ %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>LINE</source>
        <translation>行</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>An object must stand here: {…}.</source>
        <translation>ここにはオブジェクトが必要です: {…}。</translation>
    </message>
    <message>
        <source>A member stands twice in this object; keep one.</source>
        <translation>このオブジェクトに同じメンバーが 2 回出てきます。1 つだけ残してください。</translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation>「%1」はここでは使えません。使えるもの: %2。</translation>
    </message>
    <message>
        <source>The member “%1” is missing; add it.</source>
        <translation>メンバー「%1」がありません。追加してください。</translation>
    </message>
    <message>
        <source>“%1” must be a text in double quotes.</source>
        <translation>「%1」は二重引用符で囲んだ文字列である必要があります。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>「%1」は %2 から %3 までの整数である必要があります。</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 (never) to 1 (always).</source>
        <translation>「%1」は 0（まったくなし）から 1（常に）までの数値である必要があります。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>「%1」は true または false である必要があります。</translation>
    </message>
    <message>
        <source>“%1” must be an origin without a path, such as http://127.0.0.1:8081.</source>
        <translation>「%1」はパスのないオリジンである必要があります（例: http://127.0.0.1:8081）。</translation>
    </message>
    <message>
        <source>“%1” must be &quot;json&quot;, &quot;html&quot; or &quot;empty&quot;.</source>
        <translation>「%1」は &quot;json&quot;、&quot;html&quot;、&quot;empty&quot; のいずれかである必要があります。</translation>
    </message>
    <message>
        <source>“%1” must not be 0.</source>
        <translation>「%1」は 0 にできません。</translation>
    </message>
    <message>
        <source>“%1” must not hold control characters.</source>
        <translation>「%1」に制御文字は使えません。</translation>
    </message>
    <message>
        <source>There is no fault “%1”. There are: %2.</source>
        <translation>「%1」という障害はありません。あるもの: %2。</translation>
    </message>
    <message>
        <source>“%1” must be a list: […].</source>
        <translation>「%1」はリストである必要があります: […]。</translation>
    </message>
    <message>
        <source>“%1” needs a “seed” beside “faults”, a whole number, so that the same run can be had again.</source>
        <translation>「%1」には「faults」と並べて整数の「seed」が必要です。同じ実行を再現できるようにするためです。</translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message>
        <source>There is no such setting. There are: %1.</source>
        <translation>そのような設定はありません。あるのは %1 です。</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>true または false でなければなりません。</translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation>文字列でなければなりません。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen.</source>
        <translation>見えない文字が含まれています。</translation>
    </message>
    <message>
        <source>It takes 1 to 64 letters, digits, points, hyphens and underscores.</source>
        <translation>英字、数字、ピリオド、ハイフン、アンダースコアで 1～64 文字です。</translation>
    </message>
    <message>
        <source>It must be the whole path of a file.</source>
        <translation>ファイルの完全なパスでなければなりません。</translation>
    </message>
    <message>
        <source>It must be development, staging or production.</source>
        <translation>development、staging、production のいずれかでなければなりません。</translation>
    </message>
    <message>
        <source>It must be authToken or apiKey.</source>
        <translation>authToken または apiKey でなければなりません。</translation>
    </message>
    <message>
        <source>It goes with credential apiKey.</source>
        <translation>credential が apiKey のときのものです。</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>It must be one JSON object.</source>
        <translation>1 つの JSON オブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>File and folder must belong to the administrator, and be writable by nobody else.</source>
        <translation>ファイルとフォルダーは管理者が所有し、ほかの誰も書き込めないようにしてください。</translation>
    </message>
    <message>
        <source>It is larger than 1 MiB.</source>
        <translation>1 MiB を超えています。</translation>
    </message>
    <message>
        <source>It is for a newer version of Syncdeck.</source>
        <translation>より新しいバージョンの Syncdeck 用です。</translation>
    </message>
    <message>
        <source>It must be 1.</source>
        <translation>1 でなければなりません。</translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation>リストでなければなりません。</translation>
    </message>
    <message>
        <source>It must be true, false or a list of development, staging and production.</source>
        <translation>true、false、または development、staging、production のリストでなければなりません。</translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation>オブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>Another profile has it already.</source>
        <translation>別のプロファイルがすでに使っています。</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>It has no column “%1”. Its columns are: %2.</source>
        <translation>「%1」という列がありません。あるのは次の列です: %2。</translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message>
        <source>The CA file is not named by its whole path.</source>
        <translation>CA ファイルが完全なパスで指定されていません。</translation>
    </message>
    <message>
        <source>The profile “%1”</source>
        <translation>プロファイル「%1」</translation>
    </message>
</context>
<context>
    <name>ProfilesTexts</name>
    <message>
        <source>The file of profiles could not be read; it is now at %1.</source>
        <translation>プロファイルのファイルを読み取れませんでした。現在は %1 にあります。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>List the saved profiles; they hold no secrets.</source>
        <translation>保存されたプロファイルを一覧表示します。シークレットは含まれません。</translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>Try &apos;syncdeck-cli --help&apos;.</source>
        <translation>&apos;syncdeck-cli --help&apos; をお試しください。</translation>
    </message>
    <message>
        <source>An argument is not valid UTF-8.</source>
        <translation>引数が正しい UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck-sandbox --help&apos;.</source>
        <translation>&apos;syncdeck-sandbox --help&apos; をお試しください。</translation>
    </message>
    <message>
        <source>A Sync service on the loopback address, to try clients against.</source>
        <translation>クライアントを試すための、ループバックアドレス上の Sync サービス。</translation>
    </message>
    <message>
        <source>Prints, one a line: %1.</source>
        <translation>1 行に 1 つずつ出力します: %1。</translation>
    </message>
    <message>
        <source>Runs until it gets SIGINT or SIGTERM.</source>
        <translation>SIGINT または SIGTERM を受け取るまで動作します。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>余分な引数です: %1</translation>
    </message>
    <message>
        <source>It cannot start: %1 %2</source>
        <comment>what, why</comment>
        <translation>起動できません: %1 %2</translation>
    </message>
</context>
<context>
    <name>PromptTexts</name>
    <message>
        <source>To go on, type %1: </source>
        <translation>続行するには %1 と入力してください: </translation>
    </message>
    <message>
        <source>Nobody can be asked here; add --yes to have it done.</source>
        <translation>ここでは確認の入力ができません。実行するには --yes を付けてください。</translation>
    </message>
    <message>
        <source>That is not %1, so it was not done.</source>
        <translation>%1 と一致しないため、実行しませんでした。</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>OK(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>保存せずに閉じる</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <extracomment>Answer &quot;LTR&quot; for a language written from left to right, &quot;RTL&quot; for one from right to left.</extracomment>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>すべて保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>はい(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>いいえ(&amp;N)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
</context>
<context>
    <name>ReaderTexts</name>
    <message>
        <source>The file is one page of the service’s list: its meta.next_page_url says that more items exist, which are not in the file.</source>
        <translation>このファイルは、サービスの一覧のうちの 1 ページです。meta.next_page_url によると、ファイルにないアイテムがほかにもあります。</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>行 %1、列 %2: %3</translation>
    </message>
    <message>
        <source>%1 From there on, nothing of the file is used.</source>
        <translation>%1ここから先は、ファイルの内容を使いません。</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Line %1 is missing from this file, because it is too long or empty: %2</source>
        <translation>行 %1 の内容は、長すぎるか空であるため、このファイルにはありません: %2</translation>
    </message>
</context>
<context>
    <name>ResumeTexts</name>
    <message>
        <source>This profile has no run %1.</source>
        <translation>このプロファイルに実行 %1 はありません。</translation>
    </message>
    <message>
        <source>Go on with a run that was broken off.</source>
        <translation>中断した実行を再開します。</translation>
    </message>
    <message>
        <source>What was under way is found out by reading first, so nothing is written twice and nothing is left out. Of a finished run it writes the reports alone.</source>
        <translation>処理中だったものはまず読み取って確認するので、二重に書き込むことも、書き漏らすこともありません。終了した実行については、レポートだけを書き出します。</translation>
    </message>
    <message>
        <source>Name the run by the number that “runs list” shows.</source>
        <translation>「runs list」で表示される番号で、実行を指定してください。</translation>
    </message>
    <message>
        <source>Run %1 belongs to %2 and can go on only there. Leave the option out.</source>
        <translation>実行 %1 は %2 のもので、そこでしか再開できません。このオプションは省略してください。</translation>
    </message>
    <message>
        <source>Run %1: %2, map %3.</source>
        <translation>実行 %1: %2、マップ %3。</translation>
    </message>
    <message>
        <source>It has ended already; nothing is sent.</source>
        <translation>すでに終了しています。何も送信しません。</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A key is required.</source>
        <translation>キーは必須です。</translation>
    </message>
    <message>
        <source>The key “%1” cannot be used: in an address it means a folder, so the item could never be read, changed or deleted. Choose another key.</source>
        <translation>キー「%1」は使えません。アドレスの中でフォルダーを意味するため、アイテムの読み取り、変更、削除ができなくなります。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>The key holds half a character (an unpaired surrogate). Type it again.</source>
        <translation>キーに不完全な文字（対になっていないサロゲート）が含まれています。入力し直してください。</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which is easy to overlook. Remove it unless it is meant.</source>
        <translation>キーの先頭または末尾に空白があり、見落としやすくなっています。意図したものでなければ取り除いてください。</translation>
    </message>
    <message>
        <source>The key holds invisible characters (%1). Remove them unless they are meant.</source>
        <translation>キーに目に見えない文字 (%1) が含まれています。意図したものでなければ取り除いてください。</translation>
    </message>
    <message>
        <source>The key holds letters with separate accents; the same key typed elsewhere may count as another one.</source>
        <translation>キーにアクセント記号が分離した文字が含まれています。ほかで入力した同じキーが、別のキーとみなされることがあります。</translation>
    </message>
    <message>
        <source>Data is required: a JSON object, at least {}.</source>
        <translation>データは必須です。少なくとも {} の JSON オブジェクトが必要です。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>行 %1、列 %2: %3</translation>
    </message>
    <message>
        <source>The service stores objects only: put the value in braces, such as {&quot;value&quot;: …}.</source>
        <translation>サービスが保存するのはオブジェクトだけです。値を波かっこで囲んでください（例: {&quot;value&quot;: …}）。</translation>
    </message>
    <message>
        <source>At most %1 seconds (one year); 0 means that it never expires.</source>
        <translation>最大 %1 秒（1 年）です。0 は有効期限なしを意味します。</translation>
    </message>
    <message>
        <source>When this time has passed, the whole map is deleted with every item in it, not only this one.</source>
        <translation>この時間が過ぎると、このアイテムだけでなく、マップ全体がすべてのアイテムごと削除されます。</translation>
    </message>
    <message>
        <source>Required: %1 and 32 hexadecimal digits.</source>
        <translation>必須: %1 と 32 桁の 16 進数字。</translation>
    </message>
    <message>
        <source>It begins with %1, in capital letters.</source>
        <translation>大文字の %1 で始まります。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>The name “%1” cannot stand in an address. Choose another.</source>
        <translation>名前「%1」はアドレスに使えません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>This looks like a map’s SID and would be taken for one. Choose another name.</source>
        <translation>マップの SID のように見えるため、SID とみなされます。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Required, such as https://sync.twilio.com.</source>
        <translation>必須です（例: https://sync.twilio.com）。</translation>
    </message>
    <message>
        <source>Enter a whole address, such as https://sync.twilio.com.</source>
        <translation>完全なアドレスを入力してください（例: https://sync.twilio.com）。</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>アドレスは https:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>Plain http would show your credentials to everyone on the way; it is allowed for this machine’s own address only. Use https.</source>
        <translation>暗号化のない http では、途中の誰からも認証情報が見えてしまいます。使えるのはこのコンピューター自身のアドレスだけです。https を使ってください。</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have fields of their own.</source>
        <translation>アドレスにユーザー名とパスワードを含めないでください。専用の欄があります。</translation>
    </message>
    <message>
        <source>Leave out what follows ? or #.</source>
        <translation>? や # とその後を取り除いてください。</translation>
    </message>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation>
            <numerusform>キーが %Ln 文字長すぎます。サービスの上限は %1 文字です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation>
            <numerusform>データが %Ln バイト長すぎます。サービスの上限は %1 です。「圧縮」で空白を取り除けます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is no hexadecimal digit (0–9, a–f).</source>
        <translation>%1 文字目は 16 進数字（0–9、a–f）ではありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation>
            <numerusform>あと %Ln 桁足りません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln 桁多すぎます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a service: its SID, its unique name, or “default”.</source>
        <translation>サービスを入力してください: SID、一意の名前、または「default」。</translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation>
            <numerusform>名前が %Ln 文字長すぎます。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a comma in it. Use digits only: whole seconds, such as 3600 for one hour.</source>
        <translation>コンマが含まれています。数字だけを使ってください。整数の秒数（1 時間なら 3600）です。</translation>
    </message>
    <message>
        <source>Write whole seconds, such as 3600, or a span such as 90min, 1h, 2d or 1w, or leave it empty.</source>
        <translation>3600 のような整数の秒数、または 90min、1h、2d、1w のような期間を書くか、空のままにしてください。</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>line %1, %2: %3</source>
        <translation>行 %1、%2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%2 件中 %1 件を書き込みました</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>、%1 件/秒</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>、残り %1 秒</translation>
    </message>
    <message>
        <source>Write what came of each line to this file; CSV where its name ends so, else NDJSON.</source>
        <translation>各行の結果をこのファイルに書き出します。名前が CSV のものなら CSV、それ以外は NDJSON です。</translation>
    </message>
    <message>
        <source>Write the lines that were not done to this file, as they stood, so that it can be imported again.</source>
        <translation>実行されなかった行を元のままこのファイルに書き出し、もう一度インポートできるようにします。</translation>
    </message>
    <message>
        <source>Nothing was written. It would be: %1.</source>
        <translation>何も書き込んでいません。書き込む場合の内容: %1。</translation>
    </message>
    <message>
        <source>Plan: %1.</source>
        <translation>計画: %1。</translation>
    </message>
    <message>
        <source>Port to listen on; 0, the default: a free one.</source>
        <translation>待ち受けるポート。0（既定）は空いているポート。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>SQLite file that keeps everything; without it all is gone at the end.</source>
        <translation>すべてを保存する SQLite ファイル。指定がなければ、終了時にすべて失われます。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Start empty.</source>
        <translation>空の状態で始めます。</translation>
    </message>
    <message>
        <source>Hold the service&apos;s rate limits: 20 reads/s and 20 writes/s a map, burst window 10 s, less for large payloads.</source>
        <translation>サービスのレート制限を守ります: マップごとに読み取り 20 回/秒と書き込み 20 回/秒、バースト期間 10 秒。大きな内容ではこれより少なくなります。</translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation>すべての応答に加える遅延のミリ秒数。</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Give a number from 0 to 65535.</source>
        <translation>0 から 65535 までの数値を指定してください。</translation>
    </message>
    <message>
        <source>Give milliseconds from 0 to 600000.</source>
        <translation>0 から 600000 までのミリ秒数を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation>
            <numerusform>%Ln 行がマップの TTL を設定します。時間が過ぎると、マップ %1 全体がすべてのアイテムごと削除されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>本番サービスのマップ %1 のアイテム %Ln 件に書き込みます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation>
            <numerusform>%Ln 行中 %1 行を記録しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation>
            <numerusform>ほか %Ln 行。--report を使うと全行の結果がわかります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>書き込み %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>変更なし %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>不明 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>無効 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a plan may be (4 MiB).</source>
        <translation>%1 は計画の上限（4 MiB）を超えています。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1、行 %2: %3</translation>
    </message>
    <message>
        <source>JSON file with a plan of faults for chosen requests (see the manual page); opens /faults, where those who have the credentials can set another plan.</source>
        <translation>特定のリクエストに対する障害の計画を書いた JSON ファイル（マニュアルページを参照）。/faults が使えるようになり、認証情報を持つ人はそこで別の計画を設定できます。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>フォルダーです。</translation>
    </message>
    <message>
        <source>  --fields names the columns, such as --fields key=ID,data=Payload</source>
        <translation>  --fields で列を指定します（例: --fields key=ID,data=Payload）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written.</source>
        <translation>
            <numerusform>アイテム %Ln 件中 %1 件を書き込みました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may be: they were under way, and are looked up before anything else is sent.</source>
        <translation>
            <numerusform>ほかに %Ln 件が書き込まれた可能性があります。処理中だったもので、ほかのものを送信する前に確認します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest stays noted: “runs resume %1” goes on with it, and so does the window.</source>
        <translation>残りは記録されています。「runs resume %1」またはウィンドウから再開できます。</translation>
    </message>
    <message>
        <source>Nobody was told where it is: the output cannot be written: %1</source>
        <translation>場所を知らせることができませんでした。出力に書き込めません: %1</translation>
    </message>
    <message>
        <source>The rest is noted nowhere any more. Start anew: what is written already is found there.</source>
        <translation>残りはもうどこにも記録されていません。最初からやり直してください。すでに書き込まれたものは見つかります。</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of what came of each line; with --dry-run, of what would be done.</source>
        <translation>1 つの JSON 文書（各行の結果の配列）を出力します。--dry-run を付けると、行う内容の配列になります。</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>同じ内容を、1 行に 1 つの JSON オブジェクトとして出力します。</translation>
    </message>
    <message>
        <source>Both name the same file.</source>
        <translation>両方に同じファイルが指定されています。</translation>
    </message>
    <message>
        <source>It names the file that is read, which would be replaced.</source>
        <translation>読み取るファイルが指定されています。このままでは置き換えられてしまいます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</source>
        <translation>
            <numerusform>そのうち %Ln 件は、計画を作成した後にほかの誰かがアイテムを書き込んだか削除していましたが、--existing update の指定に従って書き込みました。上書きされたものは履歴にあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsTexts</name>
    <message>
        <source>RUN</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>List the profile&apos;s imports and other runs of many writes.</source>
        <translation>プロファイルのインポートなど、多数の書き込みの実行を一覧表示します。</translation>
    </message>
    <message>
        <source>Those that were broken off are open, and can be gone on with. Nothing is sent.</source>
        <translation>中断したものは未完了で、再開できます。何も送信しません。</translation>
    </message>
</context>
<context>
    <name>SameFileTexts</name>
    <message>
        <source>Syncdeck keeps its own files there. Choose another place.</source>
        <translation>そこには Syncdeck 自身のファイルが保存されています。別の場所を選んでください。</translation>
    </message>
</context>
<context>
    <name>SandboxTexts</name>
    <message>
        <source>Run a Sync service on this machine, to try clients against.</source>
        <translation>このコンピューターで、クライアントを試すための Sync サービスを動かします。</translation>
    </message>
    <message>
        <source>Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Runs until it is interrupted. The same as syncdeck-sandbox.</source>
        <translation>1 行に 1 つずつ出力します: base-url、account-sid、auth-token、api-key、api-secret、service-sid。中断されるまで動作します。syncdeck-sandbox と同じです。</translation>
    </message>
</context>
<context>
    <name>ServiceTreeModel</name>
    <message>
        <source>%1 (in another shape than documented: %2)</source>
        <comment>SID (attributes)</comment>
        <translation>%1 (仕様と異なる形: %2)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>name of a map</comment>
        <translation>%1 (削除済み)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>name of a map</comment>
        <translation>%1、ピン留め済み</translation>
    </message>
</context>
<context>
    <name>ServicesTexts</name>
    <message>
        <source>List the services of the account.</source>
        <translation>アカウントのサービスを一覧表示します。</translation>
    </message>
</context>
<context>
    <name>SettlementTexts</name>
    <message>
        <source>The answer was lost; the service did not do it.</source>
        <translation>応答が失われました。サービスは実行していません。</translation>
    </message>
    <message>
        <source>The answer was lost; the service has done it.</source>
        <translation>応答が失われました。サービスは実行しています。</translation>
    </message>
    <message>
        <source>The answer was lost, and somebody else wrote meanwhile; it cannot be told whether this was done.</source>
        <translation>応答が失われ、その間にほかの誰かが書き込みました。実行されたかどうかはわかりません。</translation>
    </message>
    <message>
        <source>The answer was lost, and the map is gone by now.</source>
        <translation>応答が失われ、マップはすでにありません。</translation>
    </message>
    <message>
        <source>The answer was lost, and the item is gone by now; it cannot be told whether this was done before.</source>
        <translation>応答が失われ、アイテムはすでにありません。その前に実行されたかどうかはわかりません。</translation>
    </message>
    <message>
        <source>The service says that the item exists already. It holds exactly what was sent, and was created when the request was sent. Who created it cannot be told.</source>
        <translation>サービスによると、アイテムはすでにあります。内容は送信したものと同じで、作成されたのも送信したときです。誰が作成したかはわかりません。</translation>
    </message>
</context>
<context>
    <name>ShowTexts</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>Work on the embedded sandbox: a Sync service on this machine.</source>
        <translation>組み込みのサンドボックス（このコンピューター上の Sync サービス）で作業します。</translation>
    </message>
    <message>
        <source>Open the saved profile of this name.</source>
        <translation>この名前の保存されたプロファイルを開きます。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Address of the service; https, or http on a loopback address.</source>
        <translation>サービスのアドレス。https、またはループバックアドレスの http。</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Service to open: SID, unique name or &quot;default&quot;.</source>
        <translation>開くサービス: SID、一意の名前、または &quot;default&quot;。</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Map to open in the service.</source>
        <translation>サービス内で開くマップ。</translation>
    </message>
    <message>
        <source>SID-OR-NAME</source>
        <translation>SID-OR-NAME</translation>
    </message>
    <message>
        <source>The profile’s secret belongs to %1 and goes nowhere else.</source>
        <translation>プロファイルのシークレットは %1 のもので、ほかには送られません。</translation>
    </message>
    <message>
        <source>No profile named “%1” is saved.</source>
        <translation>「%1」という名前のプロファイルは保存されていません。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET; the host also from TWILIO_EDGE and TWILIO_REGION.</source>
        <translation>今回の起動に限り、TWILIO_ACCOUNT_SID と TWILIO_AUTH_TOKEN、または TWILIO_API_KEY と TWILIO_API_SECRET を使います。ホストは TWILIO_EDGE と TWILIO_REGION からも決まります。</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>--profile に、保存されたプロファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>Choose one of --sandbox, --profile and --from-env.</source>
        <translation>--sandbox、--profile、--from-env のいずれか 1 つを選んでください。</translation>
    </message>
    <message>
        <source>The sandbox has an address of its own; leave --base-url out.</source>
        <translation>サンドボックスには専用のアドレスがあります。--base-url は指定しないでください。</translation>
    </message>
    <message>
        <source>Blanks or line breaks around the value of %1 were left out.</source>
        <translation>%1 の値の前後にある空白または改行を取り除きました。</translation>
    </message>
    <message>
        <source>The environment variable %1 can hold letters, digits and hyphens, such as %2.</source>
        <translation>環境変数 %1 に使えるのは、英字、数字、ハイフンです（例: %2）。</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>環境変数 %1 が設定されていません。</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file, too, such as your company’s.</source>
        <translation>この PEM ファイルにある認証局（会社独自のものなど）も信頼します。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Give --ca-file the path of a PEM file.</source>
        <translation>--ca-file には PEM ファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>The sandbox uses no certificates; leave --ca-file out.</source>
        <translation>サンドボックスは証明書を使いません。--ca-file を外してください。</translation>
    </message>
    <message>
        <source>Your administrator has chosen which certificates the profile “%1” trusts; leave --ca-file out.</source>
        <translation>プロファイル「%1」がどの証明書を信頼するかは管理者が決めています。--ca-file を外してください。</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1後</translation>
    </message>
</context>
<context>
    <name>UpdateTexts</name>
    <message>
        <source>Change an item&apos;s data, its TTL, or both.</source>
        <translation>アイテムのデータ、TTL、またはその両方を変更します。</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. When somebody else changes the item meanwhile, nothing is overwritten (exit code 4).</source>
        <translation>DATA は JSON オブジェクト、@FILE、または標準入力を表す - です。バイト列はそのまま送信されます。その間にほかの誰かがアイテムを変更した場合は、何も上書きしません（終了コード 4）。</translation>
    </message>
    <message>
        <source>Say what is to change: give DATA, --ttl or both.</source>
        <translation>変更する内容を指定してください: DATA、--ttl、またはその両方。</translation>
    </message>
</context>
<context>
    <name>ValidateTexts</name>
    <message>
        <source>%1: valid</source>
        <translation>%1: 有効</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Check a file by the service&apos;s rules; sends nothing.</source>
        <translation>ファイルをサービスの規則に照らして確認します。何も送信しません。</translation>
    </message>
    <message>
        <source>FILE holds the data of one item; - is standard input. What is wrong is printed with line and column (exit code 2), and so is what is allowed but may surprise.</source>
        <translation>FILE には 1 つのアイテムのデータを書きます。- は標準入力です。誤りは行と列を添えて表示します（終了コード 2）。許されていても思わぬ結果になりうるものも表示します。</translation>
    </message>
</context>
<context>
    <name>ValueTexts</name>
    <message>
        <source>Say what would be done, and do not do it.</source>
        <translation>実行せず、何を行うかだけを表示します。</translation>
    </message>
    <message>
        <source>Do not ask before something that cannot be taken back.</source>
        <translation>取り消せない操作の前でも確認しません。</translation>
    </message>
    <message>
        <source>Only while the item has this revision. Without it: only while it is as it was read right before.</source>
        <translation>アイテムがこのリビジョンのときだけ。指定がなければ、直前に読み取ったときのままの場合だけ。</translation>
    </message>
    <message>
        <source>The data: a JSON object, @FILE, or - for standard input. The same as the argument DATA.</source>
        <translation>データ: JSON オブジェクト、@FILE、または標準入力を表す -。引数 DATA と同じです。</translation>
    </message>
    <message>
        <source>File that holds the data.</source>
        <translation>データを含むファイル。</translation>
    </message>
    <message>
        <source>--collection-ttl deletes the whole map, with every item in it, after %1 seconds.</source>
        <translation>--collection-ttl を使うと、%1 秒後にマップ全体がすべてのアイテムごと削除されます。</translation>
    </message>
    <message>
        <source>Give the data in one way only: as the argument DATA, with --data or with --data-file.</source>
        <translation>データの指定は 1 つの方法だけにしてください: 引数 DATA、--data、--data-file のいずれか。</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>標準入力</translation>
    </message>
    <message>
        <source>--%1 takes seconds, or a span such as 90min, 1h or 2d.</source>
        <translation>--%1 には秒数、または 90min、1h、2d のような期間を指定します。</translation>
    </message>
    <message>
        <source>How long until the item expires. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>アイテムの有効期限までの時間。TIME は秒数 (最大 31536000)、または 90min、1h、2d、1w のような期間です。0: 無期限。</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted with every item in it, as --ttl; must be confirmed, or --yes be given.</source>
        <translation>マップ全体がすべてのアイテムごと削除されるまでの時間。書き方は --ttl と同じです。確認の入力または --yes が必要です。</translation>
    </message>
</context>
<context>
    <name>WriteTexts</name>
    <message>
        <source>Would create %1</source>
        <translation>%1 を作成します（予定）</translation>
    </message>
    <message>
        <source>Would save %1</source>
        <translation>%1 を保存します（予定）</translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation>%1 を削除します（予定）</translation>
    </message>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 を作成しました（リビジョン %2）</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 を保存しました（リビジョン %2）</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 を削除しました</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>指定していないのに、サービスが有効期限も変更しました: %1 から %2 へ。</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>応答が途中で失われたため、アイテムを読み取って確認しました。</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>サービスからリビジョンが返されなかったため、代わりに直前のアイテムと比較しました。</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>履歴の記録を完了できませんでした: %1</translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>アイテムはすでにありませんでした。</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Access</name>
    <message>
        <source>Secret of API key %1: </source>
        <translation>API キー %1 のシークレット: </translation>
    </message>
    <message>
        <source>Auth Token of %1: </source>
        <translation>%1 の Auth Token: </translation>
    </message>
    <message>
        <source>The history could not be read; it is now at %1, and a new one was begun.</source>
        <translation>履歴を読み取れませんでした。現在は %1 にあり、新しい履歴を始めました。</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>プロキシ %1 がこのユーザー名とパスワードを受け付けません。</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>プロキシ %1 がユーザー名とパスワードを求めています。</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>ユーザー名: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>パスワード: </translation>
    </message>
    <message>
        <source>Say which account to work on: with --profile NAME, --from-env or --sandbox.</source>
        <translation>作業するアカウントを指定してください: --profile NAME、--from-env、--sandbox のいずれか。</translation>
    </message>
    <message>
        <source>Blanks around what was typed were left out.</source>
        <translation>入力の前後の空白を取り除きました。</translation>
    </message>
    <message>
        <source>Others on this machine could read %1, which belongs to the history. That is mended.</source>
        <translation>履歴の一部である %1 を、このコンピューターのほかのユーザーが読み取れる状態でした。すでに直しました。</translation>
    </message>
    <message>
        <source>Others on this machine can read %1, which belongs to the history, and that could not be changed.</source>
        <translation>履歴の一部である %1 を、このコンピューターのほかのユーザーが読み取れます。これを変更できませんでした。</translation>
    </message>
    <message>
        <source>Name the service with --service: its SID, its unique name or “default”.</source>
        <translation>--service でサービスを指定してください: SID、一意の名前、または「default」。</translation>
    </message>
    <message>
        <source>Name the map with --map: its SID or its unique name.</source>
        <translation>--map でマップを指定してください: SID または一意の名前。</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Command</name>
    <message>
        <source>The administrator’s settings allow no writing with the credentials of --from-env. A profile that is set up on this machine may write; “profiles list” names them.</source>
        <translation>管理者の設定により、--from-env の認証情報では書き込めません。このコンピューターに用意されたプロファイルなら書き込める場合があります。「profiles list」で表示されます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::json</name>
    <message>
        <source>There is nothing here yet. Write JSON, such as {}.</source>
        <translation>まだ何もありません。JSON を書いてください（例: {}）。</translation>
    </message>
    <message>
        <source>The text starts with an invisible byte order mark. Remove the first character.</source>
        <translation>テキストが、目に見えないバイト順マークで始まっています。最初の文字を取り除いてください。</translation>
    </message>
    <message>
        <source>A value is missing here. Write a text in double quotes, a number, true, false, null, {…} or […].</source>
        <translation>ここに値がありません。二重引用符で囲んだ文字列、数値、true、false、null、{…}、[…] のいずれかを書いてください。</translation>
    </message>
    <message>
        <source>A member name in double quotes must stand here, such as &quot;name&quot;.</source>
        <translation>ここには二重引用符で囲んだメンバー名が必要です（例: &quot;name&quot;）。</translation>
    </message>
    <message>
        <source>A colon is missing between a member&apos;s name and its value.</source>
        <translation>メンバーの名前と値の間にコロンがありません。</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation>ここにコンマまたは閉じるかっこがありません。</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>このコンマの後に何もありません。コンマを取り除いてください。</translation>
    </message>
    <message>
        <source>This bracket does not match the one that is open: { goes with } and [ with ].</source>
        <translation>このかっこは、開いているかっこと対応していません。{ は } と、[ は ] と対になります。</translation>
    </message>
    <message>
        <source>This { has no }. Close it.</source>
        <translation>この { に対応する } がありません。閉じてください。</translation>
    </message>
    <message>
        <source>This [ has no ]. Close it.</source>
        <translation>この [ に対応する ] がありません。閉じてください。</translation>
    </message>
    <message>
        <source>This text has no closing quote on its line. Close it, and write a line break inside a text as \n.</source>
        <translation>この文字列は、同じ行に閉じる引用符がありません。閉じてください。文字列の中の改行は \n と書きます。</translation>
    </message>
    <message>
        <source>A text holds a control character, such as a tab. Write it as an escape: \t is a tab.</source>
        <translation>文字列に、タブなどの制御文字が含まれています。エスケープで書いてください。タブは \t です。</translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, or \u and four hex digits for a character.</source>
        <translation>JSON にこのエスケープはありません。バックスラッシュは \\、文字は \u と 4 桁の 16 進数字で書いてください。</translation>
    </message>
    <message>
        <source>This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double quotes.</source>
        <translation>JSON の数値ではありません。12、-0.5、1.5e3 のように書くか、二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>JSON does not know this word. Put a text in double quotes; the words true, false and null are written in small letters.</source>
        <translation>JSON にこの単語はありません。文字列は二重引用符で囲んでください。true、false、null は小文字で書きます。</translation>
    </message>
    <message>
        <source>Names and texts stand in straight double quotes, like &quot;this&quot;.</source>
        <translation>名前と文字列は &quot;this&quot; のように、まっすぐな二重引用符で囲みます。</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON にコメントはありません。取り除いてください。</translation>
    </message>
    <message>
        <source>There is an invisible character here that is no ordinary space. Replace it by a space.</source>
        <translation>ここに、通常の空白ではない目に見えない文字があります。空白に置き換えてください。</translation>
    </message>
    <message>
        <source>The JSON value has ended before this. Remove what follows.</source>
        <translation>JSON の値はここより前で終わっています。後に続くものを取り除いてください。</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 here. Type this character again.</source>
        <translation>ここが正しい UTF-8 ではありません。この文字を入力し直してください。</translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels. Make it flatter.</source>
        <translation>%1 段を超えて入れ子になっています。入れ子を浅くしてください。</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; comes more than once in its object, and most programs keep only the last. Remove or rename one.</source>
        <translation>メンバー &quot;%1&quot; がオブジェクトの中に 2 回以上出てきます。多くのプログラムは最後のものだけを残します。1 つを取り除くか、名前を変えてください。</translation>
    </message>
    <message>
        <source>JavaScript and other programs round the number %1. Write it in double quotes if every digit counts.</source>
        <translation>JavaScript などのプログラムは数値 %1 を丸めます。すべての桁が必要なら、二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>%1 is half of a character: it needs its other half. Programs may refuse or replace it.</source>
        <translation>%1 は文字の片方だけで、もう片方が必要です。プログラムによっては、拒否されるか置き換えられます。</translation>
    </message>
    <message>
        <source>This number has a decimal comma. JSON knows a decimal point alone: 1.5 in place of 1,5.</source>
        <translation>この数値では小数点にコンマが使われています。JSON の小数点はピリオドだけです。1,5 ではなく 1.5 と書いてください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>ハイコントラスト、ライト(&amp;H)</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>ハイコントラスト、ダーク(&amp;C)</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ByteMeter</name>
    <message>
        <source>%1 / %2 %3</source>
        <comment>used / maximum unit</comment>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>%1, %2 too many</source>
        <translation>%1、%2 超過</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1、残り %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>並べ替え(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>昇順(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降順(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Move to the front</source>
        <translation>先頭へ移動(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Fit widths to what is shown</source>
        <translation>表示内容に幅を合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Makes each column as wide as the rows that are shown need</source>
        <translation>各列の幅を、表示中の行に必要な幅にします</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>列をリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Shows the columns as they were at first</source>
        <translation>列を最初の状態に戻します</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ConfirmDialog</name>
    <message>
        <source>What is concerned</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>名前を入力</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <translation>続行するには次を入力してください: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::DataField</name>
    <message>
        <source>bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>問題箇所へ移動</translation>
    </message>
    <message>
        <source>Put the caret where the problem is (F8)</source>
        <translation>カーソルを問題のある箇所に置きます (F8)</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>データのサイズ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>整形</translation>
    </message>
    <message>
        <source>Minify</source>
        <translation>圧縮</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>データ(&amp;D):</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Data problem</source>
        <translation>データの問題</translation>
    </message>
    <message>
        <source>What the item holds: one JSON object, at most 16 KiB. It is stored as you type it; numbers and the order of members are never changed. F8 goes to what is wrong.</source>
        <translation>アイテムの内容: 1 つの JSON オブジェクト、最大 16 KiB。入力したとおりに保存され、数値やメンバーの順序は変わりません。F8 で問題箇所へ移動します。</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>1 行に 1 メンバー。数値と名前はそのまま</translation>
    </message>
    <message>
        <source>Remove white space; numbers and names stay as they are</source>
        <translation>空白を取り除く。数値と名前はそのまま</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::MessageBar</name>
    <message>
        <source>Read more</source>
        <translation>続きを読む</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>メッセージの詳細</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ProblemLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>エラー: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::TtlField</name>
    <message>
        <source>10 minutes</source>
        <translation>10 分</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 時間</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 週間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Never (0)</source>
        <translation>なし (0)</translation>
    </message>
    <message>
        <source>Common spans for %1</source>
        <translation>%1 のよく使う期間</translation>
    </message>
    <message>
        <source>%1 in words</source>
        <translation>言葉で表した %1</translation>
    </message>
    <message>
        <source>Never expires.</source>
        <translation>有効期限はありません。</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>期限: %1</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>%1 の問題</translation>
    </message>
    <message>
        <source>Common spans</source>
        <translation>よく使う期間</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds; empty: never</source>
        <translation>1h、2d、90 min または秒数。空: 無期限</translation>
    </message>
    <message>
        <source>1h, 2d or seconds; empty: leave the map as it is</source>
        <translation>1h、2d または秒数。空: マップを変更しない</translation>
    </message>
    <message>
        <source>How long until the item expires and is deleted: seconds, or a span such as 90 min, 1h, 2d or 1w; at most a year (31,536,000). Empty or 0: never.</source>
        <translation>アイテムが期限切れになり削除されるまでの時間: 秒数、または 90 min、1h、2d、1w のような期間。最長 1 年 (31,536,000)。空または 0: 無期限。</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted, with every item in it: seconds, or a span such as 1h, 2d or 1w; at most a year (31,536,000).</source>
        <translation>マップ全体がすべてのアイテムとともに削除されるまでの時間: 秒数、または 1h、2d、1w のような期間。最長 1 年 (31,536,000)。</translation>
    </message>
    <message>
        <source>Choose a common time</source>
        <translation>よく使う時間を選択</translation>
    </message>
    <message>
        <source>= %1 s, expires on %2</source>
        <translation>= %1 秒、有効期限 %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::session::Connection</name>
    <message>
        <source>The service’s links to further pages name %1. The pages are asked for at %2, as this profile says.</source>
        <translation>サービスが示す次のページへのリンクは %1 を指しています。ページは、このプロファイルの設定どおり %2 にリクエストします。</translation>
    </message>
    <message>
        <source>Waiting until the service’s limits let the next request through.</source>
        <translation>サービスの制限により、次のリクエストを送れるようになるまで待っています。</translation>
    </message>
    <message>
        <source>The service asks to slow down. Trying again in %1 s.</source>
        <translation>サービスが、リクエストの間隔を空けるよう求めています。%1 秒後に再試行します。</translation>
    </message>
    <message>
        <source>The service answered with status %1. Trying again in %2 s.</source>
        <translation>サービスがステータス %1 で応答しました。%2 秒後に再試行します。</translation>
    </message>
    <message>
        <source>No answer came. Trying again in %1 s.</source>
        <translation>応答がありませんでした。%1 秒後に再試行します。</translation>
    </message>
    <message>
        <source>Waiting for an answer of %1.</source>
        <translation>%1 の応答を待っています。</translation>
    </message>
</context>
<context>
    <name>syncdeck::transfer::FileFeed</name>
    <message>
        <source>Line %1: the key “%2” stands above already.</source>
        <translation>行 %1: キー「%2」はこれより前に出てきます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::AboutDialog</name>
    <message>
        <source>About Syncdeck</source>
        <translation>Syncdeck について</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items. Not a product of Twilio.</source>
        <translation>Twilio Sync マップのアイテムを管理するデスクトップマネージャー。Twilio の製品ではありません。</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>&amp;Versions and licences</source>
        <translation>バージョンとライセンス(&amp;V)</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>&amp;Licence of Syncdeck</source>
        <translation>Syncdeck のライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>バージョンをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>library version: licence</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>パブリックドメイン</translation>
    </message>
    <message>
        <source>Running on %1 (%2), display system %3</source>
        <translation>動作環境: %1 (%2)、表示システム %3</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BrowsePanel</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>&amp;Services and maps:</source>
        <translation>サービスとマップ(&amp;S):</translation>
    </message>
    <message>
        <source>Tree state</source>
        <translation>ツリーの状態</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>一覧を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>This account has no services.</source>
        <translation>このアカウントにサービスはありません。</translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation>このサービスにマップはありません。</translation>
    </message>
    <message>
        <source>Search services and maps</source>
        <translation>サービスとマップを検索</translation>
    </message>
    <message>
        <source>Services and maps</source>
        <translation>サービスとマップ</translation>
    </message>
    <message>
        <source>No service or map matches.</source>
        <translation>一致するサービスやマップはありません。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Shows only services and maps whose name holds what you type. Services whose maps were not loaded yet are searched by their own name.</source>
        <translation>名前に入力した文字を含むサービスとマップだけを表示します。マップをまだ読み込んでいないサービスは、サービスの名前で検索します。</translation>
    </message>
    <message>
        <source>The services of this account, and the maps in each. Choosing a map opens its items. The context menu and the Map menu create, describe and delete maps.</source>
        <translation>このアカウントのサービスと、それぞれのマップ。マップを選ぶと、そのアイテムが開きます。コンテキストメニューと「マップ」メニューから、マップの作成、詳細表示、削除ができます。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Reload services and maps</source>
        <translation>サービスとマップを再読み込み</translation>
    </message>
    <message>
        <source>The map %1 was deleted by somebody.</source>
        <translation>マップ %1 はほかの人に削除されました。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message>
        <source> (resting)</source>
        <translation> (休止中)</translation>
    </message>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation>
            <numerusform> (%Ln 件待機中)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate budget</source>
        <translation>リクエストの割り当て</translation>
    </message>
    <message>
        <source>How many requests the service&apos;s limits for this map let through at once now. More come back by the second; what is beyond waits for its turn.</source>
        <translation>サービスの制限により、このマップに今一度に送れるリクエストの数です。毎秒増えていき、超えた分は順番を待ちます。</translation>
    </message>
    <message>
        <source>Requests left: %1 for reading, %2 for writing</source>
        <translation>残りのリクエスト: 読み取り %1、書き込み %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BulkDialog</name>
    <message>
        <source>Set a &amp;member of the data</source>
        <translation>データのメンバーを設定(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Remove a member of the data</source>
        <translation>データのメンバーを削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>アイテムを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Change items of %1</source>
        <translation>%1 のアイテムを変更</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>such as status</source>
        <translation>例: status</translation>
    </message>
    <message>
        <source>JSON, such as &quot;open&quot; with its quotes, 3 or null</source>
        <translation>JSON（例: 引用符付きの &quot;open&quot;、3、null）</translation>
    </message>
    <message>
        <source>seconds; 0: never expires</source>
        <translation>秒。0: 有効期限なし</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>値(&amp;V):</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>計画を作成(&amp;P)</translation>
    </message>
    <message>
        <source>New TTL</source>
        <translation>新しい TTL</translation>
    </message>
    <message>
        <source>Member name</source>
        <translation>メンバー名</translation>
    </message>
    <message>
        <source>Member value</source>
        <translation>メンバーの値</translation>
    </message>
    <message>
        <source>Change problem</source>
        <translation>変更の問題</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>アイテムを削除</translation>
    </message>
    <message>
        <source>Set the TTL</source>
        <translation>TTL を設定</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>計画を作成</translation>
    </message>
    <message>
        <source>Set the TT&amp;L</source>
        <translation>TTL を設定(&amp;L)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandDelegate</name>
    <message>
        <source>%1 — not possible now</source>
        <comment>menu</comment>
        <translation>%1 — 現在は使えません</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>menu, why not</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandModel</name>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>現在は使えません</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <translation>現在は使えません: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>What do you want to do? Type some letters of it</source>
        <translation>何をしますか。コマンド名の文字をいくつか入力してください</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>見つかったコマンド</translation>
    </message>
    <message>
        <source>Commands state</source>
        <translation>コマンドの状態</translation>
    </message>
    <message>
        <source>No command like this</source>
        <translation>このようなコマンドはありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>コマンド %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible now.</source>
        <translation>現在は使えません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CompareDialog</name>
    <message>
        <source>With a &amp;file (NDJSON, JSON or CSV)</source>
        <translation>ファイルと（NDJSON、JSON、CSV）(&amp;F)</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 を比較</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>このマップ自身です。別のマップを指定してください。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較する相手</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>ファイルと</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Compare problem</source>
        <translation>比較の問題</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>With &amp;another map</source>
        <translation>別のマップと(&amp;A)</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>アイテム (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv, .tsv or .txt.</source>
        <translation>名前の末尾は .ndjson、.jsonl、.json、.csv、.tsv、.txt のいずれかにしてください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonDialog</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.</source>
        <translation>同じ: %1。%2 のみ: %3。%4 のみ: %5。異なる: %6。</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>読み取れませんでした: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>すべての相違点</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>&amp;Mark all shown</source>
        <translation>表示中のすべてに印を付ける(&amp;M)</translation>
    </message>
    <message>
        <source>Mark &amp;none shown</source>
        <translation>表示中の印をすべて外す(&amp;N)</translation>
    </message>
    <message>
        <source>Plan to make the marked items of %1 like those of %2</source>
        <translation>%1 の印を付けたアイテムを %2 と同じにする計画</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>相違点はありません。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>相違点を表示</translation>
    </message>
    <message>
        <source>Change this side</source>
        <translation>こちら側を変更</translation>
    </message>
    <message>
        <source>Change the other side</source>
        <translation>相手側を変更</translation>
    </message>
    <message>
        <source>The items that differ. Space marks the current one; marked items can be made like those of the other side.</source>
        <translation>異なるアイテム。Space キーで現在のアイテムに印を付けます。印を付けたアイテムは、反対側と同じにできます。</translation>
    </message>
    <message>
        <source>Delete what the other side does not have</source>
        <translation>反対側にないものを削除</translation>
    </message>
    <message>
        <source>Nothing can be deleted: %1</source>
        <translation>何も削除できません: %1</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Change %1: create %2, change %3, delete %4…</source>
        <extracomment>A button: the side that changes, and how many of its items are created, changed, deleted.</extracomment>
        <translation>%1 を変更: 作成 %2、変更 %3、削除 %4…</translation>
    </message>
    <message>
        <source>Creates %1, changes %2, deletes %3</source>
        <translation>作成 %1、変更 %2、削除 %3</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2, %3 in %4</source>
        <translation>反対側にないものも削除(&amp;D): %2 で %1、%4 で %3</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2</source>
        <translation>反対側にないものも削除(&amp;D): %2 で %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonModel</name>
    <message>
        <source>not there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相違点</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictDialog</name>
    <message>
        <source>Conflict on %1</source>
        <translation>%1 の競合</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it again with your data.</source>
        <translation>%1 はその間に削除されたか、期限切れになりました。何も送信していません。自分のデータでもう一度作成できます。</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you last saw it, so it was not deleted. See what is different, then decide.</source>
        <translation>前回表示した後に、ほかの誰かが %1 を変更したため、削除していません。違いを確認してから、どうするか決めてください。</translation>
    </message>
    <message>
        <source>An item %1 exists by now, so nothing was created. Choose what it shall hold.</source>
        <translation>アイテム %1 はすでにあるため、何も作成していません。どの内容にするか選んでください。</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you opened it. Nothing was overwritten. Members that only one of you touched are merged; for the others, choose a side.</source>
        <translation>開いた後に、ほかの誰かが %1 を変更しました。何も上書きしていません。片方だけが変更したメンバーはマージされています。それ以外は、どちらにするか選んでください。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The expiry was changed too, from %1 to %2.</source>
        <translation>有効期限も %1 から %2 に変更されました。</translation>
    </message>
    <message>
        <source>Yours replaces it when you save.</source>
        <translation>保存すると、自分の設定に置き換わります。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Both hold the same data by now.</source>
        <translation>現在は両方とも同じデータです。</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>結果(&amp;R):</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>すべて自分側(&amp;M)</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>すべて相手側(&amp;T)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation>競合の状態</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>それでも削除</translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation>マージして保存</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>もう一度作成</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>フォームで編集</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>相手側を残す</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>削除されたままにする</translation>
    </message>
    <message>
        <source>Yours is given up here; the history keeps it</source>
        <translation>ここでは自分側を破棄します。履歴には残ります</translation>
    </message>
    <message>
        <source>Choose Mine or Theirs for each member that both changed.</source>
        <translation>両方が変更した各メンバーについて、「自分側」または「相手側」を選んでください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictResolver</name>
    <message>
        <source>%1 was not deleted: somebody changed it meanwhile.</source>
        <translation>%1 は削除されませんでした。その間にほかの人が変更しています。</translation>
    </message>
    <message>
        <source>%1 was not saved: somebody changed or deleted it meanwhile.</source>
        <translation>%1 は保存されませんでした。その間にほかの人が変更または削除しました。</translation>
    </message>
    <message>
        <source>What you type is kept here.</source>
        <translation>入力した内容はここに残ります。</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>競合を解決</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>%1 のフォームに保存していない変更があります。先に保存するか閉じてください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConnectDialog</name>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>プロファイルを削除(&amp;L)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve profile</source>
        <translation>プロファイルを保存(&amp;V)</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>開く(&amp;P)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>The file of profiles could not be understood. It was kept as %1; nothing of it is lost.</source>
        <translation>プロファイルのファイルを解釈できませんでした。%1 として残してあり、内容は失われていません。</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another.</source>
        <translation>別のプロファイルがこの名前を使っています。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Handing the secret to the keychain…</source>
        <translation>シークレットをキーチェーンに渡しています…</translation>
    </message>
    <message>
        <source>Saved. The secret is in the keychain.</source>
        <translation>保存しました。シークレットはキーチェーンにあります。</translation>
    </message>
    <message>
        <source>The profile is saved, its secret is not.</source>
        <translation>プロファイルは保存しましたが、シークレットは保存していません。</translation>
    </message>
    <message>
        <source>The secret is not kept</source>
        <translation>シークレットは保管されていません</translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation>シークレットを今回の起動中だけ保持</translation>
    </message>
    <message>
        <source>The secret is held until Syncdeck ends.</source>
        <translation>シークレットは Syncdeck の終了まで保持されます。</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>プロファイルを削除</translation>
    </message>
    <message>
        <source>Delete the profile “%1” and its secret in the keychain? Nothing changes at the service.</source>
        <translation>プロファイル「%1」と、キーチェーンにあるそのシークレットを削除しますか？サービス側では何も変わりません。</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>削除しました。</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Connections message</source>
        <translation>接続のメッセージ</translation>
    </message>
    <message>
        <source>Ne&amp;w profile</source>
        <translation>新しいプロファイル(&amp;W)</translation>
    </message>
    <message>
        <source>Prof&amp;iles:</source>
        <translation>プロファイル(&amp;I):</translation>
    </message>
    <message>
        <source>%1 (set up by your administrator)</source>
        <translation>%1（管理者が用意）</translation>
    </message>
    <message>
        <source>Saved. The address is another one now: enter the secret again, since it goes nowhere but where it was entered for.</source>
        <translation>保存しました。アドレスが変わったため、シークレットを入力し直してください。シークレットは、入力したときのアドレスにだけ送られます。</translation>
    </message>
    <message>
        <source>The profile “%1” is saved, its secret is not.</source>
        <translation>プロファイル「%1」は保存しましたが、シークレットは保存していません。</translation>
    </message>
    <message>
        <source>The profile is deleted; its secret could not be removed from the keychain.</source>
        <translation>プロファイルは削除しましたが、シークレットをキーチェーンから削除できませんでした。</translation>
    </message>
    <message>
        <source>The secret is still in the keychain</source>
        <translation>シークレットがキーチェーンに残っています</translation>
    </message>
    <message>
        <source>The profile “%1” is deleted; its secret could not be removed from the keychain.</source>
        <translation>プロファイル「%1」は削除しましたが、シークレットをキーチェーンから削除できませんでした。</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you, then save the profile.</source>
        <translation>管理者から受け取ったシークレットを入力し、プロファイルを保存してください。</translation>
    </message>
    <message>
        <source>Enter the secret of this profile, then save it.</source>
        <translation>このプロファイルのシークレットを入力し、保存してください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CopyDialog</name>
    <message>
        <source>Copy items of %1</source>
        <translation>%1 のアイテムをコピー</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>内容にかかわらず更新する</translation>
    </message>
    <message>
        <source>update them unless somebody changes them after the plan</source>
        <translation>計画の後に誰かが変更していなければ更新する</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>マップにすでにあるキー(&amp;K):</translation>
    </message>
    <message>
        <source>To</source>
        <translation>コピー先</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>計画を作成(&amp;P)</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>このマップ自身です。別のマップを指定してください。</translation>
    </message>
    <message>
        <source>That profile is read-only: nothing can be written.</source>
        <translation>そのプロファイルは読み取り専用のため、何も書き込めません。</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>コピーの問題</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>既存のアイテム</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>計画を作成</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CsvFields</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The first &amp;row names the columns</source>
        <translation>最初の行は列の名前(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Protect cells that a spreadsheet would run as formulas</source>
        <translation>表計算ソフトが数式として実行するセルを保護(&amp;P)</translation>
    </message>
    <message>
        <source>Begin with a byte-order mar&amp;k, for older spreadsheets</source>
        <translation>古い表計算ソフト向けに、先頭にバイト順マークを付ける(&amp;K)</translation>
    </message>
    <message>
        <source>as the file has it</source>
        <translation>ファイルのとおり</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>They get an apostrophe in front, which an import takes away</source>
        <translation>前にアポストロフィが付きます。インポート時に取り除かれます</translation>
    </message>
    <message>
        <source>An export puts it before cells that a spreadsheet would run as formulas</source>
        <translation>表計算ソフトが数式として実行するセルの前に、エクスポート時に付けられます</translation>
    </message>
    <message>
        <source>Cells are parted by:</source>
        <translation>セルの区切り:</translation>
    </message>
    <message>
        <source>A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns what looks like a date or a number into one. Data stays safe as long as it stands in one cell as JSON.</source>
        <translation>表計算ソフトでファイルを保存すると、15 桁を超える数値は丸められ、日付や数値のように見えるものは日付や数値に変換されます。データは、JSON として 1 つのセルに入っている限り安全です。</translation>
    </message>
    <message>
        <source>NDJSON: one object a line</source>
        <translation>NDJSON: 1 行に 1 つのオブジェクト</translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation>JSON: 1 つの配列</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV: 表計算ソフト向け</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl)</source>
        <translation>NDJSON (*.ndjson *.jsonl)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>ファイル形式</translation>
    </message>
    <message>
        <source>Take away the ap&amp;ostrophe that protects cells</source>
        <translation>セルを保護するアポストロフィを取り除く(&amp;O)</translation>
    </message>
    <message>
        <source>CSV (%1)</source>
        <translation>CSV (%1)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DifferenceModel</name>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(全体)</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(なし)</translation>
    </message>
    <message>
        <source>me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>them</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分側</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手側</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>変更者</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DockArea</name>
    <message>
        <source>Docks</source>
        <translation>ドック</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DraftKeeper</name>
    <message>
        <source>What you were typing is back in the form.</source>
        <translation>入力中だった内容をフォームに戻しました。</translation>
    </message>
    <message>
        <source>Changes to items come back with their profile.</source>
        <translation>アイテムの変更は、そのプロファイルとともに戻ります。</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>新しいアイテム</translation>
    </message>
    <message>
        <source>Unsaved input</source>
        <translation>保存していない入力</translation>
    </message>
    <message>
        <source>What you typed was not sent: %1.
It can come back the next time you open Syncdeck.</source>
        <translation>入力した内容は送信していません: %1。
次に Syncdeck を開いたときに復元できます。</translation>
    </message>
    <message>
        <source>&amp;Keep it and close</source>
        <translation>残して閉じる(&amp;K)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditForm</name>
    <message>
        <source>Save item</source>
        <translation>アイテムを保存</translation>
    </message>
    <message>
        <source>Save what was changed (Ctrl+S)</source>
        <translation>変更した内容を保存します (Ctrl+S)</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>アイテムを削除</translation>
    </message>
    <message>
        <source>Reload item</source>
        <translation>アイテムを再読み込み</translation>
    </message>
    <message>
        <source>Read the item anew</source>
        <translation>アイテムを読み取り直します</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>リクエストをキャンセル</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>リクエスト処理中</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>フォームの状態</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>キー(&amp;K):</translation>
    </message>
    <message>
        <source>TTL (time to live):</source>
        <translation>TTL（有効期間）:</translation>
    </message>
    <message>
        <source>Item of %1, revision %2</source>
        <translation>%1 のアイテム、リビジョン %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>As stored: nothing was changed.</source>
        <translation>保存済みの内容のまま、変更はありません。</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>上の印の付いた箇所を修正してください。</translation>
    </message>
    <message>
        <source>Changed: Save item, or Ctrl+S.</source>
        <translation>変更あり: 「アイテムを保存」または Ctrl+S。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Expired, so the service may have deleted it. What stands here is kept; saving offers to create it again.</source>
        <translation>期限切れのため、サービスが削除した可能性があります。ここにある内容は残ります。保存すると、作成し直すかどうかを確認します。</translation>
    </message>
    <message>
        <source>A key cannot be changed here. Rename key… in the Item menu stores the item under another key.</source>
        <translation>キーはここでは変更できません。「アイテム」メニューの「キーの名前を変更…」は、アイテムを別のキーで保存します。</translation>
    </message>
    <message>
        <source>Deleted meanwhile. What stands here is kept; saving a change offers to create it again.</source>
        <translation>その間に削除されました。ここの内容は残ります。変更を保存すると、もう一度作成するか選べます。</translation>
    </message>
    <message>
        <source>Changed by somebody meanwhile. Saving shows both versions.</source>
        <translation>その間にほかの人が変更しました。保存すると両方の内容が表示されます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditPanel</name>
    <message>
        <source>Open forms</source>
        <translation>開いているフォーム</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新しいアイテム</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>保存していない変更</translation>
    </message>
    <message>
        <source>%1 has changes that were not saved. Closing it discards them.</source>
        <translation>%1 に保存していない変更があります。閉じると破棄されます。</translation>
    </message>
    <message>
        <source>&amp;New item</source>
        <translation>新しいアイテム(&amp;N)</translation>
    </message>
    <message>
        <source>Goes to the form for a new item</source>
        <translation>新しいアイテムのフォームへ移動します</translation>
    </message>
    <message>
        <source>&amp;Create or save item</source>
        <translation>アイテムを作成または保存(&amp;C)</translation>
    </message>
    <message>
        <source>Sends what stands in the form</source>
        <translation>フォームの内容を送信します</translation>
    </message>
    <message>
        <source>Go to &amp;problem</source>
        <translation>問題箇所へ移動(&amp;P)</translation>
    </message>
    <message>
        <source>Puts the caret where the data is wrong</source>
        <translation>データの誤りがある箇所にカーソルを置きます</translation>
    </message>
    <message>
        <source>&amp;Format data</source>
        <translation>データを整形(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Minify data</source>
        <translation>データを圧縮(&amp;M)</translation>
    </message>
    <message>
        <source>Clo&amp;se form</source>
        <translation>フォームを閉じる(&amp;S)</translation>
    </message>
    <message>
        <source>Closes the form of the item; asks where something was changed</source>
        <translation>アイテムのフォームを閉じます。変更がある場合は確認します</translation>
    </message>
    <message>
        <source>The form for a new item stays; it can be cleared.</source>
        <translation>新しいアイテムのフォームは閉じませんが、消去できます。</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>1 行に 1 メンバー。数値と名前はそのまま</translation>
    </message>
    <message>
        <source>Removes white space; numbers and names stay as they are</source>
        <translation>空白を取り除きます。数値と名前はそのまま</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1、変更あり</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>%1 の新しいアイテム</translation>
    </message>
    <message>
        <source>This was begun in map %1 with another profile. Open that profile to create it, or clear the form.</source>
        <translation>これはマップ %1 で別のプロファイルを使って書き始めたものです。作成するにはそのプロファイルを開いてください。または、フォームを空にしてください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EnvironmentBadge</name>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExchangeView</name>
    <message>
        <source>Logged request</source>
        <translation>記録されたリクエスト</translation>
    </message>
    <message>
        <source>Logged answer</source>
        <translation>記録された応答</translation>
    </message>
    <message>
        <source>As &amp;received</source>
        <translation>受信したまま(&amp;R)</translation>
    </message>
    <message>
        <source>The body byte for byte, without re-indenting JSON</source>
        <translation>本文をバイト列のまま、JSON を字下げし直さずに表示します</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Every request and its answer are listed here, without credentials. They are held in memory alone, until Syncdeck closes.</source>
        <translation>すべてのリクエストと応答が、認証情報を除いてここに表示されます。Syncdeck を閉じるまで、メモリ内にだけ保持されます。</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>リクエストと応答</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportDialog</name>
    <message>
        <source>Export items of %1</source>
        <translation>%1 のアイテムをエクスポート</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>形式(&amp;F):</translation>
    </message>
    <message>
        <source>Attri&amp;butes:</source>
        <translation>属性(&amp;B):</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>すべて(&amp;L)</translation>
    </message>
    <message>
        <source>What an &amp;import uses</source>
        <translation>インポートで使うもの(&amp;I)</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>エクスポート先…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Export to file</source>
        <translation>ファイルにエクスポート</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message>
        <source>The export was not finished, so there is no file.</source>
        <translation>エクスポートが完了しなかったため、ファイルはありません。</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>%1 にエクスポート</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件をエクスポートしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation>
            <numerusform>完了: 書き出し %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::FileDrop</name>
    <message>
        <source>Drop one file at a time; each import is a plan of its own.</source>
        <translation>ファイルは一度に 1 つずつドロップしてください。インポートごとに計画を作成します。</translation>
    </message>
    <message>
        <source>Only a file on this machine can be imported.</source>
        <translation>インポートできるのは、このコンピューター上のファイルだけです。</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv or .tsv.</source>
        <translation>名前の末尾は .ndjson、.jsonl、.json、.csv、.tsv のいずれかにしてください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>マニュアル(&amp;M)</translation>
    </message>
    <message>
        <source>Opens the manual at the page on what you are working with</source>
        <translation>作業中の内容に関するマニュアルのページを開きます</translation>
    </message>
    <message>
        <source>&amp;Keyboard short cuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>Lists every short cut</source>
        <translation>すべてのショートカットを一覧表示します</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>これは何ですか？(&amp;W)</translation>
    </message>
    <message>
        <source>Explains the field that has the keyboard, or the one you point at</source>
        <translation>入力中の欄、または指し示した欄を説明します</translation>
    </message>
    <message>
        <source>&amp;About Syncdeck</source>
        <translation>Syncdeck について(&amp;A)</translation>
    </message>
    <message>
        <source>Shows versions and licences</source>
        <translation>バージョンとライセンスを表示します</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpWindow</name>
    <message>
        <source>Syncdeck manual</source>
        <translation>Syncdeck マニュアル</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>マニュアルを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>&amp;Contents:</source>
        <translation>目次(&amp;C):</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>これらの単語をすべて含むページはありません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryActions</name>
    <message>
        <source>%1 in %2? It was done on %3.</source>
        <translation>マップ %2 で「%1」を実行しますか？%3 に行われた操作です。</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>これは本番プロファイルです。</translation>
    </message>
    <message>
        <source>Its items can be brought back once there is a map by that name again.</source>
        <translation>その名前のマップがもう一度できれば、アイテムを元に戻せます。</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>%1 をもう一度作成</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>%1 のフォームに保存していない変更があります。先に保存するか閉じてください。</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>新しいアイテムのフォームは使用中です。先に作成するか消去してください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Something else was written since, and is undone first.</source>
        <translation>その後にほかの書き込みがあるため、先にそれが元に戻されます。</translation>
    </message>
    <message>
        <source>The Edit menu says what Undo takes back next.</source>
        <translation>次に元に戻るものは「編集」メニューで確認できます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message>
        <source>The history file is damaged; a new one was begun.</source>
        <translation>履歴のファイルが壊れているため、新しい履歴を始めました。</translation>
    </message>
    <message>
        <source>The history file is of a newer Syncdeck; a new one was begun.</source>
        <translation>履歴のファイルがより新しい Syncdeck のものであるため、新しい履歴を始めました。</translation>
    </message>
    <message>
        <source>The old one was kept as %1.</source>
        <translation>古いファイルは %1 として残してあります。</translation>
    </message>
    <message>
        <source>Forget the history</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <source>Forget all that was created, changed and deleted with %1? What was overwritten or deleted cannot be brought back after that. This cannot be undone.</source>
        <translation>%1 での作成、変更、削除の記録をすべて消去しますか？消去すると、上書きまたは削除されたものを元に戻せなくなります。この操作は取り消せません。</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <source>Shows every write with what came of it</source>
        <translation>すべての書き込みとその結果を表示します</translation>
    </message>
    <message>
        <source>Others on this machine could read the history. That is mended.</source>
        <translation>履歴を、このコンピューターのほかのユーザーが読み取れる状態でした。すでに直しました。</translation>
    </message>
    <message>
        <source>Others on this machine can read the history, and that could not be changed.</source>
        <translation>履歴を、このコンピューターのほかのユーザーが読み取れます。これを変更できませんでした。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryPanel</name>
    <message>
        <source>Restore &amp;before</source>
        <translation>変更前を復元(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open in the form</source>
        <translation>フォームで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation>キーで絞り込み</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>履歴の項目</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>&amp;Clear the history of this profile…</source>
        <translation>このプロファイルの履歴を消去(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>最大サイズ(&amp;K)</translation>
    </message>
    <message>
        <source>Writes this value again, with what is left of its TTL; it gets a new revision</source>
        <translation>この値を、残りの TTL でもう一度書き込みます。新しいリビジョンになります</translation>
    </message>
    <message>
        <source>What is created, changed and deleted with this profile is listed here, and can be brought back.</source>
        <translation>このプロファイルでの作成、変更、削除がここに表示され、元に戻せます。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expires %1, before %2</source>
        <translation>有効期限 %1、変更前 %2</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>履歴を絞り込み</translation>
    </message>
    <message>
        <source>History entries</source>
        <translation>履歴の項目一覧</translation>
    </message>
    <message>
        <source>Nothing in the history matches the filter.</source>
        <translation>フィルターに一致する履歴はありません。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>まだ何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Restore afte&amp;r</source>
        <translation>変更後を復元(&amp;R)</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>履歴(&amp;Y)…</translation>
    </message>
    <message>
        <source>Shows only writes of items whose key holds what you type.</source>
        <translation>キーに入力した文字を含むアイテムの書き込みだけを表示します。</translation>
    </message>
    <message>
        <source>What was created, changed and deleted with this profile, the latest first, with what came of it.</source>
        <translation>このプロファイルでの作成、変更、削除とその結果を、新しい順に表示します。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>%1 にインポート</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>ファイル(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>形式(&amp;M):</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>内容にかかわらず更新する</translation>
    </message>
    <message>
        <source>update them only if they are unchanged</source>
        <translation>変更されていない場合だけ更新する</translation>
    </message>
    <message>
        <source>Unchanged means: still of the revision that the file tells; where it tells none, as the plan has seen them</source>
        <translation>変更されていないとは、ファイルに書かれたリビジョン（なければ計画の時点のリビジョン）のままであることです</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>マップにすでにあるキー(&amp;K):</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>計画を作成(&amp;P)</translation>
    </message>
    <message>
        <source>The plan compares every line with the map and shows what would be done. Nothing is written before you have seen it.</source>
        <translation>計画では、すべての行をマップと比較し、何を行うかを表示します。確認するまで、何も書き込みません。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>インポート元</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Nothing at its beginning could be read in this format.</source>
        <translation>先頭部分に、この形式で読み取れるものがありません。</translation>
    </message>
    <message>
        <source>Choose which field holds the key, and which the data.</source>
        <translation>どのフィールドがキーで、どのフィールドがデータかを選んでください。</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(ファイルにない)</translation>
    </message>
    <message>
        <source>%1 (not at the beginning)</source>
        <translation>%1 (先頭部分にない)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>ファイルの問題</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>最初のレコード</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>既存のアイテム</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>計画を作成</translation>
    </message>
    <message>
        <source>Mapping problem</source>
        <translation>割り当ての問題</translation>
    </message>
    <message>
        <source>Field for key</source>
        <translation>キーのフィールド</translation>
    </message>
    <message>
        <source>Field for data</source>
        <translation>データのフィールド</translation>
    </message>
    <message>
        <source>Field for TTL</source>
        <translation>TTL のフィールド</translation>
    </message>
    <message>
        <source>Field for item TTL</source>
        <translation>アイテムの TTL のフィールド</translation>
    </message>
    <message>
        <source>Field for collection TTL</source>
        <translation>マップの TTL のフィールド</translation>
    </message>
    <message>
        <source>Field for revision</source>
        <translation>リビジョンのフィールド</translation>
    </message>
    <message>
        <source>Field for expiry</source>
        <translation>有効期限のフィールド</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>caption</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose a file. Its first records are shown here.</source>
        <translation>ファイルを選んでください。最初のレコードがここに表示されます。</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.</source>
        <translation>このファイルに表示できるものはありません。</translation>
    </message>
    <message>
        <source>Time zone of dates without one:</source>
        <translation>タイムゾーンのない日時のタイムゾーン:</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1（このコンピューター）</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>アイテム (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>A date such as 2026-12-01T12:00:00 does not say in which time zone it is meant</source>
        <translation>2026-12-01T12:00:00 のような日時は、どのタイムゾーンのものかを示していません</translation>
    </message>
    <message>
        <source>Columns or members of the file</source>
        <translation>ファイルの列またはメンバー</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Item TTL (used before TTL)</source>
        <translation>アイテムの TTL (TTL より優先)</translation>
    </message>
    <message>
        <source>Collection TTL (the map expires)</source>
        <translation>マップの TTL (マップの有効期限)</translation>
    </message>
    <message>
        <source>Date of expiry (gives the TTL)</source>
        <translation>有効期限の日時 (TTL を決める)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Nobody changed %1 meanwhile; what you typed is still there.</source>
        <translation>その間に %1 を変更した人はいません。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>アイテムを削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>これは本番プロファイルです。</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>削除中: %2 件中 %1 件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation>
            <numerusform>%1 からアイテム %Ln 件を削除しますか？「元に戻す」で復元できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open existing item</source>
        <translation>既存のアイテムを開く</translation>
    </message>
    <message>
        <source>Nothing was sent. The form says what is missing.</source>
        <translation>何も送信していません。足りないものはフォームに示されています。</translation>
    </message>
    <message>
        <source>Unsaved changes stay in their forms. Saving them offers to create the item again.</source>
        <translation>保存していない変更はフォームに残ります。保存すると、アイテムをもう一度作成するか選べます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemCopies</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected items with all attributes, as NDJSON</source>
        <translation>選択したアイテムを、すべての属性とともに NDJSON としてコピーします</translation>
    </message>
    <message>
        <source>Copy &amp;keys</source>
        <translation>キーをコピー(&amp;K)</translation>
    </message>
    <message>
        <source>Copies the keys of the selected items, one a line</source>
        <translation>選択したアイテムのキーを、1 行に 1 つずつコピーします</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>データをコピー(&amp;D)</translation>
    </message>
    <message>
        <source>Copies the data of the selected items, byte for byte</source>
        <translation>選択したアイテムのデータを、バイト列のままコピーします</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>アイテムが選択されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</source>
        <translation>
            <numerusform>%Ln 件のアイテムは、一度にコピーやドラッグをするには多すぎます。「エクスポート」なら、何件でもファイルに書き出せます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemDetails</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (countdown)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Item details</source>
        <translation>アイテムの詳細</translation>
    </message>
    <message>
        <source>Copies the value of the current attribute, whole and unchanged</source>
        <translation>現在の属性の値の全体を、そのままコピーします</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>すべての属性</translation>
    </message>
    <message>
        <source>Revision, moments, creator, SIDs and URL, as the service gave them</source>
        <translation>サービスから受け取ったリビジョン、日時、作成者、SID、URL</translation>
    </message>
    <message>
        <source>The attributes of the item as the service gave them. Copying takes the value whole and unchanged.</source>
        <translation>サービスから受け取ったままのアイテムの属性です。コピーすると値の全体がそのまま取られます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemForm</name>
    <message>
        <source>such as agent/1042</source>
        <translation>例: agent/1042</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>キーの長さ</translation>
    </message>
    <message>
        <source>Let the whole map expire…</source>
        <translation>マップ全体の有効期限…</translation>
    </message>
    <message>
        <source>Collection TTL: deletes the map with every item in it</source>
        <translation>マップの TTL: マップをすべてのアイテムごと削除します</translation>
    </message>
    <message>
        <source>Create item</source>
        <translation>アイテムを作成</translation>
    </message>
    <message>
        <source>Create item (Ctrl+Return)</source>
        <translation>アイテムを作成します (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation>フォームを消去</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>リクエストをキャンセル</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>リクエスト処理中</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>フォームの状態</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>キー(&amp;K):</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新しいアイテム</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>%1 の新しいアイテム</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Choose a map first.</source>
        <translation>先にマップを選んでください。</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>キーを入力してください。</translation>
    </message>
    <message>
        <source>Enter data: a JSON object, at least {}.</source>
        <translation>データを入力してください。少なくとも {} の JSON オブジェクトが必要です。</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>上の印の付いた箇所を修正してください。</translation>
    </message>
    <message>
        <source>Ready: Create item, or Ctrl+Return.</source>
        <translation>準備完了: 「アイテムを作成」または Ctrl+Return。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>キーの問題</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Collection TTL</source>
        <translation>マップの TTL</translation>
    </message>
    <message>
        <source>What the item is called in its map: 1 to 320 characters, each different from the others. It cannot be changed later.</source>
        <translation>マップ内でのアイテムの名前: 1～320 文字で、ほかと重複しないもの。後から変更できません。</translation>
    </message>
    <message>
        <source>Unfolds the collection TTL. It deletes the whole map with every item in it, not just this item.</source>
        <translation>マップの TTL の欄を開きます。このアイテムだけでなく、マップ全体がすべてのアイテムごと削除されます。</translation>
    </message>
    <message>
        <source>TT&amp;L (time to live):</source>
        <translation>TTL（有効期間）(&amp;L):</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message>
        <source>Jump to key</source>
        <translation>キーへ移動</translation>
    </message>
    <message>
        <source>Return: show the items from this key on (Ctrl+G)</source>
        <translation>Return: このキー以降のアイテムを表示します (Ctrl+G)</translation>
    </message>
    <message>
        <source>Load the failed page again</source>
        <translation>失敗したページをもう一度読み込みます</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Load the items anew (F5)</source>
        <translation>アイテムを読み込み直します (F5)</translation>
    </message>
    <message>
        <source>Filter items: text, key:agent, data.status = &quot;open&quot;</source>
        <translation>アイテムを絞り込み: テキスト、key:agent、data.status = &quot;open&quot;</translation>
    </message>
    <message>
        <source>Choose the columns to show</source>
        <translation>表示する列を選びます</translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation>%1 のアイテム</translation>
    </message>
    <message>
        <source>No map is open</source>
        <translation>マップが開かれていません</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source> · from %1 on</source>
        <translation> · %1 以降</translation>
    </message>
    <message>
        <source> · filtering and sorting…</source>
        <translation> · 絞り込みと並べ替え中…</translation>
    </message>
    <message>
        <source>Choose a map on the left.</source>
        <translation>左側でマップを選んでください。</translation>
    </message>
    <message>
        <source>The items could not be loaded.</source>
        <translation>アイテムを読み込めませんでした。</translation>
    </message>
    <message>
        <source>No item matches the filter.</source>
        <translation>フィルターに一致するアイテムはありません。</translation>
    </message>
    <message>
        <source>No key at or after this one.</source>
        <translation>このキー以降のキーはありません。</translation>
    </message>
    <message>
        <source>This map has no items yet.
Fill in the form on the right to create one.</source>
        <translation>このマップにはまだアイテムがありません。
右側のフォームに入力して作成してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation>
            <numerusform>%Ln 件を読み込み、完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln 件を読み込んだ後にエラー。「再試行」で続きから読み込みます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation>
            <numerusform>%Ln 件を表示、再読み込み中…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation>
            <numerusform>%Ln 件を読み込み、続きを読み込み中…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation>
            <numerusform>停止: %Ln 件を読み込み、続きあり</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation>
            <numerusform>%Ln 件を読み込み、続きあり</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation>
            <numerusform> · フィルターに一致 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation>
            <numerusform> · フィルターに一致 %Ln 件、読み込み済みのアイテムだけを検索</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter items</source>
        <translation>アイテムを絞り込み</translation>
    </message>
    <message>
        <source>Filter problem</source>
        <translation>フィルターの問題</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>アイテム</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Show all from the start</source>
        <translation>最初からすべて表示</translation>
    </message>
    <message>
        <source>Create an item</source>
        <translation>アイテムを作成</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>再試行(&amp;Y)</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>削除(&amp;E)…</translation>
    </message>
    <message>
        <source>Return shows the items from this key on, in the order of the service, without loading those before it. Empty: from the first.</source>
        <translation>Return を押すと、このキー以降のアイテムを、前のものを読み込まずにサービスの順序で表示します。空: 最初から。</translation>
    </message>
    <message>
        <source>The items of the open map. Return opens the current one in a form. Several can be selected, copied, dragged out as NDJSON, changed or deleted. More are loaded as you scroll down.</source>
        <translation>開いているマップのアイテム。Return で現在のアイテムをフォームに開きます。複数を選択して、コピー、NDJSON としてのドラッグ、変更、削除ができます。下にスクロールすると続きを読み込みます。</translation>
    </message>
    <message>
        <source>Asks, then deletes the selected items; the history keeps them</source>
        <translation>確認してから、選択したアイテムを削除します。履歴には残ります</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>アイテムが選択されていません。</translation>
    </message>
    <message>
        <source>This map was deleted by somebody.</source>
        <translation>このマップはほかの人に削除されました。</translation>
    </message>
    <message>
        <source>%1. It is not the whole map.</source>
        <translation>%1。マップ全体ではありません。</translation>
    </message>
    <message>
        <source>%1, then an error</source>
        <translation>%1、その後エラー</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>すべて検索</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1、停止中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Searched %1 so far</source>
        <translation>これまでに %1 を検索</translation>
    </message>
    <message>
        <source>Searched %1 from %2 on</source>
        <translation>%2 から %1 を検索</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how much was searched: how many match</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln 件一致</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Items are shown for which all of this holds:&lt;/p&gt;</source>
        <translation>&lt;p&gt;次のすべてに当てはまるアイテムが表示されます:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Map deleted. Items as last loaded.</source>
        <translation>マップは削除されました。アイテムは最後の読み込み時のものです。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then the map was deleted</source>
        <translation>
            <numerusform>%Ln 件を読み込んだ後、マップが削除されました</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all items could be loaded.</source>
        <translation>一部のアイテムを読み込めませんでした。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Undo: created again</source>
        <translation>元に戻す: もう一度作成</translation>
    </message>
    <message>
        <source>Redo: created again</source>
        <translation>やり直し: もう一度作成</translation>
    </message>
    <message>
        <source>Undo: changed back</source>
        <translation>元に戻す: 変更を戻す</translation>
    </message>
    <message>
        <source>Redo: changed again</source>
        <translation>やり直し: もう一度変更</translation>
    </message>
    <message>
        <source>Undo: deleted</source>
        <translation>元に戻す: 削除</translation>
    </message>
    <message>
        <source>Redo: deleted</source>
        <translation>やり直し: 削除</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>まだ不明</translation>
    </message>
    <message>
        <source>Done, later taken back</source>
        <translation>完了、後で取り消し</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LanguageMenu</name>
    <message>
        <source>As the &amp;system says (%1)</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>システムに合わせる (%1)(&amp;S)</translation>
    </message>
    <message>
        <source>Syncdeck goes on in %1.</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Syncdeck は %1 で続行します。</translation>
    </message>
    <message>
        <source>Syncdeck starts in %1 the next time.</source>
        <translation>Syncdeck は次回から %1 で起動します。</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>サービス:</translation>
    </message>
    <message>
        <source>Map:</source>
        <translation>マップ:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>キー:</translation>
    </message>
    <message>
        <source>Profiles for this link</source>
        <translation>このリンクのプロファイル</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>A link leads to this map:</source>
        <translation>次のマップへのリンクです:</translation>
    </message>
    <message>
        <source>A link leads to this item:</source>
        <translation>次のアイテムへのリンクです:</translation>
    </message>
    <message>
        <source>Open it with this &amp;profile:</source>
        <translation>開くプロファイル(&amp;P):</translation>
    </message>
    <message>
        <source>Opening it writes nothing, and what you have typed stays.</source>
        <translation>開いても何も書き込まず、入力した内容は残ります。</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (使用中)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkOpener</name>
    <message>
        <source>A dialog waits for your answer. Answer it, then open the link again.</source>
        <translation>ダイアログが回答を待っています。回答してから、リンクを開き直してください。</translation>
    </message>
    <message>
        <source>Opening a link…</source>
        <translation>リンクを開いています…</translation>
    </message>
    <message>
        <source>Opened from a link: %1</source>
        <translation>リンクから開きました: %1</translation>
    </message>
    <message>
        <source>No profile is saved. Connect an account, then open the link again.</source>
        <translation>プロファイルが保存されていません。アカウントに接続してから、リンクを開き直してください。</translation>
    </message>
    <message>
        <source>It is meant for a profile named “%1” that is not here, or is of another account.</source>
        <translation>プロファイル「%1」向けのリンクですが、ここにそのプロファイルがないか、別のアカウントのものです。</translation>
    </message>
    <message>
        <source>It is meant for account %1, and no profile of that account is here.</source>
        <translation>アカウント %1 向けのリンクですが、ここにそのアカウントのプロファイルはありません。</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>リンクを開きませんでした。</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>接続を開く</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ListNotice</name>
    <message>
        <source>Table notice</source>
        <translation>表の通知</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>リクエスト ID</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message>
        <source>Filter by address, status or body</source>
        <translation>アドレス、ステータス、本文で絞り込み</translation>
    </message>
    <message>
        <source>&amp;Writes only</source>
        <translation>書き込みのみ(&amp;W)</translation>
    </message>
    <message>
        <source>The list stands still; what comes meanwhile is shown afterwards</source>
        <translation>一覧の更新を止めます。その間に届いたものは後で表示します</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curl としてコピー(&amp;U)</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP アーカイブ (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>リクエスト %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>リクエスト %Ln 件中 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation>
            <numerusform>一時停止中、ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation>
            <numerusform>リクエスト %Ln 件を HAR として保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>リクエストを絞り込み</translation>
    </message>
    <message>
        <source>Clear request log</source>
        <translation>リクエストログを消去</translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation>リクエストログの状態</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>No request matches what is asked for above.</source>
        <translation>上の条件に一致するリクエストはありません。</translation>
    </message>
    <message>
        <source>Nothing was asked of the service yet.</source>
        <translation>サービスへのリクエストはまだありません。</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>HAR として保存…</translation>
    </message>
    <message>
        <source>Shows only requests in whose address, status or bodies stands what you type.</source>
        <translation>アドレス、ステータス、本文に入力した文字を含むリクエストだけを表示します。</translation>
    </message>
    <message>
        <source>Err&amp;ors only</source>
        <translation>エラーのみ(&amp;O)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Every request of this run, without credentials. The current one is shown in full beside.</source>
        <translation>今回の起動中のすべてのリクエスト。認証情報は含みません。現在のものの全体を横に表示します。</translation>
    </message>
    <message>
        <source>Copy as twilio command</source>
        <translation>twilio コマンドとしてコピー</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>接続(&amp;C)…</translation>
    </message>
    <message>
        <source>Shows the profiles: adds, changes and opens them</source>
        <translation>プロファイルを表示します（追加、変更、開く）</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>サンドボックスを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Opens the Sync service on this machine, with sample data</source>
        <translation>サンプルデータの入った、このコンピューター上の Sync サービスを開きます</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新しいウィンドウ(&amp;W)</translation>
    </message>
    <message>
        <source>Opens another window, for another profile or map</source>
        <translation>別のプロファイルやマップのためのウィンドウを開きます</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Closes Syncdeck; what is typed can be kept</source>
        <translation>Syncdeck を閉じます。入力中の内容は残せます</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>アイテム(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>マップ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>転送(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>マップが開かれていません。</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>接続が開いていません。</translation>
    </message>
    <message>
        <source>All co&amp;mmands…</source>
        <translation>すべてのコマンド(&amp;M)…</translation>
    </message>
    <message>
        <source>Finds a command by some letters of its name</source>
        <translation>名前の一部の文字からコマンドを探します</translation>
    </message>
    <message>
        <source>&amp;Reload items</source>
        <translation>アイテムを再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>Loads the items anew; selection and place stay</source>
        <translation>アイテムを読み込み直します。選択と位置は保たれます</translation>
    </message>
    <message>
        <source>Load &amp;all items</source>
        <translation>すべてのアイテムを読み込む(&amp;A)</translation>
    </message>
    <message>
        <source>Loads the whole map into the table</source>
        <translation>マップ全体を表に読み込みます</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>すべてのアイテムを読み込み済みか、まだ何も読み込んでいません。</translation>
    </message>
    <message>
        <source>Reload &amp;services and maps</source>
        <translation>サービスとマップを再読み込み(&amp;S)</translation>
    </message>
    <message>
        <source>Loads the tree on the left anew</source>
        <translation>左側のツリーを読み込み直します</translation>
    </message>
    <message>
        <source>&amp;Jump to key</source>
        <translation>キーへ移動(&amp;J)</translation>
    </message>
    <message>
        <source>Shows the items from a key on</source>
        <translation>指定したキー以降のアイテムを表示します</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>アイテムを絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>Goes to the line that narrows down the items</source>
        <translation>アイテムを絞り込む行へ移動します</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>次の領域(&amp;N)</translation>
    </message>
    <message>
        <source>Takes the keyboard to the next part of the window</source>
        <translation>キーボードの入力先を、ウィンドウの次の領域に移します</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>前の領域(&amp;V)</translation>
    </message>
    <message>
        <source>Takes the keyboard to the part before</source>
        <translation>キーボードの入力先を、前の領域に移します</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>Takes back the latest step that was written</source>
        <translation>最後に書き込んだ操作を元に戻します</translation>
    </message>
    <message>
        <source>Writes again what was undone last</source>
        <translation>最後に元に戻したものを、もう一度書き込みます</translation>
    </message>
    <message>
        <source>Something is being undone or redone.</source>
        <translation>元に戻す処理またはやり直しの実行中です。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻すものがありません。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直すものがありません。</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>外観(&amp;P)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, short cut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>表示の切り替え: %1</translation>
    </message>
    <message>
        <source>New</source>
        <comment>word in the toolbar</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>word in the toolbar</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>word in the toolbar</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>word in the toolbar</comment>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Reload</source>
        <comment>word in the toolbar</comment>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Load all</source>
        <comment>word in the toolbar</comment>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>word in the toolbar</comment>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>word in the toolbar</comment>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>word in the toolbar</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>word in the toolbar</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>word in the toolbar</comment>
        <translation>比較</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>word in the toolbar</comment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>word in the toolbar</comment>
        <translation>概要</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>word in the toolbar</comment>
        <translation>ログ</translation>
    </message>
    <message>
        <source>History</source>
        <comment>word in the toolbar</comment>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Transfers</source>
        <comment>word in the toolbar</comment>
        <translation>転送</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>ツールバー(&amp;B)</translation>
    </message>
    <message>
        <source>Words &amp;below the icons</source>
        <translation>アイコンの下に文字(&amp;B)</translation>
    </message>
    <message>
        <source>Words be&amp;side the icons</source>
        <translation>アイコンの横に文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Icons only</source>
        <translation>アイコンのみ(&amp;I)</translation>
    </message>
    <message>
        <source>Changes the look of the toolbar</source>
        <translation>ツールバーの表示を変更します</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainWindow</name>
    <message>
        <source>%1 — Syncdeck</source>
        <translation>%1 — Syncdeck</translation>
    </message>
    <message>
        <source>%1 — %2 — Syncdeck</source>
        <comment>map, profile</comment>
        <translation>%1 — %2 — Syncdeck</translation>
    </message>
    <message>
        <source>List state</source>
        <translation>一覧の状態</translation>
    </message>
    <message>
        <source>Where you were: profile %1.</source>
        <translation>前回の場所: プロファイル %1。</translation>
    </message>
    <message>
        <source>Where you were: map %1 with profile %2.</source>
        <translation>前回の場所: マップ %1、プロファイル %2。</translation>
    </message>
    <message>
        <source>The secret of this profile lies in your keychain, which is locked and may ask for its password first.</source>
        <translation>このプロファイルのシークレットはキーチェーンにあります。キーチェーンはロックされているため、先にパスワードを求められることがあります。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message>
        <source>&amp;New map…</source>
        <translation>新しいマップ(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Attributes and permissions…</source>
        <translation>属性と権限(&amp;A)…</translation>
    </message>
    <message>
        <source>Copy &amp;SID</source>
        <translation>SID をコピー(&amp;S)</translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation>名前をコピー(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete map…</source>
        <translation>マップを削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Created map %1</source>
        <translation>マップ %1 を作成しました</translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation>マップを削除</translation>
    </message>
    <message>
        <source>Delete the map %1 with every item in it? Its items are read and kept in the history first. Other programs that use the map lose it at once.</source>
        <translation>マップ %1 を、含まれるすべてのアイテムごと削除しますか？アイテムは先に読み取って履歴に残します。このマップを使うほかのプログラムは、すぐに使えなくなります。</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>マップを削除</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The history keeps its items.</source>
        <translation>アイテムは履歴に残ります。</translation>
    </message>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation>
            <numerusform>マップ %1 を削除中: アイテム %Ln 件を履歴に残しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>マップ %1 をアイテム %Ln 件ごと削除しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes another map in the service that is chosen</source>
        <translation>選択中のサービスに、新しいマップを作成します</translation>
    </message>
    <message>
        <source>Shows what the service says about the map, and who may use it</source>
        <translation>マップについてサービスが返す内容と、使える人を表示します</translation>
    </message>
    <message>
        <source>Copies the SID of the map or service that is chosen</source>
        <translation>選択中のマップまたはサービスの SID をコピーします</translation>
    </message>
    <message>
        <source>Copies the unique name of the map</source>
        <translation>マップの一意の名前をコピーします</translation>
    </message>
    <message>
        <source>Asks for the name, keeps the items in the history, deletes the map</source>
        <translation>名前を確認し、アイテムを履歴に残してから、マップを削除します</translation>
    </message>
    <message>
        <source>No map is chosen in the tree.</source>
        <translation>ツリーでマップが選択されていません。</translation>
    </message>
    <message>
        <source>No service is chosen in the tree.</source>
        <translation>ツリーでサービスが選択されていません。</translation>
    </message>
    <message>
        <source>This map has no name.</source>
        <translation>このマップには名前がありません。</translation>
    </message>
    <message>
        <source>A map is being deleted.</source>
        <translation>マップを削除中です。</translation>
    </message>
    <message>
        <source>Create map again…</source>
        <translation>マップをもう一度作成…</translation>
    </message>
    <message>
        <source>Reload list of maps</source>
        <translation>マップの一覧を再読み込み</translation>
    </message>
    <message>
        <source>Created map %1 again</source>
        <translation>マップ %1 をもう一度作成しました</translation>
    </message>
    <message>
        <source>It has no items yet. What is in the forms can be saved in it.</source>
        <translation>まだアイテムはありません。フォームの内容をこのマップに保存できます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapChooser</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (現在のもの)</translation>
    </message>
    <message>
        <source>unique name or SID</source>
        <translation>一意の名前または SID</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>プロファイル(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation>マップ(&amp;M):</translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation>相手のプロファイル</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>相手のサービス</translation>
    </message>
    <message>
        <source>Other map</source>
        <translation>相手のマップ</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>サービス(&amp;E):</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapDialog</name>
    <message>
        <source>Map %1</source>
        <translation>マップ %1</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>属性(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>権限(&amp;P)</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>一意の名前</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>サービス SID</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>アカウント SID</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Map attributes</source>
        <translation>マップの属性</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>値をコピー</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::NewMapDialog</name>
    <message>
        <source>New map</source>
        <translation>新しいマップ</translation>
    </message>
    <message>
        <source>empty: known by its SID alone</source>
        <translation>空: SID だけで識別</translation>
    </message>
    <message>
        <source>seconds; empty: the map never expires</source>
        <translation>秒。空: マップの有効期限なし</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Unique name:</source>
        <translation>一意の名前(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;TTL of the map with all its items:</source>
        <translation>マップとすべてのアイテムの TTL(&amp;T):</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>マップを作成</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>Map TTL</source>
        <translation>マップの TTL</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>一意の名前</translation>
    </message>
    <message>
        <source>Unique name problem</source>
        <translation>一意の名前の問題</translation>
    </message>
    <message>
        <source>What the map is called in its service, at most 320 characters. It cannot be changed later.</source>
        <translation>サービス内でのマップの名前。最大 320 文字。後から変更できません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Notifier</name>
    <message>
        <source>Open connections</source>
        <translation>接続を開く</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Enter secret</source>
        <translation>シークレットを入力</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OneItemActions</name>
    <message>
        <source>D&amp;uplicate item</source>
        <translation>アイテムを複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;History of this item</source>
        <translation>このアイテムの履歴(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Rename key…</source>
        <translation>キーの名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Puts key, data and TTL into the form for a new item</source>
        <translation>キー、データ、TTL を新しいアイテムのフォームに入れます</translation>
    </message>
    <message>
        <source>Shows what was written to this item</source>
        <translation>このアイテムに書き込まれた内容を表示します</translation>
    </message>
    <message>
        <source>Creates the item under another key, checks it, and deletes the old one</source>
        <translation>アイテムを別のキーで作成して確認し、古いものを削除します</translation>
    </message>
    <message>
        <source>Select one item in the table.</source>
        <translation>表でアイテムを 1 つ選択してください。</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>新しいアイテムのフォームは使用中です。先に作成するか消去してください。</translation>
    </message>
    <message>
        <source>%1-copy</source>
        <comment>key of a duplicate</comment>
        <translation>%1-copy</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>%1 のフォームに保存していない変更があります。先に保存するか閉じてください。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 の名前を %2 に変更しました</translation>
    </message>
    <message>
        <source>%1 was created, but %2 was not deleted: %3 Both exist now.</source>
        <translation>%1 は作成されましたが、%2 は削除されませんでした: %3 現在は両方が存在します。</translation>
    </message>
    <message>
        <source>The item is there under both keys.</source>
        <translation>アイテムは両方のキーで存在します。</translation>
    </message>
    <message>
        <source>%1 was not renamed: %2</source>
        <translation>%1 の名前は変更されませんでした: %2</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Copies an address that opens the item or map in Syncdeck</source>
        <translation>アイテムやマップを Syncdeck で開くアドレスをコピーします</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>マップが開かれていません。</translation>
    </message>
    <message>
        <source>There can be no link to %1.</source>
        <translation>%1 へのリンクは作れません。</translation>
    </message>
    <message>
        <source>Links with characters that cannot be seen, or with steps between folders, are opened by nobody.</source>
        <translation>目に見えない文字や、フォルダー間の移動を含むリンクは、どこでも開けません。</translation>
    </message>
    <message>
        <source>Copied a link to %1.</source>
        <translation>%1 へのリンクをコピーしました。</translation>
    </message>
    <message>
        <source>It opens there in Syncdeck, with a profile of account %1.</source>
        <translation>リンクは、アカウント %1 のプロファイルを持つ Syncdeck で開きます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OpenMap</name>
    <message>
        <source>No connection is open.</source>
        <translation>接続が開いていません。</translation>
    </message>
    <message>
        <source>Your administrator allows no writing with this profile.</source>
        <translation>管理者はこのプロファイルでの書き込みを許可していません。</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation>このプロファイルは読み取り専用です。何も書き込めません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概要(&amp;O)</translation>
    </message>
    <message>
        <source>Shows in charts what the items of the map are like</source>
        <translation>マップのアイテムの傾向をグラフで表示します</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewPanel</name>
    <message>
        <source>C&amp;lear selection</source>
        <translation>選択をクリア(&amp;L)</translation>
    </message>
    <message>
        <source>Take what was chosen in the charts out of the filter</source>
        <translation>グラフで選択したものをフィルターから外します</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>データのサイズ</translation>
    </message>
    <message>
        <source>Items by the size of their data</source>
        <translation>データのサイズ別のアイテム</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Items by when they expire</source>
        <translation>有効期限別のアイテム</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Items by when they were created</source>
        <translation>作成日時別のアイテム</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Items by who created them</source>
        <translation>作成者別のアイテム</translation>
    </message>
    <message>
        <source>%1. Return filters the table by a bar, and again takes that back.</source>
        <translation>%1。Return で棒の内容に表を絞り込み、もう一度押すと解除します。</translation>
    </message>
    <message>
        <source>Choose a map to see what its items are like.</source>
        <translation>マップを選ぶと、アイテムの傾向が表示されます。</translation>
    </message>
    <message>
        <source>This map has no items yet.</source>
        <translation>このマップにはまだアイテムがありません。</translation>
    </message>
    <message>
        <source>No items are loaded yet.</source>
        <translation>アイテムはまだ読み込まれていません。</translation>
    </message>
    <message>
        <source>The whole map: %1</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>マップ全体: %1</translation>
    </message>
    <message>
        <source>Only what is loaded so far: %1. More items exist; Load all counts them too.</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>読み込み済みのものだけ: %1。ほかにもアイテムがあります。「すべて読み込む」でそれらも数えます。</translation>
    </message>
    <message>
        <source>Overview state</source>
        <translation>概要の状態</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>選択をクリア</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PermissionsPage</name>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>identity, such as agent-1042</source>
        <translation>アイデンティティ（例: agent-1042）</translation>
    </message>
    <message>
        <source>Lets this identity read; the boxes above change the rest</source>
        <translation>このアイデンティティに読み取りを許可します。ほかは上のチェックボックスで変更します</translation>
    </message>
    <message>
        <source>Permissions state</source>
        <translation>権限の状態</translation>
    </message>
    <message>
        <source>This profile is read-only: permissions cannot be changed.</source>
        <translation>このプロファイルは読み取り専用のため、権限を変更できません。</translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation>変更できない理由</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>アイデンティティ</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>No permissions are set: clients get what the service&apos;s default gives.</source>
        <translation>権限は設定されていません。クライアントにはサービスの既定の権限が与えられます。</translation>
    </message>
    <message>
        <source>Permission of %1 set.</source>
        <translation>%1 の権限を設定しました。</translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation>権限を削除</translation>
    </message>
    <message>
        <source>Remove the permission of this identity?</source>
        <translation>このアイデンティティの権限を削除しますか？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>The answer was lost. The list was read again; it shows what holds now.</source>
        <translation>応答が失われました。一覧を読み取り直し、現在の内容を表示しています。</translation>
    </message>
    <message>
        <source>Add permission</source>
        <translation>権限を追加</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>What the service answered cannot be read. Set it anew by entering the identity below.</source>
        <translation>サービスの応答を読み取れません。下にアイデンティティを入力して、設定し直してください。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlaceOpener</name>
    <message>
        <source>The profile %1 is not there any more.</source>
        <translation>プロファイル %1 はもうありません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanDialog</name>
    <message>
        <source>Plan: %1</source>
        <translation>計画: %1</translation>
    </message>
    <message>
        <source>Into map %1. Nothing has been written yet.</source>
        <translation>マップ %1 への書き込み。まだ何も書き込んでいません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>To go on, type the map’s name: %1</source>
        <translation>続行するにはマップの名前を入力してください: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件を書き込む(&amp;W)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation>
            <numerusform>%Ln 行がマップの TTL を設定します。その時間が過ぎると、マップ全体がすべてのアイテムごと削除されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write items</source>
        <translation>アイテムを書き込む</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>名前を入力</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanModel</name>
    <message>
        <source>never expires</source>
        <translation>有効期限なし</translation>
    </message>
    <message>
        <source>whole map: %1</source>
        <translation>マップ全体: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>無効</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>行うことはありません。</translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation>すべての行 (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Plan summary</source>
        <translation>計画の概要</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation>計画の行</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>What would be done with each line, and why. Nothing is written yet.</source>
        <translation>各行に対して行う内容とその理由。まだ何も書き込んでいません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProfileEditor</name>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>環境(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>ベース URL(&amp;B):</translation>
    </message>
    <message>
        <source>&amp;Account SID:</source>
        <translation>アカウント SID(&amp;A):</translation>
    </message>
    <message>
        <source>AC and 32 digits</source>
        <translation>AC と 32 桁</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>C&amp;redential:</source>
        <translation>認証情報(&amp;R):</translation>
    </message>
    <message>
        <source>API &amp;key SID:</source>
        <translation>API キー SID(&amp;K):</translation>
    </message>
    <message>
        <source>SK and 32 digits</source>
        <translation>SK と 32 桁</translation>
    </message>
    <message>
        <source>&amp;Default service:</source>
        <translation>既定のサービス(&amp;D):</translation>
    </message>
    <message>
        <source>optional: SID, unique name or default</source>
        <translation>任意: SID、一意の名前、または default</translation>
    </message>
    <message>
        <source>Read-&amp;only: never write with this profile</source>
        <translation>読み取り専用: このプロファイルでは書き込まない(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>接続をテスト(&amp;T)</translation>
    </message>
    <message>
        <source>the Auth Token or the key’s secret</source>
        <translation>Auth Token またはキーのシークレット</translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation>保管済みのものを使う場合は空のまま</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>シークレットを入力してください。</translation>
    </message>
    <message>
        <source>Cancel &amp;test</source>
        <translation>テストをキャンセル(&amp;T)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Connected. The account has no services yet.</source>
        <translation>接続しました。このアカウントにはまだサービスがありません。</translation>
    </message>
    <message>
        <source>Connected. Services: %1%2</source>
        <translation>接続しました。サービス: %1%2</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>%1 の問題</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>プロファイル名</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>ベース URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>アカウント SID</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>API キー SID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>シークレット</translation>
    </message>
    <message>
        <source>Default service</source>
        <translation>既定のサービス</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Test outcome</source>
        <translation>テスト結果</translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation>CA ファイルを選択</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA ファイル(&amp;F):</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA ファイル</translation>
    </message>
    <message>
        <source>optional: your company’s certificates, PEM</source>
        <translation>任意: 会社の証明書、PEM</translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation>完全なパスを入力してください。</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>ファイルに PEM 形式の証明書がありません。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>ファイルを読み取れません: %1</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA ファイルを選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>シークレット(&amp;C):</translation>
    </message>
    <message>
        <source>S&amp;how the secret</source>
        <translation>シークレットを表示(&amp;H)</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>参照(&amp;S)…</translation>
    </message>
    <message>
        <source>What you call this connection; it is shown in the window always.</source>
        <translation>この接続の呼び名。ウィンドウに常に表示されます。</translation>
    </message>
    <message>
        <source>How much is at stake. On a production profile, changes to many items ask for the map&apos;s name first.</source>
        <translation>影響の大きさ。本番プロファイルでは、多数のアイテムを変更する前にマップの名前の入力を求めます。</translation>
    </message>
    <message>
        <source>Where the service is. Credentials go to this address and to no other. Plain http is taken for this machine alone.</source>
        <translation>サービスの場所。認証情報はこのアドレスにだけ送られます。暗号化のない http はこのコンピューターに対してだけ使えます。</translation>
    </message>
    <message>
        <source>The account, as the Twilio console shows it.</source>
        <translation>Twilio コンソールに表示されるアカウント。</translation>
    </message>
    <message>
        <source>An API key can be withdrawn by itself; the Auth Token opens everything of the account.</source>
        <translation>API キーは個別に取り消せます。Auth Token ではアカウントのすべてを扱えます。</translation>
    </message>
    <message>
        <source>Which API key; its secret goes into the next field.</source>
        <translation>使う API キー。シークレットは次の欄に入力します。</translation>
    </message>
    <message>
        <source>It is kept by the keychain of this machine, never in a file.</source>
        <translation>このコンピューターのキーチェーンに保管され、ファイルには書き込まれません。</translation>
    </message>
    <message>
        <source>The service that is opened first; empty: the first in the list.</source>
        <translation>最初に開くサービス。空: 一覧の最初のもの。</translation>
    </message>
    <message>
        <source>Every write is refused before it leaves this machine.</source>
        <translation>書き込みはすべて、このコンピューターから送信する前に拒否されます。</translation>
    </message>
    <message>
        <source>Your administrator has set this profile up. What you enter is its secret.</source>
        <translation>このプロファイルは管理者が用意しました。入力するのはそのシークレットです。</translation>
    </message>
    <message>
        <source>Your administrator has made this account read-only.</source>
        <translation>管理者がこのアカウントを読み取り専用にしています。</translation>
    </message>
    <message>
        <source>The blanks or line breaks around it are left out.</source>
        <translation>前後の空白または改行は取り除かれます。</translation>
    </message>
    <message>
        <source>Administrator&apos;s decision</source>
        <translation>管理者の決定</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>管理者が設定しました。</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you</source>
        <translation>管理者から受け取ったシークレットを入力してください</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>プロキシ %1 がこのユーザー名とパスワードを受け付けません。</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it lets requests through.</source>
        <translation>プロキシ %1 が、リクエストを通す前に身元の確認を求めています。</translation>
    </message>
    <message>
        <source>What you enter goes to this proxy alone, and is forgotten when Syncdeck ends.</source>
        <translation>入力した内容はこのプロキシにだけ送られ、Syncdeck の終了時に消去されます。</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>プロキシのユーザー</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>プロキシのパスワード</translation>
    </message>
    <message>
        <source>Sho&amp;w the password</source>
        <translation>パスワードを表示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>ユーザー名(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>パスワード(&amp;P):</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RecentMaps</name>
    <message>
        <source>&amp;Recent maps</source>
        <translation>最近使ったマップ(&amp;R)</translation>
    </message>
    <message>
        <source>Opens this map: service %1</source>
        <translation>このマップを開きます: サービス %1</translation>
    </message>
    <message>
        <source>Pin map</source>
        <translation>マップをピン留め</translation>
    </message>
    <message>
        <source>Keeps the map at the top of the recent maps and on the welcome page</source>
        <translation>マップを最近使ったマップの先頭とようこそページに固定します</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>マップが開いていません。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Pinned %1 to the welcome page</source>
        <translation>%1 をようこそページにピン留めしました</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 のピン留めを外しました</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RenameDialog</name>
    <message>
        <source>Rename key</source>
        <translation>キーの名前を変更</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>New key problem</source>
        <translation>新しいキーの問題</translation>
    </message>
    <message>
        <source>New key of %1:</source>
        <translation>%1 の新しいキー:</translation>
    </message>
    <message>
        <source>The service cannot rename items: the item is created under the new key and checked, then the old one is deleted. Undo takes back both. Programs that use the old key no longer find the item.</source>
        <translation>サービスはアイテムの名前を変更できません。アイテムを新しいキーで作成して確認し、その後古いものを削除します。「元に戻す」は両方を取り消します。古いキーを使うプログラムはアイテムを見つけられなくなります。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation>リクエストログ</translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation>リクエストログ(&amp;L)</translation>
    </message>
    <message>
        <source>%1: it is in the clipboard</source>
        <translation>%1: クリップボードにコピーしました</translation>
    </message>
    <message>
        <source>Credentials are named by environment variables, not contained.</source>
        <translation>認証情報は環境変数の名前で示され、値は含まれません。</translation>
    </message>
    <message>
        <source>There is no such command for this request.</source>
        <translation>このリクエストに対応するコマンドはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation>
            <numerusform>リクエスト %Ln 件を %1 として保存しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows every request and its answer</source>
        <translation>すべてのリクエストと応答を表示します</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message>
        <source>Stopped: %1</source>
        <translation>停止しました: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 をインポート</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: 完了</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: キャンセル済み</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>一時停止しています…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>キャンセルしています…</translation>
    </message>
    <message>
        <source>In another program</source>
        <translation>別のプログラムで処理中</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完了: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>キャンセル済み: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>書き込み %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>変更なし %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>不明 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>無効 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>未実行 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made; the history has what was overwritten.</source>
        <translation>
            <numerusform>そのうち %Ln 件は、計画の後にほかの誰かが書き込んだか削除していたものを上書きしました。元の内容は履歴にあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ScopeChooser</name>
    <message>
        <source>Which items</source>
        <translation>対象のアイテム</translation>
    </message>
    <message>
        <source>&amp;Selected items (%1)</source>
        <translation>選択したアイテム (%1)(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;All items of the map</source>
        <translation>マップのすべてのアイテム(&amp;A)</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>選択したアイテム</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>一致するアイテム</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>すべてのアイテム</translation>
    </message>
    <message>
        <source>Items that matc&amp;h the filter (there is none)</source>
        <translation>フィルターに一致するアイテム（フィルターなし）(&amp;H)</translation>
    </message>
    <message>
        <source>All items of the map that matc&amp;h %1</source>
        <translation>マップ内の %1 に一致するすべてのアイテム(&amp;H)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written to %2.</source>
        <translation>画像 %1 を %2 に書き込めません。</translation>
    </message>
    <message>
        <source>Step “%1” did not come about. The window said: %2</source>
        <translation>手順「%1」が実現しませんでした。ウィンドウの表示: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation>
            <numerusform>画像 %Ln 枚が %1 にあります</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact centre EU</source>
        <translation>コンタクトセンター EU</translation>
    </message>
    <message>
        <source>Contact centre test</source>
        <translation>コンタクトセンター テスト</translation>
    </message>
    <message>
        <source>My trial account</source>
        <translation>試用アカウント</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>インポート(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Change &amp;many items…</source>
        <translation>多数のアイテムを変更(&amp;M)…</translation>
    </message>
    <message>
        <source>C&amp;opy items to another map…</source>
        <translation>アイテムを別のマップにコピー(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>比較(&amp;C)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>お待ちください</translation>
    </message>
    <message>
        <source>Reading the items…</source>
        <translation>アイテムを読み取り中…</translation>
    </message>
    <message>
        <source>Reading the items: %1</source>
        <translation>アイテムを読み取り中: %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み取り中…</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation>ファイルを読み取り中: %1 %</translation>
    </message>
    <message>
        <source>Comparing with the other map…</source>
        <translation>別のマップと比較中…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>map, profile or service</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>Noting what is to be written…</source>
        <translation>書き込む内容を記録中…</translation>
    </message>
    <message>
        <source>Comparing with the map: %1</source>
        <translation>マップと比較中: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>アイテム %Ln 件をエクスポートしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the other map: %1</source>
        <translation>別のマップと比較中: %1</translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation>
            <numerusform>比較中: アイテム %Ln 件を確認しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting what is to be written: %1</source>
        <translation>書き込む内容を記録中: %1</translation>
    </message>
    <message>
        <source>Reads a file of items, shows a plan, and writes it when you say so</source>
        <translation>アイテムのファイルを読み取って計画を表示し、承認すると書き込みます</translation>
    </message>
    <message>
        <source>Writes items to a file</source>
        <translation>アイテムをファイルに書き出します</translation>
    </message>
    <message>
        <source>Deletes many items, or changes their TTL or one member of their data</source>
        <translation>多数のアイテムを削除するか、TTL またはデータのメンバー 1 つを変更します</translation>
    </message>
    <message>
        <source>Writes items into another map, service or profile</source>
        <translation>アイテムを別のマップ、サービス、プロファイルに書き込みます</translation>
    </message>
    <message>
        <source>Shows what differs between this map and another one or a file</source>
        <translation>このマップと別のマップまたはファイルとの違いを表示します</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>マップが開かれていません。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferButton</name>
    <message>
        <source>Shows the transfers</source>
        <translation>転送を表示します</translation>
    </message>
    <message>
        <source>Transfer progress</source>
        <translation>転送の進捗</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers under way</source>
        <translation>
            <numerusform>転送 %Ln 件を実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>transfer, items done, items</comment>
        <translation>%1: %3 件中 %2 件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>transfer, items done</comment>
        <translation>%1: %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers failed</source>
        <translation>
            <numerusform>%Ln 件の転送が失敗</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1 件/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始日時</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>転送(&amp;T)</translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>転送を表示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>What was under way is looked up first, so nothing is written twice.</source>
        <translation>処理中だったものはまず確認するので、二重に書き込むことはありません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation>実行中の転送</translation>
    </message>
    <message>
        <source>Imports, copies and changes to many items can go on the next time you open this profile. Exports are given up; their files do not appear.</source>
        <translation>インポート、コピー、多数のアイテムの変更は、このプロファイルを次に開いたときに再開できます。エクスポートは取りやめとなり、ファイルは作成されません。</translation>
    </message>
    <message>
        <source>&amp;Pause them and close</source>
        <translation>一時停止して閉じる(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation>
            <numerusform>%Ln 行を %1 として保存しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation>
            <numerusform>以前に中断した転送が %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation>
            <numerusform>%Ln 件の転送が実行中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows imports, exports and other long work</source>
        <translation>インポート、エクスポートなど、時間のかかる処理を表示します</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersPanel</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>レポートを保存(&amp;R)…</translation>
    </message>
    <message>
        <source>Ends it for good; what is written stays written, and can be undone</source>
        <translation>完全に終了します。書き込み済みのものはそのまま残り、元に戻せます</translation>
    </message>
    <message>
        <source>As a file that can be imported again</source>
        <translation>もう一度インポートできるファイルとして</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Save the lines that were not done</source>
        <translation>実行されなかった行を保存</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation>NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Pause transfer</source>
        <translation>転送を一時停止</translation>
    </message>
    <message>
        <source>Go on with transfer</source>
        <translation>転送を再開</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>転送をキャンセル</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Save failed lines</source>
        <translation>失敗した行を保存</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>転送の一覧</translation>
    </message>
    <message>
        <source>No transfer yet. Imports, exports, copies and changes to many items are listed here while they run and afterwards.</source>
        <translation>転送はまだありません。インポート、エクスポート、コピー、多数のアイテムの変更が、実行中も終了後もここに表示されます。</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>再開(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save failed lines…</source>
        <translation>失敗した行を保存…</translation>
    </message>
    <message>
        <source>Imports, exports, copies and changes to many items, the latest first. Those that were broken off can go on.</source>
        <translation>インポート、エクスポート、コピー、多数のアイテムの変更を、新しい順に表示します。中断したものは再開できます。</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TtlChoice</name>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Chan&amp;ge to, from now on:</source>
        <translation>変更（いまからの期間）(&amp;G):</translation>
    </message>
    <message>
        <source>&amp;Never expire</source>
        <translation>期限なし(&amp;N)</translation>
    </message>
    <message>
        <source>Saving sends no TTL, so the expiry stays as it is.</source>
        <translation>保存時に TTL を送信しないため、有効期限は変わりません。</translation>
    </message>
    <message>
        <source>Saving sends a new TTL, counted from the moment of saving.</source>
        <translation>保存時に、その時点から数える新しい TTL を送信します。</translation>
    </message>
    <message>
        <source>Saving takes the expiry away: the item stays until it is deleted.</source>
        <translation>保存すると有効期限がなくなり、アイテムは削除されるまで残ります。</translation>
    </message>
    <message>
        <source>Kee&amp;p: expires %1 (%2)</source>
        <comment>countdown, moment</comment>
        <translation>維持: 期限 %1 (%2)(&amp;P)</translation>
    </message>
    <message>
        <source>Kee&amp;p: never expires</source>
        <translation>維持: 有効期限なし(&amp;P)</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds</source>
        <translation>1h、2d、90 min または秒数</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WelcomePage</name>
    <message>
        <source>Welcome to Syncdeck</source>
        <translation>Syncdeck へようこそ</translation>
    </message>
    <message>
        <source>Look at, create and change the items of Twilio Sync maps, without losing anything.</source>
        <translation>Twilio Sync マップのアイテムを、何も失うことなく閲覧、作成、変更できます。</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>サンドボックスを試す(&amp;S)</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>サンドボックスを試す</translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation>アカウントに接続(&amp;C)</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>アカウントに接続</translation>
    </message>
    <message>
        <source>A Sync service on this machine with sample data. No account, no network, nothing to break.</source>
        <translation>サンプルデータの入った、このコンピューター上の Sync サービスです。アカウントもネットワークも不要で、壊れるものはありません。</translation>
    </message>
    <message>
        <source>Your own services. The secret goes to this machine’s keychain and nowhere else.</source>
        <translation>自分のサービスです。シークレットはこのコンピューターのキーチェーンにだけ保管され、ほかには送られません。</translation>
    </message>
    <message>
        <source>Read the first ste&amp;ps</source>
        <translation>はじめの手順を読む(&amp;P)</translation>
    </message>
    <message>
        <source>Read the first steps</source>
        <translation>はじめの手順を読む</translation>
    </message>
    <message>
        <source>A page of the manual, which comes with the program. Later, F1 opens the page on what you are working with.</source>
        <translation>プログラムに付属するマニュアルのページです。以後は F1 で、作業中の内容に関するページが開きます。</translation>
    </message>
    <message>
        <source>Pinned and recent maps</source>
        <translation>ピン留めしたマップと最近使ったマップ</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>map, profile</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open pinned map %1</source>
        <translation>ピン留めしたマップ %1 を開く</translation>
    </message>
    <message>
        <source>Open recent map %1</source>
        <translation>最近使ったマップ %1 を開く</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>続ける(&amp;U)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message>
        <source>about %1</source>
        <translation>約 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>some seconds left</source>
        <translation>残り数秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Load all items of the map (Ctrl+Shift+A)</source>
        <translation>マップのすべてのアイテムを読み込みます (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%2 件中 %1 件を読み込み</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1、一時停止中</translation>
    </message>
    <message>
        <source>%1, loading all…</source>
        <translation>%1、すべて読み込み中…</translation>
    </message>
    <message>
        <source>%1, loading all… %2</source>
        <translation>%1、すべて読み込み中… %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln 件を読み込んだ後にエラー。「再試行」で続きから読み込みます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln 件を読み込み</numerusform>
        </translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>読み込みを一時停止</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>読み込みを再開</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>読み込みを停止</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>すべて読み込む(&amp;A)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items, of all</comment>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>読み込みを停止。読み込んだ分は残ります</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>すべてのアイテムを読み込み済みか、まだ何も読み込んでいません。</translation>
    </message>
</context>
</TS>
