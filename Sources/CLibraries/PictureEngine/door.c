#define _GNU_SOURCE
#include "internal.h"

#include <pthread.h>
#include <string.h>

/// Whoever is in libvips holds it for reading. A child process that other libraries make (VectorEngine does) shall
/// find none of the locks below taken by a thread that it does not have: making one waits until nobody is here.
static pthread_rwlock_t library = PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;

static void wait_for_all(void) { pthread_rwlock_wrlock(&library); }
static void go_on(void) { pthread_rwlock_unlock(&library); }
static void begin_anew(void) {
  library = (pthread_rwlock_t)PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;
}

static void enter(void) { pthread_rwlock_rdlock(&library); }

/// What libvips keeps for each thread goes with it.
static void leave(void) {
  vips_thread_shutdown();
  pthread_rwlock_unlock(&library);
}

void *lectern_picture_fail(lectern_picture_failure *failure, int32_t kind, const char *reason) {
  failure->kind = kind;
  g_strlcpy(failure->reason, reason, sizeof failure->reason);
  vips_error_clear();
  return NULL;
}

static bool look(
    const uint8_t *bytes, size_t length, int64_t most, lectern_picture_facts *facts,
    lectern_picture_failure *failure) {
  enter();
  bool is_known = lectern_look(bytes, length, most, facts, failure);
  leave();
  return is_known;
}

static lectern_pixels *open_pixels(
    const uint8_t *bytes, size_t length, int32_t width, lectern_picture_failure *failure) {
  enter();
  lectern_pixels *pixels = lectern_open_pixels(bytes, length, width, failure);
  leave();
  return pixels;
}

static void close_pixels(lectern_pixels *pixels) {
  enter();
  g_object_unref(pixels->image);
  g_free(pixels);
  leave();
}

static lectern_picture_file *encode(
    lectern_pixels *pixels, int32_t width, int32_t format, lectern_picture_failure *failure) {
  enter();
  lectern_picture_file *file = lectern_encode(pixels, width, format, failure);
  leave();
  return file;
}

static lectern_picture_file *words(const uint8_t *bytes, size_t length, lectern_picture_failure *failure) {
  enter();
  lectern_picture_file *file = lectern_words(bytes, length, failure);
  leave();
  return file;
}

static lectern_picture_bytes bytes(const lectern_picture_file *file) {
  return (lectern_picture_bytes){file->bytes, file->length};
}

static void close_file(lectern_picture_file *file) {
  g_free(file->bytes);
  g_free(file);
}

/// What libraries have to say is said by failures; nobody reads their warnings.
static void ignore(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
  (void)domain, (void)level, (void)message, (void)data;
}

const lectern_pictures *lectern_pictures_functions(void) {
  static const lectern_pictures functions = {
      .size = sizeof functions,
      .look = look,
      .open = open_pixels,
      .close = close_pixels,
      .encode = encode,
      .words = words,
      .bytes = bytes,
      .close_file = close_file,
  };
  if (VIPS_INIT("lectern") != 0) return NULL;
  // The threads are the build's. Nothing is kept from one picture to the next, and no reader is asked that has not
  // been made for files of strangers.
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_block_untrusted_set(TRUE);
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_MESSAGE, ignore, NULL);
  pthread_atfork(wait_for_all, go_on, begin_anew);
  return &functions;
}
