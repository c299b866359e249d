#ifndef LECTERN_VECTOR_ENGINE_H
#define LECTERN_VECTOR_ENGINE_H

#include "../../CVectors/cvectors.h"

const lectern_vectors *lectern_vectors_functions(void);

#endif
