#include "ccrypto.h"

#include <openssl/evp.h>

bool lectern_sha384(const uint8_t *bytes, size_t count, uint8_t *digest) {
  unsigned int length = 0;
  return EVP_Digest(bytes, count, digest, &length, EVP_sha384(), NULL) == 1 && length == 48;
}
