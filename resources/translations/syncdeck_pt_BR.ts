<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>BulkTexts</name>
    <message>
        <source>Delete items</source>
        <translation>Excluir itens</translation>
    </message>
    <message>
        <source>Set TTL: never expires</source>
        <translation>Definir TTL: nunca expira</translation>
    </message>
    <message>
        <source>Set TTL: %1 s</source>
        <translation>Definir TTL: %1 s</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>Definir “%1”</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Remover “%1”</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>It holds half a character.</source>
        <translation>Contém metade de um caractere.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The service gave no key.</source>
        <translation>O serviço não informou a chave.</translation>
    </message>
    <message>
        <source>Its data is no object.</source>
        <translation>Os dados dele não são um objeto.</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>The address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>This name cannot stand in an address.</source>
        <translation>Este nome não pode fazer parte de um endereço.</translation>
    </message>
</context>
<context>
    <name>CommandLineTexts</name>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1: essa opção não existe.</translation>
    </message>
    <message>
        <source>%1: “%2” has no such option.</source>
        <translation>%1: “%2” não tem essa opção.</translation>
    </message>
    <message>
        <source>%1: given twice.</source>
        <translation>%1: informada duas vezes.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Informe um comando.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>O comando “%1” não existe.</translation>
    </message>
    <message>
        <source>%1: name what to do: %2.</source>
        <translation>%1: informe o que fazer: %2.</translation>
    </message>
    <message>
        <source>“%1”: %2 is missing.</source>
        <translation>“%1”: falta %2.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck --help&apos;.</source>
        <translation>Tente &apos;syncdeck --help&apos;.</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items</source>
        <translation>Gerenciador desktop de itens de mapas do Twilio Sync</translation>
    </message>
    <message>
        <source>Play the main job on a sandbox of its own, write pictures to DIR, and end.</source>
        <translation>Executa a tarefa principal em um sandbox próprio, grava imagens em DIR e termina.</translation>
    </message>
    <message>
        <source>--tour: name a folder.</source>
        <translation>--tour: informe uma pasta.</translation>
    </message>
    <message>
        <source>Open a window of its own, where one is open already.</source>
        <translation>Abre uma janela própria mesmo que já haja uma aberta.</translation>
    </message>
    <message>
        <source>A link to an item or a map, syncdeck://open?service=…; opened in the window that is there, unless other options are given.</source>
        <translation>Um link para um item ou um mapa, syncdeck://open?service=…; é aberto na janela existente, a menos que outras opções sejam dadas.</translation>
    </message>
    <message>
        <source>--tour: a link cannot be opened in it.</source>
        <translation>--tour: não é possível abrir um link nele.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 aceita um número inteiro de %2 a %3.</translation>
    </message>
    <message>
        <source>Without --map, the map opens that was opened last with the account, of the service that --service names, if any; where no map was opened yet, none.</source>
        <translation>Sem --map, abre-se o último mapa aberto com a conta, do serviço indicado por --service, se houver; se nenhum foi aberto ainda, nenhum.</translation>
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
        <translation>O quê</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The request</source>
        <translation>Solicitação</translation>
    </message>
    <message>
        <source>The twilio command talks to Twilio alone, not to %1.</source>
        <translation>O comando twilio fala somente com a Twilio, não com %1.</translation>
    </message>
    <message>
        <source>Its body cannot stand on a command line.</source>
        <translation>O corpo dela não cabe em uma linha de comando.</translation>
    </message>
    <message>
        <source>It has no command for this address.</source>
        <translation>Ele não tem comando para este endereço.</translation>
    </message>
    <message>
        <source>It begins every list by itself and cannot ask for a page within it.</source>
        <translation>Ele começa toda lista por conta própria e não pode pedir uma página do meio dela.</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>Name what to compare with: a file, or another map.</source>
        <translation>Informe com o que comparar: um arquivo ou outro mapa.</translation>
    </message>
    <message>
        <source>With a file there is to-this alone.</source>
        <translation>Com um arquivo, só existe to-this.</translation>
    </message>
    <message>
        <source>Choose to-this or to-other.</source>
        <translation>Escolha to-this ou to-other.</translation>
    </message>
    <message>
        <source>That is the same map.</source>
        <translation>É o mesmo mapa.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CHAVE</translation>
    </message>
    <message>
        <source>%1 the same, %2 different.</source>
        <translation>%1 iguais, %2 diferentes.</translation>
    </message>
    <message>
        <source>Compare the map with another one, or with a file.</source>
        <translation>Compara o mapa com outro mapa ou com um arquivo.</translation>
    </message>
    <message>
        <source>The other map.</source>
        <translation>O outro mapa.</translation>
    </message>
    <message>
        <source>Its service, where that is another one.</source>
        <translation>O serviço dele, se for outro.</translation>
    </message>
    <message>
        <source>Its profile, where that is another one.</source>
        <translation>O perfil dele, se for outro.</translation>
    </message>
    <message>
        <source>Make this map, or the other one, like the opposite side.</source>
        <translation>Deixa este mapa, ou o outro, como o lado oposto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation>
            <numerusform>%Ln item examinado</numerusform>
            <numerusform>%Ln itens examinados</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to --apply, which is not given.</source>
        <translation>Esta opção acompanha --apply, que não foi informada.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted or written. %1</source>
        <translation>Nada foi excluído nem gravado. %1</translation>
    </message>
    <message>
        <source>FILE holds items as for &quot;items import&quot;; - is standard input. Keys and data count, numbers exactly, the order of members and expiries not. Exit code 0: the same; 4: different. --apply creates and updates what makes one side like the other, and with --delete also deletes what only that side has; --dry-run prints what it would do. Exit code 4 says that a difference stays.</source>
        <translation>FILE contém itens como em &quot;items import&quot;; - é a entrada padrão. Contam as chaves e os dados, com números exatos; a ordem dos membros e as expirações não contam. Código de saída 0: iguais; 4: diferentes. --apply cria e atualiza o que deixa um lado como o outro e, com --delete, também exclui o que só esse lado tem; --dry-run mostra o que seria feito. O código de saída 4 indica que resta uma diferença.</translation>
    </message>
    <message>
        <source>With --apply: delete the items that the opposite side does not have. Nothing is deleted or written when a line of the file cannot be used, or that side holds no item at all.</source>
        <translation>Com --apply: exclui os itens que o lado oposto não tem. Nada é excluído nem gravado quando não é possível usar uma linha do arquivo ou quando esse lado não contém nenhum item.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of the differences; with --apply, an array of what came of each; with --apply --dry-run, an array of what would be done.</source>
        <translation>Mostra um documento JSON: uma matriz com as diferenças; com --apply, uma matriz com o que resultou de cada uma; com --apply --dry-run, uma matriz com o que seria feito.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Mostra o mesmo como um objeto JSON por linha.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Com --dry-run, nada é gravado; --json ou --ndjson mostra o plano.</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>The service gave an item without a key.</source>
        <translation>O serviço informou um item sem chave.</translation>
    </message>
    <message>
        <source>Differences to %1</source>
        <translation>Diferenças em relação a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or item(s) cannot be used, so it is not known what is missing.</source>
        <translation>
            <numerusform>Não é possível usar %Ln linha ou item; por isso, não se sabe o que falta.</numerusform>
            <numerusform>Não é possível usar %Ln linhas ou itens; por isso, não se sabe o que falta.</numerusform>
        </translation>
    </message>
    <message>
        <source>The side to become like holds no item at all, so every item would be deleted.</source>
        <translation>O lado que serve de modelo não contém nenhum item; por isso, todos os itens seriam excluídos.</translation>
    </message>
    <message>
        <source>Its data or expiry cannot be written as it is.</source>
        <translation>Não é possível gravar os dados ou a expiração dele como estão.</translation>
    </message>
    <message>
        <source>Only this map has it. It stays, as nobody asked to delete it.</source>
        <translation>Só este mapa o tem. Ele permanece, pois ninguém pediu para excluí-lo.</translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>Copy from %1</source>
        <translation>Copiar de %1</translation>
    </message>
    <message>
        <source>The item is there twice.</source>
        <translation>O item aparece duas vezes.</translation>
    </message>
    <message>
        <source>Its expiry cannot be read.</source>
        <translation>Não é possível ler a expiração dele.</translation>
    </message>
</context>
<context>
    <name>CreateTexts</name>
    <message>
        <source>Create an item.</source>
        <translation>Cria um item.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. An item that exists already is not touched (exit code 4).</source>
        <translation>DATA é um objeto JSON, @FILE ou - para a entrada padrão; os bytes são enviados como estão. Um item que já existe não é alterado (código de saída 4).</translation>
    </message>
    <message>
        <source>DATA is missing; give some, such as &apos;{}&apos;.</source>
        <translation>Falta DATA; informe os dados, como &apos;{}&apos;.</translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation>Duas colunas se chamam “%1”.</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>As aspas abertas aqui nunca são fechadas.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”).</source>
        <translation>Estes bytes não são UTF-8. Salve o arquivo de novo como UTF-8 (em uma planilha: “CSV UTF-8”).</translation>
    </message>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation>
            <numerusform>Esta linha tem %Ln célula; o cabeçalho tem %1.</numerusform>
            <numerusform>Esta linha tem %Ln células; o cabeçalho tem %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotes of the cell that begins here do not match: text follows a closing quote. Within quotes, a quote is written twice.</source>
        <translation>As aspas da célula que começa aqui não combinam: há texto depois das aspas de fechamento. Dentro de aspas, uma aspa é escrita duas vezes.</translation>
    </message>
</context>
<context>
    <name>CurlTexts</name>
    <message>
        <source>The request</source>
        <translation>Solicitação</translation>
    </message>
    <message>
        <source>Its body was not kept whole.</source>
        <translation>O corpo dela não foi guardado por inteiro.</translation>
    </message>
    <message>
        <source>Its body holds a zero byte, which no command line can carry.</source>
        <translation>O corpo dela contém um byte zero, que nenhuma linha de comando aceita.</translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message>
        <source>Would delete map %1 with every item</source>
        <translation>Excluiria o mapa %1 com todos os itens</translation>
    </message>
    <message>
        <source>This deletes the map %1 of a production service with every item in it.</source>
        <translation>Isto exclui o mapa %1 de um serviço de produção com todos os itens dele.</translation>
    </message>
    <message>
        <source>Delete a map with every item in it.</source>
        <translation>Exclui um mapa com todos os itens dele.</translation>
    </message>
    <message>
        <source>MAP is a SID or a unique name. The items are read and kept in the history first, so that the window can bring them back. With a production profile the map&apos;s name must be typed, or --yes be given.</source>
        <translation>MAP é um SID ou um nome exclusivo. Antes, os itens são lidos e guardados no histórico para que a janela possa recuperá-los. Com um perfil de produção, é preciso digitar o nome do mapa ou informar --yes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation>
            <numerusform>%Ln item guardado no histórico</numerusform>
            <numerusform>%Ln itens guardados no histórico</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Mapa %1 excluído com %Ln item</numerusform>
            <numerusform>Mapa %1 excluído com %Ln itens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message>
        <source>Would delete %1</source>
        <translation>Excluiria %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 excluído</translation>
    </message>
    <message>
        <source>Delete items.</source>
        <translation>Exclui itens.</translation>
    </message>
    <message>
        <source>Each item is read first and kept in the history, and deleted only while it is as it was read. The window undoes them in one step. With a production profile, more than one are deleted only after the map&apos;s name was typed, or with --yes.</source>
        <translation>Cada item é lido antes, guardado no histórico e excluído somente se ainda estiver como foi lido. A janela desfaz tudo em um passo. Com um perfil de produção, mais de um item só é excluído depois de digitado o nome do mapa, ou com --yes.</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Isto exclui %Ln item do mapa %1 de um serviço de produção.</numerusform>
            <numerusform>Isto exclui %Ln itens do mapa %1 de um serviço de produção.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --if-match give one key alone.</source>
        <translation>Com --if-match, informe uma só chave.</translation>
    </message>
</context>
<context>
    <name>EnvironmentTexts</name>
    <message>
        <source>Development</source>
        <translation>Desenvolvimento</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Homologação</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>somente leitura</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>This profile is read-only.</source>
        <translation>Este perfil é somente leitura.</translation>
    </message>
    <message>
        <source>Nothing was sent: with this profile Syncdeck never writes.</source>
        <translation>Nada foi enviado: com este perfil o Syncdeck nunca grava.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>So nothing was sent.</source>
        <translation>Por isso, nada foi enviado.</translation>
    </message>
    <message>
        <source>Change the data or the TTL first.</source>
        <translation>Altere primeiro os dados ou o TTL.</translation>
    </message>
    <message>
        <source>The earlier value would have expired by now.</source>
        <translation>O valor anterior já teria expirado.</translation>
    </message>
    <message>
        <source>Nothing was sent: the service would have deleted it already.</source>
        <translation>Nada foi enviado: o serviço já o teria excluído.</translation>
    </message>
    <message>
        <source>Open it from the history to keep it with another TTL.</source>
        <translation>Abra-o a partir do histórico para mantê-lo com outro TTL.</translation>
    </message>
    <message>
        <source>The service named an address outside %1.</source>
        <translation>O serviço indicou um endereço fora de %1.</translation>
    </message>
    <message>
        <source>Following it would have shown your credentials to a stranger, so nothing was sent there.</source>
        <translation>Segui-lo teria mostrado suas credenciais a um estranho; por isso, nada foi enviado para lá.</translation>
    </message>
    <message>
        <source>Check the profile’s base URL, and any gateway in between.</source>
        <translation>Verifique a URL base do perfil e qualquer gateway no caminho.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The request had left already, so the service may have carried it out.</source>
        <translation>A solicitação já tinha saído; o serviço pode tê-la executado.</translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation>Recarregue para ver o que há lá agora.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>o serviço</translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation>Nenhum computador chamado %1 foi encontrado.</translation>
    </message>
    <message>
        <source>The request did not leave this machine.</source>
        <translation>A solicitação não saiu desta máquina.</translation>
    </message>
    <message>
        <source>Check the base URL in the profile for a typing mistake, and your network.</source>
        <translation>Verifique se há erro de digitação na URL base do perfil e verifique sua rede.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>Conexão recusada: %1.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port, so nothing was sent.</source>
        <translation>Nada responde neste endereço e porta; por isso, nada foi enviado.</translation>
    </message>
    <message>
        <source>Check the base URL and its port, and whether the service runs.</source>
        <translation>Verifique a URL base e a porta, e se o serviço está em execução.</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Não é possível acessar a rede.</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>Verifique sua conexão de rede e tente novamente.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Não foi possível estabelecer uma conexão segura com %1.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is, so nothing was sent.</source>
        <translation>O outro lado não conseguiu provar quem é; por isso, nada foi enviado.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>O proxy não deixou a solicitação passar.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>Nenhuma resposta a tempo: %1.</translation>
    </message>
    <message>
        <source>The request was sent, so the service may have carried it out.</source>
        <translation>A solicitação foi enviada; o serviço pode tê-la executado.</translation>
    </message>
    <message>
        <source>Reload to see what is there before trying again.</source>
        <translation>Recarregue para ver o que há lá antes de tentar novamente.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente novamente daqui a pouco.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>A conexão com %1 foi perdida.</translation>
    </message>
    <message>
        <source>Check your network, then try again.</source>
        <translation>Verifique sua rede e tente novamente.</translation>
    </message>
    <message>
        <source>The answer was too large.</source>
        <translation>A resposta era grande demais.</translation>
    </message>
    <message>
        <source>It was given up to protect this machine’s memory.</source>
        <translation>Ela foi abandonada para proteger a memória desta máquina.</translation>
    </message>
    <message>
        <source>Check that the base URL leads to the Sync service.</source>
        <translation>Verifique se a URL base leva ao serviço Sync.</translation>
    </message>
    <message>
        <source>The answer has a status that the service does not use.</source>
        <translation>A resposta tem um status que o serviço não usa.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a sign-in page, may have answered in its place.</source>
        <translation>Algo entre você e o serviço, como um gateway ou uma página de login, pode ter respondido no lugar dele.</translation>
    </message>
    <message>
        <source>Check the base URL and your network.</source>
        <translation>Verifique a URL base e sua rede.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>Não é possível ler a resposta.</translation>
    </message>
    <message>
        <source>It is not what the Sync service sends; a gateway or a sign-in page may have answered in its place.</source>
        <translation>Não é o que o serviço Sync envia; um gateway ou uma página de login pode ter respondido no lugar dele.</translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation>O serviço não aceita estas credenciais.</translation>
    </message>
    <message>
        <source>The SID or the secret of this profile is wrong, or was revoked.</source>
        <translation>O SID ou o segredo deste perfil está errado ou foi revogado.</translation>
    </message>
    <message>
        <source>Open Connections and enter the Auth Token or API key again.</source>
        <translation>Abra Conexões e informe de novo o Auth Token ou a chave de API.</translation>
    </message>
    <message>
        <source>These credentials may not do this.</source>
        <translation>Estas credenciais não podem fazer isso.</translation>
    </message>
    <message>
        <source>They are valid, but lack the permission.</source>
        <translation>Elas são válidas, mas não têm a permissão.</translation>
    </message>
    <message>
        <source>Use other credentials, or ask the account’s administrator.</source>
        <translation>Use outras credenciais ou fale com o administrador da conta.</translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation>Esse serviço não existe.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Ele pode ter sido excluído.</translation>
    </message>
    <message>
        <source>Check the service’s SID or name, and that the profile is of the right account.</source>
        <translation>Verifique o SID ou o nome do serviço e se o perfil é da conta certa.</translation>
    </message>
    <message>
        <source>There is no such map.</source>
        <translation>Esse mapa não existe.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired with all its items.</source>
        <translation>Ele pode ter sido excluído, ou ter expirado com todos os seus itens.</translation>
    </message>
    <message>
        <source>Reload the list of maps and choose another.</source>
        <translation>Recarregue a lista de mapas e escolha outro.</translation>
    </message>
    <message>
        <source>There is no item with this key.</source>
        <translation>Não há item com esta chave.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired.</source>
        <translation>Ele pode ter sido excluído, ou ter expirado.</translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation>Recarregue a lista.</translation>
    </message>
    <message>
        <source>The service knows nothing at this address.</source>
        <translation>O serviço não conhece nada neste endereço.</translation>
    </message>
    <message>
        <source>Check the service and the map, and the profile’s base URL.</source>
        <translation>Verifique o serviço e o mapa, e a URL base do perfil.</translation>
    </message>
    <message>
        <source>An item with this key exists already.</source>
        <translation>Já existe um item com esta chave.</translation>
    </message>
    <message>
        <source>It was not changed, and your input is still in the form.</source>
        <translation>Ele não foi alterado, e o que você digitou ainda está no formulário.</translation>
    </message>
    <message>
        <source>Open the existing item, or choose another key.</source>
        <translation>Abra o item existente ou escolha outra chave.</translation>
    </message>
    <message>
        <source>A map with this unique name exists already.</source>
        <translation>Já existe um mapa com este nome exclusivo.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Ele não foi alterado.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Escolha outro nome.</translation>
    </message>
    <message>
        <source>Somebody changed the item meanwhile.</source>
        <translation>Alguém alterou o item nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Nada foi sobrescrito.</translation>
    </message>
    <message>
        <source>Look at what is there now, then decide.</source>
        <translation>Veja o que há lá agora e então decida.</translation>
    </message>
    <message>
        <source>The service does not accept the revision that was sent.</source>
        <translation>O serviço não aceita a revisão que foi enviada.</translation>
    </message>
    <message>
        <source>Reload the item and try again.</source>
        <translation>Recarregue o item e tente novamente.</translation>
    </message>
    <message>
        <source>The service says that Data is not a JSON object.</source>
        <translation>O serviço diz que Dados não é um objeto JSON.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Nada foi armazenado.</translation>
    </message>
    <message>
        <source>Put the content in braces: {…}.</source>
        <translation>Coloque o conteúdo entre chaves: {…}.</translation>
    </message>
    <message>
        <source>The service does not accept this TTL.</source>
        <translation>O serviço não aceita este TTL.</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave it empty.</source>
        <translation>Use segundos inteiros de 0 a 31.536.000 ou deixe vazio.</translation>
    </message>
    <message>
        <source>The service does not accept this key.</source>
        <translation>O serviço não aceita esta chave.</translation>
    </message>
    <message>
        <source>Choose a shorter or plainer key.</source>
        <translation>Escolha uma chave mais curta ou mais simples.</translation>
    </message>
    <message>
        <source>Data is larger than the service takes.</source>
        <translation>Dados é maior do que o serviço aceita.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; Minify removes white space.</source>
        <translation>Reduza para 16 KiB; Minificar remove os espaços em branco.</translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation>O serviço pede para ir mais devagar.</translation>
    </message>
    <message>
        <source>The request was not processed, so nothing was changed.</source>
        <translation>A solicitação não foi processada; por isso, nada foi alterado.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Tente novamente em %1 s.</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>Tente novamente em alguns segundos.</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>O serviço está com um problema próprio.</translation>
    </message>
    <message>
        <source>It may have carried out the request.</source>
        <translation>Ele pode ter executado a solicitação.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>O serviço recusou a solicitação.</translation>
    </message>
    <message>
        <source>See what it says below.</source>
        <translation>Veja abaixo o que ele diz.</translation>
    </message>
    <message>
        <source>No keychain answers on this machine.</source>
        <translation>Nenhum chaveiro responde nesta máquina.</translation>
    </message>
    <message>
        <source>Syncdeck never writes a secret to a file, so it cannot be kept.</source>
        <translation>O Syncdeck nunca grava um segredo em um arquivo; por isso, ele não pode ser guardado.</translation>
    </message>
    <message>
        <source>Start the keychain service, such as GNOME Keyring or KWallet, or hold the secret for this run only.</source>
        <translation>Inicie o serviço de chaveiro, como GNOME Keyring ou KWallet, ou mantenha o segredo somente nesta execução.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Desbloqueie-o e tente novamente.</translation>
    </message>
    <message>
        <source>The keychain reported a failure.</source>
        <translation>O chaveiro informou uma falha.</translation>
    </message>
    <message>
        <source>Try again, or hold the secret for this run only.</source>
        <translation>Tente novamente ou mantenha o segredo somente nesta execução.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>O chaveiro não tem segredo para este perfil.</translation>
    </message>
    <message>
        <source>Open Connections, edit the profile and enter its secret.</source>
        <translation>Abra Conexões, edite o perfil e informe o segredo dele.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Não é possível ler %1.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Verifique se existe e se você tem permissão para ler.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1: não é possível gravar.</translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation>Verifique as permissões da pasta.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 está danificado.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Foi deixado como está.</translation>
    </message>
    <message>
        <source>Move it away to start afresh.</source>
        <translation>Mova-o para outro lugar para começar do zero.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Syncdeck.</source>
        <translation>%1 foi gravado por uma versão mais recente do Syncdeck.</translation>
    </message>
    <message>
        <source>Update Syncdeck to use it.</source>
        <translation>Atualize o Syncdeck para usá-lo.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espaço e tente novamente.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at.</source>
        <translation>%1 mudou desde que foi examinado.</translation>
    </message>
    <message>
        <source>Nothing was sent: what was shown is not what the file holds now.</source>
        <translation>Nada foi enviado: o que foi mostrado não é o que o arquivo contém agora.</translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation>Examine-o de novo e então continue.</translation>
    </message>
    <message>
        <source>Another window or program is at work on %1.</source>
        <translation>Outra janela ou programa está trabalhando em %1.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Espere até que termine lá ou pare lá.</translation>
    </message>
    <message>
        <source>The port is in use or not allowed.</source>
        <translation>A porta está em uso ou não é permitida.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Escolha outra porta.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>status %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>código %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>solicitação %1</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file in the profile (CA file).</source>
        <translation>Verifique a data desta máquina e a URL base. Se sua empresa tem certificados próprios, indique o arquivo deles no perfil (arquivo de CA).</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>O proxy %1 exige um nome de usuário e uma senha.</translation>
    </message>
    <message>
        <source>It let nothing through, so nothing was sent.</source>
        <translation>Ele não deixou passar nada; por isso, nada foi enviado.</translation>
    </message>
    <message>
        <source>Try again and enter them, or set them in the system’s proxy settings.</source>
        <translation>Tente novamente e informe-os, ou defina-os nas configurações de proxy do sistema.</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 não contém nenhum certificado.</translation>
    </message>
    <message>
        <source>Nothing was sent: whom to trust is not known.</source>
        <translation>Nada foi enviado: não se sabe em quem confiar.</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities in PEM form, or clear the profile’s CA file.</source>
        <translation>Escolha um arquivo com autoridades de certificação em formato PEM ou limpe o arquivo de CA do perfil.</translation>
    </message>
    <message>
        <source>To write, choose another profile, or clear “Read-only” in this one, unless your administrator has set it.</source>
        <translation>Para gravar, escolha outro perfil ou desmarque “Somente leitura” neste, a menos que seu administrador o tenha definido.</translation>
    </message>
    <message>
        <source>This machine’s administrator does not allow it: %1</source>
        <translation>O administrador desta máquina não permite: %1</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are set up, or ask your administrator.</source>
        <translation>Escolha um dos perfis já preparados ou fale com seu administrador.</translation>
    </message>
    <message>
        <source>The administrator’s settings for Syncdeck cannot be followed.</source>
        <translation>Não é possível seguir as configurações do administrador para o Syncdeck.</translation>
    </message>
    <message>
        <source>They are in %1. So that nothing happens that they forbid, nothing is opened but the sandbox.</source>
        <translation>Elas estão em %1. Para que não aconteça nada que elas proíbam, só o sandbox é aberto.</translation>
    </message>
    <message>
        <source>Ask your administrator to mend the file.</source>
        <translation>Peça ao seu administrador que corrija o arquivo.</translation>
    </message>
    <message>
        <source>The earlier data of %1 cannot be stored again.</source>
        <translation>Não é possível armazenar de novo os dados anteriores de %1.</translation>
    </message>
    <message>
        <source>The service takes JSON objects alone, and this is none, so nothing was sent. The history keeps it.</source>
        <translation>O serviço aceita somente objetos JSON, e isto não é um; por isso, nada foi enviado. O histórico guarda os dados.</translation>
    </message>
    <message>
        <source>Open it from the history, put it in braces, such as {&quot;value&quot;: …}, and save that.</source>
        <translation>Abra-os a partir do histórico, coloque-os entre chaves, como {&quot;value&quot;: …}, e salve isso.</translation>
    </message>
    <message>
        <source>This was written at another address.</source>
        <translation>Isto foi gravado em outro endereço.</translation>
    </message>
    <message>
        <source>This was written at %1, not at the address in use now.</source>
        <translation>Isto foi gravado em %1, não no endereço usado agora.</translation>
    </message>
    <message>
        <source>Nothing was sent: what belongs to one service is not written to another.</source>
        <translation>Nada foi enviado: o que pertence a um serviço não é gravado em outro.</translation>
    </message>
    <message>
        <source>Go on with it at the address where it was begun.</source>
        <translation>Continue no endereço em que foi iniciado.</translation>
    </message>
    <message>
        <source>What was entered cannot be used.</source>
        <translation>Não é possível usar o que foi informado.</translation>
    </message>
    <message>
        <source>What was entered as %1 cannot be used.</source>
        <translation>Não é possível usar o que foi informado como %1.</translation>
    </message>
    <message>
        <source>Change it, then try again.</source>
        <translation>Altere e tente novamente.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection.</source>
        <translation>%1 e esta máquina não conseguiram chegar a um acordo sobre uma conexão segura.</translation>
    </message>
    <message>
        <source>What answers there may not speak TLS at this port, or only a version that is not secure any more (before TLS 1.2). Nothing was sent.</source>
        <translation>O que responde lá talvez não fale TLS nesta porta, ou só uma versão que já não é segura (anterior a TLS 1.2). Nada foi enviado.</translation>
    </message>
    <message>
        <source>Check the base URL and its port. Whoever runs the server must offer TLS 1.2 or newer.</source>
        <translation>Verifique a URL base e a porta. Quem opera o servidor deve oferecer TLS 1.2 ou mais recente.</translation>
    </message>
    <message>
        <source>The environment variable %1 does not hold the address of a proxy.</source>
        <translation>A variável de ambiente %1 não contém o endereço de um proxy.</translation>
    </message>
    <message>
        <source>The environment variable %1 names a proxy of the kind %2, which Syncdeck cannot use.</source>
        <translation>A variável de ambiente %1 indica um proxy do tipo %2, que o Syncdeck não pode usar.</translation>
    </message>
    <message>
        <source>Nothing was sent, since going past the proxy may not be wanted.</source>
        <translation>Nada foi enviado, pois talvez não se queira contornar o proxy.</translation>
    </message>
    <message>
        <source>Name a proxy such as http://proxy.example:3128, or one of the kind socks5 or socks5h; or list the service’s host in no_proxy.</source>
        <translation>Indique um proxy como http://proxy.example:3128, ou um do tipo socks5 ou socks5h; ou inclua o host do serviço em no_proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>O proxy %1 não deixou a solicitação passar.</translation>
    </message>
    <message>
        <source>No answer came, so it is not certain that nothing was sent.</source>
        <translation>Nenhuma resposta chegou; por isso, não é certo que nada tenha sido enviado.</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>Nada foi enviado ao serviço.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or check the proxy settings: the system’s, and the environment variables https_proxy and all_proxy.</source>
        <translation>Fale com quem opera o proxy ou verifique as configurações de proxy: as do sistema e as variáveis de ambiente https_proxy e all_proxy.</translation>
    </message>
    <message>
        <source>The service may have carried out the request all the same.</source>
        <translation>Mesmo assim, o serviço pode ter executado a solicitação.</translation>
    </message>
    <message>
        <source>The answer is about something else than was asked for.</source>
        <translation>A resposta é sobre outra coisa, não sobre o que foi pedido.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a proxy, may mix answers up. It was not taken for true.</source>
        <translation>Algo entre você e o serviço, como um gateway ou um proxy, pode estar trocando respostas. Esta não foi tomada por verdadeira.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the base URL and your network.</source>
        <translation>Tente novamente. Se continuar assim, verifique a URL base e sua rede.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile was kept by an older version, which did not note the address it is for.</source>
        <translation>O segredo deste perfil no chaveiro foi guardado por uma versão mais antiga, que não anotou o endereço a que ele se destina.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile belongs to %1.</source>
        <translation>O segredo deste perfil no chaveiro pertence a %1.</translation>
    </message>
    <message>
        <source>A secret goes to the address that it was entered for, and nowhere else. Nothing was sent.</source>
        <translation>Um segredo vai para o endereço para o qual foi informado e para nenhum outro lugar. Nada foi enviado.</translation>
    </message>
    <message>
        <source>Enter the secret again if the profile’s base URL is right.</source>
        <translation>Informe o segredo de novo se a URL base do perfil estiver certa.</translation>
    </message>
    <message>
        <source>HOME is not set, so you have no folder of your own. Set it.</source>
        <translation>HOME não está definida; por isso, você não tem uma pasta própria. Defina-a.</translation>
    </message>
    <message>
        <source>%1 is locked by another program.</source>
        <translation>%1 está bloqueado por outro programa.</translation>
    </message>
    <message>
        <source>Wait until that program is done with it, or end it, then try again.</source>
        <translation>Espere até que esse programa termine ou encerre-o e tente novamente.</translation>
    </message>
    <message>
        <source>%1 was deleted or replaced while it was in use.</source>
        <translation>%1 foi excluído ou substituído enquanto estava em uso.</translation>
    </message>
    <message>
        <source>What was noted in it before is no longer there.</source>
        <translation>O que estava anotado nele antes não está mais lá.</translation>
    </message>
    <message>
        <source>Put the file back if it was moved. A new one is begun with the next write.</source>
        <translation>Ponha o arquivo de volta se foi movido. Um novo é iniciado com a próxima gravação.</translation>
    </message>
    <message>
        <source>Something between you and the service refused, with status %1.</source>
        <translation>Algo entre você e o serviço recusou, com o status %1.</translation>
    </message>
    <message>
        <source>A gateway, a firewall or a sign-in page may have answered: it is not what the service sends, so it says nothing of your credentials or your data.</source>
        <translation>Um gateway, um firewall ou uma página de login pode ter respondido: não é o que o serviço envia; por isso, nada diz sobre suas credenciais ou seus dados.</translation>
    </message>
    <message>
        <source>Check the base URL, and ask whoever runs your network.</source>
        <translation>Verifique a URL base e fale com quem opera sua rede.</translation>
    </message>
    <message>
        <source>To write, name another profile, or clear “Read-only” of this one in the window, unless your administrator has set it.</source>
        <translation>Para gravar, informe outro perfil ou desmarque “Somente leitura” deste na janela, a menos que seu administrador o tenha definido.</translation>
    </message>
    <message>
        <source>Name one of the profiles that are set up (“profiles list” shows them), or ask your administrator.</source>
        <translation>Informe um dos perfis já preparados (“profiles list” os mostra) ou fale com seu administrador.</translation>
    </message>
    <message>
        <source>Give other data or another TTL.</source>
        <translation>Informe outros dados ou outro TTL.</translation>
    </message>
    <message>
        <source>Check --base-url, or the profile’s base URL, for a typing mistake, and your network.</source>
        <translation>Verifique se há erro de digitação em --base-url ou na URL base do perfil e verifique sua rede.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for them, or write them into the proxy’s address: https_proxy=http://NAME:PASSWORD@HOST:PORT.</source>
        <translation>Execute em um terminal para que eles sejam pedidos ou escreva-os no endereço do proxy: https_proxy=http://NAME:PASSWORD@HOST:PORT.</translation>
    </message>
    <message>
        <source>Check the environment variables that --from-env takes, or enter the profile’s secret again in the window, in Connections.</source>
        <translation>Verifique as variáveis de ambiente que --from-env usa ou informe de novo o segredo do perfil na janela, em Conexões.</translation>
    </message>
    <message>
        <source>Check --service, and that the credentials are of the right account.</source>
        <translation>Verifique --service e se as credenciais são da conta certa.</translation>
    </message>
    <message>
        <source>Check --map; “maps list” shows the maps that there are.</source>
        <translation>Verifique --map; “maps list” mostra os mapas que existem.</translation>
    </message>
    <message>
        <source>“items list” shows the items that there are.</source>
        <translation>“items list” mostra os itens que existem.</translation>
    </message>
    <message>
        <source>Check --service and --map, and the base URL.</source>
        <translation>Verifique --service e --map, e a URL base.</translation>
    </message>
    <message>
        <source>Choose another key, or change the item with “items update”.</source>
        <translation>Escolha outra chave ou altere o item com “items update”.</translation>
    </message>
    <message>
        <source>Give the revision that “items get” shows.</source>
        <translation>Informe a revisão que “items get” mostra.</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave the option out.</source>
        <translation>Use segundos inteiros de 0 a 31.536.000 ou deixe a opção de fora.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; white space counts, too.</source>
        <translation>Reduza para 16 KiB; os espaços em branco também contam.</translation>
    </message>
    <message>
        <source>Run it where a keychain service such as GNOME Keyring or KWallet is at work, or take the credentials from the environment with --from-env.</source>
        <translation>Execute onde um serviço de chaveiro, como GNOME Keyring ou KWallet, esteja em funcionamento, ou tome as credenciais do ambiente com --from-env.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for the secret, enter it in the window, in Connections, or use --from-env.</source>
        <translation>Execute em um terminal para que o segredo seja pedido, informe-o na janela, em Conexões, ou use --from-env.</translation>
    </message>
    <message>
        <source>See what is there now, such as with “items get”, before trying again.</source>
        <translation>Veja o que há lá agora, por exemplo com “items get”, antes de tentar novamente.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>Não é possível gravar %1: o disco está cheio.</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file with --ca-file, or in the profile (CA file).</source>
        <translation>Verifique a data desta máquina e a URL base. Se a sua empresa tem certificados próprios, indique o arquivo deles com --ca-file ou no perfil (arquivo de CA).</translation>
    </message>
    <message>
        <source>Name a file with certificate authorities in PEM form, with --ca-file or in the profile (CA file).</source>
        <translation>Indique um arquivo com autoridades certificadoras em formato PEM, com --ca-file ou no perfil (arquivo de CA).</translation>
    </message>
    <message>
        <source>It holds exactly the data of this request, and was created when the request was sent: either something in between sent the request twice, or somebody else created the item.</source>
        <translation>Ele contém exatamente os dados que foram enviados e foi criado quando eles foram enviados: por esta solicitação, se algo no caminho a enviou duas vezes, ou por outra pessoa.</translation>
    </message>
    <message>
        <source>It was not changed. It holds just the data that was sent.</source>
        <translation>Ele não foi alterado. Contém exatamente os dados que foram enviados.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. The item already holds what was to be written.</source>
        <translation>Nada foi sobrescrito. O item contém exatamente o que seria gravado.</translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>… (%1 in all; only the beginning is kept)</source>
        <translation>… (%1 ao todo; só o começo é guardado)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>%1: %2 after %3 ms, %4</source>
        <comment>moment: status after duration, method</comment>
        <translation>%1: %2 após %3 ms, %4</translation>
    </message>
    <message>
        <source>, attempt %1</source>
        <translation>, tentativa %1</translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation>Campos:</translation>
    </message>
    <message>
        <source>As sent:</source>
        <translation>Como enviado:</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Nenhuma resposta chegou.</translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Write the items of the map to a file.</source>
        <translation>Grava os itens do mapa em um arquivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation>
            <numerusform>%Ln item gravado</numerusform>
            <numerusform>%Ln itens gravados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation>
            <numerusform>%Ln item está em %1.</numerusform>
            <numerusform>%Ln itens estão em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file appears under its name only when it is whole; - is standard output, and a named pipe or a device is written to as it comes. Data keeps its bytes in every format.</source>
        <translation>O arquivo só aparece com seu nome quando está completo; - é a saída padrão, e em um pipe nomeado ou dispositivo a gravação ocorre à medida que os dados chegam. Os dados mantêm seus bytes em todos os formatos.</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>How the file is laid out. Without it: by the file&apos;s name.</source>
        <translation>Como o arquivo é organizado. Sem esta opção: conforme o nome do arquivo.</translation>
    </message>
    <message>
        <source>What parts the cells of CSV. Without it: a comma, or when reading whatever the header row uses.</source>
        <translation>O que separa as células do CSV. Sem esta opção: uma vírgula ou, na leitura, o que a linha de cabeçalho usar.</translation>
    </message>
    <message>
        <source>Leave cells of CSV as they are. Without it an apostrophe stands before those that a spreadsheet would run as formulas, and is taken away when reading.</source>
        <translation>Deixa as células do CSV como estão. Sem esta opção, um apóstrofo fica antes daquelas que uma planilha executaria como fórmulas, e é retirado na leitura.</translation>
    </message>
    <message>
        <source>The CSV file has no header row; its columns are called 1, 2, 3 ...</source>
        <translation>O arquivo CSV não tem linha de cabeçalho; as colunas se chamam 1, 2, 3 ...</translation>
    </message>
    <message>
        <source>What to write of each item, such as key,data,date_expires; in CSV in this order. Without it: everything.</source>
        <translation>O que gravar de cada item, como key,data,date_expires; no CSV, nesta ordem. Sem esta opção: tudo.</translation>
    </message>
    <message>
        <source>Begin CSV with a byte-order mark, for spreadsheets that take a file without it for Latin-1.</source>
        <translation>Começa o CSV com uma marca de ordem de bytes, para planilhas que sem ela tomam o arquivo por Latin-1.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 foi informado duas vezes.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>“%1” não é nenhum destes: %2.</translation>
    </message>
    <message>
        <source>“%1” is not PART=NAME, with one of key, data, ttl, item_ttl, collection_ttl, revision and expires as PART.</source>
        <translation>“%1” não é PART=NAME, com key, data, ttl, item_ttl, collection_ttl, revision ou expires como PART.</translation>
    </message>
    <message>
        <source>Give --format ndjson, json or csv.</source>
        <translation>Informe --format ndjson, json ou csv.</translation>
    </message>
    <message>
        <source>Say how the text is laid out that goes through -: --format ndjson, json or csv.</source>
        <translation>Informe como é organizado o texto que passa por -: --format ndjson, json ou csv.</translation>
    </message>
    <message>
        <source>The name of %1 does not tell how it is laid out. Say so: --format ndjson, json or csv.</source>
        <translation>O nome de %1 não indica como ele é organizado. Informe: --format ndjson, json ou csv.</translation>
    </message>
    <message>
        <source>Give --delimiter comma, semicolon or tab.</source>
        <translation>Informe --delimiter comma, semicolon ou tab.</translation>
    </message>
    <message>
        <source>There is no time zone %1. Give one such as Europe/Berlin, UTC or +02:00.</source>
        <translation>O fuso horário %1 não existe. Informe um como Europe/Berlin, UTC ou +02:00.</translation>
    </message>
    <message>
        <source>Which columns or members are what, such as key=ID,data=Payload. Parts are key, data, ttl, item_ttl, collection_ttl, revision and expires (a date, which becomes the TTL; usually date_expires or expires). PART= with no name: the file lacks this part, or the part is not to be read. Without --fields: by the usual names.</source>
        <translation>Quais colunas ou membros são o quê, como key=ID,data=Payload. As partes são key, data, ttl, item_ttl, collection_ttl, revision e expires (uma data, que se torna o TTL; em geral, date_expires ou expires). PART= sem nome: o arquivo não tem esta parte ou ela não deve ser lida. Sem --fields: pelos nomes de costume.</translation>
    </message>
    <message>
        <source>The time zone of dates of expiry that name none, such as Europe/Berlin, UTC or +02:00. Without it: this machine&apos;s.</source>
        <translation>O fuso horário das datas de expiração que não indicam nenhum, como Europe/Berlin, UTC ou +02:00. Sem esta opção: o desta máquina.</translation>
    </message>
    <message>
        <source>It is about dates of expiry, and with --fields expires= none are read.</source>
        <translation>Esta opção trata de datas de expiração, que --fields expires= deixa de fora.</translation>
    </message>
    <message>
        <source>Only items that match, as in the window&apos;s filter line, by terms such as %1.</source>
        <translation>Somente itens que correspondem, como na linha de filtro da janela, por termos como %1.</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>in key or data, in any letter case</source>
        <translation>na chave ou nos dados, em maiúsculas ou minúsculas</translation>
    </message>
    <message>
        <source>only in the key, only in the data</source>
        <translation>somente na chave, somente nos dados</translation>
    </message>
    <message>
        <source>a member; also !=, &lt;, &lt;=, &gt;, &gt;=, with a number, a text, true, false or null</source>
        <translation>um membro; também !=, &lt;, &lt;=, &gt;, &gt;=, com um número, um texto, true, false ou null</translation>
    </message>
    <message>
        <source>there is such a member</source>
        <translation>esse membro existe</translation>
    </message>
    <message>
        <source>expires within an hour; s, min, h, d, w; also expires:&gt;1d, expires:1h..1d, expires:past, expires:never</source>
        <translation>expira dentro de uma hora; s, min, h, d, w; também expires:&gt;1d, expires:1h..1d, expires:past, expires:never</translation>
    </message>
    <message>
        <source>on that day; also a month, an hour (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d for the last seven days; the same with updated:</source>
        <translation>nesse dia; também um mês, uma hora (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d para os últimos sete dias; o mesmo com updated:</translation>
    </message>
    <message>
        <source>bytes of the data; also size:100, size:512..2KB</source>
        <translation>bytes dos dados; também size:100, size:512..2KB</translation>
    </message>
    <message>
        <source>created by; also by:alice,&quot;bob smith&quot;, by:none</source>
        <translation>criado por; também by:alice,&quot;bob smith&quot;, by:none</translation>
    </message>
    <message>
        <source>a regular expression; also key:/…/, data:/…/, and /…/i for any letter case</source>
        <translation>uma expressão regular; também key:/…/, data:/…/, e /…/i para maiúsculas ou minúsculas</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>não contém</translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (e mais %Ln)</numerusform>
            <numerusform>%1 (e mais %Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTexts</name>
    <message>
        <source>Show an item with all its attributes.</source>
        <translation>Mostra um item com todos os seus atributos.</translation>
    </message>
    <message>
        <source>Print the data alone, exactly its bytes, with no line break after it.</source>
        <translation>Mostra somente os dados, exatamente os seus bytes, sem quebra de linha no final.</translation>
    </message>
    <message>
        <source>Give either --data or --json.</source>
        <translation>Informe --data ou --json, não ambos.</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>done</source>
        <translation>feito</translation>
    </message>
    <message>
        <source>the service refused</source>
        <translation>o serviço recusou</translation>
    </message>
    <message>
        <source>usage: the command line or the input is not valid; nothing was sent</source>
        <translation>uso: a linha de comando ou a entrada não é válida; nada foi enviado</translation>
    </message>
    <message>
        <source>not found: no such service, map or item</source>
        <translation>não encontrado: esse serviço, mapa ou item não existe</translation>
    </message>
    <message>
        <source>conflict: it exists already, or somebody changed it meanwhile</source>
        <translation>conflito: já existe, ou alguém o alterou nesse meio-tempo</translation>
    </message>
    <message>
        <source>network: no answer came, or none that can be used</source>
        <translation>rede: não chegou resposta, ou nenhuma que se possa usar</translation>
    </message>
    <message>
        <source>partly done: some of it was done, and some was not</source>
        <translation>feito em parte: uma parte foi feita e outra não</translation>
    </message>
    <message>
        <source>a problem on this machine: a file, the disk, the keychain</source>
        <translation>um problema nesta máquina: um arquivo, o disco, o chaveiro</translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C (128 and the number of the signal)</source>
        <translation>interrompido por Ctrl+C (128 mais o número do sinal)</translation>
    </message>
    <message>
        <source>Say what there is, or what a command does.</source>
        <translation>Diz o que existe ou o que um comando faz.</translation>
    </message>
    <message>
        <source>Print the program&apos;s version.</source>
        <translation>Mostra a versão do programa.</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>Uso: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Works on the items of Twilio Sync Maps without a window. Every write is conditional and remembered, so that the window can undo it.</source>
        <translation>Trabalha com os itens de mapas do Twilio Sync sem janela. Toda gravação é condicional e fica registrada, para que a janela possa desfazê-la.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>Options, before or after the command:</source>
        <translation>Opções, antes ou depois do comando:</translation>
    </message>
    <message>
        <source>Each command has a help of its own: syncdeck-cli items list --help</source>
        <translation>Cada comando tem sua própria ajuda: syncdeck-cli items list --help</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Códigos de saída:</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</source>
        <translation>Uso: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1</source>
        <translation>Uso: syncdeck-cli [OPTIONS] %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opções:</translation>
    </message>
    <message>
        <source>Where to, and with whose credentials:</source>
        <translation>Para onde e com as credenciais de quem:</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>reading the file, %1 %</source>
        <translation>lendo o arquivo, %1 %</translation>
    </message>
    <message>
        <source>Write the items of a file into the map.</source>
        <translation>Grava os itens de um arquivo no mapa.</translation>
    </message>
    <message>
        <source>FILE holds items as NDJSON, JSON or CSV, such as lines {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - is standard input. Every line is checked and compared with the map first; --dry-run prints that plan and writes nothing. Each write is conditional and in the history, the whole import as one step. Broken off, it is gone on with by &quot;runs resume&quot;.</source>
        <translation>FILE contém itens como NDJSON, JSON ou CSV, por exemplo linhas {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - é a entrada padrão. Primeiro, cada linha é verificada e comparada com o mapa; --dry-run mostra esse plano e não grava nada. Cada gravação é condicional e fica no histórico, a importação inteira como um só passo. Se for interrompida, continua com &quot;runs resume&quot;.</translation>
    </message>
    <message>
        <source>What to do with keys that the map has already: skip, the default; update; or unchanged: update only what still has the revision that the file tells, or else what the plan has seen.</source>
        <translation>O que fazer com as chaves que o mapa já tem: skip, o padrão; update; ou unchanged: atualizar somente o que ainda tem a revisão indicada no arquivo ou, na falta dela, o que o plano viu.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 have the same key; only the first of them counts.</source>
        <translation>As linhas %1 e %2 têm a mesma chave; só a primeira conta.</translation>
    </message>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation>
            <numerusform>comparando com o mapa, %Ln item</numerusform>
            <numerusform>comparando com o mapa, %Ln itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Give --existing skip, update or unchanged.</source>
        <translation>Informe --existing skip, update ou unchanged.</translation>
    </message>
    <message>
        <source>Of the lines that cannot be used, only the first %1 are listed.</source>
        <translation>Das linhas que não podem ser usadas, só as primeiras %1 são listadas.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Com --dry-run, nada é gravado; --json ou --ndjson mostra o plano.</translation>
    </message>
</context>
<context>
    <name>InputTexts</name>
    <message>
        <source>standard input</source>
        <translation>entrada padrão</translation>
    </message>
    <message>
        <source>It is longer than %1; save it to a file first.</source>
        <translation>É maior do que %1; salve antes em um arquivo.</translation>
    </message>
    <message>
        <source>%1 holds %2, whatever its name says.</source>
        <translation>%1 contém %2, seja qual for o nome.</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Criado por</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID da conta</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>SID do serviço</translation>
    </message>
    <message>
        <source>Map SID</source>
        <translation>SID do mapa</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>It came in another shape than the service documents.</source>
        <translation>Este valor veio em uma forma diferente da que o serviço documenta.</translation>
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
        <translation>Uma expressão regular termina com outra /. Para procurar uma / mesmo, coloque o texto entre aspas.</translation>
    </message>
    <message>
        <source>Only i or a space can follow the / that ends a regular expression. A / within it is written \/.</source>
        <translation>Depois da / que termina uma expressão regular só pode vir i ou um espaço. Uma / dentro dela se escreve \/.</translation>
    </message>
    <message>
        <source>Write a regular expression between the two /.</source>
        <translation>Escreva uma expressão regular entre as duas /.</translation>
    </message>
    <message>
        <source>The regular expression has an error here: %1.</source>
        <translation>A expressão regular tem um erro aqui: %1.</translation>
    </message>
    <message>
        <source>Name a member here, as in data.status.</source>
        <translation>Informe um membro aqui, como em data.status.</translation>
    </message>
    <message>
        <source>Write a place in the list, as in data.tags[0].</source>
        <translation>Escreva uma posição na lista, como em data.tags[0].</translation>
    </message>
    <message>
        <source>Write what to compare with: a number, a text in quotes, true, false or null.</source>
        <translation>Escreva com o que comparar: um número, um texto entre aspas, true, false ou null.</translation>
    </message>
    <message>
        <source>Objects and lists cannot be compared with. Name one of their members, as in data.address.city.</source>
        <translation>Não é possível comparar com objetos e listas. Informe um dos membros deles, como em data.address.city.</translation>
    </message>
    <message>
        <source>Leave a space here.</source>
        <translation>Deixe um espaço aqui.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in the filter, what is wrong</comment>
        <translation>Caractere %1: %2</translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 100, &gt;1KB, 512..2KB, or none.</source>
        <translation>Escreva um número de bytes, como 100, &gt;1KB, 512..2KB, ou none.</translation>
    </message>
    <message>
        <source>Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range such as 1h..1d, a day such as 2026-11-25, past or never.</source>
        <translation>Escreva um intervalo de tempo, como 30s, 10min, 1h, 7d ou 2w, uma faixa como 1h..1d, um dia como 2026-11-25, past ou never.</translation>
    </message>
    <message>
        <source>Write a day, month or hour, such as 2026-11-25, 2026-11 or 2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span of time up to now, such as 1h or 7d.</source>
        <translation>Escreva um dia, mês ou hora, como 2026-11-25, 2026-11 ou 2026-11-25T14, uma faixa como 2026-11-01..2026-11-15, ou um intervalo de tempo até agora, como 1h ou 7d.</translation>
    </message>
    <message>
        <source>Write an identity here, as in by:system,alice.</source>
        <translation>Escreva uma identidade aqui, como em by:system,alice.</translation>
    </message>
    <message>
        <source>The quotation mark here is never closed.</source>
        <translation>As aspas aqui nunca são fechadas.</translation>
    </message>
    <message>
        <source>Write here what to look for, as in key:agent.</source>
        <translation>Escreva aqui o que procurar, como em key:agent.</translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message>
        <source>List the items of the map, in the order of their keys.</source>
        <translation>Lista os itens do mapa na ordem das chaves.</translation>
    </message>
    <message>
        <source>Begin at this key, or the next after it.</source>
        <translation>Começa nesta chave ou na próxima depois dela.</translation>
    </message>
    <message>
        <source>Print at most so many.</source>
        <translation>Mostra no máximo esta quantidade.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) came with an attribute of another kind than the service documents; a table marks it with %1.</source>
        <translation>
            <numerusform>%Ln item veio com um atributo de outro tipo que não o documentado pelo serviço; uma tabela o marca com %1.</numerusform>
            <numerusform>%Ln itens vieram com um atributo de outro tipo que não o documentado pelo serviço; uma tabela o marca com %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReaderTexts</name>
    <message>
        <source>An array of items is expected here: […], or {&quot;items&quot;: […]}. For one object a line, choose NDJSON.</source>
        <translation>Aqui se espera uma matriz de itens: […] ou {&quot;items&quot;: […]}. Para um objeto por linha, escolha NDJSON.</translation>
    </message>
    <message>
        <source>This object has no member “items” with an array of items.</source>
        <translation>Este objeto não tem um membro “items” com uma matriz de itens.</translation>
    </message>
    <message>
        <source>The member “items” stands twice in this object.</source>
        <translation>O membro “items” aparece duas vezes neste objeto.</translation>
    </message>
</context>
<context>
    <name>JsonRecordTexts</name>
    <message>
        <source>An object is expected here, such as {&quot;key&quot;: …, &quot;data&quot;: {…}}.</source>
        <translation>Aqui se espera um objeto, como {&quot;key&quot;: …, &quot;data&quot;: {…}}.</translation>
    </message>
    <message>
        <source>What begins here is longer than %1, which no item can be.</source>
        <translation>O que começa aqui é mais longo que %1, o que nenhum item pode ser.</translation>
    </message>
</context>
<context>
    <name>JudgeTexts</name>
    <message>
        <source>It has expired by now.</source>
        <translation>Já expirou.</translation>
    </message>
    <message>
        <source>The map has an item with this key.</source>
        <translation>O mapa tem um item com esta chave.</translation>
    </message>
    <message>
        <source>Somebody has changed the item since revision %1; it has %2 now.</source>
        <translation>Alguém alterou o item desde a revisão %1; agora ele tem %2.</translation>
    </message>
    <message>
        <source>It is to expire in more than %1 seconds (one year), which the service does not allow.</source>
        <translation>Deve expirar em mais de %1 segundos (um ano), o que o serviço não permite.</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>In its parameter %1 a “%” is not followed by two digits.</source>
        <translation>No parâmetro %1, um “%” não é seguido de dois dígitos.</translation>
    </message>
    <message>
        <source>Its parameter %1 is empty.</source>
        <translation>O parâmetro %1 está vazio.</translation>
    </message>
    <message>
        <source>Its parameter %1 is not UTF-8.</source>
        <translation>O parâmetro %1 não é UTF-8.</translation>
    </message>
    <message>
        <source>Its parameter %1 holds characters that cannot be seen.</source>
        <translation>O parâmetro %1 contém caracteres que não se veem.</translation>
    </message>
    <message>
        <source>It must name a service and a map.</source>
        <translation>Ele deve indicar um serviço e um mapa.</translation>
    </message>
    <message>
        <source>A name in it reads as a step between folders.</source>
        <translation>Um nome nele se lê como um passo entre pastas.</translation>
    </message>
    <message>
        <source>The profile’s name in it is too long.</source>
        <translation>O nome do perfil nele é longo demais.</translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation>Ele contém caracteres que nenhum link pode conter.</translation>
    </message>
    <message>
        <source>It does not begin with syncdeck://open.</source>
        <translation>Ele não começa com syncdeck://open.</translation>
    </message>
    <message>
        <source>It must have the form syncdeck://open?service=…&amp;map=…&amp;key=…</source>
        <translation>Ele deve ter a forma syncdeck://open?service=…&amp;map=…&amp;key=…</translation>
    </message>
    <message>
        <source>It has a parameter that Syncdeck does not know.</source>
        <translation>Ele tem um parâmetro que o Syncdeck não conhece.</translation>
    </message>
    <message>
        <source>Its parameter %1 is there twice.</source>
        <translation>O parâmetro %1 aparece duas vezes.</translation>
    </message>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation>
            <numerusform>Ele tem mais de %Ln caractere, o máximo permitido.</numerusform>
            <numerusform>Ele tem mais de %Ln caracteres, o máximo permitido.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Print one JSON document: an array of what the service gave.</source>
        <translation>Mostra um documento JSON: uma matriz com o que o serviço enviou.</translation>
    </message>
    <message>
        <source>Print one JSON object a line, as they come.</source>
        <translation>Mostra um objeto JSON por linha, à medida que chegam.</translation>
    </message>
    <message>
        <source>Print the JSON object as the service gave it.</source>
        <translation>Mostra o objeto JSON como o serviço o enviou.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Give either --json or --ndjson.</source>
        <translation>Informe --json ou --ndjson, não ambos.</translation>
    </message>
</context>
<context>
    <name>MakerTexts</name>
    <message>
        <source>A line above has the same key; only the first one counts.</source>
        <translation>Uma linha acima tem a mesma chave; só a primeira conta.</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Would create map %1</source>
        <translation>Criaria o mapa %1</translation>
    </message>
    <message>
        <source>Created map %1 (%2)</source>
        <translation>Mapa %1 criado (%2)</translation>
    </message>
    <message>
        <source>Create a map, with a unique name or known by its SID alone.</source>
        <translation>Cria um mapa, com um nome exclusivo ou conhecido somente pelo SID.</translation>
    </message>
    <message>
        <source>It is empty. Leave it out to create a map without a name.</source>
        <translation>Está vazio. Omita-o para criar um mapa sem nome.</translation>
    </message>
    <message>
        <source>How long until the map and all its items are deleted. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Quanto falta para o mapa e todos os itens dele serem excluídos. TIME é um número de segundos, no máximo 31536000, ou um período como 90min, 1h, 2d ou 1w; 0: nunca.</translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message>
        <source>The member “%1” stands twice in this object.</source>
        <translation>O membro “%1” aparece duas vezes neste objeto.</translation>
    </message>
    <message>
        <source>“%1” holds half a character (an unpaired surrogate).</source>
        <translation>“%1” contém metade de um caractere (um substituto sem par).</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>“%1” deve ser um texto entre aspas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is no date like 2015-07-30T20:00:00Z.</source>
        <translation>“%1” não é uma data como 2015-07-30T20:00:00Z.</translation>
    </message>
    <message>
        <source>There is no data: a JSON object, at least {}.</source>
        <translation>Não há dados: um objeto JSON, no mínimo {}.</translation>
    </message>
    <message>
        <source>%1: %2 names no time zone; as of %3 it is %4.</source>
        <translation>%1: %2 não indica fuso horário; no fuso %3, é %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) of expiry name no time zone and are taken as of %1.</source>
        <translation>
            <numerusform>%Ln data de expiração não indica fuso horário e é tomada no fuso %1.</numerusform>
            <numerusform>%Ln datas de expiração não indicam fuso horário e são tomadas no fuso %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 names no time zone, and in %3 there is no such time.</source>
        <translation>%1: %2 não indica fuso horário, e no fuso %3 esse horário não existe.</translation>
    </message>
    <message>
        <source>This gives both a TTL and a date of expiry (%1); give one of them.</source>
        <translation>Há aqui um TTL e uma data de expiração (%1); informe só um dos dois.</translation>
    </message>
</context>
<context>
    <name>MapsTexts</name>
    <message>
        <source>List the maps of the service.</source>
        <translation>Lista os mapas do serviço.</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 criado (revisão %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 salvo (revisão %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 excluído</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>O serviço também alterou a expiração, sem que ninguém pedisse: de %1 para %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>A resposta se perdeu no caminho; o item foi lido para confirmar.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>O serviço não informou a revisão; por isso, o item foi comparado logo antes.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>Não foi possível completar o histórico: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>&amp;Undo changing %1</source>
        <translation>&amp;Desfazer a alteração de %1</translation>
    </message>
    <message>
        <source>&amp;Redo changing %1</source>
        <translation>&amp;Refazer a alteração de %1</translation>
    </message>
    <message>
        <source>&amp;Undo creating %1</source>
        <translation>&amp;Desfazer a criação de %1</translation>
    </message>
    <message>
        <source>&amp;Undo deleting %1</source>
        <translation>&amp;Desfazer a exclusão de %1</translation>
    </message>
    <message>
        <source>&amp;Redo deleting %1</source>
        <translation>&amp;Refazer a exclusão de %1</translation>
    </message>
    <message>
        <source>&amp;Redo creating %1</source>
        <translation>&amp;Refazer a criação de %1</translation>
    </message>
    <message>
        <source>What was written back has a new revision.</source>
        <translation>O que foi gravado de volta tem uma nova revisão.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Refeito: %1</translation>
    </message>
    <message>
        <source>Earlier writes without an answer: %1 done, %2 not done, %3 unclear</source>
        <translation>Gravações anteriores sem resposta: %1 feitas, %2 não feitas, %3 incertas</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Desfazer a alteração de %Ln item</numerusform>
            <numerusform>&amp;Desfazer a alteração de %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Refazer a alteração de %Ln item</numerusform>
            <numerusform>&amp;Refazer a alteração de %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Desfazer a criação de %Ln item</numerusform>
            <numerusform>&amp;Desfazer a criação de %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Desfazer a exclusão de %Ln item</numerusform>
            <numerusform>&amp;Desfazer a exclusão de %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Refazer a exclusão de %Ln item</numerusform>
            <numerusform>&amp;Refazer a exclusão de %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Refazer a criação de %Ln item</numerusform>
            <numerusform>&amp;Refazer a criação de %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation>
            <numerusform>Cancelado antes de mais %Ln.</numerusform>
            <numerusform>Cancelado antes de mais %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation>
            <numerusform>%Ln item excluído</numerusform>
            <numerusform>%Ln itens excluídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation>
            <numerusform>%Ln item excluído, %1 não</numerusform>
            <numerusform>%Ln itens excluídos, %1 não</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation>
            <numerusform>Ainda não foi possível ler %Ln; a leitura será repetida na próxima conexão.</numerusform>
            <numerusform>Ainda não foi possível ler %Ln; a leitura será repetida na próxima conexão.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Ele já não existia.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>An item, or a number of items, in a map.</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>%1: not deleted, because %2 could not be brought back.</source>
        <translation>%1: não excluído, porque %2 não pôde ser trazido de volta.</translation>
    </message>
    <message>
        <source>It was deleted again.</source>
        <translation>Foi excluído de novo.</translation>
    </message>
</context>
<context>
    <name>OddTexts</name>
    <message>
        <source>The data is nested too deep to be checked or edited here.</source>
        <translation>Os dados têm níveis demais para serem verificados ou editados aqui.</translation>
    </message>
    <message>
        <source>The data is no JSON object, which is all the service takes.</source>
        <translation>Os dados não são um objeto JSON, a única coisa que o serviço aceita.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</source>
        <translation>
            <numerusform>%Ln item contém dados que não são um objeto JSON, e o serviço não os aceitaria de novo: a exclusão dele não pode ser desfeita. O histórico guarda os dados.</numerusform>
            <numerusform>%Ln itens contêm dados que não são um objeto JSON, e o serviço não os aceitaria de novo: a exclusão deles não pode ser desfeita. O histórico guarda os dados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdinaryFileTexts</name>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Não é um arquivo comum.</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <translation>É maior do que %1.</translation>
    </message>
</context>
<context>
    <name>OutputTexts</name>
    <message>
        <source>The output</source>
        <translation>Saída</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year</comment>
        <translation>MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day, month and year</comment>
        <translation>d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>day and time, time</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days, both included</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month&apos;s whole name and year</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two years, both included</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sem dados</translation>
    </message>
    <message>
        <source>Data is null</source>
        <translation>Dados são null</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a size</comment>
        <translation>até %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a size</comment>
        <translation>acima de %1</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 a %2 bytes</translation>
    </message>
    <message>
        <source>%1–%2 bytes</source>
        <comment>from, to</comment>
        <translation>%1–%2 bytes</translation>
    </message>
    <message>
        <source>%1–%2 KiB</source>
        <comment>from, to</comment>
        <translation>%1–%2 KiB</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from a size, to a size</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Já expirou</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>em 1 hora</translation>
    </message>
    <message>
        <source>Expires within an hour</source>
        <translation>Expira dentro de uma hora</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>em 1 dia</translation>
    </message>
    <message>
        <source>Expires in an hour to a day</source>
        <translation>Expira em uma hora a um dia</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>em 7 dias</translation>
    </message>
    <message>
        <source>Expires in 1 to 7 days</source>
        <translation>Expira em 1 a 7 dias</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>em 30 dias</translation>
    </message>
    <message>
        <source>Expires in 7 to 30 days</source>
        <translation>Expira em 7 a 30 dias</translation>
    </message>
    <message>
        <source>later</source>
        <translation>depois</translation>
    </message>
    <message>
        <source>Expires in more than 30 days</source>
        <translation>Expira em mais de 30 dias</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Nunca expira</translation>
    </message>
    <message>
        <source>?</source>
        <comment>not known, on an axis of time</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Not known when created</source>
        <translation>Não se sabe quando foi criado</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>an identity</comment>
        <translation>(vazia)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>Not known by whom created</source>
        <translation>Não se sabe por quem foi criado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation>
            <numerusform>%Ln outra</numerusform>
            <numerusform>%Ln outras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation>
            <numerusform>%1: %Ln item, %2 %</numerusform>
            <numerusform>%1: %Ln itens, %2 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation>
            <numerusform>%Ln item com %1 de dados</numerusform>
            <numerusform>%Ln itens com %1 de dados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>LINE</source>
        <translation>LINHA</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AÇÃO</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CHAVE</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>An object must stand here: {…}.</source>
        <translation>Aqui deve haver um objeto: {…}.</translation>
    </message>
    <message>
        <source>A member stands twice in this object; keep one.</source>
        <translation>Um membro aparece duas vezes neste objeto; mantenha só um.</translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation>“%1” não é conhecido aqui. Pode haver: %2.</translation>
    </message>
    <message>
        <source>The member “%1” is missing; add it.</source>
        <translation>Falta o membro “%1”; adicione-o.</translation>
    </message>
    <message>
        <source>“%1” must be a text in double quotes.</source>
        <translation>“%1” deve ser um texto entre aspas duplas.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>“%1” deve ser um número inteiro de %2 a %3.</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 (never) to 1 (always).</source>
        <translation>“%1” deve ser um número de 0 (nunca) a 1 (sempre).</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>“%1” deve ser true ou false.</translation>
    </message>
    <message>
        <source>“%1” must be an origin without a path, such as http://127.0.0.1:8081.</source>
        <translation>“%1” deve ser uma origem sem caminho, como http://127.0.0.1:8081.</translation>
    </message>
    <message>
        <source>“%1” must be &quot;json&quot;, &quot;html&quot; or &quot;empty&quot;.</source>
        <translation>“%1” deve ser &quot;json&quot;, &quot;html&quot; ou &quot;empty&quot;.</translation>
    </message>
    <message>
        <source>“%1” must not be 0.</source>
        <translation>“%1” não pode ser 0.</translation>
    </message>
    <message>
        <source>“%1” must not hold control characters.</source>
        <translation>“%1” não pode conter caracteres de controle.</translation>
    </message>
    <message>
        <source>There is no fault “%1”. There are: %2.</source>
        <translation>A falha “%1” não existe. Existem: %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list: […].</source>
        <translation>“%1” deve ser uma lista: […].</translation>
    </message>
    <message>
        <source>“%1” needs a “seed” beside “faults”, a whole number, so that the same run can be had again.</source>
        <translation>“%1” precisa de uma “seed” ao lado de “faults”, um número inteiro, para que se possa repetir a mesma execução.</translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message>
        <source>There is no such setting. There are: %1.</source>
        <translation>Não existe essa configuração. Existem: %1.</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>Deve ser true ou false.</translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation>Deve ser um texto.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>É preciso um nome.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen.</source>
        <translation>Contém caracteres que não se veem.</translation>
    </message>
    <message>
        <source>It takes 1 to 64 letters, digits, points, hyphens and underscores.</source>
        <translation>Aceita de 1 a 64 letras, algarismos, pontos, hifens e sublinhados.</translation>
    </message>
    <message>
        <source>It must be the whole path of a file.</source>
        <translation>Deve ser o caminho completo de um arquivo.</translation>
    </message>
    <message>
        <source>It must be development, staging or production.</source>
        <translation>Deve ser development, staging ou production.</translation>
    </message>
    <message>
        <source>It must be authToken or apiKey.</source>
        <translation>Deve ser authToken ou apiKey.</translation>
    </message>
    <message>
        <source>It goes with credential apiKey.</source>
        <translation>Acompanha credential apiKey.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>It must be one JSON object.</source>
        <translation>Deve ser um único objeto JSON.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Não é um arquivo comum.</translation>
    </message>
    <message>
        <source>File and folder must belong to the administrator, and be writable by nobody else.</source>
        <translation>O arquivo e a pasta devem pertencer ao administrador e ninguém mais pode ter permissão de escrita neles.</translation>
    </message>
    <message>
        <source>It is larger than 1 MiB.</source>
        <translation>É maior que 1 MiB.</translation>
    </message>
    <message>
        <source>It is for a newer version of Syncdeck.</source>
        <translation>É para uma versão mais recente do Syncdeck.</translation>
    </message>
    <message>
        <source>It must be 1.</source>
        <translation>Deve ser 1.</translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation>Deve ser uma lista.</translation>
    </message>
    <message>
        <source>It must be true, false or a list of development, staging and production.</source>
        <translation>Deve ser true, false ou uma lista de development, staging e production.</translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation>Deve ser um objeto.</translation>
    </message>
    <message>
        <source>Another profile has it already.</source>
        <translation>Outro perfil já o tem.</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>It has no column “%1”. Its columns are: %2.</source>
        <translation>Não há coluna “%1”. As colunas são: %2.</translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message>
        <source>The CA file is not named by its whole path.</source>
        <translation>O arquivo de CA não foi informado com o caminho completo.</translation>
    </message>
    <message>
        <source>The profile “%1”</source>
        <translation>O perfil “%1”</translation>
    </message>
</context>
<context>
    <name>ProfilesTexts</name>
    <message>
        <source>The file of profiles could not be read; it is now at %1.</source>
        <translation>Não foi possível ler o arquivo de perfis; agora ele está em %1.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>List the saved profiles; they hold no secrets.</source>
        <translation>Lista os perfis salvos; eles não contêm segredos.</translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>Try &apos;syncdeck-cli --help&apos;.</source>
        <translation>Tente &apos;syncdeck-cli --help&apos;.</translation>
    </message>
    <message>
        <source>An argument is not valid UTF-8.</source>
        <translation>Um argumento não é UTF-8 válido.</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck-sandbox --help&apos;.</source>
        <translation>Tente &apos;syncdeck-sandbox --help&apos;.</translation>
    </message>
    <message>
        <source>A Sync service on the loopback address, to try clients against.</source>
        <translation>Um serviço Sync no endereço de loopback, para testar clientes.</translation>
    </message>
    <message>
        <source>Prints, one a line: %1.</source>
        <translation>Mostra, um por linha: %1.</translation>
    </message>
    <message>
        <source>Runs until it gets SIGINT or SIGTERM.</source>
        <translation>Funciona até receber SIGINT ou SIGTERM.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>It cannot start: %1 %2</source>
        <comment>what, why</comment>
        <translation>Não é possível iniciar: %1 %2</translation>
    </message>
</context>
<context>
    <name>PromptTexts</name>
    <message>
        <source>To go on, type %1: </source>
        <translation>Para continuar, digite %1: </translation>
    </message>
    <message>
        <source>Nobody can be asked here; add --yes to have it done.</source>
        <translation>Não há a quem perguntar aqui; acrescente --yes para que seja feito.</translation>
    </message>
    <message>
        <source>That is not %1, so it was not done.</source>
        <translation>Isso não é %1; por isso, não foi feito.</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Fechar sem salvar</translation>
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
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Salvar tudo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sim</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Não</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Redefinir</translation>
    </message>
</context>
<context>
    <name>ReaderTexts</name>
    <message>
        <source>The file is one page of the service’s list: its meta.next_page_url says that more items exist, which are not in the file.</source>
        <translation>O arquivo é uma só página da lista do serviço: o meta.next_page_url dele diz que há mais itens, que não estão no arquivo.</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>%1 From there on, nothing of the file is used.</source>
        <translation>%1 Dali em diante, nada do arquivo é usado.</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Line %1 is missing from this file, because it is too long or empty: %2</source>
        <translation>O que estava na linha %1 não está neste arquivo, porque é longo demais ou não há nada: %2</translation>
    </message>
</context>
<context>
    <name>ResumeTexts</name>
    <message>
        <source>This profile has no run %1.</source>
        <translation>Este perfil não tem a execução %1.</translation>
    </message>
    <message>
        <source>Go on with a run that was broken off.</source>
        <translation>Continua uma execução que foi interrompida.</translation>
    </message>
    <message>
        <source>What was under way is found out by reading first, so nothing is written twice and nothing is left out. Of a finished run it writes the reports alone.</source>
        <translation>O que estava em andamento é apurado antes por leitura, para que nada seja gravado duas vezes nem fique de fora. De uma execução terminada, grava somente os relatórios.</translation>
    </message>
    <message>
        <source>Name the run by the number that “runs list” shows.</source>
        <translation>Informe a execução pelo número que “runs list” mostra.</translation>
    </message>
    <message>
        <source>Run %1 belongs to %2 and can go on only there. Leave the option out.</source>
        <translation>A execução %1 é de %2 e só continua lá. Omita a opção.</translation>
    </message>
    <message>
        <source>Run %1: %2, map %3.</source>
        <translation>Execução %1: %2, mapa %3.</translation>
    </message>
    <message>
        <source>It has ended already; nothing is sent.</source>
        <translation>Ela já terminou; nada é enviado.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A key is required.</source>
        <translation>É preciso uma chave.</translation>
    </message>
    <message>
        <source>The key “%1” cannot be used: in an address it means a folder, so the item could never be read, changed or deleted. Choose another key.</source>
        <translation>A chave “%1” não pode ser usada: em um endereço ela significa uma pasta, e o item nunca poderia ser lido, alterado ou excluído. Escolha outra chave.</translation>
    </message>
    <message>
        <source>The key holds half a character (an unpaired surrogate). Type it again.</source>
        <translation>A chave contém metade de um caractere (um substituto sem par). Digite-a de novo.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which is easy to overlook. Remove it unless it is meant.</source>
        <translation>A chave começa ou termina com um espaço, o que passa despercebido com facilidade. Remova-o, a menos que seja intencional.</translation>
    </message>
    <message>
        <source>The key holds invisible characters (%1). Remove them unless they are meant.</source>
        <translation>A chave contém caracteres invisíveis (%1). Remova-os, a menos que sejam intencionais.</translation>
    </message>
    <message>
        <source>The key holds letters with separate accents; the same key typed elsewhere may count as another one.</source>
        <translation>A chave contém letras com acentos separados; a mesma chave digitada em outro lugar pode contar como outra.</translation>
    </message>
    <message>
        <source>Data is required: a JSON object, at least {}.</source>
        <translation>É preciso informar dados: um objeto JSON, no mínimo {}.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>The service stores objects only: put the value in braces, such as {&quot;value&quot;: …}.</source>
        <translation>O serviço armazena somente objetos: coloque o valor entre chaves, como {&quot;value&quot;: …}.</translation>
    </message>
    <message>
        <source>At most %1 seconds (one year); 0 means that it never expires.</source>
        <translation>No máximo %1 segundos (um ano); 0 significa que nunca expira.</translation>
    </message>
    <message>
        <source>When this time has passed, the whole map is deleted with every item in it, not only this one.</source>
        <translation>Passado este tempo, o mapa inteiro é excluído com todos os itens dele, não só este.</translation>
    </message>
    <message>
        <source>Required: %1 and 32 hexadecimal digits.</source>
        <translation>Obrigatório: %1 e 32 dígitos hexadecimais.</translation>
    </message>
    <message>
        <source>It begins with %1, in capital letters.</source>
        <translation>Começa com %1, em letras maiúsculas.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>The name “%1” cannot stand in an address. Choose another.</source>
        <translation>O nome “%1” não pode fazer parte de um endereço. Escolha outro.</translation>
    </message>
    <message>
        <source>This looks like a map’s SID and would be taken for one. Choose another name.</source>
        <translation>Isto parece o SID de um mapa e seria tomado por um. Escolha outro nome.</translation>
    </message>
    <message>
        <source>Required, such as https://sync.twilio.com.</source>
        <translation>Obrigatório, como https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>Enter a whole address, such as https://sync.twilio.com.</source>
        <translation>Informe um endereço completo, como https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>O endereço deve começar com https://.</translation>
    </message>
    <message>
        <source>Plain http would show your credentials to everyone on the way; it is allowed for this machine’s own address only. Use https.</source>
        <translation>http simples mostraria suas credenciais a todos no caminho; só é permitido para o endereço desta própria máquina. Use https.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have fields of their own.</source>
        <translation>Deixe usuário e senha fora do endereço; eles têm campos próprios.</translation>
    </message>
    <message>
        <source>Leave out what follows ? or #.</source>
        <translation>Deixe de fora o que vem depois de ? ou #.</translation>
    </message>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation>
            <numerusform>A chave tem %Ln caractere a mais; o serviço aceita %1.</numerusform>
            <numerusform>A chave tem %Ln caracteres a mais; o serviço aceita %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation>
            <numerusform>Dados tem %Ln byte a mais; o serviço aceita %1. Minificar remove os espaços em branco.</numerusform>
            <numerusform>Dados tem %Ln bytes a mais; o serviço aceita %1. Minificar remove os espaços em branco.</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is no hexadecimal digit (0–9, a–f).</source>
        <translation>O caractere %1 não é um dígito hexadecimal (0–9, a–f).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation>
            <numerusform>Falta mais %Ln dígito.</numerusform>
            <numerusform>Faltam mais %Ln dígitos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln dígito a mais.</numerusform>
            <numerusform>%Ln dígitos a mais.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a service: its SID, its unique name, or “default”.</source>
        <translation>Informe um serviço: o SID, o nome exclusivo ou “default”.</translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation>
            <numerusform>O nome tem %Ln caractere a mais.</numerusform>
            <numerusform>O nome tem %Ln caracteres a mais.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a comma in it. Use digits only: whole seconds, such as 3600 for one hour.</source>
        <translation>Há uma vírgula. Use somente dígitos: segundos inteiros, como 3600 para uma hora.</translation>
    </message>
    <message>
        <source>Write whole seconds, such as 3600, or a span such as 90min, 1h, 2d or 1w, or leave it empty.</source>
        <translation>Escreva segundos inteiros, como 3600, ou um período como 90min, 1h, 2d ou 1w, ou deixe vazio.</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>line %1, %2: %3</source>
        <translation>linha %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 de %2 gravados</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, faltam %1 s</translation>
    </message>
    <message>
        <source>Write what came of each line to this file; CSV where its name ends so, else NDJSON.</source>
        <translation>Grava neste arquivo o resultado de cada linha; CSV se o nome terminar assim, senão NDJSON.</translation>
    </message>
    <message>
        <source>Write the lines that were not done to this file, as they stood, so that it can be imported again.</source>
        <translation>Grava neste arquivo as linhas que não foram feitas, como estavam, para que possa ser importado de novo.</translation>
    </message>
    <message>
        <source>Nothing was written. It would be: %1.</source>
        <translation>Nada foi gravado. Seria: %1.</translation>
    </message>
    <message>
        <source>Plan: %1.</source>
        <translation>Plano: %1.</translation>
    </message>
    <message>
        <source>Port to listen on; 0, the default: a free one.</source>
        <translation>Porta em que escutar; 0, o padrão: uma livre.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>SQLite file that keeps everything; without it all is gone at the end.</source>
        <translation>Arquivo SQLite que guarda tudo; sem ele, tudo se perde no final.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARQUIVO</translation>
    </message>
    <message>
        <source>Start empty.</source>
        <translation>Começa vazio.</translation>
    </message>
    <message>
        <source>Hold the service&apos;s rate limits: 20 reads/s and 20 writes/s a map, burst window 10 s, less for large payloads.</source>
        <translation>Aplica os limites de taxa do serviço: 20 leituras/s e 20 gravações/s por mapa, janela de rajada de 10 s, menos para conteúdos grandes.</translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation>Milissegundos acrescentados a cada resposta.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Give a number from 0 to 65535.</source>
        <translation>Informe um número de 0 a 65535.</translation>
    </message>
    <message>
        <source>Give milliseconds from 0 to 600000.</source>
        <translation>Informe milissegundos de 0 a 600000.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation>
            <numerusform>%Ln linha define um TTL do mapa, que depois de um tempo exclui o mapa %1 inteiro com todos os itens dele.</numerusform>
            <numerusform>%Ln linhas definem um TTL do mapa, que depois de um tempo exclui o mapa %1 inteiro com todos os itens dele.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Isto grava %Ln item do mapa %1 de um serviço de produção.</numerusform>
            <numerusform>Isto grava %Ln itens do mapa %1 de um serviço de produção.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation>
            <numerusform>%1 de %Ln linha anotada</numerusform>
            <numerusform>%1 de %Ln linhas anotadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation>
            <numerusform>e mais %Ln; --report informa sobre cada linha</numerusform>
            <numerusform>e mais %Ln; --report informa sobre cada linha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln gravado</numerusform>
            <numerusform>%Ln gravados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln mantido como estava</numerusform>
            <numerusform>%Ln mantidos como estavam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln com falha</numerusform>
            <numerusform>%Ln com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln incerto</numerusform>
            <numerusform>%Ln incertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln inválido</numerusform>
            <numerusform>%Ln inválidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Não é possível ler %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a plan may be (4 MiB).</source>
        <translation>%1 é maior do que um plano pode ser (4 MiB).</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, linha %2: %3</translation>
    </message>
    <message>
        <source>JSON file with a plan of faults for chosen requests (see the manual page); opens /faults, where those who have the credentials can set another plan.</source>
        <translation>Arquivo JSON com um plano de falhas para solicitações escolhidas (veja a página do manual); abre /faults, onde quem tem as credenciais pode definir outro plano.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>A pasta %1 não existe.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>É uma pasta.</translation>
    </message>
    <message>
        <source>  --fields names the columns, such as --fields key=ID,data=Payload</source>
        <translation>  --fields dá nome às colunas, como --fields key=ID,data=Payload</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written.</source>
        <translation>
            <numerusform>%1 de %Ln item gravado.</numerusform>
            <numerusform>%1 de %Ln itens gravados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may be: they were under way, and are looked up before anything else is sent.</source>
        <translation>
            <numerusform>Mais %Ln pode estar: estava em andamento e é verificado antes que qualquer outra coisa seja enviada.</numerusform>
            <numerusform>Mais %Ln podem estar: estavam em andamento e são verificados antes que qualquer outra coisa seja enviada.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest stays noted: “runs resume %1” goes on with it, and so does the window.</source>
        <translation>O resto continua anotado: “runs resume %1” dá continuidade, e a janela também.</translation>
    </message>
    <message>
        <source>Nobody was told where it is: the output cannot be written: %1</source>
        <translation>Ninguém foi informado de onde ele está: não é possível gravar a saída: %1</translation>
    </message>
    <message>
        <source>The rest is noted nowhere any more. Start anew: what is written already is found there.</source>
        <translation>O resto não está mais anotado em lugar nenhum. Comece de novo: o que já foi gravado será encontrado.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of what came of each line; with --dry-run, of what would be done.</source>
        <translation>Mostra um documento JSON: uma matriz com o que resultou de cada linha; com --dry-run, com o que seria feito.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Mostra o mesmo como um objeto JSON por linha.</translation>
    </message>
    <message>
        <source>Both name the same file.</source>
        <translation>As duas indicam o mesmo arquivo.</translation>
    </message>
    <message>
        <source>It names the file that is read, which would be replaced.</source>
        <translation>Ela indica o arquivo que é lido, que seria substituído.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln deles: alguém tinha gravado ou excluído o item depois que o plano foi feito, e --existing update diz para gravá-lo mesmo assim. O histórico tem o que foi sobrescrito.</numerusform>
            <numerusform>%Ln deles: alguém tinha gravado ou excluído o item depois que o plano foi feito, e --existing update diz para gravá-lo mesmo assim. O histórico tem o que foi sobrescrito.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsTexts</name>
    <message>
        <source>RUN</source>
        <translation>EXECUÇÃO</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>FEITO</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAPA</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>EM</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TÍTULO</translation>
    </message>
    <message>
        <source>List the profile&apos;s imports and other runs of many writes.</source>
        <translation>Lista as importações e outras execuções de muitas gravações do perfil.</translation>
    </message>
    <message>
        <source>Those that were broken off are open, and can be gone on with. Nothing is sent.</source>
        <translation>As que foram interrompidas estão abertas e podem ser continuadas. Nada é enviado.</translation>
    </message>
</context>
<context>
    <name>SameFileTexts</name>
    <message>
        <source>Syncdeck keeps its own files there. Choose another place.</source>
        <translation>O Syncdeck guarda ali os seus próprios arquivos. Escolha outro lugar.</translation>
    </message>
</context>
<context>
    <name>SandboxTexts</name>
    <message>
        <source>Run a Sync service on this machine, to try clients against.</source>
        <translation>Executa um serviço Sync nesta máquina, para testar clientes.</translation>
    </message>
    <message>
        <source>Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Runs until it is interrupted. The same as syncdeck-sandbox.</source>
        <translation>Mostra, um por linha: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Funciona até ser interrompido. O mesmo que syncdeck-sandbox.</translation>
    </message>
</context>
<context>
    <name>ServiceTreeModel</name>
    <message>
        <source>%1 (in another shape than documented: %2)</source>
        <comment>SID (attributes)</comment>
        <translation>%1 (em uma forma diferente da documentada: %2)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>name of a map</comment>
        <translation>%1 (excluído)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>name of a map</comment>
        <translation>%1, fixado</translation>
    </message>
</context>
<context>
    <name>ServicesTexts</name>
    <message>
        <source>List the services of the account.</source>
        <translation>Lista os serviços da conta.</translation>
    </message>
</context>
<context>
    <name>SettlementTexts</name>
    <message>
        <source>The answer was lost; the service did not do it.</source>
        <translation>A resposta se perdeu; o serviço não fez a operação.</translation>
    </message>
    <message>
        <source>The answer was lost; the service has done it.</source>
        <translation>A resposta se perdeu; o serviço fez a operação.</translation>
    </message>
    <message>
        <source>The answer was lost, and somebody else wrote meanwhile; it cannot be told whether this was done.</source>
        <translation>A resposta se perdeu e outra pessoa gravou nesse meio-tempo; não é possível saber se isto foi feito.</translation>
    </message>
    <message>
        <source>The answer was lost, and the map is gone by now.</source>
        <translation>A resposta se perdeu, e o mapa já não existe.</translation>
    </message>
    <message>
        <source>The answer was lost, and the item is gone by now; it cannot be told whether this was done before.</source>
        <translation>A resposta se perdeu, e o item já não existe; não é possível saber se isto foi feito antes.</translation>
    </message>
    <message>
        <source>The service says that the item exists already. It holds exactly what was sent, and was created when the request was sent. Who created it cannot be told.</source>
        <translation>O serviço diz que o item já existe. O item contém exatamente o que foi enviado e foi criado quando isso foi enviado; não é possível saber por quem.</translation>
    </message>
</context>
<context>
    <name>ShowTexts</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>Work on the embedded sandbox: a Sync service on this machine.</source>
        <translation>Trabalha no sandbox embutido: um serviço Sync nesta máquina.</translation>
    </message>
    <message>
        <source>Open the saved profile of this name.</source>
        <translation>Abre o perfil salvo com este nome.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>Address of the service; https, or http on a loopback address.</source>
        <translation>Endereço do serviço; https, ou http em um endereço de loopback.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Service to open: SID, unique name or &quot;default&quot;.</source>
        <translation>Serviço a abrir: SID, nome exclusivo ou &quot;default&quot;.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Map to open in the service.</source>
        <translation>Mapa a abrir no serviço.</translation>
    </message>
    <message>
        <source>SID-OR-NAME</source>
        <translation>SID-OU-NOME</translation>
    </message>
    <message>
        <source>The profile’s secret belongs to %1 and goes nowhere else.</source>
        <translation>O segredo do perfil pertence a %1 e não vai para nenhum outro lugar.</translation>
    </message>
    <message>
        <source>No profile named “%1” is saved.</source>
        <translation>Nenhum perfil chamado “%1” está salvo.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Variáveis de ambiente</translation>
    </message>
    <message>
        <source>For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET; the host also from TWILIO_EDGE and TWILIO_REGION.</source>
        <translation>Somente nesta execução, usa TWILIO_ACCOUNT_SID com TWILIO_AUTH_TOKEN, ou TWILIO_API_KEY com TWILIO_API_SECRET; o host também conforme TWILIO_EDGE e TWILIO_REGION.</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>Informe em --profile o nome de um perfil salvo.</translation>
    </message>
    <message>
        <source>Choose one of --sandbox, --profile and --from-env.</source>
        <translation>Escolha uma das opções --sandbox, --profile e --from-env.</translation>
    </message>
    <message>
        <source>The sandbox has an address of its own; leave --base-url out.</source>
        <translation>O sandbox tem um endereço próprio; deixe --base-url de fora.</translation>
    </message>
    <message>
        <source>Blanks or line breaks around the value of %1 were left out.</source>
        <translation>Espaços ou quebras de linha em volta do valor de %1 foram deixados de fora.</translation>
    </message>
    <message>
        <source>The environment variable %1 can hold letters, digits and hyphens, such as %2.</source>
        <translation>A variável de ambiente %1 pode conter letras, dígitos e hifens, como %2.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>A variável de ambiente %1 não está definida.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file, too, such as your company’s.</source>
        <translation>Confiar também nas autoridades certificadoras deste arquivo PEM, como as da sua empresa.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARQUIVO</translation>
    </message>
    <message>
        <source>Give --ca-file the path of a PEM file.</source>
        <translation>Dê a --ca-file o caminho de um arquivo PEM.</translation>
    </message>
    <message>
        <source>The sandbox uses no certificates; leave --ca-file out.</source>
        <translation>O sandbox não usa certificados; omita --ca-file.</translation>
    </message>
    <message>
        <source>Your administrator has chosen which certificates the profile “%1” trusts; leave --ca-file out.</source>
        <translation>O administrador escolheu em quais certificados o perfil “%1” confia; omita --ca-file.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
    </message>
</context>
<context>
    <name>UpdateTexts</name>
    <message>
        <source>Change an item&apos;s data, its TTL, or both.</source>
        <translation>Altera os dados de um item, o TTL ou ambos.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. When somebody else changes the item meanwhile, nothing is overwritten (exit code 4).</source>
        <translation>DATA é um objeto JSON, @FILE ou - para a entrada padrão; os bytes são enviados como estão. Se outra pessoa alterar o item nesse meio-tempo, nada é sobrescrito (código de saída 4).</translation>
    </message>
    <message>
        <source>Say what is to change: give DATA, --ttl or both.</source>
        <translation>Informe o que alterar: DATA, --ttl ou ambos.</translation>
    </message>
</context>
<context>
    <name>ValidateTexts</name>
    <message>
        <source>%1: valid</source>
        <translation>%1: válido</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erro</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>Check a file by the service&apos;s rules; sends nothing.</source>
        <translation>Verifica um arquivo pelas regras do serviço; não envia nada.</translation>
    </message>
    <message>
        <source>FILE holds the data of one item; - is standard input. What is wrong is printed with line and column (exit code 2), and so is what is allowed but may surprise.</source>
        <translation>FILE contém os dados de um item; - é a entrada padrão. O que está errado é mostrado com linha e coluna (código de saída 2), e também o que é permitido, mas pode surpreender.</translation>
    </message>
</context>
<context>
    <name>ValueTexts</name>
    <message>
        <source>Say what would be done, and do not do it.</source>
        <translation>Diz o que seria feito, sem fazer.</translation>
    </message>
    <message>
        <source>Do not ask before something that cannot be taken back.</source>
        <translation>Não pergunta antes de algo que não se pode desfazer.</translation>
    </message>
    <message>
        <source>Only while the item has this revision. Without it: only while it is as it was read right before.</source>
        <translation>Somente se o item tiver esta revisão. Sem esta opção: somente se ainda estiver como foi lido logo antes.</translation>
    </message>
    <message>
        <source>The data: a JSON object, @FILE, or - for standard input. The same as the argument DATA.</source>
        <translation>Os dados: um objeto JSON, @FILE ou - para a entrada padrão. O mesmo que o argumento DATA.</translation>
    </message>
    <message>
        <source>File that holds the data.</source>
        <translation>Arquivo que contém os dados.</translation>
    </message>
    <message>
        <source>--collection-ttl deletes the whole map, with every item in it, after %1 seconds.</source>
        <translation>--collection-ttl exclui o mapa inteiro, com todos os itens dele, depois de %1 segundos.</translation>
    </message>
    <message>
        <source>Give the data in one way only: as the argument DATA, with --data or with --data-file.</source>
        <translation>Informe os dados de uma só forma: como argumento DATA, com --data ou com --data-file.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>a entrada padrão</translation>
    </message>
    <message>
        <source>--%1 takes seconds, or a span such as 90min, 1h or 2d.</source>
        <translation>--%1 aceita segundos ou um período como 90min, 1h ou 2d.</translation>
    </message>
    <message>
        <source>How long until the item expires. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Quanto falta para o item expirar. TIME é um número de segundos, no máximo 31536000, ou um período como 90min, 1h, 2d ou 1w; 0: nunca.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted with every item in it, as --ttl; must be confirmed, or --yes be given.</source>
        <translation>Quanto falta para o mapa inteiro ser excluído com todos os itens dele, como em --ttl; é preciso confirmar ou informar --yes.</translation>
    </message>
</context>
<context>
    <name>WriteTexts</name>
    <message>
        <source>Would create %1</source>
        <translation>Criaria %1</translation>
    </message>
    <message>
        <source>Would save %1</source>
        <translation>Salvaria %1</translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation>Excluiria %1</translation>
    </message>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 criado (revisão %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 salvo (revisão %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 excluído</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>O serviço também alterou a expiração, sem que ninguém pedisse: de %1 para %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>A resposta se perdeu no caminho; o item foi lido para confirmar.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>O serviço não informou a revisão; por isso, o item foi comparado logo antes.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>Não foi possível completar o histórico: %1</translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Ele já não existia.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Access</name>
    <message>
        <source>Secret of API key %1: </source>
        <translation>Segredo da chave de API %1: </translation>
    </message>
    <message>
        <source>Auth Token of %1: </source>
        <translation>Auth Token de %1: </translation>
    </message>
    <message>
        <source>The history could not be read; it is now at %1, and a new one was begun.</source>
        <translation>Não foi possível ler o histórico; agora ele está em %1, e um novo foi iniciado.</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>O proxy %1 não aceita este nome de usuário e esta senha.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>O proxy %1 exige um nome de usuário e uma senha.</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>Nome de usuário: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Senha: </translation>
    </message>
    <message>
        <source>Say which account to work on: with --profile NAME, --from-env or --sandbox.</source>
        <translation>Informe em que conta trabalhar: com --profile NAME, --from-env ou --sandbox.</translation>
    </message>
    <message>
        <source>Blanks around what was typed were left out.</source>
        <translation>Os espaços em volta do que foi digitado foram deixados de fora.</translation>
    </message>
    <message>
        <source>Others on this machine could read %1, which belongs to the history. That is mended.</source>
        <translation>Outras pessoas nesta máquina podiam ler %1, que pertence ao histórico. Isso foi corrigido.</translation>
    </message>
    <message>
        <source>Others on this machine can read %1, which belongs to the history, and that could not be changed.</source>
        <translation>Outras pessoas nesta máquina podem ler %1, que pertence ao histórico, e não foi possível mudar isso.</translation>
    </message>
    <message>
        <source>Name the service with --service: its SID, its unique name or “default”.</source>
        <translation>Informe o serviço com --service: o SID, o nome exclusivo ou “default”.</translation>
    </message>
    <message>
        <source>Name the map with --map: its SID or its unique name.</source>
        <translation>Informe o mapa com --map: o SID ou o nome exclusivo.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Command</name>
    <message>
        <source>The administrator’s settings allow no writing with the credentials of --from-env. A profile that is set up on this machine may write; “profiles list” names them.</source>
        <translation>As configurações do administrador não permitem gravar com as credenciais de --from-env. Um perfil preparado nesta máquina pode gravar; “profiles list” os mostra.</translation>
    </message>
</context>
<context>
    <name>syncdeck::json</name>
    <message>
        <source>There is nothing here yet. Write JSON, such as {}.</source>
        <translation>Ainda não há nada aqui. Escreva JSON, como {}.</translation>
    </message>
    <message>
        <source>The text starts with an invisible byte order mark. Remove the first character.</source>
        <translation>O texto começa com uma marca de ordem de bytes invisível. Remova o primeiro caractere.</translation>
    </message>
    <message>
        <source>A value is missing here. Write a text in double quotes, a number, true, false, null, {…} or […].</source>
        <translation>Falta um valor aqui. Escreva um texto entre aspas duplas, um número, true, false, null, {…} ou […].</translation>
    </message>
    <message>
        <source>A member name in double quotes must stand here, such as &quot;name&quot;.</source>
        <translation>Aqui deve haver um nome de membro entre aspas duplas, como &quot;name&quot;.</translation>
    </message>
    <message>
        <source>A colon is missing between a member&apos;s name and its value.</source>
        <translation>Faltam dois-pontos entre o nome de um membro e o valor.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation>Falta aqui uma vírgula ou um fechamento: } ou ].</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>Nada vem depois desta vírgula. Remova-a.</translation>
    </message>
    <message>
        <source>This bracket does not match the one that is open: { goes with } and [ with ].</source>
        <translation>Este fechamento não corresponde ao que está aberto: { vai com } e [ com ].</translation>
    </message>
    <message>
        <source>This { has no }. Close it.</source>
        <translation>Esta { não tem }. Feche-a.</translation>
    </message>
    <message>
        <source>This [ has no ]. Close it.</source>
        <translation>Este [ não tem ]. Feche-o.</translation>
    </message>
    <message>
        <source>This text has no closing quote on its line. Close it, and write a line break inside a text as \n.</source>
        <translation>Este texto não tem aspas de fechamento na sua linha. Feche-o e escreva uma quebra de linha dentro de um texto como \n.</translation>
    </message>
    <message>
        <source>A text holds a control character, such as a tab. Write it as an escape: \t is a tab.</source>
        <translation>Um texto contém um caractere de controle, como uma tabulação. Escreva-o como escape: \t é uma tabulação.</translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, or \u and four hex digits for a character.</source>
        <translation>JSON não conhece este escape. Escreva \\ para uma barra invertida, ou \u e quatro dígitos hexadecimais para um caractere.</translation>
    </message>
    <message>
        <source>This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double quotes.</source>
        <translation>Isto não é um número JSON. Escreva como 12, -0.5 ou 1.5e3, ou coloque entre aspas duplas.</translation>
    </message>
    <message>
        <source>JSON does not know this word. Put a text in double quotes; the words true, false and null are written in small letters.</source>
        <translation>JSON não conhece esta palavra. Coloque um texto entre aspas duplas; as palavras true, false e null se escrevem em minúsculas.</translation>
    </message>
    <message>
        <source>Names and texts stand in straight double quotes, like &quot;this&quot;.</source>
        <translation>Nomes e textos ficam entre aspas duplas retas, como &quot;this&quot;.</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON não tem comentários. Remova este.</translation>
    </message>
    <message>
        <source>There is an invisible character here that is no ordinary space. Replace it by a space.</source>
        <translation>Há aqui um caractere invisível que não é um espaço comum. Substitua-o por um espaço.</translation>
    </message>
    <message>
        <source>The JSON value has ended before this. Remove what follows.</source>
        <translation>O valor JSON terminou antes daqui. Remova o que vem depois.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 here. Type this character again.</source>
        <translation>O texto não é UTF-8 válido aqui. Digite este caractere de novo.</translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels. Make it flatter.</source>
        <translation>O texto está aninhado em mais de %1 níveis. Reduza os níveis.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; comes more than once in its object, and most programs keep only the last. Remove or rename one.</source>
        <translation>O membro &quot;%1&quot; aparece mais de uma vez no objeto, e a maioria dos programas guarda só o último. Remova ou renomeie um deles.</translation>
    </message>
    <message>
        <source>JavaScript and other programs round the number %1. Write it in double quotes if every digit counts.</source>
        <translation>JavaScript e outros programas arredondam o número %1. Escreva-o entre aspas duplas se cada dígito for importante.</translation>
    </message>
    <message>
        <source>%1 is half of a character: it needs its other half. Programs may refuse or replace it.</source>
        <translation>%1 é metade de um caractere: precisa da outra metade. Programas podem recusá-lo ou substituí-lo.</translation>
    </message>
    <message>
        <source>This number has a decimal comma. JSON knows a decimal point alone: 1.5 in place of 1,5.</source>
        <translation>Este número tem vírgula decimal. JSON só conhece o ponto decimal: 1.5 em vez de 1,5.</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Como no &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escuro</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>&amp;Alto contraste, claro</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Alto con&amp;traste, escuro</translation>
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
        <translation>%1, %2 a mais</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 livres</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colunas</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>Cre&amp;scente</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Decrescente</translation>
    </message>
    <message>
        <source>&amp;Move to the front</source>
        <translation>&amp;Mover para a frente</translation>
    </message>
    <message>
        <source>&amp;Fit widths to what is shown</source>
        <translation>&amp;Ajustar larguras ao que é exibido</translation>
    </message>
    <message>
        <source>Makes each column as wide as the rows that are shown need</source>
        <translation>Deixa cada coluna com a largura de que as linhas exibidas precisam</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Redefinir colunas</translation>
    </message>
    <message>
        <source>Shows the columns as they were at first</source>
        <translation>Exibe as colunas como eram no início</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ConfirmDialog</name>
    <message>
        <source>What is concerned</source>
        <translation>O que é afetado</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Digitar o nome</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <translation>Para continuar, digite: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::DataField</name>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Ir para o problema</translation>
    </message>
    <message>
        <source>Put the caret where the problem is (F8)</source>
        <translation>Colocar o cursor onde está o problema (F8)</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Tamanho dos dados</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatar</translation>
    </message>
    <message>
        <source>Minify</source>
        <translation>Minificar</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Dados:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Data problem</source>
        <translation>Problema nos dados</translation>
    </message>
    <message>
        <source>What the item holds: one JSON object, at most 16 KiB. It is stored as you type it; numbers and the order of members are never changed. F8 goes to what is wrong.</source>
        <translation>O que o item contém: um objeto JSON, no máximo 16 KiB. É armazenado como você o digita; os números e a ordem dos membros nunca são alterados. F8 vai para o que está errado.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Um membro por linha; números e nomes ficam como estão</translation>
    </message>
    <message>
        <source>Remove white space; numbers and names stay as they are</source>
        <translation>Remover os espaços; números e nomes ficam como estão</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::MessageBar</name>
    <message>
        <source>Read more</source>
        <translation>Ler mais</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Detalhes da mensagem</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Dispensar mensagem</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ProblemLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Erro: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Aviso: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::TtlField</name>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 horas</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 ano</translation>
    </message>
    <message>
        <source>Never (0)</source>
        <translation>Nunca (0)</translation>
    </message>
    <message>
        <source>Common spans for %1</source>
        <translation>Intervalos comuns para %1</translation>
    </message>
    <message>
        <source>%1 in words</source>
        <translation>%1 por extenso</translation>
    </message>
    <message>
        <source>Never expires.</source>
        <translation>Nunca expira.</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Expira em %1</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problema em %1</translation>
    </message>
    <message>
        <source>Common spans</source>
        <translation>Intervalos comuns</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds; empty: never</source>
        <translation>1h, 2d, 90 min ou segundos; vazio: nunca</translation>
    </message>
    <message>
        <source>1h, 2d or seconds; empty: leave the map as it is</source>
        <translation>1h, 2d ou segundos; vazio: deixar o mapa como está</translation>
    </message>
    <message>
        <source>How long until the item expires and is deleted: seconds, or a span such as 90 min, 1h, 2d or 1w; at most a year (31,536,000). Empty or 0: never.</source>
        <translation>Quanto falta para o item expirar e ser excluído: segundos, ou um período como 90 min, 1h, 2d ou 1w; no máximo um ano (31.536.000). Vazio ou 0: nunca.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted, with every item in it: seconds, or a span such as 1h, 2d or 1w; at most a year (31,536,000).</source>
        <translation>Quanto falta para o mapa inteiro ser excluído, com todos os seus itens: segundos, ou um período como 1h, 2d ou 1w; no máximo um ano (31.536.000).</translation>
    </message>
    <message>
        <source>Choose a common time</source>
        <translation>Escolher um tempo comum</translation>
    </message>
    <message>
        <source>= %1 s, expires on %2</source>
        <translation>= %1 s, expira em %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::session::Connection</name>
    <message>
        <source>The service’s links to further pages name %1. The pages are asked for at %2, as this profile says.</source>
        <translation>Os links do serviço para outras páginas indicam %1. As páginas são pedidas a %2, como diz este perfil.</translation>
    </message>
    <message>
        <source>Waiting until the service’s limits let the next request through.</source>
        <translation>Aguardando até que os limites do serviço deixem passar a próxima solicitação.</translation>
    </message>
    <message>
        <source>The service asks to slow down. Trying again in %1 s.</source>
        <translation>O serviço pede para ir mais devagar. Nova tentativa em %1 s.</translation>
    </message>
    <message>
        <source>The service answered with status %1. Trying again in %2 s.</source>
        <translation>O serviço respondeu com o status %1. Nova tentativa em %2 s.</translation>
    </message>
    <message>
        <source>No answer came. Trying again in %1 s.</source>
        <translation>Nenhuma resposta chegou. Nova tentativa em %1 s.</translation>
    </message>
    <message>
        <source>Waiting for an answer of %1.</source>
        <translation>Aguardando uma resposta de %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::transfer::FileFeed</name>
    <message>
        <source>Line %1: the key “%2” stands above already.</source>
        <translation>Linha %1: a chave “%2” já aparece acima.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::AboutDialog</name>
    <message>
        <source>About Syncdeck</source>
        <translation>Sobre o Syncdeck</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items. Not a product of Twilio.</source>
        <translation>Gerenciador desktop de itens de mapas do Twilio Sync. Não é um produto da Twilio.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versões e licenças</translation>
    </message>
    <message>
        <source>&amp;Versions and licences</source>
        <translation>&amp;Versões e licenças</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>&amp;Licence of Syncdeck</source>
        <translation>&amp;Licença do Syncdeck</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copiar versões</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>library version: licence</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domínio público</translation>
    </message>
    <message>
        <source>Running on %1 (%2), display system %3</source>
        <translation>Em execução em %1 (%2), sistema de exibição %3</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BrowsePanel</name>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>&amp;Services and maps:</source>
        <translation>&amp;Serviços e mapas:</translation>
    </message>
    <message>
        <source>Tree state</source>
        <translation>Estado da árvore</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>Não foi possível carregar a lista.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>This account has no services.</source>
        <translation>Esta conta não tem serviços.</translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation>Este serviço não tem mapas.</translation>
    </message>
    <message>
        <source>Search services and maps</source>
        <translation>Pesquisar serviços e mapas</translation>
    </message>
    <message>
        <source>Services and maps</source>
        <translation>Serviços e mapas</translation>
    </message>
    <message>
        <source>No service or map matches.</source>
        <translation>Nenhum serviço ou mapa corresponde.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Limpar pesquisa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Shows only services and maps whose name holds what you type. Services whose maps were not loaded yet are searched by their own name.</source>
        <translation>Exibe somente serviços e mapas cujo nome contém o que você digita. Serviços cujos mapas ainda não foram carregados são pesquisados pelo próprio nome.</translation>
    </message>
    <message>
        <source>The services of this account, and the maps in each. Choosing a map opens its items. The context menu and the Map menu create, describe and delete maps.</source>
        <translation>Os serviços desta conta e os mapas de cada um. Escolher um mapa abre os itens dele. O menu de contexto e o menu Mapa criam, descrevem e excluem mapas.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recarregar</translation>
    </message>
    <message>
        <source>Reload services and maps</source>
        <translation>Recarregar serviços e mapas</translation>
    </message>
    <message>
        <source>The map %1 was deleted by somebody.</source>
        <translation>Alguém excluiu o mapa %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message>
        <source> (resting)</source>
        <translation> (em repouso)</translation>
    </message>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation>
            <numerusform> (%Ln aguardando)</numerusform>
            <numerusform> (%Ln aguardando)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate budget</source>
        <translation>Cota de solicitações</translation>
    </message>
    <message>
        <source>How many requests the service&apos;s limits for this map let through at once now. More come back by the second; what is beyond waits for its turn.</source>
        <translation>Quantas solicitações os limites do serviço para este mapa deixam passar agora de uma vez. A cada segundo há mais; o que excede espera a sua vez.</translation>
    </message>
    <message>
        <source>Requests left: %1 for reading, %2 for writing</source>
        <translation>Solicitações restantes: %1 de leitura, %2 de gravação</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BulkDialog</name>
    <message>
        <source>Set a &amp;member of the data</source>
        <translation>Definir um &amp;membro dos dados</translation>
    </message>
    <message>
        <source>&amp;Remove a member of the data</source>
        <translation>&amp;Remover um membro dos dados</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>&amp;Excluí-los</translation>
    </message>
    <message>
        <source>Change items of %1</source>
        <translation>Alterar itens de %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>such as status</source>
        <translation>como status</translation>
    </message>
    <message>
        <source>JSON, such as &quot;open&quot; with its quotes, 3 or null</source>
        <translation>JSON, como &quot;open&quot; com as aspas, 3 ou null</translation>
    </message>
    <message>
        <source>seconds; 0: never expires</source>
        <translation>segundos; 0: nunca expira</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Valor:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Fazer um &amp;plano</translation>
    </message>
    <message>
        <source>New TTL</source>
        <translation>Novo TTL</translation>
    </message>
    <message>
        <source>Member name</source>
        <translation>Nome do membro</translation>
    </message>
    <message>
        <source>Member value</source>
        <translation>Valor do membro</translation>
    </message>
    <message>
        <source>Change problem</source>
        <translation>Problema na alteração</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Excluí-los</translation>
    </message>
    <message>
        <source>Set the TTL</source>
        <translation>Definir o TTL</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Fazer um plano</translation>
    </message>
    <message>
        <source>Set the TT&amp;L</source>
        <translation>Definir o TT&amp;L</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandDelegate</name>
    <message>
        <source>%1 — not possible now</source>
        <comment>menu</comment>
        <translation>%1 — não é possível agora</translation>
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
        <translation>ligado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>não é possível agora</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <translation>não é possível agora: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Pesquisar comandos</translation>
    </message>
    <message>
        <source>What do you want to do? Type some letters of it</source>
        <translation>O que você quer fazer? Digite algumas letras</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Comandos encontrados</translation>
    </message>
    <message>
        <source>Commands state</source>
        <translation>Estado dos comandos</translation>
    </message>
    <message>
        <source>No command like this</source>
        <translation>Nenhum comando assim</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln comando</numerusform>
            <numerusform>%Ln comandos</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible now.</source>
        <translation>Isso não é possível agora.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CompareDialog</name>
    <message>
        <source>With a &amp;file (NDJSON, JSON or CSV)</source>
        <translation>Com um &amp;arquivo (NDJSON, JSON ou CSV)</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Procurar…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>É o próprio mapa; informe outro.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar com</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>Com um arquivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Compare problem</source>
        <translation>Problema na comparação</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>With &amp;another map</source>
        <translation>Com &amp;outro mapa</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Itens (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv, .tsv or .txt.</source>
        <translation>O nome deve terminar em .ndjson, .jsonl, .json, .csv, .tsv ou .txt.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonDialog</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.</source>
        <translation>Iguais: %1. Somente em %2: %3. Somente em %4: %5. Diferentes: %6.</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Não foi possível ler: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>O que difere</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Todas as diferenças</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Diferentes</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Somente em %1</translation>
    </message>
    <message>
        <source>&amp;Mark all shown</source>
        <translation>&amp;Marcar todos os exibidos</translation>
    </message>
    <message>
        <source>Mark &amp;none shown</source>
        <translation>&amp;Desmarcar todos os exibidos</translation>
    </message>
    <message>
        <source>Plan to make the marked items of %1 like those of %2</source>
        <translation>Plano para deixar os itens marcados de %1 como os de %2</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Não há diferença.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Mostrar diferenças</translation>
    </message>
    <message>
        <source>Change this side</source>
        <translation>Alterar este lado</translation>
    </message>
    <message>
        <source>Change the other side</source>
        <translation>Alterar o outro lado</translation>
    </message>
    <message>
        <source>The items that differ. Space marks the current one; marked items can be made like those of the other side.</source>
        <translation>Os itens que diferem. Espaço marca o atual; os itens marcados podem ser deixados como os do outro lado.</translation>
    </message>
    <message>
        <source>Delete what the other side does not have</source>
        <translation>Excluir o que o outro lado não tem</translation>
    </message>
    <message>
        <source>Nothing can be deleted: %1</source>
        <translation>Nada pode ser excluído: %1</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>Change %1: create %2, change %3, delete %4…</source>
        <extracomment>A button: the side that changes, and how many of its items are created, changed, deleted.</extracomment>
        <translation>Alterar %1: criar %2, alterar %3, excluir %4…</translation>
    </message>
    <message>
        <source>Creates %1, changes %2, deletes %3</source>
        <translation>Cria %1, altera %2, exclui %3</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2, %3 in %4</source>
        <translation>E&amp;xcluir também o que o outro lado não tem: %1 em %2, %3 em %4</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2</source>
        <translation>E&amp;xcluir também o que o outro lado não tem: %1 em %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonModel</name>
    <message>
        <source>not there</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Somente em %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difere</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictDialog</name>
    <message>
        <source>Conflict on %1</source>
        <translation>Conflito em %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflito</translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it again with your data.</source>
        <translation>%1 foi excluído nesse meio-tempo, ou expirou. Nada foi enviado. Você pode criá-lo de novo com seus dados.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you last saw it, so it was not deleted. See what is different, then decide.</source>
        <translation>Alguém alterou %1 desde que você o viu; por isso, não foi excluído. Veja o que há de diferente e então decida.</translation>
    </message>
    <message>
        <source>An item %1 exists by now, so nothing was created. Choose what it shall hold.</source>
        <translation>Já existe um item %1; por isso, nada foi criado. Escolha o que ele deve conter.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you opened it. Nothing was overwritten. Members that only one of you touched are merged; for the others, choose a side.</source>
        <translation>Alguém alterou %1 desde que você o abriu. Nada foi sobrescrito. Os membros que só um lado alterou são mesclados; para os outros, escolha um lado.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>The expiry was changed too, from %1 to %2.</source>
        <translation>A expiração também foi alterada, de %1 para %2.</translation>
    </message>
    <message>
        <source>Yours replaces it when you save.</source>
        <translation>A sua a substitui quando você salvar.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Both hold the same data by now.</source>
        <translation>Ambos já contêm os mesmos dados.</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>&amp;Resultado:</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>Todos os &amp;meus</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Todos os &amp;deles</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation>Estado do conflito</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Excluir mesmo assim</translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation>Salvar mesclado</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Criar de novo</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>Editar no formulário</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Manter o deles</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>Deixar excluído</translation>
    </message>
    <message>
        <source>Yours is given up here; the history keeps it</source>
        <translation>O seu é abandonado aqui; o histórico o guarda</translation>
    </message>
    <message>
        <source>Choose Mine or Theirs for each member that both changed.</source>
        <translation>Escolha Meu ou Deles para cada membro que ambos alteraram.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictResolver</name>
    <message>
        <source>%1 was not deleted: somebody changed it meanwhile.</source>
        <translation>%1 não foi excluído: alguém o alterou nesse meio-tempo.</translation>
    </message>
    <message>
        <source>%1 was not saved: somebody changed or deleted it meanwhile.</source>
        <translation>%1 não foi salvo: alguém o alterou ou excluiu nesse meio-tempo.</translation>
    </message>
    <message>
        <source>What you type is kept here.</source>
        <translation>O que você digita é mantido aqui.</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Resolver conflito</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>O formulário de %1 contém alterações não salvas. Salve ou feche primeiro.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConnectDialog</name>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>E&amp;xcluir perfil…</translation>
    </message>
    <message>
        <source>Sa&amp;ve profile</source>
        <translation>&amp;Salvar perfil</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>The file of profiles could not be understood. It was kept as %1; nothing of it is lost.</source>
        <translation>Não foi possível entender o arquivo de perfis. Ele foi guardado como %1; nada dele se perdeu.</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another.</source>
        <translation>Outro perfil tem este nome. Escolha outro.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvo.</translation>
    </message>
    <message>
        <source>Handing the secret to the keychain…</source>
        <translation>Entregando o segredo ao chaveiro…</translation>
    </message>
    <message>
        <source>Saved. The secret is in the keychain.</source>
        <translation>Salvo. O segredo está no chaveiro.</translation>
    </message>
    <message>
        <source>The profile is saved, its secret is not.</source>
        <translation>O perfil está salvo, mas o segredo dele não.</translation>
    </message>
    <message>
        <source>The secret is not kept</source>
        <translation>O segredo não é guardado</translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation>Manter o segredo somente nesta execução</translation>
    </message>
    <message>
        <source>The secret is held until Syncdeck ends.</source>
        <translation>O segredo é mantido até o Syncdeck ser encerrado.</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Excluir perfil</translation>
    </message>
    <message>
        <source>Delete the profile “%1” and its secret in the keychain? Nothing changes at the service.</source>
        <translation>Excluir o perfil “%1” e o segredo dele no chaveiro? Nada muda no serviço.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Excluído.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfis</translation>
    </message>
    <message>
        <source>Connections message</source>
        <translation>Mensagem das conexões</translation>
    </message>
    <message>
        <source>Ne&amp;w profile</source>
        <translation>&amp;Novo perfil</translation>
    </message>
    <message>
        <source>Prof&amp;iles:</source>
        <translation>Per&amp;fis:</translation>
    </message>
    <message>
        <source>%1 (set up by your administrator)</source>
        <translation>%1 (preparado pelo seu administrador)</translation>
    </message>
    <message>
        <source>Saved. The address is another one now: enter the secret again, since it goes nowhere but where it was entered for.</source>
        <translation>Salvo. O endereço agora é outro: informe o segredo de novo, pois ele só vai para onde foi informado.</translation>
    </message>
    <message>
        <source>The profile “%1” is saved, its secret is not.</source>
        <translation>O perfil “%1” está salvo, mas o segredo dele não.</translation>
    </message>
    <message>
        <source>The profile is deleted; its secret could not be removed from the keychain.</source>
        <translation>O perfil foi excluído; não foi possível remover o segredo dele do chaveiro.</translation>
    </message>
    <message>
        <source>The secret is still in the keychain</source>
        <translation>O segredo ainda está no chaveiro</translation>
    </message>
    <message>
        <source>The profile “%1” is deleted; its secret could not be removed from the keychain.</source>
        <translation>O perfil “%1” foi excluído; não foi possível remover o segredo dele do chaveiro.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you, then save the profile.</source>
        <translation>Digite o segredo que o administrador lhe deu e salve o perfil.</translation>
    </message>
    <message>
        <source>Enter the secret of this profile, then save it.</source>
        <translation>Digite o segredo deste perfil e salve-o.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CopyDialog</name>
    <message>
        <source>Copy items of %1</source>
        <translation>Copiar itens de %1</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>deixá-los como estão</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>atualizá-los, seja qual for o conteúdo</translation>
    </message>
    <message>
        <source>update them unless somebody changes them after the plan</source>
        <translation>atualizá-los, a menos que alguém os altere depois do plano</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>&amp;Chaves que o mapa já tem:</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Fazer um &amp;plano</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>É o próprio mapa; informe outro.</translation>
    </message>
    <message>
        <source>That profile is read-only: nothing can be written.</source>
        <translation>Esse perfil é somente leitura: nada pode ser gravado.</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>Problema na cópia</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Itens existentes</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Fazer um plano</translation>
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
        <translation>A primeira &amp;linha dá nome às colunas</translation>
    </message>
    <message>
        <source>&amp;Protect cells that a spreadsheet would run as formulas</source>
        <translation>P&amp;roteger as células que uma planilha executaria como fórmulas</translation>
    </message>
    <message>
        <source>Begin with a byte-order mar&amp;k, for older spreadsheets</source>
        <translation>Começar com uma marca de ordem de b&amp;ytes, para planilhas antigas</translation>
    </message>
    <message>
        <source>as the file has it</source>
        <translation>como está no arquivo</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>vírgula</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>ponto e vírgula</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulação</translation>
    </message>
    <message>
        <source>They get an apostrophe in front, which an import takes away</source>
        <translation>Elas recebem um apóstrofo na frente, que uma importação retira</translation>
    </message>
    <message>
        <source>An export puts it before cells that a spreadsheet would run as formulas</source>
        <translation>Uma exportação o coloca antes das células que uma planilha executaria como fórmulas</translation>
    </message>
    <message>
        <source>Cells are parted by:</source>
        <translation>Células separadas por:</translation>
    </message>
    <message>
        <source>A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns what looks like a date or a number into one. Data stays safe as long as it stands in one cell as JSON.</source>
        <translation>Uma planilha que salva o arquivo arredonda números de mais de 15 dígitos e converte o que parece data ou número. Os dados ficam seguros enquanto estiverem em uma só célula como JSON.</translation>
    </message>
    <message>
        <source>NDJSON: one object a line</source>
        <translation>NDJSON: um objeto por linha</translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation>JSON: uma matriz</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV: para planilhas</translation>
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
        <translation>Delimitador</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Formato do arquivo</translation>
    </message>
    <message>
        <source>Take away the ap&amp;ostrophe that protects cells</source>
        <translation>Retirar o apóst&amp;rofo que protege as células</translation>
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
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(tudo)</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(ausente)</translation>
    </message>
    <message>
        <source>me</source>
        <translation>eu</translation>
    </message>
    <message>
        <source>them</source>
        <translation>outros</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meu</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deles</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Alterado por</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DockArea</name>
    <message>
        <source>Docks</source>
        <translation>Painéis</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DraftKeeper</name>
    <message>
        <source>What you were typing is back in the form.</source>
        <translation>O que você estava digitando está de volta no formulário.</translation>
    </message>
    <message>
        <source>Changes to items come back with their profile.</source>
        <translation>As alterações nos itens voltam com o perfil deles.</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>um novo item</translation>
    </message>
    <message>
        <source>Unsaved input</source>
        <translation>Entrada não salva</translation>
    </message>
    <message>
        <source>What you typed was not sent: %1.
It can come back the next time you open Syncdeck.</source>
        <translation>O que você digitou não foi enviado: %1.
Pode voltar da próxima vez que você abrir o Syncdeck.</translation>
    </message>
    <message>
        <source>&amp;Keep it and close</source>
        <translation>&amp;Guardar e fechar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditForm</name>
    <message>
        <source>Save item</source>
        <translation>Salvar item</translation>
    </message>
    <message>
        <source>Save what was changed (Ctrl+S)</source>
        <translation>Salvar o que foi alterado (Ctrl+S)</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Excluir item</translation>
    </message>
    <message>
        <source>Reload item</source>
        <translation>Recarregar item</translation>
    </message>
    <message>
        <source>Read the item anew</source>
        <translation>Ler o item de novo</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Cancelar solicitação</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Solicitação em andamento</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>Estado do formulário</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>C&amp;have:</translation>
    </message>
    <message>
        <source>TTL (time to live):</source>
        <translation>TTL (tempo de vida):</translation>
    </message>
    <message>
        <source>Item of %1, revision %2</source>
        <translation>Item de %1, revisão %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>As stored: nothing was changed.</source>
        <translation>Como armazenado: nada foi alterado.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Corrija o que está marcado acima.</translation>
    </message>
    <message>
        <source>Changed: Save item, or Ctrl+S.</source>
        <translation>Alterado: Salvar item ou Ctrl+S.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Expired, so the service may have deleted it. What stands here is kept; saving offers to create it again.</source>
        <translation>Expirado; o serviço pode tê-lo excluído. O que está aqui é mantido; ao salvar, é oferecido criá-lo novamente.</translation>
    </message>
    <message>
        <source>A key cannot be changed here. Rename key… in the Item menu stores the item under another key.</source>
        <translation>Uma chave não pode ser alterada aqui. Renomear chave… no menu Item guarda o item com outra chave.</translation>
    </message>
    <message>
        <source>Deleted meanwhile. What stands here is kept; saving a change offers to create it again.</source>
        <translation>Excluído nesse meio-tempo. O que está aqui é mantido; ao salvar uma alteração, é oferecido criá-lo de novo.</translation>
    </message>
    <message>
        <source>Changed by somebody meanwhile. Saving shows both versions.</source>
        <translation>Alterado por alguém nesse meio-tempo. Ao salvar, as duas versões são mostradas.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditPanel</name>
    <message>
        <source>Open forms</source>
        <translation>Formulários abertos</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Novo item</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Alterações não salvas</translation>
    </message>
    <message>
        <source>%1 has changes that were not saved. Closing it discards them.</source>
        <translation>%1 tem alterações que não foram salvas. Fechar as descarta.</translation>
    </message>
    <message>
        <source>&amp;New item</source>
        <translation>&amp;Novo item</translation>
    </message>
    <message>
        <source>Goes to the form for a new item</source>
        <translation>Vai para o formulário de um novo item</translation>
    </message>
    <message>
        <source>&amp;Create or save item</source>
        <translation>&amp;Criar ou salvar item</translation>
    </message>
    <message>
        <source>Sends what stands in the form</source>
        <translation>Envia o que está no formulário</translation>
    </message>
    <message>
        <source>Go to &amp;problem</source>
        <translation>Ir para o &amp;problema</translation>
    </message>
    <message>
        <source>Puts the caret where the data is wrong</source>
        <translation>Coloca o cursor onde os dados estão errados</translation>
    </message>
    <message>
        <source>&amp;Format data</source>
        <translation>&amp;Formatar dados</translation>
    </message>
    <message>
        <source>&amp;Minify data</source>
        <translation>&amp;Minificar dados</translation>
    </message>
    <message>
        <source>Clo&amp;se form</source>
        <translation>Fec&amp;har formulário</translation>
    </message>
    <message>
        <source>Closes the form of the item; asks where something was changed</source>
        <translation>Fecha o formulário do item; pergunta se algo foi alterado</translation>
    </message>
    <message>
        <source>The form for a new item stays; it can be cleared.</source>
        <translation>O formulário de um novo item permanece; ele pode ser limpo.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Um membro por linha; números e nomes ficam como estão</translation>
    </message>
    <message>
        <source>Removes white space; numbers and names stay as they are</source>
        <translation>Remove os espaços; números e nomes ficam como estão</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, alterado</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Novo item em %1</translation>
    </message>
    <message>
        <source>This was begun in map %1 with another profile. Open that profile to create it, or clear the form.</source>
        <translation>Isto foi começado no mapa %1 com outro perfil. Abra esse perfil para criá-lo, ou limpe o formulário.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EnvironmentBadge</name>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExchangeView</name>
    <message>
        <source>Logged request</source>
        <translation>Solicitação registrada</translation>
    </message>
    <message>
        <source>Logged answer</source>
        <translation>Resposta registrada</translation>
    </message>
    <message>
        <source>As &amp;received</source>
        <translation>Como &amp;recebido</translation>
    </message>
    <message>
        <source>The body byte for byte, without re-indenting JSON</source>
        <translation>O corpo byte por byte, sem recuar o JSON de novo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitação</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Every request and its answer are listed here, without credentials. They are held in memory alone, until Syncdeck closes.</source>
        <translation>Cada solicitação e sua resposta são listadas aqui, sem credenciais. Ficam somente na memória, até o Syncdeck ser fechado.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Troca</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportDialog</name>
    <message>
        <source>Export items of %1</source>
        <translation>Exportar itens de %1</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>Attri&amp;butes:</source>
        <translation>Atri&amp;butos:</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>T&amp;odos</translation>
    </message>
    <message>
        <source>What an &amp;import uses</source>
        <translation>O que uma &amp;importação usa</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>Exportar para…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar para</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Export to file</source>
        <translation>Exportar para arquivo</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message>
        <source>The export was not finished, so there is no file.</source>
        <translation>A exportação não foi concluída; por isso, não há arquivo.</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportar para %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em execução</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falhou: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>%Ln item exportado</numerusform>
            <numerusform>%Ln itens exportados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation>
            <numerusform>Concluído: %Ln gravado</numerusform>
            <numerusform>Concluído: %Ln gravados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::FileDrop</name>
    <message>
        <source>Drop one file at a time; each import is a plan of its own.</source>
        <translation>Solte um arquivo por vez; cada importação é um plano próprio.</translation>
    </message>
    <message>
        <source>Only a file on this machine can be imported.</source>
        <translation>Só é possível importar um arquivo desta máquina.</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv or .tsv.</source>
        <translation>O nome deve terminar em .ndjson, .jsonl, .json, .csv ou .tsv.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Opens the manual at the page on what you are working with</source>
        <translation>Abre o manual na página sobre aquilo em que você está trabalhando</translation>
    </message>
    <message>
        <source>&amp;Keyboard short cuts</source>
        <translation>&amp;Atalhos do teclado</translation>
    </message>
    <message>
        <source>Lists every short cut</source>
        <translation>Lista todos os atalhos</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;O que é isto?</translation>
    </message>
    <message>
        <source>Explains the field that has the keyboard, or the one you point at</source>
        <translation>Explica o campo que tem o foco do teclado ou aquele para o qual você aponta</translation>
    </message>
    <message>
        <source>&amp;About Syncdeck</source>
        <translation>&amp;Sobre o Syncdeck</translation>
    </message>
    <message>
        <source>Shows versions and licences</source>
        <translation>Mostra versões e licenças</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpWindow</name>
    <message>
        <source>Syncdeck manual</source>
        <translation>Manual do Syncdeck</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Pesquisar no manual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>&amp;Contents:</source>
        <translation>&amp;Conteúdo:</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Nenhuma página tem todas estas palavras.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryActions</name>
    <message>
        <source>%1 in %2? It was done on %3.</source>
        <translation>%1 em %2? Isso foi feito em %3.</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>Este é um perfil de produção.</translation>
    </message>
    <message>
        <source>Its items can be brought back once there is a map by that name again.</source>
        <translation>Os itens dele podem ser recuperados quando houver de novo um mapa com esse nome.</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>Criar %1 de novo</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>O formulário de %1 tem alterações não salvas. Salve-o ou feche-o primeiro.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>O formulário de um novo item está em uso. Crie o item ou limpe-o primeiro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Something else was written since, and is undone first.</source>
        <translation>Outra coisa foi gravada depois e é desfeita primeiro.</translation>
    </message>
    <message>
        <source>The Edit menu says what Undo takes back next.</source>
        <translation>O menu Editar diz o que Desfazer reverte a seguir.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Histórico</translation>
    </message>
    <message>
        <source>The history file is damaged; a new one was begun.</source>
        <translation>O arquivo do histórico está danificado; um novo foi iniciado.</translation>
    </message>
    <message>
        <source>The history file is of a newer Syncdeck; a new one was begun.</source>
        <translation>O arquivo do histórico é de um Syncdeck mais recente; um novo foi iniciado.</translation>
    </message>
    <message>
        <source>The old one was kept as %1.</source>
        <translation>O antigo foi guardado como %1.</translation>
    </message>
    <message>
        <source>Forget the history</source>
        <translation>Esquecer o histórico</translation>
    </message>
    <message>
        <source>Forget all that was created, changed and deleted with %1? What was overwritten or deleted cannot be brought back after that. This cannot be undone.</source>
        <translation>Esquecer tudo o que foi criado, alterado e excluído com %1? O que foi sobrescrito ou excluído não poderá mais ser recuperado. Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Limpar histórico</translation>
    </message>
    <message>
        <source>Shows every write with what came of it</source>
        <translation>Mostra cada gravação e o resultado dela</translation>
    </message>
    <message>
        <source>Others on this machine could read the history. That is mended.</source>
        <translation>Outras pessoas nesta máquina podiam ler o histórico. Isso foi corrigido.</translation>
    </message>
    <message>
        <source>Others on this machine can read the history, and that could not be changed.</source>
        <translation>Outras pessoas nesta máquina podem ler o histórico, e não foi possível mudar isso.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryPanel</name>
    <message>
        <source>Restore &amp;before</source>
        <translation>Restaurar valor a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Open in the form</source>
        <translation>&amp;Abrir no formulário</translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation>Filtrar por chave</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>Entrada do histórico</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>O que mudou</translation>
    </message>
    <message>
        <source>&amp;Clear the history of this profile…</source>
        <translation>&amp;Limpar o histórico deste perfil…</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>&amp;Manter no máximo</translation>
    </message>
    <message>
        <source>Writes this value again, with what is left of its TTL; it gets a new revision</source>
        <translation>Grava este valor de novo, com o que resta do TTL; ele recebe uma nova revisão</translation>
    </message>
    <message>
        <source>What is created, changed and deleted with this profile is listed here, and can be brought back.</source>
        <translation>O que é criado, alterado e excluído com este perfil é listado aqui e pode ser recuperado.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expires %1, before %2</source>
        <translation>Expira %1, antes %2</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Filtrar histórico</translation>
    </message>
    <message>
        <source>History entries</source>
        <translation>Entradas do histórico</translation>
    </message>
    <message>
        <source>Nothing in the history matches the filter.</source>
        <translation>Nada no histórico corresponde ao filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Nada foi gravado ainda.</translation>
    </message>
    <message>
        <source>Restore afte&amp;r</source>
        <translation>Restaurar valor &amp;posterior</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>Histó&amp;rico…</translation>
    </message>
    <message>
        <source>Shows only writes of items whose key holds what you type.</source>
        <translation>Exibe somente gravações de itens cuja chave contém o que você digita.</translation>
    </message>
    <message>
        <source>What was created, changed and deleted with this profile, the latest first, with what came of it.</source>
        <translation>O que foi criado, alterado e excluído com este perfil, do mais recente ao mais antigo, com o resultado.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>Importar para %1</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Arquivo:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Pr&amp;ocurar…</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mato:</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>deixá-los como estão</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>atualizá-los, seja qual for o conteúdo</translation>
    </message>
    <message>
        <source>update them only if they are unchanged</source>
        <translation>atualizá-los somente se não tiverem sido alterados</translation>
    </message>
    <message>
        <source>Unchanged means: still of the revision that the file tells; where it tells none, as the plan has seen them</source>
        <translation>Não alterado significa: ainda com a revisão indicada no arquivo; se não houver nenhuma, como o plano os viu</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>&amp;Chaves que o mapa já tem:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Fazer um &amp;plano</translation>
    </message>
    <message>
        <source>The plan compares every line with the map and shows what would be done. Nothing is written before you have seen it.</source>
        <translation>O plano compara cada linha com o mapa e mostra o que seria feito. Nada é gravado antes que você o veja.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importar de</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Nothing at its beginning could be read in this format.</source>
        <translation>Nada no começo dele pôde ser lido neste formato.</translation>
    </message>
    <message>
        <source>Choose which field holds the key, and which the data.</source>
        <translation>Escolha que campo contém a chave e qual contém os dados.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(não está no arquivo)</translation>
    </message>
    <message>
        <source>%1 (not at the beginning)</source>
        <translation>%1 (não está no começo)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>Problema no arquivo</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Primeiros registros</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Itens existentes</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Fazer um plano</translation>
    </message>
    <message>
        <source>Mapping problem</source>
        <translation>Problema no mapeamento</translation>
    </message>
    <message>
        <source>Field for key</source>
        <translation>Campo da chave</translation>
    </message>
    <message>
        <source>Field for data</source>
        <translation>Campo dos dados</translation>
    </message>
    <message>
        <source>Field for TTL</source>
        <translation>Campo do TTL</translation>
    </message>
    <message>
        <source>Field for item TTL</source>
        <translation>Campo do TTL do item</translation>
    </message>
    <message>
        <source>Field for collection TTL</source>
        <translation>Campo do TTL do mapa</translation>
    </message>
    <message>
        <source>Field for revision</source>
        <translation>Campo da revisão</translation>
    </message>
    <message>
        <source>Field for expiry</source>
        <translation>Campo da expiração</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>caption</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose a file. Its first records are shown here.</source>
        <translation>Escolha um arquivo. Os primeiros registros dele são exibidos aqui.</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.</source>
        <translation>Não há nada a mostrar deste arquivo.</translation>
    </message>
    <message>
        <source>Time zone of dates without one:</source>
        <translation>Fuso horário das datas sem fuso:</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este computador)</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Itens (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>A date such as 2026-12-01T12:00:00 does not say in which time zone it is meant</source>
        <translation>Uma data como 2026-12-01T12:00:00 não diz em qual fuso horário ela está</translation>
    </message>
    <message>
        <source>Columns or members of the file</source>
        <translation>Colunas ou membros do arquivo</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Item TTL (used before TTL)</source>
        <translation>TTL do item (usado antes de TTL)</translation>
    </message>
    <message>
        <source>Collection TTL (the map expires)</source>
        <translation>TTL do mapa (o mapa expira)</translation>
    </message>
    <message>
        <source>Date of expiry (gives the TTL)</source>
        <translation>Data de expiração (define o TTL)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Nobody changed %1 meanwhile; what you typed is still there.</source>
        <translation>Ninguém alterou %1 nesse meio-tempo; o que você digitou continua lá.</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>Excluir itens</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>Este é um perfil de produção.</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Excluindo: %1 de %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation>
            <numerusform>Excluir %Ln item de %1? Ele pode ser recuperado com Desfazer.</numerusform>
            <numerusform>Excluir %Ln itens de %1? Eles podem ser recuperados com Desfazer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Open existing item</source>
        <translation>Abrir item existente</translation>
    </message>
    <message>
        <source>Nothing was sent. The form says what is missing.</source>
        <translation>Nada foi enviado. O formulário diz o que falta.</translation>
    </message>
    <message>
        <source>Unsaved changes stay in their forms. Saving them offers to create the item again.</source>
        <translation>As alterações não salvas ficam nos formulários. Ao salvá-las, é oferecido criar o item de novo.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemCopies</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Copiar linha&amp;s</translation>
    </message>
    <message>
        <source>Copies the selected items with all attributes, as NDJSON</source>
        <translation>Copia os itens selecionados com todos os atributos, como NDJSON</translation>
    </message>
    <message>
        <source>Copy &amp;keys</source>
        <translation>Copiar ch&amp;aves</translation>
    </message>
    <message>
        <source>Copies the keys of the selected items, one a line</source>
        <translation>Copia as chaves dos itens selecionados, uma por linha</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Copiar dad&amp;os</translation>
    </message>
    <message>
        <source>Copies the data of the selected items, byte for byte</source>
        <translation>Copia os dados dos itens selecionados, byte por byte</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>Nenhum item está selecionado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</source>
        <translation>
            <numerusform>%Ln item é demais para copiar ou arrastar de uma vez. Exportar grava qualquer quantidade em um arquivo.</numerusform>
            <numerusform>%Ln itens são demais para copiar ou arrastar de uma vez. Exportar grava qualquer quantidade em um arquivo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemDetails</name>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (countdown)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Item details</source>
        <translation>Detalhes do item</translation>
    </message>
    <message>
        <source>Copies the value of the current attribute, whole and unchanged</source>
        <translation>Copia o valor do atributo atual, inteiro e inalterado</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Todos os atributos</translation>
    </message>
    <message>
        <source>Revision, moments, creator, SIDs and URL, as the service gave them</source>
        <translation>Revisão, momentos, criador, SIDs e URL, como o serviço os deu</translation>
    </message>
    <message>
        <source>The attributes of the item as the service gave them. Copying takes the value whole and unchanged.</source>
        <translation>Os atributos do item como o serviço os deu. Ao copiar, o valor é levado inteiro e sem alterações.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemForm</name>
    <message>
        <source>such as agent/1042</source>
        <translation>como agent/1042</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Comprimento da chave</translation>
    </message>
    <message>
        <source>Let the whole map expire…</source>
        <translation>Deixar o mapa inteiro expirar…</translation>
    </message>
    <message>
        <source>Collection TTL: deletes the map with every item in it</source>
        <translation>TTL do mapa: exclui o mapa com todos os itens dele</translation>
    </message>
    <message>
        <source>Create item</source>
        <translation>Criar item</translation>
    </message>
    <message>
        <source>Create item (Ctrl+Return)</source>
        <translation>Criar item (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation>Limpar formulário</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Cancelar solicitação</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Solicitação em andamento</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>Estado do formulário</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>C&amp;have:</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Novo item</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Novo item em %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Choose a map first.</source>
        <translation>Escolha um mapa primeiro.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>Informe uma chave.</translation>
    </message>
    <message>
        <source>Enter data: a JSON object, at least {}.</source>
        <translation>Informe dados: um objeto JSON, no mínimo {}.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Corrija o que está marcado acima.</translation>
    </message>
    <message>
        <source>Ready: Create item, or Ctrl+Return.</source>
        <translation>Pronto: Criar item ou Ctrl+Return.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>Problema na chave</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Collection TTL</source>
        <translation>TTL do mapa</translation>
    </message>
    <message>
        <source>What the item is called in its map: 1 to 320 characters, each different from the others. It cannot be changed later.</source>
        <translation>Como o item se chama no mapa: 1 a 320 caracteres, diferente de todos os outros. A chave não pode ser alterada depois.</translation>
    </message>
    <message>
        <source>Unfolds the collection TTL. It deletes the whole map with every item in it, not just this item.</source>
        <translation>Abre o TTL do mapa. Ele exclui o mapa inteiro com todos os itens dele, não só este item.</translation>
    </message>
    <message>
        <source>TT&amp;L (time to live):</source>
        <translation>TT&amp;L (tempo de vida):</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message>
        <source>Jump to key</source>
        <translation>Ir para a chave</translation>
    </message>
    <message>
        <source>Return: show the items from this key on (Ctrl+G)</source>
        <translation>Return: mostrar os itens a partir desta chave (Ctrl+G)</translation>
    </message>
    <message>
        <source>Load the failed page again</source>
        <translation>Carregar de novo a página que falhou</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recarregar</translation>
    </message>
    <message>
        <source>Load the items anew (F5)</source>
        <translation>Carregar os itens de novo (F5)</translation>
    </message>
    <message>
        <source>Filter items: text, key:agent, data.status = &quot;open&quot;</source>
        <translation>Filtrar itens: texto, key:agent, data.status = &quot;open&quot;</translation>
    </message>
    <message>
        <source>Choose the columns to show</source>
        <translation>Escolher as colunas a mostrar</translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation>Itens de %1</translation>
    </message>
    <message>
        <source>No map is open</source>
        <translation>Nenhum mapa aberto</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source> · from %1 on</source>
        <translation> · a partir de %1</translation>
    </message>
    <message>
        <source> · filtering and sorting…</source>
        <translation> · filtrando e ordenando…</translation>
    </message>
    <message>
        <source>Choose a map on the left.</source>
        <translation>Escolha um mapa à esquerda.</translation>
    </message>
    <message>
        <source>The items could not be loaded.</source>
        <translation>Não foi possível carregar os itens.</translation>
    </message>
    <message>
        <source>No item matches the filter.</source>
        <translation>Nenhum item corresponde ao filtro.</translation>
    </message>
    <message>
        <source>No key at or after this one.</source>
        <translation>Nenhuma chave igual a esta ou depois dela.</translation>
    </message>
    <message>
        <source>This map has no items yet.
Fill in the form on the right to create one.</source>
        <translation>Este mapa ainda não tem itens.
Preencha o formulário à direita para criar um.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation>
            <numerusform>%Ln carregado, completo</numerusform>
            <numerusform>%Ln carregados, completo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln carregado, depois um erro; Tentar novamente continua daí</numerusform>
            <numerusform>%Ln carregados, depois um erro; Tentar novamente continua daí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation>
            <numerusform>%Ln exibido, recarregando…</numerusform>
            <numerusform>%Ln exibidos, recarregando…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation>
            <numerusform>%Ln carregado, carregando mais…</numerusform>
            <numerusform>%Ln carregados, carregando mais…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation>
            <numerusform>parado: %Ln carregado, há mais</numerusform>
            <numerusform>parado: %Ln carregados, há mais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation>
            <numerusform>%Ln carregado, há mais</numerusform>
            <numerusform>%Ln carregados, há mais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation>
            <numerusform> · %Ln corresponde ao filtro</numerusform>
            <numerusform> · %Ln correspondem ao filtro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation>
            <numerusform> · %Ln corresponde ao filtro, só nos itens carregados</numerusform>
            <numerusform> · %Ln correspondem ao filtro, só nos itens carregados</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter items</source>
        <translation>Filtrar itens</translation>
    </message>
    <message>
        <source>Filter problem</source>
        <translation>Problema no filtro</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>Show all from the start</source>
        <translation>Exibir tudo desde o início</translation>
    </message>
    <message>
        <source>Create an item</source>
        <translation>Criar um item</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Tentar no&amp;vamente</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>E&amp;xcluir…</translation>
    </message>
    <message>
        <source>Return shows the items from this key on, in the order of the service, without loading those before it. Empty: from the first.</source>
        <translation>Return exibe os itens a partir desta chave, na ordem do serviço, sem carregar os anteriores. Vazio: a partir da primeira.</translation>
    </message>
    <message>
        <source>The items of the open map. Return opens the current one in a form. Several can be selected, copied, dragged out as NDJSON, changed or deleted. More are loaded as you scroll down.</source>
        <translation>Os itens do mapa aberto. Return abre o atual em um formulário. Vários podem ser selecionados, copiados, arrastados para fora como NDJSON, alterados ou excluídos. Mais itens são carregados ao rolar para baixo.</translation>
    </message>
    <message>
        <source>Asks, then deletes the selected items; the history keeps them</source>
        <translation>Pergunta e então exclui os itens selecionados; o histórico os guarda</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>Nenhum item está selecionado.</translation>
    </message>
    <message>
        <source>This map was deleted by somebody.</source>
        <translation>Alguém excluiu este mapa.</translation>
    </message>
    <message>
        <source>%1. It is not the whole map.</source>
        <translation>%1. Não é o mapa inteiro.</translation>
    </message>
    <message>
        <source>%1, then an error</source>
        <translation>%1, depois um erro</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>Pesquisar em tudo</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, parado</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Prosseguir</translation>
    </message>
    <message>
        <source>Searched %1 so far</source>
        <translation>Pesquisado em %1 até agora</translation>
    </message>
    <message>
        <source>Searched %1 from %2 on</source>
        <translation>Pesquisado em %1 a partir de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how much was searched: how many match</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln corresponde</numerusform>
            <numerusform>%Ln correspondem</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Items are shown for which all of this holds:&lt;/p&gt;</source>
        <translation>&lt;p&gt;São mostrados os itens para os quais tudo isto vale:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Map deleted. Items as last loaded.</source>
        <translation>Mapa excluído. Itens da última carga.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then the map was deleted</source>
        <translation>
            <numerusform>%Ln carregado, depois o mapa foi excluído</numerusform>
            <numerusform>%Ln carregados, depois o mapa foi excluído</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all items could be loaded.</source>
        <translation>Nem todos os itens puderam ser carregados.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Undo: created again</source>
        <translation>Desfazer: criado de novo</translation>
    </message>
    <message>
        <source>Redo: created again</source>
        <translation>Refazer: criado de novo</translation>
    </message>
    <message>
        <source>Undo: changed back</source>
        <translation>Desfazer: revertido</translation>
    </message>
    <message>
        <source>Redo: changed again</source>
        <translation>Refazer: alterado de novo</translation>
    </message>
    <message>
        <source>Undo: deleted</source>
        <translation>Desfazer: excluído</translation>
    </message>
    <message>
        <source>Redo: deleted</source>
        <translation>Refazer: excluído</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Criação</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alteração</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Exclusão</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ainda não se sabe</translation>
    </message>
    <message>
        <source>Done, later taken back</source>
        <translation>Feito, depois desfeito</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Não feito</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incerto</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LanguageMenu</name>
    <message>
        <source>As the &amp;system says (%1)</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Como o &amp;sistema indica (%1)</translation>
    </message>
    <message>
        <source>Syncdeck goes on in %1.</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>O Syncdeck continua em %1.</translation>
    </message>
    <message>
        <source>Syncdeck starts in %1 the next time.</source>
        <translation>O Syncdeck será iniciado em %1 da próxima vez.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Idio&amp;ma</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir um link</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Serviço:</translation>
    </message>
    <message>
        <source>Map:</source>
        <translation>Mapa:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Chave:</translation>
    </message>
    <message>
        <source>Profiles for this link</source>
        <translation>Perfis para este link</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>A link leads to this map:</source>
        <translation>Um link leva a este mapa:</translation>
    </message>
    <message>
        <source>A link leads to this item:</source>
        <translation>Um link leva a este item:</translation>
    </message>
    <message>
        <source>Open it with this &amp;profile:</source>
        <translation>Abri-lo com este &amp;perfil:</translation>
    </message>
    <message>
        <source>Opening it writes nothing, and what you have typed stays.</source>
        <translation>Abri-lo não grava nada, e o que você digitou permanece.</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (em uso)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkOpener</name>
    <message>
        <source>A dialog waits for your answer. Answer it, then open the link again.</source>
        <translation>Uma caixa de diálogo espera sua resposta. Responda e abra o link de novo.</translation>
    </message>
    <message>
        <source>Opening a link…</source>
        <translation>Abrindo um link…</translation>
    </message>
    <message>
        <source>Opened from a link: %1</source>
        <translation>Aberto por um link: %1</translation>
    </message>
    <message>
        <source>No profile is saved. Connect an account, then open the link again.</source>
        <translation>Nenhum perfil está salvo. Conecte uma conta e abra o link de novo.</translation>
    </message>
    <message>
        <source>It is meant for a profile named “%1” that is not here, or is of another account.</source>
        <translation>Ele é para um perfil chamado “%1”, que não está aqui ou é de outra conta.</translation>
    </message>
    <message>
        <source>It is meant for account %1, and no profile of that account is here.</source>
        <translation>Ele é para a conta %1, e não há aqui nenhum perfil dessa conta.</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>O link não foi aberto.</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Abrir conexões</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ListNotice</name>
    <message>
        <source>Table notice</source>
        <translation>Aviso da tabela</translation>
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
        <translation>Hora</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentativa</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID da solicitação</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message>
        <source>Filter by address, status or body</source>
        <translation>Filtrar por endereço, status ou corpo</translation>
    </message>
    <message>
        <source>&amp;Writes only</source>
        <translation>Somente gra&amp;vações</translation>
    </message>
    <message>
        <source>The list stands still; what comes meanwhile is shown afterwards</source>
        <translation>A lista fica parada; o que chegar nesse meio-tempo é exibido depois</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar como c&amp;url</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>Arquivo HTTP (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln solicitação</numerusform>
            <numerusform>%Ln solicitações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 de %Ln solicitação</numerusform>
            <numerusform>%1 de %Ln solicitações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation>
            <numerusform>em pausa, mais %Ln</numerusform>
            <numerusform>em pausa, mais %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation>
            <numerusform>Salvar %Ln solicitação como HAR</numerusform>
            <numerusform>Salvar %Ln solicitações como HAR</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Filtrar solicitações</translation>
    </message>
    <message>
        <source>Clear request log</source>
        <translation>Limpar registro de solicitações</translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation>Estado do registro de solicitações</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
    <message>
        <source>No request matches what is asked for above.</source>
        <translation>Nenhuma solicitação corresponde ao que se pede acima.</translation>
    </message>
    <message>
        <source>Nothing was asked of the service yet.</source>
        <translation>Nada foi solicitado ao serviço ainda.</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Salvar como HAR…</translation>
    </message>
    <message>
        <source>Shows only requests in whose address, status or bodies stands what you type.</source>
        <translation>Exibe somente solicitações em cujo endereço, status ou corpos consta o que você digita.</translation>
    </message>
    <message>
        <source>Err&amp;ors only</source>
        <translation>S&amp;omente erros</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Every request of this run, without credentials. The current one is shown in full beside.</source>
        <translation>Todas as solicitações desta execução, sem credenciais. A atual é exibida por inteiro ao lado.</translation>
    </message>
    <message>
        <source>Copy as twilio command</source>
        <translation>Copiar como comando twilio</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Conexões…</translation>
    </message>
    <message>
        <source>Shows the profiles: adds, changes and opens them</source>
        <translation>Mostra os perfis: adiciona, altera e abre</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>Abrir o &amp;sandbox</translation>
    </message>
    <message>
        <source>Opens the Sync service on this machine, with sample data</source>
        <translation>Abre o serviço Sync nesta máquina, com dados de exemplo</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nova &amp;janela</translation>
    </message>
    <message>
        <source>Opens another window, for another profile or map</source>
        <translation>Abre outra janela, para outro perfil ou mapa</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;ir</translation>
    </message>
    <message>
        <source>Closes Syncdeck; what is typed can be kept</source>
        <translation>Fecha o Syncdeck; o que foi digitado pode ser guardado</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Item</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Mapa</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transferência</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Exi&amp;bir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Nenhum mapa está aberto.</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Nenhuma conexão está aberta.</translation>
    </message>
    <message>
        <source>All co&amp;mmands…</source>
        <translation>Todos os c&amp;omandos…</translation>
    </message>
    <message>
        <source>Finds a command by some letters of its name</source>
        <translation>Encontra um comando por algumas letras do nome</translation>
    </message>
    <message>
        <source>&amp;Reload items</source>
        <translation>&amp;Recarregar itens</translation>
    </message>
    <message>
        <source>Loads the items anew; selection and place stay</source>
        <translation>Carrega os itens de novo; a seleção e a posição permanecem</translation>
    </message>
    <message>
        <source>Load &amp;all items</source>
        <translation>Carregar &amp;todos os itens</translation>
    </message>
    <message>
        <source>Loads the whole map into the table</source>
        <translation>Carrega o mapa inteiro na tabela</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Todos os itens estão carregados, ou ainda nenhum.</translation>
    </message>
    <message>
        <source>Reload &amp;services and maps</source>
        <translation>Recarregar &amp;serviços e mapas</translation>
    </message>
    <message>
        <source>Loads the tree on the left anew</source>
        <translation>Carrega de novo a árvore à esquerda</translation>
    </message>
    <message>
        <source>&amp;Jump to key</source>
        <translation>&amp;Ir para a chave</translation>
    </message>
    <message>
        <source>Shows the items from a key on</source>
        <translation>Exibe os itens a partir de uma chave</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>&amp;Filtrar itens</translation>
    </message>
    <message>
        <source>Goes to the line that narrows down the items</source>
        <translation>Vai para a linha que restringe os itens</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>&amp;Próxima parte</translation>
    </message>
    <message>
        <source>Takes the keyboard to the next part of the window</source>
        <translation>Leva o teclado à próxima parte da janela</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>Parte ant&amp;erior</translation>
    </message>
    <message>
        <source>Takes the keyboard to the part before</source>
        <translation>Leva o teclado à parte anterior</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>Takes back the latest step that was written</source>
        <translation>Reverte o último passo que foi gravado</translation>
    </message>
    <message>
        <source>Writes again what was undone last</source>
        <translation>Grava de novo o que foi desfeito por último</translation>
    </message>
    <message>
        <source>Something is being undone or redone.</source>
        <translation>Algo está sendo desfeito ou refeito.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada a desfazer.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Não há nada a refazer.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>&amp;Aparência</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de ferramentas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, short cut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Mostrar ou ocultar: %1</translation>
    </message>
    <message>
        <source>New</source>
        <comment>word in the toolbar</comment>
        <translation>Novo</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>word in the toolbar</comment>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>word in the toolbar</comment>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>word in the toolbar</comment>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Reload</source>
        <comment>word in the toolbar</comment>
        <translation>Recarregar</translation>
    </message>
    <message>
        <source>Load all</source>
        <comment>word in the toolbar</comment>
        <translation>Carregar tudo</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>word in the toolbar</comment>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>word in the toolbar</comment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>word in the toolbar</comment>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>word in the toolbar</comment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>word in the toolbar</comment>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>word in the toolbar</comment>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>word in the toolbar</comment>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>word in the toolbar</comment>
        <translation>Registro</translation>
    </message>
    <message>
        <source>History</source>
        <comment>word in the toolbar</comment>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Transfers</source>
        <comment>word in the toolbar</comment>
        <translation>Transferências</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>&amp;Barra de ferramentas</translation>
    </message>
    <message>
        <source>Words &amp;below the icons</source>
        <translation>Palavras a&amp;baixo dos ícones</translation>
    </message>
    <message>
        <source>Words be&amp;side the icons</source>
        <translation>Palavras ao &amp;lado dos ícones</translation>
    </message>
    <message>
        <source>&amp;Icons only</source>
        <translation>&amp;Somente ícones</translation>
    </message>
    <message>
        <source>Changes the look of the toolbar</source>
        <translation>Altera a aparência da barra de ferramentas</translation>
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
        <translation>Estado da lista</translation>
    </message>
    <message>
        <source>Where you were: profile %1.</source>
        <translation>Onde você estava: perfil %1.</translation>
    </message>
    <message>
        <source>Where you were: map %1 with profile %2.</source>
        <translation>Onde você estava: mapa %1 com o perfil %2.</translation>
    </message>
    <message>
        <source>The secret of this profile lies in your keychain, which is locked and may ask for its password first.</source>
        <translation>O segredo deste perfil está no seu chaveiro, que está bloqueado e pode pedir a senha antes.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message>
        <source>&amp;New map…</source>
        <translation>&amp;Novo mapa…</translation>
    </message>
    <message>
        <source>&amp;Attributes and permissions…</source>
        <translation>&amp;Atributos e permissões…</translation>
    </message>
    <message>
        <source>Copy &amp;SID</source>
        <translation>Copiar &amp;SID</translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation>Copiar n&amp;ome</translation>
    </message>
    <message>
        <source>&amp;Delete map…</source>
        <translation>&amp;Excluir mapa…</translation>
    </message>
    <message>
        <source>Created map %1</source>
        <translation>Mapa %1 criado</translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation>Excluir um mapa</translation>
    </message>
    <message>
        <source>Delete the map %1 with every item in it? Its items are read and kept in the history first. Other programs that use the map lose it at once.</source>
        <translation>Excluir o mapa %1 com todos os itens dele? Antes, os itens são lidos e guardados no histórico. Outros programas que usam o mapa o perdem na hora.</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Excluir mapa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The history keeps its items.</source>
        <translation>O histórico guarda os itens dele.</translation>
    </message>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation>
            <numerusform>Excluindo o mapa %1: %Ln item guardado no histórico</numerusform>
            <numerusform>Excluindo o mapa %1: %Ln itens guardados no histórico</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Mapa %1 excluído com %Ln item</numerusform>
            <numerusform>Mapa %1 excluído com %Ln itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes another map in the service that is chosen</source>
        <translation>Cria outro mapa no serviço escolhido</translation>
    </message>
    <message>
        <source>Shows what the service says about the map, and who may use it</source>
        <translation>Mostra o que o serviço diz sobre o mapa e quem pode usá-lo</translation>
    </message>
    <message>
        <source>Copies the SID of the map or service that is chosen</source>
        <translation>Copia o SID do mapa ou serviço escolhido</translation>
    </message>
    <message>
        <source>Copies the unique name of the map</source>
        <translation>Copia o nome exclusivo do mapa</translation>
    </message>
    <message>
        <source>Asks for the name, keeps the items in the history, deletes the map</source>
        <translation>Pede o nome, guarda os itens no histórico, exclui o mapa</translation>
    </message>
    <message>
        <source>No map is chosen in the tree.</source>
        <translation>Nenhum mapa está escolhido na árvore.</translation>
    </message>
    <message>
        <source>No service is chosen in the tree.</source>
        <translation>Nenhum serviço está escolhido na árvore.</translation>
    </message>
    <message>
        <source>This map has no name.</source>
        <translation>Este mapa não tem nome.</translation>
    </message>
    <message>
        <source>A map is being deleted.</source>
        <translation>Um mapa está sendo excluído.</translation>
    </message>
    <message>
        <source>Create map again…</source>
        <translation>Criar mapa de novo…</translation>
    </message>
    <message>
        <source>Reload list of maps</source>
        <translation>Recarregar lista de mapas</translation>
    </message>
    <message>
        <source>Created map %1 again</source>
        <translation>Mapa %1 criado de novo</translation>
    </message>
    <message>
        <source>It has no items yet. What is in the forms can be saved in it.</source>
        <translation>Ele ainda não tem itens. O que está nos formulários pode ser salvo nele.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapChooser</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (este)</translation>
    </message>
    <message>
        <source>unique name or SID</source>
        <translation>nome exclusivo ou SID</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>Per&amp;fil:</translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation>&amp;Mapa:</translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation>Outro perfil</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Outro serviço</translation>
    </message>
    <message>
        <source>Other map</source>
        <translation>Outro mapa</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>S&amp;erviço:</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapDialog</name>
    <message>
        <source>Map %1</source>
        <translation>Mapa %1</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Atributos</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>&amp;Permissões</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nome exclusivo</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>SID do serviço</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID da conta</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualizado</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Criado por</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Map attributes</source>
        <translation>Atributos do mapa</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::NewMapDialog</name>
    <message>
        <source>New map</source>
        <translation>Novo mapa</translation>
    </message>
    <message>
        <source>empty: known by its SID alone</source>
        <translation>vazio: conhecido somente pelo SID</translation>
    </message>
    <message>
        <source>seconds; empty: the map never expires</source>
        <translation>segundos; vazio: o mapa nunca expira</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>&amp;Unique name:</source>
        <translation>&amp;Nome exclusivo:</translation>
    </message>
    <message>
        <source>&amp;TTL of the map with all its items:</source>
        <translation>&amp;TTL do mapa com todos os seus itens:</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Criar mapa</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Map TTL</source>
        <translation>TTL do mapa</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nome exclusivo</translation>
    </message>
    <message>
        <source>Unique name problem</source>
        <translation>Problema no nome exclusivo</translation>
    </message>
    <message>
        <source>What the map is called in its service, at most 320 characters. It cannot be changed later.</source>
        <translation>Como o mapa se chama no serviço, no máximo 320 caracteres. Não pode ser alterado depois.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Notifier</name>
    <message>
        <source>Open connections</source>
        <translation>Abrir conexões</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Enter secret</source>
        <translation>Digitar segredo</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OneItemActions</name>
    <message>
        <source>D&amp;uplicate item</source>
        <translation>D&amp;uplicar item</translation>
    </message>
    <message>
        <source>&amp;History of this item</source>
        <translation>His&amp;tórico deste item</translation>
    </message>
    <message>
        <source>&amp;Rename key…</source>
        <translation>&amp;Renomear chave…</translation>
    </message>
    <message>
        <source>Puts key, data and TTL into the form for a new item</source>
        <translation>Coloca chave, dados e TTL no formulário de um novo item</translation>
    </message>
    <message>
        <source>Shows what was written to this item</source>
        <translation>Mostra o que foi gravado neste item</translation>
    </message>
    <message>
        <source>Creates the item under another key, checks it, and deletes the old one</source>
        <translation>Cria o item com outra chave, verifica-o e exclui o antigo</translation>
    </message>
    <message>
        <source>Select one item in the table.</source>
        <translation>Selecione um item na tabela.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>O formulário de um novo item está em uso. Crie-o ou limpe-o antes.</translation>
    </message>
    <message>
        <source>%1-copy</source>
        <comment>key of a duplicate</comment>
        <translation>%1-copia</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>O formulário de %1 tem alterações não salvas. Salve-o ou feche-o antes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 foi renomeado para %2</translation>
    </message>
    <message>
        <source>%1 was created, but %2 was not deleted: %3 Both exist now.</source>
        <translation>%1 foi criado, mas %2 não foi excluído: %3 Agora ambos existem.</translation>
    </message>
    <message>
        <source>The item is there under both keys.</source>
        <translation>O item existe com as duas chaves.</translation>
    </message>
    <message>
        <source>%1 was not renamed: %2</source>
        <translation>%1 não foi renomeado: %2</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar &amp;link</translation>
    </message>
    <message>
        <source>Copies an address that opens the item or map in Syncdeck</source>
        <translation>Copia um endereço que abre o item ou o mapa no Syncdeck</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Nenhum mapa está aberto.</translation>
    </message>
    <message>
        <source>There can be no link to %1.</source>
        <translation>Não pode haver um link para %1.</translation>
    </message>
    <message>
        <source>Links with characters that cannot be seen, or with steps between folders, are opened by nobody.</source>
        <translation>Links com caracteres que não se veem, ou com passos entre pastas, não são abertos por ninguém.</translation>
    </message>
    <message>
        <source>Copied a link to %1.</source>
        <translation>Link para %1 copiado.</translation>
    </message>
    <message>
        <source>It opens there in Syncdeck, with a profile of account %1.</source>
        <translation>Ele é aberto lá no Syncdeck, com um perfil da conta %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OpenMap</name>
    <message>
        <source>No connection is open.</source>
        <translation>Nenhuma conexão está aberta.</translation>
    </message>
    <message>
        <source>Your administrator allows no writing with this profile.</source>
        <translation>O administrador não permite gravar com este perfil.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation>Este perfil é somente leitura: nada pode ser gravado.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Visão geral</translation>
    </message>
    <message>
        <source>Shows in charts what the items of the map are like</source>
        <translation>Mostra em gráficos como são os itens do mapa</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewPanel</name>
    <message>
        <source>C&amp;lear selection</source>
        <translation>&amp;Limpar seleção</translation>
    </message>
    <message>
        <source>Take what was chosen in the charts out of the filter</source>
        <translation>Retirar do filtro o que foi escolhido nos gráficos</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Tamanho dos dados</translation>
    </message>
    <message>
        <source>Items by the size of their data</source>
        <translation>Itens pelo tamanho dos dados</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiração</translation>
    </message>
    <message>
        <source>Items by when they expire</source>
        <translation>Itens por quando expiram</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criação</translation>
    </message>
    <message>
        <source>Items by when they were created</source>
        <translation>Itens por quando foram criados</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Criado por</translation>
    </message>
    <message>
        <source>Items by who created them</source>
        <translation>Itens por quem os criou</translation>
    </message>
    <message>
        <source>%1. Return filters the table by a bar, and again takes that back.</source>
        <translation>%1. Return filtra a tabela por uma barra, e de novo o desfaz.</translation>
    </message>
    <message>
        <source>Choose a map to see what its items are like.</source>
        <translation>Escolha um mapa para ver como são os itens dele.</translation>
    </message>
    <message>
        <source>This map has no items yet.</source>
        <translation>Este mapa ainda não tem itens.</translation>
    </message>
    <message>
        <source>No items are loaded yet.</source>
        <translation>Nenhum item carregado ainda.</translation>
    </message>
    <message>
        <source>The whole map: %1</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>O mapa inteiro: %1</translation>
    </message>
    <message>
        <source>Only what is loaded so far: %1. More items exist; Load all counts them too.</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>Somente o que foi carregado até agora: %1. Há mais itens; Carregar tudo os conta também.</translation>
    </message>
    <message>
        <source>Overview state</source>
        <translation>Estado da visão geral</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Limpar seleção</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PermissionsPage</name>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Tentar novamente</translation>
    </message>
    <message>
        <source>identity, such as agent-1042</source>
        <translation>identidade, como agent-1042</translation>
    </message>
    <message>
        <source>Lets this identity read; the boxes above change the rest</source>
        <translation>Permite que esta identidade leia; as caixas acima alteram o resto</translation>
    </message>
    <message>
        <source>Permissions state</source>
        <translation>Estado das permissões</translation>
    </message>
    <message>
        <source>This profile is read-only: permissions cannot be changed.</source>
        <translation>Este perfil é somente leitura: as permissões não podem ser alteradas.</translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation>Por que nada pode ser alterado</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidade</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gerenciar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>No permissions are set: clients get what the service&apos;s default gives.</source>
        <translation>Nenhuma permissão está definida: os clientes recebem o padrão do serviço.</translation>
    </message>
    <message>
        <source>Permission of %1 set.</source>
        <translation>Permissão de %1 definida.</translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation>Remover permissão</translation>
    </message>
    <message>
        <source>Remove the permission of this identity?</source>
        <translation>Remover a permissão desta identidade?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>The answer was lost. The list was read again; it shows what holds now.</source>
        <translation>A resposta se perdeu. A lista foi lida de novo; ela mostra o que vale agora.</translation>
    </message>
    <message>
        <source>Add permission</source>
        <translation>Adicionar permissão</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;dicionar</translation>
    </message>
    <message>
        <source>What the service answered cannot be read. Set it anew by entering the identity below.</source>
        <translation>Não é possível ler o que o serviço respondeu. Defina a permissão de novo informando a identidade abaixo.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlaceOpener</name>
    <message>
        <source>The profile %1 is not there any more.</source>
        <translation>O perfil %1 não existe mais.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanDialog</name>
    <message>
        <source>Plan: %1</source>
        <translation>Plano: %1</translation>
    </message>
    <message>
        <source>Into map %1. Nothing has been written yet.</source>
        <translation>Para o mapa %1. Nada foi gravado ainda.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>To go on, type the map’s name: %1</source>
        <translation>Para continuar, digite o nome do mapa: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Gravar %Ln item</numerusform>
            <numerusform>&amp;Gravar %Ln itens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation>
            <numerusform>%Ln linha define um TTL do mapa: passado esse tempo, o mapa inteiro é excluído com todos os itens dele.</numerusform>
            <numerusform>%Ln linhas definem um TTL do mapa: passado esse tempo, o mapa inteiro é excluído com todos os itens dele.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write items</source>
        <translation>Gravar itens</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Digitar o nome</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanModel</name>
    <message>
        <source>never expires</source>
        <translation>nunca expira</translation>
    </message>
    <message>
        <source>whole map: %1</source>
        <translation>mapa inteiro: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflito</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Inválido</translation>
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
        <translation>Não há nada a fazer.</translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation>Todas as linhas (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>O que muda</translation>
    </message>
    <message>
        <source>Plan summary</source>
        <translation>Resumo do plano</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Mostrar linhas</translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation>Linha do plano</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>What would be done with each line, and why. Nothing is written yet.</source>
        <translation>O que seria feito com cada linha, e por quê. Nada é gravado ainda.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProfileEditor</name>
    <message>
        <source>&amp;Name:</source>
        <translation>N&amp;ome:</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>A&amp;mbiente:</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>&amp;URL base:</translation>
    </message>
    <message>
        <source>&amp;Account SID:</source>
        <translation>SID da &amp;conta:</translation>
    </message>
    <message>
        <source>AC and 32 digits</source>
        <translation>AC e 32 dígitos</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>C&amp;redential:</source>
        <translation>Cre&amp;dencial:</translation>
    </message>
    <message>
        <source>API &amp;key SID:</source>
        <translation>SID da chave de A&amp;PI:</translation>
    </message>
    <message>
        <source>SK and 32 digits</source>
        <translation>SK e 32 dígitos</translation>
    </message>
    <message>
        <source>&amp;Default service:</source>
        <translation>Serviço pad&amp;rão:</translation>
    </message>
    <message>
        <source>optional: SID, unique name or default</source>
        <translation>opcional: SID, nome exclusivo ou default</translation>
    </message>
    <message>
        <source>Read-&amp;only: never write with this profile</source>
        <translation>Somente &amp;leitura: nunca gravar com este perfil</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>T&amp;estar a conexão</translation>
    </message>
    <message>
        <source>the Auth Token or the key’s secret</source>
        <translation>o Auth Token ou o segredo da chave</translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation>deixe vazio para manter o armazenado</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Informe um nome.</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>Informe o segredo.</translation>
    </message>
    <message>
        <source>Cancel &amp;test</source>
        <translation>Cancelar t&amp;este</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected. The account has no services yet.</source>
        <translation>Conectado. A conta ainda não tem serviços.</translation>
    </message>
    <message>
        <source>Connected. Services: %1%2</source>
        <translation>Conectado. Serviços: %1%2</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problema em %1</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nome do perfil</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL base</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID da conta</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>SID da chave de API</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Segredo</translation>
    </message>
    <message>
        <source>Default service</source>
        <translation>Serviço padrão</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Test outcome</source>
        <translation>Resultado do teste</translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation>Escolher arquivo de CA</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>Arqu&amp;ivo de CA:</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Arquivo de CA</translation>
    </message>
    <message>
        <source>optional: your company’s certificates, PEM</source>
        <translation>opcional: certificados da sua empresa, PEM</translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation>Informe o caminho completo.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>O arquivo não contém nenhum certificado em formato PEM.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Não é possível ler o arquivo: %1</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Escolher um arquivo de CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>Se&amp;gredo:</translation>
    </message>
    <message>
        <source>S&amp;how the secret</source>
        <translation>Mos&amp;trar o segredo</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>Procur&amp;ar…</translation>
    </message>
    <message>
        <source>What you call this connection; it is shown in the window always.</source>
        <translation>Como você chama esta conexão; o nome é sempre exibido na janela.</translation>
    </message>
    <message>
        <source>How much is at stake. On a production profile, changes to many items ask for the map&apos;s name first.</source>
        <translation>Quanto está em jogo. Em um perfil de produção, alterações em muitos itens pedem antes o nome do mapa.</translation>
    </message>
    <message>
        <source>Where the service is. Credentials go to this address and to no other. Plain http is taken for this machine alone.</source>
        <translation>Onde o serviço está. As credenciais vão para este endereço e para nenhum outro. http simples só é aceito para esta máquina.</translation>
    </message>
    <message>
        <source>The account, as the Twilio console shows it.</source>
        <translation>A conta, como o console da Twilio a mostra.</translation>
    </message>
    <message>
        <source>An API key can be withdrawn by itself; the Auth Token opens everything of the account.</source>
        <translation>Uma chave de API pode ser revogada sozinha; o Auth Token abre tudo da conta.</translation>
    </message>
    <message>
        <source>Which API key; its secret goes into the next field.</source>
        <translation>Qual chave de API; o segredo dela vai no campo seguinte.</translation>
    </message>
    <message>
        <source>It is kept by the keychain of this machine, never in a file.</source>
        <translation>É guardado pelo chaveiro desta máquina, nunca em um arquivo.</translation>
    </message>
    <message>
        <source>The service that is opened first; empty: the first in the list.</source>
        <translation>O serviço que é aberto primeiro; vazio: o primeiro da lista.</translation>
    </message>
    <message>
        <source>Every write is refused before it leaves this machine.</source>
        <translation>Toda gravação é recusada antes de sair desta máquina.</translation>
    </message>
    <message>
        <source>Your administrator has set this profile up. What you enter is its secret.</source>
        <translation>Seu administrador preparou este perfil. O que você digita é o segredo dele.</translation>
    </message>
    <message>
        <source>Your administrator has made this account read-only.</source>
        <translation>Seu administrador tornou esta conta somente leitura.</translation>
    </message>
    <message>
        <source>The blanks or line breaks around it are left out.</source>
        <translation>Os espaços ou quebras de linha em volta são deixados de fora.</translation>
    </message>
    <message>
        <source>Administrator&apos;s decision</source>
        <translation>Decisão do administrador</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Definido pelo administrador.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you</source>
        <translation>Digite o segredo que o administrador lhe deu</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>O proxy %1 não aceita este nome de usuário e esta senha.</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it lets requests through.</source>
        <translation>O proxy %1 precisa saber quem você é antes de deixar passar solicitações.</translation>
    </message>
    <message>
        <source>What you enter goes to this proxy alone, and is forgotten when Syncdeck ends.</source>
        <translation>O que você informar vai somente para este proxy e é esquecido quando o Syncdeck for encerrado.</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Usuário do proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Senha do proxy</translation>
    </message>
    <message>
        <source>Sho&amp;w the password</source>
        <translation>&amp;Mostrar a senha</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Nome de &amp;usuário:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Senha:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RecentMaps</name>
    <message>
        <source>&amp;Recent maps</source>
        <translation>Mapas &amp;recentes</translation>
    </message>
    <message>
        <source>Opens this map: service %1</source>
        <translation>Abre este mapa: serviço %1</translation>
    </message>
    <message>
        <source>Pin map</source>
        <translation>Fixar mapa</translation>
    </message>
    <message>
        <source>Keeps the map at the top of the recent maps and on the welcome page</source>
        <translation>Mantém o mapa no início dos mapas recentes e na página de boas-vindas</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Nenhum mapa está aberto.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Pinned %1 to the welcome page</source>
        <translation>%1 fixado na página de boas-vindas</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 não está mais fixado</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RenameDialog</name>
    <message>
        <source>Rename key</source>
        <translation>Renomear chave</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nova chave</translation>
    </message>
    <message>
        <source>New key problem</source>
        <translation>Problema na nova chave</translation>
    </message>
    <message>
        <source>New key of %1:</source>
        <translation>Nova chave de %1:</translation>
    </message>
    <message>
        <source>The service cannot rename items: the item is created under the new key and checked, then the old one is deleted. Undo takes back both. Programs that use the old key no longer find the item.</source>
        <translation>O serviço não pode renomear itens: o item é criado com a nova chave e verificado; depois o antigo é excluído. Desfazer reverte as duas coisas. Programas que usam a chave antiga não encontram mais o item.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation>Registro de solicitações</translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation>Registro de so&amp;licitações</translation>
    </message>
    <message>
        <source>%1: it is in the clipboard</source>
        <translation>%1: está na área de transferência</translation>
    </message>
    <message>
        <source>Credentials are named by environment variables, not contained.</source>
        <translation>As credenciais são indicadas por variáveis de ambiente, não incluídas.</translation>
    </message>
    <message>
        <source>There is no such command for this request.</source>
        <translation>Não há comando desse tipo para esta solicitação.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation>
            <numerusform>%Ln solicitação salva como %1</numerusform>
            <numerusform>%Ln solicitações salvas como %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows every request and its answer</source>
        <translation>Mostra cada solicitação e a resposta dela</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message>
        <source>Stopped: %1</source>
        <translation>Parado: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: concluído</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: cancelado</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Começando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em execução</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausando…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>In another program</source>
        <translation>Em outro programa</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompido</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Concluído: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln gravado</numerusform>
            <numerusform>%Ln gravados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln mantido como estava</numerusform>
            <numerusform>%Ln mantidos como estavam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln com falha</numerusform>
            <numerusform>%Ln com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln incerto</numerusform>
            <numerusform>%Ln incertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln inválido</numerusform>
            <numerusform>%Ln inválidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln não feito</numerusform>
            <numerusform>%Ln não feitos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln deles sobre o que alguém tinha gravado ou excluído desde o plano; o histórico tem isso.</numerusform>
            <numerusform>%Ln deles sobre o que alguém tinha gravado ou excluído desde o plano; o histórico tem isso.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ScopeChooser</name>
    <message>
        <source>Which items</source>
        <translation>Que itens</translation>
    </message>
    <message>
        <source>&amp;Selected items (%1)</source>
        <translation>Itens &amp;selecionados (%1)</translation>
    </message>
    <message>
        <source>&amp;All items of the map</source>
        <translation>&amp;Todos os itens do mapa</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Itens selecionados</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>Itens correspondentes</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Todos os itens</translation>
    </message>
    <message>
        <source>Items that matc&amp;h the filter (there is none)</source>
        <translation>Itens que correspon&amp;dem ao filtro (não há nenhum)</translation>
    </message>
    <message>
        <source>All items of the map that matc&amp;h %1</source>
        <translation>Todos os itens do mapa que correspon&amp;dem a %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Não é possível criar a pasta %1.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written to %2.</source>
        <translation>Não é possível gravar a imagem %1 em %2.</translation>
    </message>
    <message>
        <source>Step “%1” did not come about. The window said: %2</source>
        <translation>A etapa “%1” não aconteceu. A janela disse: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation>
            <numerusform>%Ln imagem está em %1</numerusform>
            <numerusform>%Ln imagens estão em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact centre EU</source>
        <translation>Central de contato UE</translation>
    </message>
    <message>
        <source>Contact centre test</source>
        <translation>Central de contato teste</translation>
    </message>
    <message>
        <source>My trial account</source>
        <translation>Minha conta de avaliação</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Change &amp;many items…</source>
        <translation>&amp;Alterar vários itens…</translation>
    </message>
    <message>
        <source>C&amp;opy items to another map…</source>
        <translation>C&amp;opiar itens para outro mapa…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Comparar com…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Um momento</translation>
    </message>
    <message>
        <source>Reading the items…</source>
        <translation>Lendo os itens…</translation>
    </message>
    <message>
        <source>Reading the items: %1</source>
        <translation>Lendo os itens: %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation>Lendo o arquivo: %1 %</translation>
    </message>
    <message>
        <source>Comparing with the other map…</source>
        <translation>Comparando com o outro mapa…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>map, profile or service</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Noting what is to be written…</source>
        <translation>Anotando o que será gravado…</translation>
    </message>
    <message>
        <source>Comparing with the map: %1</source>
        <translation>Comparando com o mapa: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>%Ln item exportado</numerusform>
            <numerusform>%Ln itens exportados</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the other map: %1</source>
        <translation>Comparando com o outro mapa: %1</translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation>
            <numerusform>Comparando: %Ln item examinado</numerusform>
            <numerusform>Comparando: %Ln itens examinados</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting what is to be written: %1</source>
        <translation>Anotando o que será gravado: %1</translation>
    </message>
    <message>
        <source>Reads a file of items, shows a plan, and writes it when you say so</source>
        <translation>Lê um arquivo de itens, mostra um plano e o grava quando você mandar</translation>
    </message>
    <message>
        <source>Writes items to a file</source>
        <translation>Grava itens em um arquivo</translation>
    </message>
    <message>
        <source>Deletes many items, or changes their TTL or one member of their data</source>
        <translation>Exclui muitos itens, ou altera o TTL ou um membro dos dados deles</translation>
    </message>
    <message>
        <source>Writes items into another map, service or profile</source>
        <translation>Grava itens em outro mapa, serviço ou perfil</translation>
    </message>
    <message>
        <source>Shows what differs between this map and another one or a file</source>
        <translation>Mostra o que difere entre este mapa e outro mapa ou um arquivo</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Nenhum mapa está aberto.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferButton</name>
    <message>
        <source>Shows the transfers</source>
        <translation>Mostra as transferências</translation>
    </message>
    <message>
        <source>Transfer progress</source>
        <translation>Progresso das transferências</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers under way</source>
        <translation>
            <numerusform>%Ln transferência em andamento</numerusform>
            <numerusform>%Ln transferências em andamento</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>transfer, items done, items</comment>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>transfer, items done</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers failed</source>
        <translation>
            <numerusform>%Ln transferência falhou</numerusform>
            <numerusform>%Ln transferências falharam</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferência</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Início</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation>Transferências</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Transferê&amp;ncias</translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Mostrar transferências</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>What was under way is looked up first, so nothing is written twice.</source>
        <translation>O que estava em andamento é verificado primeiro, para que nada seja gravado duas vezes.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation>Transferências em andamento</translation>
    </message>
    <message>
        <source>Imports, copies and changes to many items can go on the next time you open this profile. Exports are given up; their files do not appear.</source>
        <translation>Importações, cópias e alterações em muitos itens podem continuar da próxima vez que você abrir este perfil. As exportações são abandonadas; os arquivos delas não aparecem.</translation>
    </message>
    <message>
        <source>&amp;Pause them and close</source>
        <translation>&amp;Pausar e fechar</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation>
            <numerusform>%Ln linha salva como %1</numerusform>
            <numerusform>%Ln linhas salvas como %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation>
            <numerusform>%Ln transferência foi interrompida antes.</numerusform>
            <numerusform>%Ln transferências foram interrompidas antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation>
            <numerusform>%Ln transferência está em andamento.</numerusform>
            <numerusform>%Ln transferências estão em andamento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows imports, exports and other long work</source>
        <translation>Mostra importações, exportações e outros trabalhos longos</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersPanel</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>Salvar re&amp;latório…</translation>
    </message>
    <message>
        <source>Ends it for good; what is written stays written, and can be undone</source>
        <translation>Encerra de vez; o que foi gravado fica gravado e pode ser desfeito</translation>
    </message>
    <message>
        <source>As a file that can be imported again</source>
        <translation>Como um arquivo que pode ser importado de novo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
    <message>
        <source>Save the lines that were not done</source>
        <translation>Salvar as linhas que não foram feitas</translation>
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
        <translation>Pausar transferência</translation>
    </message>
    <message>
        <source>Go on with transfer</source>
        <translation>Continuar transferência</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>Cancelar transferência</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Salvar relatório</translation>
    </message>
    <message>
        <source>Save failed lines</source>
        <translation>Salvar linhas com falha</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirar da lista</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>Lista de transferências</translation>
    </message>
    <message>
        <source>No transfer yet. Imports, exports, copies and changes to many items are listed here while they run and afterwards.</source>
        <translation>Nenhuma transferência ainda. Importações, exportações, cópias e alterações em muitos itens são listadas aqui enquanto são executadas e depois.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save failed lines…</source>
        <translation>Salvar linhas com falha…</translation>
    </message>
    <message>
        <source>Imports, exports, copies and changes to many items, the latest first. Those that were broken off can go on.</source>
        <translation>Importações, exportações, cópias e alterações em muitos itens, da mais recente à mais antiga. As que foram interrompidas podem continuar.</translation>
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
        <translation>Alterar &amp;para, a partir de agora:</translation>
    </message>
    <message>
        <source>&amp;Never expire</source>
        <translation>Nunca e&amp;xpirar</translation>
    </message>
    <message>
        <source>Saving sends no TTL, so the expiry stays as it is.</source>
        <translation>Salvar não envia TTL; a expiração fica como está.</translation>
    </message>
    <message>
        <source>Saving sends a new TTL, counted from the moment of saving.</source>
        <translation>Salvar envia um novo TTL, contado a partir do momento de salvar.</translation>
    </message>
    <message>
        <source>Saving takes the expiry away: the item stays until it is deleted.</source>
        <translation>Salvar retira a expiração: o item permanece até ser excluído.</translation>
    </message>
    <message>
        <source>Kee&amp;p: expires %1 (%2)</source>
        <comment>countdown, moment</comment>
        <translation>Ma&amp;nter: expira %1 (%2)</translation>
    </message>
    <message>
        <source>Kee&amp;p: never expires</source>
        <translation>Ma&amp;nter: nunca expira</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds</source>
        <translation>1h, 2d, 90 min ou segundos</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WelcomePage</name>
    <message>
        <source>Welcome to Syncdeck</source>
        <translation>Bem-vindo ao Syncdeck</translation>
    </message>
    <message>
        <source>Look at, create and change the items of Twilio Sync maps, without losing anything.</source>
        <translation>Veja, crie e altere os itens de mapas do Twilio Sync, sem perder nada.</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Experimentar o &amp;sandbox</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Experimentar o sandbox</translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation>&amp;Conectar uma conta</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Conectar uma conta</translation>
    </message>
    <message>
        <source>A Sync service on this machine with sample data. No account, no network, nothing to break.</source>
        <translation>Um serviço Sync nesta máquina com dados de exemplo. Sem conta, sem rede, nada a quebrar.</translation>
    </message>
    <message>
        <source>Your own services. The secret goes to this machine’s keychain and nowhere else.</source>
        <translation>Seus próprios serviços. O segredo vai para o chaveiro desta máquina e para nenhum outro lugar.</translation>
    </message>
    <message>
        <source>Read the first ste&amp;ps</source>
        <translation>Ler os primeiros &amp;passos</translation>
    </message>
    <message>
        <source>Read the first steps</source>
        <translation>Ler os primeiros passos</translation>
    </message>
    <message>
        <source>A page of the manual, which comes with the program. Later, F1 opens the page on what you are working with.</source>
        <translation>Uma página do manual, que vem com o programa. Depois, F1 abre a página sobre aquilo em que você está trabalhando.</translation>
    </message>
    <message>
        <source>Pinned and recent maps</source>
        <translation>Mapas fixados e recentes</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>map, profile</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open pinned map %1</source>
        <translation>Abrir o mapa fixado %1</translation>
    </message>
    <message>
        <source>Open recent map %1</source>
        <translation>Abrir o mapa recente %1</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Contin&amp;uar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message>
        <source>about %1</source>
        <translation>cerca de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>some seconds left</source>
        <translation>faltam alguns segundos</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>falta cerca de %1</translation>
    </message>
    <message>
        <source>Load all items of the map (Ctrl+Shift+A)</source>
        <translation>Carregar todos os itens do mapa (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 de %2 carregados</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, em pausa</translation>
    </message>
    <message>
        <source>%1, loading all…</source>
        <translation>%1, carregando tudo…</translation>
    </message>
    <message>
        <source>%1, loading all… %2</source>
        <translation>%1, carregando tudo… %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln carregado, depois um erro; Tentar novamente continua daí</numerusform>
            <numerusform>%Ln carregados, depois um erro; Tentar novamente continua daí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln carregado</numerusform>
            <numerusform>%Ln carregados</numerusform>
        </translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Carregar tudo</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>Pausar carregamento</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Continuar carregamento</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Parar carregamento</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>Carre&amp;gar tudo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items, of all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>Parar de carregar; o que foi carregado permanece</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Todos os itens estão carregados, ou ainda nenhum.</translation>
    </message>
</context>
</TS>
