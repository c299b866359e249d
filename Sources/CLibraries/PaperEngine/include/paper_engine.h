#ifndef LECTERN_PAPER_ENGINE_H
#define LECTERN_PAPER_ENGINE_H

#include "../../CPaper/cpaper.h"

const lectern_paper *lectern_paper_functions(void);

#endif
