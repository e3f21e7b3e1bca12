/** Why the system refuses a file, by its codes (errno(3)). */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the disk fails',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EISDIR: 'a folder stands there',
  ENOENT: 'it is gone',
  ELOOP: 'it is a link to itself',
};

/** Why the system refused what was asked of a file, in words; undefined for an error that is none of the file's. */
export function findSystemReason(error: unknown): string | undefined {
  return reasons[codeOf(error)];
}

/** The code of an error of the system, empty for any other. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
