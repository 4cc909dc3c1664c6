#ifndef HELPCENTER_CMARK_POOL_H
#define HELPCENTER_CMARK_POOL_H

#include <cmark.h>

/// The memory of one document of libcmark. Nodes are cut from large pieces and all given back at
/// once, which costs a fraction of one allocation and one release for each.
typedef struct cmark_pool cmark_pool;

/// Creates a pool for a document of a number of bytes.
cmark_pool *cmark_pool_new(size_t source_size);

/// Gives back all that was allocated.
void cmark_pool_free(cmark_pool *pool);

/// Makes a pool the one that the calling thread allocates from; returns the one before.
///
/// libcmark's allocators take no context, so the pool stands in a thread-local variable, set
/// around each call into libcmark that can allocate.
cmark_pool *cmark_pool_enter(cmark_pool *pool);

/// The allocator that takes memory from the calling thread's pool.
cmark_mem *cmark_pool_mem(void);

#endif
