// Papers that a password opens. Everything random about them follows from a seed, so that the same paper comes
// out the same each time; whoever does not know the seed can tell nothing of it.

extern "C" {
#include "vector_engine.h"

void *lectern_fail(lectern_failure *failure, int32_t kind, const char *reason);
lectern_output *lectern_output_of(const uint8_t *bytes, size_t length);
}

#include <openssl/sha.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>
#include <qpdf/RandomDataProvider.hh>

namespace {

/// What comes out of SHA-256 of a seed and a counter.
struct stream {
  const uint8_t *seed;
  uint64_t counter = 0;

  void fill(uint8_t *bytes, size_t length) {
    while (length > 0) {
      uint8_t block[40], digest[SHA256_DIGEST_LENGTH];
      memcpy(block, seed, 32);
      for (int place = 0; place < 8; place++) block[32 + place] = uint8_t(counter >> 8 * place);
      counter++;
      SHA256(block, sizeof block, digest);
      size_t count = std::min(length, sizeof digest);
      memcpy(bytes, digest, count);
      bytes += count;
      length -= count;
    }
  }
};

/// Of the paper that this thread is at.
thread_local stream *current = nullptr;

/// The library has one for all threads.
class seeded : public RandomDataProvider {
 public:
  void provideRandomData(unsigned char *data, size_t length) override {
    if (current == nullptr) throw std::logic_error("no seed");
    current->fill(data, length);
  }
};

void set_up() {
  static std::once_flag once;
  static seeded provider;
  std::call_once(once, [] { QUtil::setRandomDataProvider(&provider); });
}

/// A paper that not everybody can read is no archive's (ISO 19005-3, 6.1.3): it must not say that it is.
void drop_claim(QPDF &pdf) {
  QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
  if (!metadata.isStream()) return;
  std::shared_ptr<Buffer> data = metadata.getStreamData();
  std::string text(reinterpret_cast<char *>(data->getBuffer()), data->getSize());
  size_t start = text.find("<pdfaid:part>"), end = text.find("</pdfaid:conformance>");
  if (start == std::string::npos || end == std::string::npos || end < start) return;
  text.erase(start, end + strlen("</pdfaid:conformance>") - start);
  metadata.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

/// The library's fixed second identifier would be the same in all papers; a digest takes its place.
void set_identifier(std::string &pdf) {
  static const std::string fixed = "<31415926535897932384626433832795>";
  size_t place = pdf.rfind(fixed);
  if (place == std::string::npos) return;
  uint8_t digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const uint8_t *>(pdf.data()), pdf.size(), digest);
  static const char digits[] = "0123456789abcdef";
  for (size_t i = 0; i < 16; i++) {
    pdf[place + 1 + 2 * i] = digits[digest[i] >> 4];
    pdf[place + 2 + 2 * i] = digits[digest[i] & 15];
  }
}

std::string protect(
    const uint8_t *bytes, size_t length, const char *user, const char *owner, bool may_print, bool may_copy) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("paper", reinterpret_cast<const char *>(bytes), length);
  drop_claim(pdf);
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setStaticID(true);
  // Those who have it read to them are no copyists: accessibility is always allowed.
  writer.setR6EncryptionParameters(
      user, owner, true, may_copy, false, false, false, false, may_print ? qpdf_r3p_full : qpdf_r3p_none, true);
  writer.write();
  std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
  std::string result(reinterpret_cast<char *>(written->getBuffer()), written->getSize());
  set_identifier(result);
  return result;
}

}  // namespace

extern "C" lectern_output *lectern_protect_pdf(
    const uint8_t *bytes, size_t length, const char *user, const char *owner, bool may_print, bool may_copy,
    const uint8_t *seed, lectern_failure *failure) {
  set_up();
  stream random{seed};
  current = &random;
  lectern_output *output = nullptr;
  try {
    std::string result = protect(bytes, length, user, owner, may_print, may_copy);
    output = lectern_output_of(reinterpret_cast<const uint8_t *>(result.data()), result.size());
  } catch (const std::exception &problem) {
    lectern_fail(failure, lectern_failure_broken, problem.what());
  }
  current = nullptr;
  return output;
}
