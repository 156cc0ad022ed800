# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
# Manual pages, completion where the shells look for it, and what a desktop shows of a program.

install(FILES completions/syncdeck-cli.bash RENAME syncdeck-cli
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES completions/syncdeck-cli.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

install(FILES linux/syncdeck.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
set(metainfo "${CMAKE_CURRENT_BINARY_DIR}/${SYNCDECK_APP_ID}.metainfo.xml")
configure_file(linux/metainfo.xml.in "${metainfo}" @ONLY)
install(FILES "${metainfo}" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
set(icon "${CMAKE_SOURCE_DIR}/resources/icons/syncdeck.svg")
install(FILES "${icon}" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

if(NOT SYNCDECK_PACKAGES)
    install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES completions/_syncdeck-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    return()
endif()

# In a package there is more: pages and changes compressed, and the icon in the sizes of desktops that
# draw no SVG.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(GZIP gzip REQUIRED)
set(made)
# made_file(OUTPUT INPUT command…): made by a build, from the input.
function(made_file output input)
    add_custom_command(OUTPUT "${output}" DEPENDS "${input}" COMMAND ${ARGN} VERBATIM)
    set(made ${made} "${output}" PARENT_SCOPE)
endfunction()
# Without name and time, so that the same source gives the same file.
function(compressed output input)
    made_file("${output}" "${input}" sh -c "exec \"$1\" -9nc \"$2\" >\"$3\""
        gzip "${GZIP}" "${input}" "${output}")
    set(made ${made} PARENT_SCOPE)
endfunction()

foreach(page IN LISTS man_pages)
    cmake_path(GET page FILENAME name)
    compressed("${CMAKE_CURRENT_BINARY_DIR}/${name}.gz" "${CMAKE_CURRENT_SOURCE_DIR}/${page}")
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${name}.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
configure_file(linux/changelog.in changelog @ONLY)
compressed("${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz" "${CMAKE_CURRENT_BINARY_DIR}/changelog")
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz" linux/copyright
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES examples/policy.json DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
foreach(size 16 22 24 32 48 64 128 256)
    set(png "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}/syncdeck.png")
    file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/icons/${size}")
    made_file("${png}" "${icon}" "${RSVG_CONVERT}" -w ${size} -h ${size} -o "${png}" "${icon}")
    install(FILES "${png}" DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
# Where packages of Debian put it; distributions by RPM look there, too.
install(FILES completions/_syncdeck-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
add_custom_target(package_files ALL DEPENDS ${made})

# For packaging/verify.sh, which measures the start of packages.
find_path(XCB_INCLUDE xcb/xcb.h)
find_library(XCB_LIBRARY xcb)
if(XCB_INCLUDE AND XCB_LIBRARY)
    set(bench "${CMAKE_SOURCE_DIR}/tests/bench")
    add_executable(starttime EXCLUDE_FROM_ALL "${bench}/starttime.cpp" "${bench}/screen.cpp"
        "${bench}/screen.h" "${bench}/measure.cpp" "${bench}/measure.h")
    target_include_directories(starttime SYSTEM PRIVATE "${XCB_INCLUDE}")
    target_link_libraries(starttime PRIVATE syncdeck_options Qt6::Core "${XCB_LIBRARY}")
endif()
