const TYPE_NAMES: Record<string, string> = {
  pdf: 'PDF 文档',
  docx: 'Word 文档',
  doc: 'Word 文档',
  xlsx: 'Excel 表格',
  xls: 'Excel 表格',
  csv: 'CSV 表格',
  ofd: 'OFD 版式文件',
  zip: '压缩包',
  jpg: '图片',
  jpeg: '图片',
  png: '图片',
  txt: '纯文本',
}

/** What kind of file a name stands for, in words. */
export function fileType(name: string): string {
  return TYPE_NAMES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? '文件'
}

const KILO = 1024

/** A size people can weigh: '85 KB', '3.2 MB'. */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return `${bytes} 字节`
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} KB`
  return `${(bytes / KILO / KILO).toFixed(1)} MB`
}
