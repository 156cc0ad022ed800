# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0

# How this project makes its targets: one place for language level, warnings and Qt's strictness.
# Every room is `syncdeck_room(NAME USES … SOURCES …)`, every test `syncdeck_test(NAME …)`.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

add_library(syncdeck_options INTERFACE)
target_include_directories(syncdeck_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(syncdeck_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SYNCDECK_VERSION="${PROJECT_VERSION}")
# Programs link the same code as libraries do.
target_compile_options(syncdeck_options INTERFACE -fPIC)
target_compile_options(syncdeck_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    -Wcast-align -Wformat=2 -Wimplicit-fallthrough)
if(SYNCDECK_WARNINGS_AS_ERRORS)
    target_compile_options(syncdeck_options INTERFACE -Werror)
    # clang reports that libstdc++ 12 uses a deprecated function within std::stable_sort.
    target_compile_options(syncdeck_options INTERFACE
        $<$<CXX_COMPILER_ID:Clang>:-Wno-error=deprecated-declarations>)
endif()
if(SYNCDECK_FUZZERS)
    target_compile_options(syncdeck_options INTERFACE -fsanitize=fuzzer-no-link)
    # Optimised as the fuzzers are, with what Qt's headers check all the same.
    target_compile_definitions(syncdeck_options INTERFACE QT_FORCE_ASSERTS)
endif()
if(SYNCDECK_SANITIZERS)
    target_compile_options(syncdeck_options INTERFACE -fsanitize=${SYNCDECK_SANITIZERS}
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(syncdeck_options INTERFACE -fsanitize=${SYNCDECK_SANITIZERS})
endif()

# The headers that most files need, compiled once instead of once a file: one list for everything without
# a window, one for what has one. They are few on purpose: of the standard library and Qt, what stands in a
# tenth of the files or is costly to read. All of QtCore in one took longer to load than it saved. Every
# file still includes what it uses; the preset `lint` builds without precompiled headers and shows it.
# Qt Test's headers cannot be among them: they depend on a definition that differs from folder to folder.
set(SYNCDECK_PRECOMPILED_core
    <algorithm> <array> <chrono> <cstddef> <cstdint> <deque> <expected> <functional> <iterator> <memory>
    <optional> <span> <string> <string_view> <utility> <variant> <vector>
    <QByteArray> <QByteArrayView> <QCoreApplication> <QDateTime> <QFuture> <QFutureWatcher> <QHash> <QList>
    <QLocale> <QObject> <QPointer> <QPromise> <QString> <QStringList> <QStringView> <QTimer> <QUrl>)
set(SYNCDECK_PRECOMPILED_widgets
    ${SYNCDECK_PRECOMPILED_core}
    <QAction> <QApplication> <QBoxLayout> <QDialog> <QEvent> <QHeaderView> <QLabel> <QLineEdit> <QMenu>
    <QPainter> <QPushButton> <QTableView> <QWidget>)

function(syncdeck_precompiled name)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp" CONTENT "")
    add_library(syncdeck_precompiled_${name} OBJECT "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
    set_target_properties(syncdeck_precompiled_${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(syncdeck_precompiled_${name} PRIVATE syncdeck_options ${ARGN})
    target_precompile_headers(syncdeck_precompiled_${name} PRIVATE ${SYNCDECK_PRECOMPILED_${name}})
endfunction()
syncdeck_precompiled(core Qt6::Core)
syncdeck_precompiled(widgets Qt6::Widgets)

# syncdeck_room(NAME [WIDGETS] USES rooms-or-libraries… SOURCES files…)
# A static library `syncdeck_NAME`. USES names the rooms below it, without prefix, or imported
# targets. WIDGETS is for rooms under ui/ alone: no room under app/ links Qt Gui or Widgets.
function(syncdeck_room name)
    cmake_parse_arguments(room "WIDGETS" "" "USES;SOURCES" ${ARGN})
    add_library(syncdeck_${name} STATIC ${room_SOURCES})
    target_link_libraries(syncdeck_${name} PUBLIC syncdeck_options Qt6::Core)
    foreach(used IN LISTS room_USES)
        if(used MATCHES "::")
            target_link_libraries(syncdeck_${name} PUBLIC ${used})
        else()
            target_link_libraries(syncdeck_${name} PUBLIC syncdeck_${used})
        endif()
    endforeach()
    if(room_WIDGETS)
        target_link_libraries(syncdeck_${name} PUBLIC Qt6::Widgets)
        target_precompile_headers(syncdeck_${name} REUSE_FROM syncdeck_precompiled_widgets)
    else()
        target_precompile_headers(syncdeck_${name} REUSE_FROM syncdeck_precompiled_core)
    endif()
endfunction()

# syncdeck_test(NAME [WINDOW] [KEYCHAIN] [THREADS] USES rooms-or-libraries… SOURCES files…)
# A Qt Test program run by CTest as NAME. WINDOW: needs a display, runs under Xvfb (label `gui`).
# KEYCHAIN: needs a D-Bus session with a Secret Service of its own (label `keychain`).
# THREADS: what it tests is at work in several threads (label `threads`, built by the target
# `threadtests`), so that it is also run where threads are checked.
# Tests run with HOME and the XDG folders in a directory of their own.
function(syncdeck_test name)
    cmake_parse_arguments(test "WINDOW;KEYCHAIN;THREADS" "" "USES;SOURCES" ${ARGN})
    add_executable(${name} ${test_SOURCES})
    target_link_libraries(${name} PRIVATE syncdeck_options syncdeck_support syncdeck_english
        syncdeck_translations Qt6::Test)
    foreach(used IN LISTS test_USES)
        if(used MATCHES "::")
            target_link_libraries(${name} PRIVATE ${used})
        else()
            target_link_libraries(${name} PRIVATE syncdeck_${used})
        endif()
    endforeach()
    if(test_WINDOW)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_precompile_headers(${name} REUSE_FROM syncdeck_precompiled_widgets)
    else()
        target_precompile_headers(${name} REUSE_FROM syncdeck_precompiled_core)
    endif()
    # A test includes its own moc file, so this one is empty: quicker without the precompiled header.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    set(runner "${CMAKE_SOURCE_DIR}/tests/support/isolated.sh")
    set(labels unit)
    if(test_WINDOW)
        list(APPEND runner --window)
        set(labels gui)
    endif()
    if(test_KEYCHAIN)
        list(APPEND runner --keychain)
        list(APPEND labels keychain)
    endif()
    if(test_THREADS)
        list(APPEND labels threads)
        add_dependencies(threadtests ${name})
    endif()
    add_test(NAME ${name} COMMAND sh ${runner} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES LABELS "${labels}" TIMEOUT 1800)
    # What libraries keep to the end is no leak of ours (see the file).
    # Qt Test's own limit for one function is five minutes.
    set(environment "QTEST_FUNCTION_TIMEOUT=1800000"
        "LSAN_OPTIONS=print_suppressions=0:suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.supp")
    list(APPEND environment
        "TSAN_OPTIONS=external_symbolizer_path=/usr/bin/llvm-symbolizer-19:print_suppressions=0:suppressions=${CMAKE_SOURCE_DIR}/tests/support/threads.supp")
    if(test_KEYCHAIN)
        # libsecret, which QtKeychain loads for each call and unloads again, keeps some bytes of it,
        # and once unloaded it cannot be named.
        list(APPEND environment "ASAN_OPTIONS=detect_leaks=0")
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}")
endfunction()
