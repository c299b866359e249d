#ifndef LECTERN_CXXHASH_SHIM_H
#define LECTERN_CXXHASH_SHIM_H

#include <stddef.h>
#include <stdint.h>

// The library is a header: there is nothing to link.
#define XXH_INLINE_ALL
#include <xxhash.h>

struct lectern_wide_hash {
  uint64_t low, high;
};

static inline uint64_t lectern_hash(const void *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}

static inline struct lectern_wide_hash lectern_wide_hash(const void *bytes, size_t count) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  return (struct lectern_wide_hash){hash.low64, hash.high64};
}

#endif
