// QR codes.

#include "internal.h"

#include <qrencode.h>

size_t lectern_make_qr_code(const char *text, uint8_t correction, uint8_t *modules, size_t capacity) {
  static const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
  // The smallest version that holds the text, in whatever mode is shortest for each part of it.
  QRcode *code = QRcode_encodeString(text, 0, levels[correction & 3], QR_MODE_8, 1);
  if (code == NULL) return 0;
  size_t width = (size_t)code->width;
  if (width * width > capacity) width = 0;
  for (size_t i = 0; i < width * width; i++) modules[i] = code->data[i] & 1;
  QRcode_free(code);
  return width;
}
