// QR codes.

#include "internal.h"

#include <qrencode.h>

// Exported by libqrencode, but not declared in its header: what `QRcode_encodeString` consists of.
int Split_splitStringToQRinput(const char *text, QRinput *input, QRencodeMode mode, int is_case_sensitive);
QRcode *QRcode_encodeMask(QRinput *input, int mask);
/// A "mask" that leaves the code as it is, and says of each module what it is for.
enum { no_mask = -2 };

size_t lectern_make_qr_code(const char *text, uint8_t correction, uint8_t *modules, size_t capacity) {
  static const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H};
  QRinput *input = QRinput_new2(0, levels[correction & 3]);
  if (input == NULL) return 0;
  // The smallest version that holds the text, in whatever mode is shortest for each part of it.
  bool is_split = Split_splitStringToQRinput(text, input, QR_MODE_8, 1) == 0;
  QRcode *code = is_split ? QRcode_encodeMask(input, no_mask) : NULL;
  size_t width = code != NULL ? (size_t)code->width : 0;
  if (width > lectern_most_masked_modules) {
    QRcode_free(code);
    code = QRcode_encodeInput(input);
    width = code != NULL ? (size_t)code->width : 0;
  }
  QRinput_free(input);
  if (width * width > capacity) width = 0;
  if (width > 0 && width <= lectern_most_masked_modules) {
    lectern_mask_qr_code(code->data, (int)width, correction, modules);
  } else {
    for (size_t i = 0; i < width * width; i++) modules[i] = code->data[i] & 1;
  }
  QRcode_free(code);
  return width;
}
