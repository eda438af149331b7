# Included by CMake just before llama.cpp's own project: the Python package needs the libraries, not
# the helpers of llama.cpp's command line tools, which its CMakeLists.txt would switch on again.
set(LLAMA_BUILD_COMMON OFF)
