// Memory for the WebAssembly module: what the Swift runtime asks of a C library.
//
// Blocks have sizes of powers of two and a head of eight bytes with the class of their size. Freed
// blocks wait in a list of their class. The compiler turns the copies into instructions.

typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

extern byte __heap_base;

enum { page = 65536, head = 16, smallest = 5, classes = 31 };

static byte *top;
static void *free_blocks[classes];

static unsigned class_of(size_t size) {
  unsigned class = smallest;
  while (((size_t)1 << class) < size) class++;
  return class;
}

void *malloc(size_t count) {
  if (count > (size_t)1 << 30) __builtin_trap();
  unsigned class = class_of(count + head);
  void **block = free_blocks[class];
  if (block) {
    free_blocks[class] = *block;
    return block;
  }
  if (!top) top = (byte *)(((size_t)&__heap_base + 15) & ~(size_t)15);
  size_t end = (size_t)top + ((size_t)1 << class);
  size_t have = (size_t)__builtin_wasm_memory_size(0) * page;
  if (end > have
      && __builtin_wasm_memory_grow(0, (end - have + page - 1) / page) == (size_t)-1)
    __builtin_trap();
  block = (void **)(top + head);
  block[-1] = (void *)(size_t)class;
  top = (byte *)end;
  return block;
}

void free(void *pointer) {
  if (!pointer) return;
  void **block = pointer;
  size_t class = (size_t)block[-1];
  *block = free_blocks[class];
  free_blocks[class] = block;
}

// All blocks are aligned to sixteen bytes, and the compiler asks for no more.
int posix_memalign(void **pointer, size_t alignment, size_t count) {
  if (alignment > 16) __builtin_trap();
  *pointer = malloc(count);
  return 0;
}

// For the script: memory to write queries and parts of the index to.
__attribute__((export_name("allocate"))) void *allocate(size_t count) { return malloc(count); }
__attribute__((export_name("release"))) void release(void *pointer) { free(pointer); }

void *memcpy(void *to, const void *from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }
