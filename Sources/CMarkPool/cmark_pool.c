#include "cmark_pool.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A block that stands alone, linked with its kind, as it is too large for a chunk.
typedef struct large_block {
  struct large_block *previous, *next;
  size_t size;
} large_block;

/// A piece of memory that small blocks are cut from; its bytes follow.
typedef struct chunk {
  struct chunk *next;
  size_t capacity;
} chunk;

/// Bytes that were given back and can be cut again.
typedef struct spare {
  struct spare *next;
  size_t size;
} spare;

struct cmark_pool {
  chunk *chunks;
  spare *spares;
  /// The free bytes that are cut next, and their number.
  char *free_bytes;
  size_t free_count;
  size_t next_capacity;
  large_block large;
};

enum {
  /// Every block is aligned to this, which is what pointers need, and has its size before it.
  unit = sizeof(size_t),
  small_limit = 1 << 12,
  /// What is given back in smaller pieces waits for the end of the pool.
  spare_minimum = 192,
  chunk_minimum = 1 << 14,
  chunk_maximum = 1 << 16,
};

/// Where the bytes of a large block start behind its header: there is a size of 0 between.
static const size_t large_offset = sizeof(large_block) + unit;

static _Thread_local cmark_pool *current;

cmark_pool *cmark_pool_new(size_t source_size) {
  cmark_pool *pool = calloc(1, sizeof(cmark_pool));
  if (!pool) abort();
  pool->next_capacity = source_size * 8 < chunk_minimum   ? chunk_minimum
                        : source_size * 8 > chunk_maximum ? chunk_maximum
                                                          : source_size * 8;
  pool->large.previous = pool->large.next = &pool->large;
  return pool;
}

void cmark_pool_free(cmark_pool *pool) {
  for (chunk *piece = pool->chunks; piece;) {
    chunk *next = piece->next;
    free(piece);
    piece = next;
  }
  for (large_block *block = pool->large.next; block != &pool->large;) {
    large_block *next = block->next;
    free(block);
    block = next;
  }
  free(pool);
}

cmark_pool *cmark_pool_enter(cmark_pool *pool) {
  cmark_pool *before = current;
  current = pool;
  return before;
}

// A small block has its size before it; a large one has its header and then a size of 0.

static size_t *size_of(void *bytes) { return (size_t *)((char *)bytes - unit); }

static large_block *header_of(void *bytes) {
  return (large_block *)((char *)bytes - large_offset);
}

static size_t rounded(size_t size) { return (size + unit - 1) & ~(size_t)(unit - 1); }

static void insert(large_block *block, cmark_pool *pool) {
  block->previous = &pool->large;
  block->next = pool->large.next;
  block->next->previous = block;
  pool->large.next = block;
}

static void *allocate_large(size_t size) {
  if (size > SIZE_MAX - large_offset) abort();
  large_block *block = calloc(1, large_offset + size);
  if (!block) abort();
  block->size = size;
  insert(block, current);
  return (char *)block + large_offset;
}

static void keep_spare(char *bytes, size_t size, cmark_pool *pool) {
  if (size < spare_minimum) return;
  spare *piece = (spare *)bytes;
  piece->next = pool->spares;
  piece->size = size;
  pool->spares = piece;
}

/// Makes room: in what was given back, else in a new chunk. Each spare is looked at once.
static void make_room(size_t needed, cmark_pool *pool) {
  while (pool->spares) {
    spare *piece = pool->spares;
    pool->spares = piece->next;
    if (piece->size < needed) continue;
    pool->free_bytes = (char *)piece;
    pool->free_count = piece->size;
    return;
  }
  chunk *piece = malloc(sizeof(chunk) + pool->next_capacity);
  if (!piece) abort();
  piece->next = pool->chunks;
  piece->capacity = pool->next_capacity;
  pool->chunks = piece;
  pool->free_bytes = (char *)(piece + 1);
  pool->free_count = piece->capacity;
  if (pool->next_capacity < chunk_maximum) pool->next_capacity *= 2;
}

static void *allocate_small(size_t size) {
  size_t needed = unit + rounded(size);
  cmark_pool *pool = current;
  if (needed > pool->free_count) make_room(needed, pool);
  char *bytes = pool->free_bytes + unit;
  pool->free_bytes += needed;
  pool->free_count -= needed;
  *size_of(bytes) = size;
  return bytes;
}

static void *pool_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  size *= count;
  if (size == 0) size = 1;
  if (size > small_limit) return allocate_large(size);
  return memset(allocate_small(size), 0, size);
}

static void pool_free(void *bytes) {
  if (!bytes) return;
  size_t size = *size_of(bytes);
  if (size != 0) {
    keep_spare((char *)size_of(bytes), unit + rounded(size), current);
    return;
  }
  large_block *block = header_of(bytes);
  block->previous->next = block->next;
  block->next->previous = block->previous;
  free(block);
}

static void *pool_realloc(void *bytes, size_t size) {
  if (size == 0) size = 1;
  if (!bytes) return pool_calloc(1, size);
  size_t old = *size_of(bytes);
  if (old == 0) {
    large_block *block = header_of(bytes);
    if (size > SIZE_MAX - large_offset) abort();
    large_block *previous = block->previous, *next = block->next;
    block = realloc(block, large_offset + size);
    if (!block) abort();
    block->size = size;
    previous->next = next->previous = block;
    return (char *)block + large_offset;
  }
  if (size <= rounded(old)) {
    if (size > old) *size_of(bytes) = size;
    return bytes;
  }
  size_t growth = rounded(size) - rounded(old);
  if ((char *)bytes + rounded(old) == current->free_bytes && growth <= current->free_count) {
    current->free_bytes += growth;
    current->free_count -= growth;
    *size_of(bytes) = size;
    return bytes;
  }
  void *larger = size > small_limit ? allocate_large(size) : allocate_small(size);
  memcpy(larger, bytes, old);
  keep_spare((char *)size_of(bytes), unit + rounded(old), current);
  return larger;
}

cmark_mem *cmark_pool_mem(void) {
  static cmark_mem mem = {pool_calloc, pool_realloc, pool_free};
  return &mem;
}
