# SPDX-License-Identifier: MIT
# Runs before CPack packs: what the package says of itself and of the libraries in the program, pages compressed as Debian
# wants them, and one time for all files, so that the same source gives the same bytes.
set(tree ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
set(packaging ${CPACK_PROJECT_SOURCE_DIR}/examples/packaging)
set(share ${tree}/usr/share)
configure_file(${packaging}/debian/copyright ${share}/doc/mentor/copyright COPYONLY)
configure_file(${packaging}/debian/changelog ${share}/doc/mentor/changelog COPYONLY)
configure_file(${packaging}/debian/lintian-overrides ${share}/lintian/overrides/mentor COPYONLY)
file(GLOB pages ${share}/man/man*/*)
execute_process(COMMAND gzip -9nf ${pages} ${share}/doc/mentor/changelog COMMAND_ERROR_IS_FATAL ANY)
foreach(package ${CPACK_MENTOR_NOTICES})
  configure_file(/usr/share/doc/${package}/copyright ${share}/doc/mentor/notices/${package} COPYONLY)
endforeach()
execute_process(COMMAND chmod -R u=rwX,go=rX ${tree} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND find ${tree} -exec touch -h -d "@$ENV{SOURCE_DATE_EPOCH}" {} + COMMAND_ERROR_IS_FATAL ANY)
