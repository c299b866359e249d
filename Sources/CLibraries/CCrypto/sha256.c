// OpenSSL calls these functions of its own deprecated, in favour of EVP. That copies contexts for each of the
// many steps of PBKDF2 and takes five times as long.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/sha.h>
#include <string.h>

#include "ccrypto.h"

enum { BLOCK = SHA256_CBLOCK, DIGEST = SHA256_DIGEST_LENGTH };

void lectern_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
}

// What both hashes of an HMAC are once they have taken the key in.
struct keyed {
  SHA256_CTX inner, outer;
};

static void begin(SHA256_CTX *context, const uint8_t key[BLOCK], uint8_t mask) {
  uint8_t block[BLOCK];
  for (int i = 0; i < BLOCK; i++) block[i] = key[i] ^ mask;
  SHA256_Init(context);
  SHA256_Update(context, block, BLOCK);
}

static struct keyed keyed(const uint8_t *key, size_t count) {
  uint8_t block[BLOCK] = {0};
  if (count > BLOCK) {
    lectern_sha256(key, count, block);
  } else if (count > 0) {
    memcpy(block, key, count);
  }
  struct keyed start;
  begin(&start.inner, block, 0x36);
  begin(&start.outer, block, 0x5C);
  return start;
}

// The HMAC of two texts, one behind the other.
static void authenticate(const struct keyed *start, const uint8_t *bytes, size_t count, const uint8_t *more,
                         size_t more_count, uint8_t *digest) {
  SHA256_CTX context = start->inner;
  SHA256_Update(&context, bytes, count);
  SHA256_Update(&context, more, more_count);
  SHA256_Final(digest, &context);
  context = start->outer;
  SHA256_Update(&context, digest, DIGEST);
  SHA256_Final(digest, &context);
}

void lectern_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *bytes, size_t count,
                         uint8_t *digest) {
  const struct keyed start = keyed(key, key_count);
  authenticate(&start, bytes, count, NULL, 0, digest);
}

// Hashes a block behind what `start` has taken in; the digest takes the place of the block's beginning.
static void compress(const SHA256_CTX *start, uint8_t block[BLOCK]) {
  SHA256_CTX context = *start;
  SHA256_Transform(&context, block);
  for (int i = 0; i < DIGEST; i++) block[i] = (uint8_t)(context.h[i / 4] >> (24 - i % 4 * 8));
}

void lectern_pbkdf2_sha256(const uint8_t *password, size_t password_count, const uint8_t *salt,
                           size_t salt_count, uint32_t iterations, uint8_t *digest) {
  static const uint8_t first_block[] = {0, 0, 0, 1};
  const struct keyed start = keyed(password, password_count);
  // All further messages are digests behind one block, with the same padding.
  uint8_t message[BLOCK] = {0};
  authenticate(&start, salt, salt_count, first_block, sizeof first_block, message);
  message[DIGEST] = 0x80;
  message[BLOCK - 2] = (BLOCK + DIGEST) * 8 >> 8;
  memcpy(digest, message, DIGEST);
  for (uint32_t step = 1; step < iterations; step++) {
    compress(&start.inner, message);
    compress(&start.outer, message);
    for (int i = 0; i < DIGEST; i++) digest[i] ^= message[i];
  }
}
