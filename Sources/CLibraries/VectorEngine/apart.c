// Pages of PDFs come from anywhere, and some damaged fonts make cairo end the program: such pages are drawn
// by a child that nobody misses.

#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/// Whoever is in one of the libraries holds it for reading. A child is made while nobody is, so that it finds
/// none of their locks taken by a thread that it does not have; those who come later wait for it.
static pthread_rwlock_t libraries = PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;

void lectern_enter(void) { pthread_rwlock_rdlock(&libraries); }

void lectern_leave(void) { pthread_rwlock_unlock(&libraries); }

/// Of the child, in seconds.
enum { most_time = 60 };
/// Beyond what it has from its parent, in bytes: a picture of a billion pixels is nobody's.
static const rlim_t most_memory = (rlim_t)2 << 30;

static void send_all(int pipe, const void *bytes, size_t length) {
  const uint8_t *next = bytes;
  while (length > 0) {
    ssize_t count = write(pipe, next, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) _exit(1);
    next += count;
    length -= (size_t)count;
  }
}

static void limit_memory(void) {
  long pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file == NULL) return;
  bool is_known = fscanf(file, "%*s %*s %*s %*s %*s %ld", &pages) == 1;
  fclose(file);
  rlim_t most = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + most_memory;
  if (is_known) setrlimit(RLIMIT_DATA, &(struct rlimit){most, most});
}

static void be_quiet(int pipe) {
  const int deadly[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGTERM, SIGINT};
  for (size_t i = 0; i < G_N_ELEMENTS(deadly); i++) signal(deadly[i], SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  setrlimit(RLIMIT_CPU, &(struct rlimit){most_time, most_time});
  limit_memory();
  int nowhere = open("/dev/null", O_RDWR);
  for (int file = 0; file < 3 && nowhere >= 0; file++) {
    if (file != pipe) dup2(nowhere, file);
  }
}

static _Noreturn void work_as_child(int pipe, lectern_work *work, const void *subject) {
  be_quiet(pipe);
  lectern_failure failure = {0};
  GByteArray *result = work(subject, &failure);
  uint8_t is_done = result != NULL;
  send_all(pipe, &is_done, 1);
  if (is_done) {
    send_all(pipe, result->data, result->len);
  } else {
    send_all(pipe, &failure, sizeof failure);
  }
  send_all(pipe, &is_done, 1);
  _exit(0);
}

/// All that the child says until it ends, or nothing if it takes too long.
static GByteArray *listen(int pipe) {
  GByteArray *heard = g_byte_array_new();
  gint64 deadline = g_get_monotonic_time() + 2 * most_time * G_USEC_PER_SEC;
  uint8_t part[65536];
  while (true) {
    gint64 left = (deadline - g_get_monotonic_time()) / 1000;
    struct pollfd wait = {.fd = pipe, .events = POLLIN};
    int ready = left <= 0 ? 0 : poll(&wait, 1, (int)left);
    if (ready < 0 && errno == EINTR) continue;
    ssize_t count = ready <= 0 ? -1 : read(pipe, part, sizeof part);
    if (count < 0 && ready > 0 && errno == EINTR) continue;
    if (count < 0) g_byte_array_set_size(heard, 0);
    if (count <= 0) return heard;
    g_byte_array_append(heard, part, (guint)count);
  }
}

/// Whether it was at work too long: nobody asks it for more. It is killed only if it has not ended by itself.
static bool is_too_slow(int status) {
  return WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL);
}

GByteArray *lectern_do_apart(lectern_work *work, const void *subject, lectern_failure *failure, bool *has_crashed) {
  int ends[2];
  *has_crashed = false;
  if (pipe2(ends, O_CLOEXEC) != 0) return lectern_fail(failure, lectern_failure_broken, g_strerror(errno));
  pthread_rwlock_wrlock(&libraries);
  pid_t child = fork();
  if (child == 0) work_as_child(ends[1], work, subject);
  int error = errno;
  pthread_rwlock_unlock(&libraries);
  close(ends[1]);
  GByteArray *heard = child < 0 ? g_byte_array_new() : listen(ends[0]);
  close(ends[0]);
  int status = 0;
  if (child > 0) {
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  }
  // What it says begins and ends with whether it is done: nothing is torn off.
  bool is_whole = heard->len > 2 && heard->data[0] == heard->data[heard->len - 1];
  if (is_whole && heard->data[0] == 1) {
    g_byte_array_set_size(heard, heard->len - 1);
    return g_byte_array_remove_index(heard, 0);
  }
  if (is_whole && heard->len == 2 + sizeof *failure) {
    memcpy(failure, heard->data + 1, sizeof *failure);
  } else if (is_too_slow(status)) {
    lectern_fail(failure, lectern_failure_broken, "it takes more than a minute to draw");
  } else {
    *has_crashed = child > 0;
    lectern_fail(failure, lectern_failure_broken, child < 0 ? g_strerror(error) : "it is damaged and cannot be drawn");
  }
  g_byte_array_unref(heard);
  return NULL;
}
