#define _GNU_SOURCE

#include "csystem.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <linux/fs.h>
#include <linux/stat.h>
#include <malloc.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int lectern_exchange(int folder, const char *name, int other, const char *other_name) {
  return (int)syscall(SYS_renameat2, folder, name, other, other_name, RENAME_EXCHANGE);
}

int lectern_is_mount_point(int folder) {
  struct statx status = {0};
  if (syscall(SYS_statx, folder, "", AT_EMPTY_PATH, 0, &status) != 0) return 0;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

void lectern_give_back_memory(void) { malloc_trim(0); }

struct build_id {
  const unsigned char *bytes;
  size_t count;
};

// Notes lie behind one another: a name's size, a text's size and a kind, then the name and the text.
static int find_in_notes(const unsigned char *notes, size_t size, size_t alignment, struct build_id *id) {
  size_t place = 0;
  while (size - place >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) note;
    memcpy(&note, notes + place, sizeof note);
    place += sizeof note;
    size_t name = (note.n_namesz + alignment - 1) / alignment * alignment;
    size_t text = (note.n_descsz + alignment - 1) / alignment * alignment;
    if (name > size - place || text > size - place - name) return 0;
    if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && memcmp(notes + place, "GNU", 4) == 0) {
      *id = (struct build_id){notes + place + name, note.n_descsz};
      return 1;
    }
    place += name + text;
  }
  return 0;
}

// The first thing that is told of is the program itself; what was opened beside it follows.
static int find_in_program(struct dl_phdr_info *program, size_t size, void *id) {
  (void)size;
  for (int index = 0; index < program->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &program->dlpi_phdr[index];
    if (part->p_type != PT_NOTE) continue;
    const unsigned char *notes = (const unsigned char *)(program->dlpi_addr + part->p_vaddr);
    if (find_in_notes(notes, part->p_memsz, part->p_align == 8 ? 8 : 4, id)) break;
  }
  return 1;
}

const unsigned char *lectern_build_id(unsigned long *count) {
  struct build_id id = {0};
  dl_iterate_phdr(find_in_program, &id);
  *count = id.count;
  return id.bytes;
}
