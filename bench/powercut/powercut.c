/*
 * Power cut for one folder, in user space. Preloaded into a server, it notes the old content of every range that is
 * written below KHAACHO_POWERCUT_DIR in the file KHAACHO_POWERCUT_LOG before the write happens, and notes each sync that
 * succeeded. After kill -9 whoever reads the log puts back what no sync covered: the folder is then what a disk may hold
 * whose cache was lost.
 *
 * The rules:
 *  - a write is safe once a later fsync or fdatasync of its file returned 0 (also through another descriptor);
 *    one that begins while the sync runs is not;
 *  - unlink and rename count as safe at once. Journalling file systems commit them in order with the next sync;
 *  - what this file cannot follow (shared writable mappings, sendfile, copy_file_range, O_TRUNC of a file with content)
 *    is noted as UNSEEN, and the reader refuses the log rather than guess.
 *
 * One lock around note and write: the order of notes is the order of writes. When nothing is unsynced the log is
 * emptied, so it stays as small as what a power cut would take.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNCED = 2, GONE = 3, UNSEEN = 4 };

#define MAGIC 0x4b48504355543031ULL
#define FILES 8192

struct note {
    uint64_t magic, kind, inode, sequence, offset, old_size, length;
};

struct pending {
    uint64_t inode, last;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct pending files[FILES];
static int pending_files;
static uint64_t sequence;
static int log_fd = -1;
static const char *folder;
static size_t folder_length;

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

static ssize_t real_write(int fd, const void *bytes, size_t length) {
    REAL(write);
    return real(fd, bytes, length);
}

/* The log must never be wrong: a server whose writes cannot be noted must not go on. */
static void append(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = real_write(log_fd, at, length);
        if (done < 0 && errno != EINTR) abort();
        if (done > 0) {
            at += done;
            length -= (size_t) done;
        }
    }
}

static void note(uint64_t kind, uint64_t inode, uint64_t seq, uint64_t offset, uint64_t old_size,
                 const char *old, uint64_t length) {
    struct note header = {MAGIC, kind, inode, seq, offset, old_size, length};
    append(&header, sizeof header);
    if (length > 0) append(old, length);
}

static struct pending *find(uint64_t inode) {
    uint64_t slot = inode * 0x9E3779B97F4A7C15ULL % FILES;
    for (int tried = 0; tried < FILES; tried++, slot = (slot + 1) % FILES) {
        if (files[slot].inode == inode || files[slot].inode == 0) return &files[slot];
    }
    abort();
}

static void settle(struct pending *file) {
    if (file->last != 0) {
        file->last = 0;
        if (--pending_files == 0 && ftruncate(log_fd, 0) != 0) abort();
    }
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("KHAACHO_POWERCUT_LOG");
    folder = getenv("KHAACHO_POWERCUT_DIR");
    if (!path || !folder) return;
    folder_length = strlen(folder);
    log_fd = open(path, O_CREAT | O_TRUNC | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
    if (log_fd < 0) abort();
}

static int below(const char *path) {
    return log_fd >= 0 && strncmp(path, folder, folder_length) == 0 && path[folder_length] == '/';
}

/* No stdio: this runs inside write(). */
static void link_of(int fd, char *link) {
    char digits[16];
    int count = 0;
    strcpy(link, "/proc/self/fd/");
    link += strlen(link);
    do digits[count++] = (char) ('0' + fd % 10); while ((fd /= 10) > 0);
    while (count > 0) *link++ = digits[--count];
    *link = 0;
}

static int watched(int fd, struct stat *status) {
    char link[64], path[4096];
    if (log_fd < 0 || fd < 0 || fd == log_fd || fstat(fd, status) != 0 || !S_ISREG(status->st_mode)) return 0;
    link_of(fd, link);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return below(path);
}

/* Notes the bytes from offset on that are about to change; call with the lock held. */
static void before_change(int fd, const struct stat *status, uint64_t offset, uint64_t length) {
    uint64_t size = (uint64_t) status->st_size, kept = 0;
    char *old = NULL;
    if (offset < size) {
        uint64_t wanted = length < size - offset ? length : size - offset;
        char link[64];
        old = malloc(wanted);
        if (!old) abort();
        /* The descriptor may be write-only: read through one of our own. */
        link_of(fd, link);
        int reader = open(link, O_RDONLY | O_CLOEXEC);
        if (reader < 0) abort();
        while (kept < wanted) {
            ssize_t got = pread(reader, old + kept, wanted - kept, (off_t) (offset + kept));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) break;
            kept += (uint64_t) got;
        }
        close(reader);
    }
    struct pending *file = find(status->st_ino);
    if (file->last == 0) pending_files++;
    file->inode = status->st_ino;
    file->last = ++sequence;
    note(WRITE, status->st_ino, file->last, offset, size, old, kept);
    free(old);
}

