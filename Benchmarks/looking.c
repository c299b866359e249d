// The floor under every build that finds nothing changed: asks for the sizes and times of all files and folders below
// some folders, and does nothing else.
//
//   looking THREADS FOLDER...        prints wall seconds, processor seconds, files
//
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

static char **paths;
static size_t count, room;
static int threads;

static void fail(const char *what) {
  fprintf(stderr, "looking: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  if (count == room) paths = realloc(paths, (room = room ? room * 2 : 1024) * sizeof *paths);
  if (!paths || !(paths[count++] = strdup(path))) fail("memory");
  return 0;
}

static void *look(void *part) {
  size_t first = count * (size_t)part / threads, end = count * ((size_t)part + 1) / threads;
  struct stat status;
  for (size_t index = first; index < end; index++)
    if (fstatat(AT_FDCWD, paths[index], &status, 0) != 0) fail(paths[index]);
  return NULL;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc < 3 || (threads = atoi(argv[1])) < 1) return 2;
  for (int index = 2; index < argc; index++)
    if (nftw(argv[index], visit, 64, FTW_PHYS) != 0) fail(argv[index]);
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
