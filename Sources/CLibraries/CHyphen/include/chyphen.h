#ifndef LECTERN_CHYPHEN_H
#define LECTERN_CHYPHEN_H

// libhyphen behind three functions of our own. A dictionary is never changed once it is open, so any
// number of threads may use one at a time.

#include <stdint.h>

/// Reads a dictionary; its patterns are turned into UTF-8 first, whatever they are written in. NULL if
/// the file cannot be read.
void *lectern_hyphen_open(const char *path, int32_t *fewestBefore, int32_t *fewestBehind);

void lectern_hyphen_close(void *dictionary);

/// Sets a byte to 1 for each character of a word in small letters behind which a hyphen may stand, and
/// all others to 0. `points` has room for the word's length. Places at which the word would be spelled
/// otherwise are left out. Answers 0, or -1 without memory.
int32_t lectern_hyphen_points(const void *dictionary, const char *word, int32_t length, uint8_t *points);

#endif
