# What depends on what, as far as text can tell: src/ knows no Emscripten, no
# iostream, and takes logarithms in information/ alone.
get_filename_component(source ${CMAKE_CURRENT_LIST_DIR}/../../src ABSOLUTE)
file(GLOB_RECURSE files RELATIVE ${source} ${source}/*.h ${source}/*.cpp)
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "no sources in ${source}")
endif()

function(refuse file pattern reason)
  file(STRINGS ${source}/${file} lines REGEX "${pattern}")
  if(lines)
    message(SEND_ERROR "src/${file}: ${reason}: ${lines}")
  endif()
endfunction()

foreach(file ${files})
  refuse(${file} "[Ee]mscripten" "only wasm/ knows Emscripten")
  refuse(${file} "#include <(iostream|sstream|fstream)>" "no iostreams")
  if(NOT file MATCHES "^information/")
    refuse(${file} "(^|[^_A-Za-z])log2 *\\(" "only src/information calls log2")
  endif()
endforeach()
