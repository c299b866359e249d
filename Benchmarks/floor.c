// The floor under every site generator: makes the folders and files of a tree that already is, with the
// bytes that they have, and does nothing else.
//
//   floor SOURCE DESTINATION THREADS        prints wall seconds, processor seconds, files, bytes
//
// SOURCE is read into memory first, which is not timed. DESTINATION must not be there yet. A folder with
// its files is one piece of work; threads take pieces level by level, so that a folder always finds the
// one around it.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file { char *path, *bytes; size_t size; };
struct folder { char *path; int level; struct file *files; size_t count, room; };

static struct folder *folders;
static size_t folder_count, folder_room, file_count, byte_count, root_length;
static int destination;
static atomic_size_t next_folder;
static size_t level_end;
static int is_finished;
static pthread_barrier_t barrier;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void *grown(void *items, size_t count, size_t *room, size_t size) {
  if (count < *room) return items;
  *room = *room ? *room * 2 : 4;
  items = realloc(items, *room * size);
  if (!items) fail("memory");
  return items;
}

static char *inner(const char *path, int level) {
  char *copy = strdup(level == 0 ? "" : path + root_length);
  if (!copy) fail("memory");
  return copy;
}

static void read_file(struct file *file, const char *path, size_t size) {
  file->path = inner(path, 1);
  file->bytes = malloc(size + 1);
  file->size = size;
  int source = open(path, O_RDONLY | O_CLOEXEC);
  if (source < 0 || !file->bytes) fail(path);
  for (size_t done = 0; done < size;) {
    ssize_t count = read(source, file->bytes + done, size - done);
    if (count <= 0) fail(path);
    done += count;
  }
  close(source);
}

// The walk tells a folder before what is in it, but may tell inner folders between its files.
static size_t *open_folders;
static size_t open_room;

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  if (type == FTW_D) {
    folders = grown(folders, folder_count, &folder_room, sizeof *folders);
    folders[folder_count] = (struct folder){inner(path, place->level), place->level, NULL, 0, 0};
    open_folders = grown(open_folders, place->level, &open_room, sizeof *open_folders);
    open_folders[place->level] = folder_count++;
  } else if (type == FTW_F) {
    struct folder *folder = &folders[open_folders[place->level - 1]];
    folder->files = grown(folder->files, folder->count, &folder->room, sizeof *folder->files);
    read_file(&folder->files[folder->count++], path, status->st_size);
    file_count++;
    byte_count += status->st_size;
  }
  return 0;
}

static int by_level(const void *left, const void *right) {
  const struct folder *a = left, *b = right;
  return a->level != b->level ? a->level - b->level : strcmp(a->path, b->path);
}

static void write_folder(const struct folder *folder) {
  if (folder->level > 0 && mkdirat(destination, folder->path, 0777) != 0) fail(folder->path);
  for (size_t index = 0; index < folder->count; index++) {
    const struct file *file = &folder->files[index];
    int target = openat(destination, file->path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (target < 0) fail(file->path);
    for (size_t done = 0; done < file->size;) {
      ssize_t count = write(target, file->bytes + done, file->size - done);
      if (count <= 0) fail(file->path);
      done += count;
    }
    if (close(target) != 0) fail(file->path);
  }
}

enum { batch = 16 };

static void *work(void *nothing) {
  for (;;) {
    for (size_t first; (first = atomic_fetch_add(&next_folder, batch)) < level_end;)
      for (size_t index = first; index < first + batch && index < level_end; index++) write_folder(&folders[index]);
    // One of the threads opens the next level while the others wait.
    if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD) {
      size_t start = level_end;
      while (level_end < folder_count && folders[level_end].level == folders[start].level) level_end++;
      is_finished = start == folder_count;
      atomic_store(&next_folder, start);
    }
    pthread_barrier_wait(&barrier);
    if (is_finished) return nothing;
  }
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int threads = atoi(argv[3]);
  root_length = strlen(argv[1]) + 1;
  if (threads < 1 || nftw(argv[1], visit, 64, FTW_PHYS) != 0) fail(argv[1]);
  qsort(folders, folder_count, sizeof *folders, by_level);
  if (mkdir(argv[2], 0777) != 0 || (destination = open(argv[2], O_RDONLY | O_DIRECTORY)) < 0) fail(argv[2]);

  pthread_t others[threads];
  pthread_barrier_init(&barrier, NULL, threads);
  double wall = now(CLOCK_MONOTONIC), processor = now(CLOCK_PROCESS_CPUTIME_ID);
  for (int index = 1; index < threads; index++) pthread_create(&others[index], NULL, work, NULL);
  work(NULL);
  for (int index = 1; index < threads; index++) pthread_join(others[index], NULL);
  wall = now(CLOCK_MONOTONIC) - wall;
  processor = now(CLOCK_PROCESS_CPUTIME_ID) - processor;
  printf("%.6f %.6f %zu %zu\n", wall, processor, file_count, byte_count);
  return 0;
}
