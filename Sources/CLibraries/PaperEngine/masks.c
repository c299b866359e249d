// Which of its eight masks a QR code gets. libqrencode weighs them module by module, which takes most of the
// time of a code; here a row is a number, and rows are weighed by their bits. The outcome is the same.

#include "internal.h"

#include <stdlib.h>
#include <string.h>

/// Penalties of the standard (ISO/IEC 18004, 7.8.3): for rows of one colour, squares of one colour, what
/// looks like a mark of the corners, and more of one colour than of the other.
enum { penalty_row = 3, penalty_square = 3, penalty_mark = 40, penalty_balance = 10 };

/// The masks (7.8.2, table 10): the first six modules of each row, the leftmost in the lowest bit. Every mask
/// begins again after six modules across and after twelve rows.
static const uint8_t masks[8][12] = {
    {0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A},
    {0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00},
    {0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09},
    {0x09, 0x24, 0x12, 0x09, 0x24, 0x12, 0x09, 0x24, 0x12, 0x09, 0x24, 0x12},
    {0x07, 0x07, 0x38, 0x38, 0x07, 0x07, 0x38, 0x38, 0x07, 0x07, 0x38, 0x38},
    {0x3F, 0x01, 0x09, 0x15, 0x09, 0x01, 0x3F, 0x01, 0x09, 0x15, 0x09, 0x01},
    {0x3F, 0x07, 0x1B, 0x15, 0x2D, 0x31, 0x3F, 0x07, 0x1B, 0x15, 0x2D, 0x31},
    {0x15, 0x38, 0x31, 0x2A, 0x07, 0x0E, 0x15, 0x38, 0x31, 0x2A, 0x07, 0x0E},
};

/// Rows of five and more: three, and one for each beyond five.
static int row_penalty(uint64_t row, int width) {
  uint64_t same = ~(row ^ row >> 1) & (((uint64_t)1 << (width - 1)) - 1);
  uint64_t five = same & same >> 1;
  five &= five >> 2;
  return __builtin_popcountll(five) + (penalty_row - 1) * __builtin_popcountll(five & ~(five << 1));
}

/// Dark, light, dark, light, dark as 1:1:3:1:1, beside light that is four wide or beside the edge.
static int mark_penalty(uint64_t row, int width) {
  uint64_t one = row & ~(row >> 1) & row >> 2 & row >> 3 & row >> 4 & ~(row >> 5) & row >> 6;
  uint64_t pair = row & row >> 1, gap = ~row & ~(row >> 1);
  uint64_t two = pair & gap >> 2 & pair >> 4 & pair >> 6 & pair >> 8 & gap >> 10 & pair >> 12;
  // Wider ones have nine dark modules beside each other.
  uint64_t wider = pair & pair >> 2 & pair >> 4 & pair >> 6 & pair >> 7;
  if ((one | two | wider) == 0) return 0;
  int lengths[66];
  int count = 0;
  if (row & 1) lengths[count++] = -1;
  uint64_t rest = (row ^ row >> 1) & (((uint64_t)1 << (width - 1)) - 1);
  for (int start = 0; start < width;) {
    int end = rest == 0 ? width : __builtin_ctzll(rest) + 1;
    rest &= rest - 1;
    lengths[count++] = end - start;
    start = end;
  }
  int penalty = 0;
  for (int i = 3; i + 2 < count; i += 2) {
    int unit = lengths[i] / 3;
    if (lengths[i] % 3 != 0 || lengths[i - 2] != unit || lengths[i - 1] != unit || lengths[i + 1] != unit
        || lengths[i + 2] != unit) {
      continue;
    }
    bool has_light = i == 3 || lengths[i - 3] >= 4 * unit || i + 4 >= count || lengths[i + 3] >= 4 * unit;
    if (has_light) penalty += penalty_mark;
  }
  return penalty;
}

static int square_penalty(uint64_t row, uint64_t next, int width) {
  uint64_t inner = ((uint64_t)1 << (width - 1)) - 1;
  uint64_t dark = row & next, light = ~(row | next);
  return penalty_square * __builtin_popcountll(((dark & dark >> 1) | (light & light >> 1)) & inner);
}

/// The sum of all penalties; any sum that is too much once it is as much as that.
static int penalty(const uint64_t *rows, const uint64_t *columns, int width, int too_much) {
  int sum = 0, dark = 0;
  for (int i = 0; i < width && sum < too_much; i++) {
    sum += row_penalty(rows[i], width) + row_penalty(columns[i], width);
    sum += mark_penalty(rows[i], width) + mark_penalty(columns[i], width);
    if (i + 1 < width) sum += square_penalty(rows[i], rows[i + 1], width);
    dark += __builtin_popcountll(rows[i]);
  }
  int modules = width * width;
  int percent = (200 * dark + modules) / modules / 2;
  return sum + abs(percent - 50) / 5 * penalty_balance;
}

static uint64_t mask_row(int mask, int y) { return masks[mask][y % 12] * UINT64_C(0x1041041041041041); }

static uint64_t mask_column(int mask, int x) {
  uint64_t twelve = 0;
  for (int y = 0; y < 12; y++) twelve |= (uint64_t)(masks[mask][y] >> x % 6 & 1) << y;
  return twelve * UINT64_C(0x1001001001001001);
}

static void set(uint64_t *rows, uint64_t *columns, int x, int y) {
  rows[y] |= (uint64_t)1 << x;
  columns[x] |= (uint64_t)1 << y;
}

/// Says twice in the code which mask it has and how much of it may be damaged (7.9).
static void write_format(uint64_t *rows, uint64_t *columns, int width, int mask, uint8_t correction) {
  static const int levels[] = {1, 0, 3, 2};
  uint32_t data = (uint32_t)(levels[correction & 3] << 3 | mask);
  uint32_t check = data << 10;
  for (int bit = 14; bit >= 10; bit--) {
    if (check >> bit & 1) check ^= (uint32_t)0x537 << (bit - 10);
  }
  uint32_t format = (data << 10 | check) ^ 0x5412;
  for (int i = 0; i < 15; i++) {
    if ((format >> i & 1) == 0) continue;
    if (i < 8) {
      set(rows, columns, width - 1 - i, 8);
      set(rows, columns, 8, i < 6 ? i : i + 1);
    } else {
      set(rows, columns, 8, width - 15 + i);
      set(rows, columns, i == 8 ? 7 : 14 - i, 8);
    }
  }
}

void lectern_mask_qr_code(const uint8_t *frame, int width, uint8_t correction, uint8_t *modules) {
  uint64_t plain[64] = {0}, open[64] = {0}, plain_columns[64] = {0}, open_columns[64] = {0};
  for (int y = 0; y < width; y++) {
    for (int x = 0; x < width; x++) {
      // Marks and formats keep their colours. Nobody foresees a module: a branch for each would be slow.
      uint64_t is_dark = frame[y * width + x] & 1, is_open = frame[y * width + x] >> 7 ^ 1;
      plain[y] |= is_dark << x;
      plain_columns[x] |= is_dark << y;
      open[y] |= is_open << x;
      open_columns[x] |= is_open << y;
    }
  }
  uint64_t best[64];
  int least = INT32_MAX;
  for (int mask = 0; mask < 8; mask++) {
    uint64_t rows[64], columns[64], six[6];
    for (int x = 0; x < 6; x++) six[x] = mask_column(mask, x);
    for (int i = 0; i < width; i++) {
      rows[i] = plain[i] ^ (mask_row(mask, i) & open[i]);
      columns[i] = plain_columns[i] ^ (six[i % 6] & open_columns[i]);
    }
    write_format(rows, columns, width, mask, correction);
    int sum = penalty(rows, columns, width, least);
    if (sum >= least) continue;
    least = sum;
    memcpy(best, rows, sizeof best);
  }
  for (int y = 0; y < width; y++) {
    for (int x = 0; x < width; x++) modules[y * width + x] = best[y] >> x & 1;
  }
}
