#ifndef LECTERN_CSYSTEM_H
#define LECTERN_CSYSTEM_H

// Calls of Linux that its C library shows only to those who define _GNU_SOURCE, which Swift does not.

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// `renameat2` with RENAME_EXCHANGE: two names change what they stand for, in one instant.
static inline int lectern_exchange(int folder, const char *name, int other, const char *other_name) {
  return (int)syscall(SYS_renameat2, folder, name, other, other_name, RENAME_EXCHANGE);
}

/// `statx`: 1 if another file system, or another folder of this one, is mounted on this folder.
static inline int lectern_is_mount_point(int folder) {
  struct statx status = {0};
  if (syscall(SYS_statx, folder, "", 0x1000 /* AT_EMPTY_PATH */, 0, &status) != 0) return 0;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

#endif
