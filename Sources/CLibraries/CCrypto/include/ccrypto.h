#ifndef LECTERN_CCRYPTO_H
#define LECTERN_CCRYPTO_H

// OpenSSL behind functions of our own.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Writes the 48 bytes of SHA-384; false if OpenSSL fails.
bool lectern_sha384(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
