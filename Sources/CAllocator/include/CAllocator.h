#pragma once
// How jemalloc behaves in the programs that link it; there is nothing to call. See docs/decisions/0016-jemalloc.md.
