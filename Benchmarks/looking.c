// The floor under a build that finds nothing changed: asks for sizes and times, and does nothing else.
//
//   looking THREADS CONTENT OUTPUT        prints wall seconds, processor seconds, files and folders
//
// Of the content files and folders are asked for, which show what is new; of the output only files.
// Their names are gathered first, which is not timed, as somebody may remember them.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

static struct { int folder; char *path; } *paths;
static int folder;
static size_t root_length;
static int wants_folders;
static size_t count, room;
static int threads;

static void fail(const char *what) {
  fprintf(stderr, "looking: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  if (type == FTW_D && !wants_folders) return 0;
  if (count == room && !(paths = realloc(paths, (room = room ? room * 2 : 1024) * sizeof *paths))) fail("memory");
  paths[count].folder = folder;
  if (!(paths[count++].path = strdup(place->level ? path + root_length + 1 : "."))) fail("memory");
  return 0;
}

static void *look(void *part) {
  size_t first = count * (size_t)part / threads, end = count * ((size_t)part + 1) / threads;
  struct stat status;
  for (size_t index = first; index < end; index++)
    if (fstatat(paths[index].folder, paths[index].path, &status, AT_SYMLINK_NOFOLLOW) != 0) fail(paths[index].path);
  return NULL;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc != 4 || (threads = atoi(argv[1])) < 1) return 2;
  for (int index = 2; index < argc; index++) {
    root_length = strlen(argv[index]);
    wants_folders = index == 2;
    folder = open(argv[index], O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 || nftw(argv[index], visit, 64, FTW_PHYS) != 0) fail(argv[index]);
  }
  pthread_t others[threads];
  double wall = now(CLOCK_MONOTONIC), processor = now(CLOCK_PROCESS_CPUTIME_ID);
  for (size_t index = 1; index < (size_t)threads; index++) pthread_create(&others[index], NULL, look, (void *)index);
  look(0);
  for (int index = 1; index < threads; index++) pthread_join(others[index], NULL);
  wall = now(CLOCK_MONOTONIC) - wall;
  processor = now(CLOCK_PROCESS_CPUTIME_ID) - processor;
  printf("%.6f %.6f %zu\n", wall, processor, count);
  return 0;
}
