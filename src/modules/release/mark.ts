/** What stands in place of a passage that is held back; its number leads to the sheet of grounds. */
export const markOf = (number: number): string => `■■■〔${number}〕`
