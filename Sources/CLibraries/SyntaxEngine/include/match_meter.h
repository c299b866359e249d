#ifndef LECTERN_MATCH_METER_H
#define LECTERN_MATCH_METER_H

#include <stddef.h>
#include <stdint.h>

/// Allows the regular expressions of this thread as much work as text of a length may cost.
void lectern_meter_start(size_t length);

/// Lets them work unmeasured again, as they do while definitions are loaded.
void lectern_meter_stop(void);

/// What is left of it.
uint64_t lectern_meter_left(void);

/// Charges for work that was done earlier.
void lectern_meter_spend(uint64_t units);

/// Whether they have asked for more; from then on nothing matches.
bool lectern_meter_is_spent(void);

#endif
