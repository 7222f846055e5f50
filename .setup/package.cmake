# SPDX-License-Identifier: MIT
# What CPack needs to know for a Debian package. .setup/package.sh makes it so that the same source gives the same bytes.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mentor)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The authors of mentor <mentor@packages.debian.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "mentoring journal for the command line")
set(CPACK_PACKAGE_DESCRIPTION
  "Log each mentoring session in ten seconds, be reminded from cron, know what
matters before the next call, and hand over progress that never leaks a
private note. One program, one local SQLite file.
.
For mentors with one to thirty mentees, for mentees, for peers and groups.")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
  WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_files.cmake)
set(CPACK_PROJECT_SOURCE_DIR ${CMAKE_SOURCE_DIR})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
if(MENTOR_STATIC)
  # A static program hands on its libraries, and so their notices.
  foreach(package ${libraries_handed_on} libc6-dev libstdc++-12-dev)
    if(EXISTS /usr/share/doc/${package}/copyright)
      list(APPEND CPACK_MENTOR_NOTICES ${package})
    endif()
  endforeach()
else()
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()

include(CPack)
