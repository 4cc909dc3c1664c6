#if defined(__linux__)
#define _GNU_SOURCE
#include <fcntl.h>
#endif
#include "CFileExchange.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

int helpcenter_exchange(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP);
#elif defined(__linux__) && defined(SYS_renameat2)
  // The call by number: musl has had no function for it until 1.2.5. The flag is RENAME_EXCHANGE.
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
#else
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
#endif
}
