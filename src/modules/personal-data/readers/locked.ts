const PACKAGE_NAME = Buffer.from('EncryptedPackage', 'utf16le')
const MACROS = Buffer.from('_VBA_PROJECT', 'utf16le')

/** What is said of every file that asks for a password. */
export const LOCKED = '文件加了密码，读不出来。请去掉密码后再上传。'

/** What is said of a file that brings programs along. */
export const HAS_MACROS = '文件里有宏，不能公开。请另存为不带宏的 .docx 或 .xlsx。'

/** Whether a file of today’s form has been locked with a password: then it lies within a container of the old form. */
export const isLockedPackage = (bytes: Buffer): boolean => bytes.includes(PACKAGE_NAME)

/** Whether an old office file brings programs along. */
export const holdsMacros = (bytes: Buffer): boolean => bytes.includes(MACROS)
