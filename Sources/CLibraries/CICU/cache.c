#include "cache.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

// ICU's formatters are dear to open (10 µs to 1 ms) and many are not for two threads. Each thread
// keeps its own, so there is nothing to lock and nothing to fight over.

enum { BUCKETS = 256, MOST_ENTRIES = 512 };

struct entry {
  const struct kind *kind;
  void *formatter;
  struct entry *next;
  uint64_t hash;
  int32_t variant;
  char names[];  // locale, zone and text, each with its terminator
};

struct thread_state {
  struct entry *buckets[BUCKETS];
  int32_t count;
  UFormattedNumber *result;
  struct scratch scratch;
};

static _Thread_local struct thread_state *own = NULL;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;

static void closeAll(struct thread_state *state) {
  for (int bucket = 0; bucket < BUCKETS; bucket++) {
    for (struct entry *entry = state->buckets[bucket], *next; entry; entry = next) {
      next = entry->next;
      entry->kind->close(entry->formatter);
      free(entry);
    }
    state->buckets[bucket] = NULL;
  }
  state->count = 0;
}

static void threadEnds(void *pointer) {
  struct thread_state *state = pointer;
  own = NULL;
  closeAll(state);
  if (state->result) unumf_closeResult(state->result);
  free(state->scratch.units);
  free(state);
}

static void prepare(void) {
  pthread_key_create(&key, threadEnds);
  // ICU falls back to the environment's language where it does not know the one it is asked for.
  // What is built must not depend on the machine it is built on.
  UErrorCode status = U_ZERO_ERROR;
  uloc_setDefault("en", &status);
}

static struct thread_state *state(void) {
  if (own) return own;
  pthread_once(&once, prepare);
  own = calloc(1, sizeof *own);
  if (own) pthread_setspecific(key, own);
  return own;
}

static uint64_t hashed(uint64_t hash, const char *text) {
  for (; *text; text++) hash = (hash ^ (uint8_t)*text) * 0x100000001b3;
  return (hash ^ 0xff) * 0x100000001b3;
}

static bool describes(const struct entry *entry, const struct description *wanted) {
  const char *zone = entry->names + strlen(entry->names) + 1;
  const char *text = zone + strlen(zone) + 1;
  return !strcmp(entry->names, wanted->locale) && !strcmp(zone, wanted->zone) && !strcmp(text, wanted->text);
}

static void keep(struct thread_state *state, struct entry *entry) {
  // A site needs a few dozen. Only text that is made up for each value comes here by the hundred.
  if (state->count >= MOST_ENTRIES) closeAll(state);
  entry->next = state->buckets[entry->hash % BUCKETS];
  state->buckets[entry->hash % BUCKETS] = entry;
  state->count++;
}

static void *opened(struct thread_state *state, const struct kind *kind, const struct description *wanted,
                    uint64_t hash) {
  UErrorCode status = U_ZERO_ERROR;
  void *formatter = kind->open(wanted, &status);
  if (U_FAILURE(status) || !formatter) {
    if (formatter) kind->close(formatter);
    return NULL;
  }
  size_t locale = strlen(wanted->locale) + 1, zone = strlen(wanted->zone) + 1, text = strlen(wanted->text) + 1;
  struct entry *entry = malloc(sizeof *entry + locale + zone + text);
  if (!entry) {
    kind->close(formatter);
    return NULL;
  }
  *entry = (struct entry){kind, formatter, NULL, hash, wanted->variant};
  memcpy(entry->names, wanted->locale, locale);
  memcpy(entry->names + locale, wanted->zone, zone);
  memcpy(entry->names + locale + zone, wanted->text, text);
  keep(state, entry);
  return formatter;
}

void *cached(const struct kind *kind, struct description wanted) {
  struct thread_state *mine = state();
  if (!mine) return NULL;
  uint64_t hash = 0xcbf29ce484222325 ^ (uint64_t)(uintptr_t)kind ^ (uint64_t)(uint32_t)wanted.variant << 32;
  hash = hashed(hashed(hashed(hash, wanted.locale), wanted.zone), wanted.text);
  hash ^= hash >> 32;
  for (struct entry *entry = mine->buckets[hash % BUCKETS]; entry; entry = entry->next) {
    if (entry->hash == hash && entry->kind == kind && entry->variant == wanted.variant &&
        describes(entry, &wanted)) {
      return entry->formatter;
    }
  }
  return opened(mine, kind, &wanted, hash);
}

UFormattedNumber *numberResult(void) {
  struct thread_state *mine = state();
  if (!mine) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  if (!mine->result) mine->result = unumf_openResult(&status);
  return mine->result;
}

struct scratch *scratch(void) {
  static struct scratch none = {NULL, 0};
  struct thread_state *mine = state();
  if (!mine) return &none;
  if (!mine->scratch.units) {
    mine->scratch.units = malloc(512 * sizeof(UChar));
    mine->scratch.capacity = mine->scratch.units ? 512 : 0;
  }
  return &mine->scratch;
}

bool madeRoom(struct scratch *scratch, int32_t needed, UErrorCode *status) {
  if (*status != U_BUFFER_OVERFLOW_ERROR || needed < scratch->capacity) return false;
  UChar *larger = realloc(scratch->units, ((size_t)needed + 1) * sizeof(UChar));
  if (!larger) return false;
  scratch->units = larger;
  scratch->capacity = needed + 1;
  *status = U_ZERO_ERROR;
  return true;
}

int32_t toScratch(const char *text, int32_t length) {
  struct scratch *room = scratch();
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  do {
    u_strFromUTF8(room->units, room->capacity, &count, text, length, &status);
  } while (madeRoom(room, count, &status));
  return U_SUCCESS(status) ? count : -1;
}

int32_t toUTF8(const UChar *units, int32_t count, UErrorCode status, char *out, int32_t capacity) {
  if (U_FAILURE(status)) return -1;
  int32_t length = 0;
  u_strToUTF8(out, capacity, &length, units, count, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? length : -1;
}