static void unseen(void) {
    pthread_mutex_lock(&lock);
    /* Never emptied again: the reader must find it. */
    pending_files++;
    note(UNSEEN, 0, ++sequence, 0, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
}

/* Where write() would put its bytes. */
static uint64_t position(int fd, const struct stat *status) {
    int flags = fcntl(fd, F_GETFL);
    return flags >= 0 && (flags & O_APPEND) ? (uint64_t) status->st_size : (uint64_t) lseek(fd, 0, SEEK_CUR);
}

static uint64_t total(const struct iovec *parts, int count) {
    uint64_t sum = 0;
    for (int part = 0; part < count; part++) sum += parts[part].iov_len;
    return sum;
}

/* Size and offset are read under the lock, so that two writers cannot both see the state before the other. */
#define CHANGING(fd, where, length, call) \
    do { \
        struct stat status; \
        if (!watched(fd, &status)) return call; \
        pthread_mutex_lock(&lock); \
        fstat(fd, &status); \
        before_change(fd, &status, where, length); \
        __typeof__(call) result = call; \
        int saved = errno; \
        pthread_mutex_unlock(&lock); \
        errno = saved; \
        return result; \
    } while (0)

ssize_t write(int fd, const void *bytes, size_t length) {
    CHANGING(fd, position(fd, &status), length, real_write(fd, bytes, length));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(writev);
    CHANGING(fd, position(fd, &status), total(parts, count), real(fd, parts, count));
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    REAL(pwrite);
    CHANGING(fd, (uint64_t) offset, length, real(fd, bytes, length, offset));
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL(pwrite64);
    CHANGING(fd, (uint64_t) offset, length, real(fd, bytes, length, offset));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
    REAL(pwritev);
    CHANGING(fd, (uint64_t) offset, total(parts, count), real(fd, parts, count, offset));
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) {
    REAL(pwritev64);
    CHANGING(fd, (uint64_t) offset, total(parts, count), real(fd, parts, count, offset));
}

int ftruncate(int fd, off_t size) {
    REAL(ftruncate);
    CHANGING(fd, (uint64_t) size, UINT64_MAX, real(fd, size));
}

int ftruncate64(int fd, off64_t size) {
    REAL(ftruncate64);
    CHANGING(fd, (uint64_t) size, UINT64_MAX, real(fd, size));
}

int fallocate(int fd, int mode, off_t offset, off_t length) {
    REAL(fallocate);
    CHANGING(fd, (uint64_t) offset, (uint64_t) length, real(fd, mode, offset, length));
}

int fallocate64(int fd, int mode, off64_t offset, off64_t length) {
    REAL(fallocate64);
    CHANGING(fd, (uint64_t) offset, (uint64_t) length, real(fd, mode, offset, length));
}

int posix_fallocate(int fd, off_t offset, off_t length) {
    REAL(posix_fallocate);
    CHANGING(fd, (uint64_t) offset, (uint64_t) length, real(fd, offset, length));
}

static int syncing(int fd, int (*real)(int)) {
    struct stat status;
    if (!watched(fd, &status)) return real(fd);
    pthread_mutex_lock(&lock);
    uint64_t upto = sequence;
    pthread_mutex_unlock(&lock);
    int result = real(fd);
    int saved = errno;
    if (result == 0) {
        pthread_mutex_lock(&lock);
        struct pending *file = find(status.st_ino);
        if (file->last != 0) {
            note(SYNCED, status.st_ino, upto, 0, 0, NULL, 0);
            if (file->last <= upto) settle(file);
        }
        pthread_mutex_unlock(&lock);
    }
    errno = saved;
    return result;
}

int fsync(int fd) {
    REAL(fsync);
    return syncing(fd, real);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return syncing(fd, real);
}

/* A file that is gone has nothing to put back, and its inode number may be given to another. */
static int removing(int folder_fd, const char *path, int (*real)(int, const char *, void *), void *argument) {
    struct stat status;
    if (log_fd < 0) return real(folder_fd, path, argument);
    pthread_mutex_lock(&lock);
    int known = fstatat(folder_fd, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode)
        && status.st_nlink == 1;
    int result = real(folder_fd, path, argument);
    int saved = errno;
    if (result == 0 && known) {
        struct pending *file = find(status.st_ino);
        if (file->last != 0) {
            note(GONE, status.st_ino, sequence, 0, 0, NULL, 0);
            settle(file);
        }
    }
    pthread_mutex_unlock(&lock);
    errno = saved;
    return result;
}

static int real_unlink(int ignored, const char *path, void *unused) {
    REAL(unlink);
    (void) ignored, (void) unused;
    return real(path);
}

static int real_remove(int ignored, const char *path, void *unused) {
    REAL(remove);
    (void) ignored, (void) unused;
    return real(path);
}

static int real_unlinkat(int folder_fd, const char *path, void *flags) {
    REAL(unlinkat);
    return real(folder_fd, path, *(int *) flags);
}

/* What is replaced is what vanishes. */
static int real_rename(int ignored, const char *to, void *from) {
    REAL(rename);
    (void) ignored;
    return real(from, to);
}

int unlink(const char *path) { return removing(AT_FDCWD, path, real_unlink, NULL); }

int remove(const char *path) { return removing(AT_FDCWD, path, real_remove, NULL); }

int unlinkat(int folder_fd, const char *path, int flags) { return removing(folder_fd, path, real_unlinkat, &flags); }

int rename(const char *from, const char *to) { return removing(AT_FDCWD, to, real_rename, (void *) from); }

static void before_open(const char *path, int flags) {
    struct stat status;
    if ((flags & O_TRUNC) && path && below(path) && stat(path, &status) == 0 && status.st_size > 0) unseen();
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) {
    REAL(open);
    MODE(flags);
    before_open(path, flags);
    return real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    REAL(open64);
    MODE(flags);
    before_open(path, flags);
    return real(path, flags, mode);
}

int openat(int folder_fd, const char *path, int flags, ...) {
    REAL(openat);
    MODE(flags);
    before_open(path, flags);
    return real(folder_fd, path, flags, mode);
}

int openat64(int folder_fd, const char *path, int flags, ...) {
    REAL(openat64);
    MODE(flags);
    before_open(path, flags);
    return real(folder_fd, path, flags, mode);
}

static void before_map(int protection, int flags, int fd) {
    struct stat status;
    if (fd >= 0 && (flags & MAP_SHARED) && (protection & PROT_WRITE) && watched(fd, &status)) unseen();
}

void *mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset) {
    REAL(mmap);
    before_map(protection, flags, fd);
    return real(address, length, protection, flags, fd, offset);
}

void *mmap64(void *address, size_t length, int protection, int flags, int fd, off64_t offset) {
    REAL(mmap64);
    before_map(protection, flags, fd);
    return real(address, length, protection, flags, fd, offset);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t count) {
    REAL(sendfile);
    struct stat status;
    if (watched(to, &status)) unseen();
    return real(to, from, offset, count);
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) {
    REAL(sendfile64);
    struct stat status;
    if (watched(to, &status)) unseen();
    return real(to, from, offset, count);
}

ssize_t copy_file_range(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t length, unsigned flags) {
    REAL(copy_file_range);
    struct stat status;
    if (watched(to, &status)) unseen();
    return real(from, from_offset, to, to_offset, length, flags);
}
