#ifndef LECTERN_CCRYPTO_H
#define LECTERN_CCRYPTO_H

// OpenSSL behind functions of our own.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Writes the 48 bytes of SHA-384; false if OpenSSL fails.
bool lectern_sha384(const uint8_t *bytes, size_t count, uint8_t *digest);

/// Writes the 32 bytes of SHA-256.
void lectern_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

/// Writes the 32 bytes of HMAC-SHA-256.
void lectern_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *bytes, size_t count,
                         uint8_t *digest);

/// Writes the first 32 bytes of PBKDF2 with HMAC-SHA-256.
void lectern_pbkdf2_sha256(const uint8_t *password, size_t password_count, const uint8_t *salt,
                           size_t salt_count, uint32_t iterations, uint8_t *digest);

#endif
