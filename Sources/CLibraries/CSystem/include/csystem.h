#ifndef LECTERN_CSYSTEM_H
#define LECTERN_CSYSTEM_H

// Calls of Linux that its C library shows only to those who define _GNU_SOURCE, which Swift does not.
// No header of the system is included here: its types would belong to this module, too.

/// `renameat2` with RENAME_EXCHANGE: two names change what they stand for, in one instant.
int lectern_exchange(int folder, const char *name, int other, const char *other_name);

/// `statx`: 1 if another file system, or another folder of this one, is mounted on this folder.
int lectern_is_mount_point(int folder);

/// `malloc_trim`: whole pages of memory that was freed go back to the system.
void lectern_give_back_memory(void);

/// The linker's number for the program that is running: null if it gave none.
const unsigned char *lectern_build_id(unsigned long *count);

#endif
