// Memory for the WebAssembly module: what the Swift runtime asks of a C library.
//
// Blocks lie one behind the other, and none is given back alone. What a search takes is given back
// at the start of the next one; what is to stay, the index and the parts of it, is kept.

typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

extern byte __heap_base;

enum { page = 65536, alignment = 16 };

// The end of what is kept, and of what is taken.
static byte *kept = &__heap_base;
static byte *top = &__heap_base;

void *malloc(size_t count) {
  byte *block = (byte *)(((size_t)top + alignment - 1) & -alignment);
  if (count > (size_t)1 << 30) __builtin_trap();
  top = block + count;
  size_t have = (size_t)__builtin_wasm_memory_size(0) * page;
  if ((size_t)top > have
      && __builtin_wasm_memory_grow(0, ((size_t)top - have + page - 1) / page) == (size_t)-1)
    __builtin_trap();
  return block;
}

void free(void *pointer) {}

// The compiler asks for no greater alignment.
int posix_memalign(void **pointer, size_t alignment, size_t count) {
  *pointer = malloc(count);
  return 0;
}

// For the script: memory to write a query or a part of the index to, behind all that is kept. A
// query need not stay longer than its search.
__attribute__((export_name("allocate"))) void *allocate(size_t count, int keeps) {
  top = kept;
  void *block = malloc(count);
  if (keeps) kept = top;
  return block;
}

// Keeps all that was taken since the last call of `allocate`.
__attribute__((export_name("keep"))) void keep(void) { kept = top; }

void *memcpy(void *to, const void *from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }
