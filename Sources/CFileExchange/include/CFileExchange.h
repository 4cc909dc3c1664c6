#ifndef HELPCENTER_FILE_EXCHANGE_H
#define HELPCENTER_FILE_EXCHANGE_H

/// Exchanges two files or folders of one file system in one step, so that at no moment either of
/// the names leads nowhere.
///
/// Returns 0, or -1 with errno set; ENOSYS or EINVAL where the system or the file system cannot.
int helpcenter_exchange(const char *first, const char *second);

#endif
