#include "CAllocator.h"

// jemalloc reads this name at the start (jemalloc(3), "TUNING").
//
// One arena: what one thread made and another has freed is used again by both; each keeps a cache of its own, so
// they hardly wait. Memory that was freed is given back after half a minute, not ten seconds.
const char *malloc_conf = "narenas:1,dirty_decay_ms:30000";
