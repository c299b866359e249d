#ifndef LECTERN_PICTURE_ENGINE_H
#define LECTERN_PICTURE_ENGINE_H

#include "../../CPictures/cpictures.h"

const lectern_pictures *lectern_pictures_functions(void);

#endif
