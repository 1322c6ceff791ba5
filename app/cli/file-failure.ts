const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
}

/** Why a file cannot be read or written, in words. What is not the file system’s is thrown again. */
export function fileFailure(error: unknown, doing: 'read' | 'written'): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const code = String(error.code)
  const reason = reasons[code]
  return `cannot be ${doing}${reason === undefined ? '' : `: ${reason}`} (${code})`
}
