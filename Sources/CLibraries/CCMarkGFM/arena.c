#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

// A bump allocator for each thread. `cmark_mem` has no pointer for its user, hence thread-local.

typedef struct chunk {
  struct chunk *next;
  size_t size, used;
} chunk;

enum { ALIGNMENT = 16, FIRST_CHUNK = 1 << 18, LARGEST_CHUNK = 1 << 26, KEPT = 1 << 22 };

static _Thread_local chunk *current;
static _Thread_local size_t left, next_size;
static _Thread_local jmp_buf *on_exhausted;
static pthread_key_t at_thread_end;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void drop(void *first) {
  for (chunk *c = first; c;) {
    chunk *next = c->next;
    free(c);
    c = next;
  }
}

static void prepare(void) { pthread_key_create(&at_thread_end, drop); }

static void exhausted(void) {
  if (on_exhausted) longjmp(*on_exhausted, 1);
  abort();
}

static void add_chunk(size_t wanted) {
  size_t size = next_size > wanted ? next_size : wanted;
  if (next_size < LARGEST_CHUNK) next_size *= 2;
  chunk *c = malloc(sizeof(chunk) + size);
  if (!c) exhausted();
  c->next = current;
  c->size = size;
  c->used = 0;
  current = c;
  pthread_setspecific(at_thread_end, current);
}

// Before each piece stands its size.
static void *take(size_t size) {
  size_t wanted = ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1)) + ALIGNMENT;
  if (wanted > left) exhausted();
  left -= wanted;
  if (!current || current->size - current->used < wanted) add_chunk(wanted);
  char *place = (char *)(current + 1) + current->used;
  current->used += wanted;
  *(size_t *)place = wanted - ALIGNMENT;
  return place + ALIGNMENT;
}

static void *arena_calloc(size_t count, size_t size) {
  void *place = take(count * size);
  return memset(place, 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = *(size_t *)((char *)old - ALIGNMENT);
  if (size <= had) return old;
  // The last piece grows where it is.
  size_t more = ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1)) - had;
  if ((char *)old + had == (char *)(current + 1) + current->used &&
      current->size - current->used >= more && left >= more) {
    current->used += more;
    left -= more;
    *(size_t *)((char *)old - ALIGNMENT) = had + more;
    return old;
  }
  return memcpy(take(size), old, had);
}

static void arena_free(void *piece) { (void)piece; }

cmark_mem lectern_arena = {arena_calloc, arena_realloc, arena_free};

void lectern_arena_begin(size_t bytes, jmp_buf *place) {
  pthread_once(&once, prepare);
  left = bytes;
  on_exhausted = place;
  if (!next_size) next_size = FIRST_CHUNK;
}

// Keeps the first few chunks for the next document.
void lectern_arena_end(void) {
  on_exhausted = NULL;
  size_t total = 0;
  for (chunk *c = current; c; c = c->next) total += c->size;
  while (current && total > KEPT) {
    chunk *next = current->next;
    total -= current->size;
    free(current);
    current = next;
    next_size = FIRST_CHUNK;
  }
  // Only the newest chunk is filled; the older ones would lie idle.
  if (current) {
    drop(current->next);
    current->next = NULL;
    current->used = 0;
    next_size = current->size;
  }
  pthread_setspecific(at_thread_end, current);
}
