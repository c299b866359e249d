#ifndef LECTERN_CFYAML_SHIM_H
#define LECTERN_CFYAML_SHIM_H

#include <libfyaml.h>

#endif
