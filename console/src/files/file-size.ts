const KIB = 1024

/** The size of a file as people read it. */
export function fileSize(bytes: number): string {
  if (bytes < KIB) return `${bytes} 字节`
  if (bytes < KIB * KIB) return `${Math.round(bytes / KIB)} KB`
  return `${(bytes / KIB / KIB).toFixed(1)} MB`
}
